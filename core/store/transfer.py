"""A SQLite database moved to PostgreSQL: every row, in one transaction, and each compared.

Counters and words to search for are made anew there; the counters must come out the same.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg

from core.errors import StoreError
from core.store.migrations import load
from core.store.postgres.database import (
    PATIENCE,
    Connection,
    PostgresSession,
    address,
    known_errors,
)
from core.store.postgres.migrate import bring_up, pending_of
from core.store.postgres.texts import index
from core.store.shared.rows import COLUMNS
from core.store.sqlite.migrate import migrate
from core.ticket import Ticket

TOGETHER = 2000  # rows
WAIT_MS = 1000  # for whoever is just letting go of the file

FIRST = ("tickets", "changes")  # other tables refer to these
MADE = frozenset(("migrations", "tickets_text", "title_words"))  # by the target itself
COUNTERS = {"tallies": "n <> 0", "days": "opened <> 0 OR closed <> 0"}  # by its triggers
CLAIMS = frozenset(("claimed_by", "claimed_until"))  # of processes that have ended

_TABLES = """
SELECT c.relname, a.attname, format_type(a.atttypid, NULL),
  coalesce(a.attnum = ANY(i.indkey), FALSE)
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::text::regnamespace
  AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
ORDER BY c.relname, a.attnum"""

Step = Callable[[int], None]


@dataclass(slots=True)
class Table:
    """columns: what is moved, name -> PostgreSQL's type; key: those that tell rows apart."""

    name: str
    columns: dict[str, str] = field(default_factory=dict)
    key: list[str] = field(default_factory=list)

    @property
    def where(self) -> str:
        return COUNTERS.get(self.name, "TRUE")

    def count(self, source: sqlite3.Connection) -> int:
        sql = f"SELECT count(*) FROM {self.name} WHERE {self.where}"  # noqa: S608 - our own tables
        (rows,) = source.execute(sql).fetchone()
        return int(rows)

    def read(self, source: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
        """Its rows as PostgreSQL has them, in the order of their keys."""
        flags = [n for n, kind in enumerate(self.columns.values()) if kind == "boolean"]
        for row in source.execute(self.select(collation="")):
            meant = [*row]
            for n in flags:
                meant[n] = bool(row[n])
            yield tuple(meant)

    def select(self, *, collation: str = ' COLLATE "C"') -> str:
        # With t. SQLite does not take a column that is not there for a text.
        columns = ", ".join(f't."{name}"' for name in self.columns)
        order = ", ".join(
            f't."{name}"{collation if self.columns[name] == "text" else ""}'
            for name in self.key or self.columns
        )
        return f"SELECT {columns} FROM {self.name} t WHERE {self.where} ORDER BY {order}"  # noqa: S608 - our own tables


async def move(file: Path, url: str, step: Step) -> dict[str, int]:
    """Moves everything of a database that nobody uses to one that is empty; how many rows of each
    table. step: called for each row that is copied or compared, with how many that will be.

    Raises StoreError or MigrationError; then the target is as it was. The file always is.
    """
    try:
        with _held(file) as source, known_errors():
            target = await asyncpg.connect(**address(url), timeout=PATIENCE)
            try:
                async with target.transaction():
                    return await _move(source, target, step)
            finally:
                await target.close()
    except sqlite3.Error as error:
        raise StoreError(f"{file}: {error}; nothing was moved") from error


@contextmanager
def _held(file: Path) -> Iterator[sqlite3.Connection]:
    """The database, up to date, which nobody else can open meanwhile."""
    if not file.exists():
        raise StoreError(f"{file} is not there: set DATABASE_URL to the database to move")
    migrate(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise StoreError(f"{file} is in use ({error}): stop the bot first") from error
        yield db


async def _move(source: sqlite3.Connection, target: Connection, step: Step) -> dict[str, int]:
    await pending_of(target, load("postgres"))  # raises where it is another program's
    await bring_up(target, load("postgres"))
    tables = await _tables(target)
    await _check_empty(target, tables)
    moved = {table.name: table.count(source) for table in tables}
    copied = [table for table in tables if table.name not in COUNTERS]
    steps = sum(moved.values()) + sum(moved[table.name] for table in copied)
    for table in copied:
        rows = _told(table.read(source), lambda: step(steps))
        await target.copy_records_to_table(table.name, records=rows, columns=[*table.columns])
    await _index(source, target)
    for table in tables:
        await _compare(source, target, table, lambda: step(steps))
        await _count_on(source, target, table)
        await target.execute(f"ANALYZE {table.name}")
    return {name: rows for name, rows in moved.items() if name not in COUNTERS}


async def _tables(target: Connection) -> list[Table]:
    """What there is to move, in an order in which rows find what they refer to."""
    found: dict[str, Table] = {}
    for name, column, kind, is_key in await target.fetch(_TABLES):
        table = found.setdefault(name, Table(name))
        if column not in CLAIMS:
            table.columns[column] = kind
        if is_key:
            table.key.append(column)
    names = [*FIRST, *(name for name in found if name not in (*FIRST, *MADE))]
    return [found[name] for name in names]


async def _check_empty(target: Connection, tables: Sequence[Table]) -> None:
    names = ", ".join(table.name for table in tables)
    await target.execute(f"LOCK TABLE {names} IN EXCLUSIVE MODE")
    for table in tables:
        if await target.fetchval(f"SELECT EXISTS (SELECT 1 FROM {table.name})"):  # noqa: S608 - our own tables
            raise StoreError(f"the target has {table.name} already: name an empty database")


def _told(rows: Iterator[tuple[Any, ...]], step: Callable[[], None]) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        step()
        yield row


async def _index(source: sqlite3.Connection, target: Connection) -> None:
    db = PostgresSession(target, writes=False)
    rows = source.execute(f"SELECT t.ws, {COLUMNS} FROM tickets t ORDER BY t.key")  # noqa: S608 - our own columns
    while some := rows.fetchmany(TOGETHER):
        await index(db, [(ws, Ticket(*row)) for ws, *row in some])


async def _compare(
    source: sqlite3.Connection, target: Connection, table: Table, step: Callable[[], None]
) -> None:
    """Row by row. Raises StoreError at the first that is not the same."""
    ours = table.read(source)
    async for row in target.cursor(table.select(), prefetch=TOGETHER):
        if (said := next(ours, None)) != tuple(row):
            raise _differs(table, said or tuple(row))
        step()
    if (said := next(ours, None)) is not None:
        raise _differs(table, said)


def _differs(table: Table, row: tuple[Any, ...]) -> StoreError:
    at = dict(zip(table.columns, row, strict=True))
    key = ", ".join(f"{name} {at[name]}" for name in table.key or table.columns)
    return StoreError(f"{table.name} came out differently at {key}; nothing was moved")


async def _count_on(source: sqlite3.Connection, target: Connection, table: Table) -> None:
    """New rows get keys after all that were ever given: a post is known in Slack by its key."""
    if table.columns.get("key") != "bigint":
        return
    (last,) = source.execute(
        f"SELECT max((SELECT coalesce(max(key), 0) FROM {table.name}),"  # noqa: S608 - our own tables
        " (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?))",
        (table.name,),
    ).fetchone()
    sql = "SELECT setval(pg_get_serial_sequence($1, 'key'), $2, FALSE)"
    await target.execute(sql, table.name, last + 1)
