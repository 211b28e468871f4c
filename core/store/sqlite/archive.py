"""Export, import and erasure of a SQLite store, on its own connections, in its own thread."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import closing
from pathlib import Path

from core.erasure import Purged
from core.errors import StoreError
from core.records import Added, Kept
from core.store import T
from core.store.archive import Here, Imported
from core.store.shared import imports
from core.store.shared.erasure import Erasing
from core.store.shared.export import export
from core.store.shared.numbers import renumber
from core.store.shared.session import Session
from core.store.shared.sources import check_new, imported, workspaces
from core.store.sqlite.connection import BUSY_MS, drive, settle, transaction
from core.store.sqlite.database import SqliteSession

_KEYS = tuple(
    f"""UPDATE {came} SET key = (SELECT coalesce(max(key), 0) FROM {table}) + f.turn
    FROM (SELECT n, row_number() OVER (ORDER BY {order}) AS turn FROM {came}) f
    WHERE f.n = {came}.n"""  # noqa: S608 - our own tables
    for came, table, order in imports.KEYED
)
# Count the closings, because the trigger for a new ticket does not.
_CLOSED = """
INSERT INTO days (ws, scope, day, closed)
SELECT ws, iif(secret, channel, ''), date(closed_at / 1000000, 'unixepoch'), count(*)
FROM came WHERE closed_at IS NOT NULL GROUP BY 1, 2, 3
ON CONFLICT DO UPDATE SET closed = closed + excluded.closed"""


PAUSE = 0.02  # seconds between two tries to empty the log


class SqliteArchive(Erasing):
    """An Archive. Erased data is also overwritten in the file."""

    UNSAID = (
        "UPDATE deliveries SET answers ="
        " (SELECT json_group_array('') FROM json_each(deliveries.answers))"
    )
    WORDS_GONE = (
        "INSERT INTO tickets_text (tickets_text, rowid, ws, title, desc, res)"
        " SELECT 'delete', key, ws, title, desc, res FROM tickets"
        " WHERE key IN (SELECT key FROM doomed)",
    )
    AFTER = (
        "INSERT INTO tickets_text (tickets_text) VALUES ('optimize')",
        "INSERT INTO tickets_signs (tickets_signs) VALUES ('optimize')",
    )

    def __init__(self, path: Path) -> None:
        self._path = path

    async def export(self, workspace: str | None, write: Callable[[Kept], None]) -> None:
        def work(db: sqlite3.Connection) -> None:
            db.execute("BEGIN")
            drive(export(SqliteSession(db), workspace, write))

        await self._run(work)

    async def workspaces(self) -> list[str]:
        return await self._run(lambda db: drive(workspaces(SqliteSession(db))))

    async def imported(self, workspace: str) -> Here:
        return await self._run(lambda db: drive(imported(SqliteSession(db), workspace)))

    async def import_records(
        self, records: Iterable[Kept | Added], *, dry: bool, moved: bool = False
    ) -> Imported:
        def work(db: sqlite3.Connection) -> Imported:
            db.execute("PRAGMA temp_store = FILE")
            db.execute("BEGIN")  # for temporary tables only: it blocks nobody
            drive(imports.stage(SqliteSession(db), records, moved=moved))
            db.execute("COMMIT")
            with transaction(db, keep=not dry):
                for sql in (imports.ENTERED, *imports.NUMBERS, *_KEYS, _CLOSED):
                    db.execute(sql)
                drive(check_new(SqliteSession(db)))
                drive(renumber(SqliteSession(db)))
                for sql in imports.PLACED:
                    db.execute(sql)
                return drive(imports.taken(SqliteSession(db)))

        return await self._run(work)

    async def _for_good(
        self, work: Callable[[Session], Awaitable[Purged]], *, keep: bool
    ) -> Purged:
        def erasing(db: sqlite3.Connection) -> Purged:
            db.execute("PRAGMA secure_delete = ON")
            with transaction(db, keep=keep):
                purged = drive(work(SqliteSession(db)))
            _empty_log(db)
            return purged

        return await self._run(erasing)

    async def _reword(self, db: Session, key: int) -> None:
        """Do nothing: triggers index the new words."""

    async def _run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def run() -> T:
            with closing(sqlite3.connect(self._path, isolation_level=None)) as db:
                settle(db)
                return work(db)

        try:
            return await asyncio.to_thread(run)
        except sqlite3.Error as error:
            raise StoreError(f"the database: {error}; nothing was changed") from error


def _empty_log(db: sqlite3.Connection) -> None:
    """Empty the write-ahead log, which has erased data. SQLite does not wait by itself for a bot
    that is just copying it."""
    until = time.monotonic() + BUSY_MS / 1000
    while True:
        (busy, *_) = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not busy or time.monotonic() > until:
            return
        time.sleep(PAUSE)
