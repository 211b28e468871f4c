"""Meetings and calendar feeds: parts of the store protocols."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.frozen import dataclass
from core.message import Standing
from core.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Feed:
    """A person's calendar feed.

    workspace, user: whose it is
    standing: theirs when they asked for it
    """

    workspace: str
    user: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting about a ticket.

    ticket: as it is now
    uid: names it in calendars, for ever
    by, guest, others: user ids of who invites, of who is invited, and of who else is
    at: when it begins (UTC, to the minute)
    minutes: how long
    sequence: how often it changed
    is_off: whether it was cancelled
    changed_at: UTC, ISO 8601
    is_back: whether its last change brought it back after it was cancelled
    """

    ticket: Ticket
    uid: str
    by: str
    guest: str
    at: str
    minutes: int
    changed_at: str
    sequence: int = 0
    is_off: bool = False
    is_back: bool = False
    others: tuple[str, ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        """User ids of all who meet, who invites first."""
        return self.by, self.guest, *self.others


@dataclass(frozen=True, slots=True)
class MeetingStep:
    """What a person did to a meeting, for undo.

    key: names it
    meeting: as it is now
    at, minutes, is_off: as they were before; an invitation's meeting was off
    is_last: whether nobody has changed the meeting since, or took that back
    """

    key: int
    meeting: Meeting
    at: str
    minutes: int
    is_off: bool
    is_last: bool


class MeetingsReading(Protocol):
    """Part of a Snapshot."""

    async def feed(self, hash: str) -> Feed | None:
        """Return the feed whose secret has this hash."""

    async def has_feed(self, ws: str, user: str) -> bool:
        """Whether the user has a feed."""

    async def meetings(self, ws: str, user: str, since: str) -> Sequence[Meeting]:
        """Return a user's meetings about seen tickets, also cancelled ones, by time.

        since: UTC, to the minute; earlier meetings are left out
        """

    async def meeting_step(self, ws: str, by: str, after: str) -> MeetingStep | None:
        """Return what a person did last to a meeting, None if its ticket is not seen.

        after: UTC, ISO 8601; what was done until then does not count
        """


class MeetingsWriting(Protocol):
    """Part of a Transaction."""

    async def set_feed(self, feed: Feed, hash: str | None, at: str) -> None:
        """Store the hash of the only secret of the user's feed; None: the feed is off."""

    async def add_meeting(self, ws: str, meeting: Meeting) -> None:
        """Store a new meeting."""

    async def save_meeting(self, meeting: Meeting) -> None:
        """Store the time and state of a meeting that exists."""

    async def add_meeting_step(self, ws: str, by: str, at: str, before: Meeting) -> None:
        """Keep what the meeting was before a person changed it. at: UTC, ISO 8601"""

    async def drop_meeting_step(self, key: int) -> None:
        """Forget what was taken back. key: of the step"""
