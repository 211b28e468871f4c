"""The HTTP API: messages in, replies out. Every address runs the desk's own commands."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from core.actions import to_json
from core.command import Command, List, Unclear
from core.desk import Desk, Handled
from core.json_text import dumps
from core.message import ALONE, Actor, Format, Message, clean
from core.parser import from_form
from core.reply import Failed, Listed, Missing
from core.store import Store
from core.terse import entry
from core.tokens import Token, hash_of
from handlers.plain import Plain
from handlers.web.answers import refused, whole
from handlers.web.auth import Guard, Rates
from handlers.web.numbers import number
from handlers.web.openapi import ID, PERSON, document
from handlers.web.sheets import download
from handlers.web.site import Part

MESSAGES_MAX = 100  # messages in one request
EVENTS_MAX = 100  # events in one answer
PAGE_MAX = 10**6
AFTER_MAX = 10**17  # there will never be so many changes
KEY_MAX = 200  # characters of an Idempotency-Key
FILTERS = ("stat", "cat", "pri", "own", "by", "text", "since", "until", "labels", "client")
PAGING = ("page", "after")  # they choose a part of the list

PEOPLE = ("own", "by")
TEXTS = (*PEOPLE, "text")  # filters that are ignored if they are empty

Answer = Callable[[web.Request, Token], Awaitable[web.StreamResponse]]


def api(desk: Desk, store: Store, rates: Rates | None = None) -> Part:
    """Return the part of the site that is the API. rates: limits each token; None for the usual."""
    answers = Api(desk, store, rates)

    def add(site: web.Application) -> None:
        site.add_routes(
            [
                web.post("/api/process", answers.guarded(answers.process)),
                web.get("/api/tickets", answers.guarded(answers.tickets)),
                web.get("/api/tickets.csv", answers.guarded(answers.sheet)),
                web.get("/api/tickets/{id}", answers.guarded(answers.ticket)),
                web.get("/api/tickets/{id}/history", answers.guarded(answers.history)),
                web.get("/api/stats", answers.guarded(answers.stats)),
                web.get("/api/events", answers.guarded(answers.events)),
                web.get("/api/openapi.json", answers.openapi),
            ]
        )
        site.on_shutdown.append(answers.close)

    return add


class Api:
    """The handlers of the API. Each answers 401 without a valid token, 429 above the rate."""

    def __init__(self, desk: Desk, store: Store, rates: Rates | None) -> None:
        self._desk, self._store, self._guard = desk, store, Guard(store, rates)

    def guarded(self, answer: Answer) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """Return a handler that answers only requests with a valid token."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            token = await self._guard.token(request)
            return token if isinstance(token, web.Response) else await answer(request, token)

        return guarded

    async def process(self, request: web.Request, token: Token) -> web.Response:
        """Run one message or several. Each may have several commands, as everywhere."""
        key = request.headers.get("Idempotency-Key")
        if key is not None and not 0 < len(key) <= KEY_MAX:
            return refused(400, "Idempotency-Key has 1-200 characters")
        messages = await _messages(request)
        if isinstance(messages, web.Response):
            return messages
        source = key and f"api:{hash_of(dumps([token.name, key]))}"
        if source and not await self._desk.stands_for(
            message_of(token, "", source), hash_of(dumps(messages))
        ):
            return refused(409, "this key had another body")
        answers = [
            answer
            for n, text in enumerate(messages)
            for answer in (
                await self._say(request, token, text, source and f"{source}:{n}")
            ).answers
        ]
        response = whole(answers)
        if any(answer in FORBIDDEN for answer in answers):
            response.set_status(403)
        return response

    async def tickets(self, request: web.Request, token: Token) -> web.Response:
        """Return a page of a list. The header Link (RFC 8288) has the address of the next page."""
        given = _filters(request, (*FILTERS, *PAGING))
        if isinstance(given, web.Response):
            return given
        return await self._command(request, token, {"action": "list", **given})

    async def sheet(self, request: web.Request, token: Token) -> web.StreamResponse:
        """Return all tickets of a list, not only one page, as CSV."""
        given = _filters(request, FILTERS)
        if isinstance(given, web.Response):
            return given
        command = from_form({"action": "list", **given})
        if not isinstance(command, List):
            return refused(400, command.msg if isinstance(command, Unclear) else "no such list")
        return await download(request, self._desk, message_of(token, ""), command)

    async def ticket(self, request: web.Request, token: Token) -> web.Response:
        """Return one ticket."""
        return await self._of_ticket(request, token, "view")

    async def history(self, request: web.Request, token: Token) -> web.Response:
        """Return the history of one ticket, latest first."""
        return await self._of_ticket(request, token, "history")

    async def _of_ticket(self, request: web.Request, token: Token, action: str) -> web.Response:
        id = request.match_info["id"]
        if not re.fullmatch(ID, id):
            return refused(400, "an id is like T001")
        return await self._command(request, token, {"action": action, "ids": [id]})

    async def stats(self, request: web.Request, token: Token) -> web.Response:
        """Return the counts by state and category."""
        return await self._command(request, token, {"action": "stats"})

    async def events(self, request: web.Request, token: Token) -> web.Response:
        """Return the changes after a cursor, and the next cursor as `next`."""
        after = number(request.query.get("after", "0"))
        if after is None or after > AFTER_MAX:
            return refused(400, "after is a whole number")
        message = message_of(token, "")
        found = await self._desk.changes(message, after, EVENTS_MAX)
        rows = [entry(one) for _, one in found]
        last = max((key for key, _ in found), default=after)
        body = {
            "status": "ok",
            "count": len(rows),
            "next": last,
            **({"data": rows} if rows else {}),
        }
        return web.Response(text=dumps(body), content_type="application/json")

    async def close(self, site: web.Application) -> None:
        """Answer all who wait, because the site stops."""
        self._desk.waiters.close()

    async def openapi(self, request: web.Request) -> web.Response:
        """Return the API's description. It needs no token."""
        return web.json_response(document())

    async def _command(
        self, request: web.Request, token: Token, fields: dict[str, Any]
    ) -> web.Response:
        """Run one command: 404 if the ticket is missing, 400 if it fails. fields: as in JSON."""
        handled = await self._say(request, token, dumps(fields), None, from_form(fields))
        response = whole(handled.answers)
        response.headers.update(_leads_on(handled))
        if isinstance(handled.replies[0], Missing):
            response.set_status(404)
        elif isinstance(handled.replies[0], Failed):
            response.set_status(400)
        return response

    async def _say(
        self,
        request: web.Request,
        token: Token,
        text: str,
        source: str | None,
        command: Command | None = None,
    ) -> Handled:
        message = message_of(token, text, source)
        return await self._desk.handle(message, Plain(_wanted(request)), command)


