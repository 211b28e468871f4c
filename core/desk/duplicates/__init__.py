"""Duplicates: which ticket not done is likely the same problem as a new one. It is only named."""

from __future__ import annotations

from collections.abc import Sequence

from core.desk.duplicates.score import likeness
from core.desk.duplicates.terms import Term, spellings, terms
from core.store import Snapshot, Sought
from core.ticket import Ticket

# Limits of likeness, chosen on the tuning half of our pairs and on streams of real titles.
LIKELY = 0.68  # a ticket at least this alike is named
KIN = 0.45  # a ticket at least this alike is of the same kind
CROWD = 0.03  # added to LIKELY for each further ticket of the kind
CERTAIN = 0.93  # enough, however many are of the kind
SOUGHT = 6  # terms of a title that are searched for
PAIRS_SOUGHT = 10  # pairs of characters that are searched for
CANDIDATES = 16  # tickets that are compared
LOOKED_AT = 80  # tickets that are read if solved ones are among them
START_FROM = 6  # letters of a word whose beginning is searched for too


async def like(db: Snapshot, ws: str, title: str, *, solved: bool = False) -> Sequence[Ticket]:
    """Return tickets not done that share words with the title, and solved ones if wanted."""
    telling = [_sought(term) for term in _telling(terms(title))]
    if not telling:
        return ()
    most = LOOKED_AT if solved else CANDIDATES
    return await db.duplicates(ws, telling, most, solved=solved)


def _telling(found: Sequence[Term]) -> list[Term]:
    """Return the terms to search for. Every other pair is enough: tickets are indexed by all."""
    words = [term for term in found if not term.is_pair]
    pairs = [term for term in found if term.is_pair][::2]
    best = sorted(words, key=lambda term: -term.weight)[:SOUGHT]
    return best + sorted(pairs, key=lambda term: -term.weight)[:PAIRS_SOUGHT]


def likeliest(title: str, found: Sequence[Ticket]) -> Ticket | None:
    """Return the ticket whose title likely says the same; None if there is none.

    Among many of a kind ("update the readme of ..", alerts of one template) it must be more alike.
    """
    likes = [(likeness(title, ticket.title), ticket) for ticket in found]
    kin = sum(like >= KIN for like, _ in likes)
    best, ticket = max(likes, key=lambda one: one[0], default=(0.0, None))
    return ticket if best >= min(LIKELY + CROWD * (kin - 1), CERTAIN) else None


def _sought(term: Term) -> Sought:
    word = term.said
    is_long = len(word) >= START_FROM and word.isalpha()
    start = word[: max(START_FROM - 1, len(word) - 3)] if is_long else None
    return Sought(spellings(term), term.weight, start)
