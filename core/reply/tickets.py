"""Replies about tickets."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from core.clocks import Due
from core.command import Fact as FactName, Heard, List, Summary
from core.frozen import dataclass
from core.history import Action, Changed, Entry, Remark
from core.ticket import Cat, Ticket

State = Literal["up", "nf", "er"]


@dataclass(frozen=True, slots=True)
class Offered:
    """answer, text: name of a saved answer or id of a solved ticket, and what it says to do."""

    answer: str
    text: str


@dataclass(frozen=True, slots=True)
class Created:
    """A ticket was created.

    ticket, change: the ticket, and the key of the change that [Undo] takes back
    heard: words that gave fields their values
    why, sure: words that decided the category, and how sure it is, 0..1 (stated: no words and 1)
    similar: a ticket not done that may be the same problem
    unheeded: orders in the message that were not done
    turn: name of the route that chose the assignee, None if none did
    away: the assignee is away until then (UTC, to the minute; `core.routes`), else None
    offer: what may solve it
    dues: clocks that run, the first due first
    to: kinds of trackers where the sender may make an issue of it"""

    ticket: Ticket
    change: int
    heard: tuple[Heard, ...] = ()
    why: tuple[str, ...] = ()
    sure: float = 1.0
    similar: Ticket | None = None
    unheeded: tuple[str, ...] = ()
    turn: str | None = None
    away: str | None = None
    offer: Offered | None = None
    dues: tuple[Due, ...] = ()
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """One ticket changed.

    action, id, changed: what was done, to which ticket, and the new values
    ticket: as it is now, None if its creation was undone
    change: key of the change, None if nothing had to change
    heard: words that gave fields their values
    away: as in `Created`, of the new assignee
    to: as in `Created`"""

    action: Action
    id: str
    changed: Changed
    ticket: Ticket | None
    change: int | None = None
    heard: tuple[Heard, ...] = ()
    away: str | None = None
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One id of a batch.

    id, state: the ticket: `up` changed, `nf` missing, `er` refused
    msg: why it was refused
    changed, ticket: the new values, and the ticket as it is now; None for a missing one"""

    id: str
    state: State
    msg: str | None = None
    changed: Changed | None = None
    ticket: Ticket | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """One command on several ids.

    action, rows: what was done, and the result for each id
    count: number of tickets that changed
    shared, change: new values of all of them, and the key of the change
    away: as in `Created`, of the new assignee"""

    action: Action
    rows: tuple[Row, ...]
    count: int
    shared: Changed
    change: int | None = None
    away: str | None = None


@dataclass(frozen=True, slots=True)
class Viewed:
    """Whole tickets.

    tickets, missing: those found, and the ids of the others
    notes: internal notes that the reader may see, by ticket id
    voices: number of others with the problem, by ticket id
    links: ids of the tickets that they block (`blocks`), and of their `parts`, by ticket id
    dues: clocks that run, the first due first, by ticket id
    leases: until when the assignee has it, if for a time (UTC, to the minute), by ticket id
    to: as in `Created`, by ticket id"""

    tickets: tuple[Ticket, ...]
    missing: tuple[str, ...] = ()
    notes: dict[str, tuple[Remark, ...]] = field(default_factory=dict)
    voices: dict[str, int] = field(default_factory=dict)
    links: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    dues: dict[str, tuple[Due, ...]] = field(default_factory=dict)
    leases: dict[str, str] = field(default_factory=dict)
    to: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fact:
    """id, name: the ticket, and which fact of it
    value: a user id, a date, a state, ..; None if it is not set"""

    id: str
    name: FactName
    value: str | int | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of a list.

    tickets, count: the rows, and the number of all matches
    query: the list, with the page's number
    next, left: number of the next page, and of tickets after this page
    end: cursor of the last row, None if no row was shown yet"""

    tickets: tuple[Ticket, ...]
    count: int
    query: List
    next: int | None = None
    left: int = 0
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Fresh:
    """What became of one ticket.

    id, ticket: the ticket as it is now, None if it was withdrawn
    changed: the changed fields with their values now, None if the ticket is new to the reader"""

    id: str
    ticket: Ticket | None
    changed: Changed | None = None


@dataclass(frozen=True, slots=True)
class News:
    """fresh, left: tickets that others changed, by first change, and how many more there are."""

    fresh: tuple[Fresh, ...]
    left: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """counts: number of tickets by open, prog, done, p1, then each category, in this order."""

    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Told:
    """id, entries: a ticket's history, latest change first."""

    id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """Why a ticket has its category.

    id, cat: the ticket and its category
    by: id of the user who gave it, None if it was guessed
    sure, words: of a guess: how sure it is, 0..1, and the words that decided it"""

    id: str
    cat: Cat
    by: str | None = None
    sure: float | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summed:
    """What a language model says of a ticket. It is not stored.

    id: of the ticket
    told: its answer"""

    id: str
    told: Summary


@dataclass(frozen=True, slots=True)
class Explained:
    """labels: why the tickets have their categories."""

    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Reminded:
    """ids, at: the tickets, and when the caller is reminded of them (UTC, to the minute); None: the
    reminders were taken back"""

    ids: tuple[str, ...]
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """ids: tickets that got an internal note."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voiced:
    """voices: number of people besides the requester with the problem, by ticket id
    change: key of the change, None if nothing is new"""

    voices: dict[str, int]
    change: int | None = None


@dataclass(frozen=True, slots=True)
class Logged:
    """Time was logged.

    ticket, minutes: on which ticket, and how long; negative: so much was taken off
    client: for whom, None if it is told to nobody
    left: minutes that the client's contract still gives, None if there is none or it is not told
    day: UTC date of the work, None if it is the day of the message
    change: key of the change"""

    ticket: Ticket
    minutes: int
    client: str | None = None
    left: int | None = None
    day: str | None = None
    change: int | None = None


@dataclass(frozen=True, slots=True)
class Beaten:
    """A button was pressed too late: somebody else changed the ticket first.

    ticket, by: the ticket as it is now, and the id of that user
    at: when they changed it: UTC, ISO 8601 to the minute with Z
    changed: the new values"""

    ticket: Ticket
    by: str
    at: str
    changed: Changed


@dataclass(frozen=True, slots=True)
class Missing:
    """id: of a ticket that does not exist, or that the caller may not see."""

    id: str
