"""Leases: tickets that agents took from the queue for a time. Part of the store protocols."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Literal, Protocol

from core.frozen import dataclass
from core.ticket import Ticket

Ended = Literal["lost", "done"]


@dataclass(frozen=True, slots=True)
class Lease:
    """One time that a ticket was taken.

    holder: user id
    generation: how many times the ticket had been taken then, with this time
    minutes: how long a word of the holder renews it
    until: UTC, ISO 8601
    ended: None while it runs; `lost` if it ran out or somebody else took the ticket, else `done`
    """

    holder: str
    generation: int
    minutes: int
    until: str
    ended: Ended | None = None


class LeasesReading(Protocol):
    """Part of a Snapshot."""

    async def leases(self, tickets: Sequence[Ticket]) -> dict[str, Lease]:
        """Return the leases that run, by ticket id."""

    async def lease_of(self, ticket: Ticket, holder: str) -> Lease | None:
        """Return the last lease that the person had on the ticket."""

    async def leased(self, now: datetime) -> list[str]:
        """Return the ids of the workspaces in which a lease has run out by now."""


class LeasesWriting(Protocol):
    """Part of a Transaction."""

    async def add_lease(
        self, ws: str, ticket: Ticket, holder: str, minutes: int, until: str
    ) -> int:
        """Store a lease; return its generation. None may run on the ticket."""

    async def end_lease(self, ticket: Ticket, lease: Lease, ended: Ended) -> None:
        """End a lease on the ticket that runs."""

    async def regain_lease(self, ticket: Ticket, holder: str) -> None:
        """Forget that the person lost a lease on the ticket: it is theirs again."""

    async def renew_leases(
        self, ws: str, numbers: Collection[int], holder: str, now: datetime
    ) -> None:
        """Let the holder's leases on tickets of these numbers last as long as they did at first."""

    async def take_ended(self, ws: str, now: datetime) -> list[tuple[Ticket, str]]:
        """End the leases that have run out as lost; return each ticket and its holder, once."""
