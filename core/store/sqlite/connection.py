"""Connections to SQLite that run a whole transaction in their thread at once.

aiosqlite alone hands over each statement: a transaction of ten would switch threads twenty times.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import aiosqlite

from core.errors import StoreError
from core.store import T
from core.store.bigrams import signs

BUSY_MS = 10_000  # how long to wait for another process that writes


class Connection(aiosqlite.Connection):
    """A connection with a thread of its own."""

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` with the sqlite3 connection in the connection's thread. Raises StoreError."""
        try:
            result: T = await self._execute(work, self._conn)  # type: ignore[no-untyped-call]
        except sqlite3.Error as error:
            raise StoreError(str(error)) from error
        return result


def drive(work: Awaitable[T]) -> T:
    """Return the result of a coroutine that awaits only a SQLite session, which never suspends.

    Raises RuntimeError if it awaits anything else.
    """
    steps = work.__await__()
    try:
        next(steps)
    except StopIteration as end:
        result: T = end.value
        return result
    raise RuntimeError("a transaction may await nothing but the transaction itself")


def settle(db: sqlite3.Connection) -> None:
    """Set up a connection before its first use."""
    db.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA synchronous = FULL")
    db.create_function("signs", -1, _signs, deterministic=True)


def _signs(*texts: str | None) -> str:
    return " ".join(signs(*texts))


async def connect(path: Path, *, read_only: bool = False) -> Connection:
    """Open a database that exists. Raises sqlite3.Error."""

    def opening() -> sqlite3.Connection:
        db = sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        settle(db)
        if read_only:
            db.execute("PRAGMA query_only = ON")
        return db

    connection = Connection(opening, iter_chunk_size=64)
    await connection
    return connection


@contextmanager
def transaction(db: sqlite3.Connection, *, keep: bool) -> Iterator[None]:
    """Run the block in one transaction; without `keep` it is rolled back at the end."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    db.execute("COMMIT" if keep else "ROLLBACK")
