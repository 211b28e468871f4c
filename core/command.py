"""What can be asked of the desk: one frozen value per action, and the same as JSON.

`heard` says which words of the message became which field, for an answer that shows it; it is no
part of the command, so that two that differ in it alone are equal.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

from core.message import Format
from core.question import Question as Question
from core.ticket import Cat, Pri, Stat

NotifyLevel = Literal["all", "mine", "none"]
Role = Literal["intake", "triage", "off"]  # of a watched channel
Sort = Literal["old", "new", "pri"]
Fact = Literal[
    "own", "by", "closed_by", "closed", "created", "took", "stat", "pri", "cat", "title", "res"
]


@dataclass(frozen=True, slots=True)
class Heard:
    """`field` was understood from `words` of the message."""

    field: str
    words: str


@dataclass(frozen=True, slots=True)
class Create:
    """File a ticket. cat is None when no word said it: the classifier decides; unheeded: orders in
    the message that are not done with it."""

    title: str
    desc: str | None = None
    cat: Cat | None = None
    pri: Pri = 2
    own: str | None = None
    heard: tuple[Heard, ...] = field(default=(), compare=False)
    unheeded: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Named:
    """Tickets that a command is about, named in one of three ways.

    ids: `T001`; ref: how they were named without an id: `it`, `them`, a row of the last list (`1`,
    `-1`, `1-2`) or words that describe one (`vpn`); where: all that match these filters.
    """

    ids: tuple[str, ...] = ()
    ref: str | None = field(default=None, kw_only=True)
    where: List | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Update(Named):
    stat: Stat | None = None
    pri: Pri | None = None
    cat: Cat | None = None
    title: str | None = None
    desc: str | None = None
    res: str | None = None
    heard: tuple[Heard, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Close(Named):
    res: str | None = None


@dataclass(frozen=True, slots=True)
class Merge(Named):
    """Close tickets as duplicates of another."""

    into: str = ""


@dataclass(frozen=True, slots=True)
class View(Named):
    """ask: the one fact that is wanted; None: all of the ticket."""

    ask: Fact | None = None


@dataclass(frozen=True, slots=True)
class List:
    """own, by: a user id, `me` or (own) `none`; since, until: UTC dates YYYY-MM-DD, both inclusive;
    page counts from 1; `next` is the page after the caller's last list; after: the cursor
    (`core.cursor`) that the page goes on after, its number is only shown then; sort: oldest, newest
    or most urgent first; limit: how many rows at most; not_: filters of which none may match (`not`
    in JSON)."""

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
    heard: tuple[Heard, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Assign(Named):
    """own: a user id, `me`, or `none` to unassign."""

    own: str = "none"


@dataclass(frozen=True, slots=True)
class Stats:
    pass


@dataclass(frozen=True, slots=True)
class History(Named):
    pass


@dataclass(frozen=True, slots=True)
class Why(Named):
    """Explain the tickets' categories."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Drop what corrections have taught the classifier."""


@dataclass(frozen=True, slots=True)
class Undo:
    """change: the one change to take back (a button's own); None: the caller's last."""

    change: int | None = None


@dataclass(frozen=True, slots=True)
class Help:
    pass


@dataclass(frozen=True, slots=True)
class SetFormat:
    format: Format


@dataclass(frozen=True, slots=True)
class Note(Named):
    """Keep an internal note, for assignee and admins only."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Voice(Named):
    """The caller has the same problem."""


@dataclass(frozen=True, slots=True)
class Notify:
    """What the caller is told of: `all` of what they reported or are assigned to, `mine` (what they
    are assigned to), `none`."""

    level: NotifyLevel


@dataclass(frozen=True, slots=True)
class Watch:
    """What the channel that it is said in is for."""

    role: Role


@dataclass(frozen=True, slots=True)
class Set:
    """Choose a workspace's option (`core.options`); without one, show them all."""

    name: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class New:
    """What others changed since the caller last asked for it."""


@dataclass(frozen=True, slots=True)
class Correct:
    """The caller's last change was meant for these tickets ("no, T5"): take it back, make it here.
    ref: as in `Named`."""

    ids: tuple[str, ...] = ()
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """The caller's last command again, for these tickets ("same for T4"). ref: as in `Named`."""

    ids: tuple[str, ...] = ()
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """Ask for a link to the board."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """No command yet: msg says in six words at most what to do; choices: what it may have meant;
    kind: what is asked."""

    msg: str
    choices: tuple[Command, ...] = ()
    kind: Question = field(default=Question.REFUSAL, compare=False)


_Change = Create | Update | Close | Merge | Assign | Note | Voice | Undo | Correct | Repeat
_Look = View | List | Stats | History | Why | New | Help | Board
_Choice = SetFormat | Notify | Watch | Set | Forget
Command = _Change | _Look | _Choice | Unclear
# Those that name tickets.
_Named = Update | Close | Merge | Assign | Note | Voice | View | History | Why
Pointing = _Named | Correct | Repeat

ACTIONS: dict[str, type] = {
    "create": Create,
    "update": Update,
    "close": Close,
    "merge": Merge,
    "view": View,
    "list": List,
    "assign": Assign,
    "stats": Stats,
    "history": History,
    "why": Why,
    "forget": Forget,
    "undo": Undo,
    "help": Help,
    "format": SetFormat,
    "note": Note,
    "voice": Voice,
    "notify": Notify,
    "watch": Watch,
    "set": Set,
    "new": New,
    "correct": Correct,
    "repeat": Repeat,
    "board": Board,
}
_NAMES = {kind: name for name, kind in ACTIONS.items()}
_FIELDS = {kind: tuple(f.name for f in fields(kind) if f.compare) for kind in ACTIONS.values()}


def name_of(command: Command) -> str:
    """The command's action; `unclear` where it is not one yet."""
    return _NAMES.get(type(command), "unclear")


def to_json(command: Command) -> dict[str, Any]:
    """The command as `{"action":...}`; fields that were not said are left out."""
    if isinstance(command, Unclear):
        return {"status": "er", "msg": command.msg}
    return {"action": _NAMES[type(command)], **_said(command)}


def _said(command: Command) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for name in _FIELDS[type(command)]:
        value = getattr(command, name)
        if isinstance(value, List):
            value = _said(value)
        if value is not None and value != ():
            said[name.rstrip("_")] = list(value) if isinstance(value, tuple) else value
    return said
