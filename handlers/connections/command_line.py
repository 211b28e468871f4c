"""The commands of connections: `connections`, `disconnect`, and those of each kind."""

from __future__ import annotations

import argparse
import sys

from core.connections import Connection
from core.settings import Settings
from core.store import Store


async def run(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    """Run the command; return its exit code. Raises SettingsError."""
    if args.way == "connections":
        return await show(store)
    if args.way == "disconnect":
        return await remove(store, args.workspace, args.kind, args.name)
    if args.way == "hook":
        from handlers.connections import hook_commands

        return await hook_commands.run(settings, store, args)
    if args.way == "desk":
        from handlers.connections import desk_commands

        return await desk_commands.run(settings, store, args)
    if args.way in ("github", "linear"):
        from handlers.connections.trackers import commands

        return await commands.run(settings, store, args)
    from handlers.connections import alert_commands

    return await alert_commands.run(settings, store, args)


async def show(store: Store) -> int:
    """Print a line for each connection, without its secrets. Return the exit code."""
    found = await store.read(lambda db: db.connections())
    if not found:
        sys.stderr.write("there are none: see docs/connections.md\n")
    for connection in found:
        sys.stdout.write(f"{_line(connection)}\n")
    return 0


def _line(connection: Connection) -> str:
    c = connection
    state = f"stopped: {c.stopped}" if c.stopped else f"tried {c.tries} times" if c.tries else "ok"
    return f"{c.kind} {c.name} in {c.workspace} as {c.user}: {state}"


async def remove(store: Store, ws: str, kind: str, name: str) -> int:
    """Remove a connection. Return the exit code: 1 if there is none."""
    if await store.read(lambda db: db.connection(ws, kind, name)) is None:
        return unknown(kind, name)
    await store.transact(lambda db: db.disconnect(ws, kind, name))
    sys.stderr.write(f"removed {kind} {name}\n")
    return 0


def unknown(kind: str, name: str) -> int:
    """Say that there is no such connection; return the exit code."""
    sys.stderr.write(f"bot.py: no {kind} is named {name}: see `bot.py connections`\n")
    return 1
