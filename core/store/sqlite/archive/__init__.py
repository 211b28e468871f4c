"""The data of a SQLite store as a whole, on connections of its own, in a thread of its own."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from core.errors import StoreError
from core.records import Record
from core.store import T
from core.store.archive import TakenIn
from core.store.sqlite.archive.exporting import records
from core.store.sqlite.archive.taking import place, stage
from core.store.sqlite.connection import settle, transaction


class SqliteArchive:
    """Part of a store: an Archive."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def export(self, workspace: str | None, write: Callable[[Record], None]) -> None:
        def work(db: sqlite3.Connection) -> None:
            db.execute("BEGIN")
            for record in records(db, workspace):
                write(record)

        await self._run(work)

    async def take_in(self, given: Iterable[Record], *, dry: bool) -> TakenIn:
        def work(db: sqlite3.Connection) -> TakenIn:
            stage(db, given)
            with transaction(db, keep=not dry):
                return place(db)

        return await self._run(work)

    async def _run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def run() -> T:
            with closing(sqlite3.connect(self._path, isolation_level=None)) as db:
                settle(db)
                return work(db)

        try:
            return await asyncio.to_thread(run)
        except sqlite3.Error as error:
            raise StoreError(f"the database: {error}; nothing was changed") from error
