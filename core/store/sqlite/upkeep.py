"""Upkeep of a SQLite file: what no transaction should wait for.

The full-text indexes write a small segment with each commit. Segments are merged in small steps
while nobody writes; if that never happens, FTS5 merges six segments of a size by itself. The
write-ahead log is copied into the file on a connection of its own, beside the writer.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress

from core.errors import StoreError
from core.store.sqlite.connection import Connection

PAGES = 16  # of an index that one step writes, about 2 ms
INDEXES = ("tickets_text", "tickets_signs")
EVERY = 200  # transactions from one copy of the log to the next, if no pause comes before
LOG_PAGES = 16_384  # 64 MB: a commit to a longer log copies it by itself; a copy must have failed
LOG_BYTES = 32 << 20  # a longer file of the log is cut when the log starts anew

_MERGE = tuple(f"INSERT INTO {name} ({name}, rank) VALUES ('merge', {PAGES})" for name in INDEXES)  # noqa: S608 - our own tables


def merge(db: sqlite3.Connection) -> bool:
    """Merge a few pages of an index, in a transaction; return whether there was anything to do."""
    for sql in _MERGE:
        before = db.total_changes
        db.execute(sql)
        if db.total_changes - before >= 2:  # FTS5 says so: less is a merge of nothing
            return True
    return False


def checkpoint(db: sqlite3.Connection) -> None:
    """Copy the log into the file, as far as no reader needs it. Writers need not wait."""
    db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()


def spare(db: sqlite3.Connection) -> None:
    """Let the connection's commits leave the log to others, unless it gets too long."""
    db.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
    db.execute(f"PRAGMA journal_size_limit = {LOG_BYTES}").fetchone()


class Log:
    """The write-ahead log. It starts anew at a commit before which all of it was copied.

    copy: copies it into the file
    """

    def __init__(
        self, connection: Connection, copy: Callable[[sqlite3.Connection], None] = checkpoint
    ) -> None:
        self._connection, self._copy = connection, copy
        self._written = 0  # transactions since the last copy began
        self._short = False
        self._wake = asyncio.Event()
        self._closing = False
        self._task = asyncio.create_task(self._serve())

    def grew(self, transactions: int) -> bool:
        """Count transactions; return whether the writer must copy the rest, which is short.

        While transactions come without a pause, a copy beside them never reaches the log's end.
        """
        self._written += transactions
        if self._written >= EVERY:
            self._wake.set()
        short, self._short = self._short, False
        return short

    def rest(self) -> None:
        """Copy the log now, because nobody writes."""
        if self._written:
            self._wake.set()

    async def close(self) -> None:
        self._closing = True
        self._wake.set()
        await self._task
        await self._connection.close()

    async def _serve(self) -> None:
        while await self._wake.wait() and not self._closing:
            self._wake.clear()
            self._written = 0
            with suppress(StoreError):  # the log only gets longer; the next copy may succeed
                await self._connection.run(self._copy)
            self._short = self._written > 0
