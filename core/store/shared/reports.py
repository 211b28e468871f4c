"""Reads for reports: open tickets by their place, closed ones by the time of closing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.access import Sight
from core.store.reports import Life, Scope, Weekly
from core.store.shared.lists import midnight
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args, Part
from core.store.shared.sight import seen

_LIVES = f"""
SELECT {COLUMNS}, t.created_at, t.responded_at FROM tickets t
WHERE t.ws = $1 AND {{when}} AND t.place < 3 AND t.created <= $2 AND {{which}} LIMIT $3"""  # noqa: S608 - our own columns
_MARKED = """
EXISTS (SELECT 1 FROM marks n WHERE n.ws = $1 AND n.name = {name}
  AND n.value = {value} AND n.ticket = t.key)"""


class ReportsReading(Part):
    """Part of a Snapshot.

    sight: which tickets are counted
    """

    sight: Sight

    async def lives(self, ws: str, scope: Scope, limit: int) -> Sequence[Life]:
        found = await self._lives(ws, scope, "t.place < 2", limit)
        return [*found, *await self._lives(ws, scope, "t.closed_at >= {}", limit - len(found))]

    async def _lives(self, ws: str, scope: Scope, when: str, limit: int) -> Sequence[Life]:
        args = Args([ws, scope.until, limit])
        which = [_MARKED.format(name=args(n), value=args(value)) for n, value in scope.marks]
        which += [f"t.own = {args(scope.own)}"] if scope.own else []
        which.append(seen(type(self._db), self.sight, args))
        if "{}" in when:
            when = when.format(args(midnight(scope.since)))
        rows = await self._all(_LIVES.format(when=when, which=" AND ".join(which)), *args)
        return [_life(*row) for row in rows]

    async def weekly(self, ws: str) -> list[Weekly]:
        sql = "SELECT channel, at, is_wide FROM weekly WHERE ws = $1 ORDER BY channel"
        return [Weekly(channel, at, bool(wide)) for channel, at, wide in await self._all(sql, ws)]


def _life(*row: Any) -> Life:
    """Return the life of a row. Imported tickets may have a date only."""
    *columns, created_at, responded_at = row
    ticket = to_ticket(columns)
    return Life(ticket, created_at or midnight(ticket.created), responded_at)


class ReportsWriting(Part):
    """Part of a Transaction."""

    async def set_weekly(self, ws: str, channel: str, weekly: Weekly | None) -> None:
        await self._run("DELETE FROM weekly WHERE ws = $1 AND channel = $2", ws, channel)
        if weekly is not None:
            row = (ws, channel, weekly.at, weekly.is_wide)
            await self._run("INSERT INTO weekly VALUES ($1, $2, $3, $4)", *row)
