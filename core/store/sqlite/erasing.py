"""Erasing for good: one person's data, or old tickets. The bytes are gone from the file too."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from core.erasing import ERASED, TEXTS, Deed, Purged, scrubbed, written
from core.errors import StoreError
from core.message import iso
from core.store.sqlite.connection import settle, transaction
from core.terse import dumps

# Tickets that have something of them: their own, assigned to them, or changed by them.
_TOUCHED = """
SELECT key FROM tickets WHERE by = :user OR own = :user
UNION SELECT h.ticket FROM history h JOIN changes c ON c.key = h.change WHERE c.by = :user
UNION SELECT ticket FROM history WHERE instr(before || after, :quoted)"""
_DEEDS = """
SELECT h.key, c.by, h.before, h.after FROM history h JOIN changes c ON c.key = h.change
WHERE h.ticket = ? ORDER BY h.key"""
# What was rendered has texts in every form. A delivery that comes again is known again, and
# answered with nothing; what waits to be sent is not sent.
_RENDERED = (
    "UPDATE deliveries SET answers ="
    " (SELECT json_group_array('') FROM json_each(deliveries.answers))",
    "DELETE FROM outbox",
)
_ELSEWHERE = (
    "UPDATE notes SET by = :gone, text = :gone WHERE by = :user",
    "UPDATE changes SET said = '' WHERE by = :user",
    "UPDATE changes SET by = :gone WHERE by = :user",
    "UPDATE changes SET said = replace(said, '<@' || :user || '>', '<@' || :gone || '>')"
    " WHERE instr(said, '<@' || :user || '>')",
    "DELETE FROM people WHERE user = :user",
    "DELETE FROM tokens WHERE user = :user",
    "DELETE FROM links WHERE user = :user",
)
_OLD = "SELECT key FROM tickets WHERE stat = 'done' AND closed_at < ?"
_GONE = (  # with a ticket; its number is never given again
    "DELETE FROM cards WHERE ticket IN (SELECT key FROM doomed)",
    "DELETE FROM notes WHERE ticket IN (SELECT key FROM doomed)",
    "DELETE FROM threads WHERE ticket IN (SELECT key FROM doomed)",
    "DELETE FROM origins WHERE ticket IN (SELECT key FROM doomed)",
    "DELETE FROM history WHERE ticket IN (SELECT key FROM doomed)",
    "UPDATE changes SET undone_by = NULL WHERE undone_by IN"
    " (SELECT key FROM changes c WHERE NOT EXISTS (SELECT 1 FROM history WHERE change = c.key))",
    "DELETE FROM changes WHERE NOT EXISTS (SELECT 1 FROM history WHERE change = changes.key)",
    "UPDATE tickets SET withdrawn = 1 WHERE key IN (SELECT key FROM doomed)",  # for the counters
    "INSERT INTO tickets_text (tickets_text, rowid, ws, title, desc, res)"
    " SELECT 'delete', key, ws, title, desc, res FROM tickets"
    " WHERE key IN (SELECT key FROM doomed)",
    "DELETE FROM tickets WHERE key IN (SELECT key FROM doomed)",
)


def erase_person(database: Path, user: str, at: datetime, *, dry: bool) -> Purged:
    """Takes somebody's name and texts out of everything, in every workspace; no ticket goes. dry:
    only counts. Raises StoreError; then nothing was changed."""

    def work(db: sqlite3.Connection) -> Purged:
        said = {"user": user, "quoted": dumps(user), "gone": ERASED}
        touched = [key for (key,) in db.execute(_TOUCHED, said)]
        for key in touched:
            _scrub(db, key, user)
        (changes,) = db.execute("SELECT count(*) FROM changes WHERE by = :user", said).fetchone()
        (notes,) = db.execute("SELECT count(*) FROM notes WHERE by = :user", said).fetchone()
        for sql in _ELSEWHERE:
            db.execute(sql, said)
        return Purged(len(touched), changes, notes)

    return _erase(database, "person", at, work, dry=dry)


def erase_done(database: Path, before: datetime, at: datetime, *, dry: bool) -> Purged:
    """Deletes tickets that were closed before then, with all that belongs to them. As above."""

    def work(db: sqlite3.Connection) -> Purged:
        edge = int(before.timestamp() * 1_000_000)
        db.execute(f"CREATE TEMP TABLE doomed AS {_OLD}", (edge,))
        (tickets,) = db.execute("SELECT count(*) FROM doomed").fetchone()
        counted = "SELECT count(*) FROM {} WHERE ticket IN (SELECT key FROM doomed)"
        (changes,) = db.execute(counted.format("history")).fetchone()
        (notes,) = db.execute(counted.format("notes")).fetchone()
        for sql in _GONE:
            db.execute(sql)
        return Purged(tickets, changes, notes)

    return _erase(database, "done", at, work, dry=dry)


def _scrub(db: sqlite3.Connection, ticket: int, user: str) -> None:
    """One ticket and its history."""
    deeds = [
        Deed(key, by, json.loads(before), json.loads(after))
        for key, by, before, after in db.execute(_DEEDS, (ticket,))
    ]
    theirs = written(deeds, user)
    for deed in deeds:
        left = [dumps(scrubbed(values, user, theirs)) for values in (deed.before, deed.after)]
        db.execute("UPDATE history SET before = ?, after = ? WHERE key = ?", (*left, deed.key))
    names = (*TEXTS, "by", "own")
    row = db.execute(f"SELECT {', '.join(names)} FROM tickets WHERE key = ?", (ticket,)).fetchone()  # noqa: S608 - our own columns
    now = scrubbed(dict(zip(names, row, strict=True)), user, theirs)
    db.execute(
        "UPDATE tickets SET title = :title, desc = :desc, res = :res, by = :by,"
        " own = iif(:own = :gone AND stat <> 'done', NULL, :own) WHERE key = :key",
        {**now, "gone": ERASED, "key": ticket},
    )


def _erase(
    database: Path,
    what: str,
    at: datetime,
    work: Callable[[sqlite3.Connection], Purged],
    *,
    dry: bool,
) -> Purged:
    try:
        with closing(sqlite3.connect(database, isolation_level=None)) as db:
            settle(db)
            db.execute("PRAGMA secure_delete = ON")
            with transaction(db, keep=not dry):
                for sql in _RENDERED:
                    db.execute(sql)
                purged = work(db)
                db.execute(
                    "INSERT INTO purges VALUES (?, ?, ?, ?, ?)",
                    (iso(at), what, purged.tickets, purged.changes, purged.notes),
                )
                db.execute("INSERT INTO tickets_text (tickets_text) VALUES ('optimize')")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return purged
    except sqlite3.Error as error:
        raise StoreError(f"the database: {error}; nothing was changed") from error
