"""What the board asks of a database: whether something has changed, and who may come in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.message import Standing


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom a link lets in. standing: in their Slack workspace, when they asked for it."""

    workspace: str
    user: str
    standing: Standing = "member"


class BoardReading(Protocol):
    """Part of a Snapshot."""

    async def latest(self, ws: str) -> int:
        """The key of the latest change, 0 where nothing was changed yet."""


class BoardWriting(Protocol):
    """Part of a Transaction."""

    async def secret(self, name: str, fresh: bytes) -> bytes:
        """What is kept under that name: `fresh`, the first time."""

    async def add_link(self, hash: str, invited: Invited, until: datetime) -> None:
        """A link that lets somebody in, once and until then."""

    async def take_link(self, hash: str, now: datetime) -> Invited | None:
        """Whom it lets in; from then on nobody."""
