"""What the desk asks of a database. Each store is one package here, the only places with SQL.

A transaction is a function of the store's `Transaction`: the store may run it again (when the
database asks for a retry) and may commit several of them together, so it must not wait for
anything but the transaction itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, Self, TypeVar

from core.access import Sight
from core.command import Sort
from core.cursor import Position
from core.history import Action, Changed, Entry, Remark
from core.message import Place
from core.post import Post, Queued
from core.store.board import BoardReading, BoardWriting
from core.store.installations import InstallationsReading, InstallationsWriting
from core.store.people import PeopleReading, PeopleWriting
from core.store.reminders import Reminding
from core.store.times import TimesReading
from core.ticket import Cat, Pri, Stat, Ticket
from core.tokens import Token

T = TypeVar("T")

COUNT_MAX = 1000  # a count that no tally has is exact up to here
LEASE = timedelta(seconds=30)  # how long a post that is being sent is left alone by other processes


@dataclass(frozen=True, slots=True)
class Query:
    """Which tickets, in the list's order. own, by: user ids; unowned: nobody is assigned;
    since, until: UTC dates YYYY-MM-DD, inclusive; they test `created`,
    with stat done the closing; sort: instead of the list's order; unlike: filters of which none may
    match; after: only what comes after this place in the order."""

    stat: Stat | None = None
    cat: Cat | None = None
    pri: Pri | None = None
    own: str | None = None
    unowned: bool = False
    by: str | None = None
    text: str | None = None
    since: str | None = None
    until: str | None = None
    sort: Sort | None = None
    unlike: Query | None = None
    after: Position | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One command that changed something. at: UTC, ISO 8601 with microseconds and Z."""

    by: str
    at: str
    action: Action
    said: str
    place: Place | None = None
    undone: bool = False
    key: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """What a change did to one ticket: fields before and after. An empty `before` is a creation, or
    with `core.ticket.VOICE` after a voice, which changes no field."""

    ticket: Ticket
    before: Changed
    after: Changed
    key: int = 0


@dataclass(frozen=True, slots=True)
class Sought:
    """A word that a ticket's title may have. spellings: any of them; weight: what it tells;
    start: the word's beginning, to be tried where the word is rare and so perhaps misspelt."""

    spellings: tuple[str, ...]
    weight: float
    start: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A Slack message that shows a ticket, and the latest change it tells of."""

    channel: str
    ts: str
    shows: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where in Slack a ticket was born. deleted: that message is gone; mark: the reaction that the
    bot left on it."""

    place: Place
    deleted: bool = False
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Face:
    """A ticket as Slack shows it. change: its latest one that is no voice; withdrawn: its creation
    was undone; latest: the key of its latest one of any kind; voices: how many there are."""

    ticket: Ticket
    change: Change
    cards: tuple[Card, ...] = ()
    origin: Origin | None = None
    withdrawn: bool = False
    latest: int = 0
    voices: int = 0


@dataclass(frozen=True, slots=True)
class Backlog:
    """Posts that wait to be sent, and those given up; oldest: since when the first waits (UTC)."""

    waiting: int
    dead: int
    oldest: datetime | None


