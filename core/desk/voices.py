"""Voices: people besides the requester who have the ticket's problem."""

from __future__ import annotations

from core.command import Voice
from core.desk.history import record
from core.desk.notes import all_of
from core.desk.unit_of_work import Work
from core.reply import Reply, Voiced
from core.store import Step
from core.ticket import VOICE


async def voice(work: Work, command: Voice) -> Reply:
    """Add the caller's voice to tickets that they see. Each counts once, the requester never."""
    there, user = await all_of(work, command.ids), work.message.user
    if not isinstance(there, list):
        return there
    voices = {ticket.id: await work.db.voices(ticket) for ticket in there}
    new = [ticket for ticket in there if user not in (ticket.by, *voices[ticket.id])]
    change = await record(work, "updated", [Step(ticket, {}, {VOICE: 1}) for ticket in new])
    added = {ticket.id for ticket in new}
    return Voiced({id: len(told) + (id in added) for id, told in voices.items()}, change)
