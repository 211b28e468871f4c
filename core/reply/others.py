"""Refusals, questions, and replies about anything but tickets."""

from __future__ import annotations

from core.command import Command, Pointing, Question
from core.frozen import dataclass
from core.ticket import Ticket
from core.translation import Said


@dataclass(frozen=True, slots=True)
class Chosen:
    """values: option -> value, of the option that was set or of all."""

    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Linked:
    """A secret address for the caller.

    url, minutes: signs them in on the board once, within these minutes; None: it is that of their
        calendar, until they say otherwise"""

    url: str
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The desk dropped what corrections and answers had taught it."""


@dataclass(frozen=True, slots=True)
class Helped:
    """The examples of `core.help`."""


@dataclass(frozen=True, slots=True)
class FormatSet:
    """format: the new format of the answers to the caller."""

    format: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A refusal or a question.

    msg: at most six words that say what to do
    choices: what the message may have meant
    kind: what is asked
    asked: the command that lacks its ticket
    rows: the tickets that would all be changed"""

    msg: str
    choices: tuple[Choice, ...] = ()
    kind: Question = Question.REFUSAL
    asked: Pointing | None = None
    rows: tuple[Ticket, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """label, command: a choice as people read it, and the command that it runs."""

    label: str
    command: Command


class Who(str):
    """People in a table: user ids with a space between."""

    __slots__ = ()

    def __new__(cls, *users: str) -> Who:
        return super().__new__(cls, " ".join(users))


class When(str):
    """A time in a table: UTC, `2026-12-04T16:00Z`."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that are no tickets: hours, routes, ..

    name: what the rows are, for people
    columns: a name for each column
    rows: a value for each column, `Who` and `When` where it is people or a time; None if there is
        none"""

    name: Said
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]
