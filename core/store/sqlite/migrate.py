"""Migration of a SQLite file: all pending migrations and their record in one transaction."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from core.errors import MigrationError, StoreError
from core.store.migrations import Migration, load, pending
from core.store.sqlite.connection import BUSY_MS, settle

PAUSE = 0.02  # seconds between two tries to switch to a write-ahead log

_RECORD = """CREATE TABLE migrations (
  number     INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  digest     TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT"""


def migrate(path: Path, migrations: list[Migration] | None = None) -> bool:
    """Apply the pending migrations; return whether the database is new.

    migrations: all that there are; None: those of the program
    Raises MigrationError if the database's record does not fit, and StoreError if the path is
    a folder or its folder does not exist. The file is then unchanged.
    """
    known = load("sqlite") if migrations is None else migrations
    if _nothing_to_do(path, known):
        return False
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        settle(db)
        _log_ahead(db)
        db.execute("BEGIN IMMEDIATE")
        try:
            before = applied(db)
            for migration in pending(known, before):
                _apply(db, migration)
        except BaseException:
            db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")
    return not before


def _log_ahead(db: sqlite3.Connection) -> None:
    """Switch the file to a write-ahead log.

    Two processes that do so at once block each other, and SQLite does not wait here by itself.
    """
    until = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(PAUSE)
        else:
            return


def _nothing_to_do(path: Path, known: list[Migration]) -> bool:
    """Whether the file is up to date. It is opened read-only, so an error leaves it unchanged."""
    if path.is_dir():
        raise StoreError("it is a folder")
    if not path.parent.is_dir():
        raise StoreError(f"there is no folder {path.parent}")
    if not path.exists() or path.stat().st_size == 0:
        return False
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as db:
        db.execute("PRAGMA busy_timeout = 10000")
        known_here = applied(db)
        if not known_here and db.execute("SELECT 1 FROM sqlite_schema").fetchone():
            raise MigrationError("this is another program's database: name a different file")
        return not pending(known, known_here)


def applied(db: sqlite3.Connection) -> list[tuple[int, str]]:
    """Return (number, digest) of each migration that the database records, in order."""
    there = "SELECT 1 FROM sqlite_schema WHERE name = 'migrations'"
    if not db.execute(there).fetchone():
        return []
    return db.execute("SELECT number, digest FROM migrations ORDER BY number").fetchall()


def _apply(db: sqlite3.Connection, migration: Migration) -> None:
    if migration.number == 1:
        db.execute(_RECORD)
    for statement in _statements(migration.sql):
        db.execute(statement)
    record = (migration.number, migration.name, migration.digest, datetime.now(UTC).isoformat())
    db.execute("INSERT INTO migrations VALUES (?, ?, ?, ?)", record)


def _statements(sql: str) -> Iterator[str]:
    """Split SQL into statements, because executescript() would commit first."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
