"""The posts that wait to be sent, and the cards that were: part of the store protocols."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from core.post import Queued
from core.store.values import Backlog, Card, Face


class OutboxStore(Protocol):
    """Part of a Store."""

    async def due_posts(self, now: datetime, limit: int) -> list[Queued]:
        """Return the first due post of each lane, oldest first, without claimed ones.

        It renews this process's claims: call it more often than a lease lasts."""

    async def backlog(self) -> Backlog:
        """Count what is in the outbox."""

    async def next_due(self) -> datetime | None:
        """Return the earliest due time of a waiting post (UTC)."""

    async def sending(self, key: int) -> bool:
        """Claim a post, just before its call. If the process dies now, the post is undecided.

        False: another process has it, or an earlier post of its lane is not sent yet."""

    async def sent(
        self, key: int, ts: str | None, *, is_root: bool = True, channel: str | None = None
    ) -> None:
        """Record that the call was made. The new message becomes the ticket's card, if it shows it.

        ts, channel: of the new message; without a channel it is in the lane's
        is_root: whether it may start a thread; that becomes the ticket's
        """

    async def drawn(self, face: Face, card: Card) -> None:
        """Record that the card shows the whole face, unless the card changed meanwhile."""

    async def erased(self, face: Face, card: Card) -> None:
        """Forget a card whose message is gone."""

    async def marked(self, face: Face, mark: str | None) -> None:
        """Record the bot's reaction on the ticket's message; None: there is none."""

    async def postpone(self, key: int, until: datetime) -> None:
        """Count a failed try and put the post back until then."""

    async def drop(self, key: int, reason: str) -> None:
        """Give a post up; the reason is kept with it."""
