"""What statistics ask of a database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from core.ticket import Cat, Pri

SAMPLE_MAX = 2000  # tickets that a time is reckoned from: the latest


@dataclass(frozen=True, slots=True)
class Day:
    """How many tickets were opened and closed. day: UTC date, YYYY-MM-DD."""

    day: str
    opened: int
    closed: int


@dataclass(frozen=True, slots=True)
class Took:
    """How long one ticket waited, in seconds."""

    cat: Cat
    pri: Pri
    seconds: float


class TimesReading(Protocol):
    """Part of a Snapshot. Of what is secret it counts what was born in the sight's own channel, of
    everything all."""

    async def days(self, ws: str, since: str) -> list[Day]:
        """Days from this UTC date on on which something was opened or closed, in order. A ticket
        that was reopened is not closed any more, a withdrawn one was never opened."""

    async def took(self, ws: str, what: Literal["response", "close"], since: str) -> list[Took]:
        """From its creation to the first response of somebody else than its requester, or to its
        closing: the latest tickets of which that happened from this UTC date on, SAMPLE_MAX at
        most."""
