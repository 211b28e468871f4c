"""The context of a command that changes something."""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple

from core.access import Role
from core.desk.context import role_in
from core.desk.lessons import Learning
from core.frozen import dataclass
from core.message import Message
from core.post import Post, refresh
from core.store import Context, Transaction
from core.ticket import Ticket


class Candidate(NamedTuple):
    """What may solve a new ticket.

    answer: name of a saved answer, or id of a solved ticket
    text: its text, with variables
    """

    answer: str
    text: str


class Alike(NamedTuple):
    """What a new ticket resembles.

    similar: the ticket that is likely the same problem, None if there is none
    offer: what likely solves it, None if there is nothing
    """

    similar: Ticket | None = None
    offer: Candidate | None = None


NOTHING = Alike()


@dataclass(frozen=True, slots=True)
class Work:
    """The context of one command.

    message: the message of the command
    db: its transaction, limited to what the answer may show
    context: what it depends on besides tickets
    learning: the lessons of the classifier and the reader
    alike: what the new ticket resembles
    posts: posts to queue besides the answer; the command appends to it
    board: address of the board, None if there is none
    """

    message: Message
    db: Transaction
    context: Context
    learning: Learning
    alike: Alike = NOTHING
    posts: list[Post] = field(default_factory=list)
    board: str | None = None

    @property
    def role(self) -> Role:
        """The caller's role."""
        return role_in(self.message, self.context)

    async def touch(self, ticket: Ticket) -> None:
        """Queue the update of what Slack shows of a changed ticket."""
        if await self.db.is_shown(ticket):
            self.posts.append(refresh(ticket.id))
