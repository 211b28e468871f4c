"""The download of a whole list as CSV, sent in parts."""

from __future__ import annotations

from aiohttp import web

from core import sheet
from core.command import List
from core.desk import Desk
from core.message import Message
from core.ticket import FIELDS, Ticket


async def download(
    request: web.Request, desk: Desk, message: Message, query: List
) -> web.StreamResponse:
    """Send all tickets that match the query as CSV, oldest first."""
    named = {"Content-Disposition": 'attachment; filename="tickets.csv"'}
    response = web.StreamResponse(headers={"Content-Type": "text/csv; charset=utf-8", **named})
    response.enable_compression()
    await response.prepare(request)
    await response.write((sheet.MARK + sheet.line(FIELDS)).encode())
    async for tickets in desk.rows(message, query):
        await response.write("".join(map(_row, tickets)).encode())
    await response.write_eof()
    return response


def _row(ticket: Ticket) -> str:
    return sheet.line(getattr(ticket, name) for name in FIELDS)