def _leads_on(handled: Handled) -> dict[str, str]:
    """Return the header Link to a list's next page; empty if the page or its address is missing."""
    for listed in handled.replies:
        if isinstance(listed, Listed) and listed.next and listed.end:
            query = to_json(replace(listed.query, page=listed.next, after=listed.end))
            del query["action"]
            if "labels" in query:
                query["labels"] = ",".join(query["labels"])
            if query.keys() <= {*FILTERS, *PAGING}:
                return {"Link": f'</api/tickets?{urlencode(query)}>; rel="next"'}
    return {}


def message_of(token: Token, text: str, source: str | None = None) -> Message:
    """Return a message by the user that the token acts for. source: see `Message`."""
    return Message(
        text=text,
        actor=Actor(token.user, token.workspace, read_only=token.read_only, is_program=True),
        at=datetime.now(UTC),
        source=source,
        audience=ALONE,
        is_patient=True,
    )


# The desk's answer to a change with a read-only token, in both formats.
FORBIDDEN = (
    dumps({"status": "er", "msg": "this token can only read"}),
    "er this token can only read",
)


def _filters(request: web.Request, names: Sequence[str]) -> dict[str, Any] | web.Response:
    """Return the filters of a list's address, or an error. The desk checks most of the values."""
    if unknown := [name for name in request.query if name not in names]:
        return refused(400, f"unknown filter {unknown[0][:20]}")
    said = {name: value for name, value in request.query.items() if value}
    if empty := [name for name in request.query if not request.query[name] and name not in TEXTS]:
        return refused(400, f"{empty[0]} is empty, leave it out")
    if strange := [name for name in said if name not in TEXTS and clean(said[name]) != said[name]]:
        return refused(400, f"{strange[0]} has control characters")
    if strange := [name for name in PEOPLE if not re.fullmatch(PERSON, said.get(name, ""))]:
        return refused(400, f"{strange[0]} is one user")
    page = said.get("page", "")
    if not page.isdecimal():
        return said
    if len(page) > len(str(PAGE_MAX)) or int(page) > PAGE_MAX:
        return refused(400, "no such page")
    return {**said, "page": int(page)}


def _wanted(request: web.Request) -> Format | None:
    accept = request.headers.get("Accept", "")
    if "text/plain" in accept:
        return "lines"
    return "json" if "application/json" in accept else None


async def _messages(request: web.Request) -> list[str] | web.Response:
    """Return the messages of the body, or an error. The body is text, {"message":"..."} or
    {"messages":["...",..]}."""
    try:
        body = (await request.read()).decode()
    except UnicodeDecodeError:
        return refused(400, "send UTF-8")
    if request.content_type == "text/plain":
        return [body]
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return refused(400, 'send JSON like {"message":"help"}')
    messages = said.get("messages", [said.get("message")]) if isinstance(said, dict) else None
    if not isinstance(messages, list) or not all(isinstance(text, str) for text in messages):
        return refused(400, 'send JSON like {"message":"help"}')
    if not 0 < len(messages) <= MESSAGES_MAX:
        return refused(400, f"send 1-{MESSAGES_MAX} messages")
    return messages
