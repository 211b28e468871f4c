"""Types of requests: part of the store protocols. All that can be used are in the context."""

from __future__ import annotations

from typing import Protocol

from core.frozen import dataclass
from core.requests import RequestType


@dataclass(frozen=True, slots=True)
class Made:
    """A type that the workspace itself made.

    type: its questions and values
    by: user id of who made it or changed it last; empty: that person was erased
    """

    type: RequestType
    by: str


@dataclass(frozen=True, slots=True)
class RequestStep:
    """What a change did to a workspace's own type.

    name: of the type
    before, after: None: there was or is none of this name
    """

    name: str
    before: Made | None
    after: Made | None


class RequestsReading(Protocol):
    """Part of a Snapshot."""

    async def made_types(self, ws: str) -> dict[str, Made]:
        """Return the types that the workspace itself made, by name."""

    async def request_step(self, ws: str, change: int) -> RequestStep | None:
        """Return what the change did to a type of requests; None if it did nothing to one."""


class RequestsWriting(Protocol):
    """Part of a Transaction."""

    async def save_request_type(self, ws: str, one: RequestType, by: str) -> None:
        """Store a type in place of one with the same name. ws: empty for those of the file"""

    async def drop_request_type(self, ws: str, name: str) -> None:
        """Remove a type."""

    async def drop_request_types(self, ws: str) -> None:
        """Remove all types. ws: empty for those of the file"""

    async def add_request_step(self, ws: str, change: int, step: RequestStep) -> None:
        """Store what a change did to a type."""
