"""Reading tickets, history, threads and people from PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Self

from core.access import EVERYTHING, Sight
from core.message import iso
from core.reply import Changed, Entry
from core.store import Change, Query, Sought, Step
from core.store.postgres import lists
from core.store.postgres.board import BoardReading
from core.store.postgres.database import Session
from core.store.postgres.duplicates import alike
from core.store.postgres.installations import InstallationsReading
from core.store.postgres.sight import Args, seen, tally
from core.store.postgres.slack import SlackReading
from core.store.postgres.times import TimesReading
from core.store.shared.rows import CHANGE, COLUMNS, fields, to_change
from core.ticket import Cat, Pri, Stat, Ticket, ticket_number

_ENTRIES = """
WITH RECURSIVE one (key, id, ws) AS (
  SELECT key, id, ws FROM tickets WHERE key = $1
  UNION SELECT t.key, t.id, t.ws FROM one JOIN tickets t ON t.ws = one.ws AND t.dup = one.id
)
SELECT c.at, c.by, h.after, c.said, c.link, one.id FROM one
JOIN tickets t ON t.key = one.key AND {seen}
JOIN history h ON h.ticket = one.key JOIN changes c ON c.key = h.change ORDER BY h.key DESC"""
_SINCE = """
SELECT c.key, c.at, c.by, h.after, t.id FROM
  (SELECT key, at, by FROM changes c WHERE ws = $1 AND key > $2 AND EXISTS
    (SELECT 1 FROM history i JOIN tickets t ON t.key = i.ticket WHERE i.change = c.key AND {seen})
   ORDER BY key LIMIT $3) c
JOIN history h ON h.change = c.key JOIN tickets t ON t.key = h.ticket AND {seen} ORDER BY h.key"""
_LAST = """
SELECT {change} FROM changes c WHERE c.ws = $1 AND c.by = $2 AND c.at >= $3
  AND c.action <> 'undone' AND c.undone_by IS NULL AND NOT EXISTS (
    SELECT 1 FROM history h JOIN tickets t ON t.key = h.ticket
    WHERE h.change = c.key AND ({seen}) IS NOT TRUE)
