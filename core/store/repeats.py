"""Repeating tickets: part of the store protocols."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from core.frozen import dataclass
from core.recurrence import Rule
from core.ticket import Cat, Pri


@dataclass(frozen=True, slots=True)
class Repeating:
    """A ticket that is filed again and again.

    number: its number in the workspace, from 1
    by, own: user ids: who said so, and who the tickets are assigned to
    words, rule: when: as it was said, and as it is counted
    first: the day from which the rule counts
    zone: the time zone of the rule (`Europe/Berlin`)
    title, desc, cat, pri, labels, client: of the tickets
    channel, channel_type: Slack channel where it was said, None outside Slack
    due: next time (UTC, to the minute); None: it was ended
    last: id of the last ticket, None if there is none
    """

    number: int
    by: str
    words: str
    rule: Rule
    first: date
    zone: str
    title: str
    desc: str | None = None
    cat: Cat | None = None
    pri: Pri = 2
    labels: tuple[str, ...] = ()
    client: str | None = None
    own: str | None = None
    channel: str | None = None
    channel_type: str | None = None
    due: str | None = None
    last: str | None = None


class RepeatsReading(Protocol):
    """Part of a Snapshot."""

    async def repeats(self, ws: str) -> Sequence[Repeating]:
        """Return those that were not ended, by number."""

    async def repeat(self, ws: str, number: int) -> Repeating | None:
        """Return one, also if it was ended."""

    async def repeats_due(self, now: datetime, ws: str | None = None) -> list[tuple[str, int]]:
        """Return those to look at now, as (workspace, number).

        Their time has come, or the clock was set back since it was worked out.
        ws: only of this workspace
        """

    async def last_repeat(self, ws: str, by: str, after: str) -> int | None:
        """Return the number of the one that the user last began or ended, if that was later.

        after: UTC, ISO 8601
        """


class RepeatsWriting(Protocol):
    """Part of a Transaction."""

    async def add_repeat(self, ws: str, one: Repeating, at: datetime) -> int:
        """Store a new one under the next number; return that."""

    async def set_repeat(
        self, ws: str, number: int, due: str | None, by: str, at: datetime
    ) -> None:
        """Begin or end one. by: who did it; empty: it was an undo"""

    async def advance_repeat(
        self, ws: str, number: int, due: str, last: str | None, at: datetime
    ) -> None:
        """Store its next time, and its last ticket if there is a new one."""
