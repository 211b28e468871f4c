"""Reads for statistics: days from counters, times from the latest tickets."""

from __future__ import annotations

from typing import Literal

from core.access import Sight
from core.store.shared.lists import midnight
from core.store.shared.session import Args, Part
from core.store.shared.sight import seen
from core.store.times import SAMPLE_MAX, Day, Took

_DAYS = """
SELECT day, sum(opened), sum(closed) FROM days
WHERE ws = $1 AND ($2 OR scope IN ($3, $4)) AND day >= $5
GROUP BY day HAVING sum(opened) + sum(closed) > 0 ORDER BY day"""
_TOOK = """
SELECT t.cat, t.pri, t.{at} - t.created_at FROM tickets t
WHERE t.ws = $1 AND t.{at} >= $2 AND NOT t.withdrawn AND t.created_at IS NOT NULL AND {seen}
ORDER BY t.{at} DESC LIMIT $3"""
_AT = {"response": "responded_at", "close": "closed_at"}


class TimesReading(Part):
    """Part of a Snapshot.

    sight: which tickets are counted
    """

    sight: Sight

    async def days(self, ws: str, since: str) -> list[Day]:
        sight = self.sight
        scopes = ("" if sight.public else None, sight.channel or None)
        rows = await self._all(_DAYS, ws, sight.everything, *scopes, since)
        return [Day(*row) for row in rows]

    async def took(self, ws: str, what: Literal["response", "close"], since: str) -> list[Took]:
        args = Args([ws, midnight(since), SAMPLE_MAX])
        sql = _TOOK.format(at=_AT[what], seen=seen(type(self._db), self.sight, args))
        return [Took(cat, pri, waited / 1e6) for cat, pri, waited in await self._all(sql, *args)]
