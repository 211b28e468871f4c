"""The outbox: posts that wait to be sent. Part of a Store.

A process claims a post before it sends it. The claim lasts for a lease, which the process renews.
It is measured by the database's clock, so the clocks of the processes may differ.
"""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from secrets import token_hex
from typing import Any

from core.message import iso
from core.post import Post, Queued, refresh
from core.store import Backlog
from core.store.shared.session import Database, Session
from core.store.shared.transaction import TransactionPart

# The first post of each lane, so that a long lane does not hold up others. A post in state
# `sending` belongs to the process that claimed it. If the claim expired, that process died.
# The lanes are found from one to the next in their index, whatever waits in each.
_DUE = """
WITH RECURSIVE spaces (ws) AS (
  SELECT min(ws) FROM outbox WHERE state <> 'dead'
  UNION ALL
  SELECT (SELECT min(n.ws) FROM outbox n WHERE n.state <> 'dead' AND n.ws > s.ws)
  FROM spaces s WHERE s.ws IS NOT NULL
),
lanes (ws, lane) AS (
  SELECT s.ws, (SELECT min(n.lane) FROM outbox n WHERE n.state <> 'dead' AND n.ws = s.ws)
  FROM spaces s WHERE s.ws IS NOT NULL
  UNION ALL
  SELECT l.ws, (SELECT min(n.lane) FROM outbox n
    WHERE n.state <> 'dead' AND n.ws = l.ws AND n.lane > l.lane)
  FROM lanes l WHERE l.lane IS NOT NULL
)
SELECT o.key, o.ws, o.method, o.lane, o.body, t.id, o.in_thread, o.tries, o.state, o.shows,
  (SELECT min(x.ts) FROM threads x WHERE x.ticket = o.ticket AND x.channel = o.lane)
FROM lanes l CROSS JOIN outbox o LEFT JOIN tickets t ON t.key = o.ticket
WHERE o.key =
  (SELECT e.key FROM outbox e WHERE e.ws = l.ws AND e.lane = l.lane AND e.state <> 'dead'
    AND e.due_at <= $1 AND (e.claimed_until IS NULL OR e.claimed_until <= {now})
    ORDER BY e.key LIMIT 1)
ORDER BY o.key LIMIT $2"""
# No post overtakes an earlier one of its lane, whichever process sends it.
FREE = """o.state <> 'dead' AND (o.claimed_until IS NULL OR o.claimed_until <= {now})
  AND NOT EXISTS (
    SELECT 1 FROM outbox e WHERE e.ws = o.ws AND e.lane = o.lane AND e.key < o.key
      AND e.state <> 'dead' AND (e.due_at <= o.due_at OR e.tries > 0 OR e.state = 'sending'))"""
_RENEW = """
UPDATE outbox SET claimed_until = {now} + $2 * {second}
WHERE claimed_by = $1 AND state = 'sending'"""
_RELEASE = """
UPDATE outbox SET claimed_by = NULL, claimed_until = NULL
WHERE claimed_by = $1 AND state = 'sending'"""

_BACKLOG = """
SELECT count(*) FILTER (WHERE state <> 'dead'), count(*) FILTER (WHERE state = 'dead'),
  min(due_at) FILTER (WHERE state <> 'dead') FROM outbox"""
# Delete a post that is to be tried again if another with the same `once` waits already.
_DOUBLE = """
DELETE FROM outbox AS o WHERE o.key = $1 AND EXISTS (
  SELECT 1 FROM outbox w
  WHERE w.ws = o.ws AND w.once = o.once AND w.state = 'waiting' AND w.key <> o.key
)"""
_PUT_BACK = """
UPDATE outbox SET state = 'waiting', tries = tries + 1, due_at = $2,
  claimed_by = NULL, claimed_until = NULL WHERE key = $1"""
_LATEST = """
SELECT t.id, (SELECT h.change FROM history h WHERE h.ticket = t.key ORDER BY h.key DESC LIMIT 1),
  (SELECT o.deleted FROM origins o WHERE o.ticket = t.key)
FROM tickets t WHERE t.key = $1"""
_CARD = """
INSERT INTO cards VALUES ($1, $2, $3, $4)
ON CONFLICT (ticket, channel, ts) DO UPDATE SET shows = excluded.shows"""


