"""Service levels: what clocks are computed from, and an index of those that run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from core.clocks import Deed, Due
from core.ticket import Ticket


class Held(NamedTuple):
    """name, at, value: an option, and what it was from this time on (`iso`; "": always)."""

    name: str
    at: str
    value: str


class ClocksReading(Protocol):
    """Part of a Snapshot."""

    async def held(self, ws: str) -> list[Held]:
        """Return what the options that clocks depend on were, by name and time."""

    async def deeds(self, tickets: Sequence[Ticket]) -> dict[int, list[Deed]]:
        """Return what was done about tickets: key -> deeds, the creation first."""

    async def dues(self, tickets: Sequence[Ticket]) -> dict[str, tuple[Due, ...]]:
        """Return the clocks that run: ticket id -> clocks, the first due first."""

    async def clocked(self, now: datetime) -> list[str]:
        """Return the ids of the workspaces in which clocks are to be told of or worked out."""


class ClocksWriting(Protocol):
    """Part of a Transaction."""

    async def hold(self, ws: str, held: Held) -> None:
        """Record what an option is from a time on."""

    async def add_word(self, ticket: Ticket, at: datetime, *, own: bool) -> None:
        """Record that somebody wrote in the ticket's thread. own: whether it was its requester"""

    async def set_clocks(self, ws: str, ticket: Ticket, dues: Iterable[Due]) -> None:
        """Replace the ticket's clocks that run."""

    async def take_ticks(self, ws: str, now: datetime, limit: int) -> list[tuple[Ticket, Due]]:
        """Return the clocks of which somebody is to be told by now, the first first.

        Each is returned once; one that is not due yet comes again when it is.
        """

    async def sweep(self, ws: str) -> None:
        """Have the clocks of all tickets worked out again: see `to_sweep`."""

    async def to_sweep(self, ws: str, limit: int) -> list[Ticket]:
        """Return the next tickets, not done, whose clocks are to be worked out again."""

    async def spare(self, tickets: Sequence[Ticket], now: datetime) -> None:
        """Record that people were told of the tickets, so that no other reminder repeats it."""
