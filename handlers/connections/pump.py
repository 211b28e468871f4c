"""The task that tells connections what changed, in order and at least once, and tends to them.

The history is the queue: a connection keeps the key of the last change that it was told. So nothing
is written when a ticket changes, and what happened while it was away is told later. One process at
a time holds a connection.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from itertools import groupby

from core.access import PUBLIC
from core.connections import Connection
from core.desk.admins import tell_admins
from core.errors import SettingsError, StoreError
from core.store import Snapshot, Transaction
from handlers.connections.kind import KINDS, Base, Kinds, Later, Told, Useless

LOOK = 2.0  # seconds between two looks for changes
REST = 20.0  # seconds between two looks for connections while there are none
TOGETHER = 100  # changes read at once
HOLD = timedelta(seconds=60)  # how long a process that died holds a connection
CALL_MAX = 45.0  # seconds for one change, or some together, less than HOLD
TRIES_MAX = 24  # with the waits below: about two days
WAIT_MAX = 3 * 3600.0  # seconds between two tries

EVER = datetime.min.replace(tzinfo=UTC)

Name = tuple[str, str, str]  # workspace, kind and name of a connection
Work = Callable[[Connection], Awaitable[None]]
PutOff = Callable[[Connection, Later], Awaitable[None]]

logger = logging.getLogger(__name__)


class Pump:
    """Tells all connections of all workspaces."""

    def __init__(self, base: Base, kinds: Kinds, *, look: float = LOOK) -> None:
        self._base, self._kinds, self._look = base, kinds, look
        self._busy: dict[Name, asyncio.Task[None]] = {}
        self._resting: dict[Name, datetime] = {}  # left alone until then

    async def run(self) -> None:
        """Tell until cancelled."""
        try:
            while True:  # noqa: ASYNC110 - other processes change tickets too
                await asyncio.sleep(self._look if await self._start() else REST)
        finally:
            for task in self._busy.values():
                task.cancel()
            await asyncio.gather(*self._busy.values(), return_exceptions=True)

    async def _start(self) -> bool:
        """Start what is to be done now. Return whether there are connections."""
        now = self._base.now()
        try:
            known = [
                c for c in await self._base.store.read(lambda db: db.connections()) if _is_on(c)
            ]
            behind = (
                await self._base.store.read(lambda db: db.behind([*KINDS], now)) if known else []
            )
        except StoreError as error:
            logger.error("connections could not be read: %s", error)
            return True
        self._base.desk.trackers.know(known)
        for connection in behind:
            self._begin(connection, self._tell, self._delay)
        for connection in known:
            self._begin(connection, self._tend, self._rest)
        return bool(known)

    def _begin(self, connection: Connection, work: Work, put_off: PutOff) -> None:
        name = _name(connection)
        if name not in self._busy and self._base.now() >= self._resting.get(name, EVER):
            task = asyncio.create_task(self._do(connection, work, put_off))
            self._busy[name] = task
            task.add_done_callback(lambda _: self._busy.pop(name, None))

    async def _do(self, connection: Connection, work: Work, put_off: PutOff) -> None:
        try:
            await work(connection)
        except Useless as error:
            await self._stop(connection, str(error))
        except Later as error:
            await put_off(connection, error)
        except (SettingsError, StoreError) as error:
            logger.error("%s %s: %s", connection.kind, connection.name, error)
            self._resting[_name(connection)] = self._base.now() + HOLD
        except Exception:
            logger.exception("%s %s failed", connection.kind, connection.name)
            await put_off(connection, Later("it failed, see the log"))

    async def _tend(self, connection: Connection) -> None:
        kind = self._kinds.of(connection)
        now = self._base.now()
        if kind.EVERY is None:
            return
        what = f"{connection.kind} {connection.workspace} {connection.name}"
        every = timedelta(seconds=kind.EVERY)
        if await self._base.store.take_chore(what, now, every):
            await kind.tend(connection)

    async def _rest(self, connection: Connection, error: Later) -> None:
        """Leave the connection alone as long as it asks for; its next turn is the next try."""
        logger.warning("%s %s: %s", connection.kind, connection.name, error)
        until = self._base.now() + timedelta(seconds=error.seconds or 0)
        self._resting[_name(connection)] = until

    async def _tell(self, connection: Connection) -> None:
        """Tell the connection all that it was not told yet."""
        kind = self._kinds.of(connection)
        if not kind.TELLS or not await self._hold(connection):
            return
        seen, latest = connection.seen or 0, None
        while latest is None:
            found, latest = await self._changes(connection, seen)
            while found:
                async with asyncio.timeout(CALL_MAX):
                    seen = await kind.tell_next(connection, found)
                await self._told(connection, seen)
                found = [one for one in found if one[0] > seen]
        await self._told(connection, latest, ends=True)

    async def _hold(self, connection: Connection) -> bool:
        now = self._base.now()
        return await self._base.store.transact(
            lambda db: db.hold_connection(connection, now, now + HOLD)
        )

    async def _told(self, connection: Connection, change: int, *, ends: bool = False) -> None:
        """Record it, and hold the connection longer, or no more."""
        until = self._base.now() + HOLD

        async def told(db: Transaction) -> None:
            await db.told(connection, change)
            if ends:
                await db.release_connection(connection)
            else:
                await db.hold_connection(connection, until, until)

        await self._base.store.transact(told)

    async def _changes(self, connection: Connection, after: int) -> tuple[list[Told], int | None]:
        """Return the next changes of tickets that are not secret, without imported ones.

        If these are all, also the key of the latest change of any ticket; else None.
        """
        ws = connection.workspace

        async def changes(db: Snapshot) -> tuple[list[Told], int | None]:
            seen = db.seen_by(PUBLIC)
            found = await seen.changes_since(ws, after, TOGETHER, imported=False)
            told: list[Told] = [
                (key, [entry for _, entry in group])
                for key, group in groupby(found, lambda one: one[0])
            ]
            return told, await db.latest(ws) if len(told) < TOGETHER else None

        return await self._base.store.read(changes)

    async def _delay(self, connection: Connection, error: Later) -> None:
        """Tell the change again later, or stop if it was tried too often."""
        ws, kind, name = _name(connection)
        now = await self._base.store.read(lambda db: db.connection(ws, kind, name))
        tries = now.tries if now else 0  # others may have been told since
        if tries + 1 >= TRIES_MAX:
            await self._stop(connection, str(error))
            return
        wait = error.seconds or min(2.0**tries, WAIT_MAX)
        logger.warning("%s %s: %s: again in %.0f s", connection.kind, connection.name, error, wait)
        until = self._base.now() + timedelta(seconds=wait)
        await self._base.store.transact(lambda db: db.delay(connection, until))

    async def _stop(self, connection: Connection, reason: str) -> None:
        """Give the connection up, and tell the admins."""
        logger.error("%s %s is stopped: %s", connection.kind, connection.name, reason)
        text = f"{connection.kind} {connection.name} is stopped: {reason}. `bot.py connections`"
        now = self._base.now()

        async def stop(db: Transaction) -> None:
            await db.stop(connection, reason)
            await tell_admins(db, connection.workspace, text, now)

        await self._base.store.transact(stop)
        self._base.wake()


def _name(connection: Connection) -> Name:
    return connection.workspace, connection.kind, connection.name


def _is_on(connection: Connection) -> bool:
    return connection.kind in KINDS and connection.stopped is None
