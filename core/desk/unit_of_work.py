"""What a command that changes something works with."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.access import Role
from core.desk.lessons import Learning
from core.message import Message
from core.post import Post, refresh
from core.store import Transaction
from core.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Work:
    """One command's message and transaction, and what the classifier has learnt.

    db: shows what the answer may tell of; role: of who asks; posts: what must be posted besides the
    answer; board: the board's address, if there is one where people sign in.
    """

    message: Message
    db: Transaction
    learning: Learning
    role: Role = "member"
    posts: list[Post] = field(default_factory=list)
    board: str | None = None

    async def touch(self, ticket: Ticket) -> None:
        """The ticket changed: what Slack shows of it must follow."""
        if await self.db.is_shown(ticket):
            self.posts.append(refresh(ticket.id))
