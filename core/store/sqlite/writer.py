"""The one task that writes: transactions that wait at the same time share one commit.

A commit flushes to the disk, which is slow, so transactions that arrive meanwhile are committed
together. If one fails, all are rolled back and each runs again on its own. Savepoints would slow
down every transaction for the few that fail.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.errors import StoreError
from core.store.sqlite.connection import Connection

TOGETHER = 64  # transactions in one commit at most

Work = Callable[[sqlite3.Connection], Any]


@dataclass(frozen=True, slots=True)
class _Failure:
    error: Exception


class Writer:
    """Runs transactions one after another on its connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: list[tuple[Work, asyncio.Future[Any]]] = []
        self._wake = asyncio.Event()
        self._closing = False
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
        await self._connection.close()

    async def _serve(self) -> None:
        while self._waiting or not self._closing:
            if not self._waiting:
                await self._wake.wait()
                self._wake.clear()
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
