"""`bot.py alert`: adds addresses that take alerts."""

from __future__ import annotations

import argparse
import secrets
import sys

from core.connections import Connection
from core.errors import SettingsError
from core.settings import Settings
from core.store import Store
from handlers.connections.alert_formats import FORMATS
from handlers.connections.given import KEY_BYTES, secret_line
from handlers.connections.kind import seal_of, sealed
from handlers.connections.run import ADDRESS, NO_URL


async def run(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    """Add an address, and print it with its secret. Return the exit code. Raises SettingsError."""
    name, is_given = args.name or args.source, FORMATS[args.source].gives_secret
    secret = _given() if is_given else secrets.token_urlsafe(KEY_BYTES)
    terms = {"from": args.source, **({"cat": args.cat} if args.cat else {})}
    box = sealed(seal_of(settings), {"secret": secret})
    made = Connection(args.workspace, "alert", name, args.user or name, terms, box)
    await store.transact(lambda db: db.connect(made))
    address = ADDRESS.format(kind="alert", workspace=args.workspace, name=name)
    sys.stdout.write(f"{settings.public_url or ''}{address}\n")
    if not is_given:
        sys.stdout.write(f"{secret}\n")
        sys.stderr.write(
            "the second line is the secret, as a bearer token: it is shown this once\n"
        )
    sys.stdout.flush()
    if not settings.public_url:
        sys.stderr.write(NO_URL)
    return 0


def _given() -> str:
    """Return the secret that standard input gives. Raises SettingsError."""
    secret = secret_line("secret: ").strip()
    if not secret:
        raise SettingsError("no secret: give the one that it shows on standard input")
    return secret