class Outbox:
    """Part of a Store.

    claim: a statement that claims post $1 for process $2 and $3 seconds, and returns a row if so
    """

    def __init__(self, database: Database, lease: timedelta, claim: str) -> None:
        self._database, self._claim = database, claim
        self._lease = lease.total_seconds()
        self._me = token_hex(16)
        self._mine: set[int] = set()  # claimed by this process, not yet decided
        self._renewed = time.monotonic()

    async def due_posts(self, now: datetime, limit: int) -> list[Queued]:
        await self._renew()
        most = limit + len(self._mine)
        rows = await self._database.read(
            lambda db: db.rows(_DUE.format(now=db.NOW), iso(now), most)
        )
        return [_queued(row) for row in rows if row[0] not in self._mine][:limit]

    async def backlog(self) -> Backlog:
        waiting, dead, at = await self._database.read(lambda db: db.row(_BACKLOG))
        return Backlog(waiting, dead, _utc(at))

    async def next_due(self) -> datetime | None:
        sql = "SELECT min(due_at) FROM outbox WHERE state = 'waiting'"
        (at,) = await self._database.read(lambda db: db.row(sql))
        return _utc(at)

    async def sending(self, key: int) -> bool:
        self._mine.add(key)
        row = await self._database.do(self._claim, key, self._me, self._lease)
        if row is None:
            self._mine.discard(key)
        return row is not None

    async def release(self) -> None:
        """Give up this process's claims, so that others send these posts."""
        await self._database.do(_RELEASE, self._me)

    async def _renew(self) -> None:
        if not self._mine or time.monotonic() - self._renewed < self._lease / 4:
            return
        await self._database.write(
            lambda db: db.run(_RENEW.format(now=db.NOW, second=db.SECOND), self._me, self._lease)
        )
        self._renewed = time.monotonic()

    async def sent(
        self, key: int, ts: str | None, *, is_root: bool = True, channel: str | None = None
    ) -> None:
        await self._database.write(lambda db: _sent(db, key, ts, is_root, channel))
        self._mine.discard(key)

    async def postpone(self, key: int, until: datetime) -> None:
        async def put_back(db: Session) -> None:
            await _enter(db, key)
            await db.run(_DOUBLE, key)
            await db.run(_PUT_BACK, key, iso(until))

        await self._database.write(put_back)
        self._mine.discard(key)

    async def drop(self, key: int, reason: str) -> None:
        sql = "UPDATE outbox SET state = 'dead', reason = $1 WHERE key = $2"
        await self._database.do(sql, reason, key)
        self._mine.discard(key)


async def _enter(db: Session, key: int) -> None:
    """Lock the post's workspace, so that settling a post and queueing posts do not overlap."""
    row = await db.row("SELECT ws FROM outbox WHERE key = $1", key)
    if row:
        await db.enter(row[0])


async def _sent(db: Session, key: int, ts: str | None, is_root: bool, where: str | None) -> None:
    await _enter(db, key)
    row = await db.row(
        "DELETE FROM outbox WHERE key = $1 RETURNING ws, lane, ticket, shows, due_at", key
    )
    if row is None or row[2] is None or not ts:
        return
    ws, lane, ticket, shows, at = row
    channel, transaction = where or lane, TransactionPart(db)
    if is_root:
        await transaction.claim_thread(ws, channel, ts, ticket)
    if shows is not None:
        id, latest, deleted = await db.row(_LATEST, ticket)
        await db.run(_CARD, ticket, channel, ts, 0 if deleted else shows)
        if deleted or latest > shows:  # the ticket changed while the card was being sent
            await transaction.enqueue(ws, [refresh(id)], datetime.fromisoformat(at))


def _queued(row: Any) -> Queued:
    key, ws, method, lane, body, ticket, in_thread, tries, state, shows, thread = row
    post = Post(method, lane, json.loads(body), ticket, bool(in_thread), shows)
    return Queued(key, ws, post, tries, thread, state == "sending")


def _utc(at: str | None) -> datetime | None:
    return datetime.fromisoformat(at).astimezone(UTC) if at else None
