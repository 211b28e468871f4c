"""Reminders, found by indexes. A ticket leaves its index when it is handed out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from core.message import iso, minute
from core.store.shared.lists import WAITING_AT
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args, Part
from core.ticket import Ticket, microseconds

_WAIT = WAITING_AT.format(ws="$1", now="$4")
_UNCLAIMED = f"""
SELECT {COLUMNS} FROM tickets t {{index}}
WHERE t.ws = $1 AND t.created_at < $2 AND t.own IS NULL AND t.stat = 'open' AND t.pri = 1
  AND {{public}} AND NOT t.withdrawn AND t.mentioned_at IS NULL AND t.key NOT IN ({_WAIT})
ORDER BY t.created_at, t.key LIMIT $3"""  # noqa: S608 - our own columns
_UNTOUCHED = f"""
SELECT {COLUMNS} FROM tickets t {{index}}
WHERE t.ws = $1 AND t.touched_at < $2 AND t.own IS NOT NULL AND t.stat <> 'done'
  AND NOT t.withdrawn AND t.asked_at IS NULL AND t.key NOT IN ({_WAIT})
ORDER BY t.touched_at, t.key LIMIT $3"""  # noqa: S608 - our own columns


class Reminding(Part):
    """Part of a Transaction."""

    async def remind(self, ws: str, what: str, day: str = "") -> bool:
        sql = "INSERT INTO reminders VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1"
        return await self._one(sql, ws, what, day) is not None

    async def take_unclaimed(
        self,
        ws: str,
        before: datetime,
        now: datetime,
        limit: int,
        fits: Callable[[Ticket], bool] = lambda _: True,
    ) -> list[Ticket]:
        index = self._db.using("tickets_unclaimed")
        sql = _UNCLAIMED.format(index=index, public=self._db.PUBLIC)
        rows = await self._all(sql, ws, microseconds(before), limit, minute(iso(now)))
        tickets = [ticket for ticket in map(to_ticket, rows) if fits(ticket)]
        return await self._marked("mentioned_at", now, tickets)

    async def take_untouched(
        self, ws: str, before: datetime, now: datetime, limit: int
    ) -> list[Ticket]:
        sql = _UNTOUCHED.format(index=self._db.using("tickets_untouched"))
        rows = await self._all(sql, ws, microseconds(before), limit, minute(iso(now)))
        return await self._marked("asked_at", now, [to_ticket(row) for row in rows])

    async def _marked(self, column: str, now: datetime, tickets: list[Ticket]) -> list[Ticket]:
        if tickets:
            args = Args([microseconds(now)])
            these = self._db.among([ticket.key for ticket in tickets], args)
            sql = f"UPDATE tickets SET {column} = $1 WHERE key {these}"  # noqa: S608 - our own columns
            await self._db.run(sql, *args)
        return tickets
