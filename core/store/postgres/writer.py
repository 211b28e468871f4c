"""Transactions that write, in few statements: each costs a round trip to the server.

Each transaction that writes to a workspace counts the workspace's `version` up. So a transaction
reads without a lock: first the version, then what it needs. Its writes are held back and sent as
one statement, which fails with serialization_failure if the version is another by then. It is then
run again, with a lock. A statement that cannot be held back, or a read after held writes, begins a
transaction on the server that locks the workspace's row to its end. Keys are read with the version
or under the lock, so in each workspace they are committed in order.

Transactions of this process on one workspace wait for each other here, where it costs nothing.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

import asyncpg

from core.store.postgres.line import Line
from core.store.postgres.session import Connection, PostgresSession

Keyed = Literal["tickets", "changes"]  # tables with keys that a transaction gives
Turns = MutableMapping[str, asyncio.Lock]  # workspace -> lock of this process

_NEXT = "nextval('tickets_key_seq'), nextval('changes_key_seq')"
_GLANCE = f"SELECT version, last_num, {_NEXT} FROM workspaces WHERE ws = $1"  # noqa: S608 - fixed
# An UPDATE locks the row, so that one of those who wait at a time goes on.
_LOCK = f"""
INSERT INTO workspaces AS w (ws, version) VALUES ($1, 1)
ON CONFLICT (ws) DO UPDATE SET version = w.version + 1 RETURNING w.version, w.last_num, {_NEXT}"""  # noqa: S608 - fixed
_VERSION = "SELECT version FROM workspaces WHERE ws = $1"
_NUMBER = "UPDATE workspaces SET last_num = last_num + 1 WHERE ws = $1 RETURNING last_num"
_GUARD = """
WITH guard AS (
  UPDATE workspaces SET version = version + 1, last_num = $3 WHERE ws = $1 AND version = $2
  RETURNING 1
)"""
_GUARDED = 3  # placeholders of _GUARD
_MARK = re.compile(r"\$(\d+)")


class Outdated(asyncpg.SerializationError):
    """Another transaction changed the workspace since it was read."""


@dataclass(slots=True)
class Held:
    """A write that was held back.

    sql, args: the statement; its arguments may be changed until it is sent
    is_sent: whether it was sent
    """

    sql: str
    args: list[Any]
    is_sent: bool = False


@dataclass(slots=True)
class _Entry:
    """The workspace of a transaction.

    version: in the database, as far as this transaction knows
    stored, number: of the last ticket, in the database and with those of this transaction
    keys: new keys that no row has yet
    """

    ws: str
    version: int
    stored: int
    keys: dict[Keyed, int]
    number: int = field(init=False)

    def __post_init__(self) -> None:
        self.number = self.stored

    @classmethod
    def of(cls, ws: str, row: Sequence[int]) -> _Entry:
        """Return the entry of a row with version, number and keys."""
        version, stored, ticket, change = row
        return cls(ws, version, stored, {"tickets": ticket, "changes": change})


class Writer(PostgresSession):
    """One try of a transaction that may write.

    locks: whether it locks the workspace at once
    is_shared: whether other programs may get the connection between two transactions, so that no
    statement may run outside of one
    born: the tickets of this transaction: key -> the write that inserts it
    """

    def __init__(self, line: Line, turns: Turns, *, locks: bool, is_shared: bool) -> None:
        self._line, self._turns = line, turns
        self._locks, self._is_shared = locks or is_shared, is_shared
        self._entry: _Entry | None = None  # the first workspace
        self._entered: set[str] = set()
        self._held: list[Held] = []
        self._reads = 0  # since the version was read, without a lock
        self.born: dict[int, Held] = {}

    async def _ready(self, sql: str) -> Connection:
        is_read = sql.lstrip().startswith("SELECT")
        if self._line.has_begun or self._held or self._is_shared or not is_read:
            await self._begin()
            await self._send()
        self._reads += 1
        return await self._line.take()

    async def enter(self, ws: str) -> None:
        if ws in self._entered:
            return
        glance = await self._may_glance(ws)
        await self._enter(ws, await self._fetch(_GLANCE, ws) if glance else None)

    async def first(self, sql: str, ws: str, *args: Any) -> Any:
        if ws in self._entered or not await self._may_glance(ws):
            return await super().first(sql, ws, *args)
        row = await self._fetch(_entering(sql), ws, *args)
        found = row is not None and row[0] is not None
        await self._enter(ws, row[:4] if found else None)
        self._reads += 1
        return row[4:] if found else await self.row(sql, ws, *args)

    async def _may_glance(self, ws: str) -> bool:
        """Wait for the workspace's turn. Return whether to read its version without a lock."""
        if self._line.has_begun or self._entered:
            return False
        await self._line.queue(self._turns.setdefault(ws, asyncio.Lock()))
        return not self._locks

    async def _enter(self, ws: str, row: Sequence[int] | None) -> None:
        """Enter the workspace. row: as it was read without a lock; None: lock it."""
        if row is None:
            await self._begin()
            row = await self._lock(ws)
        if not self._entered:
            self._entry = _Entry.of(ws, row)
        self._entered.add(ws)

    async def _begin(self) -> None:
        """Begin a transaction on the server. Lock the workspace if it was read without a lock."""
        if self._line.has_begun:
            return
        await self._line.begin("read_committed")
        if self._entry:
            version, *_ = await self._lock(self._entry.ws)
            if version != self._entry.version + 1:
                raise Outdated("the workspace changed meanwhile")
            self._entry.version = version

    async def _lock(self, ws: str) -> Sequence[int]:
        row: Sequence[int] = await self._fetch(_LOCK, ws)
        return row

    async def _fetch(self, sql: str, *args: Any) -> Any:
        """Run a statement now, as it is; return its first row."""
        return await (await self._line.take()).fetchrow(sql, *args)

    async def hold(self, sql: str, *args: Any) -> None:
        await self.held(sql, *args)

    async def held(self, sql: str, *args: Any) -> Held:
        """Hold a write back, as `hold` does, and return it."""
        is_double = any(held.sql == sql for held in self._held)
        if is_double or not self._entry:  # a statement must not change a row twice
            await self._begin()
            await self._send()
        if not self._entry:
            await self.run(sql, *args)
            return Held(sql, [*args], is_sent=True)
        self._held.append(Held(sql, [*args]))
        return self._held[-1]

    async def number(self, ws: str) -> int:
        """Return the number of the workspace's next ticket."""
        await self.enter(ws)
        if self._entry is None or self._entry.ws != ws:
            return int((await self.row(_NUMBER, ws))[0])
        self._entry.number += 1
        return self._entry.number

    async def key(self, ws: str, table: Keyed) -> int:
        """Return a new key for a row of the table."""
        await self.enter(ws)
        if self._entry and self._entry.ws == ws and table in self._entry.keys:
            return self._entry.keys.pop(table)
        return int((await self.row(f"SELECT nextval('{table}_key_seq')"))[0])

    async def _send(self) -> None:
        """Send what was held back."""
        entry, held = self._entry, self._held
        if not entry or not (held or entry.number != entry.stored):
            return
        sql = _together(tuple(one.sql for one in held))
        args = (arg for one in held for arg in one.args)
        await self._fetch(sql, entry.ws, entry.version, entry.number, *args)
        entry.version, entry.stored, self._held = entry.version + 1, entry.number, []
        for one in held:
            one.is_sent = True

    async def commit(self) -> None:
        """Send what was held back, and end the transaction."""
        if self._line.has_begun:
            await self._send()
            await self._line.commit()
        elif self._held or (self._entry and self._entry.number != self._entry.stored):
            self._line.commits = True
            await self._send()
        elif self._reads > 1:
            await self.check()

    async def whole(self, sql: str, *args: Any) -> Any:
        """Run a statement that is the whole transaction; return its first row."""
        if self._is_shared:
            return await self.row(sql, *args)
        await self._line.take()
        self._line.commits = True
        return await self._fetch(sql, *args)

    async def check(self) -> None:
        """Raise Outdated if another transaction changed the workspace since it was read."""
        if self._line.has_begun or self._entry is None:
            return
        found = await self._fetch(_VERSION, self._entry.ws)
        if found is None or found[0] != self._entry.version:
            raise Outdated("the workspace changed meanwhile")


@lru_cache(maxsize=256)  # there are few statements, and they run often
def _entering(sql: str) -> str:
    """Return the statement with the version, number and keys of workspace $1 before its columns."""
    return (
        f"SELECT w.version, w.last_num, {_NEXT}, q.* FROM ({sql}) q"  # noqa: S608 - our own statements
        " LEFT JOIN workspaces w ON w.ws = $1"
    )


@lru_cache(maxsize=256)  # there are few combinations, and they run often
def _together(statements: tuple[str, ...]) -> str:
    """Return one statement that runs all, if workspace $1 has version $2."""
    parts, given = [_GUARD], _GUARDED
    for n, sql in enumerate(statements):
        marks = [int(mark) for mark in _MARK.findall(sql)]
        moved = _MARK.sub(lambda mark, by=given: f"${int(mark[1]) + by}", sql)  # type: ignore[misc]
        parts.append(f", held{n} AS ({moved}\n)")
        given += max(marks)
    return "".join((*parts, "\nSELECT unchanged((SELECT count(*) FROM guard))"))
