"""The outbox: calls that must still be made, and what became of them."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from typing import Any

from core.message import iso
from core.store.sqlite.connection import Connection
from core.store.sqlite.writer import Writer
from core.store.sqlite.writing import SqliteTransaction
from core.surface import Post, Queued

# A row still `sending` belongs to this process if it marked it, else to one that died.
_DUE = """
SELECT o.key, o.ws, o.method, o.lane, o.body, t.id, o.in_thread, o.tries, o.state,
  (SELECT min(x.ts) FROM threads x WHERE x.ticket = o.ticket AND x.channel = o.lane)
FROM outbox o LEFT JOIN tickets t ON t.key = o.ticket
WHERE o.state IN ('waiting', 'sending') AND o.due_at <= ? ORDER BY o.key LIMIT ?"""


class Outbox:
    def __init__(self, writer: Writer, reader: Connection) -> None:
        self._writer = writer
        self._reader = reader
        self._mine: set[int] = set()  # marked by this process, not yet decided

    async def due_posts(self, now: datetime, limit: int) -> list[Queued]:
        """What to send now, oldest first; what this process is just sending is not among it."""
        rows = await self._reader.run(
            lambda db: db.execute(_DUE, (iso(now), limit + len(self._mine))).fetchall()
        )
        return [_queued(row) for row in rows if row[0] not in self._mine]

    async def next_due(self) -> datetime | None:
        sql = "SELECT min(due_at) FROM outbox WHERE state = 'waiting'"
        ((at,),) = await self._reader.run(lambda db: db.execute(sql).fetchall())
        return datetime.fromisoformat(at).astimezone(UTC) if at else None

    async def sending(self, key: int) -> None:
        self._mine.add(key)
        await self._writer.apply(
            lambda db: db.execute("UPDATE outbox SET state = 'sending' WHERE key = ?", (key,))
        )

    async def sent(self, key: int, ts: str | None) -> None:
        await self._writer.apply(lambda db: _sent(db, key, ts))
        self._mine.discard(key)

    async def postpone(self, key: int, until: datetime) -> None:
        sql = "UPDATE outbox SET state = 'waiting', tries = tries + 1, due_at = ? WHERE key = ?"
        await self._writer.apply(lambda db: db.execute(sql, (iso(until), key)))
        self._mine.discard(key)

    async def drop(self, key: int, reason: str) -> None:
        sql = "UPDATE outbox SET state = 'dead', reason = ? WHERE key = ?"
        await self._writer.apply(lambda db: db.execute(sql, (reason, key)))
        self._mine.discard(key)


def _sent(db: sqlite3.Connection, key: int, ts: str | None) -> None:
    row = db.execute(
        "DELETE FROM outbox WHERE key = ? RETURNING ws, lane, ticket", (key,)
    ).fetchone()
    if row and row[2] is not None and ts:
        SqliteTransaction(db).claim_thread(row[0], row[1], ts, row[2])


def _queued(row: tuple[Any, ...]) -> Queued:
    key, ws, method, lane, body, ticket, in_thread, tries, state, thread = row
    post = Post(method, lane, json.loads(body), ticket, bool(in_thread))
    return Queued(key, ws, post, tries, thread, state == "sending")
