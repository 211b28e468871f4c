"""What should not be forgotten: unclaimed and untouched tickets, and once a day what waits."""

from __future__ import annotations

from collections.abc import Sequence

from core.desk.reminding import Digest
from core.store import Face
from core.ticket import Ticket
from handlers.blocks.cards import face_card, head, told_card
from handlers.blocks.notices import rows
from handlers.blocks.parts import Block, context, esc, section, sections
from handlers.wording import DOT, PRI, STAT, Style, some_tickets

Shown = tuple[str, list[Block]]  # a line for notifications, escaped, and the blocks


def unclaimed_shown(faces: Sequence[Face], style: Style) -> Shown:
    """One ticket as its card, or several, a line each."""
    if len(faces) > 1:
        text = f"{some_tickets(len(faces))} of high priority that nobody has claimed"
        lines = [f"*{text}*", *rows([_line(face.ticket) for face in faces])]
        return text, [*sections(lines), context(f"say `take {faces[0].ticket.id}`")]
    ticket = faces[0].ticket
    first, *others = face_card(faces[0], style)
    text = f"Nobody has claimed {ticket.id} yet: {esc(ticket.title)}"
    return text, [first, context("*nobody has claimed this yet*"), *others]


def untouched_shown(faces: Sequence[Face], style: Style) -> Shown:
    """A question to the assignee."""
    if len(faces) > 1:
        text = f"Nobody has touched {some_tickets(len(faces))} of yours for a while"
        lines = [f"*{text}*", *rows([f"{_line(f.ticket)}{DOT}{_since(f)}" for f in faces])]
        id = faces[0].ticket.id
        ways = context(f"say `close {id}, fixed`, `note on {id}: waits for parts`, `unassign {id}`")
        return text, [*sections(lines), ways]
    (face,) = faces
    told = f"Nobody has touched this {_since(face)}. Is it still yours, and still open?"
    text = f"Is {face.ticket.id} still open? {esc(face.ticket.title)}"
    return text, told_card(face, told, style)


def digest_shown(digest: Digest) -> Shown:
    """The counts, and what is first in line."""
    high = f" ({digest.high} high)" if digest.high else ""
    counts = DOT.join(
        (
            f"unclaimed *{digest.count}*{high}",
            f"assigned *{digest.owned}*",
            f"{STAT['prog']} *{digest.prog}*",
        )
    )
    left = digest.count - len(digest.unclaimed)
    lines = [_line(ticket) for ticket in digest.unclaimed]
    more = [context(f"and {left} more: `unassigned` lists them")] if left > 0 else []
    text = f"What waits: {counts.replace('*', '')}"
    return text, [section(f"*What waits*\n{counts}"), *sections(lines), *more]


def _line(ticket: Ticket) -> str:
    return f"{head(ticket)}  _{PRI[ticket.pri]}{DOT}{ticket.cat}_"


def _since(face: Face) -> str:
    return f"since {face.change.at[:10]}"
