"""Internal notes: kept apart from the history, and shown to few people."""

from __future__ import annotations

from collections.abc import Iterable

from core.access import Notes, is_private, notes_for
from core.command import Note
from core.desk.context import context_of, role_in
from core.desk.levels import keep_time
from core.desk.unit_of_work import Work
from core.message import Message
from core.reply import Failed, Missing, Noted, Reply
from core.store import Snapshot
from core.ticket import BATCH_MAX, Ticket
from core.translation import say


async def note(work: Work, command: Note) -> Reply:
    """Add an internal note. Anybody may, where nobody else reads the conversation.

    A note is no change: undo, cards, history and lists leave it out.
    """
    message, db = work.message, work.db
    if not is_private(message):
        return Failed(say("notes stay private: use a DM"))
    there = await all_of(work, command.ids)
    if not isinstance(there, list):
        return there
    for ticket in there:
        await db.add_note(ticket, message.user, message.at, command.text)
    await keep_time(work, there)
    return Noted(tuple(ticket.id for ticket in there))


async def all_of(work: Work, ids: Iterable[str]) -> list[Ticket] | Failed | Missing:
    """Return the tickets, each once; an error reply if there are too many or one is missing."""
    named = tuple(dict.fromkeys(ids))
    if len(named) > BATCH_MAX:
        return Failed(say("at most {most} tickets", most=BATCH_MAX))
    found = {id: await work.db.ticket(work.message.workspace, id) for id in named}
    missing = next((id for id, ticket in found.items() if ticket is None), None)
    return Missing(missing) if missing else [ticket for ticket in found.values() if ticket]


async def readable(message: Message, ticket: Ticket, db: Snapshot) -> Notes:
    """Return the ticket's notes that the answer may show."""
    if not is_private(message):
        return ()
    role = role_in(message, await context_of(message, db))
    return notes_for(message, role, ticket, await db.notes(ticket))
