"""Transactions on one SQLite file, with a connection that writes and one that reads."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from core.store import T
from core.store.shared.session import Args, Session
from core.store.sqlite.connection import Connection, drive
from core.store.sqlite.writer import Writer

_MARK = re.compile(r"\$(\d)")


@lru_cache(maxsize=1024)  # there are few statements, and they run often
def _numbered(sql: str) -> str:
    """Write `$1` as `?1`. SQLite takes `$1` for a name."""
    return _MARK.sub(r"?\1", sql)


class SqliteSession(Session):
    """One transaction."""

    NOW = "((julianday('now') - 2440587.5) * 86400)"  # seconds since 1970
    SECOND = "1"
    FIELD = "json_extract(h.after, '$.{}')"
    DIFFERS = "IS NOT"
    OBJECT = "json_group_object({}, {})"
    PUBLIC = "t.secret = 0"
    HIDDEN = "t.secret = 1"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    async def enter(self, ws: str) -> None:
        """Do nothing: SQLite has one writer at a time."""

    async def alone(self, table: str) -> None:
        """Do nothing: SQLite has one writer at a time."""

    async def row(self, sql: str, *args: Any) -> Any:
        return self.connection.execute(_numbered(sql), args).fetchone()

    async def rows(self, sql: str, *args: Any) -> list[Any]:
        return self.connection.execute(_numbered(sql), args).fetchall()

    async def run(self, sql: str, *args: Any) -> None:
        self.connection.execute(_numbered(sql), args)

    async def first(self, sql: str, ws: str, *args: Any) -> Any:
        return await self.row(sql, ws, *args)

    async def hold(self, sql: str, *args: Any) -> None:
        await self.run(sql, *args)

    async def each(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        self.connection.executemany(_numbered(sql), rows)

    async def put(self, table: str, rows: Sequence[Sequence[Any]]) -> None:
        marks = ", ".join("?" * len(rows[0]))
        self.connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - our own tables

    async def temporary(self, table: str, columns: str) -> None:
        await self.run(f"CREATE TEMP TABLE {table} ({columns})")

    def using(self, index: str | None = None) -> str:
        return f"INDEXED BY {index}" if index else "NOT INDEXED"

    def among(self, keys: Sequence[int], args: Args) -> str:
        return f"IN ({', '.join(map(args, keys))})"

    @staticmethod
    def unindexed(condition: str) -> str:
        return condition.replace("t.", "+t.")


class Database:
    """Runs transactions on one file."""

    def __init__(self, writer: Writer, reader: Connection) -> None:
        self._writer, self._reader = writer, reader

    async def write(self, work: Callable[[Session], Awaitable[T]]) -> T:
        result: T = await self._writer.apply(lambda db: drive(work(SqliteSession(db))))
        return result

    async def do(self, sql: str, *args: Any) -> Any:
        return await self.write(lambda db: db.row(sql, *args))

    async def read(
        self, work: Callable[[Session], Awaitable[T]], of: Callable[..., object] | None = None
    ) -> T:
        def reading(db: sqlite3.Connection) -> T:
            db.execute("BEGIN")
            try:
                return drive(work(SqliteSession(db)))
            finally:
                db.execute("ROLLBACK")

        return await self._reader.run(reading)

    async def close(self) -> None:
        await self._writer.close()
        await self._reader.close()
