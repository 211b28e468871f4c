"""What people follow and save, and feedback: parts of the store protocols."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.frozen import dataclass
from core.ticket import Cat, Ticket


@dataclass(frozen=True, slots=True)
class Feedback:
    """How a closed ticket went for its requester.

    change: key of the closing whose notice asked
    good: the answer, None as long as there is none
    """

    change: int
    good: bool | None


class FollowsReading(Protocol):
    """Part of a Snapshot."""

    async def followers(self, tickets: Sequence[Ticket]) -> dict[int, list[str]]:
        """Return the user ids of those who follow each of the tickets: ticket key -> ids."""

    async def following(self, ws: str, user: str, limit: int) -> list[Ticket]:
        """Return the seen tickets that a person follows, lowest number first."""

    async def followed_lists(self, ws: str, user: str | None = None) -> list[tuple[str, str]]:
        """Return the followed lists: user id, list as JSON. user: only theirs; None: everybody's"""

    async def saved_lists(self, ws: str, user: str) -> dict[str, str]:
        """Return the person's saved lists: name -> the words that ask for it."""

    async def feedback(self, ticket: Ticket) -> Feedback | None:
        """Return the ticket's feedback; None if its requester was not asked."""

    async def feedback_counts(self, ws: str) -> list[tuple[Cat, int, int, int]]:
        """Count the seen tickets whose requester was asked: category, asked, good, bad."""


class FollowsWriting(Protocol):
    """Part of a Transaction."""

    async def follow(self, ws: str, user: str, ticket: Ticket, *, is_on: bool) -> None:
        """Store whether the person follows the ticket."""

    async def follow_list(self, ws: str, user: str, asked: str, *, is_on: bool) -> None:
        """Store whether the person follows new tickets of the list (JSON)."""

    async def save_list(self, ws: str, user: str, name: str, said: str | None) -> None:
        """Store the person's list under this name; None: forget it."""

    async def ask_feedback(self, ticket: Ticket, change: int) -> None:
        """Record that the notice of this closing asks; a ticket is asked about once."""

    async def set_feedback(self, ticket: Ticket, *, good: bool) -> None:
        """Store the answer."""
