"""Watches for changes in the database, also by other processes: one look for all who wait."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from core.errors import StoreError
from core.store import Snapshot, Store

EVERY = 1.0  # seconds between two looks

logger = logging.getLogger(__name__)


class Watch:
    """Looks for the latest change of each workspace that somebody waits for.

    every: seconds between two looks
    """

    def __init__(self, store: Store, every: float = EVERY) -> None:
        self._store, self._every = store, every
        self._listeners: Counter[str] = Counter()
        self._latest: dict[str, int] = {}
        self._moved, self._joined = asyncio.Event(), asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def on(self, workspace: str) -> AsyncIterator[None]:
        """Look at the workspace inside the `with`."""
        self._listeners[workspace] += 1
        self._joined.set()
        if self._task is None:
            self._task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            self._listeners -= Counter({workspace: 1})
            if workspace not in self._listeners:
                self._latest.pop(workspace, None)
            if not self._listeners and self._task:
                self._task.cancel()
                self._task = None

    async def later(self, workspace: str, after: int) -> int:
        """Wait for a change later than this one, inside `on`; return its key."""
        while self._latest.get(workspace, 0) <= after:
            await self._moved.wait()
        return self._latest[workspace]

    async def _run(self) -> None:
        while True:
            self._joined.clear()
            try:
                self._see(await self._store.read(self._look))
            except StoreError:
                logger.exception("cannot look for changes")
                await asyncio.sleep(self._every)
            with suppress(TimeoutError):
                async with asyncio.timeout(self._every):
                    await self._joined.wait()

    async def _look(self, db: Snapshot) -> dict[str, int]:
        return {ws: await db.latest(ws) for ws in sorted(self._listeners)}

    def _see(self, latest: dict[str, int]) -> None:
        there = {ws: key for ws, key in latest.items() if ws in self._listeners}
        if any(key > self._latest.get(ws, 0) for ws, key in there.items()):
            self._latest |= there
            moved, self._moved = self._moved, asyncio.Event()
            moved.set()