ORDER BY c.key DESC LIMIT 1"""


class PostgresSnapshot(SlackReading, TimesReading, BoardReading, InstallationsReading):
    """A Snapshot inside a transaction that the connection has begun."""

    def __init__(self, db: Session, sight: Sight = EVERYTHING) -> None:
        self._db, self.sight = db, sight

    def seen_by(self, sight: Sight) -> Self:
        return type(self)(self._db, sight)

    async def ticket(self, ws: str, id: str) -> Ticket | None:
        args = Args([ws, ticket_number(id)])
        row = await self._one(
            f"SELECT {COLUMNS} FROM tickets t WHERE t.ws = $1 AND t.num = $2 AND NOT t.withdrawn"  # noqa: S608 - our own columns
            f" AND {seen(self.sight, args)}",
            *args,
        )
        return Ticket(*row) if row else None

    async def find(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        await self._db.enter(ws)
        return await lists.find(self._db, ws, self.sight, query, offset, limit)

    async def scan(
        self, ws: str, query: Query, after: int, limit: int
    ) -> tuple[list[Ticket], int | None]:
        await self._db.enter(ws)
        return await lists.scan(self._db, ws, self.sight, query, after, limit)

    async def alike(self, ws: str, words: Sequence[Sought], limit: int) -> list[Ticket]:
        await self._db.enter(ws)
        keys = await alike(self._db, ws, words)
        args = Args([keys, ws])
        rows = await self._db.rows(
            f"SELECT {COLUMNS} FROM tickets t WHERE t.key = ANY($1::bigint[]) AND t.ws = $2"  # noqa: S608 - our own columns
            f" AND t.place < 2 AND {seen(self.sight, args)}",
            *args,
        )
        found = {row[-1]: row for row in rows}
        best = [found[key] for key in keys if key in found][:limit]
        return [Ticket(*row) for row in best]

    async def tally(self, ws: str) -> dict[tuple[Stat, Cat, Pri], int]:
        await self._db.enter(ws)
        return dict(await tally(self._db, ws, self.sight))

    async def entries(self, ticket: Ticket) -> list[Entry]:
        args = Args([ticket.key])
        rows = await self._db.rows(_ENTRIES.format(seen=seen(self.sight, args)), *args)
        return [
            Entry(at[:16] + "Z", by, fields(after), said, link, None if id == ticket.id else id)
            for at, by, after, said, link, id in rows
        ]

    async def changes_since(self, ws: str, after: int, limit: int) -> list[tuple[int, Entry]]:
        args = Args([ws, after, limit])
        rows = await self._all(_SINCE.format(seen=seen(self.sight, args)), *args)
        return [
            (key, Entry(at[:16] + "Z", by, fields(change), id=id))
            for key, at, by, change, id in rows
        ]

    async def labelled(self, ticket: Ticket) -> tuple[str, Changed]:
        by, after = await self._db.row(
            "SELECT c.by, h.after FROM history h JOIN changes c ON c.key = h.change"
            " WHERE h.ticket = $1 AND (h.after ->> 'cat') IS NOT NULL"
            " AND c.action <> 'undone' AND NOT EXISTS"
            " (SELECT 1 FROM history u WHERE u.change = c.undone_by AND u.ticket = h.ticket)"
            " ORDER BY h.key DESC LIMIT 1",
            ticket.key,
        )
        return by, json.loads(after)

    async def is_admin(self, user: str) -> bool:
        return await self._db.row('SELECT 1 FROM admins WHERE "user" = $1', user) is not None

    async def is_agent(self, user: str) -> bool:
        named, is_one = await self._db.row(
            'SELECT count(*), count(*) FILTER (WHERE "user" = $1) FROM agents', user
        )
        return bool(is_one or not named)

    async def has_admins(self) -> bool:
        return await self._db.row("SELECT 1 FROM admins LIMIT 1") is not None

    async def thread_ticket(self, ws: str, channel: str, ts: str) -> str | None:
        row = await self._one(
            "SELECT t.id FROM threads x JOIN tickets t ON t.key = x.ticket"
            " WHERE x.ws = $1 AND x.channel = $2 AND x.ts = $3 AND NOT t.withdrawn",
            *(ws, channel, ts),
        )
        return row[0] if row else None

    async def learnt_version(self, ws: str) -> int:
        row = await self._one("SELECT version FROM learnt WHERE ws = $1", ws)
        return row[0] if row else 0

    async def lessons(self, ws: str) -> bytes | None:
        row = await self._one("SELECT lessons FROM learnt WHERE ws = $1", ws)
        return row[0] if row else None

    async def learnt(self, ws: str) -> bytes | None:
        row = await self._one("SELECT model FROM learnt WHERE ws = $1", ws)
        return row[0] if row else None

    async def answers(self, ws: str, source: str, since: datetime | None = None) -> list[str]:
        sql = "SELECT answers FROM deliveries WHERE ws = $1 AND source = $2 AND at >= $3"
        row = await self._one(sql, ws, source, iso(since) if since else "")
        return json.loads(row[0]) if row else []

    async def change(self, ws: str, key: int) -> Change | None:
        return _found(
            await self._one(f"SELECT {CHANGE} FROM changes c WHERE ws = $1 AND key = $2", ws, key)  # noqa: S608 - our own columns
        )

    async def last_change(self, ws: str, by: str, since: str) -> Change | None:
        args = Args([ws, by, since])
        sql = _LAST.format(change=CHANGE, seen=seen(self.sight, args))
        return _found(await self._one(sql, *args))

    async def steps(self, change: int) -> list[Step]:
        rows = await self._db.rows(
            f"SELECT {COLUMNS}, h.before, h.after, h.key FROM history h"  # noqa: S608 - our own columns
            " JOIN tickets t ON t.key = h.ticket WHERE h.change = $1 ORDER BY h.key",
            change,
        )
        return [
            Step(Ticket(*row[:-3]), json.loads(row[-3]), json.loads(row[-2]), row[-1])
            for row in map(tuple, rows)
        ]

    async def changed_since(self, step: Step) -> bool:
        row = await self._db.row(
            "SELECT 1 FROM history h JOIN changes c ON c.key = h.change"
            " WHERE h.ticket = $1 AND h.key > $2 AND c.undone_by IS NULL AND c.action <> 'undone'"
            " AND h.after ->> 'voice' IS NULL LIMIT 1",
            *(step.ticket.key, step.key),
        )
        return row is not None


def _found(row: Any) -> Change | None:
    return None if row is None else to_change(row)
