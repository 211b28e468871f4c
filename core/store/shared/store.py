"""The part of a store that does not depend on its database."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from datetime import datetime, timedelta

from core.errors import StoreError
from core.message import iso
from core.store import Snapshot, T, Transaction
from core.store.shared.cards import Cards
from core.store.shared.outbox import Outbox
from core.store.shared.session import Args, Database, Session
from core.store.shared.tokens import Tokens
from core.ticket import microseconds

# A turn far ahead is of a clock that has been set back since.
_TURN = """
INSERT INTO turns AS t VALUES ($1, $2)
ON CONFLICT (what) DO UPDATE SET turn = excluded.turn
WHERE t.turn < excluded.turn OR t.turn > $3 RETURNING 1"""
_AHEAD = 2  # turns that the clocks of processes may differ by


class SharedStore(Outbox, Cards, Tokens):
    """A Store without `open` and `try_writing`, which each database adds."""

    def __init__(
        self,
        database: Database,
        snapshot: Callable[[Session], Snapshot],
        transaction: Callable[[Session], Transaction],
        lease: timedelta,
        claim: str,
        *,
        is_new: bool,
    ) -> None:
        super().__init__(database, lease, claim)
        self._snapshot, self._transaction = snapshot, transaction
        self.is_new = is_new

    async def transact(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        return await self._database.write(lambda db: work(self._transaction(db)))

    async def read(self, work: Callable[[Snapshot], Awaitable[T]]) -> T:
        return await self._database.read(lambda db: work(self._snapshot(db)), work)

    async def set_admins(self, users: Collection[str]) -> None:
        await self._name("admins", users)

    async def set_agents(self, users: Collection[str]) -> None:
        await self._name("agents", users)

    async def _name(self, table: str, users: Collection[str]) -> None:
        async def replace(db: Session) -> None:
            await db.alone(table)
            await db.run(f"DELETE FROM {table}")  # noqa: S608 - our own tables
            if users:
                args = Args()
                marks = ", ".join(f"({args(user)})" for user in set(users))
                await db.run(f"INSERT INTO {table} VALUES {marks}", *args)  # noqa: S608

        await self._database.write(replace)

    async def take_chore(self, what: str, at: datetime, every: timedelta) -> bool:
        turn = microseconds(at) // (every // timedelta(microseconds=1))
        turns = (f"{number:015d}" for number in (turn, turn + _AHEAD))
        return await self._database.do(_TURN, what, *turns) is not None

    async def forget_deliveries(self, before: datetime) -> None:
        async def forget(db: Session) -> None:
            await db.run("DELETE FROM deliveries WHERE at < $1", iso(before))
            await db.run("DELETE FROM talks WHERE at < $1", iso(before))

        await self._database.write(forget)

    async def close(self) -> None:
        """Release this process's claims, finish running transactions and close the database."""
        with suppress(StoreError):  # if the database is away, the claims expire by themselves
            await self.release()
        await self._database.close()
