"""Taking records in: first into tables of the connection's own, then at once to their places.

The first step touches nothing that others see and needs little memory; the second knows all that
comes: which ids are free, and in what order the changes happened.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from core.errors import RecordError
from core.message import Place
from core.records import Deed, Record
from core.store.archive import TakenIn
from core.terse import dumps
from core.ticket import ticket_id, ticket_number

_STAGES = (
    """CREATE TEMP TABLE came (
      n INTEGER PRIMARY KEY, ws TEXT, num INTEGER, was INTEGER, title TEXT, desc TEXT, cat TEXT,
      pri INTEGER, stat TEXT, created TEXT, res TEXT, by TEXT, own TEXT, closed_at INTEGER,
      dup INTEGER, channel TEXT, secret INTEGER, withdrawn INTEGER, responded_at INTEGER,
      touched_at INTEGER)""",
    """CREATE TEMP TABLE came_changes (
      n INTEGER PRIMARY KEY, ws TEXT, old INTEGER, by TEXT, at TEXT, action TEXT, said TEXT,
      channel TEXT, channel_type TEXT, ts TEXT, link TEXT, undone_by INTEGER, key INTEGER,
      UNIQUE (ws, old))""",
    "CREATE TEMP TABLE came_history (change INTEGER, ticket INTEGER, before TEXT, after TEXT)",
    "CREATE TEMP TABLE came_notes (ticket INTEGER, by TEXT, at TEXT, text TEXT)",
    """CREATE TEMP TABLE came_origins (
      ticket INTEGER, channel TEXT, channel_type TEXT, ts TEXT, thread TEXT, link TEXT,
      deleted INTEGER, mark TEXT)""",
    "CREATE TEMP TABLE came_cards (ticket INTEGER, channel TEXT, ts TEXT, shows INTEGER)",
    "CREATE TEMP TABLE came_threads (ticket INTEGER, channel TEXT, ts TEXT)",
)


def stage(db: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Read all records. Raises what `records` raises, and RecordError for a change told twice."""
    for sql in ("PRAGMA temp_store = FILE", *_STAGES, "BEGIN"):
        db.execute(sql)
    for n, record in enumerate(records, 1):
        _stage(db, n, record)
    db.execute("COMMIT")


def _stage(db: sqlite3.Connection, n: int, record: Record) -> None:
    t, number = record.ticket, ticket_number(record.ticket.id) or None
    fields = (t.title, t.desc, t.cat, t.pri, t.stat, t.created, t.res, t.by, t.own, t.closed_at)
    place = (t.dup and ticket_number(t.dup), t.channel, t.secret)
    times = (record.withdrawn, record.responded_at, record.touched_at)
    _insert(db, "came", (n, record.workspace, number, number, *fields, *place, *times))
    for deed in record.deeds:
        change = _stage_change(db, record.workspace, deed)
        _insert(db, "came_history", (change, n, dumps(deed.before), dumps(deed.after)))
    for note in record.notes:
        _insert(db, "came_notes", (n, note.by, note.at, note.text))
    for card in record.cards:
        _insert(db, "came_cards", (n, card.channel, card.ts, card.shows))
    for thread in record.threads:
        _insert(db, "came_threads", (n, *thread))
    if record.origin:
        born, origin = record.origin.place, record.origin
        where = (born.channel, born.channel_type, born.ts, born.thread, born.link)
        _insert(db, "came_origins", (n, *where, origin.deleted, origin.mark))


def _stage_change(db: sqlite3.Connection, ws: str, deed: Deed) -> int:
    change, where = deed.change, deed.change.place or Place("")
    old = change.key or None
    told = (change.by, change.at, change.action, change.said)
    known = db.execute(
        "SELECT n, by, at, action, said FROM came_changes WHERE ws = ? AND old = ?", (ws, old)
    ).fetchone()
    if known is None:
        row = (None, ws, old, *told, where.channel or None, where.channel_type, where.ts)
        return _insert(db, "came_changes", (*row, where.link, deed.undone_by, None))
    if known[1:] != told:
        raise RecordError(
            f"change {old} of {ws} is told differently in two lines: import one export at a time"
        )
    return int(known[0])


def _insert(db: sqlite3.Connection, table: str, row: tuple[object, ...]) -> int:
    marks = ",".join("?" * len(row))
    key = db.execute(f"INSERT INTO temp.{table} VALUES ({marks})", row).lastrowid  # noqa: S608 - our own tables
    assert key is not None
    return key


_NUMBERS = (
    # An id that is taken, in the database or by an earlier line, is none.
    "CREATE INDEX temp.came_was ON came (ws, was, n)",
    """UPDATE came SET num = NULL WHERE
      EXISTS (SELECT 1 FROM tickets t WHERE t.ws = came.ws AND t.num = came.was)
      OR EXISTS (SELECT 1 FROM came e
        WHERE e.ws = came.ws AND e.was = came.was AND e.n < came.n)""",
    "INSERT OR IGNORE INTO workspaces SELECT DISTINCT ws, 0 FROM came",
    """UPDATE workspaces SET last_num = max(last_num, coalesce(
      (SELECT max(c.num) FROM came c WHERE c.ws = workspaces.ws), 0))""",
    """UPDATE came SET num = w.last_num + f.turn FROM workspaces w JOIN
      (SELECT n, ws, row_number() OVER (PARTITION BY ws ORDER BY n) AS turn
       FROM came WHERE num IS NULL) f ON f.ws = w.ws WHERE came.n = f.n""",
    """UPDATE workspaces SET last_num = max(last_num, coalesce(
      (SELECT max(c.num) FROM came c WHERE c.ws = workspaces.ws), 0))""",
)

