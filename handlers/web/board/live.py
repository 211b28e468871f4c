"""Live updates: the server sends an event after each change, and browsers load their page again."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from aiohttp import web
from aiohttp_sse import EventSourceResponse, sse_response

from core.desk.watch import Watch

PING = 25.0  # seconds between two pings, so that no proxy closes a silent connection


class Live:
    """The event streams of all browsers."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._open: set[EventSourceResponse] = set()

    async def stream(self, request: web.Request, workspace: str) -> EventSourceResponse:
        """Send the key of the latest change, now and after each change, until the client leaves."""
        async with (
            self._watch.on(workspace),
            sse_response(request, ping_interval=PING) as response,
        ):
            telling = asyncio.create_task(self._tell(response, workspace))
            self._open.add(response)
            try:
                await response.wait()
            finally:
                self._open.discard(response)
                telling.cancel()
                with suppress(asyncio.CancelledError, ConnectionError, TimeoutError):
                    await telling
        return response

    async def close(self, site: web.Application) -> None:
        """End all streams. Browsers connect again by themselves."""
        for response in [*self._open]:
            response.stop_streaming()

    async def _tell(self, response: EventSourceResponse, workspace: str) -> None:
        after = 0
        while True:
            after = await self._watch.later(workspace, after)
            await response.send(str(after))
