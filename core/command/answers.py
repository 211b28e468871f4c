"""Commands about saved answers, and about what was offered to new tickets."""

from __future__ import annotations

from typing import Literal

from core.command.tickets import Named
from core.frozen import dataclass

Solved = Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Answer:
    """Save an answer.

    answer: its name, one lower-case word
    text: with variables such as `{requester}`, and `{version?}` for what each use must say
    title: the problem that it solves; None: as it was, or the words of the name
    """

    answer: str = ""
    text: str = ""
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """Show saved answers.

    answer: name of the one to show; None: all
    ticket: id of a ticket; those that may solve it come first
    """

    answer: str | None = None
    ticket: str | None = None


@dataclass(frozen=True, slots=True)
class Use(Named):
    """Write a saved answer into the tickets.

    answer: its name
    said: values of its variables, like `version=3`; None: none
    stat: `done` closes the tickets, None does not
    """

    answer: str = ""
    said: str | None = None
    stat: Literal["done"] | None = None


@dataclass(frozen=True, slots=True)
class Offer(Named):
    """solved: whether what was offered to the ticket solves it."""

    solved: Solved = "yes"


@dataclass(frozen=True, slots=True)
class Offers:
    """Compare tickets with an offer and tickets whose offer was withheld."""
