"""What statistics read: days from counters, times from the latest tickets."""

from __future__ import annotations

from typing import Literal

from core.access import Sight
from core.store.postgres.part import Part
from core.store.postgres.sight import Args, seen
from core.store.shared.lists import midnight
from core.store.times import SAMPLE_MAX, Day, Took

_DAYS = """
SELECT day, sum(opened), sum(closed) FROM days
WHERE ws = $1 AND ($2 OR scope = ANY($3::text[])) AND day >= $4
GROUP BY day HAVING sum(opened) + sum(closed) > 0 ORDER BY day"""
_TOOK = """
SELECT t.cat, t.pri, (t.{at} - t.created_at) / 1000000.0::float8 FROM tickets t
WHERE t.ws = $1 AND t.{at} >= $2 AND NOT t.withdrawn AND t.created_at IS NOT NULL AND {seen}
ORDER BY t.{at} DESC LIMIT $3"""
_AT = {"response": "responded_at", "close": "closed_at"}


class TimesReading(Part):
    """Part of a Snapshot."""

    sight: Sight

    async def days(self, ws: str, since: str) -> list[Day]:
        scopes = [*([""] if self.sight.public else []), *filter(None, [self.sight.channel])]
        rows = await self._all(_DAYS, ws, self.sight.everything, scopes, since)
        return [Day(*row) for row in rows]

    async def took(self, ws: str, what: Literal["response", "close"], since: str) -> list[Took]:
        args = Args([ws, midnight(since), SAMPLE_MAX])
        sql = _TOOK.format(at=_AT[what], seen=seen(self.sight, args))
        return [Took(*row) for row in await self._all(sql, *args)]
