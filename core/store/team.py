"""Routes, absences and people on call: part of the store protocols."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from core.ticket import Ticket


class Presence(NamedTuple):
    """What is known of a person's time.

    until: they are away until then (UTC, to the minute; `core.routes`); None: they are not
    week: minutes of work in a week, None if nobody set it
    """

    user: str
    until: str | None
    week: int | None


class Burden(NamedTuple):
    """The tickets that one person has and that are not done.

    tickets: how many there are
    minutes: their estimates
    """

    user: str
    tickets: int
    minutes: int


class TeamReading(Protocol):
    """Part of a Snapshot."""

    async def turns(self, ws: str, what: str, people: Sequence[str]) -> tuple[int, dict[str, int]]:
        """Return the number of a route's last turn, 0 if it had none, and those of these people."""

    async def presence(self, ws: str) -> list[Presence]:
        """Return what is known of people's time, by user id."""

    async def burdens(self, ws: str) -> list[Burden]:
        """Return what each assignee has to do, of the tickets that are seen."""


class TeamWriting(Protocol):
    """Part of a Transaction."""

    async def set_route(self, ws: str, what: str, people: Sequence[str]) -> None:
        """Store the people of a route, by its name; nobody: the route ends."""

    async def take_turn(self, ws: str, what: str, n: int, user: str, ticket: Ticket) -> None:
        """Record that a route gave a ticket to somebody."""

    async def give_turn_back(self, ws: str, what: str, ticket: Ticket) -> None:
        """Forget the last turn in which the route gave the ticket to somebody."""

    async def set_away(self, ws: str, user: str, until: str | None) -> None:
        """Store until when somebody is away; None: they are back."""

    async def set_week(self, ws: str, user: str, minutes: int | None) -> None:
        """Store how much somebody works in a week; None: forget it."""
