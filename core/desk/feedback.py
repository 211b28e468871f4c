"""Feedback: after a closing, its notice asks the requester how it went, once for each ticket.

The question is a part of the notice, so it costs no further message. It is off by default.
"""

from __future__ import annotations

from core.command import Feedback, Rate
from core.desk.context import context_of, role_in
from core.desk.notes import all_of
from core.desk.unit_of_work import Work
from core.message import Message
from core.reply import Chosen, Failed, Reply, Table
from core.store import Face, Snapshot, Transaction
from core.translation import say

NAME = say("Feedback")


async def rate(work: Work, command: Rate) -> Reply:
    """Store how the tickets went for the caller, who reported them. It is stored once."""
    there = await all_of(work, command.ids)
    if not isinstance(there, list):
        return there
    for ticket in there:
        if ticket.by != work.message.user:
            return Failed(say("only its requester can say that"))
        asked = await work.db.feedback(ticket)
        if asked is None:
            return Failed(say("nobody asked about {id}", id=ticket.id))
        if asked.good is not None:
            return Failed(say("you have said that already"))
        await work.db.set_feedback(ticket, good=command.good)
    return Chosen({"feedback": "good" if command.good else "bad"})


async def feedback(message: Message, command: Feedback, db: Snapshot) -> Reply:
    """Return the counts by category. Only for admins."""
    if role_in(message, await context_of(message, db)) != "admin":
        return Failed(say("only admins can use feedback"))
    counts = await db.feedback_counts(message.workspace)
    return Table(NAME, ("cat", "asked", "good", "bad"), tuple(counts))


async def asks(face: Face, change: int, db: Transaction) -> bool:
    """Whether the notice of this closing asks for feedback. It is recorded, so no other asks."""
    asked = await db.feedback(face.ticket)
    if asked is None:
        await db.ask_feedback(face.ticket, change)
    return asked is None or (asked.change == change and asked.good is None)
