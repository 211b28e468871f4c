"""`bot.py hook`: adds webhooks, and tries them."""

from __future__ import annotations

import argparse
import secrets
import sys
from datetime import UTC, datetime
from typing import Any

from core.actions import to_json
from core.command import List
from core.connections import Connection
from core.desk import Desk, understand
from core.errors import SettingsError
from core.json_text import dumps
from core.message import ALONE, Actor, Message
from core.settings import Settings
from core.store import Store, Transaction
from handlers.connections.addresses import callable_url
from handlers.connections.calls import signing
from handlers.connections.command_line import unknown
from handlers.connections.given import new_key
from handlers.connections.hooks import Hooks
from handlers.connections.kind import Base, Later, Useless, seal_of, sealed


async def run(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    """Run `hook add` or `hook test`; return the exit code. Raises SettingsError."""
    if args.does == "test":
        return await _test(settings, store, args)
    signing("a webhook")
    terms: dict[str, Any] = {
        "url": callable_url(args.url, inside=args.inside),
        "asked": _asked(" ".join(args.filter)),
    }
    terms |= {"inside": True} if args.inside else {}
    secret = new_key()
    box = sealed(seal_of(settings), {"secret": secret})
    ws, user = args.workspace, args.user or args.name

    async def add(db: Transaction) -> None:
        seen = await db.latest(ws)
        await db.connect(Connection(ws, "hook", args.name, user, terms, box, seen))

    await store.transact(add)
    sys.stdout.write(f"{secret}\n")
    sys.stdout.flush()
    sys.stderr.write(f"made hook {args.name}: keep the secret, it is shown this once\n")
    return 0


def _asked(words: str) -> dict[str, Any]:
    """Return a list's filters as JSON. Raises SettingsError."""
    said = Message(f"list {words}", Actor("local", "local"), datetime.now(UTC), audience=ALONE)
    found = understand(said)
    if len(found) != 1 or not isinstance(found[0], List):
        raise SettingsError(f'FILTER: "list {words}" is no list: write it like infra p1 +web')
    asked = to_json(found[0])
    if odd := asked.keys() & {"stat", "since", "until", "due", "late", "waiting", "sort"}:
        raise SettingsError(f"FILTER: no {min(odd)}: every change of a ticket is posted")
    return asked


async def _test(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    found = await store.read(lambda db: db.connection(args.workspace, "hook", args.name))
    if found is None:
        return unknown("hook", args.name)
    hooks = Hooks(Base(Desk(store), store, seal_of(settings)))
    at = datetime.now(UTC)
    body = {"type": "ticket.test", "timestamp": at.isoformat(), "data": {}}
    try:
        await hooks.send(found, f"test-{secrets.token_hex(8)}", dumps(body), at)
    except (Later, Useless) as error:
        sys.stderr.write(f"bot.py: {found.terms['url']}: {error}\n")
        return 1
    finally:
        await hooks.close()
    sys.stderr.write("it was taken\n")
    return 0
