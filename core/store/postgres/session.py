"""Statements on a connection to PostgreSQL, in a transaction that has begun."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import asyncpg

from core.store.shared.session import Args, Session

Connection = asyncpg.Connection | asyncpg.pool.PoolConnectionProxy


class PostgresSession(Session):
    """One transaction on one connection. It locks nothing by itself."""

    NOW = "now()"
    SECOND = "interval '1 second'"
    FIELD = "(h.after ->> '{}')"
    DIFFERS = "IS DISTINCT FROM"
    OBJECT = "json_object_agg({}, {})"
    PUBLIC = "NOT t.secret"
    HIDDEN = "t.secret"

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def _ready(self, sql: str) -> Connection:
        """Return the connection, ready for this statement."""
        return self._connection

    async def enter(self, ws: str) -> None:
        """Do nothing: who began the transaction has locked what it needs."""

    async def row(self, sql: str, *args: Any) -> Any:
        return await (await self._ready(sql)).fetchrow(sql, *args)

    async def rows(self, sql: str, *args: Any) -> list[Any]:
        return await (await self._ready(sql)).fetch(sql, *args)

    async def run(self, sql: str, *args: Any) -> None:
        await self.row(sql, *args)

    async def first(self, sql: str, ws: str, *args: Any) -> Any:
        await self.enter(ws)
        return await self.row(sql, ws, *args)

    async def hold(self, sql: str, *args: Any) -> None:
        await self.run(sql, *args)

    async def each(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        await (await self._ready(sql)).executemany(sql, rows)

    async def put(self, table: str, rows: Sequence[Sequence[Any]]) -> None:
        await (await self._ready("COPY")).copy_records_to_table(table, records=rows)

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
