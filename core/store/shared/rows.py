"""Rows of either database as values. Both name their columns the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from core.history import Changed
from core.message import Place
from core.store import Change
from core.ticket import FIELDS, VOICE, Ticket

# Columns of ticket `t`, in the order of core.ticket.Ticket.
COLUMNS = ", ".join(f't."{name}"' for name in Ticket.__slots__)
# Columns of change `c`, in the order of `to_change`.
CHANGE = (
    "c.by, c.at, c.action, c.said, c.channel, c.channel_type, c.ts, c.link,"
    " c.undone_by IS NOT NULL, c.key"
)


def quoted(names: Iterable[str]) -> str:
    """Return the names with commas, each in quotes because `desc` is an SQL keyword."""
    return ", ".join(f'"{name}"' for name in names)


def to_change(row: Sequence[Any]) -> Change:
    """Return the change of a row with the columns CHANGE."""
    by, at, action, said, channel, channel_type, ts, link, undone, key = row
    place = Place(channel, channel_type, ts, link=link) if channel else None
    return Change(by, at, action, said, place, bool(undone), key)


def fields(after: str) -> Changed:
    """Return the ticket fields, or the voice, from the JSON of a step in the history."""
    kept = (*FIELDS, VOICE)
    return {name: value for name, value in json.loads(after).items() if name in kept}
