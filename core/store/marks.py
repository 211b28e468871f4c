"""The values that lists are filtered by: parts of the store protocols."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.ticket import Ticket


class MarksReading(Protocol):
    """Part of a Snapshot."""

    async def in_use(self, ws: str, name: str, limit: int) -> list[tuple[str, int, int]]:
        """Return the values of a detail that seen tickets have: (value, open, in progress).

        The order is by the number of tickets that are not done, most first."""

    async def with_mark(self, ws: str, name: str, value: str, limit: int) -> Sequence[Ticket]:
        """Return seen tickets that have this value, oldest first, at most `limit`."""

    async def is_anothers(self, ws: str, channel: str, client: str) -> bool:
        """Whether a ticket that was made in the channel is of another client."""


class MarksWriting(Protocol):
    """Part of a Transaction."""

    async def rename_client(self, ws: str, name: str, to: str) -> None:
        """Rename the client of channels."""
