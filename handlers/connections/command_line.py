"""The commands of connections: `connections`, `disconnect`, and those of each kind."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from core.connections import Connection
from core.settings import Settings
from core.store import Store

# Command -> its module, which is loaded only for it.
COMMANDS = {
    "alert": "handlers.connections.alert_commands",
    "desk": "handlers.connections.desk_commands",
    "github": "handlers.connections.trackers.commands",
    "hook": "handlers.connections.hook_commands",
    "linear": "handlers.connections.trackers.commands",
    "mail": "handlers.connections.mail_commands",
    "model": "handlers.connections.model_commands",
}


async def run(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    """Run the command; return its exit code. Raises SettingsError."""
    if args.way == "connections":
        return await show(store)
    if args.way == "disconnect":
        return await remove(store, args.workspace, args.kind, args.name)
    commands = import_module(COMMANDS[args.way])
    code: int = await commands.run(settings, store, args)
    return code


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
