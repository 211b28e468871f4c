"""Notifications: changes by others that concern a person's tickets."""

from __future__ import annotations

from core.desk.recipients import Notice
from core.ticket import one_line
from core.translation import say, tell
from handlers.blocks.cards import head, told_card
from handlers.blocks.parts import Block, esc, sections
from handlers.phrases import some_tickets, title_of
from handlers.style import Style

SHOWN = 10  # tickets named in one message


def notice_blocks(notice: Notice, style: Style) -> list[Block]:
    """Return one ticket with its buttons, or one line for each of several tickets."""
    if len(notice.faces) > 1:
        return sections([_happened(notice, style), *rows([head(f.ticket) for f in notice.faces])])
    (face,) = notice.faces
    return told_card(face, _happened(notice, style), style, is_done=notice.kind == "claimed")


def notice_text(notice: Notice, style: Style) -> str:
    """Return the notice as one escaped line, for the `text` that Slack's notifications show."""
    ticket = notice.faces[0].ticket
    what = f"{ticket.id} {esc(title_of(ticket))}: " if len(notice.faces) == 1 else ""
    return one_line(f"{what}{_happened(notice, style)}")


def rows(lines: list[str]) -> list[str]:
    """Return the first lines, and one that says how many more there are."""
    left = len(lines) - SHOWN
    return [*lines[:SHOWN], *([tell("and {count} more", count=left)] if left > 0 else [])]


def _happened(notice: Notice, style: Style) -> str:
    """Return what happened: `closed by @bob: rebooted`, `3 tickets assigned to you by @bob`."""
    ticket, by = notice.faces[0].ticket, style.person(notice.by)
    own = style.person(ticket.own or notice.by)
    kind = "given" if notice.kind == "claimed" and own != by else notice.kind
    told = _ONE[kind] if len(notice.faces) == 1 else _SEVERAL[kind]
    count = some_tickets(len(notice.faces))
    why = style.text(ticket.res) if kind == "closed" and ticket.res else ""
    said = tell(told, tickets=count, person=by, own=own)
    return f"{said}: {why}" if why else said


_ONE = {
    "assigned": say("assigned to you by {person}"),
    "turn": say("assigned to you: it is your turn"),
    "closed": say("closed by {person}"),
    "claimed": say("claimed by {person}"),
    "given": say("assigned to {own} by {person}"),
}
_SEVERAL = {
    "assigned": say("{tickets} assigned to you by {person}"),
    "turn": say("{tickets} assigned to you: it is your turn"),
    "closed": say("{tickets} closed by {person}"),
    "claimed": say("{tickets} claimed by {person}"),
    "given": say("{tickets} assigned to {own} by {person}"),
}
