"""One fact of a ticket, such as its assignee, when it was closed, or how long it took."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from core.command import Fact as FactName
from core.history import Entry
from core.message import Message
from core.reply import Fact
from core.store import Snapshot
from core.ticket import Ticket

_UNITS = ((timedelta(days=1), "d"), (timedelta(hours=1), "h"), (timedelta(minutes=1), "m"))


async def fact(message: Message, ticket: Ticket, name: FactName, db: Snapshot) -> Fact:
    """Return the fact that is asked for. Its value is None if it is not set."""
    if name == "closed_by":
        return Fact(ticket.id, name, _closer(ticket, await db.entries(ticket)))
    if name == "closed":
        closed = _closed_at(ticket)
        return Fact(ticket.id, name, closed.date().isoformat() if closed else None)
    if name == "took":
        return Fact(ticket.id, name, _took(ticket, await db.entries(ticket)))
    if name == "due":
        return Fact(ticket.id, name, ticket.more.due)
    value: str | int | None = getattr(ticket, name)
    return Fact(ticket.id, name, value)


def _closed_at(ticket: Ticket) -> datetime | None:
    if ticket.closed_at is None:
        return None
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticket.closed_at)


def _closer(ticket: Ticket, entries: list[Entry]) -> str | None:
    if ticket.stat != "done":
        return None
    return next((one.by for one in entries if one.changed.get("stat") == "done"), None)


def _took(ticket: Ticket, entries: list[Entry]) -> str | None:
    """Return the time from creation to closing in its largest whole unit: `2d`, `3h`, `5m`."""
    closed = _closed_at(ticket)
    if closed is None or not entries:
        return None
    took = closed - datetime.fromisoformat(entries[-1].at)
    for unit, letter in _UNITS:
        if took >= unit:
            return f"{took // unit}{letter}"
    return "0m"
