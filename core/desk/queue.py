"""next: agents take tickets from a shared queue, each for a time.

One transaction finds the ticket, assigns it and stores the lease, and a workspace has one writer
at a time: so two agents never get the same ticket.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from core.command import List, Next, View
from core.desk.history import difference, record, save
from core.desk.lookups import query_of, view
from core.desk.unit_of_work import Work
from core.history import DESK
from core.message import iso
from core.post import Post, refresh
from core.reply import Failed, Listed, Reply
from core.store import Change, Transaction
from core.translation import say

USUAL = 20  # minutes of a lease
LONGEST = 24 * 60


async def take_next(work: Work, command: Next) -> Reply:
    """Assign the first ticket that is free to the caller, for a time. Agents may.

    An empty list means that nothing is free.
    """
    message, db = work.message, work.db
    minutes = USUAL if command.for_ is None else command.for_
    if work.role not in ("agent", "admin"):
        return Failed(say("only agents take tickets"))
    if not 0 < minutes <= LONGEST:
        return Failed(say("for 1m to 24h"))
    ws, user = message.workspace, message.user
    await give_back(ws, message.at, db)
    free = replace(command.where or List(), stat="open", own="none", blocked="no", page=1)
    found, _ = await db.find(ws, query_of(message, free), 0, 1)
    if not found:
        return Listed((), 0, free)
    step = difference(found[0], replace(found[0], own=user))
    await db.save(step.ticket)
    await record(work, "assigned", [step])
    until = iso(message.at + timedelta(minutes=minutes))
    await db.add_lease(ws, step.ticket, user, minutes, until)
    return await view(message, View((step.ticket.id,)), db)


async def give_back(ws: str, now: datetime, db: Transaction) -> bool:
    """Give the tickets back whose leases have run out: they are open, and nobody has them.

    Their cards say so; nobody gets a message. Return whether a post was queued.
    """
    ended = await db.take_ended(ws, now)
    there = [ticket for ticket, holder in ended if ticket.own == holder and ticket.stat != "done"]
    steps = [difference(ticket, replace(ticket, own=None, stat="open")) for ticket in there]
    for step in steps:
        await save(db, ws, step)
    if steps:
        await db.record(ws, Change(DESK, iso(now), "updated", ""), steps)
    posts: list[Post] = [refresh(s.ticket.id) for s in steps if await db.is_shown(s.ticket)]
    await db.enqueue(ws, posts, now)
    return bool(posts)
