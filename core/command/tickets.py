"""Commands about tickets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from typing import Literal

from core.frozen import dataclass
from core.ticket import Cat, Pri, Stat

Sort = Literal["old", "new", "pri"]
Deadline = Literal["any", "overdue", "today", "tomorrow", "this week", "next week"]
YesNo = Literal["yes", "no"]
_PERSON = re.compile(r"@person[0-9]+")
Fact = Literal[
    "own",
    "by",
    "closed_by",
    "closed",
    "created",
    "took",
    "stat",
    "pri",
    "cat",
    "title",
    "res",
    "due",
]


@dataclass(frozen=True, slots=True)
class Heard:
    """field, words: name of a field, and the words of the message that gave its value."""

    field: str
    words: str


@dataclass(frozen=True, slots=True)
class Create:
    """File a ticket.

    title, desc: texts of any length
    cat: None if the message does not state it; the classifier then decides
    pri: priority
    own: user id, `me`, or None for nobody
    labels: without signs
    client: name of the client, None for the channel's
    due: a moment in words or UTC (`core.parser.moments`)
    heard, unheeded: see `Heard`; orders in the message that are not done"""

    title: str
    desc: str | None = None
    cat: Cat | None = None
    pri: Pri = 2
    own: str | None = None
    labels: tuple[str, ...] = ()
    client: str | None = None
    due: str | None = None
    heard: tuple[Heard, ...] = field(default=(), compare=False)
    unheeded: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Named:
    """The tickets that a command is about, named in one of three ways.

    ids: such as `T001`
    ref: without an id: `it`, `them`, rows of the last list (`1`, `-1`, `1-2`) or words (`vpn`)
    where: filters that the tickets match"""

    ids: tuple[str, ...] = ()
    ref: str | None = field(default=None, kw_only=True)
    where: List | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Update(Named):
    """stat, pri, cat, title, desc, res: the new values; None: the field stays as it is
    labels: `+x` to add the label x, `-x` to remove it
    client: name of the client, `none` for none
    blocked_by: `+T003` if T003 must be done first, `-T003` if not any more
    part_of: id of the ticket that they are parts of, `none` for none
    anyway: close also over open parts
    est: estimated minutes of work, 0 for no estimate
    due, until: a moment in words or UTC (`core.parser.moments`), `none` to remove it; `+2d`: the
        due time of each ticket moves by two days
    waits: what they wait for: a user id or a text, `none` for nothing
    shared: name of the other desk that gets them too, `none` for none
    issue: name of the connection where an issue is made of them, `none` to part from it
    heard: see `Heard`"""

    stat: Stat | None = None
    pri: Pri | None = None
    cat: Cat | None = None
    title: str | None = None
    desc: str | None = None
    res: str | None = None
    labels: tuple[str, ...] = ()
    client: str | None = None
    blocked_by: tuple[str, ...] = ()
    part_of: str | None = None
    anyway: bool | None = None
    est: int | None = None
    due: str | None = None
    waits: str | None = None
    until: str | None = None
    shared: str | None = None
    issue: str | None = None
    heard: tuple[Heard, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Close(Named):
    """res: resolution of the closed tickets, None: without one
    anyway: close also over open parts"""

    res: str | None = None
    anyway: bool | None = None


@dataclass(frozen=True, slots=True)
class Merge(Named):
    """into: id of the ticket that the others are closed as duplicates of."""

    into: str = ""


@dataclass(frozen=True, slots=True)
class View(Named):
    """ask: the one fact to show; None: the whole tickets."""

    ask: Fact | None = None


@dataclass(frozen=True, slots=True)
class List:
    """List the tickets that match all filters. None: no filter.

    stat, cat, pri, text: values of these fields, and words to search for
    own, by: user id or `me`; own may be `none` for unassigned tickets
    labels: all of these labels
    client: name of the client
    due: not done, and due in this span of the caller's days, the first due first
    late: True: not done, and an answer or a solution was due, the first due first
    waiting: True: not done, and waiting; a list of open ones or of those in progress has none
    blocked: whether a ticket that is not done blocks them, `yes` or `no`
    part_of: id of the ticket that they are parts of
    since, until: UTC dates YYYY-MM-DD, both inclusive
    page: number from 1; `next` is the page after the caller's last list
    after: cursor (`core.cursor`) that the page starts after; its number is then only shown
    sort: oldest, newest or most urgent first
    limit: number of rows at most
    not_: filters of which none may match (`not` in JSON)
    heard: see `Heard`"""

    stat: Stat | None = None
    cat: Cat | None = None
    pri: Pri | None = None
    own: str | None = None
    by: str | None = None
    text: str | None = None
    since: str | None = None
    until: str | None = None
    page: int | Literal["next"] | None = None
    after: str | None = None
    sort: Sort | None = None
    limit: int | None = None
    not_: List | None = None
    labels: tuple[str, ...] = ()
    client: str | None = None
    due: Deadline | None = None
    waiting: bool | None = None
    late: bool | None = None
    blocked: YesNo | None = None
    part_of: str | None = None
    heard: tuple[Heard, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Assign(Named):
    """own: a user id, `me`, or `none` to unassign."""

    own: str = "none"


@dataclass(frozen=True, slots=True)
class Stats:
    """Count the tickets."""


@dataclass(frozen=True, slots=True)
class History(Named):
    """Show the history of the tickets."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a language model answered.

    text: plain text, in which `@person1` stands for a person
    people: a user id for each such name
    """

    text: str
    people: dict[str, str] = field(default_factory=dict)

    def written(self, text: Callable[[str], str] = str, person: Callable[[str], str] = str) -> str:
        """Return the text with its people. text, person: write a text, and a user id."""
        return _PERSON.sub(
            lambda found: person(self.people[found[0]]) if found[0] in self.people else found[0],
            text(self.text),
        )


@dataclass(frozen=True, slots=True)
class Sum(Named):
    """Have a language model sum up the ticket.

    told: its answer, which the desk asks for before it runs the command
    """

    told: Summary | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Why(Named):
    """Explain the categories of the tickets."""


@dataclass(frozen=True, slots=True)
class Undo:
    """change: key of the change to take back (of a button); None: the caller's last change."""

    change: int | None = None


@dataclass(frozen=True, slots=True)
class Note(Named):
    """text: of an internal note, which only its author, assignee and admins see."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Tell(Named):
    """text: said to the desk that shares the tickets
    desk: its name, None for the one that shares them"""

    text: str = ""
    desk: str | None = None


@dataclass(frozen=True, slots=True)
class Comment(Named):
    """text: said to all who see the tickets, also where they are issues of another tracker."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Remind(Named):
    """Remind the caller, in a direct message.

    when: a moment in words or UTC (`core.parser.moments`), `none` to take the reminders back"""

    when: str = ""


@dataclass(frozen=True, slots=True)
class Voice(Named):
    """Record that the caller has the same problem."""


@dataclass(frozen=True, slots=True)
class New:
    """Show what others changed since the caller last asked."""


@dataclass(frozen=True, slots=True)
class Correct:
    """ids, ref: the tickets that the caller's last change was meant for ("no, T5"); see `Named`."""

    ids: tuple[str, ...] = ()
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """ids, ref: tickets to run the caller's last command for ("same for T4"); see `Named`."""

    ids: tuple[str, ...] = ()
    ref: str | None = None
