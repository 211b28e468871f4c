"""Refusals, questions, and replies about anything but tickets."""

from __future__ import annotations

from collections.abc import Iterator

from core.command import Command, Pointing, Question
from core.frozen import dataclass
from core.hours import Minutes
from core.requests import RequestType
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
    rows: the tickets that would all be changed
    form: the type of requests whose form says the rest"""

    msg: str
    choices: tuple[Choice, ...] = ()
    kind: Question = Question.REFUSAL
    asked: Pointing | None = None
    rows: tuple[Ticket, ...] = ()
    form: RequestType | None = None


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


class Measure(str):
    """A duration or a share in a table, `2.5d` or `5/6`: it says nothing without its column."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that are no tickets: hours, routes, ..

    name: what the rows are, for people
    columns: a name for each column, as people read it
    rows: a value for each column, `Who`, `When`, `Measure` and `Minutes` where it is such; None if
        there is none
    person: user id of whom all rows are about, None: of nobody alone"""

    name: Said
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]
    person: str | None = None

    def named(self) -> Iterator[dict[str, str | int]]:
        """Yield the rows for programs, without empty values. See `with_unit`."""
        for row in self.rows:
            named = zip(self.columns, row, strict=True)
            yield {with_unit(name, value): value for name, value in named if value is not None}


def with_unit(column: str, value: str | int | None) -> str:
    """Return the name of a value for programs. It says if the value is in minutes.

    `time` is `minutes`, `left` is `left_minutes` if that is a time.
    """
    if column == "time":
        return "minutes"
    return f"{column}_minutes" if isinstance(value, Minutes) else column
