"""The connection of one transaction: taken, begun and ended when it is needed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import Literal, Self

import asyncpg

Connection = asyncpg.pool.PoolConnectionProxy
Isolation = Literal["read_committed", "repeatable_read"]


class Line:
    """A connection of the pool for one try of a transaction. It is taken when it is first needed.

    slots: how many such transactions may have a connection at once
    commits: whether a commit was sent; if the connection is lost then, its result is unknown
    """

    def __init__(self, pool: asyncpg.Pool, slots: asyncio.Semaphore) -> None:
        self._pool, self._slots = pool, slots
        self._connection: Connection | None = None
        self._transaction: asyncpg.transaction.Transaction | None = None
        self._turn: asyncio.Lock | None = None
        self.commits = False

    @property
    def has_begun(self) -> bool:
        """Whether the transaction has begun on the server."""
        return self._transaction is not None

    async def queue(self, turn: asyncio.Lock) -> None:
        """Wait for the turn, unless it has come, and keep it to the end; meanwhile without a
        connection, which others need."""
        if self._turn is None:
            await self._give_back()
            await turn.acquire()
            self._turn = turn

    async def take(self) -> Connection:
        """Return the connection."""
        if self._connection is None:
            await self._slots.acquire()
            try:
                self._connection = await self._pool.acquire()
            except BaseException:
                self._slots.release()
                raise
        return self._connection

    async def begin(self, isolation: Isolation, *, readonly: bool = False) -> Connection:
        """Begin the transaction, unless it has begun; return the connection."""
        connection = await self.take()
        if self._transaction is None:
            self._transaction = connection.transaction(isolation=isolation, readonly=readonly)
            await self._transaction.start()
        return connection

    async def commit(self) -> None:
        """Commit the transaction that has begun."""
        transaction, self._transaction = self._transaction, None
        assert transaction
        self.commits = True
        await transaction.commit()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        try:
            if isinstance(error, asyncpg.ReadOnlySQLTransactionError):
                self._end()  # the server is a replica now
            elif self._transaction:
                await self._roll_back(self._transaction)
        finally:
            if self._turn:
                self._turn.release()
            await self._give_back()

    async def _roll_back(self, transaction: asyncpg.transaction.Transaction) -> None:
        """Roll back; if that fails, end the connection, so that the pool does not reuse it."""
        try:
            if self._connection and not self._connection.is_closed():
                await transaction.rollback()
        except (
            asyncpg.PostgresError,
            asyncpg.InterfaceError,
            asyncpg.InternalClientError,
            OSError,
        ):
            self._end()

    def _end(self) -> None:
        with suppress(asyncpg.InterfaceError):  # the pool has released it already
            if self._connection:
                self._connection.terminate()

    async def _give_back(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            self._slots.release()
            await self._pool.release(connection)
