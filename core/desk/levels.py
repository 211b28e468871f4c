"""Service levels: the index of clocks follows tickets, targets and working hours.

The clocks are computed from the history (`core.clocks`). The index only finds those that are due.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from core.clocks import Clock, Due, clocks
from core.clocks.held import HELD, SLA, Book, book_of
from core.desk.unit_of_work import Work
from core.message import iso
from core.options import DEFAULTS, OFF
from core.store import Held, Snapshot, Transaction
from core.ticket import Ticket

SWEPT = 500  # tickets whose clocks are worked out at once; the next run takes the rest
WARNED, TOLD = "warned", "told"  # what a ticket's people were told of; each once


def has_targets(options: Mapping[str, str]) -> bool:
    """Whether the workspace has a target. options: what it set"""
    return options.get(SLA, OFF) != OFF


async def keep_time(work: Work, tickets: Sequence[Ticket]) -> dict[str, tuple[Due, ...]]:
    """Work out the clocks of changed tickets; return those that run, by ticket id.

    Without targets nothing is read.
    """
    if not (tickets and has_targets(work.context.options)):
        return {}
    ws, options = work.message.workspace, work.context.options
    book = book_of(options, await work.db.held(ws))
    return await _index(ws, tickets, book, work.message.at, work.db)


async def heard_of(ws: str, id: str, db: Snapshot) -> tuple[Ticket | None, bool]:
    """Return the ticket in whose thread somebody wrote, and whether its clocks count that."""
    ticket = await db.ticket(ws, id)
    return ticket, ticket is not None and has_targets(await db.options(ws))


async def hear(work: Work, ticket: Ticket) -> None:
    """Record that the message's sender wrote in the ticket's thread."""
    at, user = work.message.at, work.message.user
    await work.db.add_word(ticket, at, own=user == ticket.by)
    await keep_time(work, [ticket])


async def hold(ws: str, name: str, value: str, now: datetime, db: Transaction) -> None:
    """Set an option, and record from when on it holds if clocks depend on it."""
    options = await db.options(ws)
    await db.set_option(ws, name, value)
    if name not in HELD:
        return
    if not any(held.name == name for held in await db.held(ws)):
        await db.hold(ws, Held(name, "", options.get(name) or DEFAULTS.get(name, OFF)))
    await db.hold(ws, Held(name, iso(now), value))
    if name == SLA or has_targets(options):
        await db.sweep(ws)
        await sweep(ws, now, db)


async def sweep(ws: str, now: datetime, db: Transaction) -> None:
    """Work out the clocks of the next tickets again, if those of the workspace are to be.

    Nobody is told of what they should have been told before: that is no news.
    """
    tickets = await db.to_sweep(ws, SWEPT)
    if not tickets:
        return
    book = book_of(await db.options(ws), await db.held(ws))
    for ticket, dues in (await _index(ws, tickets, book, now, db)).items():
        at = iso(now)
        for due in dues:
            if due.tick and due.tick <= at:
                await db.remind(ws, f"{SLA}:{ticket}", WARNED)
            if due.at <= at:
                await db.remind(ws, f"{SLA}:{ticket}", TOLD)


async def _index(
    ws: str, tickets: Sequence[Ticket], book: Book, now: datetime, db: Transaction
) -> dict[str, tuple[Due, ...]]:
    """Store the clocks that run; return them by ticket id, the first due first."""
    found = await clocks_of(tickets, book, now, db)
    dues = {ticket.id: tuple(_dues(found[ticket.id], now)) for ticket in tickets}
    for ticket in tickets:
        await db.set_clocks(ws, ticket, dues[ticket.id])
    return dues


def _dues(found: Sequence[Clock], now: datetime) -> list[Due]:
    running = [(clock, clock.due_at) for clock in found if clock.ended_at is None]
    known = [(clock, due) for clock, due in running if due]
    return sorted((_due(clock, due, now) for clock, due in known), key=lambda due: due.at)


def _due(clock: Clock, due: datetime, now: datetime) -> Due:
    tick = due if due <= now else clock.warn_at or due
    return Due(clock.kind, iso(due), iso(tick))


async def clocks_of(
    tickets: Sequence[Ticket], book: Book, now: datetime, db: Snapshot
) -> dict[str, tuple[Clock, ...]]:
    """Return the clocks of tickets, computed from their histories, by ticket id."""
    deeds = await db.deeds(tickets)
    found: dict[str, tuple[Clock, ...]] = {}
    for ticket in tickets:
        history = deeds.get(ticket.key, [])
        until = max(now.astimezone(UTC), history[-1].at) if history else now
        known = clocks(history, ticket.by, book.at, book.calendar, until) if history else ()
        found[ticket.id] = known
    return found
