"""One ticket as blocks: its content, what was understood or changed, and its buttons."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from core.classifier import DOUBT
from core.clocks import Due
from core.command import Assign, Close, Command, Merge, Offer, Undo, Update, View
from core.history import DESK
from core.message import minute
from core.reply import Changes, Created, Offered
from core.store import Face, Origin
from core.ticket import CATS, TURN, Ticket, below_title
from core.translation import say, tell, told
from handlers.blocks.forms import menu
from handlers.blocks.parts import (
    Block,
    actions,
    button,
    context,
    esc,
    link,
    option,
    quote,
    section,
)
from handlers.details import reverse
from handlers.levels import due_phrases, lease_phrases
from handlers.phrases import (
    DID,
    also,
    did,
    facts,
    heard_from,
    ignored,
    standing,
    title_of,
    understood,
)
from handlers.style import Style
from handlers.trackers import to_tracker
from handlers.turns import turn_of, whose

_CARD = re.compile(r"card:(T[0-9]{3,12}):([0-9]{1,18})")
_SEEN = re.compile(r":T[0-9]{3,12}:([0-9]{1,18})$")


def created_card(created: Created, style: Style) -> list[Block]:
    """Return the card of a new ticket: what its words mean, and a menu to correct its category.

    If the category is in doubt, the card asks for it instead, with a button for each. It also asks
    if a similar ticket is the same problem, and if an answer solves it.
    """
    ticket, seen = created.ticket, created.change
    cut_off = tell("title shortened, full title in its history") if ticket.title_cut else ""
    is_doubtful = created.sure < DOUBT
    mend = [] if is_doubtful else [_category(ticket, seen)]
    return [
        _named(section(_text(ticket, style)), ticket, seen),
        context(
            understood(created, style),
            standing(ticket, style),
            *due_phrases(created.dues, style),
            cut_off,
            ignored(created, style),
            *whose(created, ticket, style),
        ),
        *actions(card_buttons(ticket, seen, seen, mend, created.to)),
        *(_question(ticket, seen) if is_doubtful else []),
        *(_twin(ticket, created.similar) if created.similar else []),
        *(_offer(ticket, created.offer) if created.offer else []),
    ]


def face_card(face: Face, style: Style, to: Sequence[str] = ()) -> list[Block]:
    """Return the ticket's current state, for a message that is kept up to date.

    to: kinds of trackers where it may become an issue
    """
    ticket, change = face.ticket, face.change
    if face.withdrawn:
        gone = tell("withdrawn by {person}", person=style.person(change.by))
        return [_named(section(f"*{ticket.id}* {gone}"), ticket, change.key)]
    undo = change.key if change.action != "undone" else None
    return [
        _named(section(_text(ticket, style)), ticket, change.key),
        context(
            facts(ticket, style),
            *due_phrases(face.dues, style),
            _turn(face, style),
            also(face.voices),
            _latest(face, style),
            _source(face.origin),
        ),
        *actions(card_buttons(ticket, change.key, undo, to=to)),
    ]


def _turn(face: Face, style: Style) -> str:
    """Return whose turn it was, until the ticket changes again; else empty."""
    route, own = face.news.get(TURN), face.ticket.own
    return turn_of(own, route, style) if route and own else ""


def _latest(face: Face, style: Style) -> str:
    """Return the latest change and its author; empty for a creation, which the facts show."""
    change = face.change
    if change.action == "created":
        return ""
    if face.news.keys() & {"waits", "until"} and not face.ticket.more.is_waiting:
        at, who = style.time(minute(change.at)), style.person(change.by)
        is_time = change.by == DESK
        why = tell("its time came") if is_time else tell("{person} wrote", person=who)
        return tell("{id} is back: {why}, {time}", id=face.ticket.id, why=why, time=at)
    did_by = tell("by {person}", person=style.person(change.by))
    return f"{told(DID[change.action]).lower()} {did_by}"


def _source(origin: Origin | None) -> str:
    if origin is None:
        return ""
    if origin.deleted:
        return tell("source message deleted")
    return link(origin.place.link, tell("source message")) if origin.place.link else ""


def _named(block: Block, ticket: Ticket, change: int) -> Block:
    """Return a card's first block, with the ticket and its latest change in its block_id."""
    return {**block, "block_id": f"card:{ticket.id}:{change}"}


def card_in(blocks: Sequence[Block]) -> tuple[str | None, int | None]:
    """Return ticket id and latest change that the card shows; Nones if the blocks are no card."""
    found = _CARD.fullmatch(str(blocks[0].get("block_id"))) if blocks else None
    return (found[1], int(found[2])) if found else (None, None)


def seen_in(action_id: str) -> int | None:
    """Return the ticket's latest change that the message of this button shows, if it has one."""
    found = _SEEN.search(action_id)
    return int(found[1]) if found else None


def changed_card(changes: Changes, style: Style) -> list[Block]:
    """Return a changed ticket: first the change, then its current facts."""
    if changes.ticket is None:
        return [section(f"*{changes.id}* " + tell("withdrawn"))]
    undo = None if changes.action == "undone" else changes.change
    return [
        section(f"{head(changes.ticket)}\n{did(changes.action, changes.changed, style)}"),
        context(
            facts(changes.ticket, style),
            heard_from(changes.heard, style),
            *whose(changes, changes.ticket, style),
        ),
        *actions(card_buttons(changes.ticket, changes.change, undo, to=changes.to)),
    ]


