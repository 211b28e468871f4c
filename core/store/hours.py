"""The ledger of hours and the contracts of clients: part of the store protocols.

Withdrawn tickets do not count. `Sums` are (minutes, minutes of them that are billed).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.frozen import dataclass
from core.hours import Entry, Ledger, Terms
from core.ticket import Ticket

Sums = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ContractStep:
    """What a change did to the terms of a client and a month.

    before, after: None if there were, or are, no such terms
    """

    before: Terms | None
    after: Terms | None


class HoursReading(Protocol):
    """Part of a Snapshot. Tickets that are not seen are left out where it says "seen"."""

    async def logged(self, ticket: Ticket, by: str | None = None) -> int:
        """Return the minutes logged on a ticket. by: only by this user"""

    async def worked(self, ws: str, ledger: Ledger) -> list[Entry]:
        """Return the seen entries, by day, oldest first."""

    async def worked_on(self, ticket: Ticket, by: str | None = None) -> list[Entry]:
        """Return the seen entries of a ticket and of those merged into it, by day."""

    async def hours_by_client(self, ws: str, ledger: Ledger) -> list[tuple[str | None, Sums]]:
        """Return the seen sums of each client, by name; None is the house itself."""

    async def hours_by_ticket(self, ws: str, ledger: Ledger) -> list[tuple[str, str, Sums]]:
        """Return the seen sums of each ticket: id, title, sums, in the order of ids."""

    async def hours_by_day(self, ws: str, client: str, since: str) -> dict[str, int]:
        """Return the minutes of each day of a client, of all tickets, also those not seen.

        since: first day
        """

    async def workspaces(self) -> list[str]:
        """Return the ids of the workspaces that log hours."""

    async def terms(self, ws: str, client: str | None = None) -> list[Terms]:
        """Return the terms of contracts, by client and month. client: None for all"""

    async def contract_step(self, ws: str, change: int) -> ContractStep | None:
        """Return what the change did to a contract; None if it did nothing to one."""


class HoursWriting(Protocol):
    """Part of a Transaction."""

    async def log(
        self, ws: str, ticket: Ticket, by: str, day: str, minutes: int, note: str, change: int
    ) -> None:
        """Add an entry. change: key of the change that made it"""

    async def unlog(self, ticket: Ticket, change: int) -> int | None:
        """Remove the entry of a change; return its minutes; None if it is billed or gone."""

    async def to_bill(self, ws: str, ledger: Ledger) -> list[tuple[Ticket, int]]:
        """Return the tickets with entries that are not billed, and the minutes of each."""

    async def bill(self, tickets: Sequence[Ticket], ledger: Ledger, client: str, by: int) -> None:
        """Mark the entries of these tickets that are not billed. by: key of the change"""

    async def unbill(self, ticket: Ticket, by: int) -> None:
        """Take back the mark that a change gave to entries of the ticket."""

    async def set_terms(self, ws: str, terms: Terms) -> None:
        """Store the terms of a client's contract, in place of those of the same month."""

    async def drop_terms(self, ws: str, client: str, since: str) -> None:
        """Remove the terms of a client that begin with a month."""

    async def add_contract_step(self, ws: str, change: int, step: ContractStep) -> None:
        """Store what a change did to a contract."""
