"""The board's pages: what each shows, and what is said on it.

A form is sent to the page it is on, which answers with itself: the answers first, then everything
as it stands after them.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from core.command import History, List, Unclear, View, Why
from core.desk import Desk, understand
from core.desk.columns import Columns
from core.desk.strangers import stranger
from core.message import Message
from core.reply import Entry, Explained, Failed, Told, Viewed
from core.saying import say
from core.store import Store
from core.terse import dumps
from core.ticket import Ticket, below_title
from core.untold import holds, untold
from handlers.web.board.answers import Answer, Shown, answers_of
from handlers.web.board.entrance import Entrance, Visitor
from handlers.web.board.rendering import page, style
from handlers.web.board.serving import html, notice
from handlers.web.sheets import download

Entries = tuple[Entry, ...]

FILTERS = ("stat", "cat", "pri", "own", "by", "text", "since", "until", "page", "after")


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of one visitor. form: what they sent; said: the message in it, and answers."""

    request: web.Request
    visitor: Visitor
    form: dict[str, str] | None = None
    said: str = ""
    answers: tuple[Answer, ...] = ()


class Pages:
    def __init__(self, desk: Desk, store: Store) -> None:
        self._desk, self._store = desk, store

    async def board(self, visit: Visit, entrance: Entrance) -> web.Response:
        visit = await self._said(visit)
        given = filters(visit.request)
        query, problem = _query(visit, given)
        message = _message(visit)
        found = await self._desk.columns(message, query)
        if isinstance(found, Failed):
            problem = found.msg
            found = await self._desk.columns(message, List())
        assert isinstance(found, Columns)
        return self._shown(
            "board.html", visit, entrance, columns=found, given=given, problem=problem,
            latest=found.latest, link=lambda **more: _link(given, more), sheet=_sheet(given),
        )  # fmt: skip

    async def sheet(self, visit: Visit, entrance: Entrance) -> web.StreamResponse:
        """What the page's filters choose, to download."""
        query, problem = _query(visit, filters(visit.request))
        message = _message(visit)
        wrong = problem or stranger(message, query)
        if wrong:
            return notice(
                400, say("No such list"), say("Go back to the board, and choose other filters.")
            )
        return await download(visit.request, self._desk, message, query)

    async def ticket(self, visit: Visit, entrance: Entrance) -> web.Response:
        ids = (visit.request.match_info["id"],)
        visit = await self._said(visit, ids[0])
        message = _message(visit)
        latest = await self._store.read(lambda db: db.latest(message.workspace))
        viewed = await self._desk.read(message, View(ids))
        if not isinstance(viewed, Viewed):
            return self._shown("missing.html", visit, entrance, 404, id=ids[0], latest=latest)
        told = await self._desk.read(message, History(ids))
        why = await self._desk.read(message, Why(ids))
        ticket, entries = viewed.tickets[0], told.entries if isinstance(told, Told) else ()
        desc, entries = _story(ticket, entries)
        return self._shown(
            "ticket.html", visit, entrance, ticket=ticket, desc=desc, latest=latest,
            notes=viewed.notes.get(ids[0], ()), entries=entries,
            voices=viewed.voices.get(ids[0], 0),
            label=why.labels[0] if isinstance(why, Explained) else None,
        )  # fmt: skip

    async def stats(self, visit: Visit, entrance: Entrance) -> web.Response:
        from handlers.web.board.charts import charts  # which loads a library of its own
        from handlers.web.board.drawing import number

        found = await self._desk.statistics(_message(visit))
        return self._shown(
            "stats.html", visit, entrance, counts=found.counted.counts, latest=found.latest,
            charts=charts(found), number=number,
        )  # fmt: skip

    async def _said(self, visit: Visit, ticket: str | None = None) -> Visit:
        """The visit with the answers to what was said in the chat box (about the page's ticket, if
        it names none) or by a button."""
        form = visit.form or {}
        text = form.get("press") or form.get("text", "")
        if visit.form is None or not text.strip():
            return visit
        pressed = "press" in form
        message = replace(
            _message(visit, text),
            ticket=None if pressed else ticket,
            seen=_number(form.get("seen")) if pressed else None,
            source=_source(form.get("once", ""), text),
        )
        handled = await self._desk.handle(message, Shown(visit.visitor.user))
        return replace(visit, said=text, answers=tuple(answers_of(text, handled.answers)))

    def _shown(
        self, name: str, visit: Visit, entrance: Entrance, status: int = 200, **values: Any
    ) -> web.Response:
        text = page(
            name,
            viewer=visit.visitor.user,
            style=style(visit.visitor.user),
            signs_in=entrance.signs_in,
            theme=_theme(visit.request),
            said=visit.said,
            answers=visit.answers,
            token=entrance.token(visit.visitor),
            once=secrets.token_urlsafe(12),
            path=visit.request.path_qs,
            **values,
        )
        return html(text, status)


def _story(ticket: Ticket, entries: Entries) -> tuple[str | None, Entries]:
    """The description, whole where the history has it so, and the history without what then stands
    above it."""
    born = next((one for one in reversed(entries) if "by" in one.changed and not one.id), None)
    whole = untold(born) if born else None
    if born is None or not holds(whole, ticket.desc):
        return below_title(ticket), entries
    changed = {name: value for name, value in born.changed.items() if name not in ("title", "desc")}
    rest = replace(born, changed=changed, said=None)
    kept = tuple(rest if one is born else one for one in entries)
    return below_title(replace(ticket, desc=whole)), kept


def filters(request: web.Request) -> dict[str, str]:
    """The filters of a page's address that are set."""
    said = {name: request.query.get(name, "").strip() for name in FILTERS}
    return {name: value for name, value in said.items() if value}


def _link(given: dict[str, str], more: dict[str, Any]) -> str:
    """The board's address with other filters; None takes one away."""
    here = {**given, "page": None, "after": None}
    named = {name: value for name, value in {**here, **more}.items() if value}
    return f"/?{urlencode(named)}" if named else "/"


def _query(visit: Visit, given: dict[str, Any]) -> tuple[List, str | None]:
    """The list that the filters ask for, or else all tickets and what is wrong with them."""
    page = {"page": int(given["page"])} if _number(given.get("page")) else {}
    text = dumps({"action": "list", **given, **page})
    (asked,) = understand(_message(visit, text))
    if isinstance(asked, List):
        return asked, None
    return List(), asked.msg if isinstance(asked, Unclear) else None


def _sheet(given: dict[str, str]) -> str:
    """Where what is shown can be downloaded."""
    return "/tickets.csv" + _link(given, {})[1:]


def _message(visit: Visit, text: str = "") -> Message:
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


def _source(once: str, text: str) -> str | None:
    """What makes a form's delivery unique: its page, and what was said with it."""
    said = hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]
    return f"board:{once[:32]}:{said}" if once else None


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None


def _theme(request: web.Request) -> str | None:
    """The colours that were chosen, if not the system's."""
    chosen = request.cookies.get("theme")
    return chosen if chosen in ("dark", "light") else None
