"""Reading tickets, history, threads and people from SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Self

from core.access import EVERYTHING, Sight
from core.message import iso
from core.reply import Changed, Entry
from core.store import Change, Query, Sought, Step
from core.store.shared.rows import CHANGE, COLUMNS, fields, to_change
from core.store.sqlite import lists
from core.store.sqlite.board import BoardReading
from core.store.sqlite.duplicates import alike
from core.store.sqlite.installations import InstallationsReading
from core.store.sqlite.sight import seen, tally
from core.store.sqlite.slack import SlackReading
from core.store.sqlite.times import TimesReading
from core.ticket import Cat, Pri, Stat, Ticket, ticket_number

_ENTRIES = """
WITH RECURSIVE one (key, id, ws) AS (
  SELECT key, id, ws FROM tickets WHERE key = ?
  UNION SELECT t.key, t.id, t.ws FROM one JOIN tickets t ON t.ws = one.ws AND t.dup = one.id
)
SELECT c.at, c.by, h.after, c.said, c.link, one.id FROM one
JOIN tickets t ON t.key = one.key AND {seen}
JOIN history h ON h.ticket = one.key JOIN changes c ON c.key = h.change ORDER BY h.key DESC"""
_SINCE = """
SELECT c.key, c.at, c.by, h.after, t.id FROM
  (SELECT key, at, by FROM changes c WHERE ws = ? AND key > ? AND EXISTS
    (SELECT 1 FROM history i JOIN tickets t ON t.key = i.ticket WHERE i.change = c.key AND {seen})
   ORDER BY key LIMIT ?) c
