"""The entry point of the program: reads the settings, connects a store, a desk and one way in."""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core import VERSION
from core.errors import DeskError, MigrationError, SettingsError, StoreError
from core.given import keep
from core.settings import Settings, is_loopback, lacking, load
from core.store import Store
from handlers.arguments import arguments

if TYPE_CHECKING:  # at run time only the ways in that need these load them
    from core.adviser import Adviser
    from core.desk import Desk
    from core.store.archive import Archive
    from handlers.web.people import People, SignIn
    from handlers.web.site import Part

DATA = ("export", "import", "purge", "hours", "statement")
CONNECTIONS = (
    *("alert", "connections", "desk", "disconnect"),
    *("github", "hook", "linear", "mail", "model"),
)
ENDLESS = ("console", "parse", "serve", "mcp", None)  # they run until somebody stops them
logger = logging.getLogger("bot")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 2 if a setting or the database is not usable, 130
    if Ctrl-C interrupts a command that ends by itself, else the command's own."""
    args = arguments().parse_args(argv)
    os.umask(0o077)  # only their owner reads the database, its journal, backups and exports
    try:
        return asyncio.run(_run(args))
    except DeskError as error:
        sys.stderr.write(f"bot.py: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 0 if args.way in ENDLESS else 130
    except BrokenPipeError:
        # The reader is gone. Python flushes its buffer at exit, and that must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


async def _run(args: argparse.Namespace) -> int:
    if args.way == "parse":
        return await _parse()
    if args.way == "manifest":
        return _manifest(args.agent)
    if args.way == "prompt":
        from handlers import prompt

        return prompt.run()
    is_slack = args.way in (None, "check")
    settings = load(_environment(args), slack=is_slack, listens=args.way == "serve")
    if args.way == "check":
        from handlers.slack.check import check

        return await check(settings, partial(_store, settings))
    if args.way in ("backup", "restore"):
        return _copy(settings, args)
    if args.way == "move":
        return await _move(settings, args.to)
    return await _serve(settings, args)


def _environment(args: argparse.Namespace) -> dict[str, str]:
    """Return the environment; options of the command line replace its settings."""
    said = {"DATABASE_URL": args.db, "PORT": args.port}
    return {**os.environ, **{name: value for name, value in said.items() if value is not None}}


async def _parse() -> int:
    from core.desk import preview
    from handlers import terminal

    return await terminal.parse(preview)


def _manifest(agent: bool) -> int:
    from handlers.slack.manifest import as_json

    url = load(os.environ, slack=False).public_url
    sys.stdout.write(f"{as_json(agent=agent, url=url)}\n")
    return 0


async def _store(settings: Settings) -> Store:
    """Open the store that DATABASE_URL names."""
    if isinstance(settings.database, Path):
        from core.store.sqlite import SqliteStore

        return await SqliteStore.open(settings.database)
    from core.store.postgres import PostgresStore

    return await PostgresStore.open(settings.database)


async def _serve(settings: Settings, args: argparse.Namespace) -> int:
    from core.desk import Desk

    try:
        store = await _store(settings)
    except (StoreError, MigrationError) as error:
        unusable = f"{settings.database_name} cannot be used, repair it or name another: {error}"
        raise SettingsError(f"DATABASE_URL: {unusable}") from error
    listens = args.way == "serve" or (args.way is None and settings.transport is not None)
    try:
        if not listens:  # a server writes it to its log
            _say_where(settings, store, args.way)
        await keep(store, settings, listens=listens)
        if args.way == "token":
            from handlers import tokens

            return await tokens.run(store, args)
        if args.way in CONNECTIONS:
            from handlers.connections import command_line

            return await command_line.run(settings, store, args)
        if args.way in DATA:
            return await _data(settings, store, args)
        if listens:
            return await _listen(settings, store)
        desk = Desk(store, settings.public_url, adviser=_adviser(settings, store))
        if args.way == "mcp":
            return await _mcp(desk, args)
        from handlers import terminal

        return await terminal.talk(desk, args.format, args.user, args.workspace, counts=args.count)
    finally:
        await store.close()


def _adviser(settings: Settings, store: Store) -> Adviser:
    """Return what asks the language models of workspaces, if they have one."""
    from handlers.advisers import Advisers

    return Advisers(store, settings.connection_keys)


def _say_where(settings: Settings, store: Store, way: str | None) -> None:
    """Write the database's name to standard error: always at a terminal, else only if it is new.

    A new database of the console or of MCP is not reported: programs may create their own there.
    """
    if sys.stderr.isatty() or (store.is_new and way in (*DATA, "token")):
        sys.stderr.write(f"{_where(settings, store)}\n")


def _where(settings: Settings, store: Store) -> str:
    return f"database {settings.database_name}{' is new' if store.is_new else ''}"


async def _listen(settings: Settings, store: Store) -> int:
    """Serve Slack, or HTTP alone, until a stop signal. Both answer health checks."""
    from core.desk import Desk
    from handlers.connections.kind import Base, Kinds, seal_of
    from handlers.connections.run import incoming, pumping
    from handlers.metrics import Metrics
    from handlers.process import begin_log, spare_modules
    from handlers.web.health import Health

    begin_log(settings)
    logger.info("version %s, %s", VERSION, _where(settings, store))
    metrics = Metrics()
    health, adviser = Health(store, metrics), _adviser(settings, store)
    desk = Desk(store, settings.public_url, metrics.command, adviser)
    bell = asyncio.Event()
    base = Base(desk, store, seal_of(settings), bell.set)
    kinds = Kinds(base)

    def parts(people: People | None = None, sign_in: SignIn | None = None) -> Sequence[Part]:
        made = (health.add, incoming(base, kinds), *_parts(settings, desk, store, people, sign_in))
        spare_modules()
        return made

    if settings.transport is None:
        from handlers.web import run as web

        return await web.run(settings, desk, store, parts(), pumping(base, kinds))
    from handlers.slack.run import run

    return await run(settings, desk, store, parts, pumping(base, kinds), health, bell)


async def _mcp(desk: Desk, args: argparse.Namespace) -> int:
    try:
        from handlers import mcp
    except ImportError as error:
        raise lacking("mcp", "mcp~=2.3") from error
    if sys.stdin.isatty():
        sys.stderr.write("An agent's program sends JSON here. Ctrl-D exits.\n")
    return await mcp.serve(desk, args.user, args.workspace)


def _parts(
    settings: Settings, desk: Desk, store: Store, people: People | None, sign_in: SignIn | None
) -> Sequence[Part]:
    """Return the parts of the web application. people, sign_in: Slack's, None without Slack.

    The board is a part if there is a PUBLIC_URL, or without Slack if HOST is a loopback address.
    """
    from handlers.web import api, calendar, mcp

    agents = (api.api(desk, store), mcp.mcp(desk, store), calendar.calendars(store, people))
    if settings.public_url is None and (people or not is_loopback(settings.host)):
        return agents
    from handlers.web.board import board

    return *agents, board(desk, store, settings.public_url, people, sign_in)


async def _data(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    if args.way in ("hours", "statement"):
        from handlers.data import ledger

        return await ledger.run(store, args)
    archive = _archive(settings)
    if args.way == "export":
        from handlers.data.export import export

        _spare(settings, args.file)
        return await export(archive, args.format, args.workspace, args.file)
    if args.way == "purge":
        from handlers.data.purge import purge

        return await purge(
            archive, args.user, args.before, asks=not args.yes, only_dry=args.dry_run
        )
    from handlers.data import imports

    return await imports.run(archive, args)


def _spare(settings: Settings, file: str | None) -> None:
    if file and isinstance(settings.database, Path):
        from core.store.sqlite.backup import spare

        spare(settings.database, Path(file))


def _archive(settings: Settings) -> Archive:
    """Return access to the whole of the store's data, for export, import and purge."""
    if isinstance(settings.database, Path):
        from core.store.sqlite.archive import SqliteArchive

        return SqliteArchive(settings.database)
    from core.store.postgres.archive import PostgresArchive

    return PostgresArchive(settings.database)


def _copy(settings: Settings, args: argparse.Namespace) -> int:
    from core.store.sqlite import backup

    database = _file(settings, args.way, "for PostgreSQL use pg_dump and pg_restore")
    if args.way == "backup":
        backup.backup(database, args.file)
        sys.stderr.write(f"{args.file}: {args.file.stat().st_size:,} bytes, checked and complete\n")
        return 0
    kept = backup.restore(args.file, database, datetime.now(UTC), force=args.force)
    sys.stderr.write(f"restored{f', the old database is {kept}' if kept else ''}\n")
    return 0


async def _move(settings: Settings, to: str) -> int:
    from core.store.transfer import move
    from handlers.data import transfer

    if not to.startswith(("postgresql://", "postgres://")):
        raise SettingsError("--to: name a database as postgresql://user:password@host/database")
    file = _file(settings, "move", "name the one to move, sqlite:///path.db")
    return await transfer.move(partial(move, file, to))


def _file(settings: Settings, way: str, instead: str) -> Path:
    """Return the SQLite file, or raise SettingsError. instead: what to do with PostgreSQL."""
    if not isinstance(settings.database, Path):
        raise SettingsError(f"DATABASE_URL: {way} needs a SQLite file: {instead}")
    return settings.database


if __name__ == "__main__":
    code = main()
    gc.freeze()  # Python would look through all objects for garbage three times before it ends
    sys.exit(code)
