"""Reminders in SQLite: found by indexes that a ticket leaves when it is handed out."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from core.store.shared.rows import COLUMNS
from core.ticket import Ticket, microseconds

_UNCLAIMED = """
SELECT key FROM tickets INDEXED BY tickets_unclaimed
WHERE ws = ? AND created_at < ? AND own IS NULL AND stat = 'open' AND pri = 1 AND secret = 0
  AND NOT withdrawn AND mentioned_at IS NULL
ORDER BY created_at LIMIT ?"""
_UNTOUCHED = """
SELECT key FROM tickets INDEXED BY tickets_untouched
WHERE ws = ? AND touched_at < ? AND own IS NOT NULL AND stat <> 'done' AND NOT withdrawn
  AND asked_at IS NULL
ORDER BY touched_at LIMIT ?"""


class Reminding:
    """Part of a Transaction."""

    _db: sqlite3.Connection

    async def remind(self, ws: str, what: str, day: str = "") -> bool:
        cursor = self._db.execute(
            "INSERT OR IGNORE INTO reminders VALUES (?, ?, ?)", (ws, what, day)
        )
        return cursor.rowcount > 0

    async def take_unclaimed(
        self, ws: str, before: datetime, now: datetime, limit: int
    ) -> list[Ticket]:
        keys = self._db.execute(_UNCLAIMED, (ws, microseconds(before), limit)).fetchall()
        return [self._mark("mentioned_at", key, now) for (key,) in keys]

    async def take_untouched(
        self, ws: str, before: datetime, now: datetime, limit: int
    ) -> list[Ticket]:
        keys = self._db.execute(_UNTOUCHED, (ws, microseconds(before), limit)).fetchall()
        return [self._mark("asked_at", key, now) for (key,) in keys]

    def _mark(self, column: str, key: int, now: datetime) -> Ticket:
        self._db.execute(
            f"UPDATE tickets SET {column} = ? WHERE key = ?",  # noqa: S608 - our own columns
            (microseconds(now), key),
        )
        sql = f"SELECT {COLUMNS} FROM tickets t WHERE key = ?"  # noqa: S608 - our own columns
        return Ticket(*self._db.execute(sql, (key,)).fetchone())