class Snapshot(PeopleReading, TimesReading, BoardReading, InstallationsReading, Protocol):
    """Reading, at one moment: of tickets only what its sight shows, at first everything."""

    sight: Sight

    def seen_by(self, sight: Sight) -> Self:
        """The same for somebody who sees only this."""

    async def ticket(self, ws: str, id: str) -> Ticket | None:
        """The ticket, unless it was withdrawn."""

    async def find(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        """A page of tickets, and how many match in all."""

    async def scan(
        self, ws: str, query: Query, after: int, limit: int
    ) -> tuple[list[Ticket], int | None]:
        """A part of all tickets that match, oldest first and without counting them, for who reads
        through many: at most so many are looked at. after: 0, then what was returned with the part
        before; None ends it."""

    async def alike(self, ws: str, words: Sequence[Sought], limit: int) -> list[Ticket]:
        """Tickets not done whose titles share most of the words' weight, best first.

        What is looked at is bounded: of a common word the latest tickets only."""

    async def tally(self, ws: str) -> dict[tuple[Stat, Cat, Pri], int]:
        """How many there are of each kind; no withdrawn ones."""

    async def entries(self, ticket: Ticket) -> list[Entry]:
        """The history of the ticket and of those merged into it, latest first."""

    async def face(self, ws: str, id: str) -> Face | None: ...

    async def is_shown(self, ticket: Ticket) -> bool:
        """Whether Slack shows the ticket: it was born there, or has a card."""

    async def born_at(self, ws: str, channel: str, ts: str) -> Ticket | None:
        """The first ticket made of that message."""

    async def notes(self, ticket: Ticket) -> list[Remark]:
        """Internal notes, latest first."""

    async def voices(self, ticket: Ticket) -> list[str]:
        """Who else has the problem; what was undone does not count."""

    async def changes_after(self, ticket: Ticket, change: int) -> list[tuple[Change, Changed]]:
        """The ticket's later changes that stand, oldest first, and what each made of it; one that
        took back another of them is none."""

    async def changes_since(self, ws: str, after: int, limit: int) -> list[tuple[int, Entry]]:
        """What was changed after a change, oldest first, an entry for each ticket, with the key of
        its change; all entries of a change together, so that it may be some more than `limit`."""

    async def labelled(self, ticket: Ticket) -> tuple[str, Changed]:
        """Who gave the ticket its category, and what that change recorded; what was undone does not
        count."""

    async def thread_ticket(self, ws: str, channel: str, ts: str) -> str | None:
        """Id of the ticket that a Slack thread belongs to."""

    async def answers(self, ws: str, source: str, since: datetime | None = None) -> list[str]:
        """What a delivery was answered so far, one text a command; since: not before."""

    async def change(self, ws: str, key: int) -> Change | None: ...

    async def last_change(self, ws: str, by: str, since: str) -> Change | None:
        """Somebody's latest change that can be undone, of tickets that are all seen."""

    async def steps(self, change: int) -> list[Step]: ...

    async def changed_since(self, step: Step) -> bool:
        """Whether a change that still stands touched the ticket after this step; no voice does."""


class Transaction(Snapshot, PeopleWriting, Reminding, BoardWriting, InstallationsWriting, Protocol):
    """Reading and writing; all of it commits, or none."""

    async def next_id(self, ws: str) -> str: ...

    async def insert(self, ws: str, ticket: Ticket, place: Place | None) -> Ticket:
        """Store a new ticket, and whose thread it owns; returns it with its key."""

    async def save(self, ticket: Ticket) -> None: ...

    async def withdraw(self, ticket: Ticket) -> None: ...

    async def record(self, ws: str, change: Change, steps: Sequence[Step]) -> int:
        """Write history; returns the change's key."""

    async def mark_undone(self, change: int, by_change: int) -> None: ...

    async def add_note(self, ticket: Ticket, by: str, at: datetime, text: str) -> None:
        """An internal note. It touches the ticket, but is no response to its requester."""

    async def lose_origin(self, ticket: Ticket) -> None:
        """The message it was made of is deleted; its cards tell of nothing any more."""

    async def answer(self, ws: str, source: str, at: datetime, answers: Sequence[str]) -> None: ...

    async def enqueue(self, ws: str, posts: Sequence[Post], at: datetime) -> None: ...


class Store(Protocol):
    """A database of tickets. is_new: it was made when it was opened."""

    is_new: bool

    async def transact(self, work: Callable[[Transaction], Awaitable[T]]) -> T: ...

    async def read(self, work: Callable[[Snapshot], Awaitable[T]]) -> T: ...

    async def add_token(self, hash: str, token: Token) -> bool:
        """Whether its name was free."""

    async def token(self, hash: str) -> Token | None: ...

    async def tokens(self) -> list[Token]:
        """All of them, by name."""

    async def revoke_token(self, name: str) -> bool:
        """Whether there was one of that name."""

    async def set_admins(self, users: Collection[str]) -> None: ...

    async def set_agents(self, users: Collection[str]) -> None:
        """None: everybody is one."""

    async def forget_deliveries(self, before: datetime) -> None:
        """Drop what is only kept to recognise a redelivery."""

    async def try_writing(self) -> None:
        """Writes something that changes nothing. Raises StoreError where that fails."""

    async def due_posts(self, now: datetime, limit: int) -> list[Queued]:
        """What to send now, of each lane the first, oldest first, but what is just being sent, here
        or by another process.
        To be called more often than a claim holds: it renews this process's claims."""

    async def backlog(self) -> Backlog: ...

    async def next_due(self) -> datetime | None: ...

    async def sending(self, key: int) -> bool:
        """Claim the post: the call is about to be made. A process that dies now leaves it
        undecided. False: another process has it, or what goes before it in its lane."""

    async def sent(
        self, key: int, ts: str | None, *, is_root: bool = True, channel: str | None = None
    ) -> None:
        """The call was made. ts, channel: of the new message, the lane's if None; with a ticket it
        becomes a thread of it, if it can be one (is_root), and its card, if it shows it."""

    async def drawn(self, face: Face, card: Card) -> None:
        """The card, if it is still as the face has it, tells of all that the face does."""

    async def erased(self, face: Face, card: Card) -> None:
        """The card's message is gone."""

    async def marked(self, face: Face, mark: str | None) -> None:
        """The bot's reaction on the message that the ticket was made of."""

    async def postpone(self, key: int, until: datetime) -> None: ...

    async def drop(self, key: int, reason: str) -> None: ...

    async def close(self) -> None: ...
