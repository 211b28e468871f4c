"""The store for several processes: one PostgreSQL database, of 12 or newer, and no extension."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from datetime import datetime, timedelta

from core.errors import StoreError
from core.message import iso
from core.store import LEASE, Snapshot, T, Transaction
from core.store.postgres.database import Database, Session
from core.store.postgres.migrate import migrate
from core.store.postgres.outbox import Outbox
from core.store.postgres.snapshot import PostgresSnapshot
from core.store.postgres.tokens import Tokens
from core.store.postgres.transaction import PostgresTransaction


class PostgresStore:
    """A Store on one PostgreSQL database. Any number of processes may share it."""

    def __init__(self, database: Database, lease: timedelta, *, is_new: bool) -> None:
        self.is_new = is_new
        self._database = database
        self._outbox = outbox = Outbox(database, lease)
        self.due_posts = outbox.due_posts
        self.backlog = outbox.backlog
        self.next_due = outbox.next_due
        self.sending = outbox.sending
        self.sent = outbox.sent
        self.postpone = outbox.postpone
        self.drop = outbox.drop
        self.drawn = outbox.drawn
        self.erased = outbox.erased
        self.marked = outbox.marked
        tokens = Tokens(database)
        self.add_token = tokens.add_token
        self.token = tokens.token
        self.tokens = tokens.tokens
        self.revoke_token = tokens.revoke_token

    @classmethod
    async def open(cls, url: str, *, lease: timedelta = LEASE) -> PostgresStore:
        """Connect and bring the database up to date. lease: how long a post that this process
        sends is left alone by others that do not hear of it.

        Raises StoreError when it cannot be reached, MigrationError when its migrations are not this
        program's; the database is then as it was.
        """
        is_new = await migrate(url)
        return cls(await Database.connect(url), lease, is_new=is_new)

    async def transact(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        return await self._database.write(lambda db: work(PostgresTransaction(db)))

    async def read(self, work: Callable[[Snapshot], Awaitable[T]]) -> T:
        return await self._database.read(lambda db: work(PostgresSnapshot(db)))

    async def set_admins(self, users: Collection[str]) -> None:
        await self._name("admins", users)

    async def set_agents(self, users: Collection[str]) -> None:
        await self._name("agents", users)

    async def _name(self, table: str, users: Collection[str]) -> None:
        async def replace(db: Session) -> None:
            await db.row(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")
            await db.row(f"DELETE FROM {table}")  # noqa: S608 - our own tables
            await db.row(f"INSERT INTO {table} SELECT unnest($1::text[])", [*set(users)])

        await self._database.write(replace)

    async def forget_deliveries(self, before: datetime) -> None:
        async def forget(db: Session) -> None:
            await db.row("DELETE FROM deliveries WHERE at < $1", iso(before))
            await db.row("DELETE FROM talks WHERE at < $1", iso(before))

        await self._database.write(forget)

    async def try_writing(self) -> None:
        sql = "UPDATE migrations SET name = name WHERE number = 1"
        await self._database.write(lambda db: db.row(sql))

    async def close(self) -> None:
        """Finish what was begun, and leave what was not to others."""
        with suppress(StoreError):  # a server that is away: the claims run out by themselves
            await self._outbox.release()
        await self._database.close()
