"""Export, import and erasure of a PostgreSQL store, each on its own connection.

The server's files still contain erased data until the server reuses the space.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

import asyncpg

from core.erasure import Purged
from core.records import Added, Kept
from core.store import T
from core.store.archive import Here, Imported
from core.store.postgres.database import (
    PATIENCE,
    address,
    known_errors,
    untouched,
)
from core.store.postgres.session import PostgresSession
from core.store.postgres.texts import index
from core.store.shared import imports
from core.store.shared.erasure import Erasing
from core.store.shared.export import export
from core.store.shared.numbers import renumber
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Session
from core.store.shared.sources import check_new, imported, workspaces

# Lock the workspaces and count their versions up, as every writer does, so that keys are given in
# order.
_ENTER = """
WITH locked AS (
  SELECT ws FROM workspaces WHERE ws IN (SELECT ws FROM came UNION SELECT ws FROM came_contracts
    UNION SELECT ws FROM came_comments)
  ORDER BY ws FOR NO KEY UPDATE
)
UPDATE workspaces w SET version = version + 1 FROM locked WHERE w.ws = locked.ws"""
_KEYS = tuple(
    f"""UPDATE {came} SET key = f.key FROM
      (SELECT n, nextval(pg_get_serial_sequence('{table}', 'key')) AS key
       FROM (SELECT n FROM {came} ORDER BY {order}) s) f WHERE f.n = {came}.n"""  # noqa: S608 - our own tables
    for came, table, order in imports.KEYED
)
_NEW = f"""
SELECT t.ws, {COLUMNS} FROM tickets t JOIN came c ON c.key = t.key
WHERE c.n > $1 AND c.n <= $1 + {imports.TOGETHER}"""  # noqa: S608 - our own columns
_UNWORD = """
WITH texts AS (DELETE FROM tickets_text WHERE ticket = $1)
DELETE FROM title_words WHERE ticket = $1"""
_TICKET = f"SELECT t.ws, {COLUMNS} FROM tickets t WHERE t.key = $1"  # noqa: S608 - our own columns


class PostgresArchive(Erasing):
    """An Archive. All writers wait while it erases."""

    UNSAID = (
        "UPDATE deliveries SET answers ="
        " (SELECT coalesce(json_agg(''::text), '[]') FROM json_array_elements(answers))"
    )
    WORDS_GONE = (
        "DELETE FROM tickets_text WHERE ticket IN (SELECT key FROM doomed)",
        "DELETE FROM title_words WHERE ticket IN (SELECT key FROM doomed)",
    )

    def __init__(self, url: str) -> None:
        self._url = url

    async def export(self, workspace: str | None, write: Callable[[Kept], None]) -> None:
        await self._run(
            lambda db: export(db, workspace, write), isolation="repeatable_read", readonly=True
        )

    async def workspaces(self) -> list[str]:
        return await self._run(workspaces)

    async def imported(self, workspace: str) -> Here:
        return await self._run(lambda db: imported(db, workspace))

    async def import_records(
        self, records: Iterable[Kept | Added], *, dry: bool, moved: bool = False
    ) -> Imported:
        async def work(db: Session) -> Imported:
            await imports.stage(db, records, moved=moved)
            for sql in (
                *(f"ANALYZE {table}" for table in imports.STAGES),
                *(imports.ENTERED, _ENTER, *imports.NUMBERS, *_KEYS),
            ):
                await db.run(sql)
            await check_new(db)
            await renumber(db)
            for sql in imports.PLACED:
                await db.run(sql)
            await _index(db)
            return await imports.taken(db)

        return await self._run(work, keep=not dry)

    async def _for_good(
        self, work: Callable[[Session], Awaitable[Purged]], *, keep: bool
    ) -> Purged:
        async def alone(db: Session) -> Purged:
            # Every transaction that writes to a workspace locks its row, and checks its version.
            await db.run("LOCK TABLE workspaces IN EXCLUSIVE MODE")
            await db.run("UPDATE workspaces SET version = version + 1")
            return await work(db)

        return await self._run(alone, keep=keep)

    async def _reword(self, db: Session, key: int) -> None:
        await db.run(_UNWORD, key)
        ws, *fields = await db.row(_TICKET, key)
        await index(db, [(ws, to_ticket(fields))])

    async def _run(
        self, work: Callable[[Session], Awaitable[T]], *, keep: bool = True, **options: Any
    ) -> T:
        """Run `work` in one transaction; without `keep` it is rolled back at the end."""
        with untouched():
            db = await asyncpg.connect(**address(self._url), timeout=PATIENCE)
        try:
            with untouched():
                transaction = db.transaction(**options)
                await transaction.start()
            result = await work(_Untouched(db))
            with known_errors():
                await (transaction.commit() if keep else transaction.rollback())
            return result
        finally:
            await db.close()  # this rolls back what was not committed


class _Untouched(PostgresSession):
    """A session whose errors add that nothing was changed."""

    async def row(self, sql: str, *args: Any) -> Any:
        with untouched():
            return await super().row(sql, *args)

    async def rows(self, sql: str, *args: Any) -> list[Any]:
        with untouched():
            return await super().rows(sql, *args)

    async def each(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        with untouched():
            await super().each(sql, rows)

    async def put(self, table: str, rows: Sequence[Sequence[Any]]) -> None:
        with untouched():
            await super().put(table, rows)


async def _index(db: Session) -> None:
    """Index the texts of the imported tickets."""
    after = 0
    while rows := await db.rows(_NEW, after):
        await index(db, [(ws, to_ticket(fields)) for ws, *fields in rows])
        after += imports.TOGETHER
