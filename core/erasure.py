"""What is left of somebody whose data is erased: a name that is nobody's, no text of theirs. Pure.

A text is theirs where a change by them gave it to a field; it goes wherever the ticket's history
has it, also in the changes of others that replaced it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from core.reply import Changed
from core.ticket import PEOPLE
from core.ticket import TEXTS as TEXTS

ERASED = "erased"  # in place of a name, and of a text that must be there


@dataclass(frozen=True, slots=True)
class Purged:
    """What was erased: tickets that had something of it, changes and notes; elsewhere: profiles,
    tokens and links to sign in with."""

    tickets: int
    changes: int = 0
    notes: int = 0
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Deed:
    """One change of one ticket. key: the history's; by: who made it."""

    key: int
    by: str
    before: Changed
    after: Changed


def written(deeds: Iterable[Deed], user: str) -> set[tuple[str, str]]:
    """Field and text of everything that they wrote into a ticket."""
    return {
        (name, deed.after[name])
        for deed in deeds
        if deed.by == user
        for name in TEXTS
        if deed.after.get(name)
    }


def scrubbed(values: Mapping[str, Any], user: str, theirs: set[tuple[str, str]]) -> Changed:
    """The values of a change, or of a ticket, without them. The words that explain a guess are from
    the text, and go with it."""
    found = {name: _left(name, value, user, theirs) for name, value in values.items()}
    if found.get("title") == ERASED and "why" in found:
        found["why"] = []
    return found


def _left(name: str, value: Any, user: str, theirs: set[tuple[str, str]]) -> Any:
    if name in PEOPLE and value == user:
        return ERASED
    if name in TEXTS and (name, value) in theirs:
        return ERASED
    return value
