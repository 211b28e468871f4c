"""backup copies a database that is in use; restore puts back only what is whole."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.desk import Desk
from core.errors import MigrationError, StoreError
from core.store.sqlite import SqliteStore
from core.store.sqlite.backup import backup, restore
from tests import commands
from tests.conftest import Office
from tests.data import program
from tests.databases import Database

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


async def filled(file: Path, tickets: int) -> None:
    store = await SqliteStore.open(file)
    for n in range(tickets):
        await Office(Desk(store)).say(f"new ticket: printer {n} jams")
    await store.close()


async def count(file: Path) -> int:
    store = await SqliteStore.open(file)
    found: int = json.loads(await Office(Desk(store)).say("list"))["count"]
    await store.close()
    return found


async def test_a_backup_while_tickets_are_made_has_all_that_were_acknowledged(
    tmp_path: Path,
) -> None:
    store = await SqliteStore.open(tmp_path / "tickets.db")
    office, acknowledged = Office(Desk(store)), 0

    async def work() -> None:
        nonlocal acknowledged
        while True:
            await office.say(f"new ticket: printer {acknowledged} jams")
            acknowledged += 1

    working = asyncio.create_task(work())
    for n in range(5):
        before = acknowledged
        await asyncio.to_thread(backup, tmp_path / "tickets.db", tmp_path / f"{n}.db")
        assert await count(tmp_path / f"{n}.db") >= before
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    await store.close()
    assert acknowledged > 0


async def test_a_backup_comes_back_and_the_old_database_is_kept(tmp_path: Path) -> None:
    file, copy = tmp_path / "tickets.db", tmp_path / "copy.db"
    await filled(file, 3)
    backup(file, copy)
    await filled(file, 2)
    kept = restore(copy, file, NOW, force=True)
    assert await count(file) == 3
    assert kept == tmp_path / "tickets.db.20260115-093000"
    assert await count(kept) == 5
    (tmp_path / "tickets.db").unlink()
    assert restore(copy, file, NOW, force=False) is None
    assert await count(file) == 3


async def test_a_database_in_use_is_not_replaced(tmp_path: Path) -> None:
    file, copy = tmp_path / "tickets.db", tmp_path / "copy.db"
    await filled(file, 3)
    backup(file, copy)
    store = await SqliteStore.open(file)
    with pytest.raises(StoreError, match=r"in use: stop the bot|database is locked"):
        restore(copy, file, NOW, force=True)
    assert await Office(Desk(store)).say("T3")
    await store.close()
    with pytest.raises(StoreError, match="--force"):
        restore(copy, file, NOW, force=False)
    assert sorted(os.listdir(tmp_path)) == ["copy.db", "tickets.db"]


@pytest.mark.parametrize("how", ["damaged", "empty", "another", "newer", "missing"])
async def test_what_is_no_whole_backup_is_refused(tmp_path: Path, how: str) -> None:
    file, copy = tmp_path / "tickets.db", tmp_path / "copy.db"
    await filled(file, 40)
    backup(file, copy)
    SPOILED[how](copy)
    with pytest.raises((StoreError, MigrationError)):
        restore(copy, file, NOW, force=True)
    assert await count(file) == 40


def damage(copy: Path) -> None:
    with copy.open("r+b") as written:
        written.seek(copy.stat().st_size // 2)
        written.write(os.urandom(8192))


def other(copy: Path) -> None:
    copy.unlink()
    with closing(sqlite3.connect(copy)) as db:
        db.execute("CREATE TABLE cats (name)")


def newer(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as db, db:
        db.execute("INSERT INTO migrations VALUES (9999, 'later', 'x', '2030-01-01')")


SPOILED: dict[str, Callable[[Path], object]] = {
    "damaged": damage,
    "empty": lambda copy: os.truncate(copy, 0),
    "another": other,
    "newer": newer,
    "missing": Path.unlink,
}


def run(tmp_path: Path, *args: str, code: int = 0) -> str:
    env = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'tickets.db'}"}
    done = commands.run(args, env)
    assert done.returncode == code, done.stderr
    return done.stderr


async def test_the_command_line_overwrites_nothing_without_force(tmp_path: Path) -> None:
    await filled(tmp_path / "tickets.db", 2)
    copy = str(tmp_path / "copy.db")
    assert "checked and complete" in run(tmp_path, "backup", copy)
    assert "name a new file" in run(tmp_path, "backup", copy, code=2)
    assert "add --force" in run(tmp_path, "restore", copy, code=2)
    assert "the old database is" in run(tmp_path, "restore", copy, "--force")


@pytest.mark.parametrize("way", ["backup", "restore"])
def test_with_postgresql_it_says_what_to_use(tmp_path: Path, way: str) -> None:
    there = Database("postgresql://desk@localhost/desk")
    done = program.run(there, way, str(tmp_path / "copy.db"))
    assert done.stderr == (
        f"bot.py: DATABASE_URL: {way} needs a SQLite file: for PostgreSQL use pg_dump and"
        " pg_restore\n"
    )
    assert done.returncode == 2
