"""The context of a command that changes something."""

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
    """The context of one command.

    message: the message of the command
    db: its transaction, limited to what the answer may show
    learning: the lessons of the classifier and the reader
    role: the caller's
    posts: posts to queue besides the answer; the command appends to it
    board: address of the board, None if there is none
    """

    message: Message
    db: Transaction
    learning: Learning
    role: Role = "member"
    posts: list[Post] = field(default_factory=list)
    board: str | None = None

    async def touch(self, ticket: Ticket) -> None:
        """Queue the update of what Slack shows of a changed ticket."""
        if await self.db.is_shown(ticket):
            self.posts.append(refresh(ticket.id))
