"""Connections with other systems, and what is there for tickets: parts of the store protocols."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, Protocol

from core.connections import Connection, Tie
from core.ticket import Ticket

TIES_MAX = 200  # ties read at once


class ConnectionsReading(Protocol):
    """Part of a Snapshot."""

    async def connections(self, ws: str | None = None) -> list[Connection]:
        """Return the workspace's connections, by kind and name; None: those of all workspaces."""

    async def connection(self, ws: str, kind: str, name: str) -> Connection | None:
        """Return the connection with this name."""

    async def behind(self, kinds: Collection[str], now: datetime) -> list[Connection]:
        """Return the connections of these kinds that have changes to be told now.

        Left out are those that stopped, that wait for their next try, and that a process holds."""

    async def tie(self, ws: str, kind: str, name: str, remote: str) -> Tie | None:
        """Return the tie with this remote name, unless its ticket is withdrawn."""

    async def ties_of(self, ws: str, kind: str, name: str, after: str) -> list[Tie]:
        """Return the next TIES_MAX ties of the connection after this remote name, in their order.

        Those of withdrawn tickets are left out."""

    async def ties_named(self, ws: str, kind: str, name: str, start: str) -> list[Tie]:
        """Return the connection's ties whose remote names begin so, at most TIES_MAX, by name.

        Those of withdrawn tickets are left out."""

    async def ties(self, ticket: Ticket) -> list[Tie]:
        """Return what stands for the ticket elsewhere."""


class ConnectionsWriting(Protocol):
    """Part of a Transaction."""

    async def connect(self, connection: Connection) -> None:
        """Store a connection. If it exists, user, terms and secrets are replaced and it goes on
        where it was, also if it had stopped."""

    async def disconnect(self, ws: str, kind: str, name: str) -> None:
        """Delete a connection and its ties."""

    async def set_terms_of(self, connection: Connection, terms: dict[str, Any]) -> None:
        """Replace what was set; nothing else of the connection changes."""

    async def hold_connection(self, connection: Connection, now: datetime, until: datetime) -> bool:
        """Reserve it for this process until then; False if another process holds it.

        Call it again with the end of the last hold as `now` to hold it longer."""

    async def told(self, connection: Connection, change: int) -> None:
        """Record that it was told the changes up to this key."""

    async def delay(self, connection: Connection, until: datetime) -> None:
        """Count a failed try; the next one is not before then. The hold ends."""

    async def release_connection(self, connection: Connection) -> None:
        """End the hold."""

    async def stop(self, connection: Connection, reason: str) -> None:
        """Tell it nothing any more."""

    async def bind(self, ticket: Ticket, ws: str, tie: Tie) -> None:
        """Store a tie, in place of one of the same connection with the same remote name."""

    async def unbind(self, ws: str, tie: Tie) -> None:
        """Delete a tie."""
