"""The store protocols: what the desk needs of a database. Only the packages in here contain SQL.

A transaction is a function of a `Transaction`. The store may run it again and may commit several
together, so the function awaits nothing but the transaction itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime, timedelta
from typing import Protocol, Self, TypeVar

from core.access import Sight
from core.history import Changed, Entry, Remark
from core.message import Place
from core.post import Post
from core.store.alarms import Alarm, AlarmsReading, AlarmsWriting
from core.store.board import BoardReading, BoardWriting
from core.store.clocks import ClocksReading, ClocksWriting, Held
from core.store.connections import ConnectionsReading, ConnectionsWriting
from core.store.context import Context, ContextReading
from core.store.follows import Feedback, FollowsReading, FollowsWriting
from core.store.hours import HoursReading, HoursWriting
from core.store.installations import InstallationsReading, InstallationsWriting
from core.store.leases import Lease, LeasesReading, LeasesWriting
from core.store.links import LinksReading, LinksWriting
from core.store.marks import MarksReading, MarksWriting
from core.store.outbox import OutboxStore
from core.store.people import PeopleReading, PeopleWriting
from core.store.reminders import Reminding
from core.store.repeats import Repeating, RepeatsReading, RepeatsWriting
from core.store.requests import RequestsReading, RequestsWriting
from core.store.saved_answers import SavedReading, SavedWriting
from core.store.team import TeamReading, TeamWriting
from core.store.times import TimesReading
from core.store.values import Backlog, Card, Change, Face, Origin, Query, Sought, Step
from core.ticket import Cat, Pri, Stat, Ticket
from core.tokens import Token

__all__ = [
    "COUNT_MAX",
    "LEASE",
    "Alarm",
    "Backlog",
    "Card",
    "Change",
    "Context",
    "Face",
    "Feedback",
    "Held",
    "Lease",
    "Origin",
    "Query",
    "Repeating",
    "Snapshot",
    "Sought",
    "Step",
    "Store",
    "T",
    "Transaction",
]

T = TypeVar("T")

COUNT_MAX = 1000  # where a count stops if the tallies do not have it
LEASE = timedelta(seconds=30)  # how long a claim on a post lasts without renewal


class Snapshot(
    ContextReading,
    PeopleReading,
    MarksReading,
    TimesReading,
    AlarmsReading,
    ClocksReading,
    TeamReading,
    BoardReading,
    InstallationsReading,
    RepeatsReading,
    LeasesReading,
    LinksReading,
    FollowsReading,
    HoursReading,
    RequestsReading,
    SavedReading,
    ConnectionsReading,
    Protocol,
):
    """Reads the database as it is at one moment.

    sight: which tickets are found, listed, counted and told of; all at first
    """

    sight: Sight

    def seen_by(self, sight: Sight) -> Self:
        """Return the same snapshot with another sight."""

    async def ticket(self, ws: str, id: str) -> Ticket | None:
        """Return the ticket, or None if it is withdrawn or not seen."""

    async def find(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        """Return a page of tickets, and how many match in all (see COUNT_MAX)."""

    async def scan(
        self, ws: str, query: Query, after: int, limit: int
    ) -> tuple[list[Ticket], int | None]:
        """Look at the next `limit` tickets, oldest first; return those that match, and a cursor.

        after: 0 at first, then the last call's cursor, until that is None
        """

    async def duplicates(
        self, ws: str, words: Sequence[Sought], limit: int, *, solved: bool = False
    ) -> list[Ticket]:
        """Return tickets not done whose titles share most of the words' weight, best first.

        solved: whether closed tickets with a resolution are returned too
        Of a common word only the latest tickets are looked at, so the cost is bounded."""

    async def tally(self, ws: str) -> dict[tuple[Stat, Cat, Pri], int]:
        """Count tickets by state, category and priority, without withdrawn ones."""

    async def entries(self, ticket: Ticket) -> list[Entry]:
        """Return the history of the ticket and of those merged into it, latest first."""

    async def face(self, ws: str, id: str) -> Face | None:
        """Return how Slack shows the ticket, also a withdrawn or secret one."""

    async def is_shown(self, ticket: Ticket) -> bool:
        """Whether Slack shows the ticket: it was made of a message there, or has a card."""

    async def born_at(self, ws: str, channel: str, ts: str) -> Ticket | None:
        """Return the first ticket made of this message."""

    async def notes(self, ticket: Ticket) -> list[Remark]:
        """Return the internal notes, latest first."""

    async def voices(self, ticket: Ticket) -> list[str]:
        """Return the user ids of those who have the same problem, oldest voice first."""

    async def changes_after(self, ticket: Ticket, change: int) -> list[tuple[Change, Changed]]:
        """Return the ticket's changes after this key with their new values, oldest first.

        Undone changes are left out, and so are the changes that undid them."""

    async def changes_since(
        self, ws: str, after: int, limit: int, *, imported: bool = True
    ) -> list[tuple[int, Entry]]:
        """Return the next `limit` changes after this key, oldest first: (change key, entry).

        A change has an entry for each ticket, so there may be more entries than `limit`.
        imported: whether changes that came with an import count
        """

    async def labelled(self, ticket: Ticket) -> tuple[str, Changed]:
        """Return who set the ticket's category, and all values that this change recorded.

        Undone changes do not count."""

    async def thread_ticket(self, ws: str, channel: str, ts: str) -> str | None:
        """Return the id of the ticket that owns a Slack thread."""

    async def answers(self, ws: str, source: str, since: datetime | None = None) -> list[str]:
        """Return the answers to a delivery, one text per command; none older than `since`."""

    async def change(self, ws: str, key: int) -> Change | None:
        """Return the change with this key."""

    async def last_change(self, ws: str, by: str, since: str) -> Change | None:
        """Return a user's latest change that can be undone and whose tickets are all seen.

        since: ISO 8601 as in `Change.at`; older changes do not count"""

    async def steps(self, change: int) -> list[Step]:
        """Return what a change did to each ticket, with the tickets as they are now."""

    async def changed_since(self, step: Step) -> bool:
        """Whether a later change that stands touched the ticket; voices do not count."""


class Transaction(
    Snapshot,
    PeopleWriting,
    MarksWriting,
    Reminding,
    AlarmsWriting,
    ClocksWriting,
    TeamWriting,
    BoardWriting,
    InstallationsWriting,
    RepeatsWriting,
    RequestsWriting,
    LeasesWriting,
    LinksWriting,
    FollowsWriting,
    HoursWriting,
    SavedWriting,
    ConnectionsWriting,
    Protocol,
):
    """Reads and writes; all of it commits, or none."""

    async def next_id(self, ws: str) -> str:
        """Return the id of the workspace's next ticket; no id is used twice."""

    async def insert(self, ws: str, ticket: Ticket, place: Place | None) -> Ticket:
        """Store a new ticket, its origin and its thread; return it with its key."""

    async def save(self, ticket: Ticket) -> None:
        """Store the fields of a ticket that exists."""

    async def save_details(self, ws: str, ticket: Ticket) -> None:
        """Store the details of a ticket that exists."""

    async def withdraw(self, ws: str, ticket: Ticket) -> None:
        """Hide a ticket whose creation is undone, and remove the links to it."""

    async def record(self, ws: str, change: Change, steps: Sequence[Step]) -> int:
        """Add a change to the history; return its key."""

    async def mark_undone(self, change: int, by_change: int) -> None:
        """Record that one change took back another."""

    async def add_note(self, ticket: Ticket, by: str, at: datetime, text: str) -> None:
        """Add an internal note. It touches the ticket, but is no response to its requester."""

    async def lose_origin(self, ticket: Ticket) -> None:
        """Record that the ticket's message was deleted; all its cards must be drawn again."""

    async def answer(self, ws: str, source: str, at: datetime, answers: Sequence[str]) -> None:
        """Keep the answers to a delivery, for a redelivery."""

    async def enqueue(self, ws: str, posts: Sequence[Post], at: datetime) -> None:
        """Put posts into the outbox, due at this time."""


