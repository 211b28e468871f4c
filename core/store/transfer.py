"""Move of a SQLite database to PostgreSQL: every row, in one transaction, then compared.

PostgreSQL makes the counters and the index of words itself. The counters must come out the same.
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
    address,
    known_errors,
)
from core.store.postgres.migrate import bring_up, pending_of
from core.store.postgres.session import Connection, PostgresSession
from core.store.postgres.texts import index
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.sqlite.migrate import migrate

TOGETHER = 2000  # rows read at a time
WAIT_MS = 1000  # for a process that is just closing the file

FIRST = ("tickets", "changes")  # other tables refer to these
MADE = frozenset(("migrations", "tickets_text", "title_words"))  # made by the target itself
COUNTERS = {"tallies": "n <> 0", "days": "opened <> 0 OR closed <> 0"}  # made by its triggers
CLAIMS = frozenset(("claimed_by", "claimed_until"))  # claims of processes that have ended

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
    """A table to move.

    name: the same in both databases
    columns: name -> PostgreSQL type, for each column that is moved
    key: columns of the primary key; empty if there is none
    """

    name: str
    columns: dict[str, str] = field(default_factory=dict)
    key: list[str] = field(default_factory=list)

    @property
    def where(self) -> str:
        """Condition on the rows to move or compare: counters without zeros."""
        return COUNTERS.get(self.name, "TRUE")

    def count(self, source: sqlite3.Connection) -> int:
        """Return the number of rows in the SQLite database."""
        sql = f"SELECT count(*) FROM {self.name} WHERE {self.where}"  # noqa: S608 - our own tables
        (rows,) = source.execute(sql).fetchone()
        return int(rows)

    def read(self, source: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
        """Yield the SQLite rows with PostgreSQL's types, in the order of their keys."""
        flags = [n for n, kind in enumerate(self.columns.values()) if kind == "boolean"]
        for row in source.execute(self.select(collation="")):
            meant = [*row]
            for n in flags:
                meant[n] = bool(row[n])
            yield tuple(meant)

    def select(self, *, collation: str = ' COLLATE "C"') -> str:
        """Return the statement that reads the rows in order; SQLite needs no collation."""
        # With `t.` a missing column is an error; without it SQLite reads the name as a text.
        columns = ", ".join(f't."{name}"' for name in self.columns)
        order = ", ".join(
            f't."{name}"{collation if self.columns[name] == "text" else ""}'
            for name in self.key or self.columns
        )
        return f"SELECT {columns} FROM {self.name} t WHERE {self.where} ORDER BY {order}"  # noqa: S608 - our own tables


async def move(file: Path, url: str, step: Step) -> dict[str, int]:
    """Move a database that nobody uses to an empty one; return the rows moved: table -> number.

    step: called for each row copied or compared, with the number of calls in all
    Raises StoreError or MigrationError; then the target is unchanged.
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
    """Migrate the file and open it, locked against others."""
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
    await pending_of(target, load("postgres"))  # raises if it is another program's database
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
    """Return the tables to move; a table comes after those that it refers to."""
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
    db = PostgresSession(target)
    rows = source.execute(f"SELECT t.ws, {COLUMNS} FROM tickets t ORDER BY t.key")  # noqa: S608 - our own columns
    while some := rows.fetchmany(TOGETHER):
        await index(db, [(ws, to_ticket(row)) for ws, *row in some])


async def _compare(
    source: sqlite3.Connection, target: Connection, table: Table, step: Callable[[], None]
) -> None:
    """Compare a table row by row. Raises StoreError at the first difference."""
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
    """Set the next key after all keys ever given, because Slack knows posts by their keys."""
    if table.columns.get("key") != "bigint":
        return
    (last,) = source.execute(
        f"SELECT max((SELECT coalesce(max(key), 0) FROM {table.name}),"  # noqa: S608 - our own tables
        " (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?))",
        (table.name,),
    ).fetchone()
    sql = "SELECT setval(pg_get_serial_sequence($1, 'key'), $2, FALSE)"
    await target.execute(sql, table.name, last + 1)
