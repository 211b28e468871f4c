"""Connections with other systems, and what stands there for tickets."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

from core.connections import Connection, Tie
from core.json_text import dumps
from core.message import iso
from core.store.connections import TIES_MAX
from core.store.shared.session import Args, Part
from core.ticket import Ticket

_READ = """
SELECT c.ws, c.kind, c.name, c."user", c.terms, c.sealed, c.seen, c.tries, c.stopped
FROM connections c WHERE {which} ORDER BY c.ws, c.kind, c.name"""
_BEHIND = """c.kind IN ({kinds}) AND c.stopped IS NULL AND c.due_at <= $1 AND c.held_until <= $1
  AND EXISTS (SELECT 1 FROM changes x WHERE x.ws = c.ws AND x.key > c.seen)"""
_TIE = """
SELECT i.kind, i.name, i.remote, t.id, i.state
FROM ties i JOIN tickets t ON t.key = i.ticket AND NOT t.withdrawn WHERE """
_CONNECT = """
INSERT INTO connections (ws, kind, name, "user", terms, sealed, seen)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (ws, kind, name) DO UPDATE SET "user" = excluded."user", terms = excluded.terms,
  sealed = excluded.sealed, tries = 0, due_at = '', stopped = NULL"""
_ONE = "ws = $1 AND kind = $2 AND name = $3"
_HOLD = f"""
UPDATE connections SET held_until = $4 WHERE {_ONE} AND held_until <= $5 RETURNING 1"""  # noqa: S608 - fixed
_SET = f"UPDATE connections SET {{values}} WHERE {_ONE}"  # noqa: S608 - fixed
_BIND = """
INSERT INTO ties (ws, kind, name, remote, ticket, state) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (ws, kind, name, remote) DO UPDATE
SET ticket = excluded.ticket, state = excluded.state"""


class ConnectionsReading(Part):
    """Part of a Snapshot."""

    async def connections(self, ws: str | None = None) -> list[Connection]:
        if ws is None:
            rows = await self._db.rows(_READ.format(which="TRUE"))
        else:
            rows = await self._all(_READ.format(which="c.ws = $1"), ws)
        return [_connection(row) for row in rows]

    async def connection(self, ws: str, kind: str, name: str) -> Connection | None:
        sql = _READ.format(which="c.ws = $1 AND c.kind = $2 AND c.name = $3")
        row = await self._one(sql, ws, kind, name)
        return _connection(row) if row else None

    async def behind(self, kinds: Collection[str], now: datetime) -> list[Connection]:
        args = Args([iso(now)])
        which = _BEHIND.format(kinds=", ".join(map(args, kinds)))
        return [_connection(row) for row in await self._db.rows(_READ.format(which=which), *args)]

    async def tie(self, ws: str, kind: str, name: str, remote: str) -> Tie | None:
        sql = f"{_TIE}i.ws = $1 AND i.kind = $2 AND i.name = $3 AND i.remote = $4"
        row = await self._one(sql, ws, kind, name, remote)
        return _tie(row) if row else None

    async def ties_of(self, ws: str, kind: str, name: str, after: str) -> list[Tie]:
        sql = f"""{_TIE}i.ws = $1 AND i.kind = $2 AND i.name = $3 AND i.remote > $4
          ORDER BY i.remote LIMIT {TIES_MAX}"""
        return [_tie(row) for row in await self._all(sql, ws, kind, name, after)]

    async def ties_named(self, ws: str, kind: str, name: str, start: str) -> list[Tie]:
        sql = f"""{_TIE}i.ws = $1 AND i.kind = $2 AND i.name = $3
          AND i.remote >= $4 AND i.remote < $5 ORDER BY i.remote LIMIT {TIES_MAX}"""
        end = start[:-1] + chr(ord(start[-1]) + 1)
        return [_tie(row) for row in await self._all(sql, ws, kind, name, start, end)]

    async def ties(self, ticket: Ticket) -> list[Tie]:
        sql = f"{_TIE}i.ticket = $1 ORDER BY i.kind, i.name, i.remote"
        return [_tie(row) for row in await self._db.rows(sql, ticket.key)]


class ConnectionsWriting(Part):
    """Part of a Transaction."""

    async def connect(self, connection: Connection) -> None:
        c = connection
        await self._run(_CONNECT, *_names(c), c.user, dumps(c.terms), c.sealed, c.seen)

    async def disconnect(self, ws: str, kind: str, name: str) -> None:
        for table in ("ties", "connections"):
            await self._run(f"DELETE FROM {table} WHERE {_ONE}", ws, kind, name)  # noqa: S608

    async def set_terms_of(self, connection: Connection, terms: dict[str, Any]) -> None:
        await self._alter(connection, "terms = $4", dumps(terms))

    async def hold_connection(self, connection: Connection, now: datetime, until: datetime) -> bool:
        return await self._one(_HOLD, *_names(connection), iso(until), iso(now)) is not None

    async def told(self, connection: Connection, change: int) -> None:
        await self._alter(connection, "seen = $4, tries = 0, due_at = ''", change)

    async def delay(self, connection: Connection, until: datetime) -> None:
        await self._alter(connection, "tries = tries + 1, due_at = $4, held_until = ''", iso(until))

    async def release_connection(self, connection: Connection) -> None:
        await self._alter(connection, "held_until = ''")

    async def stop(self, connection: Connection, reason: str) -> None:
        await self._alter(connection, "stopped = $4, held_until = ''", reason)

    async def _alter(self, connection: Connection, values: str, *args: Any) -> None:
        await self._run(_SET.format(values=values), *_names(connection), *args)

    async def bind(self, ticket: Ticket, ws: str, tie: Tie) -> None:
        at = ws, tie.kind, tie.name, tie.remote
        await self._run(_BIND, *at, ticket.key, dumps(tie.state))

    async def unbind(self, ws: str, tie: Tie) -> None:
        sql = f"DELETE FROM ties WHERE {_ONE} AND remote = $4"  # noqa: S608 - fixed
        await self._run(sql, ws, tie.kind, tie.name, tie.remote)


def _names(connection: Connection) -> tuple[str, str, str]:
    return connection.workspace, connection.kind, connection.name


def _connection(row: Any) -> Connection:
    ws, kind, name, user, terms, sealed, seen, tries, stopped = row
    secret = None if sealed is None else bytes(sealed)
    return Connection(ws, kind, name, user, json.loads(terms), secret, seen, tries, stopped)


def _tie(row: Any) -> Tie:
    kind, name, remote, ticket, state = row
    return Tie(kind, name, remote, ticket, json.loads(state))
