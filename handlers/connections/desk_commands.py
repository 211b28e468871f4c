"""`bot.py desk`: connects this desk with another."""

from __future__ import annotations

import argparse
import base64
import binascii
import sys
from typing import Any
from urllib.parse import unquote, urlsplit

from core.connections import Connection
from core.details import LABEL
from core.errors import SettingsError
from core.settings import Settings
from core.store import Store, Transaction
from handlers.connections.addresses import callable_url
from handlers.connections.calls import signing
from handlers.connections.given import KEY_BYTES, new_key, secret_line
from handlers.connections.kind import seal_of, sealed
from handlers.connections.run import ADDRESS

_KNOWN = ("in", "desk")  # how the path of an address begins


async def run(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    """Add another desk. Return the exit code. Raises SettingsError."""
    signing("another desk")
    there, own = _named(args.url)
    if not LABEL.fullmatch(args.name) or not LABEL.fullmatch(own):
        raise SettingsError("NAME: up to 30 letters and digits, with . - _ between them")
    secret = _given() if args.join else new_key()
    terms: dict[str, Any] = {
        "url": callable_url(args.url, inside=args.inside),
        "own": own,
        "side": "second" if args.join else "first",
    }
    terms |= {"inside": True} if args.inside else {}
    terms |= {"client": args.client} if args.client else {}
    box = sealed(seal_of(settings), {"secret": secret})
    ws, name = args.workspace, args.name

    async def add(db: Transaction) -> None:
        seen = await db.latest(ws)
        await db.connect(Connection(ws, "desk", name, name, terms, box, seen))

    await store.transact(add)
    sys.stderr.write(f"made desk {name}\n")
    if not args.join:
        _show(settings, args, secret, there, own)
    return 0


def _named(url: str) -> tuple[str, str]:
    """Return workspace and name in the other desk's address. Raises SettingsError."""
    path = [unquote(part) for part in urlsplit(url).path.strip("/").split("/")]
    if len(path) < 4 or tuple(path[-4:-2]) != _KNOWN:
        raise SettingsError("--url: like https://desk.example.com/in/desk/WORKSPACE/NAME")
    return path[-2], path[-1]


def _show(settings: Settings, args: argparse.Namespace, secret: str, ws: str, own: str) -> None:
    """Print the secret, and what the other side is to run."""
    sys.stdout.write(f"{secret}\n")
    sys.stdout.flush()
    base = settings.public_url or "https://YOUR-ADDRESS"
    address = base + ADDRESS.format(kind="desk", workspace=args.workspace, name=args.name)
    inside = " --inside" if args.inside else ""
    sys.stderr.write(
        "that is the secret, shown this once. On the other side, give it on standard input to\n"
        f"python bot.py desk add {own} --url {address} --workspace {ws} --join{inside}\n"
    )


def _given() -> str:
    """Return the secret that standard input gives. Raises SettingsError."""
    secret = secret_line("secret: ").strip()
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if not secret.startswith("whsec_") or len(key) < KEY_BYTES:
        raise SettingsError("no secret: give the one that the other desk printed, whsec_...")
    return secret
