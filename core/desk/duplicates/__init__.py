"""Which open ticket is likely the same problem as a new one. It only says so, and does nothing."""

from __future__ import annotations

from collections.abc import Sequence

from core.desk.duplicates.score import likeness
from core.desk.duplicates.terms import Term, spellings, terms
from core.store import Snapshot, Sought
from core.ticket import Ticket

# Likeness, chosen on the tuning half of our pairs and on streams of real titles.
LIKELY = 0.68  # from here on a ticket is named
KIN = 0.45  # from here on a ticket is one of a kind
CROWD = 0.03  # what each more of a kind adds to what is asked
CERTAIN = 0.93  # enough in any crowd
SOUGHT = 6  # terms of a title that are searched for
PAIRS_SOUGHT = 10  # of pairs of characters
CANDIDATES = 16  # tickets that are compared
START_FROM = 6  # letters of a word whose beginning is tried


async def similar(db: Snapshot, ws: str, title: str) -> Ticket | None:
    """The ticket not done that most likely says the same; None where none is likely to."""
    telling = _telling(terms(title))
    if not telling:
        return None
    found = await db.alike(ws, [_sought(term) for term in telling], CANDIDATES)
    return likeliest(title, found)


def _telling(found: Sequence[Term]) -> list[Term]:
    """The terms to search for. Every other pair is enough: each ticket is indexed by all of its."""
    words = [term for term in found if not term.is_pair]
    pairs = [term for term in found if term.is_pair][::2]
    best = sorted(words, key=lambda term: -term.weight)[:SOUGHT]
    return best + sorted(pairs, key=lambda term: -term.weight)[:PAIRS_SOUGHT]


def likeliest(title: str, found: Sequence[Ticket]) -> Ticket | None:
    """The ticket whose title is likely to say the same.

    Among many of a kind ("update the readme of ..", alerts of one template) it must be likelier.
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
