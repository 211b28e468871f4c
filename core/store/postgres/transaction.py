"""Writing tickets, history, deliveries and posts to PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.json_text import dumps
from core.message import Place, iso
from core.post import Post
from core.store import Change, Step
from core.store.postgres.board import BoardWriting
from core.store.postgres.installations import InstallationsWriting
from core.store.postgres.reminders import Reminding
from core.store.postgres.slack import SlackWriting
from core.store.postgres.snapshot import PostgresSnapshot
from core.store.postgres.words import title_words, vector
from core.ticket import Ticket, microseconds, ticket_id, ticket_number

_NEW_VERSION = "1 + floor(random() * 9007199254740991)::bigint"
_INSERT = """
WITH made AS (
  INSERT INTO tickets (ws, num, id, title, "desc", cat, pri, stat, created, res, by, own, channel,
    secret, title_cut)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING key
), texts AS (
  INSERT INTO tickets_text SELECT key, $16::text::tsvector FROM made
), titles AS (
  INSERT INTO title_words SELECT $1, word, key FROM made, unnest($17::text[]) AS word
)
SELECT key FROM made"""
_REWORD = """
WITH texts AS (
  UPDATE tickets_text SET words = $3::text::tsvector WHERE ticket = $2
), gone AS (
  DELETE FROM title_words WHERE ticket = $2 AND word <> ALL($4::text[])
)
INSERT INTO title_words
SELECT $1, word, $2 FROM unnest($4::text[]) AS word ON CONFLICT DO NOTHING"""
_SETTLE = """
WITH born AS (
  INSERT INTO origins (ticket, channel, channel_type, ts, thread, link)
  VALUES ($2, $3, $4, $5, $6, $7)
)
INSERT INTO threads SELECT $1, $3, $8::text, $2 WHERE $8::text IS NOT NULL ON CONFLICT DO NOTHING"""

# A creation is no response, and neither is what the requester does.
_RECORD = """
WITH made AS (
  INSERT INTO changes (ws, by, at, action, said, channel, channel_type, ts, link)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING key
), told AS (
  INSERT INTO history (change, ticket, before, after)
  SELECT made.key, s.ticket, s.before::json, s.after::json
  FROM made, unnest($10::bigint[], $11::text[], $12::text[])
    WITH ORDINALITY AS s (ticket, before, after, n) ORDER BY s.n
), touched AS (
  UPDATE tickets t SET touched_at = $13, asked_at = NULL,
    created_at = coalesce(t.created_at, $13),
    responded_at = coalesce(t.responded_at, CASE WHEN s.before <> '{}' AND t.by <> $2 THEN $13 END)
  FROM unnest($10::bigint[], $11::text[]) AS s (ticket, before) WHERE t.key = s.ticket
)
SELECT key FROM made"""
_ENQUEUE = """
INSERT INTO outbox (ws, method, lane, body, ticket, in_thread, due_at, shows, once) VALUES
  ($1, $2, $3, $4, (SELECT key FROM tickets WHERE ws = $1 AND num = $5), $6, $7, $8, $9)
