"""The answer to an offer: it solved the ticket, or it did not help."""

from __future__ import annotations

from core.access import may_change
from core.command import Offer
from core.desk.saved_answers import write
from core.desk.unit_of_work import Work
from core.reply import Chosen, Failed, Missing, Reply
from core.store.saved_answers import SavedAnswer
from core.translation import say

_NOTHING = say("nothing is offered there")


async def judge(work: Work, command: Offer) -> Reply:
    """Close the ticket with what was offered, or remember that it did not help."""
    if len(command.ids) != 1:
        return Failed(say("which ticket?"))
    (id,) = command.ids
    ticket = await work.db.ticket(work.message.workspace, id)
    if ticket is None:
        return Missing(id)
    offering = await work.db.offering(ticket)
    if offering is None or not offering.shown:
        return Failed(_NOTHING)
    if offering.solved:
        return Failed(say("the offer was answered already"))
    if not may_change(ticket, work.message.user, work.role):
        return Failed(say("only agents change others' tickets"))
    if command.solved == "no":
        await work.db.judge(ticket, "no")
        await work.touch(ticket)
        return Chosen({f"offer {id}": "no"})
    answer = await _text_of(work, offering.answer)
    if answer is None:
        return Failed(say("{name} is gone", name=offering.answer))
    reply = await write(work, (id,), answer, {}, closes=True)
    if getattr(reply, "change", None) is not None:
        await work.db.judge(ticket, "yes")
    return reply


async def _text_of(work: Work, name: str) -> SavedAnswer | None:
    """Return the saved answer, or the resolution of a solved ticket as one."""
    ws = work.message.workspace
    if not name.startswith("T"):
        return await work.db.saved_answer(ws, name)
    ticket = await work.db.ticket(ws, name)
    return SavedAnswer(name, ticket.title, ticket.res) if ticket and ticket.res else None
