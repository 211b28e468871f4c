"""Offers: a saved answer, or the resolution of a solved ticket, shown once to a new ticket.

One offer in ten is withheld, by a hash of the ticket. So it can be measured whether requesters
solve more tickets by themselves with offers than without.

An offer is made only of tickets that everybody may see who reads the new ticket: public ones, and
those of its own channel. What was said on a secret ticket makes no offer elsewhere.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from core.access import Sight
from core.desk.duplicates.score import likeness
from core.desk.unit_of_work import Candidate, Work
from core.desk.variables import asked, filled
from core.reply import Offered
from core.store import Snapshot
from core.store.saved_answers import Likeness, Offering
from core.ticket import Ticket

# Limits of likeness, chosen on the tuning half of our pairs: `tests.bench similar --offers`.
LIKELY = 0.84  # an answer at least this alike is offered
KIN = 0.45  # an answer at least this alike is of the same kind
CROWD = 0.03  # added to LIKELY for each further answer of the kind
CERTAIN = 0.93  # enough, however many are of the kind
SAME = 0.68  # a ticket at least this like one where the answer did not help gets no offer of it
FALL = 0.04  # what an answer loses each time that it did not help, and gains by each use
WITHHELD = 10  # one offer of so many is withheld


class Rated(NamedTuple):
    """How alike an answer is.

    answer: its name, or the id of a solved ticket
    likeness: 0..1
    text: its text
    """

    answer: str
    likeness: float
    text: str


def public_part(sight: Sight) -> Sight:
    """Return the part of the sight that all readers of a ticket of the place share."""
    is_public = sight.public or sight.everything
    return Sight(public=is_public, channel=sight.channel)


async def offer_for(
    db: Snapshot, ws: str, title: str, solved: Sequence[Ticket]
) -> Candidate | None:
    """Return the answer or resolution that most likely solves the ticket; None if none is likely.

    db: what the offer may be made of
    solved: closed tickets with a resolution that share words with the title
    """
    found = await db.likenesses(ws, [ticket.id for ticket in solved])
    own = (Likeness(ticket.id, "own", ticket.title, ticket.res or "") for ticket in solved)
    return likeliest(rated(title, [*found, *own]))


async def ranked(db: Snapshot, ws: str, title: str) -> dict[str, float]:
    """Return how alike the workspace's answers are, by name."""
    return {one.answer: one.likeness for one in rated(title, await db.likenesses(ws))}


def rated(title: str, found: Sequence[Likeness]) -> list[Rated]:
    """Return how alike each answer is: its own title or that of a ticket it was used on.

    Each ticket that it did not help takes something away; one that is the same takes all.
    """
    alike: defaultdict[str, float] = defaultdict(float)
    balance: defaultdict[str, int] = defaultdict(int)
    refused = set[str]()
    texts = {one.answer: one.text for one in found if one.kind == "own"}
    for one in found:
        like = likeness(title, one.title)
        balance[one.answer] += {"own": 0, "used": -1, "no": 1}[one.kind]
        if one.kind == "no":
            refused |= {one.answer} if like >= SAME else set()
        else:
            alike[one.answer] = max(alike[one.answer], like)
    fallen = {name: FALL * max(0, balance[name]) for name in alike}
    return [
        Rated(name, max(0.0, like - fallen[name]), texts.get(name, ""))
        for name, like in alike.items()
        if name not in refused
    ]


def likeliest(found: Sequence[Rated]) -> Candidate | None:
    """Return the most alike answer, if it is likely. An answer that must be told a value is not."""
    offered = [one for one in found if one.text and not asked(one.text)]
    kin = sum(one.likeness >= KIN for one in offered)
    best = max(offered, key=lambda one: one.likeness, default=None)
    if best is None or best.likeness < min(LIKELY + CROWD * (kin - 1), CERTAIN):
        return None
    return Candidate(best.answer, best.text)


def is_withheld(ws: str, id: str) -> bool:
    """Whether the ticket's offer is withheld: always the same for a ticket."""
    digest = hashlib.sha256(f"{ws}:{id}".encode()).digest()
    return int.from_bytes(digest[:4], "big") % WITHHELD == 0


async def offered(work: Work, ticket: Ticket) -> Offered | None:
    """Store what the new ticket is offered. Return it; None if it is nothing, or withheld."""
    found = work.alike.offer
    if found is None:
        return None
    ws = work.message.workspace
    is_shown = not is_withheld(ws, ticket.id)
    await work.db.offer(ws, ticket, Offering(found.answer, is_shown))
    return Offered(found.answer, filled(found.text, ticket, {})) if is_shown else None


def limited(db: Snapshot, sight: Sight) -> Snapshot:
    """Return the database limited to what an offer may be made of."""
    return db.seen_by(public_part(sight))


__all__ = ["Candidate", "is_withheld", "limited", "offer_for", "offered", "ranked"]
