"""`bot.py model`: sets the language model of a workspace."""

from __future__ import annotations

import argparse
import sys
from typing import Any
from urllib.parse import urlsplit

from core.connections import Connection
from core.errors import SettingsError
from core.settings import Settings
from core.store import Store
from handlers.connections.addresses import callable_url
from handlers.connections.given import secret_line
from handlers.connections.kind import seal_of, sealed
from handlers.connections.models import PATH


async def run(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    """Run `model add`; return the exit code. Raises SettingsError."""
    url = callable_url(args.url, inside=args.inside).rstrip("/").removesuffix(PATH)
    if urlsplit(url).username is not None:
        raise SettingsError("URL: without a user and password: the key comes on standard input")
    terms: dict[str, Any] = {"url": url, "model": args.model}
    terms |= {"inside": True} if args.inside else {}
    key = secret_line("key (empty for none): ").strip()
    box = sealed(seal_of(settings), {"key": key}) if key else None
    made = Connection(args.workspace, "model", "model", "model", terms, box)
    await store.transact(lambda db: db.connect(made))
    sys.stderr.write(f"set: {args.model} is asked at {url}, {'with' if key else 'without'} a key\n")
    return 0
