"""A list's cursor: the place of a page's last row in the list's order, as text. What comes after it
is the next page, whatever was changed meanwhile, also of that row."""

from __future__ import annotations

import re

from core.command import Sort
from core.ticket import STATS, Ticket, ticket_number

Position = tuple[int, ...]  # values of core.store.shared.lists.ORDERS

_BY_NUMBER = re.compile(r"[0-9]{1,12}")
_BY_STATE = re.compile(r"([0-2])\.([1-3])\.(-?[0-9]{1,17})\.([0-9]{1,17})")


def cursor(ticket: Ticket, sort: Sort | None) -> str:
    """`0.1.12.40` in the list's own order: state, priority, turn, row; `12` by number."""
    number = ticket_number(ticket.id)
    if sort in ("old", "new"):
        return str(number)
    turn = number if ticket.closed_at is None else -ticket.closed_at
    return f"{STATS.index(ticket.stat)}.{ticket.pri}.{turn}.{ticket.key}"


def position(text: str, sort: Sort | None) -> Position | None:
    """What the cursor stands for; None where it is no cursor of a list in that order."""
    if sort in ("old", "new"):
        return (int(text),) if _BY_NUMBER.fullmatch(text) else None
    found = _BY_STATE.fullmatch(text)
    if found is None:
        return None
    place, pri, turn, key = map(int, found.groups())
    return (pri, place, turn, key) if sort == "pri" else (place, pri, turn, key)
