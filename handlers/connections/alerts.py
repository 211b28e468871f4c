"""Alerts of other programs: an alert is a ticket, the same alert the same ticket.

When the alert is over, its ticket is closed. If it comes back within a week, its ticket is opened
again; later it is a new ticket.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

from aiohttp import web

from core.command import Close, Command, Create, Update
from core.connections import Connection, Tie
from core.message import ALONE, Actor, Message
from core.store import Snapshot, Transaction
from core.ticket import Ticket, microseconds
from handlers.connections.alert_formats import FORMATS, Alert
from handlers.connections.kind import Kind
from handlers.plain import Plain
from handlers.web.answers import refused

AGAIN = timedelta(days=7)  # how long after its end an alert opens its ticket again
ALERTS_MAX = 100  # alerts of one request


class Alerts(Kind):
    """The kind "alert". Terms: `from`, one of FORMATS. Secrets: `secret`, a text."""

    async def receive(self, connection: Connection, request: web.Request) -> web.StreamResponse:
        """Take the alerts of a request: 401 if it is not signed, 400 if it has none."""
        body = await request.read()
        secret = str(self.base.secrets(connection)["secret"])
        format = FORMATS[connection.terms["from"]]
        if not is_signed(body, request.headers, secret, format.signature):
            return refused(401, "not signed")
        try:
            alerts = format.read(json.loads(body))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            return refused(400, f"no alert: {type(error).__name__}")
        for alert in alerts[:ALERTS_MAX]:
            await self._take(connection, alert)
        self.base.wake()
        return web.json_response({"status": "ok", "count": len(alerts[:ALERTS_MAX])})

    async def _take(self, connection: Connection, alert: Alert) -> None:
        """File, close or open again the alert's ticket."""
        ticket = await self._known(connection, alert)
        if ticket is None or _is_old(ticket, self.base.now()):
            if not alert.is_over:
                await self._file(connection, alert)
        elif alert.is_over and ticket.stat != "done":
            await self._say(connection, Close((ticket.id,), res="the alert is over"))
        elif not alert.is_over and ticket.stat == "done":
            await self._say(connection, Update((ticket.id,), stat="open"))

    async def _known(self, connection: Connection, alert: Alert) -> Ticket | None:
        """Return the alert's ticket."""
        ws, kind, name = connection.workspace, connection.kind, connection.name

        async def known(db: Snapshot) -> Ticket | None:
            tie = await db.tie(ws, kind, name, alert.key)
            return await db.ticket(ws, tie.ticket) if tie else None

        return await self.base.store.read(known)

    async def _file(self, connection: Connection, alert: Alert) -> None:
        create = Create(alert.title, alert.desc, cat=connection.terms.get("cat"), pri=alert.pri)
        # Alerts are delivered twice, also at the same time. Both then get the same ticket.
        source = f"alert:{connection.name}:{_hash(alert.key)}:{alert.since}"
        answer = json.loads(await self._say(connection, create, source))
        tie = Tie(connection.kind, connection.name, alert.key, answer["data"]["id"])
        await self.base.store.transact(partial(_bind, connection.workspace, tie))

    async def _say(
        self, connection: Connection, command: Command, source: str | None = None
    ) -> str:
        """Run a command for the connection's user; return the answer, terse JSON."""
        actor = Actor(connection.user, connection.workspace)
        message = Message("", actor, self.base.now(), source=source, audience=ALONE)
        handled = await self.base.desk.handle(message, Plain("json"), command)
        return handled.answers[0]


async def _bind(ws: str, tie: Tie, db: Transaction) -> None:
    if ticket := await db.ticket(ws, tie.ticket):
        await db.bind(ticket, ws, tie)


def is_signed(body: bytes, headers: Mapping[str, str], secret: str, signature: str) -> bool:
    """Whether a request has the secret, as a bearer token or as the key of its signature.

    signature: name of the header with the HMAC-SHA256 of the body, hexadecimal
    """
    bearer = headers.get("Authorization", "").removeprefix("Bearer ")
    made = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    signed = [one.strip().removeprefix("v1=") for one in headers.get(signature, "").split(",")]
    pairs = [(bearer, secret), *((one, made) for one in signed)]
    return any(hmac.compare_digest(said.encode(), true.encode()) for said, true in pairs)


def _is_old(ticket: Ticket, now: datetime) -> bool:
    ended = ticket.closed_at
    return ended is not None and ended < microseconds(now - AGAIN)


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:32]
