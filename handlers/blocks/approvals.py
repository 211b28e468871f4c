"""Approvals: what those asked and the asker read."""

from __future__ import annotations

from core.approvals import Approval
from core.command import Vote
from core.store import Face
from core.translation import tell
from handlers.blocks import style_for
from handlers.blocks.cards import told_card
from handlers.blocks.forms import PREFIX
from handlers.blocks.parts import Block, actions, button, context, esc, mention, section
from handlers.details import detail_phrases
from handlers.phrases import facts, title_of

Shown = tuple[str, list[Block]]


def approval_for(face: Face, person: str) -> Shown:
    """Ask a person to approve the ticket, also for others, with a button for each vote."""
    ticket, style = face.ticket, style_for(None)
    name = f"{ticket.id}:{face.change.key}"
    reject = button(tell("Reject"), "reject", Vote((ticket.id,), vote="no"))
    buttons = [
        button(tell("Approve"), f"approve:{name}", Vote((ticket.id,))),
        {**reject, "action_id": f"{PREFIX}reject:{ticket.id}", "value": "reject"},
    ]
    text = f"{ticket.id} {esc(title_of(ticket))}"
    approval = Approval.from_text(ticket.more.approval)
    others = [user for user in (approval.seats(person) if approval else ()) if user != person]
    asked = tell("Do you approve {ticket}?", ticket=text)
    if others:
        people = ", ".join(map(mention, others))
        asked = tell("Do you approve {ticket} for {people}?", ticket=text, people=people)
    desc = [section(style.text(ticket.desc))] if ticket.desc else []
    return asked, [section(asked), *desc, context(facts(ticket, style)), *actions(buttons)]


def outcome_for(face: Face) -> Shown:
    """Tell the asker whether the ticket was approved."""
    ticket, style = face.ticket, style_for(None)
    (said,) = detail_phrases({"approval": ticket.more.approval}, style)
    note = f": {style.text(ticket.res)}" if ticket.res and said else ""
    return f"{ticket.id} {esc(title_of(ticket))}: {said}", told_card(face, f"{said}{note}", style)
