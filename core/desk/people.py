"""The people who have to do with tickets, to choose an assignee from."""

from __future__ import annotations

from collections import Counter

from core.message import Message
from core.store import Query, Snapshot
from core.ticket import STATS

LOOKED_AT = 50  # tickets read of each state


async def people(message: Message, db: Snapshot) -> tuple[str, ...]:
    """Return user ids of assignees and requesters, those with the most tickets first.

    Only the first tickets of each state are read.
    """
    found: Counter[str] = Counter()
    for stat in STATS:
        tickets, _ = await db.find(message.workspace, Query(stat=stat), 0, LOOKED_AT)
        found.update(ticket.own for ticket in tickets if ticket.own)
        found.update(ticket.by for ticket in tickets)
    return tuple(user for user, _ in found.most_common())
