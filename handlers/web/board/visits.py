"""One request of one visitor, and what they say by it.

A form is sent to the page it is on, which answers with itself: the answers first, then everything
as it stands after them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from aiohttp import web

from core.command import Command
from core.desk import Desk
from core.message import Message
from core.parser import from_form, from_text
from core.reply import Beaten, Failed, Missing
from core.terse import dumps
from handlers.web.board.answers import Answer, Shown, answers_of
from handlers.web.board.authentication import Visitor
from handlers.web.board.submissions import ordered


@dataclass(frozen=True, slots=True)
class Visit:
    """form: what they sent; said: the message in it, and answers; by_form: it was no message of
    theirs but a form's or a button's order; typed: the fields of a form that was not done."""

    request: web.Request
    visitor: Visitor
    form: dict[str, str] | None = None
    said: str = ""
    answers: tuple[Answer, ...] = ()
    by_form: bool = False
    typed: Mapping[str, str] = field(default_factory=dict)


async def answered(desk: Desk, visit: Visit, ticket: str | None = None) -> Visit:
    """The visit with the answers to what was said in the chat box (about the page's ticket, if it
    names none), by a button or by a form."""
    form = visit.form or {}
    order, command = _order(form)
    text = order or form.get("text", "")
    if visit.form is None or not text.strip():
        return visit
    message = replace(
        message_of(visit, text),
        ticket=None if order else ticket,
        seen=number(form.get("seen")) if order else None,
        source=_source(form.get("once", ""), text),
    )
    shown = Shown(visit.visitor.user, is_brief=bool(order))
    handled = await desk.handle(message, shown, command)
    is_refused = order and any(
        isinstance(reply, Beaten | Failed | Missing) for reply in handled.replies
    )
    return replace(
        visit,
        said=text,
        answers=tuple(answers_of(text, handled.answers)),
        by_form=bool(order),
        typed=form if is_refused else {},
    )


def _order(form: Mapping[str, str]) -> tuple[str, Command | None]:
    """What a button or a form orders, as text; and its command, where it is none of a few words."""
    if press := form.get("press"):
        return press, from_text(press)
    fields = ordered(form)
    return (dumps(fields), from_form(fields)) if fields else ("", None)


def message_of(visit: Visit, text: str = "") -> Message:
    visitor = visit.visitor
    return Message(
        text=text,
        user=visitor.user,
        workspace=visitor.workspace,
        at=datetime.now(UTC),
        user_ids=visitor.in_slack,
        standing=visitor.standing,
        private=True,
        locale=visit.request.headers.get("Accept-Language"),
    )


def number(text: str | None) -> int | None:
    """The number that a field holds, if it is one that a database can have."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None


def _source(once: str, text: str) -> str | None:
    """What makes a form's delivery unique: its page, and what was said with it."""
    said = hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]
    return f"board:{once[:32]}:{said}" if once else None