class Store(OutboxStore, Protocol):
    """A database of tickets. Every method may raise StoreError.

    is_new: whether the database was created when it was opened
    """

    is_new: bool

    async def transact(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Return what `work` returns, once its changes are committed."""

    async def read(self, work: Callable[[Snapshot], Awaitable[T]]) -> T:
        """Return what `work` reads."""

    async def add_token(self, hash: str, token: Token) -> bool:
        """Store a token, unless its name is taken; return whether it was stored."""

    async def token(self, hash: str) -> Token | None:
        """Return the token with this hash."""

    async def tokens(self) -> list[Token]:
        """Return all tokens, by name."""

    async def revoke_token(self, name: str) -> bool:
        """Delete a token; return whether it existed."""

    async def set_admins(self, users: Collection[str]) -> None:
        """Replace the list of admins."""

    async def set_agents(self, users: Collection[str]) -> None:
        """Replace the list of agents. If empty, every member is an agent."""

    async def take_chore(self, what: str, at: datetime, every: timedelta) -> bool:
        """Whether this process does it now: of all processes one does, once in each span of time.

        at: the time (aware); every: how long such a span is
        """

    async def forget_deliveries(self, before: datetime) -> None:
        """Delete older deliveries and talks; a redelivery of these is not recognised."""

    async def try_writing(self) -> None:
        """Write something that changes nothing. Raises StoreError if that fails."""

    async def close(self) -> None:
        """Release this process's claims, wait for running transactions, close the database."""
