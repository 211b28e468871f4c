"""Reports: what they need of a database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.frozen import dataclass
from core.store.meetings import MeetingsReading, MeetingsWriting
from core.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Life:
    """A ticket with its times, in microseconds since 1970.

    ticket: as it is now; `closed_at` is None if it is not done
    created_at: when it was made
    responded_at: when anyone but the requester first did something about it, None if nobody did
    """

    ticket: Ticket
    created_at: int
    responded_at: int | None


@dataclass(frozen=True, slots=True)
class Scope:
    """Which tickets a report is about: those made before its end, and not closed before its start.

    since, until: UTC dates YYYY-MM-DD, both inclusive
    marks: details that they must have: name, value (`core.details.marks`)
    own: user id of the assignee, None: of any
    """

    since: str
    until: str
    marks: tuple[tuple[str, str], ...] = ()
    own: str | None = None


@dataclass(frozen=True, slots=True)
class Weekly:
    """A report that a channel gets every week.

    channel: its id
    at: weekday and time in the workspace's time zone: `mon 09:00`
    is_wide: whether it counts all tickets that are not secret; if not, only the channel's own
    """

    channel: str
    at: str
    is_wide: bool


class ReportsReading(MeetingsReading, Protocol):
    """Part of a Snapshot, with that of meetings."""

    async def lives(self, ws: str, scope: Scope, limit: int) -> Sequence[Life]:
        """Return the seen tickets of a report, at most `limit`, in no order."""

    async def weekly(self, ws: str) -> list[Weekly]:
        """Return the channels that get a report every week."""


class ReportsWriting(MeetingsWriting, Protocol):
    """Part of a Transaction, with that of meetings."""

    async def set_weekly(self, ws: str, channel: str, weekly: Weekly | None) -> None:
        """Store when the channel gets its report; None: never."""
