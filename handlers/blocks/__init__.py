"""Replies as Block Kit, for every surface of Slack. User text is escaped.

A button's action_id starts with `desk:`, and its value is a command as JSON text. The same holds
for menus and their options; only the menu of forms has names of forms as values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, assert_never

from core.desk.recipients import Notice
from core.help import TOPICS
from core.reply import (
    Batch,
    Beaten,
    Changes,
    Chosen,
    Counted,
    Created,
    Explained,
    Fact,
    Failed,
    Forgotten,
    FormatSet,
    Helped,
    Linked,
    Listed,
    Logged,
    Missing,
    News,
    Noted,
    Reminded,
    Reply,
    Summed,
    Table,
    Told,
    Viewed,
    Voiced,
)
from core.store import Face
from core.ticket import Ticket, cut
from core.translation import tell, told
from handlers.blocks.cards import changed_card, created_card, face_card
from handlers.blocks.forms import FORMS, About, known, notice_view
from handlers.blocks.notices import live_shown, notice_blocks, notice_text
from handlers.blocks.pages import (
    batch_blocks,
    history_blocks,
    linked_blocks,
    list_blocks,
    logged_blocks,
    news_blocks,
    summed_blocks,
    view_blocks,
    voiced_blocks,
)
from handlers.blocks.parts import (
    Block,
    clock,
    code,
    context,
    esc,
    esc_lines,
    mention,
    section,
    sections,
)
from handlers.blocks.questions import chosen_blocks, failed_blocks
from handlers.blocks.reminders import (
    NO_CALLS,
    Shown,
    alarm_shown,
    handover_shown,
    late_shown,
    reminder_blocks,
    unclaimed_shown,
    untouched_shown,
)
from handlers.blocks.tables import table_blocks
from handlers.phrases import (
    DOT,
    FORGOTTEN,
    because,
    fact,
    kept,
    sentence,
    too_late,
)
from handlers.style import Style
from handlers.text import to_text

if TYPE_CHECKING:
    from core.desk.lateness import Late

TEXT_MAX = 300  # characters of the text beside the blocks, for notifications and screen readers


def blocks_for(reply: Reply, viewer: str | None = None) -> list[Block]:
    """Return the reply as blocks. viewer: user id of the only reader, who is called `you`."""
    style = style_for(viewer)
    match reply:
        case Created():
            return created_card(reply, style)
        case Changes():
            return changed_card(reply, style)
        case Batch():
            return batch_blocks(reply, style)
        case Viewed():
            return view_blocks(reply, style)
        case Fact():
            return [section(f"*{reply.id}*  {fact(reply, style)}")]
        case Listed():
            return list_blocks(reply, style)
        case Counted():
            return [section(DOT.join(f"{name} *{n}*" for name, n in reply.counts.items()))]
        case Told():
            return history_blocks(reply, style)
        case Explained():
            return sections(f"*{one.id}*  {because(one, style)}" for one in reply.labels)
        case Summed():
            return summed_blocks(reply, style)
        case Noted():
            return [section(kept(reply.ids))]
        case Reminded():
            return reminder_blocks(reply, style)
        case Voiced():
            return voiced_blocks(reply)
        case Logged():
            return logged_blocks(reply)
        case Chosen():
            return chosen_blocks(reply)
        case News():
            return news_blocks(reply, style)
        case Table():
            return table_blocks(reply, style)
        case Linked():
            return linked_blocks(reply)
        case Forgotten():
            return [section(told(FORGOTTEN))]
        case Helped():
            return sections(
                f"*{told(topic.name)}*  {'  '.join(map(code, topic.examples))}" for topic in TOPICS
            )
        case FormatSet():
            return [
                section(
                    tell("Answers to you come as {format} from now on.", format=code(reply.format))
                )
            ]
        case Missing():
            return [
                section(tell("No ticket {id}.", id=code(reply.id))),
                context(tell("{list} shows all tickets.", list=code("list"))),
            ]
        case Failed():
            return failed_blocks(reply)
        case Beaten():
            return [section(too_late(reply, style))]
        case _:
            assert_never(reply)


def text_for(reply: Reply) -> str:
    """Return the reply as one escaped line, for the `text` that goes with the blocks."""
    return esc(cut(to_text(reply), TEXT_MAX))


def card_for(face: Face, to: Sequence[str] = ()) -> list[Block]:
    """Return the ticket's card: its current state as blocks. to: as `face_card`"""
    return face_card(face, style_for(None), to)


