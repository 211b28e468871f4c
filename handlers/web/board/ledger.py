"""The board's page of hours, and its files: CSV, a workbook, a client's statement."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from core.command import Hours, Statement, Unclear
from core.desk import Desk
from core.errors import SettingsError
from core.hours import month_end
from core.message import Message
from core.parser import from_form
from core.reply import Failed, Reply, Table
from core.statement import chained
from core.translation import say, told
from handlers.ledger import WORKBOOK, as_csv, as_workbook
from handlers.web.board.authentication import Authentication
from handlers.web.board.headers import HEADERS, notice
from handlers.web.board.pages import Pages
from handlers.web.board.visits import Visit, answered, message_of

_NO_HOURS = say("No hours here")


class LedgerPages(Pages):
    """The pages about hours for a visitor who has signed in."""

    async def hours(self, visit: Visit, entrance: Authentication) -> web.Response:
        """Run what was sent, and show the hours of a month: by client, or by ticket for one."""
        visit = await answered(self._desk, visit)
        client, month = _asked(visit.request)
        message = message_of(visit)
        latest = await self._store.read(lambda db: db.latest(message.workspace))
        found = await _shown(self._desk, message, client, month)
        return self._shown(
            "hours.html", visit, entrance, latest=latest, client=client, month=month,
            table=found if isinstance(found, Table) else None,
            problem=told(found.msg) if isinstance(found, Failed) else "",
            link=lambda path, **more: _link(path, {"client": client, "month": month, **more}),
        )  # fmt: skip

    async def file(self, visit: Visit, entrance: Authentication) -> web.Response:
        """Send the month's entries as CSV or as a workbook."""
        client, month = _asked(visit.request)
        command = _command(client, month)
        if not isinstance(command, Hours):
            return _refused(command.msg)
        found = await self._desk.ledger(message_of(visit), command)
        if not isinstance(found, Table):
            return _refused(found.msg if isinstance(found, Failed) else _NO_HOURS)
        if visit.request.path.endswith(".csv"):
            return _sent(f"hours-{month}.csv", "text/csv", as_csv(found).encode())
        try:
            return _sent(f"hours-{month}.xlsx", WORKBOOK, as_workbook(found))
        except SettingsError as error:
            return notice(501, say("No workbooks here"), str(error))

    async def statement(self, visit: Visit, entrance: Authentication) -> web.Response:
        """Send a client's statement of a month as JSON lines."""
        client, month = _asked(visit.request)
        command = from_form({"action": "statement", "client": client, "month": month})
        if not isinstance(command, Statement):
            return _refused(command.msg if isinstance(command, Unclear) else _NO_HOURS)
        lines = await self._desk.statement(message_of(visit), command)
        if isinstance(lines, Failed):
            return _refused(lines.msg)
        text = "".join(chained(lines))
        return _sent(f"{client}-{month}.jsonl", "application/jsonl", text.encode())


def _asked(request: web.Request) -> tuple[str, str]:
    """Return the client, empty for all, and the month that the address asks for."""
    client = request.query.get("client", "").strip().lower()
    return client, request.query.get("month") or datetime.now(UTC).strftime("%Y-%m")


def _command(client: str, month: str) -> Hours | Unclear:
    try:
        until = month_end(month)
    except ValueError:
        return Unclear(say("write months like {month}", month="2026-10"))
    fields = {"client": client, "since": f"{month}-01", "until": until}
    command = from_form({"action": "hours", **{n: value for n, value in fields.items() if value}})
    assert isinstance(command, Hours | Unclear)
    return command


async def _shown(desk: Desk, message: Message, client: str, month: str) -> Reply:
    command = _command(client, month)
    if isinstance(command, Unclear):
        return Failed(command.msg)
    return await desk.read(message, command)


def _link(path: str, query: dict[str, Any]) -> str:
    return f"{path}?{urlencode({name: value for name, value in query.items() if value})}"


def _refused(msg: str) -> web.Response:
    return notice(400, _NO_HOURS, msg)


def _sent(name: str, kind: str, content: bytes) -> web.Response:
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    headers |= {"Cache-Control": "no-store", "Content-Type": kind}
    return web.Response(body=content, headers=headers)
