"""The outbox: calls that must still be made, and what became of them.

A bot that sends a post has claimed it, for a while (`lease`) that it renews as long as it lives.
"""

from __future__ import annotations

import json
import sqlite3
import time
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from core.message import iso
from core.post import Post, Queued, refresh
from core.store import LEASE, Backlog, Card, Face
from core.store.sqlite import slack
from core.store.sqlite.connection import Connection, drive
from core.store.sqlite.transaction import SqliteTransaction
from core.store.sqlite.writer import Writer

# The first of each lane, so that a long one leaves room for others. A row still `sending` belongs
# to who claimed it, or, once the claim ran out, to one that died.
_DUE = """
SELECT o.key, o.ws, o.method, o.lane, o.body, t.id, o.in_thread, o.tries, o.state, o.shows,
  (SELECT min(x.ts) FROM threads x WHERE x.ticket = o.ticket AND x.channel = o.lane)
FROM outbox o LEFT JOIN tickets t ON t.key = o.ticket
WHERE o.key IN
  (SELECT min(key) FROM outbox WHERE state <> 'dead' AND due_at <= ?
    AND (claimed_until IS NULL OR claimed_until <= ?) GROUP BY ws, lane)
ORDER BY o.key LIMIT ?"""

# Nothing of a lane overtakes what was to be sent before, whoever tries that.
_CLAIM = """
UPDATE outbox AS o SET state = 'sending', claimed_by = ?1, claimed_until = ?2
WHERE key = ?3 AND state <> 'dead' AND (claimed_until IS NULL OR claimed_until <= ?4)
  AND NOT EXISTS (
    SELECT 1 FROM outbox e WHERE e.ws = o.ws AND e.lane = o.lane AND e.key < o.key
      AND e.state <> 'dead' AND (e.due_at <= o.due_at OR e.tries > 0 OR e.state = 'sending'))
RETURNING 1"""
_RENEW = "UPDATE outbox SET claimed_until = ? WHERE claimed_by = ? AND state = 'sending'"
_RELEASE = "UPDATE outbox SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ?"

# What must be tried again, unless the same waits already.
_DOUBLE = """
DELETE FROM outbox WHERE key = ? AND EXISTS (
  SELECT 1 FROM outbox w
  WHERE w.ws = outbox.ws AND w.once = outbox.once AND w.state = 'waiting' AND w.key <> outbox.key
)"""

_LATEST = """
SELECT t.id, (SELECT max(h.change) FROM history h WHERE h.ticket = t.key),
  (SELECT o.deleted FROM origins o WHERE o.ticket = t.key)
FROM tickets t WHERE t.key = ?"""


class Outbox:
    def __init__(self, writer: Writer, reader: Connection, lease: timedelta = LEASE) -> None:
        self._writer, self._reader = writer, reader
        self._lease = lease.total_seconds()
        self._me = uuid4().hex
        self._mine: set[int] = set()  # claimed by this process, not yet decided
        self._renewed = time.monotonic()

    async def due_posts(self, now: datetime, limit: int) -> list[Queued]:
        await self._renew()
        rows = await self._reader.run(
            lambda db: db.execute(_DUE, (iso(now), time.time(), limit + len(self._mine))).fetchall()
        )
        return [_queued(row) for row in rows if row[0] not in self._mine]

    async def backlog(self) -> Backlog:
        sql = (
            "SELECT total(state <> 'dead'), total(state = 'dead'),"
            " min(iif(state = 'dead', NULL, due_at)) FROM outbox"
        )
        ((waiting, dead, at),) = await self._reader.run(lambda db: db.execute(sql).fetchall())
        oldest = datetime.fromisoformat(at).astimezone(UTC) if at else None
        return Backlog(int(waiting), int(dead), oldest)

    async def next_due(self) -> datetime | None:
        sql = "SELECT min(due_at) FROM outbox WHERE state = 'waiting'"
        ((at,),) = await self._reader.run(lambda db: db.execute(sql).fetchall())
        return datetime.fromisoformat(at).astimezone(UTC) if at else None

    async def sending(self, key: int) -> bool:
        def claim(db: sqlite3.Connection) -> bool:
            now = time.time()
            row = db.execute(_CLAIM, (self._me, now + self._lease, key, now)).fetchone()
            return row is not None

        self._mine.add(key)
        claimed: bool = await self._writer.apply(claim)
        if not claimed:
            self._mine.discard(key)
        return claimed

    async def release(self) -> None:
        """What was begun and not decided is for others."""
        await self._writer.apply(lambda db: db.execute(_RELEASE, (self._me,)))

    async def _renew(self) -> None:
        if not self._mine or time.monotonic() - self._renewed < self._lease / 4:
            return
        until = time.time() + self._lease
        await self._writer.apply(lambda db: db.execute(_RENEW, (until, self._me)))
        self._renewed = time.monotonic()

    async def sent(
        self, key: int, ts: str | None, *, is_root: bool = True, channel: str | None = None
    ) -> None:
        await self._writer.apply(lambda db: _sent(db, key, ts, is_root, channel))
        self._mine.discard(key)

    async def postpone(self, key: int, until: datetime) -> None:
        sql = (
            "UPDATE outbox SET state = 'waiting', tries = tries + 1, due_at = ?,"
            " claimed_by = NULL, claimed_until = NULL WHERE key = ?"
        )

        def put_back(db: sqlite3.Connection) -> None:
            db.execute(_DOUBLE, (key,))
            db.execute(sql, (iso(until), key))

        await self._writer.apply(put_back)
        self._mine.discard(key)

    async def drop(self, key: int, reason: str) -> None:
        sql = "UPDATE outbox SET state = 'dead', reason = ? WHERE key = ?"
        await self._writer.apply(lambda db: db.execute(sql, (reason, key)))
        self._mine.discard(key)

    async def drawn(self, face: Face, card: Card) -> None:
        await self._writer.apply(lambda db: slack.drawn(db, face, card))

    async def erased(self, face: Face, card: Card) -> None:
        await self._writer.apply(lambda db: slack.erased(db, face, card))

    async def marked(self, face: Face, mark: str | None) -> None:
        await self._writer.apply(lambda db: slack.marked(db, face, mark))


def _sent(
    db: sqlite3.Connection, key: int, ts: str | None, is_root: bool, where: str | None
) -> None:
    row = db.execute(
        "DELETE FROM outbox WHERE key = ? RETURNING ws, lane, ticket, shows, due_at", (key,)
    ).fetchone()
    if row is None or row[2] is None or not ts:
        return
    ws, lane, ticket, shows, at = row
    channel = where or lane
    if is_root:
        SqliteTransaction(db).claim_thread(ws, channel, ts, ticket)
    if shows is not None:
        id, latest, deleted = db.execute(_LATEST, (ticket,)).fetchone()
        card = (ticket, channel, ts, 0 if deleted else shows)
        db.execute("INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)", card)
        if deleted or latest > shows:  # it happened while the card was on its way
            due_at = datetime.fromisoformat(at)
            drive(SqliteTransaction(db).enqueue(ws, [refresh(id)], due_at))


def _queued(row: tuple[Any, ...]) -> Queued:
    key, ws, method, lane, body, ticket, in_thread, tries, state, shows, thread = row
    post = Post(method, lane, json.loads(body), ticket, bool(in_thread), shows)
    return Queued(key, ws, post, tries, thread, state == "sending")
