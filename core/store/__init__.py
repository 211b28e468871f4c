"""What the desk asks of a database. Each store is one package here, the only places with SQL.

A transaction is a function of the store's `Transaction`: the store may run it again (when the
database asks for a retry) and may commit several of them together, so it must not wait for
anything but the transaction itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from core.message import Format, Place
from core.reply import Action, Changed, Entry
from core.surface import Post, Queued
from core.ticket import Cat, Pri, Stat, Ticket

T = TypeVar("T")

COUNT_MAX = 1000  # a count that no tally has is exact up to here


@dataclass(frozen=True, slots=True)
class Query:
    """Which tickets, in the list's order. own, by: user ids; unowned: nobody is assigned;
    since, until: UTC dates YYYY-MM-DD, inclusive; they test `created`,
    with stat done the closing."""

    stat: Stat | None = None
    cat: Cat | None = None
    pri: Pri | None = None
    own: str | None = None
    unowned: bool = False
    by: str | None = None
    text: str | None = None
    since: str | None = None
    until: str | None = None


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
    """What a change did to one ticket: fields before and after. An empty `before` is a creation."""

    ticket: Ticket
    before: Changed
    after: Changed
    key: int = 0


class Snapshot(Protocol):
    """Reading, at one moment."""

    async def ticket(self, ws: str, id: str) -> Ticket | None:
        """The ticket, unless it was withdrawn."""

    async def find(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        """A page of tickets, and how many match in all."""

    async def tally(self, ws: str) -> dict[tuple[Stat, Cat, Pri], int]: ...

    async def entries(self, ticket: Ticket) -> list[Entry]:
        """The ticket's history, latest first."""

    async def labelled(self, ticket: Ticket) -> tuple[str, Changed]:
        """Who gave the ticket its category, and what that change recorded."""

    async def is_admin(self, user: str) -> bool: ...

    async def thread_ticket(self, ws: str, channel: str, ts: str) -> str | None:
        """Id of the ticket that a Slack thread belongs to."""

    async def format(self, ws: str, user: str) -> Format | None: ...

    async def learnt_version(self, ws: str) -> int:
        """Another number whenever the workspace's classifier was taught; 0 when it never was."""

    async def learnt(self, ws: str) -> bytes | None: ...

    async def answers(self, ws: str, source: str) -> list[str]:
        """What a delivery was answered so far, one text a command."""

    async def change(self, ws: str, key: int) -> Change | None: ...

    async def last_change(self, ws: str, by: str, since: str) -> Change | None:
        """Somebody's latest change that can be undone."""

    async def steps(self, change: int) -> list[Step]: ...

    async def changed_since(self, step: Step) -> bool:
        """Whether a change that still stands touched the ticket after this step."""


class Transaction(Snapshot, Protocol):
    """Reading and writing; all of it commits, or none."""

    async def next_id(self, ws: str) -> str: ...

    async def insert(self, ws: str, ticket: Ticket, place: Place | None) -> Ticket:
        """Store a new ticket, and whose thread it owns; returns it with its key."""

    async def save(self, ticket: Ticket) -> None: ...

    async def withdraw(self, ticket: Ticket) -> None: ...

    async def record(self, ws: str, change: Change, steps: Sequence[Step]) -> int:
        """Write history; returns the change's key."""

    async def mark_undone(self, change: int, by_change: int) -> None: ...

    async def set_learnt(self, ws: str, model: bytes | None) -> None:
        """Keep what was learnt, under a new version; None: forget it."""

    async def set_format(self, ws: str, user: str, format: str) -> None: ...

    async def answer(self, ws: str, source: str, at: datetime, answers: Sequence[str]) -> None: ...

    async def enqueue(self, ws: str, posts: Sequence[Post], at: datetime) -> None: ...


class Store(Protocol):
    """A database of tickets."""

    async def transact(self, work: Callable[[Transaction], Awaitable[T]]) -> T: ...

    async def read(self, work: Callable[[Snapshot], Awaitable[T]]) -> T: ...

    async def set_admins(self, users: Collection[str]) -> None: ...

    async def forget_deliveries(self, before: datetime) -> None:
        """Drop what is only kept to recognise a redelivery."""

    async def due_posts(self, now: datetime, limit: int) -> list[Queued]: ...

    async def next_due(self) -> datetime | None: ...

    async def sending(self, key: int) -> None:
        """The call is about to be made; a process that dies now leaves the post undecided."""

    async def sent(self, key: int, ts: str | None) -> None:
        """The call was made; a message with a ticket becomes a thread of that ticket."""

    async def postpone(self, key: int, until: datetime) -> None: ...

    async def drop(self, key: int, reason: str) -> None: ...

    async def close(self) -> None: ...
