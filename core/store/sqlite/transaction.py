"""Reads and writes of tickets and history, with one statement per row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.json_text import dumps
from core.message import Place
from core.store import Change, Step
from core.store.shared.rows import is_response
from core.store.shared.snapshot import SharedSnapshot
from core.store.shared.transaction import BORN, CHANGED, INSERT, TransactionPart, born, new, told
from core.store.sqlite.duplicates import Duplicates
from core.store.sqlite.lists import Lists
from core.ticket import Ticket, microseconds

_STEP = "INSERT INTO history (change, ticket, before, after) VALUES ($1, $2, $3, $4)"
# A response is a change by anyone but the requester; a creation is none.
_TOUCH = """
UPDATE tickets SET touched_at = $1, asked_at = NULL, created_at = coalesce(created_at, $1),
  responded_at = coalesce(responded_at, CASE WHEN $2 AND by <> $3 THEN $1 END) WHERE key = $4"""


class SqliteSnapshot(Lists, Duplicates, SharedSnapshot):
    """A Snapshot on SQLite."""


class SqliteTransaction(SqliteSnapshot, TransactionPart):
    """A Transaction on SQLite."""

    async def insert(self, ws: str, ticket: Ticket, place: Place | None) -> Ticket:
        (key,) = await self._db.row(INSERT, *new(ws, ticket))
        if place:
            await self._db.run(BORN, *born(key, place))
            if root := place.thread or place.ts:
                await self.claim_thread(ws, place.channel, root, key)
        return replace(ticket, key=key)

    async def record(self, ws: str, change: Change, steps: Sequence[Step]) -> int:
        (key,) = await self._db.row(CHANGED, *told(ws, change))
        rows = [(key, step.ticket.key, dumps(step.before), dumps(step.after)) for step in steps]
        await self._db.each(_STEP, rows)
        at = microseconds(datetime.fromisoformat(change.at))
        touched = [(at, is_response(step), change.by, step.ticket.key) for step in steps]
        await self._db.each(_TOUCH, touched)
        return int(key)
