"""A ticket with all its data, and a contract, as an export writes them and an import reads them."""

from __future__ import annotations

from core.frozen import dataclass
from core.history import Changed, Remark
from core.hours import Terms, Worked
from core.store import Card, Change, Origin
from core.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Deed:
    """What one change did to the ticket.

    change: the change; its key is the same for all tickets that it changed, or 0 for one alone
    before: the changed fields before
    after: the changed fields after
    undone_by: key of the change that took it back, if any
    key: key of its row in the history, 0 if it is not stored
    """

    change: Change
    before: Changed
    after: Changed
    undone_by: int | None = None
    key: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """A ticket with all its data.

    workspace: id of its workspace
    ticket: its fields; an id `T000` (ANY_ID) is replaced by the next free one
    deeds: its history, oldest first
    notes: its internal notes, oldest first, `at` with microseconds
    origin: where in Slack it was made, None elsewhere
    cards: the Slack messages that show it
    threads: channel id and message time of its Slack threads
    withdrawn: whether its creation was undone
    responded_at: when somebody else first responded, in microseconds since 1970 (UTC)
    touched_at: when it was last touched, in microseconds since 1970 (UTC)
    hours: the time that people logged, oldest first
    source: system and key that it was imported from (`jira:OPS-12`), None for our own
    """

    workspace: str
    ticket: Ticket
    deeds: tuple[Deed, ...]
    notes: tuple[Remark, ...] = ()
    origin: Origin | None = None
    cards: tuple[Card, ...] = ()
    threads: tuple[tuple[str, str], ...] = ()
    withdrawn: bool = False
    responded_at: int | None = None
    touched_at: int | None = None
    hours: tuple[Worked, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """workspace, terms: what a client's contract gives there, from a month on"""

    workspace: str
    terms: Terms


@dataclass(frozen=True, slots=True)
class Added:
    """workspace, id, notes: comments of another system that are new on a ticket that is here"""

    workspace: str
    id: str
    notes: tuple[Remark, ...]


Kept = Record | Agreed  # a line of an export

ANY_ID = "T000"  # of a record that has no id
