"""Tickets that wait: for a person or a thing, until a time, or both. The rules are pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.command import Command, Note, Update
from core.desk.history import difference, record, save
from core.desk.unit_of_work import Work
from core.details import Details
from core.message import Message, iso, minute
from core.parser import agrees, is_thanks
from core.ticket import Ticket


def is_waiting(details: Details, now: datetime) -> bool:
    """Whether the ticket waits at this time. When its time comes it is back by itself.

    A clock that goes back lets it wait again, if nobody has recorded that it is back.
    """
    return details.is_waiting and (details.until is None or details.until > minute(iso(now)))


def is_back(ticket: Ticket, now: datetime) -> bool:
    """Whether the time has come to record that the ticket is back."""
    details = ticket.more
    return details.is_waiting and not is_waiting(details, now) and ticket.stat != "done"


def awake(ticket: Ticket) -> Ticket:
    """Return the ticket, no longer waiting."""
    return replace(ticket, more=replace(ticket.more, waits=None, until=None))


def awake_if_done(ticket: Ticket) -> Ticket:
    """Return the ticket; a closed one waits for nothing."""
    return awake(ticket) if ticket.stat == "done" and ticket.more.is_waiting else ticket


def is_word(message: Message, commands: Sequence[Command]) -> bool:
    """Whether the message is a person's word in a ticket's thread that may bring it back.

    Thanks, agreement and orders are none, but a note is.
    """
    if message.ticket is None or message.actor.is_bot or not message.text.strip():
        return False
    is_note = all(isinstance(one, Note) or _only_notes(one) for one in commands)
    return is_note and not is_thanks(message.text) and not agrees(message.text)


def _only_notes(command: Command) -> bool:
    return isinstance(command, Update) and command == Update(
        command.ids, ref=command.ref, res=command.res
    )


async def answered(work: Work, id: str) -> None:
    """Bring the ticket back if it waits for the word of its requester, or of this person."""
    ticket = await work.db.ticket(work.message.workspace, id)
    if ticket is None or not is_waiting(ticket.more, work.message.at):
        return
    if work.message.user not in (ticket.by, ticket.more.waits):
        return
    step = difference(ticket, awake(ticket))
    await save(work.db, work.message.workspace, step)
    await record(work, "updated", [step])
