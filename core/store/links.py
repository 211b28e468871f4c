"""Links between tickets: part of the store protocols."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from core.ticket import Ticket


class LinksReading(Protocol):
    """Part of a Snapshot."""

    async def seen_ids(self, ws: str, ids: Collection[str]) -> frozenset[str]:
        """Return those ids whose tickets are seen and not withdrawn."""

    async def linking(self, ws: str, ids: Collection[str], limit: int) -> list[Ticket]:
        """Return the seen tickets that have a link to any of these, lowest number first."""

    async def blocked(self, ws: str, ids: Collection[str]) -> frozenset[str]:
        """Return those of the tickets that another seen ticket blocks that is not done."""

    async def links_of(self, ws: str, name: str, ids: Collection[str]) -> dict[str, list[str]]:
        """Return the links of this name of each of the tickets: id -> ids."""


class LinksWriting(Protocol):
    """Part of a Transaction."""

    async def unlink(self, ws: str, id: str) -> None:
        """Remove every link to a ticket that is withdrawn."""