# A ticket comes as not withdrawn and is withdrawn then: that is what the counters are kept by. What
# comes was mentioned and asked about where it was: nobody is reminded of all of it at once.
_TICKETS = (
    """CREATE TEMP VIEW came_when AS SELECT h.ticket,
      CAST(round((julianday(min(c.at)) - 2440587.5) * 86400) AS INTEGER) * 1000000 AS first,
      CAST(round((julianday(max(c.at)) - 2440587.5) * 86400) AS INTEGER) * 1000000 AS last
    FROM came_history h JOIN came_changes c ON c.n = h.change GROUP BY h.ticket""",
    """INSERT INTO tickets (key, ws, num, id, title, desc, cat, pri, stat, created, res, by, own,
      closed_at, dup, channel, secret, responded_at, touched_at, created_at, mentioned_at, asked_at)
    SELECT :base + n, ws, num, printf('T%03d', num), title, desc, cat, pri, stat, created, res, by,
      own, closed_at, (SELECT printf('T%03d', d.num) FROM came d
        WHERE d.ws = came.ws AND d.was = came.dup ORDER BY d.n LIMIT 1),
      channel, secret, responded_at, coalesce(touched_at, w.last), w.first, w.last, w.last
    FROM came JOIN came_when w ON w.ticket = came.n ORDER BY n""",
    """INSERT INTO days (ws, scope, day, closed)
    SELECT ws, iif(secret, channel, ''), date(closed_at / 1000000, 'unixepoch'), count(*)
    FROM came WHERE closed_at IS NOT NULL GROUP BY 1, 2, 3
    ON CONFLICT DO UPDATE SET closed = closed + excluded.closed""",
    "UPDATE tickets SET withdrawn = 1 WHERE key IN (SELECT :base + n FROM came WHERE withdrawn)",
)

_CHANGES = (
    """UPDATE came_changes SET key = :last + f.turn FROM
      (SELECT n, row_number() OVER (ORDER BY at, old, n) AS turn FROM came_changes) f
      WHERE came_changes.n = f.n""",
    """INSERT INTO changes
      (key, ws, by, at, action, said, channel, channel_type, ts, link, undone_by)
    SELECT key, ws, by, at, action, said, channel, channel_type, ts, link,
      (SELECT u.key FROM came_changes u WHERE u.ws = c.ws AND u.old = c.undone_by)
    FROM came_changes c ORDER BY key""",
    """INSERT INTO history (change, ticket, before, after)
    SELECT c.key, :base + h.ticket, h.before, h.after
    FROM came_history h JOIN came_changes c ON c.n = h.change ORDER BY c.key, h.rowid""",
)

_REST = (
    "INSERT INTO notes (ticket, by, at, text) SELECT :base + ticket, by, at, text FROM came_notes",
    """INSERT INTO origins (ticket, channel, channel_type, ts, thread, link, deleted, mark)
    SELECT :base + ticket, channel, channel_type, ts, thread, link, deleted, mark
    FROM came_origins""",
    """INSERT OR IGNORE INTO cards (ticket, channel, ts, shows)
    SELECT :base + d.ticket, d.channel, d.ts, coalesce(c.key, 0) FROM came_cards d
    JOIN came t ON t.n = d.ticket LEFT JOIN came_changes c ON c.ws = t.ws AND c.old = d.shows""",
    """INSERT OR IGNORE INTO threads (ws, channel, ts, ticket)
    SELECT t.ws, d.channel, d.ts, :base + t.n FROM came_threads d JOIN came t ON t.n = d.ticket""",
)


def place(db: sqlite3.Connection) -> TakenIn:
    """Put what is staged where it belongs, inside a transaction."""
    (tickets,) = db.execute("SELECT coalesce(max(key), 0) FROM tickets").fetchone()
    (changes,) = db.execute("SELECT coalesce(max(key), 0) FROM changes").fetchone()
    for sql in (*_NUMBERS, *_TICKETS, *_CHANGES, *_REST):
        db.execute(sql, {"base": tickets, "last": changes})
    return _counted(db)


def _counted(db: sqlite3.Connection) -> TakenIn:
    tickets, changes, notes = db.execute(
        "SELECT (SELECT count(*) FROM came), (SELECT count(*) FROM came_changes),"
        " (SELECT count(*) FROM came_notes)"
    ).fetchone()
    moved = "FROM came WHERE was <> num"
    (renumbered,) = db.execute(f"SELECT count(*) {moved}").fetchone()
    first = db.execute(f"SELECT ws, was, num {moved} ORDER BY n LIMIT 1").fetchone()
    shown = first and (first[0], ticket_id(first[1]), ticket_id(first[2]))
    return TakenIn(tickets, changes, notes, renumbered, shown)