JOIN history h ON h.change = c.key JOIN tickets t ON t.key = h.ticket AND {seen} ORDER BY h.key"""
_UNSEEN = """
SELECT 1 FROM history h JOIN tickets t ON t.key = h.ticket
WHERE h.change = c.key AND ({seen}) IS NOT TRUE"""


class SqliteSnapshot(SlackReading, TimesReading, BoardReading, InstallationsReading):
    """A Snapshot inside a transaction that the connection has begun."""

    def __init__(self, db: sqlite3.Connection, sight: Sight = EVERYTHING) -> None:
        self._db, self.sight = db, sight
        self._seen, self._reader = seen(sight)

    def seen_by(self, sight: Sight) -> Self:
        return type(self)(self._db, sight)

    def _one(self, sql: str, *args: Any) -> Any:
        return self._db.execute(sql, args).fetchone()

    async def ticket(self, ws: str, id: str) -> Ticket | None:
        row = self._one(
            f"SELECT {COLUMNS} FROM tickets t WHERE ws = ? AND num = ? AND NOT withdrawn"  # noqa: S608 - our own columns
            f" AND {self._seen}",
            ws,
            ticket_number(id),
            *self._reader,
        )
        return Ticket(*row) if row else None

    async def find(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        keys, count = lists.find(self._db, ws, self.sight, query, offset, limit)
        return [self._by_key(key) for key in keys], count

    async def scan(
        self, ws: str, query: Query, after: int, limit: int
    ) -> tuple[list[Ticket], int | None]:
        keys, then = lists.scan(self._db, ws, self.sight, query, after, limit)
        return [self._by_key(key) for key in keys], then

    def _by_key(self, key: int) -> Ticket:
        return Ticket(*self._one(f"SELECT {COLUMNS} FROM tickets t WHERE key = ?", key))  # noqa: S608 - our own columns

    async def alike(self, ws: str, words: Sequence[Sought], limit: int) -> list[Ticket]:
        keys = alike(self._db, ws, words)
        rows = self._db.execute(
            f"SELECT {COLUMNS} FROM tickets t WHERE key IN ({','.join('?' * len(keys))})"  # noqa: S608 - our own columns
            f" AND +ws = ? AND +place < 2 AND {self._seen}",  # + keeps SQLite to the keys
            (*keys, ws, *self._reader),
        )
        found = {row[-1]: row for row in rows}
        best = [found[key] for key in keys if key in found][:limit]
        return [Ticket(*row) for row in best]

    async def tally(self, ws: str) -> dict[tuple[Stat, Cat, Pri], int]:
        return tally(self._db, ws, self.sight)

    async def entries(self, ticket: Ticket) -> list[Entry]:
        sql = _ENTRIES.format(seen=self._seen)
        rows = self._db.execute(sql, (ticket.key, *self._reader))
        return [
            Entry(at[:16] + "Z", by, fields(after), said, link, None if id == ticket.id else id)
            for at, by, after, said, link, id in rows
        ]

    async def changes_since(self, ws: str, after: int, limit: int) -> list[tuple[int, Entry]]:
        sql = _SINCE.format(seen=self._seen)
        rows = self._db.execute(sql, (ws, after, *self._reader, limit, *self._reader))
        return [
            (key, Entry(at[:16] + "Z", by, fields(change), id=id))
            for key, at, by, change, id in rows
        ]

    async def labelled(self, ticket: Ticket) -> tuple[str, Changed]:
        by, after = self._one(
            "SELECT c.by, h.after FROM history h JOIN changes c ON c.key = h.change"
            " WHERE h.ticket = ? AND json_extract(h.after, '$.cat') IS NOT NULL"
            " AND c.action <> 'undone' AND NOT EXISTS"
            " (SELECT 1 FROM history u WHERE u.change = c.undone_by AND u.ticket = h.ticket)"
            " ORDER BY h.key DESC LIMIT 1",
            ticket.key,
        )
        return by, json.loads(after)

    async def is_admin(self, user: str) -> bool:
        return self._one("SELECT 1 FROM admins WHERE user = ?", user) is not None

    async def is_agent(self, user: str) -> bool:
        named, is_one = self._one("SELECT count(*), total(user = ?) FROM agents", user)
        return bool(is_one or not named)

    async def has_admins(self) -> bool:
        return self._one("SELECT 1 FROM admins LIMIT 1") is not None

    async def thread_ticket(self, ws: str, channel: str, ts: str) -> str | None:
        row = self._one(
            "SELECT t.id FROM threads x JOIN tickets t ON t.key = x.ticket"
            " WHERE x.ws = ? AND x.channel = ? AND x.ts = ? AND NOT t.withdrawn",
            ws,
            channel,
            ts,
        )
        return row[0] if row else None

    async def learnt_version(self, ws: str) -> int:
        row = self._one("SELECT version FROM learnt WHERE ws = ?", ws)
        return row[0] if row else 0

    async def lessons(self, ws: str) -> bytes | None:
        row = self._one("SELECT lessons FROM learnt WHERE ws = ?", ws)
        return row[0] if row else None

    async def learnt(self, ws: str) -> bytes | None:
        row = self._one("SELECT model FROM learnt WHERE ws = ?", ws)
        return row[0] if row else None

    async def answers(self, ws: str, source: str, since: datetime | None = None) -> list[str]:
        sql = "SELECT answers FROM deliveries WHERE ws = ? AND source = ? AND at >= ?"
        row = self._one(sql, ws, source, iso(since) if since else "")
        return json.loads(row[0]) if row else []

    async def change(self, ws: str, key: int) -> Change | None:
        return _found(
            self._one(f"SELECT {CHANGE} FROM changes c WHERE ws = ? AND key = ?", ws, key)  # noqa: S608 - our own columns
        )

    async def last_change(self, ws: str, by: str, since: str) -> Change | None:
        return _found(
            self._one(
                f"SELECT {CHANGE} FROM changes c WHERE ws = ? AND by = ? AND at >= ?"  # noqa: S608 - our own columns
                f" AND action <> 'undone' AND undone_by IS NULL AND NOT EXISTS"
                f" ({_UNSEEN.format(seen=self._seen)}) ORDER BY key DESC LIMIT 1",
                ws,
                by,
                since,
                *self._reader,
            )
        )

    async def steps(self, change: int) -> list[Step]:
        rows = self._db.execute(
            f"SELECT {COLUMNS}, h.before, h.after, h.key FROM history h"  # noqa: S608 - our own columns
            " JOIN tickets t ON t.key = h.ticket WHERE h.change = ? ORDER BY h.key",
            (change,),
        )
        return [
            Step(Ticket(*row[:-3]), json.loads(row[-3]), json.loads(row[-2]), row[-1])
            for row in rows
        ]

    async def changed_since(self, step: Step) -> bool:
        return bool(
            self._one(
                "SELECT 1 FROM history h JOIN changes c ON c.key = h.change"
                " WHERE h.ticket = ? AND h.key > ? AND c.undone_by IS NULL AND c.action <> 'undone'"
                " AND json_extract(h.after, '$.voice') IS NULL LIMIT 1",
                step.ticket.key,
                step.key,
            )
        )


def _found(row: Any) -> Change | None:
    return None if row is None else to_change(row)
