"""Live updates: the server sends an event after each change, and browsers load their page again.

One watcher for each workspace polls the database, for any number of browsers. So it also sees
changes by other processes.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiohttp import web
from aiohttp_sse import EventSourceResponse, sse_response

from core.errors import StoreError
from core.store import Store

EVERY = 1.0  # seconds between two polls of the database
PING = 25.0  # seconds between two pings, so that no proxy closes a silent connection

logger = logging.getLogger(__name__)


class Live:
    """The event streams of all browsers. every: seconds between two polls."""

    def __init__(self, store: Store, every: float = EVERY) -> None:
        self._store, self._every = store, every
        self._watches: dict[str, _Watch] = {}
        self._open: set[EventSourceResponse] = set()

    async def stream(self, request: web.Request, workspace: str) -> EventSourceResponse:
        """Send the key of the latest change, now and after each change, until the client leaves."""
        async with (
            self._watched(workspace) as watch,
            sse_response(request, ping_interval=PING) as response,
        ):
            telling = asyncio.create_task(_tell(response, watch))
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

    @asynccontextmanager
    async def _watched(self, workspace: str) -> AsyncIterator[_Watch]:
        watch = self._watches.get(workspace)
        if watch is None:
            watch = self._watches[workspace] = _Watch(self._store, workspace, self._every)
        watch.listeners += 1
        try:
            yield watch
        finally:
            watch.listeners -= 1
            if not watch.listeners:
                del self._watches[workspace]
                watch.stop()


async def _tell(response: EventSourceResponse, watch: _Watch) -> None:
    after = 0
    while True:
        after = await watch.later(after)
        await response.send(str(after))


class _Watch:
    """Polls for the latest change of one workspace while anybody listens."""

    def __init__(self, store: Store, workspace: str, every: float) -> None:
        self.listeners = 0
        self._store, self._workspace, self._every = store, workspace, every
        self._latest, self._moved = 0, asyncio.Event()
        self._task = asyncio.create_task(self._run())

    async def later(self, after: int) -> int:
        """Wait for a change later than this one, and return its key."""
        while self._latest <= after:
            await self._moved.wait()
        return self._latest

    def stop(self) -> None:
        self._task.cancel()

    async def _run(self) -> None:
        while True:
            try:
                self._see(await self._store.read(lambda db: db.latest(self._workspace)))
            except StoreError:
                logger.exception("cannot look for changes")
            await asyncio.sleep(self._every)

    def _see(self, latest: int) -> None:
        if latest > self._latest:
            moved, self._moved = self._moved, asyncio.Event()
            self._latest = latest
            moved.set()
