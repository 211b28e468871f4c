"""One request of one visitor, and the message in it.

A form is sent to the address of its page. The response is the same page: first the answers, then
the state after them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field, replace
from datetime import UTC, datetime
from urllib.parse import unquote

from aiohttp import web

from core.command import Command
from core.desk import Desk
from core.frozen import dataclass
from core.json_text import dumps
from core.message import ALONE, Actor, Message
from core.parser import from_form, from_text
from core.reply import Beaten, Failed, Missing
from handlers.web.board.answers import Answer, Shown, answers_of
from handlers.web.board.submissions import ordered
from handlers.web.numbers import number


@dataclass(frozen=True, slots=True)
class Visit:
    """One request, and the answers to the message in it.

    request: the HTTP request
    visitor: who sends it
    form: the fields of the form that they sent; None: they only look at a page
    said: the text of the message; empty before it ran
    answers: one per command of the message
    by_form: whether a button or a form made the message, not the chat box
    typed: the fields of a form whose command was refused, to be shown again
    """

    request: web.Request
    visitor: Actor
    form: dict[str, str] | None = None
    said: str = ""
    answers: tuple[Answer, ...] = ()
    by_form: bool = False
    typed: Mapping[str, str] = field(default_factory=dict)


async def answered(desk: Desk, visit: Visit, ticket: str | None = None) -> Visit:
    """Run the visit's message, and return the visit with the answers.

    The message comes from the chat box, a button or a form.
    ticket: id of the page's ticket; words in the chat box without an id are about it
    """
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
    """Return the order of a button or a form as text, and its command.

    The text is empty for the chat box. The command is None if the button's text is words.
    """
    if press := form.get("press"):
        return press, from_text(press)
    fields = ordered(form)
    return (dumps(fields), from_form(fields)) if fields else ("", None)


def message_of(visit: Visit, text: str = "") -> Message:
    """Return a message by the visitor, with their standing and the browser's language and zone."""
    locale = visit.request.headers.get("Accept-Language")
    actor = replace(visit.visitor, locale=locale, zone=zone_name(visit.request))
    return Message(text, actor, datetime.now(UTC), audience=ALONE)


def zone_name(request: web.Request) -> str:
    """Return the browser's time zone, `UTC` if it is not known."""
    return unquote(request.cookies.get("zone", "")) or "UTC"


def _source(once: str, text: str) -> str | None:
    """Return the source of a form's delivery, from the page's `once` and the message; None without
    `once`."""
    said = hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]
    return f"board:{once[:32]}:{said}" if once else None
