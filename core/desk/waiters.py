"""wait: a caller who asks for news is answered when there is something, or when the time is up."""

from __future__ import annotations

import asyncio
from functools import partial

from core.desk.queries import seen_by
from core.desk.watch import Watch
from core.message import Message
from core.store import Snapshot, Store

SECONDS_MAX = 60  # that an answer is held back
WAITERS_MAX = 100  # of one process


class Waiters:
    """The callers that wait for news."""

    def __init__(self, store: Store, watch: Watch) -> None:
        self._store, self._watch = store, watch
        self._count, self._ends = 0, asyncio.Event()

    async def wait(self, message: Message, seconds: int | None) -> bool:
        """Wait until others changed something that the sender sees, SECONDS_MAX at most.

        Return False at once if too many wait already.
        """
        if self._count >= WAITERS_MAX:
            return False
        self._count += 1
        try:
            await self._waited(message, min(seconds or SECONDS_MAX, SECONDS_MAX))
        finally:
            self._count -= 1
        return True

    def close(self) -> None:
        """Let nobody wait any more: the process ends."""
        self._ends.set()

    async def _waited(self, message: Message, seconds: int) -> None:
        until = asyncio.get_running_loop().time() + seconds
        async with self._watch.on(message.workspace):
            after: int | None = 0
            while after is not None and not await self._store.read(partial(_is_news, message)):
                after = await self._later(message.workspace, after, until)

    async def _later(self, workspace: str, after: int, until: float) -> int | None:
        """Return the key of a later change; None if the time is up or the process ends."""
        ends = asyncio.create_task(self._ends.wait())
        later = asyncio.create_task(self._watch.later(workspace, after))
        left = max(0.0, until - asyncio.get_running_loop().time())
        try:
            both = {ends, later}
            await asyncio.wait(both, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            return later.result() if later.done() and not ends.done() else None
        finally:
            ends.cancel()
            later.cancel()


async def _is_news(message: Message, db: Snapshot) -> bool:
    from core.desk.news import has_news

    return await has_news(message, await seen_by(message, db))
