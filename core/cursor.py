"""A list's cursor: the sort values of a page's last row, as text.

The next page starts after these values, so changes in the meantime do no harm.
"""

from __future__ import annotations

from core.command import Sort
from core.patterns import pattern
from core.ticket import STATS, Ticket, ticket_number

Position = tuple[int, ...]  # values for the columns of core.store.shared.lists.ORDERS

_BY_NUMBER = pattern(r"[0-9]{1,12}")
_BY_STATE = pattern(r"([0-2])\.([1-3])\.(-?[0-9]{1,17})\.([0-9]{1,17})")


def cursor(ticket: Ticket, sort: Sort | None) -> str:
    """Return the cursor of a ticket.

    By default `0.1.12.40`: state, priority, number (or minus the closing time), row.
    Sorted by age: `12`, the ticket's number.
    """
    number = ticket_number(ticket.id)
    if sort in ("old", "new"):
        return str(number)
    turn = number if ticket.closed_at is None else -ticket.closed_at
    return f"{STATS.index(ticket.stat)}.{ticket.pri}.{turn}.{ticket.key}"


def position(text: str, sort: Sort | None) -> Position | None:
    """Return the sort values of a cursor, or None if it does not fit this order."""
    if sort in ("old", "new"):
        return (int(text),) if _BY_NUMBER.fullmatch(text) else None
    found = _BY_STATE.fullmatch(text)
    if found is None:
        return None
    place, pri, turn, key = map(int, found.groups())
    return (pri, place, turn, key) if sort == "pri" else (place, pri, turn, key)
