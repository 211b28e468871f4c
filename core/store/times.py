"""Statistics: what they need of a database."""

from __future__ import annotations

from typing import Literal, Protocol

from core.frozen import dataclass
from core.store.reports import ReportsReading
from core.ticket import Cat, Pri

SAMPLE_MAX = 2000  # times are computed from this many latest tickets


@dataclass(frozen=True, slots=True)
class Day:
    """The tickets opened and closed on one day.

    day: UTC date, YYYY-MM-DD
    opened, closed: number of tickets
    """

    day: str
    opened: int
    closed: int


@dataclass(frozen=True, slots=True)
class Took:
    """How long one ticket waited.

    cat, pri: its category and priority
    seconds: from its creation to the response or the closing
    """

    cat: Cat
    pri: Pri
    seconds: float


class TimesReading(ReportsReading, Protocol):
    """Part of a Snapshot. Only tickets that its sight shows are counted."""

    async def days(self, ws: str, since: str) -> list[Day]:
        """Return the days since this UTC date on which tickets were opened or closed, in order.

        A reopened ticket is not closed, a withdrawn one was never opened. Of secret tickets only
        those born in the sight's channel are counted, unless the sight shows everything.
        """

    async def took(self, ws: str, what: Literal["response", "close"], since: str) -> list[Took]:
        """Return how long tickets waited for a response, or until they were closed.

        A response is the first change by anyone but the requester. Of the tickets with such an
        event since this UTC date, the latest SAMPLE_MAX are taken.
        """
