"""Reminders that are due: a database gives each to one process, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from core.store.reports import ReportsWriting
from core.ticket import Ticket


class Reminding(ReportsWriting, Protocol):
    """Part of a Transaction. Each reminder is given to one caller only."""

    async def remind(self, ws: str, what: str, day: str = "") -> bool:
        """Record a reminder; return whether it is the first of this name and day.

        day: any text that tells occasions apart, usually a date
        """

    async def take_unclaimed(
        self,
        ws: str,
        before: datetime,
        now: datetime,
        limit: int,
        fits: Callable[[Ticket], bool] = ...,
    ) -> list[Ticket]:
        """Return open, unassigned tickets of high priority created before then, oldest first.

        Secret tickets are left out, and those that do not fit. Each ticket is returned once.
        """

    async def take_untouched(
        self, ws: str, before: datetime, now: datetime, limit: int
    ) -> list[Ticket]:
        """Return assigned tickets, not done, that nobody touched since then, longest first.

        Each ticket is returned once, and again after the next touch.
        """
