"""Duplicates: which ticket not done is likely the same problem as a new one. It is only named."""

from __future__ import annotations

from collections.abc import Sequence

from core.access import shared_sight_of
from core.command import Create
from core.desk.context import context_of, role_in, within
from core.desk.duplicates.score import likeness
from core.desk.duplicates.terms import Term, spellings, terms
from core.message import Message
from core.store import Context, Snapshot, Sought
from core.ticket import Ticket
from core.title import title_fields

# Limits of likeness, chosen on the tuning half of our pairs and on streams of real titles.
LIKELY = 0.68  # a ticket at least this alike is named
KIN = 0.45  # a ticket at least this alike is of the same kind
CROWD = 0.03  # added to LIKELY for each further ticket of the kind
CERTAIN = 0.93  # enough, however many are of the kind
SOUGHT = 6  # terms of a title that are searched for
PAIRS_SOUGHT = 10  # pairs of characters that are searched for
CANDIDATES = 16  # tickets that are compared
START_FROM = 6  # letters of a word whose beginning is searched for too


async def similar_to(
    message: Message, command: Create, context: Context | None, db: Snapshot
) -> Ticket | None:
    """Return the ticket not done that most likely says the same as the new one; None if none does.

    Everybody who may read the new ticket's card may see the ticket.
    context: the message's; None: it was not read yet
    """
    context = context or await context_of(message, db)
    sight = shared_sight_of(within(message, context), role_in(message, context))
    seen = db.seen_by(sight)
    title = title_fields(command.title, command.desc)["title"]
    return await duplicate_of(seen, message.workspace, title)


async def duplicate_of(db: Snapshot, ws: str, title: str) -> Ticket | None:
    """Return the ticket not done that most likely says the same; None if none is likely."""
    telling = _telling(terms(title))
    if not telling:
        return None
    found = await db.duplicates(ws, [_sought(term) for term in telling], CANDIDATES)
    return likeliest(title, found)


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
