"""Writing tickets, history, deliveries and posts to SQLite."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.json_text import dumps
from core.message import Place, iso
from core.post import Post
from core.store import Change, Step
from core.store.sqlite.board import BoardWriting
from core.store.sqlite.installations import InstallationsWriting
from core.store.sqlite.reminders import Reminding
from core.store.sqlite.slack import SlackWriting
from core.store.sqlite.snapshot import SqliteSnapshot
from core.ticket import Ticket, microseconds, ticket_id, ticket_number

# A creation is no response, and neither is what the requester does.
_TOUCH = """
UPDATE tickets SET touched_at = ?1, asked_at = NULL, created_at = coalesce(created_at, ?1),
  responded_at = coalesce(responded_at, CASE WHEN ?2 AND by <> ?3 THEN ?1 END) WHERE key = ?4"""


class SqliteTransaction(
    SqliteSnapshot, SlackWriting, Reminding, BoardWriting, InstallationsWriting
):
    """A Transaction inside one that the connection has begun."""

    async def next_id(self, ws: str) -> str:
        (number,) = self._one(
            "INSERT INTO workspaces VALUES (?, 1)"
            " ON CONFLICT DO UPDATE SET last_num = last_num + 1 RETURNING last_num",
            ws,
        )
        return ticket_id(number)

    async def insert(self, ws: str, ticket: Ticket, place: Place | None) -> Ticket:
        t = ticket
        cursor = self._db.execute(
            "INSERT INTO tickets (ws, num, id, title, desc, cat, pri, stat, created, res, by, own,"
            " channel, secret, title_cut) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (ws, ticket_number(t.id), t.id, t.title, t.desc, t.cat, t.pri, t.stat, t.created)
            + (t.res, t.by, t.own, t.channel, t.secret, t.title_cut),
        )
        assert cursor.lastrowid is not None
        stored = replace(t, key=cursor.lastrowid)
        if place:
            self._settle(ws, stored, place)
        return stored

    def _settle(self, ws: str, ticket: Ticket, place: Place) -> None:
        """Keep where the ticket was born; the thread is its own unless another has it."""
        self._db.execute(
            "INSERT INTO origins (ticket, channel, channel_type, ts, thread, link)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (ticket.key, place.channel, place.channel_type, place.ts, place.thread, place.link),
        )
        if root := place.thread or place.ts:
            self.claim_thread(ws, place.channel, root, ticket.key)

    def claim_thread(self, ws: str, channel: str, ts: str, ticket: int) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO threads VALUES (?, ?, ?, ?)", (ws, channel, ts, ticket)
        )

    async def save(self, ticket: Ticket) -> None:
        t = ticket
        self._db.execute(
            "UPDATE tickets SET title = ?, desc = ?, cat = ?, pri = ?, stat = ?, res = ?, own = ?,"
            " closed_at = ?, dup = ?, title_cut = ? WHERE key = ?",
            (t.title, t.desc, t.cat, t.pri, t.stat, t.res, t.own, t.closed_at, t.dup)
            + (t.title_cut, t.key),
        )

    async def withdraw(self, ticket: Ticket) -> None:
        self._db.execute("UPDATE tickets SET withdrawn = 1 WHERE key = ?", (ticket.key,))

    async def record(self, ws: str, change: Change, steps: Sequence[Step]) -> int:
        where = change.place or Place("")
        cursor = self._db.execute(
            "INSERT INTO changes (ws, by, at, action, said, channel, channel_type, ts, link)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (ws, change.by, change.at, change.action, change.said)
            + (where.channel or None, where.channel_type, where.ts, where.link),
        )
        key = cursor.lastrowid
        assert key is not None
        self._db.executemany(
            "INSERT INTO history (change, ticket, before, after) VALUES (?, ?, ?, ?)",
            [(key, step.ticket.key, dumps(step.before), dumps(step.after)) for step in steps],
        )
        at = microseconds(datetime.fromisoformat(change.at))
        self._db.executemany(
            _TOUCH, [(at, bool(step.before), change.by, step.ticket.key) for step in steps]
        )
        return key

    async def mark_undone(self, change: int, by_change: int) -> None:
        self._db.execute("UPDATE changes SET undone_by = ? WHERE key = ?", (by_change, change))

    async def set_learnt(self, ws: str, model: bytes | None) -> None:
        self._db.execute(
            "INSERT INTO learnt (ws, version, model) VALUES (?, random(), ?)"
            " ON CONFLICT DO UPDATE SET version = excluded.version, model = excluded.model",
            (ws, model),
        )

    async def set_lessons(self, ws: str, lessons: bytes | None) -> None:
        self._db.execute(
            "INSERT INTO learnt (ws, version, lessons) VALUES (?, random(), ?)"
            " ON CONFLICT DO UPDATE SET version = excluded.version, lessons = excluded.lessons",
            (ws, lessons),
        )

    async def set_format(self, ws: str, user: str, format: str) -> None:
        self._db.execute(
            "INSERT INTO people (ws, user, format) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET format = excluded.format",
            (ws, user, format),
        )

    async def answer(self, ws: str, source: str, at: datetime, answers: Sequence[str]) -> None:
        self._db.execute(
            "INSERT INTO deliveries VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET answers = excluded.answers, at = excluded.at",
            (ws, source, iso(at), dumps(answers)),
        )

    async def enqueue(self, ws: str, posts: Sequence[Post], at: datetime) -> None:
        for post in posts:
            self._db.execute(
                "INSERT OR IGNORE INTO outbox"
                " (ws, method, lane, body, ticket, in_thread, due_at, shows, once) VALUES"
                " (?, ?, ?, ?, (SELECT key FROM tickets WHERE ws = ? AND num = ?), ?, ?, ?, ?)",
                (ws, post.method, post.lane, dumps(post.body), ws)
                + (post.ticket and ticket_number(post.ticket), post.in_thread, iso(at))
                + (post.shows, post.once),
            )
