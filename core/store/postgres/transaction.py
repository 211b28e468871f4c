"""Reads and writes of tickets and history, in few statements: each costs a round trip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.json_text import dumps
from core.message import Place
from core.store import Change, Step
from core.store.postgres.duplicates import Duplicates
from core.store.postgres.lists import Lists
from core.store.postgres.words import title_words, vector
from core.store.shared.snapshot import SharedSnapshot
from core.store.shared.transaction import (
    BORN,
    CHANGED,
    INSERT,
    NEW,
    TransactionPart,
    born,
    new,
    told,
)
from core.ticket import Ticket, microseconds

_WORDS = len(NEW) + 1  # number of the first placeholder after those of INSERT
_INSERT = f"""
WITH made AS ({INSERT}
), texts AS (
  INSERT INTO tickets_text SELECT key, ${_WORDS}::text::tsvector FROM made
), titles AS (
  INSERT INTO title_words
  SELECT $1, word, key FROM made, unnest(${_WORDS + 1}::text[]) AS word
)
SELECT key FROM made"""  # noqa: S608 - fixed
_REWORD = """
WITH texts AS (
  UPDATE tickets_text SET words = $3::text::tsvector WHERE ticket = $2
), gone AS (
  DELETE FROM title_words WHERE ticket = $2 AND word <> ALL($4::text[])
)
INSERT INTO title_words
SELECT $1, word, $2 FROM unnest($4::text[]) AS word ON CONFLICT DO NOTHING"""
_SETTLE = f"""
WITH born AS ({BORN}
)
INSERT INTO threads SELECT $7, $2, $8::text, $1 WHERE $8::text IS NOT NULL ON CONFLICT DO NOTHING"""
# A response is a change by anyone but the requester; a creation is none.
_RECORD = f"""
WITH made AS ({CHANGED}
), told AS (
  INSERT INTO history (change, ticket, before, after)
  SELECT made.key, s.ticket, s.before::json, s.after::json
  FROM made, unnest($10::bigint[], $11::text[], $12::text[])
    WITH ORDINALITY AS s (ticket, before, after, n) ORDER BY s.n
), touched AS (
  UPDATE tickets t SET touched_at = $13, asked_at = NULL,
    created_at = coalesce(t.created_at, $13),
    responded_at = coalesce(t.responded_at,
      CASE WHEN s.before <> '{{}}' AND t.by <> $2 THEN $13 END)
  FROM unnest($10::bigint[], $11::text[]) AS s (ticket, before) WHERE t.key = s.ticket
)
SELECT key FROM made"""  # noqa: S608 - fixed


class PostgresSnapshot(Lists, Duplicates, SharedSnapshot):
    """A Snapshot on PostgreSQL."""


class PostgresTransaction(PostgresSnapshot, TransactionPart):
    """A Transaction on PostgreSQL."""

    async def insert(self, ws: str, ticket: Ticket, place: Place | None) -> Ticket:
        words = vector(ws, ticket), title_words(ticket)
        (key,) = await self._one(_INSERT, *new(ws, ticket), *words)
        if place:
            await self._db.run(_SETTLE, *born(key, place), ws, place.thread or place.ts)
        return replace(ticket, key=key)

    async def save(self, ticket: Ticket) -> None:
        """Store the fields of a ticket that exists, and index its new texts."""
        sql = 'SELECT ws, title, "desc", res FROM tickets WHERE key = $1'
        ws, *texts = await self._db.row(sql, ticket.key)
        await super().save(ticket)
        if texts != [ticket.title, ticket.desc, ticket.res]:
            await self._db.run(_REWORD, ws, ticket.key, vector(ws, ticket), title_words(ticket))

    async def record(self, ws: str, change: Change, steps: Sequence[Step]) -> int:
        (key,) = await self._one(
            _RECORD,
            *told(ws, change),
            [step.ticket.key for step in steps],
            [dumps(step.before) for step in steps],
            [dumps(step.after) for step in steps],
            microseconds(datetime.fromisoformat(change.at)),
        )
        return int(key)
