"""The column of a report with the time that people worked in its period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from core.desk.reports.groups import ALL
from core.desk.reports.sections import Asked, Column
from core.hours import Minutes


async def hours(asked: Asked) -> Sequence[Column]:
    """Return the time on the report's tickets, as far as the reader may see it.

    A person's is what they worked, on any of these tickets; else it is that of a row's tickets.
    """
    worked = await _worked(asked)
    if not worked:
        return []
    groups = {life.ticket.id: list[str]() for life in asked.groups[ALL]}
    for name, lives in asked.groups.items():
        for life in lives:
            groups[life.ticket.id].append(name)
    found = Counter[str]()
    for ticket, by, minutes in worked:
        names = [ALL, by] if asked.per == "person" else groups.get(ticket, [])
        found.update(dict.fromkeys(names if ticket in groups else [], minutes))
    told = {name: Minutes(minutes) for name, minutes in found.items() if name in asked.groups}
    return [Column("worked", told)] if told else []


async def _worked(asked: Asked) -> Sequence[tuple[str, str, int]]:
    """Return (ticket, by, minutes); without `by` the sum of each ticket."""
    ws, ledger = asked.ws, asked.ledger
    if ledger is None:
        return []
    if asked.per == "person":
        return [(one.ticket, one.by, one.minutes) for one in await asked.db.worked(ws, ledger)]
    return [(id, "", sums[0]) for id, _, sums in await asked.db.hours_by_ticket(ws, ledger)]
