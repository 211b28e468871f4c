"""Erasing for good: one person's data, or old tickets. The bytes are gone from the file too."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime

from core.erasure import Purged
from core.message import iso
from core.store.shared import erasure
from core.store.sqlite.connection import transaction
from core.ticket import microseconds

# What was rendered has texts in every form. A delivery that comes again is known again, and
# answered with nothing; what waits to be sent is not sent.
_RENDERED = (
    "UPDATE deliveries SET answers ="
    " (SELECT json_group_array('') FROM json_each(deliveries.answers))",
    "DELETE FROM outbox",
    "DELETE FROM talks",
)
_WORDS_GONE = """
INSERT INTO tickets_text (tickets_text, rowid, ws, title, desc, res)
SELECT 'delete', key, ws, title, desc, res FROM tickets WHERE key IN (SELECT key FROM doomed)"""


def erase_person(db: sqlite3.Connection, user: str, at: datetime, *, dry: bool) -> Purged:
    """An Archive's."""

    def work() -> Purged:
        said = erasure.named(user)
        touched = [key for (key,) in db.execute(erasure.TOUCHED, said)]
        for key in touched:
            _scrub(db, key, user)
        purged = Purged(len(touched), *db.execute(erasure.THEIRS, said).fetchone())
        for sql in erasure.ELSEWHERE:
            db.execute(sql, said)
        return purged

    return _erase(db, "person", at, work, dry=dry)


def erase_done(db: sqlite3.Connection, before: datetime, at: datetime, *, dry: bool) -> Purged:
    """An Archive's."""

    def work() -> Purged:
        db.execute(erasure.DOOMED)
        db.execute(erasure.OLD, {"edge": microseconds(before)})
        purged = Purged(*db.execute(erasure.COUNTED).fetchone())
        for sql in (*erasure.GONE, _WORDS_GONE, erasure.TICKETS_GONE):
            db.execute(sql)
        return purged

    return _erase(db, "done", at, work, dry=dry)


def _scrub(db: sqlite3.Connection, key: int, user: str) -> None:
    """One ticket and its history."""
    ticket = db.execute(erasure.TICKET, {"key": key}).fetchone()
    deeds = db.execute(erasure.DEEDS, {"key": key}).fetchall()
    now, history = erasure.left(key, ticket, deeds, user)
    db.executemany("UPDATE history SET before = ?, after = ? WHERE key = ?", history)
    db.execute(erasure.LEFT, now)


def _erase(
    db: sqlite3.Connection, what: str, at: datetime, work: Callable[[], Purged], *, dry: bool
) -> Purged:
    db.execute("PRAGMA secure_delete = ON")
    with transaction(db, keep=not dry):
        for sql in _RENDERED:
            db.execute(sql)
        purged = work()
        db.execute(erasure.RECORDED, erasure.recorded(iso(at), what, purged))
        db.execute("INSERT INTO tickets_text (tickets_text) VALUES ('optimize')")
        db.execute("INSERT INTO tickets_signs (tickets_signs) VALUES ('optimize')")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return purged
