"""The embedded store: one SQLite file, one connection that writes and one that reads."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from core.errors import StoreError
from core.message import iso
from core.store import LEASE, Snapshot, T, Transaction
from core.store.sqlite.connection import Connection, connect, drive
from core.store.sqlite.migrate import migrate
from core.store.sqlite.outbox import Outbox
from core.store.sqlite.snapshot import SqliteSnapshot
from core.store.sqlite.tokens import Tokens
from core.store.sqlite.writer import Writer


class SqliteStore:
    """A Store on one SQLite file. Several processes may share the file."""

    def __init__(
        self, writer: Writer, reader: Connection, lease: timedelta, *, is_new: bool
    ) -> None:
        self.is_new = is_new
        self._writer = writer
        self._reader = reader
        self._reading = asyncio.Lock()
        self._outbox = outbox = Outbox(writer, reader, lease)
        self.due_posts = outbox.due_posts
        self.next_due = outbox.next_due
        self.backlog = outbox.backlog
        self.sending = outbox.sending
        self.sent = outbox.sent
        self.postpone = outbox.postpone
        self.drop = outbox.drop
        tokens = Tokens(writer, reader)
        self.add_token = tokens.add_token
        self.token = tokens.token
        self.tokens = tokens.tokens
        self.revoke_token = tokens.revoke_token
        self.drawn = outbox.drawn
        self.erased = outbox.erased
        self.marked = outbox.marked

    @classmethod
    async def open(cls, path: Path, *, lease: timedelta = LEASE) -> SqliteStore:
        """Open or make the file and bring it up to date. lease: how long a post that this process
        sends is left alone by others that do not hear of it.

        Raises StoreError when it cannot be opened or is no SQLite database, MigrationError when
        its migrations are not this program's; the file is then as it was.
        """
        try:
            is_new = await asyncio.to_thread(migrate, path)
            writing = await connect(path)
            reading = await connect(path, read_only=True)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(str(error)) from error
        return cls(Writer(writing), reading, lease, is_new=is_new)

    async def transact(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        return await self._writer.run(work)

    async def read(self, work: Callable[[Snapshot], Awaitable[T]]) -> T:
        def reading(db: sqlite3.Connection) -> T:
            db.execute("BEGIN")
            try:
                return drive(work(SqliteSnapshot(db)))
            finally:
                db.execute("ROLLBACK")

        async with self._reading:
            return await self._reader.run(reading)

    async def set_admins(self, users: Collection[str]) -> None:
        await self._name("admins", users)

    async def set_agents(self, users: Collection[str]) -> None:
        await self._name("agents", users)

    async def _name(self, table: str, users: Collection[str]) -> None:
        def replace(db: sqlite3.Connection) -> None:
            db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own tables
            db.executemany(f"INSERT INTO {table} VALUES (?)", [(user,) for user in set(users)])  # noqa: S608

        await self._writer.apply(replace)

    async def forget_deliveries(self, before: datetime) -> None:
        def forget(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM deliveries WHERE at < ?", (iso(before),))
            db.execute("DELETE FROM talks WHERE at < ?", (iso(before),))

        await self._writer.apply(forget)

    async def try_writing(self) -> None:
        # A number in the file's head that nobody reads: a page goes to the disk.
        await self._writer.apply(lambda db: db.execute("PRAGMA user_version = 0"))

    async def close(self) -> None:
        """Finish what was begun and let go of the file."""
        with suppress(StoreError):  # a disk that fails: the claims run out by themselves
            await self._outbox.release()
        await self._writer.close()
        await self._reader.close()
