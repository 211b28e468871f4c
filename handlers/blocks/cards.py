"""One ticket as a block group: what it is, what was understood or changed, what can be done."""

from __future__ import annotations

from core.classifier import DOUBT
from core.command import Close, Command, Undo, Update
from core.reply import Changes, Created
from core.ticket import CATS, Ticket
from handlers.blocks.parts import Block, actions, button, context, esc, option, section
from handlers.wording import Style, did, facts, heard_from, standing, understood


def created_card(created: Created, style: Style) -> list[Block]:
    """A new ticket, what its words were taken for, and a menu that mends a wrong guess.

    A doubtful category is asked about instead, with a button for each.
    """
    ticket = created.ticket
    cut_off = "title shortened, all of it in its history" if created.title_cut else ""
    is_doubtful = created.sure < DOUBT
    mend = [] if is_doubtful else [_category(ticket)]
    return [
        section(_text(ticket, style)),
        context(understood(created, style), standing(ticket, style), cut_off),
        *actions([*_buttons(ticket, created.change), *mend]),
        *(_question(ticket) if is_doubtful else []),
    ]


def changed_card(changes: Changes, style: Style) -> list[Block]:
    """A ticket that changed: the change in its first lines, how it stands below."""
    if changes.ticket is None:
        return [section(f"*{changes.id}* withdrawn")]
    undo = None if changes.action == "undone" else changes.change
    return [
        section(f"{_head(changes.ticket)}\n{did(changes.action, changes.changed, style)}"),
        context(facts(changes.ticket, style), heard_from(changes.heard, style)),
        *actions(_buttons(changes.ticket, undo)),
    ]


def ticket_card(ticket: Ticket, style: Style) -> list[Block]:
    """A whole ticket."""
    return [
        section(_text(ticket, style)),
        context(facts(ticket, style)),
        *actions(_buttons(ticket, None)),
    ]


def _head(ticket: Ticket) -> str:
    return f"*{ticket.id}*  {esc(ticket.title)}"


def _text(ticket: Ticket, style: Style) -> str:
    lines = [_head(ticket)]
    lines += [f">{style.text(ticket.desc)}"] if ticket.desc else []
    lines += [f"note: {style.text(ticket.res)}"] if ticket.res else []
    return "\n".join(lines)


def _buttons(ticket: Ticket, change: int | None) -> list[Block]:
    """What can be done with the ticket as it stands; change: what [Undo] takes back."""
    ids = (ticket.id,)
    steps: dict[str, list[tuple[str, str, Command]]] = {
        "open": [
            ("Start", "start", Update(ids, stat="prog")),
            ("Close", "close", Close(ids)),
        ],
        "prog": [("Close", "close", Close(ids))],
        "done": [("Reopen", "reopen", Update(ids, stat="open"))],
    }
    shown = [button(label, f"{name}:{ticket.id}", do) for label, name, do in steps[ticket.stat]]
    return shown + ([] if change is None else [undo_button(change)])


def undo_button(change: int) -> Block:
    """Takes back this one change, whatever was done since."""
    return button("Undo", f"undo:{change}", Undo(change))


def _question(ticket: Ticket) -> list[Block]:
    """Which category is it? One press says."""
    answers = [button(cat, f"is:{cat}:{ticket.id}", Update((ticket.id,), cat=cat)) for cat in CATS]
    return [context(f"Is it {ticket.cat}? I am not sure."), *actions(answers)]


def _category(ticket: Ticket) -> Block:
    options = {cat: option(cat, Update((ticket.id,), cat=cat)) for cat in CATS}
    return {
        "type": "static_select",
        "action_id": f"desk:cat:{ticket.id}",
        "placeholder": {"type": "plain_text", "text": "Category"},
        "options": list(options.values()),
        "initial_option": options[ticket.cat],
    }
