"""The commands as they are really run, in processes of their own."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg

from core.desk import Desk
from tests import commands
from tests.conftest import Terse, message_of
from tests.databases import Database

ROOT = Path(__file__).parents[2]


def run(
    database: Database | Path, *args: str, said: str = "", limit: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """`python bot.py ARGS` on this database, to its end. limit: called in the new process."""
    if limit is None:
        return commands.run(args, environment(database), said)
    return subprocess.run(
        [sys.executable, "-W", "error", "bot.py", *args],
        cwd=ROOT,
        env=environment(database),
        input=said,
        capture_output=True,
        text=True,
        preexec_fn=limit,
        check=False,
    )


def started(database: Database, *args: str, out: Any = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """The same, running."""
    return subprocess.Popen(
        [sys.executable, "bot.py", *args],
        cwd=ROOT,
        env=environment(database),
        stdin=subprocess.PIPE,
        stdout=out,
        stderr=subprocess.PIPE,
    )


def environment(database: Database | Path) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
    named = database if isinstance(database, Database) else Database(database)
    return {**clean, "DATABASE_URL": named.url}


async def is_locked(database: Database) -> bool:
    """Whether somebody writes tickets."""
    if isinstance(database.at, str):
        locks = "SELECT 1 FROM pg_locks WHERE relation = 'tickets'::regclass AND mode LIKE 'RowEx%'"
        return bool(await database.rows(locks))
    with closing(sqlite3.connect(database.at, isolation_level=None, timeout=0)) as db:
        try:
            db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        db.execute("ROLLBACK")
        return False


# Rows of the index of words that SQLite merges in idle time: others, but for the same words.
MERGED = tuple(f'INSERT INTO "tickets_text_{name}"' for name in ("data", "idx"))


async def content(database: Database) -> list[object]:
    """Everything that is in the database."""
    if isinstance(database.at, Path):
        return [*dump(database.at)]
    tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
    connection = await asyncpg.connect(database.at)
    try:
        names = [name for (name,) in await connection.fetch(tables)]
        return [(n, sorted(map(str, await connection.fetch(f"SELECT * FROM {n}")))) for n in names]
    finally:
        await connection.close()


def dump(file: Path) -> list[str]:
    """The same of a SQLite file, as SQL."""
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [line for line in db.iterdump() if not line.startswith(MERGED)]


async def fill(database: Database, tickets: int = 3) -> None:
    """A database with some tickets of the console's user."""
    store = await database.open()
    for n in range(tickets):
        said = message_of(f"the vpn drops in room {n}", "local", "local")
        await Desk(store).handle(said, Terse())
    await store.close()
