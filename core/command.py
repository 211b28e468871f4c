"""Commands: one frozen value per action. `core.actions` writes them as JSON.

Answers show `heard`, but it does not count when commands are compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from core.message import Format
from core.question import Question as Question
from core.ticket import Cat, Pri, Stat

NotifyLevel = Literal["all", "mine", "none"]
ChannelUse = Literal["intake", "triage", "off"]  # what a watched channel is for
Sort = Literal["old", "new", "pri"]
Fact = Literal[
    "own", "by", "closed_by", "closed", "created", "took", "stat", "pri", "cat", "title", "res"
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
    heard, unheeded: see `Heard`; orders in the message that are not done"""

    title: str
    desc: str | None = None
    cat: Cat | None = None
    pri: Pri = 2
    own: str | None = None
    labels: tuple[str, ...] = ()
    client: str | None = None
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
    heard: see `Heard`"""

    stat: Stat | None = None
    pri: Pri | None = None
    cat: Cat | None = None
    title: str | None = None
    desc: str | None = None
    res: str | None = None
    labels: tuple[str, ...] = ()
    client: str | None = None
    heard: tuple[Heard, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Close(Named):
    """res: resolution of the closed tickets, None: without one."""

    res: str | None = None


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
    labels: all of these; client: name of the client
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
class Why(Named):
    """Explain the categories of the tickets."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Drop what corrections and answers have taught."""


@dataclass(frozen=True, slots=True)
class Undo:
    """change: key of the change to take back (of a button); None: the caller's last change."""

    change: int | None = None


@dataclass(frozen=True, slots=True)
class Help:
    """Show what the desk understands."""


@dataclass(frozen=True, slots=True)
class SetFormat:
    """format: the format of the answers to the caller."""

    format: Format


@dataclass(frozen=True, slots=True)
class Note(Named):
    """text: of an internal note, which only its author, assignee and admins see."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Voice(Named):
    """Record that the caller has the same problem."""


@dataclass(frozen=True, slots=True)
class Notify:
    """level: what the caller is told of: `all` of theirs, those assigned (`mine`), or `none`."""

    level: NotifyLevel


@dataclass(frozen=True, slots=True)
class Watch:
    """role: what the channel of the message is for."""

    role: ChannelUse


@dataclass(frozen=True, slots=True)
class Client:
    """name: of the client whose channel the message's channel is; `none`: of no client."""

    name: str


@dataclass(frozen=True, slots=True)
class Set:
    """name, value: the option (`core.options`) and its new value; None: show all options."""

    name: str | None = None
    value: str | None = None


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


@dataclass(frozen=True, slots=True)
class Board:
    """Ask for a link to the board."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """No command yet: a question or a refusal.

    msg: at most six words that say what to do
    choices: commands that the message may have meant
    kind: what the bot asks"""

    msg: str
    choices: tuple[Command, ...] = ()
    kind: Question = field(default=Question.REFUSAL, compare=False)


_Change = Create | Update | Close | Merge | Assign | Note | Voice | Undo | Correct | Repeat
_Look = View | List | Stats | History | Why | New | Help | Board
_Choice = SetFormat | Notify | Watch | Client | Set | Forget
Command = _Change | _Look | _Choice | Unclear
# Commands that name tickets.
_Named = Update | Close | Merge | Assign | Note | Voice | View | History | Why
Pointing = _Named | Correct | Repeat

# Commands that change the tickets that they name. Each has a verb in `core.orders`. Each, except a
# note, is confirmed before it changes several tickets by a filter. A voice only adds a person.
CHANGING: tuple[type[Named], ...] = tuple(
    kind for kind in get_args(_Change) if issubclass(kind, Named) and kind is not Voice
)
