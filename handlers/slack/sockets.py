"""Socket Mode: websockets to Slack, and their supervision."""

from __future__ import annotations

import asyncio
import logging

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from handlers.slack.payloads import Malformed, check

CONNECTIONS = 2  # Slack closes a socket before the next one is open; meanwhile the other receives
LOOK = 15.0  # seconds between two looks at the connections
PATIENCE = 600.0  # seconds without any connection until the bot gives up
FAREWELL = 1.0  # seconds for Slack to close its side
RETRY = 10.0  # seconds between the SDK's attempts, and between its pings

logger = logging.getLogger(__name__)


class Connection(AsyncSocketModeHandler):
    """One websocket. It can stop taking requests and finish those that run."""

    def __init__(self, app: AsyncApp, client: AsyncWebClient, app_token: str, retry: float) -> None:
        super().__init__(app, app_token, web_client=client, ping_interval=retry)
        self.client.proxy = client.proxy
        self._taking = True
        self._running: set[asyncio.Task[None]] = set()

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Hand the request to the app. After `finish` it is not acknowledged, so Slack delivers it
        again. A malformed request is acknowledged and dropped."""
        task = asyncio.current_task()
        if not self._taking or task is None:
            return
        try:
            check(req.payload)
        except Malformed as error:
            logger.warning("a delivery was refused: %s", error)
            await client.send_socket_mode_response(SocketModeResponse(req.envelope_id))
            return
        self._running.add(task)
        try:
            await super().handle(client, req)
        finally:
            self._running.discard(task)

    async def connect(self) -> None:
        """Connect, with as many attempts as it needs."""
        await self.client.connect()  # type: ignore[no-untyped-call]

    async def close(self) -> None:
        """Close the websocket."""
        await self.client.close()  # type: ignore[no-untyped-call]

    async def finish(self, seconds: float) -> None:
        """Take no more requests, and wait for the running ones, at most this long."""
        self._taking = False
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)


class Sockets:
    """The websockets to Slack, which `watch` keeps open.

    The SDK retries the same address, although an address is valid for one connection. `watch` makes
    it ask for a new one.
    """

    def __init__(
        self,
        app: AsyncApp,
        client: AsyncWebClient,
        app_token: str,
        *,
        connections: int = CONNECTIONS,
        look: float = LOOK,
        patience: float = PATIENCE,
        retry: float = RETRY,
    ) -> None:
        self._all = [Connection(app, client, app_token, retry) for _ in range(connections)]
        self._look, self._patience = look, patience
        self._opening: list[asyncio.Task[None]] = []

    def open(self) -> None:
        """Start to connect."""
        self._opening = [asyncio.create_task(one.connect()) for one in self._all]

    def up(self) -> int:
        """Return how many websockets are open now."""
        sessions = [one.client.current_session for one in self._all]
        return sum(session is not None and not session.closed for session in sessions)

    async def watch(self) -> None:
        """Repair connections. Return when there was none for `patience` seconds."""
        loop = asyncio.get_running_loop()
        heard_at = loop.time()
        while loop.time() - heard_at < self._patience:
            await asyncio.sleep(self._look)
            up = [await self._mend(one) for one in self._all]
            if any(up):
                heard_at = loop.time()
        logger.critical("no connection to Slack for %.0f s", self._patience)

    async def _mend(self, connection: Connection) -> bool:
        """Whether the websocket is connected. If not, its next attempt gets a new address."""
        if await connection.client.is_connected():
            return True
        connection.client.wss_uri = None
        return False

    async def close(self, seconds: float) -> None:
        """Take no more requests, wait for the running ones, at most this long, and close."""
        await asyncio.gather(*(one.finish(seconds) for one in self._all))
        for task in self._opening:
            task.cancel()
        await asyncio.gather(*self._opening, return_exceptions=True)
        closing = [asyncio.create_task(one.close()) for one in self._all]
        _, late = await asyncio.wait(closing, timeout=FAREWELL)
        for task in late:
            task.cancel()
