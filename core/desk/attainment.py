"""How many targets were attained: a report by client, label and priority."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from core.clocks import Clock
from core.clocks.held import book_of
from core.clocks.targets import ALL
from core.command import Attainment, List
from core.desk.levels import clocks_of
from core.desk.lookups import query_of
from core.message import Message, iso
from core.reply import Table
from core.store import Snapshot
from core.ticket import Ticket
from core.translation import say

DAYS = 30  # of a report without dates, today included
COUNTED_MAX = 2000  # tickets, the latest
TOGETHER = 200  # tickets whose histories are read at once

_COLUMNS = {"answer": "answered", "next": "answered", "solve": "solved"}
_Count = Counter[tuple[str, str, bool]]  # (group, column, whether it was in time)


class Shares(NamedTuple):
    """What came in time, of a group of tickets.

    answered, solved: `5/6`, None if there was nothing to do
    percent: of both together
    """

    answered: str | None
    solved: str | None
    percent: int


async def attainment(message: Message, command: Attainment, db: Snapshot) -> Table:
    """Return how many answers and solutions came in time, of those that came or are late.

    It counts the latest COUNTED_MAX tickets that the reader sees.
    """
    ws = message.workspace
    since = command.since or iso(message.at - timedelta(days=DAYS - 1))[:10]
    labels = (command.label,) if command.label else ()
    wanted = List(pri=command.pri, client=command.client, labels=labels, since=since)
    query = query_of(message, replace(wanted, until=command.until, sort="new"))
    tickets, _ = await db.find(ws, query, 0, COUNTED_MAX)
    groups = {ticket.id: tuple(_groups(ticket)) for ticket in tickets}
    found = await in_time(ws, tickets, groups, message.at, db)
    names = sorted(found, key=_order)
    columns = ("for", "answered", "solved", "percent")
    return Table(say("In time"), columns, tuple((name, *found[name]) for name in names))


async def in_time(
    ws: str,
    tickets: Sequence[Ticket],
    groups: Mapping[str, Iterable[str]],
    at: datetime,
    db: Snapshot,
) -> dict[str, Shares]:
    """Return how many answers and solutions of tickets came in time, by group.

    groups: names of the groups of each ticket, by its id
    at: now: what is late by then counts too
    """
    book = book_of(await db.options(ws), await db.held(ws))
    counts: _Count = Counter()
    for n in range(0, len(tickets), TOGETHER):
        part = tickets[n : n + TOGETHER]
        found = await clocks_of(part, book, at, db)
        for ticket in part:
            _count(counts, groups[ticket.id], found[ticket.id])
    return {group: _shares(counts, group) for group, _, _ in counts}


def _count(counts: _Count, groups: Iterable[str], found: tuple[Clock, ...]) -> None:
    for clock in found:
        if clock.state in ("met", "breached"):
            for group in groups:
                counts[group, _COLUMNS[clock.kind], clock.state == "met"] += 1


def _groups(ticket: Ticket) -> Iterator[str]:
    yield ALL
    if ticket.more.client:
        yield ticket.more.client
    yield from (f"+{label}" for label in ticket.more.labels)
    yield f"p{ticket.pri}"


def _order(group: str) -> tuple[int, str]:
    """Return the place of a group: all, clients, labels, priorities."""
    is_priority = group in ("p1", "p2", "p3")
    return (0 if group == ALL else 3 if is_priority else 2 if group[0] == "+" else 1), group


def _shares(counts: _Count, group: str) -> Shares:
    told = [(counts[group, name, True], counts[group, name, False]) for name in _NAMES]
    met, missed = (sum(column) for column in zip(*told, strict=True))
    answered, solved = (f"{m}/{m + late}" if m + late else None for m, late in told)
    return Shares(answered, solved, 100 * met // (met + missed))


_NAMES = ("answered", "solved")
