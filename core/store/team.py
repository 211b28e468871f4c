"""Routes, absences and people on call: part of the store protocols."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from core.ticket import Ticket


class Presence(NamedTuple):
    """What is known of a person's time.

    user: their user id
    until: they are away until then (`core.absences`); None: they are not
    week: minutes of work in a week, None if nobody set it
    deputy: user id of who stands in if they are away, None if nobody does
    later: absences that begin later (`core.absences`), None if there are none
    """

    user: str
    until: str | None
    week: int | None
    deputy: str | None
    later: str | None

    @property
    def away(self) -> str:
        """Their absences, as in `core.absences`."""
        return f"{self.until or ''} {self.later or ''}"


class Burden(NamedTuple):
    """The tickets that one person has and that are not done.

    user: their user id
    tickets: how many there are
    minutes: their estimates
    """

    user: str
    tickets: int
    minutes: int


class Stored(NamedTuple):
    """A rota as it is stored.

    what: the name of the route of tickets that it is for (`core.routes`), empty for all
    told: JSON of `core.rota.Rota`
    calendar: JSON of its calendar's shifts, as `core.rota.shifts_to_text` made it; None: not read
    read_at: when it was last tried to read it (as `iso` writes it), None: never
    """

    what: str
    told: str
    calendar: str | None
    read_at: str | None


class Cover(NamedTuple):
    """Somebody stands in for whoever is on call.

    what: name of the rota
    since, until: from the first to before the second: UTC, to the minute
    user: user id
    """

    what: str
    since: str
    until: str
    user: str


class TeamReading(Protocol):
    """Part of a Snapshot."""

    async def turns(self, ws: str, what: str, people: Sequence[str]) -> tuple[int, dict[str, int]]:
        """Return the number of a route's last turn, 0 if it had none, and those of these people."""

    async def presence(self, ws: str) -> list[Presence]:
        """Return what is known of people's time, by user id."""

    async def rotas(self, ws: str) -> list[Stored]:
        """Return who is on call for what, by its name."""

    async def covers(self, ws: str, after: str) -> list[Cover]:
        """Return the covers that end after a time (UTC, to the minute), the latest one last."""

    async def routed(self) -> list[tuple[str, str]]:
        """Return the people of all routes with their workspaces, each once."""

    async def calendars(self) -> list[tuple[str, Stored]]:
        """Return all rotas with their workspaces."""

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

    async def set_away(
        self, ws: str, user: str, until: str | None, later: str | None = None
    ) -> None:
        """Store until when somebody is away, None: they are not; and absences that begin later."""

    async def set_rota(self, ws: str, what: str, told: str | None) -> None:
        """Store who is on call for what, without covers; None: nobody is any more."""

    async def set_calendar(self, ws: str, what: str, calendar: str | None, at: str) -> None:
        """Store that a calendar was tried to read; None: in vain, the shifts stay."""

    async def add_cover(self, ws: str, cover: Cover) -> None:
        """Store that somebody stands in."""

    async def set_deputy(self, ws: str, user: str, deputy: str | None) -> None:
        """Store who stands in for somebody who is away; None: nobody does."""

    async def set_week(self, ws: str, user: str, minutes: int | None) -> None:
        """Store how much somebody works in a week; None: forget it."""
