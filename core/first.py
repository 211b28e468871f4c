"""Who was first, for a change that came too late, in at most six words."""

from __future__ import annotations

from core.reply import Beaten
from core.ticket import NOBODY, PEOPLE, TEXTS, one_line

_FIRST = {  # a text is named, not shown: an error has at most six words
    **{name: name for name in TEXTS},
    **dict.fromkeys(PEOPLE, "@{}"),
    "pri": "p{}",
    "desc": "description",
    "res": "note",
}


def first(beaten: Beaten) -> str:
    """Return who was first and with which value: `U2 was first: done`."""
    name, value = next(iter(beaten.changed.items()), ("", "changed"))
    told = NOBODY if value is None else _FIRST.get(name, "{}").format(value)
    return one_line(f"{beaten.by} was first: {told}")
