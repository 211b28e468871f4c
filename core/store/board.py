"""The board: what it needs of a database to see changes and to sign people in."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from core.frozen import dataclass
from core.message import Standing


@dataclass(frozen=True, slots=True)
class Invited:
    """The person whom a link signs in.

    workspace, user: Slack ids
    standing: in their workspace, when they asked for the link
    """

    workspace: str
    user: str
    standing: Standing = "member"


class BoardReading(Protocol):
    """Part of a Snapshot."""

    async def latest(self, ws: str) -> int:
        """Return the key of the workspace's latest change, 0 if there is none."""


class BoardWriting(Protocol):
    """Part of a Transaction."""

    async def secret(self, name: str, fresh: bytes) -> bytes:
        """Return the secret of this name. The first call stores `fresh`."""

    async def add_link(self, hash: str, invited: Invited, until: datetime) -> None:
        """Store a sign-in link, by its hash. It works once, until then."""

    async def take_link(self, hash: str, now: datetime) -> Invited | None:
        """Use up a link; return whom it signs in, None if it is unknown or too old."""
