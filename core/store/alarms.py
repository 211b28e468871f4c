"""Alarms: the times at which tickets are due or come back, and people are reminded."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple, Protocol

from core.ticket import Ticket


class Alarm(NamedTuple):
    """Something that is to be done now.

    name: `due` and `until` as in `core.details`; `remind`: a person is reminded;
        `escalate`: nobody has claimed the ticket since `user`, who is on call, was told of it
    ticket: the ticket, not withdrawn
    at: the time that was set (UTC, to the minute)
    user: id of a person, else empty
    """

    name: Literal["due", "until", "remind", "escalate"]
    ticket: Ticket
    at: str
    user: str


class AlarmsReading(Protocol):
    """Part of a Snapshot."""

    async def alarmed(self, now: datetime) -> list[str]:
        """Return the ids of the workspaces that have an alarm by now."""


class AlarmsWriting(Protocol):
    """Part of a Transaction. `save_details` sets the alarms of a ticket's own times."""

    async def add_reminder(
        self, ws: str, ticket: Ticket, user: str, at: str, now: datetime
    ) -> None:
        """Remind the user of the ticket at this time (UTC, to the minute)."""

    async def add_escalation(self, ws: str, ticket: Ticket, user: str, at: str) -> None:
        """Tell the next person on call at this time (UTC, to the minute). user: who was told"""

    async def drop_reminders(self, ticket: Ticket, user: str) -> None:
        """Take back the user's reminders of the ticket."""

    async def take_back_reminder(self, ws: str, user: str, after: str) -> list[str]:
        """Take back the reminders that the user asked for last, if that was after this time.

        Return the ids of their tickets. after: ISO 8601 as in `Change.at`
        """

    async def take_alarms(self, ws: str, now: datetime) -> list[Alarm]:
        """Remove and return the alarms that are due by now, earliest first."""
