"""A ticket with all that belongs to it, as it leaves one database and enters another."""

from __future__ import annotations

from dataclasses import dataclass

from core.history import Changed, Remark
from core.store import Card, Change, Origin
from core.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Deed:
    """What one change did to the ticket. change.key: the same for all tickets that it changed, 0
    where it changed this one alone; undone_by: the key of the change that took it back."""

    change: Change
    before: Changed
    after: Changed
    undone_by: int | None = None
    key: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """deeds: oldest first; notes: the internal ones, oldest first, `at` with microseconds;
    threads: channel and message time of Slack's threads that are the ticket's; responded_at,
    touched_at: UTC, microseconds since 1970. A ticket whose id is `T000` gets the next free one."""

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


ANY_ID = "T000"  # of a ticket that names none
