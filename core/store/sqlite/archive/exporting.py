"""Records from SQLite: some hundred tickets at a time, and what belongs to them."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from core.message import Place
from core.records import Deed, Record
from core.reply import Remark
from core.store import Card, Change, Origin
from core.store.rows import COLUMNS
from core.ticket import Ticket

TOGETHER = 500  # tickets

_TICKETS = f"""
SELECT t.ws, t.withdrawn, t.responded_at, t.touched_at, {COLUMNS} FROM tickets t
WHERE (t.ws, t.num) > (?, ?) AND (?3 IS NULL OR t.ws = ?3) ORDER BY t.ws, t.num LIMIT {TOGETHER}"""  # noqa: S608 - our own columns
_DEEDS = """
SELECT h.ticket, c.by, c.at, c.action, c.said, c.channel, c.channel_type, c.ts, c.link,
  c.undone_by, c.key, h.before, h.after, h.key
FROM history h JOIN changes c ON c.key = h.change WHERE h.ticket IN ({keys}) ORDER BY h.key"""
_NOTES = "SELECT ticket, at, by, text FROM notes WHERE ticket IN ({keys}) ORDER BY key"
_ORIGINS = """
SELECT ticket, channel, channel_type, ts, thread, link, deleted, mark FROM origins
WHERE ticket IN ({keys})"""
_CARDS = (
    "SELECT ticket, channel, ts, shows FROM cards WHERE ticket IN ({keys}) ORDER BY channel, ts"
)
_THREADS = "SELECT ticket, channel, ts FROM threads WHERE ticket IN ({keys}) ORDER BY 2, 3"

Rows = dict[int, list[tuple[Any, ...]]]


def records(db: sqlite3.Connection, workspace: str | None) -> Iterator[Record]:
    """Every ticket of the workspace or of all, by workspace and number."""
    after: tuple[str, int] = (workspace or "", -1)
    while rows := db.execute(_TICKETS, (*after, workspace)).fetchall():
        tickets = [(row[:4], Ticket(*row[4:])) for row in rows]
        yield from _whole(db, tickets)
        after = rows[-1][0], int(tickets[-1][1].id[1:])


def records_of(db: sqlite3.Connection, keys: Sequence[int]) -> Iterator[Record]:
    """The tickets with these keys."""
    marks = ",".join("?" * len(keys))
    rows = db.execute(
        f"SELECT t.ws, t.withdrawn, t.responded_at, t.touched_at, {COLUMNS} FROM tickets t"  # noqa: S608 - our own columns
        f" WHERE t.key IN ({marks})",
        keys,
    ).fetchall()
    yield from _whole(db, [(row[:4], Ticket(*row[4:])) for row in rows])


def _whole(
    db: sqlite3.Connection, tickets: list[tuple[tuple[Any, ...], Ticket]]
) -> Iterator[Record]:
    keys = [ticket.key for _, ticket in tickets]
    deeds, notes, origins, cards, threads = (
        _by_ticket(db, sql, keys) for sql in (_DEEDS, _NOTES, _ORIGINS, _CARDS, _THREADS)
    )
    for (ws, withdrawn, responded_at, touched_at), ticket in tickets:
        key = ticket.key
        yield Record(
            workspace=ws,
            ticket=ticket,
            deeds=tuple(_deed(row) for row in deeds[key]),
            notes=tuple(Remark(*row) for row in notes[key]),
            origin=next((_origin(row) for row in origins[key]), None),
            cards=tuple(Card(*row) for row in cards[key]),
            threads=tuple((channel, ts) for channel, ts in threads[key]),
            withdrawn=bool(withdrawn),
            responded_at=responded_at,
            touched_at=touched_at,
        )


def _by_ticket(db: sqlite3.Connection, sql: str, keys: list[int]) -> Rows:
    found: Rows = defaultdict(list)
    marks = ",".join("?" * len(keys))
    for ticket, *row in db.execute(sql.format(keys=marks), keys):
        found[ticket].append(tuple(row))
    return found


def _deed(row: tuple[Any, ...]) -> Deed:
    by, at, action, said, channel, kind, ts, link, undone_by, change, before, after, key = row
    place = Place(channel, kind, ts, link=link) if channel else None
    told = Change(by, at, action, said, place, undone_by is not None, change)
    return Deed(told, json.loads(before), json.loads(after), undone_by, key)


def _origin(row: tuple[Any, ...]) -> Origin:
    return Origin(Place(*row[:5]), bool(row[5]), row[6])
