"""The data of a PostgreSQL store as a whole, each time on a connection of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

import asyncpg

from core.erasure import Purged
from core.records import Record
from core.store import T
from core.store.archive import TakenIn
from core.store.postgres import erasure
from core.store.postgres.database import PATIENCE, Connection, address, known_errors, untouched
from core.store.postgres.parameters import fetch
from core.store.postgres.texts import index
from core.store.shared import export, imports
from core.store.shared.rows import COLUMNS
from core.ticket import Ticket

TOGETHER = 2000  # rows

# In a workspace one writes at a time; keys are given under that lock, so that they are in order.
_ENTER = """
SELECT 1 FROM workspaces WHERE ws IN (SELECT ws FROM came) ORDER BY ws FOR NO KEY UPDATE"""
_KEYS = tuple(
    f"""UPDATE {came} SET key = f.key FROM
      (SELECT n, nextval(pg_get_serial_sequence('{table}', 'key')) AS key
       FROM (SELECT n FROM {came} ORDER BY {order}) s) f WHERE f.n = {came}.n"""  # noqa: S608 - our own tables
    for came, table, order in imports.KEYED
)
_NEW = f"""
SELECT t.ws, {COLUMNS} FROM tickets t JOIN came c ON c.key = t.key
WHERE c.n > $1 AND c.n <= $1 + {TOGETHER}"""  # noqa: S608 - our own columns


class PostgresArchive:
    """Part of a store: an Archive."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def export(self, workspace: str | None, write: Callable[[Record], None]) -> None:
        async def work(db: Connection) -> None:
            async for record in _records(db, workspace):
                write(record)

        await self._run(work, isolation="repeatable_read", readonly=True)

    async def take_in(self, records: Iterable[Record], *, dry: bool) -> TakenIn:
        async def work(db: Connection) -> TakenIn:
            await _stage(db, records)
            return await _place(db)

        return await self._run(work, keep=not dry)

    async def erase_person(self, user: str, at: datetime, *, dry: bool) -> Purged:
        return await self._run(partial(erasure.erase_person, user=user, at=at), keep=not dry)

    async def erase_done(self, before: datetime, at: datetime, *, dry: bool) -> Purged:
        return await self._run(partial(erasure.erase_done, before=before, at=at), keep=not dry)

    async def _run(
        self, work: Callable[[Connection], Awaitable[T]], *, keep: bool = True, **options: Any
    ) -> T:
        """In one transaction; without `keep` it is taken back in any case."""
        with untouched():
            db = await asyncpg.connect(**address(self._url), timeout=PATIENCE)
        try:
            with untouched():
                transaction = db.transaction(**options)
                await transaction.start()
            result = await work(db)
            with known_errors():
                await (transaction.commit() if keep else transaction.rollback())
            return result
        finally:
            await db.close()  # what has not been told to commit is taken back with it


async def _records(db: Connection, workspace: str | None) -> AsyncIterator[Record]:
    with untouched():
        every = [ws for (ws,) in await db.fetch(export.WORKSPACES)]
    for ws in [workspace] if workspace else sorted(every):
        after = 0
        while rows := await _fetch(db, export.TICKETS, {"ws": ws, "after": after}):
            keys = {"keys": export.keys_of(rows)}
            belonging = {
                name: await _fetch(db, sql.format(these="= ANY(:keys)"), keys)
                for name, sql in export.BELONGING.items()
            }
            for record in export.whole(rows, belonging):
                yield record
            after = export.last_of(rows)


async def _fetch(db: Connection, sql: str, values: Mapping[str, Any]) -> list[Any]:
    with untouched():
        return await fetch(db, sql, values)


async def _stage(db: Connection, records: Iterable[Record]) -> None:
    """Read all records. Raises what `records` raises, and RecordError for a change told twice."""
    with untouched():
        for table, columns in imports.STAGES.items():
            await db.execute(f"CREATE TEMP TABLE {table} ({columns}) ON COMMIT DROP")
    waiting: defaultdict[str, list[imports.Row]] = defaultdict(list)
    for table, row in imports.staged(records):
        waiting[table].append(row)
        if len(waiting[table]) == TOGETHER:
            await _copy(db, table, waiting.pop(table))
    for table, rows in waiting.items():
        await _copy(db, table, rows)
    with untouched():
        different = await db.fetchrow(imports.DIFFERENT)
    if different:
        raise imports.told_differently(*different)


async def _copy(db: Connection, table: str, rows: list[imports.Row]) -> None:
    with untouched():
        await db.copy_records_to_table(table, records=rows)


async def _place(db: Connection) -> TakenIn:
    """Put what is staged where it belongs."""
    with untouched():
        for sql in (
            *imports.SHARED,
            *(f"ANALYZE {table}" for table in imports.STAGES),
            *(imports.ENTERED, _ENTER, *imports.NUMBERS, *_KEYS, *imports.PLACED),
        ):
            await db.execute(sql)
        await _index(db)
        (counted,) = await db.fetch(imports.COUNTED)
        moved = await db.fetch(imports.MOVED)
    return imports.taken(tuple(counted), *map(tuple, moved))


async def _index(db: Connection) -> None:
    """Make what is placed found."""
    after = 0
    while rows := await db.fetch(_NEW, after):
        await index(db, [(ws, Ticket(*row)) for ws, *row in rows])
        after += TOGETHER
