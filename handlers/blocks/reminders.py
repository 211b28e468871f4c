"""Reminders of unclaimed and untouched tickets, and the daily digest of what waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from core.command import Close, Remind
from core.reply import Reminded
from core.store import Face
from core.ticket import NOBODY, Ticket
from core.translation import tell, told
from handlers.blocks.cards import card_buttons, face_card, head, told_card
from handlers.blocks.notices import rows
from handlers.blocks.parts import (
    Block,
    actions,
    bold,
    button,
    code,
    context,
    esc,
    section,
    sections,
)
from handlers.details import reminded
from handlers.levels import due_phrase, missed_phrase
from handlers.phrases import DOT, PRI, STAT, facts, some_tickets, title_of
from handlers.style import Style

if TYPE_CHECKING:
    from core.desk.lateness import Late
    from core.desk.reminders import Digest

SHOWN = 5  # tickets of a reminder that have buttons
NO_CALLS: Mapping[str, str] = {}

Shown = tuple[str, list[Block]]  # an escaped line for notifications, and the blocks


def unclaimed_shown(faces: Sequence[Face], style: Style, calls: Mapping[str, str]) -> Shown:
    """Return one unclaimed ticket as its card, or one line for each of several.

    calls: ticket id -> who is on call for it
    """
    people = dict.fromkeys(calls[one.ticket.id] for one in faces if one.ticket.id in calls)
    on_call = " ".join(tell("{person} is on call", person=style.person(user)) for user in people)
    if len(faces) > 1:
        text = tell(
            "{tickets} of high priority that nobody has claimed", tickets=some_tickets(len(faces))
        )
        lines = [f"*{text}*", *rows([_line(face.ticket) for face in faces])]
        lines += [on_call] if on_call else []
        return text, [
            *sections(lines),
            context(tell("say {examples}", examples=code(f"take {faces[0].ticket.id}"))),
        ]
    ticket = faces[0].ticket
    first, *others = face_card(faces[0], style)
    text = tell("Nobody has claimed {id} yet: {title}", id=ticket.id, title=esc(title_of(ticket)))
    text = f"{text} ({on_call})" if on_call else text
    return text, [first, context(bold(tell("nobody has claimed this yet")), on_call), *others]


def handover_shown(told: Mapping[str, str | None], style: Style) -> Shown:
    """Return what a person is told of a handover. told: the body of the post"""
    on, off, what = told["on"] or "", told["off"], told["what"]
    until = style.time(told["until"] or "")
    if told["to"] == on:
        text = tell("You are on call until {time}", time=until)
        before = tell("after {person}", person=style.person(off)) if off else ""
        text = f"{text} ({before})" if before else text
    else:
        text = tell("Your shift is over: {person} is on call", person=style.person(on))
    text = f"{text}: {esc(what)}" if what else text
    return text, [section(text)]


def untouched_shown(faces: Sequence[Face], style: Style) -> Shown:
    """Ask the assignee whether these untouched tickets are still theirs and still open."""
    if len(faces) > 1:
        text = tell(
            "Nobody has touched {tickets} of yours for a while", tickets=some_tickets(len(faces))
        )
        lines = [f"*{text}*", *rows([f"{_line(f.ticket)}{DOT}{_since(f)}" for f in faces])]
        id = faces[0].ticket.id
        say = (f"close {id}, fixed", f"note on {id}: waits for parts", f"unassign {id}")
        ways = context(tell("say {examples}", examples=", ".join(map(code, say))))
        return text, [*sections(lines), ways]
    (face,) = faces
    asked = tell(
        "Nobody has touched this {since}. Is it still yours, and still open?", since=_since(face)
    )
    text = tell("Is {id} still open? {title}", id=face.ticket.id, title=esc(title_of(face.ticket)))
    return text, told_card(face, asked, style)


def alarm_shown(faces: Sequence[Face], why: str, style: Style) -> Shown:
    """Remind a person of tickets, the first few with buttons."""
    blocks: list[Block] = []
    for face in faces[:SHOWN]:
        blocks += [section(head(face.ticket)), context(why, facts(face.ticket, style))]
        blocks += actions(_alarm_buttons(face))
    rest = rows([head(face.ticket) for face in faces[SHOWN:]])
    ticket = faces[0].ticket
    text = f"{ticket.id} {esc(title_of(ticket))}: {why}"
    if len(faces) > 1:
        text = f"{some_tickets(len(faces))}: {why}"
    return text, [*blocks, *sections(rest)]


def late_shown(late: Sequence[Late], now: str, style: Style) -> Shown:
    """Tell of tickets whose targets are missed, or nearly so, the first few with buttons.

    now: UTC, ISO 8601
    """
    blocks: list[Block] = []
    for one in late[:SHOWN]:
        ticket, why = one.face.ticket, _why(one, now, style)
        blocks += [section(f"{head(ticket)}\n{bold(why)}"), context(facts(ticket, style))]
        blocks += actions(card_buttons(ticket, one.face.change.key))
    rest = [f"{head(one.face.ticket)}{DOT}{_why(one, now, style)}" for one in late[SHOWN:]]
    ticket, why = late[0].face.ticket, _why(late[0], now, style)
    text = f"{ticket.id} {esc(title_of(ticket))}: {why}"
    if len(late) > 1:
        text = tell("Late or nearly so: {tickets}", tickets=some_tickets(len(late)))
    return text, [*blocks, *sections(rows(rest))]


def _why(late: Late, now: str, style: Style) -> str:
    return (missed_phrase if late.due.at <= now else due_phrase)(late.due, style)


def _alarm_buttons(face: Face) -> list[Block]:
    ids = (face.ticket.id,)
    name = f"{face.ticket.id}:{face.change.key}"
    return [
        button(tell("Done"), f"close:{name}", Close(ids)),
        button(tell("Snooze 1d"), f"later:{face.ticket.id}", Remind(ids, when="in 24 hours")),
    ]


def reminder_blocks(reminder: Reminded, style: Style) -> list[Block]:
    """Return when the person is reminded, with a button that takes it back."""
    shown = section(reminded(reminder, style))
    if reminder.at is None:
        return [shown]
    back = Remind(reminder.ids, when=NOBODY)
    return [shown, *actions([button(tell("Undo"), f"unremind:{reminder.ids[0]}", back)])]


def digest_shown(digest: Digest) -> Shown:
    """Return the digest: its counts, and the first unclaimed tickets."""
    high = tell("{count} high", count=digest.high) if digest.high else ""
    free, taken = tell("unclaimed"), tell("assigned")
    counts = DOT.join(
        (
            f"{free} *{digest.count}*" + (f" ({high})" if high else ""),
            f"{taken} *{digest.owned}*",
            f"{told(STAT['prog'])} *{digest.prog}*",
        )
    )
    left = digest.count - len(digest.unclaimed)
    lines = [_line(ticket) for ticket in digest.unclaimed]
    more = (
        [context(tell("and {count} more: {word} lists them", count=left, word=code("unassigned")))]
        if left > 0
        else []
    )
    title = tell("Waiting tickets")
    text = f"{title}: {counts.replace('*', '')}"
    return text, [section(f"*{title}*\n{counts}"), *sections(lines), *more]


def _line(ticket: Ticket) -> str:
    return f"{head(ticket)}  _{told(PRI[ticket.pri])}{DOT}{ticket.cat}_"


def _since(face: Face) -> str:
    return tell("since {date}", date=face.change.at[:10])
