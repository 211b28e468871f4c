"""Reads: one statement shows one moment, several need a transaction."""

from __future__ import annotations

from core.store.postgres.line import Line
from core.store.postgres.session import Connection, PostgresSession


class Longer(Exception):
    """A read that was begun as one statement takes several."""


class Reader(PostgresSession):
    """One try of a read. is_long: whether it takes several statements; then it is a transaction."""

    def __init__(self, line: Line, *, is_long: bool) -> None:
        self._line, self._is_long, self._asked = line, is_long, False

    async def _ready(self, sql: str) -> Connection:
        if self._is_long:
            return await self._line.begin("repeatable_read", readonly=True)
        if self._asked:
            raise Longer
        self._asked = True
        return await self._line.take()