def ticket_card(
    ticket: Ticket,
    style: Style,
    voices: int,
    links: Mapping[str, tuple[str, ...]],
    dues: Sequence[Due] = (),
    lease: str | None = None,
    to: Sequence[str] = (),
) -> list[Block]:
    """Return a whole ticket.

    voices: how many other people have the problem
    links: what it blocks, and its parts
    dues: its clocks that run
    lease: until when its assignee has it, if for a time
    to: kinds of trackers where it may become an issue
    """
    times = (*due_phrases(dues, style), *lease_phrases(lease, style))
    return [
        section(_text(ticket, style)),
        context(facts(ticket, style), *times, *reverse(links), also(voices)),
        *actions(card_buttons(ticket, to=to)),
    ]


def told_card(face: Face, news: str, style: Style, *, is_done: bool = False) -> list[Block]:
    """Return a ticket with news about it. is_done: the reader has nothing to do, so no buttons."""
    ticket = face.ticket
    return [
        section(f"{head(ticket)}\n{news}"),
        context(facts(ticket, style), _source(face.origin)),
        *actions([] if is_done else card_buttons(ticket, face.change.key)),
    ]


def head(ticket: Ticket) -> str:
    """Return the ticket's id in bold and its escaped title, as mrkdwn."""
    return f"*{ticket.id}*  {esc(title_of(ticket))}"


def _text(ticket: Ticket, style: Style) -> str:
    lines = [head(ticket)]
    below = below_title(ticket)
    lines += [quote(below)] if below else []
    lines += [tell("note: {text}", text=style.text(ticket.res))] if ticket.res else []
    return "\n".join(lines)


def card_buttons(
    ticket: Ticket,
    seen: int | None = None,
    undo: int | None = None,
    besides: Sequence[Block] = (),
    to: Sequence[str] = (),
) -> list[Block]:
    """Return the buttons for the ticket's current state, and its menu.

    seen: the ticket's latest change that the message shows
    undo: the change that [Undo] reverts; None leaves the button out
    besides: further elements of the same row
    to: kinds of trackers; if there are several of one, the desk asks which
    """
    ids = (ticket.id,)
    claim: list[tuple[str, str, Command]] = [(say("Claim"), "claim", Assign(ids, "me"))]
    steps: dict[str, list[tuple[str, str, Command]]] = {
        "open": [
            (say("Start"), "start", Update(ids, stat="prog")),
            (say("Close"), "close", Close(ids)),
        ],
        "prog": [(say("Close"), "close", Close(ids))],
        "done": [(say("Reopen"), "reopen", Update(ids, stat="open"))],
    }
    free = ticket.own is None and ticket.stat != "done"
    sends = [(to_tracker(kind), f"to:{kind}", Update(ids, issue=kind)) for kind in to]
    shown = [*(claim if free else ()), *steps[ticket.stat], *sends]
    buttons = [button(told(label), _name(name, ticket, seen), do) for label, name, do in shown]
    takes_back = [] if undo is None else [undo_button(undo)]
    return [*buttons, *takes_back, *besides, menu(ticket, _name("more", ticket, seen))]


def _name(name: str, ticket: Ticket, seen: int | None) -> str:
    """Return a button's name, with the ticket and its latest change that the message shows."""
    return f"{name}:{ticket.id}" if seen is None else f"{name}:{ticket.id}:{seen}"


def undo_button(change: int) -> Block:
    """Return a button that undoes exactly this change, not the latest one."""
    return button(tell("Undo"), f"undo:{change}", Undo(change))


def _question(ticket: Ticket, seen: int) -> list[Block]:
    """Ask for the category, with a button for each."""
    say = {cat: Update((ticket.id,), cat=cat) for cat in CATS}
    answers = [button(cat, _name(f"is:{cat}", ticket, seen), do) for cat, do in say.items()]
    return [context(tell("Is it {cat}? I am not sure.", cat=ticket.cat)), *actions(answers)]


def _twin(ticket: Ticket, similar: Ticket) -> list[Block]:
    """Ask if it is the same problem. One button merges the new ticket, one drops the question."""
    ids = (ticket.id,)
    return [
        context(tell("looks like {ticket}", ticket=head(similar))),
        *actions(
            [
                button(tell("Same: merge"), f"same:{ticket.id}", Merge(ids, into=similar.id)),
                button(tell("Different"), f"different:{ticket.id}", View(ids)),
            ]
        ),
    ]


def _offer(ticket: Ticket, offer: Offered) -> list[Block]:
    """Show what may solve the ticket. One button closes the ticket with it, one drops it."""
    ids = (ticket.id,)
    return [
        section(f"*{tell('answer {name}', name=esc(offer.answer))}*\n{quote(offer.text)}"),
        *actions(
            [
                button(tell("Solved"), f"solved:{ticket.id}", Offer(ids, solved="yes")),
                button(tell("No"), f"unsolved:{ticket.id}", Offer(ids, solved="no")),
            ]
        ),
    ]


def _category(ticket: Ticket, seen: int) -> Block:
    options = {cat: option(cat, Update((ticket.id,), cat=cat)) for cat in CATS}
    return {
        "type": "static_select",
        "action_id": f"desk:{_name('cat', ticket, seen)}",
        "placeholder": {"type": "plain_text", "text": tell("Category")},
        "options": list(options.values()),
        "initial_option": options[ticket.cat],
    }
