"""Connections to PostgreSQL, and transactions that run again if the server asks for it.

A transaction that writes runs at READ COMMITTED and first locks its workspace's row. So each
workspace has one writer at a time, as the desk's rules need, and workspaces do not wait for each
other. At REPEATABLE READ this lock would turn each wait into a failure and another try.
A read is one REPEATABLE READ, READ ONLY transaction: it shows one moment and takes no lock.
A session keeps nothing but prepared statements. A pooler that shares connections between
transactions must support these.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import asyncpg

from core.errors import StoreError, plain
from core.store import T
from core.store.shared.session import Args, Session

CONNECTIONS = 10  # of one process, at most
WRITING = 7  # connections that may write, so that reads need not wait for writers with locks
TRIES = 8  # of one transaction
PAUSE = 0.02  # seconds before the second try; doubled before each further one
PAUSE_MAX = 1.0  # seconds
PATIENCE = 30.0  # seconds for a statement, and to connect

Transaction = asyncpg.transaction.Transaction
Connection = asyncpg.Connection | asyncpg.pool.PoolConnectionProxy

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


class PostgresSession(Session):
    """One transaction on one connection. If it writes, `enter` locks the workspace."""

    NOW = "now()"
    SECOND = "interval '1 second'"
    FIELD = "(h.after ->> '{}')"
    DIFFERS = "IS DISTINCT FROM"
    OBJECT = "json_object_agg({}, {})"
    PUBLIC = "NOT t.secret"
    HIDDEN = "t.secret"

    def __init__(self, connection: Connection, *, writes: bool) -> None:
        self.connection, self._writes = connection, writes
        self._entered: set[str] = set()

    async def row(self, sql: str, *args: Any) -> Any:
        return await self.connection.fetchrow(sql, *args)

    async def rows(self, sql: str, *args: Any) -> list[Any]:
        return await self.connection.fetch(sql, *args)

    async def run(self, sql: str, *args: Any) -> None:
        await self.row(sql, *args)

    async def each(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        await self.connection.executemany(sql, rows)

    async def put(self, table: str, rows: Sequence[Sequence[Any]]) -> None:
        await self.connection.copy_records_to_table(table, records=rows)

    async def temporary(self, table: str, columns: str) -> None:
        await self.run(f"CREATE TEMP TABLE {table} ({columns}) ON COMMIT DROP")

    def using(self, index: str | None = None) -> str:
        return ""

    def among(self, keys: Sequence[int], args: Args) -> str:
        return f"= ANY({args(keys)}::bigint[])"

    @staticmethod
    def unindexed(condition: str) -> str:
        return condition

    async def alone(self, table: str) -> None:
        await self.run(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")

    async def enter(self, ws: str) -> None:
        if not self._writes or ws in self._entered:
            return
        lock = "SELECT 1 FROM workspaces WHERE ws = $1 FOR NO KEY UPDATE"
        if await self.row(lock, ws) is None:
            await self.row("INSERT INTO workspaces VALUES ($1) ON CONFLICT DO NOTHING", ws)
            await self.row(lock, ws)
        self._entered.add(ws)


class Database:
    """A pool of connections."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._writing = asyncio.Semaphore(WRITING)

    @classmethod
    async def connect(cls, url: str) -> Database:
        """Open a pool of connections. Raises StoreError."""
        with known_errors():
            return cls(
                await asyncpg.create_pool(
                    **address(url),
                    min_size=1,
                    max_size=CONNECTIONS,
                    timeout=PATIENCE,
                    command_timeout=PATIENCE,
                    reset=_keep,
                )
            )

    async def write(self, work: Callable[[Session], Awaitable[T]]) -> T:
        async with self._writing:
            return await self._run(work, writes=True)

    async def read(self, work: Callable[[Session], Awaitable[T]]) -> T:
        return await self._run(work, writes=False)

    async def close(self) -> None:
        try:
            await asyncio.wait_for(self._pool.close(), PATIENCE)
        except TimeoutError:
            self._pool.terminate()

    async def _run(self, work: Callable[[Session], Awaitable[T]], *, writes: bool) -> T:
        with known_errors():
            for n in range(TRIES - 1):
                attempt = _Attempt(self._pool, writes)
                try:
                    return await attempt.run(work)
                except _AGAIN:
                    pass
                except (*_AWAY, *_BROKEN) as error:
                    if not _is_unsent(error) and (attempt.commits or not _is_away(error)):
                        raise
                await asyncio.sleep(min(PAUSE * 2**n, PAUSE_MAX) * random.uniform(0.5, 1))  # noqa: S311 - no secret
            return await _Attempt(self._pool, writes).run(work)


class _Attempt:
    """One try of a transaction.

    commits: whether the commit was sent; if the connection is lost then, its result is unknown
    """

    def __init__(self, pool: asyncpg.Pool, writes: bool) -> None:
        self._pool, self._writes = pool, writes
        self.commits = False

    async def run(self, work: Callable[[Session], Awaitable[T]]) -> T:
        async with self._pool.acquire() as connection:
            transaction = connection.transaction(
                isolation="read_committed" if self._writes else "repeatable_read",
                readonly=not self._writes,
            )
            try:
                await transaction.start()
                result = await work(PostgresSession(connection, writes=self._writes))
            except asyncpg.ReadOnlySQLTransactionError:
                connection.terminate()
                raise
            except BaseException:
                await _roll_back(connection, transaction)
                raise
            self.commits = self._writes
            await transaction.commit()
            return result


async def _roll_back(connection: Connection, transaction: Transaction) -> None:
    """Roll back; if that fails, end the connection, so that the pool does not reuse it."""
    try:
        if not connection.is_closed():
            await transaction.rollback()
    except _ERRORS:
        with suppress(asyncpg.InterfaceError):  # the pool has released it already
            connection.terminate()


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
