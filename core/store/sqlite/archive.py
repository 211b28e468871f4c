"""The data of a SQLite store as a whole, on connections of its own, in a thread of its own."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path

from core.erasure import Purged
from core.errors import StoreError
from core.records import Record
from core.store import T
from core.store.archive import TakenIn
from core.store.shared import export, imports
from core.store.sqlite import erasure
from core.store.sqlite.connection import settle, transaction

_KEYS = tuple(
    f"""UPDATE {came} SET key = (SELECT coalesce(max(key), 0) FROM {table}) + f.turn
    FROM (SELECT n, row_number() OVER (ORDER BY {order}) AS turn FROM {came}) f
    WHERE f.n = {came}.n"""  # noqa: S608 - our own tables
    for came, table, order in imports.KEYED
)
# The trigger for a new ticket does not count its closing.
_CLOSED = """
INSERT INTO days (ws, scope, day, closed)
SELECT ws, iif(secret, channel, ''), date(closed_at / 1000000, 'unixepoch'), count(*)
FROM came WHERE closed_at IS NOT NULL GROUP BY 1, 2, 3
ON CONFLICT DO UPDATE SET closed = closed + excluded.closed"""


class SqliteArchive:
    """Part of a store: an Archive."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def export(self, workspace: str | None, write: Callable[[Record], None]) -> None:
        def work(db: sqlite3.Connection) -> None:
            db.execute("BEGIN")
            for record in _records(db, workspace):
                write(record)

        await self._run(work)

    async def take_in(self, records: Iterable[Record], *, dry: bool) -> TakenIn:
        def work(db: sqlite3.Connection) -> TakenIn:
            _stage(db, records)
            with transaction(db, keep=not dry):
                return _place(db)

        return await self._run(work)

    async def erase_person(self, user: str, at: datetime, *, dry: bool) -> Purged:
        return await self._run(partial(erasure.erase_person, user=user, at=at, dry=dry))

    async def erase_done(self, before: datetime, at: datetime, *, dry: bool) -> Purged:
        return await self._run(partial(erasure.erase_done, before=before, at=at, dry=dry))

    async def _run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def run() -> T:
            with closing(sqlite3.connect(self._path, isolation_level=None)) as db:
                settle(db)
                return work(db)

        try:
            return await asyncio.to_thread(run)
        except sqlite3.Error as error:
            raise StoreError(f"the database: {error}; nothing was changed") from error


def _records(db: sqlite3.Connection, workspace: str | None) -> Iterator[Record]:
    every = (row[0] for row in db.execute(export.WORKSPACES))
    for ws in [workspace] if workspace else sorted(every):
        after = 0
        while rows := db.execute(export.TICKETS, {"ws": ws, "after": after}).fetchall():
            keys = export.keys_of(rows)
            these = f"IN ({','.join('?' * len(keys))})"
            belonging = {
                name: db.execute(sql.format(these=these), keys).fetchall()
                for name, sql in export.BELONGING.items()
            }
            yield from export.whole(rows, belonging)
            after = export.last_of(rows)


def _stage(db: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Read all records. Raises what `records` raises, and RecordError for a change told twice."""
    db.execute("PRAGMA temp_store = FILE")
    for table, columns in imports.STAGES.items():
        db.execute(f"CREATE TEMP TABLE {table} ({columns})")
    db.execute("BEGIN")
    for table, row in imports.staged(records):
        db.execute(f"INSERT INTO temp.{table} VALUES ({','.join('?' * len(row))})", row)  # noqa: S608 - our own tables
    if different := db.execute(imports.DIFFERENT).fetchone():
        raise imports.told_differently(*different)
    for sql in imports.SHARED:
        db.execute(sql)
    db.execute("COMMIT")


def _place(db: sqlite3.Connection) -> TakenIn:
    """Put what is staged where it belongs, inside a transaction."""
    for sql in (imports.ENTERED, *imports.NUMBERS, *_KEYS, _CLOSED, *imports.PLACED):
        db.execute(sql)
    return imports.taken(
        db.execute(imports.COUNTED).fetchone(), db.execute(imports.MOVED).fetchone()
    )
