"""What erasing says to either database alike, and what becomes of a ticket's texts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from core.erasure import ERASED, TEXTS, Deed, Purged, scrubbed, written
from core.terse import dumps

# Tickets that have something of them: their own, assigned to them, or changed by them.
TOUCHED = """
SELECT key FROM tickets WHERE by = :user OR own = :user
UNION SELECT h.ticket FROM history h JOIN changes c ON c.key = h.change WHERE c.by = :user
UNION SELECT ticket FROM history WHERE replace(CAST(before AS TEXT), :quoted, '') || '#'
  || replace(CAST(after AS TEXT), :quoted, '') <> CAST(before AS TEXT) || '#' || CAST(after AS TEXT)
ORDER BY 1"""
FIELDS = (*TEXTS, "by", "own")
TICKET = 'SELECT title, "desc", res, by, own FROM tickets WHERE key = :key'
DEEDS = """
SELECT h.key, c.by, h.before, h.after FROM history h JOIN changes c ON c.key = h.change
WHERE h.ticket = :key ORDER BY h.key"""
LEFT = """
UPDATE tickets SET title = :title, "desc" = :desc, res = :res, by = :by,
  own = CASE WHEN :own = :gone AND stat <> 'done' THEN NULL ELSE :own END
WHERE key = :key"""
THEIRS = """
SELECT (SELECT count(*) FROM changes WHERE by = :user),
  (SELECT count(*) FROM notes WHERE by = :user),
  (SELECT count(*) FROM people WHERE "user" = :user)
  + (SELECT count(*) FROM tokens WHERE "user" = :user)
  + (SELECT count(*) FROM links WHERE "user" = :user)"""
ELSEWHERE = (
    "UPDATE notes SET by = :gone, text = :gone WHERE by = :user",
    "UPDATE changes SET said = '' WHERE by = :user",
    "UPDATE changes SET by = :gone WHERE by = :user",
    "UPDATE changes SET said = replace(said, '<@' || :user || '>', '<@' || :gone || '>')"
    " WHERE said <> replace(said, '<@' || :user || '>', '')",
    'DELETE FROM people WHERE "user" = :user',
    'DELETE FROM tokens WHERE "user" = :user',
    'DELETE FROM links WHERE "user" = :user',
)

DOOMED = "CREATE TEMP TABLE doomed (key BIGINT PRIMARY KEY)"
OLD = "INSERT INTO doomed SELECT key FROM tickets WHERE stat = 'done' AND closed_at < :edge"
COUNTED = """
SELECT (SELECT count(*) FROM doomed),
  (SELECT count(*) FROM history WHERE ticket IN (SELECT key FROM doomed)),
  (SELECT count(*) FROM notes WHERE ticket IN (SELECT key FROM doomed))"""
_BELONGING = ("cards", "notes", "threads", "origins", "history")
GONE = (  # with a ticket; its number is never given again
    *(f"DELETE FROM {table} WHERE ticket IN (SELECT key FROM doomed)" for table in _BELONGING),  # noqa: S608 - our own tables
    "UPDATE changes SET undone_by = NULL WHERE undone_by IN"
    " (SELECT key FROM changes c WHERE NOT EXISTS (SELECT 1 FROM history WHERE change = c.key))",
    "DELETE FROM changes WHERE NOT EXISTS (SELECT 1 FROM history WHERE change = changes.key)",
    "UPDATE tickets SET withdrawn = TRUE WHERE key IN (SELECT key FROM doomed)",  # for the counters
)
TICKETS_GONE = "DELETE FROM tickets WHERE key IN (SELECT key FROM doomed)"

RECORDED = "INSERT INTO purges VALUES (:at, :what, :tickets, :changes, :notes)"


def named(user: str) -> dict[str, Any]:
    """What the statements about a person call them."""
    return {"user": user, "quoted": dumps(user), "gone": ERASED}


def left(
    key: int, ticket: Sequence[Any], deeds: Sequence[Sequence[Any]], user: str
) -> tuple[dict[str, Any], list[tuple[str, str, int]]]:
    """What a ticket and its history (rows of TICKET and DEEDS) are without them: for LEFT, and
    before, after and key of each deed."""
    told = [Deed(n, by, json.loads(before), json.loads(after)) for n, by, before, after in deeds]
    theirs = written(told, user)
    now = scrubbed(dict(zip(FIELDS, ticket, strict=True)), user, theirs)
    history = [
        (dumps(scrubbed(deed.before, user, theirs)), dumps(scrubbed(deed.after, user, theirs)))
        + (deed.key,)
        for deed in told
    ]
    return {**now, "gone": ERASED, "key": key}, history


def recorded(at: str, what: str, purged: Purged) -> Mapping[str, Any]:
    """For RECORDED."""
    return {"at": at, "what": what, **asdict(purged)}
