"""The embedded store: one SQLite file, with a connection that writes and one that reads."""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path
from shutil import disk_usage

from core.errors import StoreError
from core.store import LEASE
from core.store.shared.outbox import FREE
from core.store.shared.store import SharedStore
from core.store.sqlite.connection import connect
from core.store.sqlite.database import Database, SqliteSession
from core.store.sqlite.migrate import migrate
from core.store.sqlite.transaction import SqliteSnapshot, SqliteTransaction
from core.store.sqlite.upkeep import Log, spare
from core.store.sqlite.writer import Writer

ROOM = 256 * 1024  # bytes that must be free for the database to be ready: one page may still fit
_NOW = SqliteSession.NOW
_CLAIM = f"""
UPDATE outbox AS o SET state = 'sending', claimed_by = $2, claimed_until = {_NOW} + $3
WHERE o.key = $1 AND {FREE.format(now=_NOW)} RETURNING 1"""  # noqa: S608 - fixed


class SqliteStore(SharedStore):
    """A Store on one SQLite file. Several processes may share the file."""

    _folder: Path

    @classmethod
    async def open(cls, path: Path, *, lease: timedelta = LEASE) -> SqliteStore:
        """Open the file and migrate it; create it if there is none.

        lease: how long this process's claims on posts last without renewal
        Raises StoreError if the file cannot be opened or is no SQLite database, and MigrationError
        if its migrations are not this program's. The file is then unchanged.
        """
        try:
            is_new = await asyncio.to_thread(migrate, path)
            writing = await connect(path)
            await writing.run(spare)
            reading = await connect(path, read_only=True)
            copying = await connect(path)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(str(error)) from error
        database = Database(Writer(writing, Log(copying)), reading)
        store = cls(database, SqliteSnapshot, SqliteTransaction, lease, _CLAIM, is_new=is_new)
        store._folder = path.parent
        return store

    async def try_writing(self) -> None:
        # This sets a number in the file's header that nobody reads: one page is written.
        await self._database.do("PRAGMA user_version = 0")
        if await asyncio.to_thread(lambda: disk_usage(self._folder).free) < ROOM:
            raise StoreError("database or disk is full")  # as SQLite says of a larger write
