"""What statistics read: days from counters, times from the latest tickets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Literal

from core.access import Sight
from core.store.shared.lists import midnight
from core.store.sqlite.sight import seen
from core.store.times import SAMPLE_MAX, Day, Took
from core.terse import dumps

_DAYS = """
SELECT day, sum(opened), sum(closed) FROM days
WHERE ws = ? AND (? OR scope IN (SELECT value FROM json_each(?))) AND day >= ?
GROUP BY day HAVING sum(opened) + sum(closed) > 0 ORDER BY day"""
_TOOK = """
SELECT t.cat, t.pri, (t.{at} - t.created_at) / 1000000.0 FROM tickets t
WHERE t.ws = ? AND t.{at} >= ? AND NOT t.withdrawn AND t.created_at IS NOT NULL AND {seen}
ORDER BY t.{at} DESC LIMIT ?"""
_AT = {"response": "responded_at", "close": "closed_at"}


class TimesReading:
    """Part of a Snapshot."""

    _db: sqlite3.Connection
    sight: Sight

    async def days(self, ws: str, since: str) -> list[Day]:
        scopes = dumps([*_scopes(self.sight)])
        rows = self._db.execute(_DAYS, (ws, self.sight.everything, scopes, since))
        return [Day(*row) for row in rows]

    async def took(self, ws: str, what: Literal["response", "close"], since: str) -> list[Took]:
        shown, args = seen(self.sight)
        sql = _TOOK.format(at=_AT[what], seen=shown)
        rows = self._db.execute(sql, (ws, midnight(since), *args, SAMPLE_MAX))
        return [Took(*row) for row in rows]


def _scopes(sight: Sight) -> Iterator[str]:
    """Of the counters that are seen."""
    if sight.public:
        yield ""
    if sight.channel:
        yield sight.channel
