"""Notifications: changes by others that concern a person's tickets."""

from __future__ import annotations

from core.command import Rate
from core.desk.recipients import Notice
from core.store import Face
from core.ticket import WORDS, one_line
from core.translation import say, tell, told
from handlers.blocks.cards import head, told_card
from handlers.blocks.parts import Block, actions, button, context, esc, sections
from handlers.phrases import did, some_tickets, title_of
from handlers.style import Style

SHOWN = 10  # tickets named in one message


def notice_blocks(notice: Notice, style: Style) -> list[Block]:
    """Return one ticket with its buttons, or one line for each of several tickets."""
    if len(notice.faces) > 1:
        return sections([_happened(notice, style), *rows([head(f.ticket) for f in notice.faces])])
    (face,) = notice.faces
    is_done = notice.kind in ("claimed", "followed")
    card = told_card(face, _happened(notice, style), style, is_done=is_done)
    return [*card, *(_question(face.ticket.id) if notice.asks else [])]


def _question(id: str) -> list[Block]:
    """Ask the requester how it went."""
    answers = ((say("Good"), "good", True), (say("Bad"), "bad", False))
    return [
        context(tell("How did it go?")),
        *actions(
            [
                button(told(text), f"rate:{name}:{id}", Rate((id,), good=is_good))
                for text, name, is_good in answers
            ]
        ),
    ]


def notice_text(notice: Notice, style: Style) -> str:
    """Return the notice as one escaped line, for the `text` that Slack's notifications show."""
    ticket = notice.faces[0].ticket
    what = f"{ticket.id} {esc(title_of(ticket))}: " if len(notice.faces) == 1 else ""
    return one_line(f"{what}{_happened(notice, style)}")


def live_shown(face: Face, release: str, style: Style) -> tuple[str, list[Block]]:
    """Return the text and blocks of the notice that a ticket's fix is live."""
    said = tell("live in {release}", release=style.text(release))
    line = one_line(f"{face.ticket.id} {esc(title_of(face.ticket))}: {said}")
    return line, told_card(face, said, style, is_done=True)


def rows(lines: list[str]) -> list[str]:
    """Return the first lines, and one that says how many more there are."""
    left = len(lines) - SHOWN
    return [*lines[:SHOWN], *([tell("and {count} more", count=left)] if left > 0 else [])]


def _happened(notice: Notice, style: Style) -> str:
    """Return what happened: `closed by @bob: rebooted`, `3 tickets assigned to you by @bob`."""
    ticket, by = notice.faces[0].ticket, style.person(notice.by)
    own = style.person(ticket.own or notice.by)
    kind = "given" if notice.kind == "claimed" and own != by else notice.kind
    phrase = _ONE[kind] if len(notice.faces) == 1 else _SEVERAL[kind]
    count = some_tickets(len(notice.faces))
    why = style.text(ticket.res) if kind == "closed" and ticket.res else ""
    if kind == "followed" and len(notice.faces) == 1:
        why = did(notice.action, notice.changed, style)
    said = tell(phrase, tickets=count, person=by, own=own)
    if kind == "words":
        why = style.text(notice.changed[WORDS])
    return f"{said}: {why}" if why else said


_ONE = {
    "assigned": say("assigned to you by {person}"),
    "turn": say("assigned to you: it is your turn"),
    "closed": say("closed by {person}"),
    "claimed": say("claimed by {person}"),
    "given": say("assigned to {own} by {person}"),
    "freed": say("not blocked any more: {person} closed the last ticket in its way"),
    "words": say("{person} says"),
    "followed": say("changed by {person}, you follow it"),
    "matched": say("new, like those that you follow"),
}
_SEVERAL = {
    "assigned": say("{tickets} assigned to you by {person}"),
    "turn": say("{tickets} assigned to you: it is your turn"),
    "closed": say("{tickets} closed by {person}"),
    "claimed": say("{tickets} claimed by {person}"),
    "given": say("{tickets} assigned to {own} by {person}"),
    "freed": say("{tickets} not blocked any more: {person} closed the last one in their way"),
    "words": say("{person} says about {tickets}"),
    "followed": say("{tickets} that you follow changed by {person}"),
    "matched": say("{tickets} new, like those that you follow"),
}
