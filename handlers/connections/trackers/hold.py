"""One process at a time works for a connection: the same hold as the pump's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from core.connections import Connection
from handlers.connections.kind import Base
from handlers.connections.pump import HOLD

RENEWED = HOLD / 3  # a hold is made longer after this time
PAUSE = 0.2  # seconds between two tries to get it


class Hold:
    """A connection that this process holds."""

    def __init__(self, base: Base, connection: Connection) -> None:
        self._base, self._connection = base, connection
        self._until = base.now() + HOLD

    async def take(self) -> bool:
        """Return whether nobody else held it."""
        now, self._until = self._base.now(), self._base.now() + HOLD
        return await self._base.store.transact(
            lambda db: db.hold_connection(self._connection, now, self._until)
        )

    async def renew(self) -> None:
        """Hold it longer if half of the time is over."""
        now = self._base.now()
        if self._until - now > HOLD - RENEWED:
            return
        before, self._until = self._until, now + HOLD
        await self._base.store.transact(
            lambda db: db.hold_connection(self._connection, before, self._until)
        )

    async def release(self) -> None:
        """Let others work for it."""
        await self._base.store.transact(lambda db: db.release_connection(self._connection))


@asynccontextmanager
async def held(
    base: Base, connection: Connection, patience: timedelta
) -> AsyncIterator[Hold | None]:
    """Hold the connection in a `with`; None: another process still holds it."""
    hold, end = Hold(base, connection), base.now() + patience
    while not await hold.take():
        if base.now() >= end:
            yield None
            return
        await asyncio.sleep(PAUSE)
    try:
        yield hold
    finally:
        await hold.release()
