"""What must not be forgotten, as a database hands it out: to one process, once."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from core.ticket import Ticket


class Reminding(Protocol):
    """Part of a Transaction. What it gives to one caller it gives to no other."""

    async def remind(self, ws: str, what: str, day: str = "") -> bool:
        """Whether this was not reminded of before (that day)."""

    async def take_unclaimed(
        self, ws: str, before: datetime, now: datetime, limit: int
    ) -> list[Ticket]:
        """Open high tickets of nobody's that were made before then and are not secret, the oldest
        first; each is given once and for all."""

    async def take_untouched(
        self, ws: str, before: datetime, now: datetime, limit: int
    ) -> list[Ticket]:
        """Assigned tickets, not done, that nobody has touched since then, the longest first; each
        is given once until somebody touches it."""
