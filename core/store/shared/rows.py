"""Rows of either database as values. Both name their columns the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from core.details import LINKS, from_text
from core.history import Changed
from core.message import Place
from core.store import Change, Step
from core.ticket import COMMENT, TOLD_OF, TURN, VOICE, WORDS, Ticket

# Columns of ticket `t`, in the order of `to_ticket`.
_OWN = ", ".join(f't."{name}"' for name in Ticket.__slots__ if name != "more")
COLUMNS = f"{_OWN}, (SELECT d.told FROM details d WHERE d.ticket = t.key)"  # noqa: S608 - fixed
KEY = -2  # where the ticket's key stands in such a row
# Columns of change `c`, in the order of `to_change`.
CHANGE = (
    "c.by, c.at, c.action, c.said, c.channel, c.channel_type, c.ts, c.link,"
    " c.undone_by IS NOT NULL, c.key"
)


def quoted(names: Iterable[str]) -> str:
    """Return the names with commas, each in quotes because `desc` is an SQL keyword."""
    return ", ".join(f'"{name}"' for name in names)


def to_ticket(row: Sequence[Any]) -> Ticket:
    """Return the ticket of a row with the columns COLUMNS."""
    values = (*row[:-1], from_text(row[-1]))
    return Ticket(*values)


def to_change(row: Sequence[Any]) -> Change:
    """Return the change of a row with the columns CHANGE."""
    by, at, action, said, channel, channel_type, ts, link, undone, key = row
    place = Place(channel, channel_type, ts, link=link) if channel else None
    return Change(by, at, action, said, place, bool(undone), key)


def is_response(step: Step) -> bool:
    """Whether the step may be a response to the requester. A creation is none, and neither is a
    link: not everybody who sees the ticket may know of it."""
    return bool(step.before.keys() - {*LINKS})


def fields(after: str) -> Changed:
    """Return the fields, details, or the voice, from the JSON of a step in the history."""
    kept = (*TOLD_OF, COMMENT, WORDS, VOICE, TURN)
    return {name: value for name, value in json.loads(after).items() if name in kept}
