"""Reads and writes of tickets and history, in few statements: each costs a round trip.

The writes of a new ticket are all held back: with its change, its texts, its talk, its answer and
its posts they are one statement. So its keys are known before, and no write changes the row of
another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import cast

from core.details import marks, to_text
from core.json_text import dumps
from core.message import Place, iso
from core.post import Post
from core.store import Change, Step
from core.store.postgres.duplicates import Duplicates
from core.store.postgres.lists import Lists
from core.store.postgres.words import title_words, vector
from core.store.postgres.writer import Held, Writer
from core.store.shared.rows import is_response, quoted
from core.store.shared.snapshot import SharedSnapshot
from core.store.shared.transaction import BORN, NEW, TransactionPart, born, new, told
from core.ticket import Ticket, microseconds, ticket_id, ticket_number

_COLUMNS = (*NEW, "key", "created_at", "touched_at")
_INSERT = f"""
INSERT INTO tickets ({quoted(_COLUMNS)})
VALUES ({", ".join(f"${n}" for n, _ in enumerate(_COLUMNS, 1))})"""  # noqa: S608 - our own columns
_NUMBER = _COLUMNS.index("num")
_TEXTS = "INSERT INTO tickets_text VALUES ($1, $2::text::tsvector)"
_TITLES = """
INSERT INTO title_words SELECT $1, word, $2::bigint FROM unnest($3::text[]) AS word"""
_THREAD = "INSERT INTO threads VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"
_REWORD = """
WITH texts AS (
  UPDATE tickets_text SET words = $3::text::tsvector WHERE ticket = $2
), gone AS (
  DELETE FROM title_words WHERE ticket = $2 AND word <> ALL($4::text[])
)
INSERT INTO title_words
SELECT $1, word, $2 FROM unnest($4::text[]) AS word ON CONFLICT DO NOTHING"""
_CHANGED = """
INSERT INTO changes (ws, by, at, action, said, channel, channel_type, ts, link, key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"""
_HISTORY = """
INSERT INTO history (change, ticket, before, after)
SELECT $1::bigint, s.ticket, s.before::json, s.after::json
FROM unnest($2::bigint[], $3::text[], $4::text[])
  WITH ORDINALITY AS s (ticket, before, after, n) ORDER BY s.n"""
# A response is a change by anyone but the requester; a creation is none.
_TOUCHED = """
UPDATE tickets t SET touched_at = $1, asked_at = NULL, created_at = coalesce(t.created_at, $1),
  responded_at = coalesce(t.responded_at,
    CASE WHEN s.answers AND t.by <> $2 THEN $1::bigint END)
FROM unnest($3::bigint[], $4::boolean[]) AS s (ticket, answers) WHERE t.key = s.ticket"""
_DETAILS = "INSERT INTO details VALUES ($1, $2)"
_MARKS = """
INSERT INTO marks SELECT $1, m.name, m.value, $2::bigint
FROM unnest($3::text[], $4::text[]) AS m (name, value)"""
_ENQUEUE = """
INSERT INTO outbox (ws, due_at, method, lane, body, ticket, in_thread, shows, once)
SELECT $1, $2, p.method, p.lane, p.body::json,
  coalesce(p.ticket, (SELECT key FROM tickets WHERE ws = $1 AND num = p.num)),
  p.in_thread, p.shows, p.once
FROM unnest($3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::boolean[],
    $9::bigint[], $10::text[]) WITH ORDINALITY
  AS p (method, lane, body, ticket, num, in_thread, shows, once, n)
ORDER BY p.n ON CONFLICT DO NOTHING"""


class PostgresSnapshot(Lists, Duplicates, SharedSnapshot):
    """A Snapshot on PostgreSQL."""


class PostgresTransaction(PostgresSnapshot, TransactionPart):
    """A Transaction on PostgreSQL."""

    async def next_id(self, ws: str) -> str:
        return ticket_id(await self._writer.number(ws))

    async def insert(self, ws: str, ticket: Ticket, place: Place | None) -> Ticket:
        key = await self._writer.key(ws, "tickets")
        row = (*new(ws, ticket), key, None, None)
        self._writer.born[key] = await self._writer.held(_INSERT, *row)
        await self._writer.hold(_TEXTS, key, vector(ws, ticket))
        await self._writer.hold(_TITLES, ws, key, title_words(ticket))
        if place:
            await self._writer.hold(BORN, *born(key, place))
            if root := place.thread or place.ts:
                await self._writer.hold(_THREAD, ws, place.channel, root, key)
        return replace(ticket, key=key)

    async def save(self, ticket: Ticket) -> None:
        """Store the fields of a ticket that exists, and index its new texts."""
        sql = 'SELECT ws, title, "desc", res FROM tickets WHERE key = $1'
        ws, *texts = await self._db.row(sql, ticket.key)
        await super().save(ticket)
        if texts != [ticket.title, ticket.desc, ticket.res]:
            await self._db.run(_REWORD, ws, ticket.key, vector(ws, ticket), title_words(ticket))

    async def record(self, ws: str, change: Change, steps: Sequence[Step]) -> int:
        key = await self._writer.key(ws, "changes")
        before, after = [dumps(s.before) for s in steps], [dumps(s.after) for s in steps]
        await self._writer.hold(_CHANGED, *told(ws, change), key)
        await self._writer.hold(_HISTORY, key, _keys(steps), before, after)
        at = microseconds(datetime.fromisoformat(change.at))
        if old := [step for step in steps if not self._is_born(step, at)]:
            answers = [is_response(step) for step in old]
            await self._writer.hold(_TOUCHED, at, change.by, _keys(old), answers)
        return key

    def _is_born(self, step: Step, at: int) -> bool:
        """Whether the step is the creation of a ticket still to be inserted, now with its times."""
        insert = self._insert_of(step.ticket)
        if insert is None or step.before:
            return False
        insert.args[-2:] = [at, at]
        return True

    def _insert_of(self, ticket: Ticket) -> Held | None:
        """Return the write that is to insert the ticket; None if it is in the database."""
        insert = self._writer.born.get(ticket.key)
        return None if insert is None or insert.is_sent else insert

    async def save_details(self, ws: str, ticket: Ticket) -> None:
        text = to_text(ticket.more)
        if text is None or self._insert_of(ticket) is None:
            await super().save_details(ws, ticket)
            return
        pairs = [*marks(ticket.more)]
        await self._writer.hold(_DETAILS, ticket.key, text)
        names, values = [name for name, _ in pairs], [value for _, value in pairs]
        await self._writer.hold(_MARKS, ws, ticket.key, names, values)

    async def enqueue(self, ws: str, posts: Sequence[Post], at: datetime) -> None:
        if not posts:
            return
        held = self._writer.born.items()
        born = {insert.args[_NUMBER]: key for key, insert in held if insert.args[0] == ws}
        numbers = [post.ticket and ticket_number(post.ticket) for post in posts]
        await self._hold(
            _ENQUEUE,
            *(ws, iso(at), [post.method for post in posts], [post.lane for post in posts]),
            [dumps(post.body) for post in posts],
            *([born.get(number) for number in numbers], numbers),
            *([getattr(post, name) for post in posts] for name in ("in_thread", "shows", "once")),
        )

    @property
    def _writer(self) -> Writer:
        return cast(Writer, self._db)


def _keys(steps: Sequence[Step]) -> list[int]:
    return [step.ticket.key for step in steps]
