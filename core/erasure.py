"""Erasure of a user's data in tickets: their id and their texts become `erased`. Pure.

A text is theirs if a change by them gave it to a field. It is erased in the ticket's whole history,
also in changes of others that replaced it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from core.approvals import without
from core.details import DETAILS
from core.frozen import dataclass
from core.history import Changed
from core.patterns import pattern
from core.ticket import COMMENT, PEOPLE, TEXTS, WORDS

_ID = pattern(r"[UW][A-Z0-9]{4,}")  # of a Slack user; other names may be words
_WAITED = tuple(name for name, one in DETAILS.items() if one.kind == "text")  # people or texts
ERASED = "erased"  # in place of a name, and of a text that must be there


@dataclass(frozen=True, slots=True)
class Purged:
    """How much was erased.

    tickets: number of tickets with erased data
    changes: number of changes
    notes: number of internal notes
    elsewhere: number of profiles, tokens, sign-in links, followed tickets and lists, saved lists
    """

    tickets: int
    changes: int = 0
    notes: int = 0
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Deed:
    """One change of one ticket.

    key: key of its row in the history
    by: id of the user who made it
    before: the changed fields before
    after: the changed fields after
    """

    key: int
    by: str
    before: Changed
    after: Changed


def written(deeds: Iterable[Deed], user: str) -> set[tuple[str, str]]:
    """Return field and text of everything that the user wrote into a ticket."""
    return {
        (name, deed.after[name])
        for deed in deeds
        if deed.by == user
        for name in (*TEXTS, *_WAITED, COMMENT, WORDS)
        if deed.after.get(name)
    }


def scrubbed(values: Mapping[str, Any], user: str, theirs: set[tuple[str, str]]) -> Changed:
    """Return the values of a change or a ticket without the user's id and texts.

    The words that explain a guess are from the title and are erased with it.
    """
    found = {name: _left(name, value, user, theirs) for name, value in values.items()}
    if found.get("title") == ERASED and "why" in found:
        found["why"] = []
    return found


def _left(name: str, value: Any, user: str, theirs: set[tuple[str, str]]) -> Any:
    if name == "approval" and value:
        return without(value, user, ERASED)
    if name in (*PEOPLE, *_WAITED) and value == user:
        return ERASED
    if name in (*TEXTS, *_WAITED, COMMENT, WORDS) and (name, value) in theirs:
        return ERASED
    # An answer may name its requester, a comment anybody.
    if name in (*TEXTS, COMMENT) and value and _ID.fullmatch(user):
        return re.sub(rf"\b{user}\b", ERASED, value)
    return value
