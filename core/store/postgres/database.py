"""Connections to PostgreSQL, and transactions that run again if the server asks for it.

A transaction that writes counts its workspace's version up, under the lock of that row (see
`Writer`). So each workspace has one writer at a time, as the desk's rules need, and workspaces do
not wait for each other. It runs at READ COMMITTED: at REPEATABLE READ this lock would turn each
wait into a failure and another try.
A read is one statement, or one REPEATABLE READ, READ ONLY transaction: it shows one moment and
takes no lock.
A session keeps nothing but prepared statements. A pooler that shares connections between
transactions must support these.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from weakref import WeakValueDictionary

import asyncpg

from core.errors import StoreError, plain
from core.store import T
from core.store.postgres.line import Line
from core.store.postgres.reader import Longer, Reader
from core.store.postgres.session import Connection
from core.store.postgres.writer import Turns, Writer
from core.store.shared.session import Session

CONNECTIONS = 10  # of one process, at most
WRITING = 7  # connections that may write, so that reads need not wait for writers with locks
TRIES = 8  # of one transaction
PAUSE = 0.02  # seconds before the second try; doubled before each further one
PAUSE_MAX = 1.0  # seconds
PATIENCE = 30.0  # seconds for a statement, and to connect

# The server rolled the transaction back by itself.
_AGAIN = (asyncpg.SerializationError, asyncpg.DeadlockDetectedError)
_AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    asyncpg.ReadOnlySQLTransactionError,  # the server is a replica now
    OSError,
)
_BROKEN = (asyncpg.InterfaceError, asyncpg.InternalClientError)
# Parts of the driver's messages if the connection had ended before anything was sent.
_UNSENT = (
    "connection is closed",
    "connection was closed during pool initialization",
    "released back to the pool",
    "cannot switch to state",
)
_ERRORS = (asyncpg.PostgresError, *_BROKEN, OSError)  # OSError includes TimeoutError


def address(url: str) -> dict[str, Any]:
    """Return the connection arguments for a database URL.

    With `statement_cache_size=0` in the URL no statement stays prepared after its transaction.
    That serves poolers that share connections between transactions. Raises StoreError for
    another size.
    """
    parts = urlsplit(url)
    said = dict(parse_qsl(parts.query, keep_blank_values=True))
    size = said.pop("statement_cache_size", None)
    if size is None:
        return {"dsn": url}
    if size != "0":
        raise StoreError("the URL's statement_cache_size can only be 0")
    return {"dsn": parts._replace(query=urlencode(said)).geturl(), "statement_cache_size": 0}


class Database:
    """A pool of connections.

    is_shared: whether a pooler shares them between transactions
    """

    def __init__(self, pool: asyncpg.Pool, *, is_shared: bool) -> None:
        self._pool, self._is_shared = pool, is_shared
        self._writing, self._reading = asyncio.Semaphore(WRITING), asyncio.Semaphore(CONNECTIONS)
        self._turns: Turns = WeakValueDictionary()
        self._long: set[object] = set()  # reads that take several statements

    @classmethod
    async def connect(cls, url: str) -> Database:
        """Open a pool of connections. Raises StoreError."""
        arguments = address(url)
        with known_errors():
            pool = await asyncpg.create_pool(
                **arguments,
                min_size=1,
                max_size=CONNECTIONS,
                timeout=PATIENCE,
                command_timeout=PATIENCE,
                reset=_keep,
            )
        return cls(pool, is_shared="statement_cache_size" in arguments)

    async def write(self, work: Callable[[Session], Awaitable[T]]) -> T:
        async def attempt(line: Line, n: int) -> T:
            session = Writer(line, self._turns, locks=n > 0, is_shared=self._is_shared)
            try:
                result = await work(session)
            except Exception as error:
                if not isinstance(error, _ERRORS):  # perhaps it read two states
                    await session.check()
                raise
            await session.commit()
            return result

        return await self._run(attempt, self._writing)

    async def do(self, sql: str, *args: Any) -> Any:
        async def attempt(line: Line, n: int) -> Any:
            session = Writer(line, self._turns, locks=False, is_shared=self._is_shared)
            row = await session.whole(sql, *args)
            await session.commit()
            return row

        return await self._run(attempt, self._writing)

    async def read(
        self, work: Callable[[Session], Awaitable[T]], of: Callable[..., object] | None = None
    ) -> T:
        site = _code(of or work)
        if not self._is_shared and site not in self._long:
            try:
                return await self._read(work, is_long=False)
            except Longer:
                self._long.add(site)
        return await self._read(work, is_long=True)

    async def _read(self, work: Callable[[Session], Awaitable[T]], *, is_long: bool) -> T:
        async def attempt(line: Line, n: int) -> T:
            result = await work(Reader(line, is_long=is_long))
            if line.has_begun:
                await line.commit()
            return result

        return await self._run(attempt, self._reading)

    async def close(self) -> None:
        try:
            await asyncio.wait_for(self._pool.close(), PATIENCE)
        except TimeoutError:
            self._pool.terminate()

    async def _run(
        self, attempt: Callable[[Line, int], Awaitable[T]], slots: asyncio.Semaphore
    ) -> T:
        """Run an attempt, and again if that may help. It is told how many there were before."""
        with known_errors():
            for n in range(TRIES - 1):
                line = Line(self._pool, slots)
                try:
                    async with line:
                        return await attempt(line, n)
                except _AGAIN:
                    pass
                except (*_AWAY, *_BROKEN) as error:
                    if not _is_unsent(error) and (line.commits or not _is_away(error)):
                        raise
                await asyncio.sleep(min(PAUSE * 2**n, PAUSE_MAX) * random.uniform(0.5, 1))  # noqa: S311 - no secret
            async with Line(self._pool, slots) as line:
                return await attempt(line, TRIES - 1)


def _code(work: Callable[..., object]) -> object:
    """Return the code that `work` runs, whatever its arguments are."""
    while isinstance(work, partial):
        work = work.func
    return getattr(work, "__code__", work)


async def _keep(_: Connection) -> None:
    """Replace asyncpg's reset of a session. It is not needed: the session keeps no state."""


def _is_unsent(error: Exception) -> bool:
    """Whether the failed statement surely did not reach the server."""
    return isinstance(error, _BROKEN) and any(said in str(error) for said in _UNSENT)


def _is_away(error: Exception) -> bool:
    """Whether the connection failed, and not the statement."""
    return not isinstance(error, (TimeoutError, *_BROKEN))


@contextmanager
def known_errors() -> Iterator[None]:
    """Raise the driver's errors as StoreError, with a message of one line."""
    try:
        yield
    except _ERRORS as error:
        raise StoreError(_said(error)) from error


def _said(error: Exception) -> str:
    said = plain(error) if isinstance(error, OSError) else str(error)
    return said.partition("\n")[0] or type(error).__name__


@contextmanager
def untouched() -> Iterator[None]:
    """Raise StoreError as `known_errors` does, and add that nothing was changed.

    It is for statements of a long transaction before its commit.
    """
    try:
        with known_errors():
            yield
    except StoreError as error:
        raise StoreError(f"the database: {error}; nothing was changed") from error.__cause__
