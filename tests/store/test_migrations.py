"""A database is brought up to date whole, or refused and left as it was."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import MigrationError, StoreError
from core.store.migrations import load
from core.store.sqlite import SqliteStore
from core.store.sqlite.migrate import migrate


def content(path: Path) -> bytes:
    return path.read_bytes()


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as db:
        return {name for (name,) in db.execute("SELECT name FROM sqlite_schema")}


POSTGRES = 10  # its first migration has all of SQLite's up to this one


def test_every_migration_opens_with_a_comment_that_says_why() -> None:
    found, beside = load("sqlite"), load("postgres")
    assert [m.number for m in found] == list(range(1, len(found) + 1))
    assert [m.number for m in beside] == [1, *range(POSTGRES + 1, len(found) + 1)]
    assert all(m.sql.startswith("-- ") for m in (*found, *beside))


def test_two_that_start_at_once_on_a_new_file_wait_for_each_other(tmp_path: Path) -> None:
    file = tmp_path / "t.db"
    with (
        closing(sqlite3.connect(file, isolation_level=None)) as other,
        ThreadPoolExecutor(1) as one,
    ):
        other.execute("BEGIN IMMEDIATE")
        second = one.submit(migrate, file)
        assert wait([second], timeout=0.2).not_done
        other.execute("ROLLBACK")
        second.result()
    assert "tickets" in tables(file)


def test_applying_twice_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "t.db"
    migrate(file)
    before = content(file)
    migrate(file)
    assert content(file) == before


def test_a_new_migration_is_applied_to_an_old_database(tmp_path: Path) -> None:
    (folder := tmp_path / "m").mkdir()
    (folder / "0001_one.sqlite.sql").write_text("CREATE TABLE one (x INT) STRICT;")
    file = tmp_path / "t.db"
    migrate(file, load("sqlite", folder))
    (folder / "0002_two.sqlite.sql").write_text("CREATE TABLE two (x INT) STRICT;")
    migrate(file, load("sqlite", folder))
    assert {"one", "two"} <= tables(file)


def test_a_migration_that_fails_leaves_nothing_of_itself(tmp_path: Path) -> None:
    (folder := tmp_path / "m").mkdir()
    (folder / "0001_one.sqlite.sql").write_text(
        "CREATE TABLE one (x INT) STRICT;\nCREATE TABLE one (x INT) STRICT;"
    )
    file = tmp_path / "t.db"
    with pytest.raises(sqlite3.Error):
        migrate(file, load("sqlite", folder))
    assert tables(file) == set()


def test_a_changed_migration_is_refused(tmp_path: Path) -> None:
    (folder := tmp_path / "m").mkdir()
    script = folder / "0001_one.sqlite.sql"
    script.write_text("CREATE TABLE one (x INT) STRICT;")
    file = tmp_path / "t.db"
    migrate(file, load("sqlite", folder))
    script.write_text("CREATE TABLE one (y INT) STRICT;")
    before = content(file)
    with pytest.raises(MigrationError, match="0001 was changed"):
        migrate(file, load("sqlite", folder))
    assert content(file) == before


def test_a_missing_migration_is_refused(tmp_path: Path) -> None:
    (folder := tmp_path / "m").mkdir()
    for number in (1, 2):
        (folder / f"000{number}_x.sqlite.sql").write_text(f"CREATE TABLE t{number} (x INT) STRICT;")
    file = tmp_path / "t.db"
    migrate(file, load("sqlite", folder))
    (folder / "0001_x.sqlite.sql").unlink()
    before = content(file)
    with pytest.raises(MigrationError, match="0001 is missing"):
        migrate(file, load("sqlite", folder))
    assert content(file) == before


async def test_a_database_newer_than_the_program_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "t.db"
    migrate(file)
    with closing(sqlite3.connect(file)) as db:
        db.execute("INSERT INTO migrations VALUES (9999, 'x', 'y', 'z')")
        db.commit()
    before = content(file)
    with pytest.raises(MigrationError, match="newer than this program"):
        await SqliteStore.open(file)
    assert content(file) == before


async def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "t.db"
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE theirs (x)")
    before = content(file)
    with pytest.raises(MigrationError, match="another program"):
        await SqliteStore.open(file)
    assert content(file) == before


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "t.db"
    file.write_text("no database at all, whatever its name says")
    with pytest.raises(StoreError):
        await SqliteStore.open(file)
    assert file.read_text().startswith("no database")