def card_text(face: Face) -> str:
    """Return the card as one escaped line."""
    gone = Changes("undone", face.ticket.id, {}, None)
    return text_for(gone if face.withdrawn else Viewed((face.ticket,)))


def form_for(name: str, face: Face, about: About, answers: Sequence[str] = ()) -> Block:
    """Return a form about the ticket.

    name: a key of `FORMS`
    answers: names of saved answers, which only the form `close` takes
    """
    more = {"answers": answers} if name == "close" else {}
    return FORMS[name](face, about, style_for(None), **more)


def known_view(ticket: Ticket, url: str | None) -> Block:
    """Return a modal that says the message already has a ticket. url: link to its thread."""
    return notice_view(tell("{id} exists", id=ticket.id), known(ticket, url, style_for(None)))


def known_text(ticket: Ticket, url: str | None) -> str:
    """Return the text of `known_view`, as mrkdwn."""
    return known(ticket, url, style_for(None))


def notice_of(reply: Failed | Missing | Beaten) -> str:
    """Return what went wrong as mrkdwn, for the person who submitted a form."""
    match reply:
        case Failed():
            return sentence(esc(told(reply.msg)))
        case Missing():
            return tell("No ticket {id}.", id=code(reply.id))
        case Beaten():
            again = tell("Send it again to change it anyway.")
            return f"{too_late(reply, style_for(None))}. {again}"


def gone_view(id: str) -> Block:
    """Return a modal that says the ticket does not exist any more."""
    return notice_view(
        tell("No such ticket"), tell("There is no ticket {id} any more.", id=code(id))
    )


def live_for(face: Face, release: str) -> tuple[str, list[Block]]:
    """Return the notice that a ticket's fix is live: as one escaped line, and as blocks."""
    return live_shown(face, release, style_for(None))


def notice_for(notice: Notice) -> tuple[str, list[Block]]:
    """Return a notification for one person: as one escaped line, and as blocks."""
    style = style_for(None)
    return notice_text(notice, style), notice_blocks(notice, style)


def unclaimed_for(faces: Sequence[Face], calls: Mapping[str, str] = NO_CALLS) -> Shown:
    """Return the reminder of high-priority tickets that nobody has claimed, and who is on call."""
    return unclaimed_shown(faces, style_for(None), calls)


def handover_for(told: Mapping[str, str | None]) -> Shown:
    """Return what a person is told of a handover."""
    return handover_shown(told, style_for(None))


def untouched_for(faces: Sequence[Face]) -> Shown:
    """Return the question to an assignee about tickets that nobody has touched for a while."""
    return untouched_shown(faces, style_for(None))


def due_for(faces: Sequence[Face]) -> Shown:
    """Return the message to a person whose tickets are due."""
    return alarm_shown(faces, tell("due now"), style_for(None))


def late_for(late: Sequence[Late], now: str) -> Shown:
    """Return the notice of tickets whose targets are missed, or nearly so. now: UTC, ISO 8601"""
    return late_shown(late, now, style_for(None))


def asked_for(faces: Sequence[Face]) -> Shown:
    """Return the reminder that a person asked for."""
    return alarm_shown(faces, tell("you asked to be reminded"), style_for(None))


def table_for(table: Table) -> Shown:
    """Return the table as a post: a text for notifications, and blocks."""
    return told(table.name), table_blocks(table, style_for(None))


def style_for(viewer: str | None) -> Style:
    """Return how Slack writes texts, people and times. viewer: as for `blocks_for`"""

    def person(user: str) -> str:
        return tell("you") if user == viewer else mention(user)

    return Style(text=esc_lines, person=person, quote=code, time=clock)
