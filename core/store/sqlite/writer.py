"""The one task that writes: transactions that wait at the same time share one commit.

A commit flushes to the disk, which is slow, so transactions that arrive meanwhile are committed
together. If one fails, all are rolled back and each runs again on its own. Savepoints would slow
down every transaction for the few that fail.

When none waits for a moment, the writer does upkeep in small steps, until nothing is left to do.
A transaction that arrives meanwhile waits for one step at most.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from core.errors import StoreError
from core.frozen import dataclass
from core.store import T
from core.store.sqlite.connection import Connection
from core.store.sqlite.upkeep import Log, checkpoint, merge

TOGETHER = 64  # transactions in one commit at most
PAUSE = 0.02  # seconds without a transaction before the upkeep

Work = Callable[[sqlite3.Connection], Any]


@dataclass(frozen=True, slots=True)
class _Failure:
    error: Exception


class Writer:
    """Runs transactions one after another on its connection.

    log: the file's write-ahead log
    step: does a small part of the upkeep; returns whether there was anything to do
    """

    def __init__(
        self,
        connection: Connection,
        log: Log,
        step: Callable[[sqlite3.Connection], bool] = merge,
    ) -> None:
        self._connection, self._log, self._step = connection, log, step
        self._waiting: list[tuple[Work, asyncio.Future[Any]]] = []
        self._wake = asyncio.Event()
        self._closing = False
        self._untidy = True  # a process that was killed may have left something to do
        self._task = asyncio.create_task(self._serve())

    async def apply(self, work: Work) -> Any:
        """Return the result of `work`, once it is on the disk.

        Raises what `work` raises, and StoreError if nothing could be written.
        """
        if self._closing:
            raise StoreError("the desk is shutting down: say it again")
        done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, done))
        self._wake.set()
        return await done

    async def close(self) -> None:
        self._closing = True
        self._wake.set()
        await self._task
        await self._log.close()
        await self._connection.close()

    async def _serve(self) -> None:
        while self._waiting or not self._closing:
            if not self._waiting:
                await self._rest()
                continue
            batch, self._waiting = self._waiting[:TOGETHER], self._waiting[TOGETHER:]
            try:
                results = await self._connection.run(
                    lambda db, b=batch: _commit(db, [w for w, _ in b])  # type: ignore[misc]
                )
            except StoreError as error:  # the rollback failed too; the next batch may succeed
                results = [_Failure(error)] * len(batch)
            for (_, done), result in zip(batch, results, strict=True):
                _tell(done, result)
            await self._wrote(len(batch))

    async def _wrote(self, transactions: int) -> None:
        self._untidy = True
        if self._log.grew(transactions):
            await self._upkeep(checkpoint)

    async def _rest(self) -> None:
        """Wait for a transaction, or for the end; do upkeep meanwhile."""
        if self._untidy:
            with suppress(TimeoutError):
                async with asyncio.timeout(PAUSE):
                    await self._wake.wait()
        while self._untidy and not self._wake.is_set():
            if await self._upkeep(self._step):
                await self._wrote(1)
            else:
                self._untidy = False
                self._log.rest()
        await self._wake.wait()
        self._wake.clear()

    async def _upkeep(self, step: Callable[[sqlite3.Connection], T]) -> T | None:
        try:
            return await self._connection.run(step)
        except StoreError:  # whoever writes next hears of it; the upkeep comes after that
            return None


def _tell(done: asyncio.Future[Any], result: Any) -> None:
    if done.done():  # the caller was cancelled
        return
    if isinstance(result, _Failure):
        done.set_exception(result.error)
    else:
        done.set_result(result)


def _commit(db: sqlite3.Connection, works: list[Work]) -> list[Any]:
    """Run all in one transaction; if one fails, run each in its own. Return results or failures."""
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.Error as error:
        return [_failure(error)] * len(works)
    try:
        results = [work(db) for work in works]
    except Exception as error:  # noqa: BLE001 - handed to the caller who waits for it
        _roll_back(db)
        if len(works) == 1:
            return [_failure(error)]
        return [result for work in works for result in _commit(db, [work])]
    try:
        db.execute("COMMIT")
    except sqlite3.Error as error:
        _roll_back(db)
        return [_failure(error)] * len(works)
    return results


def _roll_back(db: sqlite3.Connection) -> None:
    if db.in_transaction:  # SQLite may have rolled back by itself
        db.execute("ROLLBACK")


def _failure(error: Exception) -> _Failure:
    if not isinstance(error, sqlite3.Error):
        return _Failure(error)
    known = StoreError(str(error))
    known.__cause__ = error
    return _Failure(known)
