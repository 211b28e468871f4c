"""Reminders in PostgreSQL: found by indexes that a ticket leaves when it is handed out."""

from __future__ import annotations

from datetime import datetime

from core.store.postgres.part import Part
from core.store.shared.rows import COLUMNS
from core.ticket import Ticket, microseconds

_UNCLAIMED = f"""
WITH found AS (
  SELECT key, created_at AS turn FROM tickets
  WHERE ws = $1 AND created_at < $2 AND own IS NULL AND stat = 'open' AND pri = 1 AND NOT secret
    AND NOT withdrawn AND mentioned_at IS NULL
  ORDER BY created_at LIMIT $4
), marked AS (
  UPDATE tickets SET mentioned_at = $3 WHERE key IN (SELECT key FROM found)
)
SELECT {COLUMNS} FROM found JOIN tickets t ON t.key = found.key ORDER BY found.turn"""  # noqa: S608 - our own columns
_UNTOUCHED = f"""
WITH found AS (
  SELECT key, touched_at AS turn FROM tickets
  WHERE ws = $1 AND touched_at < $2 AND own IS NOT NULL AND stat <> 'done' AND NOT withdrawn
    AND asked_at IS NULL
  ORDER BY touched_at LIMIT $4
), marked AS (
  UPDATE tickets SET asked_at = $3 WHERE key IN (SELECT key FROM found)
)
SELECT {COLUMNS} FROM found JOIN tickets t ON t.key = found.key ORDER BY found.turn"""  # noqa: S608 - our own columns


class Reminding(Part):
    """Part of a Transaction."""

    async def remind(self, ws: str, what: str, day: str = "") -> bool:
        row = await self._one(
            "INSERT INTO reminders VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1",
            *(ws, what, day),
        )
        return row is not None

    async def take_unclaimed(
        self, ws: str, before: datetime, now: datetime, limit: int
    ) -> list[Ticket]:
        return await self._take(_UNCLAIMED, ws, before, now, limit)

    async def take_untouched(
        self, ws: str, before: datetime, now: datetime, limit: int
    ) -> list[Ticket]:
        return await self._take(_UNTOUCHED, ws, before, now, limit)

    async def _take(
        self, sql: str, ws: str, before: datetime, now: datetime, limit: int
    ) -> list[Ticket]:
        rows = await self._all(sql, ws, microseconds(before), microseconds(now), limit)
        return [Ticket(*row) for row in rows]
