"""The kind "linear": issues of a team."""

from __future__ import annotations

import hashlib
import hmac
import json

import aiohttp
from aiohttp import web

from core.connections import Connection
from handlers.connections.kind import Base
from handlers.connections.trackers.issue import Tracker
from handlers.connections.trackers.kind import Look, Trackers
from handlers.connections.trackers.linear_tracker import API, LinearClient, LinearTracker
from handlers.web.answers import refused


class Linear(Trackers):
    """Connections with teams of Linear."""

    def __init__(self, base: Base) -> None:
        super().__init__(base)
        self._session: aiohttp.ClientSession | None = None

    def tracker(self, connection: Connection) -> Tracker:
        """Return the team."""
        if self._session is None:
            self._session = aiohttp.ClientSession()
        token = self.base.secrets(connection)["token"]
        client = LinearClient(self._session, connection.terms.get("api", API), token)
        return LinearTracker(client, connection.terms)

    async def receive(self, connection: Connection, request: web.Request) -> web.StreamResponse:
        """Take a signed webhook: it says where to look."""
        body = await request.read()
        secret = self.base.secrets(connection).get("webhook", "")
        good = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest().encode()
        given = request.headers.get("Linear-Signature", "").encode()
        if not secret or not hmac.compare_digest(good, given):
            return refused(401, "not signed")
        try:
            said = json.loads(body)["data"]
        except (ValueError, KeyError, TypeError):
            return refused(400, "send JSON")
        key = str(said.get("issueId") or said.get("id"))
        if await self.sync(connection).side.tie(key):
            self.look_soon(connection, Look("issue", key))
        return web.Response(status=202)

    async def close(self) -> None:
        """Close the connections to Linear."""
        await super().close()
        if self._session:
            await self._session.close()
