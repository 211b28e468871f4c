"""What can be asked of the desk: one frozen value per action, and the same as JSON.

`heard` says which words of the message became which field, for an answer that shows it; two
commands that differ in `heard` alone are equal.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

from core.ticket import Cat, Pri, Stat

NotifyLevel = Literal["all", "mine", "none"]
Role = Literal["intake", "triage", "off"]  # of a watched channel


@dataclass(frozen=True, slots=True)
class Heard:
    """`field` was understood from `words` of the message."""

    field: str
    words: str


@dataclass(frozen=True, slots=True)
class Create:
    """File a ticket. cat is None when no word said it: the classifier decides."""

    title: str
    desc: str | None = None
    cat: Cat | None = None
    pri: Pri = 2
    own: str | None = None
    heard: tuple[Heard, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Update:
    ids: tuple[str, ...]
    stat: Stat | None = None
    pri: Pri | None = None
    cat: Cat | None = None
    title: str | None = None
    desc: str | None = None
    res: str | None = None
    heard: tuple[Heard, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Close:
    ids: tuple[str, ...]
    res: str | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """Close tickets as duplicates of another."""

    ids: tuple[str, ...]
    into: str


@dataclass(frozen=True, slots=True)
class View:
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class List:
    """own, by: a user id, `me` or (own) `none`; since, until: UTC dates YYYY-MM-DD, both inclusive;
    page counts from 1; `next` is the page after the caller's last list."""

    stat: Stat | None = None
    cat: Cat | None = None
    pri: Pri | None = None
    own: str | None = None
    by: str | None = None
    text: str | None = None
    since: str | None = None
    until: str | None = None
    page: int | Literal["next"] | None = None
    heard: tuple[Heard, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Assign:
    """own: a user id, `me`, or `none` to unassign."""

    ids: tuple[str, ...]
    own: str


@dataclass(frozen=True, slots=True)
class Stats:
    pass


@dataclass(frozen=True, slots=True)
class History:
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """Explain the tickets' categories."""

    ids: tuple[str, ...]


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
    format: Literal["json", "lines", "blocks"]


@dataclass(frozen=True, slots=True)
class Note:
    """Keep an internal note, for assignee and admins only."""

    ids: tuple[str, ...]
    text: str


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
class Board:
    """Ask for a link to the board."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """No command yet: msg says in six words at most what to do; choices: what it may have meant."""

    msg: str
    choices: tuple[Command, ...] = ()


Command = (
    Create
    | Update
    | Close
    | Merge
    | View
    | List
    | Assign
    | Stats
    | History
    | Why
    | Forget
    | Undo
    | Help
    | SetFormat
    | Note
    | Notify
    | Watch
    | Set
    | New
    | Board
    | Unclear
)

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
    "notify": Notify,
    "watch": Watch,
    "set": Set,
    "new": New,
    "board": Board,
}
_NAMES = {kind: name for name, kind in ACTIONS.items()}
_FIELDS = {
    kind: tuple(f.name for f in fields(kind) if f.name != "heard") for kind in ACTIONS.values()
}


def name_of(command: Command) -> str:
    """The command's action; `unclear` where it is not one yet."""
    return _NAMES.get(type(command), "unclear")


def to_json(command: Command) -> dict[str, Any]:
    """The command as `{"action":...}`; fields that were not said are left out."""
    if isinstance(command, Unclear):
        return {"status": "er", "msg": command.msg}
    said: dict[str, Any] = {"action": _NAMES[type(command)]}
    for name in _FIELDS[type(command)]:
        value = getattr(command, name)
        if value is not None:
            said[name] = list(value) if isinstance(value, tuple) else value
    return said
