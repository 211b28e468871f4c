"""Erasing for good: one person's data, or old tickets, inside a transaction that has begun.

Nobody writes meanwhile. What the server's own files still have of it goes when it reuses the space.
"""

from __future__ import annotations

from datetime import datetime

from core.erasure import Purged
from core.message import iso
from core.store.postgres.database import Connection, untouched
from core.store.postgres.parameters import fetch
from core.store.postgres.texts import index
from core.store.shared import erasure
from core.store.shared.rows import COLUMNS
from core.ticket import Ticket, microseconds

# Every transaction that writes to a workspace locks its row first.
_ALONE = "LOCK TABLE workspaces IN EXCLUSIVE MODE"
_RENDERED = (  # as core/store/sqlite/erasure.py
    "UPDATE deliveries SET answers ="
    " (SELECT coalesce(json_agg(''::text), '[]') FROM json_array_elements(answers))",
    "DELETE FROM outbox",
    "DELETE FROM talks",
)
_HISTORY = "UPDATE history SET before = $1, after = $2 WHERE key = $3"
_WORDS_GONE = (
    "DELETE FROM tickets_text WHERE ticket IN (SELECT key FROM doomed)",
    "DELETE FROM title_words WHERE ticket IN (SELECT key FROM doomed)",
)
_UNWORD = """
WITH texts AS (DELETE FROM tickets_text WHERE ticket = $1)
DELETE FROM title_words WHERE ticket = $1"""
_TICKET = f"SELECT t.ws, {COLUMNS} FROM tickets t WHERE t.key = $1"  # noqa: S608 - our own columns


async def erase_person(db: Connection, user: str, at: datetime) -> Purged:
    """An Archive's."""
    said = erasure.named(user)
    with untouched():
        await _begin(db)
        touched = [key for (key,) in await fetch(db, erasure.TOUCHED, said)]
        for key in touched:
            await _scrub(db, key, user)
        (counted,) = await fetch(db, erasure.THEIRS, said)
        purged = Purged(len(touched), *counted)
        for sql in erasure.ELSEWHERE:
            await fetch(db, sql, said)
        await _record(db, "person", at, purged)
    return purged


async def erase_done(db: Connection, before: datetime, at: datetime) -> Purged:
    """An Archive's."""
    with untouched():
        await _begin(db)
        await db.execute(f"{erasure.DOOMED} ON COMMIT DROP")
        await fetch(db, erasure.OLD, {"edge": microseconds(before)})
        (counted,) = await fetch(db, erasure.COUNTED, {})
        for sql in (*erasure.GONE, *_WORDS_GONE, erasure.TICKETS_GONE):
            await db.execute(sql)
        purged = Purged(*counted)
        await _record(db, "done", at, purged)
    return purged


async def _begin(db: Connection) -> None:
    for sql in (_ALONE, *_RENDERED):
        await db.execute(sql)


async def _record(db: Connection, what: str, at: datetime, purged: Purged) -> None:
    await fetch(db, erasure.RECORDED, erasure.recorded(iso(at), what, purged))


async def _scrub(db: Connection, key: int, user: str) -> None:
    """One ticket, its history and its words."""
    (ticket,) = await fetch(db, erasure.TICKET, {"key": key})
    deeds = await fetch(db, erasure.DEEDS, {"key": key})
    now, history = erasure.left(key, ticket, deeds, user)
    await db.executemany(_HISTORY, history)
    await fetch(db, erasure.LEFT, now)
    await db.execute(_UNWORD, key)
    (row,) = await db.fetch(_TICKET, key)
    await index(db, [(row[0], Ticket(*row[1:]))])