ON CONFLICT DO NOTHING"""


class PostgresTransaction(
    PostgresSnapshot, SlackWriting, Reminding, BoardWriting, InstallationsWriting
):
    """A Transaction inside one that the connection has begun."""

    async def next_id(self, ws: str) -> str:
        (number,) = await self._one(
            "UPDATE workspaces SET last_num = last_num + 1 WHERE ws = $1 RETURNING last_num", ws
        )
        return ticket_id(number)

    async def insert(self, ws: str, ticket: Ticket, place: Place | None) -> Ticket:
        t = ticket
        (key,) = await self._one(
            _INSERT,
            *(ws, ticket_number(t.id), t.id, t.title, t.desc, t.cat, t.pri, t.stat, t.created),
            *(t.res, t.by, t.own, t.channel, t.secret, t.title_cut, vector(ws, t)),
            title_words(t),
        )
        if place:
            root = place.thread or place.ts
            await self._one(
                _SETTLE,
                *(ws, key, place.channel, place.channel_type, place.ts, place.thread, place.link),
                root,
            )
        return replace(t, key=key)

    async def claim_thread(self, ws: str, channel: str, ts: str, ticket: int) -> None:
        """The thread is the ticket's unless another has it."""
        sql = "INSERT INTO threads VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"
        await self._one(sql, ws, channel, ts, ticket)

    async def save(self, ticket: Ticket) -> None:
        t = ticket
        ws, *texts = await self._db.row(
            'SELECT ws, title, "desc", res FROM tickets WHERE key = $1', t.key
        )
        await self._db.row(
            'UPDATE tickets SET title = $1, "desc" = $2, cat = $3, pri = $4, stat = $5, res = $6,'
            " own = $7, closed_at = $8, dup = $9, title_cut = $10 WHERE key = $11",
            *(t.title, t.desc, t.cat, t.pri, t.stat, t.res, t.own, t.closed_at, t.dup),
            *(t.title_cut, t.key),
        )
        if texts != [t.title, t.desc, t.res]:
            await self._db.row(_REWORD, ws, t.key, vector(ws, t), title_words(t))

    async def withdraw(self, ticket: Ticket) -> None:
        await self._db.row("UPDATE tickets SET withdrawn = TRUE WHERE key = $1", ticket.key)

    async def record(self, ws: str, change: Change, steps: Sequence[Step]) -> int:
        where = change.place or Place("")
        (key,) = await self._one(
            _RECORD,
            *(ws, change.by, change.at, change.action, change.said),
            *(where.channel or None, where.channel_type, where.ts, where.link),
            [step.ticket.key for step in steps],
            [dumps(step.before) for step in steps],
            [dumps(step.after) for step in steps],
            microseconds(datetime.fromisoformat(change.at)),
        )
        return int(key)

    async def mark_undone(self, change: int, by_change: int) -> None:
        await self._db.row("UPDATE changes SET undone_by = $1 WHERE key = $2", by_change, change)

    async def set_learnt(self, ws: str, model: bytes | None) -> None:
        await self._one(
            f"INSERT INTO learnt (ws, version, model) VALUES ($1, {_NEW_VERSION}, $2)"  # noqa: S608 - our own expression
            " ON CONFLICT (ws) DO UPDATE SET version = excluded.version, model = excluded.model",
            *(ws, model),
        )

    async def set_lessons(self, ws: str, lessons: bytes | None) -> None:
        await self._one(
            f"INSERT INTO learnt (ws, version, lessons) VALUES ($1, {_NEW_VERSION}, $2)"  # noqa: S608 - our own expression
            " ON CONFLICT (ws) DO UPDATE"
            " SET version = excluded.version, lessons = excluded.lessons",
            *(ws, lessons),
        )

    async def set_format(self, ws: str, user: str, format: str) -> None:
        await self._one(
            'INSERT INTO people (ws, "user", format) VALUES ($1, $2, $3)'
            ' ON CONFLICT (ws, "user") DO UPDATE SET format = excluded.format',
            *(ws, user, format),
        )

    async def answer(self, ws: str, source: str, at: datetime, answers: Sequence[str]) -> None:
        await self._one(
            "INSERT INTO deliveries VALUES ($1, $2, $3, $4)"
            " ON CONFLICT (ws, source) DO UPDATE SET answers = excluded.answers, at = excluded.at",
            *(ws, source, iso(at), dumps(answers)),
        )

    async def enqueue(self, ws: str, posts: Sequence[Post], at: datetime) -> None:
        for post in posts:
            number = post.ticket and ticket_number(post.ticket)
            await self._one(
                _ENQUEUE,
                *(ws, post.method, post.lane, dumps(post.body), number),
                *(post.in_thread, iso(at), post.shows, post.once),
            )
