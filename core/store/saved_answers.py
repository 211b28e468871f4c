"""Saved answers and offers: parts of the store protocols."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from core.frozen import dataclass
from core.ticket import Ticket

Kind = Literal["own", "used", "no"]


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """An answer that the workspace saved.

    name: one lower-case word
    title: the problem that it solves
    text: what to do, with variables
    """

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """A title that speaks for an answer, or against it.

    answer: its name, or the id of a solved ticket
    kind: `own` title of the answer; of a ticket that it was `used` on; of one where it did not help
    title, text: the title; the text of the answer, empty unless `own`
    """

    answer: str
    kind: Kind
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Offering:
    """What a new ticket was offered.

    answer: name of the saved answer, or id of the solved ticket
    shown: False if it was withheld
    solved: what its reader said, None if nothing
    """

    answer: str
    shown: bool
    solved: str | None = None


@dataclass(frozen=True, slots=True)
class OfferCount:
    """Tickets with an offer, and how many of them their requester closed.

    shown: whether the offers were shown
    tickets, solved: their number, and that of those closed
    """

    shown: bool
    tickets: int
    solved: int


@dataclass(frozen=True, slots=True)
class OfferMade:
    """What one ticket was offered.

    ticket: its id
    shown: whether the offer was shown
    solved: whether its requester closed the ticket
    """

    ticket: str
    shown: bool
    solved: bool


@dataclass(frozen=True, slots=True)
class AnswerStep:
    """What a change did to an answer.

    name: the answer's
    before, after: None if there was none, or is none now
    """

    name: str
    before: SavedAnswer | None
    after: SavedAnswer | None


class SavedReading(Protocol):
    """Part of a Snapshot."""

    async def saved_answers(self, ws: str) -> list[SavedAnswer]:
        """Return the workspace's answers, by name."""

    async def saved_answer(self, ws: str, name: str) -> SavedAnswer | None:
        """Return the answer with this name."""

    async def likenesses(self, ws: str, solved: Sequence[str] = ()) -> list[Likeness]:
        """Return the titles of all answers and of seen tickets that they were used on or refused.

        solved: ids of solved tickets, whose refusals are returned too
        """

    async def offering(self, ticket: Ticket) -> Offering | None:
        """Return what the ticket was offered."""

    async def offer_counts(self, ws: str) -> list[OfferCount]:
        """Count the seen tickets with an offer, those shown apart from those withheld."""

    async def offers_made(self, ws: str, since: str, until: str) -> list[OfferMade]:
        """Return the offers of seen tickets that were made in a period. Days, both inclusive."""

    async def answer_step(self, ws: str, change: int) -> AnswerStep | None:
        """Return what the change did to an answer; None if it changed tickets."""


class SavedWriting(Protocol):
    """Part of a Transaction."""

    async def save_answer(self, ws: str, answer: SavedAnswer, by: str) -> None:
        """Store an answer in place of one with the same name."""

    async def drop_answer(self, ws: str, name: str) -> None:
        """Remove an answer."""

    async def add_answer_step(self, ws: str, change: int, step: AnswerStep) -> None:
        """Store what a change did to an answer."""

    async def offer(self, ws: str, ticket: Ticket, offering: Offering) -> None:
        """Store what a new ticket was offered."""

    async def judge(self, ticket: Ticket, solved: str) -> None:
        """Store whether the offer solved the ticket. Its cards must be drawn again."""
