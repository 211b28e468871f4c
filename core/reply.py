"""What the desk answers, as values. Renderers (terse JSON, lines, text, blocks) make text of them.

A change is told by the fields it changed, in schema order, with `own` as a user id or `none`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from core.command import Command, Heard, List, Pointing, Question
from core.command import Fact as FactName
from core.ticket import Cat, Ticket

Changed = dict[str, Any]  # schema field -> new value; a field that became empty is None
Action = Literal["created", "updated", "closed", "assigned", "undone"]
State = Literal["up", "nf", "er"]


@dataclass(frozen=True, slots=True)
class Created:
    """change: what [Undo] takes back; heard: what was said; why: words that decided `cat`, and
    sure, 0..1, how sure that is (1 and no words: it was said); similar: an open ticket that may be
    the same problem; unheeded: orders in the message that were not done."""

    ticket: Ticket
    change: int
    heard: tuple[Heard, ...] = ()
    why: tuple[str, ...] = ()
    sure: float = 1.0
    similar: Ticket | None = None
    unheeded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """One ticket changed. `ticket` is how it stands now (None: its creation was undone);
    change is None when nothing had to change."""

    action: Action
    id: str
    changed: Changed
    ticket: Ticket | None
    change: int | None = None
    heard: tuple[Heard, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One id of a batch. msg says why an `er` could not be changed; ticket is how it stands now."""

    id: str
    state: State
    msg: str | None = None
    changed: Changed | None = None
    ticket: Ticket | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """One command on several ids. count: how many changed; shared: what all of them were given."""

    action: Action
    rows: tuple[Row, ...]
    count: int
    shared: Changed
    change: int | None = None


@dataclass(frozen=True, slots=True)
class Viewed:
    """One or several tickets, whole; missing: ids that are not there; notes: the internal ones,
    where the reader may see them and nobody else does; voices: how many others have the problem."""

    tickets: tuple[Ticket, ...]
    missing: tuple[str, ...] = ()
    notes: dict[str, tuple[Remark, ...]] = field(default_factory=dict)
    voices: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a ticket. value: a user, a date, a state, ..; None where it is not set."""

    id: str
    name: FactName
    value: str | int | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of a list. count: how many match in all; query: what was asked, with its page; next:
    the next page, if there is one; left: how many come after this one; end: the cursor that the
    next one goes on after, None where no row was shown yet."""

    tickets: tuple[Ticket, ...]
    count: int
    query: List
    next: int | None = None
    left: int = 0
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Fresh:
    """What became of one ticket. ticket: how it stands now, None where it was withdrawn; changed:
    the fields that changed and their values now, None where the ticket is new to the reader."""

    id: str
    ticket: Ticket | None
    changed: Changed | None = None


@dataclass(frozen=True, slots=True)
class News:
    """Tickets that others changed, in the order of their first change; left: how many more."""

    fresh: tuple[Fresh, ...]
    left: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """stats: open, prog, done, p1, then each category, in this order."""

    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one ticket, or a voice (`core.ticket.VOICE` in `changed`). at: UTC, ISO 8601 to
    the minute with Z; said: the whole text; id: the ticket, where it is one that was merged into
    the ticket asked for."""

    at: str
    by: str
    changed: Changed
    said: str | None = None
    link: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A ticket's history, latest first."""

    id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """Why a ticket has its category. by: who gave it, None where it was guessed: then from these
    words, so sure (0..1)."""

    id: str
    cat: Cat
    by: str | None = None
    sure: float | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explained:
    """The categories of tickets that are there, explained."""

    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """Internal notes are kept."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voiced:
    """Somebody has the same problem. voices: how many others than its requester have that of each
    ticket; change: None where it was known already."""

    voices: dict[str, int]
    change: int | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was set, or all that can be: option -> value as it is said."""

    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Beaten:
    """The press came too late: somebody else changed that of the ticket first. at: UTC, ISO 8601
    to the minute with Z."""

    ticket: Ticket
    by: str
    at: str
    changed: Changed


@dataclass(frozen=True, slots=True)
class Remark:
    """An internal note. at: as an entry's."""

    at: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A link that signs the one who asked in on the board, once, within so many minutes."""

    url: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What corrections had taught the classifier is dropped."""


@dataclass(frozen=True, slots=True)
class Helped:
    pass


@dataclass(frozen=True, slots=True)
class FormatSet:
    format: str


@dataclass(frozen=True, slots=True)
class Missing:
    """No such ticket, or not the caller's to see."""

    id: str


@dataclass(frozen=True, slots=True)
class Failed:
    """msg: at most six words that say what to do; choices: what the message may have meant; kind:
    what is asked; asked: the command that lacks its ticket; rows: the tickets that all would be
    changed."""

    msg: str
    choices: tuple[Choice, ...] = ()
    kind: Question = Question.REFUSAL
    asked: Pointing | None = None
    rows: tuple[Ticket, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One reading to choose. label: what it would do."""

    label: str
    command: Command


Reply = (
    Created
    | Changes
    | Batch
    | Viewed
    | Fact
    | Listed
    | News
    | Counted
    | Told
    | Explained
    | Noted
    | Voiced
    | Chosen
    | Beaten
    | Linked
    | Forgotten
    | Helped
    | FormatSet
    | Missing
    | Failed
)
