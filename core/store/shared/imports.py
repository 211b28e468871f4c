"""Import on either database: records go into temporary tables, then into the real ones.

The first step needs little memory. The second has all records together, so it knows which ids are
free and in what order the changes happened.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import count
from typing import Any

from core.details import alarms, marks, to_text
from core.errors import RecordError
from core.history import Remark
from core.json_text import dumps
from core.message import Place
from core.records import Added, Agreed, Deed, Kept, Record
from core.store.archive import Imported
from core.store.shared.contracts import from_terms
from core.store.shared.rows import quoted
from core.store.shared.session import Session
from core.ticket import STORED, Field, Kind, microseconds, ticket_id, ticket_number

_Row = tuple[object, ...]

TOGETHER = 2000  # rows inserted at a time

_FIELDS = tuple(field for field in STORED if field.name != "id")  # an id is `num` and `was`
_TYPES: dict[Kind, str] = {"id": "BIGINT", "time": "BIGINT", "flag": "BOOLEAN"}  # others: TEXT


def _type(field: Field) -> str:
    """Return the type of a field's column in `came`, which has other tickets by their numbers."""
    is_number = any(isinstance(value, int) for value in field.choices)
    return "BIGINT" if is_number else _TYPES.get(field.kind, "TEXT")


# The temporary tables, with column types that both databases know.
STAGES = {
    "came": f"""n BIGINT PRIMARY KEY, key BIGINT, ws TEXT, num BIGINT, was BIGINT,
      {", ".join(f'"{field.name}" {_type(field)}' for field in _FIELDS)},
      withdrawn BOOLEAN, responded_at BIGINT, touched_at BIGINT, first_at BIGINT, last_at BIGINT,
      source TEXT, moved BOOLEAN""",
    "came_changes": """n BIGINT PRIMARY KEY, key BIGINT, ws TEXT, old BIGINT, by TEXT, at TEXT,
      action TEXT, said TEXT, channel TEXT, channel_type TEXT, ts TEXT, link TEXT,
      undone_by BIGINT""",
    "came_history": "n BIGINT, change BIGINT, ticket BIGINT, before JSON, after JSON",
    "came_notes": "n BIGINT, ticket BIGINT, by TEXT, at TEXT, text TEXT, source TEXT",
    "came_comments": """n BIGINT, ws TEXT, num BIGINT, by TEXT, at TEXT, text TEXT,
      source TEXT""",
    "came_origins": """ticket BIGINT, channel TEXT, channel_type TEXT, ts TEXT, thread TEXT,
      link TEXT, deleted BOOLEAN, mark TEXT""",
    "came_hours": """n BIGINT, ticket BIGINT, by TEXT, day TEXT, minutes BIGINT, note TEXT,
      change BIGINT, billed BIGINT, client TEXT""",
    "came_contracts": """n BIGINT, ws TEXT, client TEXT, since TEXT, minutes BIGINT,
      monthly BOOLEAN, rollover BIGINT, overage BIGINT, until TEXT""",
    "came_details": "ticket BIGINT, told TEXT",
    "came_marks": "ticket BIGINT, name TEXT, value TEXT",
    "came_alarms": "ticket BIGINT, name TEXT, at TEXT",
    "came_cards": "ticket BIGINT, channel TEXT, ts TEXT, shows BIGINT",
    "came_threads": "ticket BIGINT, channel TEXT, ts TEXT",
}


def _staged(records: Iterable[Kept | Added], moved: bool) -> Iterator[tuple[str, _Row]]:
    """Yield (table, row). A change that several tickets share comes once for each of them."""
    numbers = count(1)
    for n, record in enumerate(records, 1):
        if isinstance(record, Agreed):
            yield "came_contracts", (n, record.workspace, *from_terms(record.terms))
            continue
        if isinstance(record, Added):
            number = ticket_number(record.id)
            for note in record.notes:
                yield "came_comments", (next(numbers), record.workspace, number, *_note(note))
            continue
        yield "came", (*_ticket(n, record), record.source, moved)
        for deed in record.deeds:
            change = next(numbers)
            yield "came_changes", _change(change, record.workspace, deed)
            yield "came_history", (change, change, n, dumps(deed.before), dumps(deed.after))
        for note in record.notes:
            yield "came_notes", (next(numbers), n, *_note(note))
        for one in record.hours:
            told = (one.by, one.day, one.minutes, one.note, one.change, one.billed, one.client)
            yield "came_hours", (next(numbers), n, *told)
        if text := to_text(record.ticket.more):
            yield "came_details", (n, text)
        for mark in marks(record.ticket.more):
            yield "came_marks", (n, *mark)
        for alarm in alarms(record.ticket.more):
            yield "came_alarms", (n, *alarm)
        for card in record.cards:
            yield "came_cards", (n, card.channel, card.ts, card.shows)
        for thread in record.threads:
            yield "came_threads", (n, *thread)
        if record.origin:
            born, origin = record.origin.place, record.origin
            where = (born.channel, born.channel_type, born.ts, born.thread, born.link)
            yield "came_origins", (n, *where, origin.deleted, origin.mark)


def _ticket(n: int, record: Record) -> _Row:
    number = ticket_number(record.ticket.id) or None
    values = (_value(field, getattr(record.ticket, field.name)) for field in _FIELDS)
    times = [microseconds(datetime.fromisoformat(deed.change.at)) for deed in record.deeds]
    known = (record.withdrawn, record.responded_at, record.touched_at, min(times), max(times))
    return (n, None, record.workspace, number, number, *values, *known)


def _note(note: Remark) -> _Row:
    return note.by, note.at, note.text, note.source


def _value(field: Field, value: Any) -> object:
    if field.kind == "id":
        return value and ticket_number(value)
    return bool(value) if field.kind == "flag" else value


def _change(n: int, ws: str, deed: Deed) -> _Row:
    change, where = deed.change, deed.change.place or Place("")
    told = (change.by, change.at, change.action, change.said)
    place = (where.channel or None, where.channel_type, where.ts, where.link)
    return (n, None, ws, change.key or None, *told, *place, deed.undone_by)


# Key and workspace of a change that two records describe differently.
_DIFFERENT = """
SELECT old, ws FROM came_changes WHERE old IS NOT NULL GROUP BY ws, old
HAVING min(by) <> max(by) OR min(at) <> max(at) OR min(action) <> max(action)
  OR min(said) <> max(said)
ORDER BY ws, old LIMIT 1"""


async def stage(db: Session, records: Iterable[Kept | Added], *, moved: bool) -> None:
    """Read all records into the temporary tables.

    moved: as in `Archive.import_records`

    Raises what `records` raises, and RecordError if two records describe a change differently.
    """
    for table, columns in STAGES.items():
        await db.temporary(table, columns)
    waiting: defaultdict[str, list[_Row]] = defaultdict(list)
    for table, row in _staged(records, moved):
        waiting[table].append(row)
        if len(waiting[table]) == TOGETHER:
            await db.put(table, waiting.pop(table))
    for table, rows in waiting.items():
        await db.put(table, rows)
    if different := await db.row(_DIFFERENT):
        old, ws = different
        raise RecordError(
            f"change {old} of {ws} is told differently in two lines: import one export at a time"
        )
    for sql in _SHARED:
        await db.run(sql)


async def taken(db: Session) -> Imported:
    """Return what was stored."""
    tickets, changes, notes, renumbered, contracts = await db.row(_COUNTED)
    moved = await db.row(_MOVED)
    shown = moved and (str(moved[0]), ticket_id(moved[1]), ticket_id(moved[2]))
    return Imported(tickets, changes, notes, renumbered, shown or None, contracts)


# Merge the copies of a change that several tickets share.
_SHARED = (
    """UPDATE came_history SET change = f.first_n FROM
      (SELECT n, min(n) OVER (PARTITION BY ws, old) AS first_n
       FROM came_changes WHERE old IS NOT NULL) f
      WHERE f.n = came_history.change AND f.first_n < f.n""",
    "CREATE INDEX came_told ON came_history (change)",
    """DELETE FROM came_changes
      WHERE NOT EXISTS (SELECT 1 FROM came_history h WHERE h.change = came_changes.n)""",
    "CREATE INDEX came_old ON came_changes (ws, old)",
    "CREATE INDEX came_was ON came (ws, was, n)",
    "CREATE INDEX came_deed ON came_history (n)",
    "CREATE INDEX came_detail ON came_details (ticket)",
    "CREATE INDEX came_mark ON came_marks (ticket)",
)
ENTERED = """
INSERT INTO workspaces (ws, last_num)
SELECT ws, 0 FROM (SELECT ws FROM came UNION SELECT ws FROM came_contracts) one
WHERE TRUE ORDER BY 1
ON CONFLICT DO NOTHING"""

_COUNT_ON = """
UPDATE workspaces SET last_num = (SELECT max(c.num) FROM came c WHERE c.ws = workspaces.ws)
WHERE last_num < (SELECT max(c.num) FROM came c WHERE c.ws = workspaces.ws)"""
NUMBERS = (
    # A number that is taken, in the database or by an earlier record, is removed.
    """UPDATE came SET num = NULL WHERE
      EXISTS (SELECT 1 FROM tickets t WHERE t.ws = came.ws AND t.num = came.was)
      OR EXISTS (SELECT 1 FROM came e
        WHERE e.ws = came.ws AND e.was = came.was AND e.n < came.n)""",
    _COUNT_ON,
    """UPDATE came SET num = w.last_num + f.turn FROM workspaces w JOIN
      (SELECT n, ws, row_number() OVER (PARTITION BY ws ORDER BY n) AS turn
       FROM came WHERE num IS NULL) f ON f.ws = w.ws WHERE came.n = f.n""",
    _COUNT_ON,
)

# Temporary tables whose rows get keys, the real table of each, and the order of the keys.
KEYED = (
    ("came", "tickets", "n"),
    ("came_changes", "changes", "at, coalesce(old, 0), n"),
)

_ID = "CASE WHEN {0} < 10 THEN 'T00' WHEN {0} < 100 THEN 'T0' ELSE 'T' END || {0}"


def _placed(field: Field) -> str:
    """Return the SQL of a field's value. Another ticket is named by its new id."""
    if field.name == "id":
        return _ID.format("num")
    if field.kind == "id":
        # Without the first condition PostgreSQL reads all tickets for each one that names none.
        return f"""CASE WHEN came."{field.name}" IS NOT NULL THEN coalesce(
        (SELECT {_ID.format("d.num")} FROM came d
        WHERE d.ws = came.ws AND d.was = came."{field.name}" ORDER BY d.n LIMIT 1),
        (SELECT h.id FROM tickets h
        WHERE came.moved AND h.ws = came.ws AND h.num = came."{field.name}")) END"""  # noqa: S608 - our own columns
    return f'"{field.name}"'


# A ticket is inserted as not withdrawn and then withdrawn, because triggers on this update keep the
# counters. Imported tickets count as mentioned and asked about: they cause no flood of reminders.
PLACED = (
    f"""INSERT INTO tickets (key, ws, num, {quoted(field.name for field in STORED)},
      responded_at, touched_at, created_at, mentioned_at, asked_at)
    SELECT key, ws, num, {", ".join(map(_placed, STORED))},
      responded_at, coalesce(touched_at, last_at), first_at, last_at, last_at
    FROM came ORDER BY n""",  # noqa: S608 - our own columns
    "UPDATE tickets SET withdrawn = TRUE WHERE key IN (SELECT key FROM came WHERE withdrawn)",
    """INSERT INTO changes
      (key, ws, by, at, action, said, channel, channel_type, ts, link, undone_by, imported)
    SELECT key, ws, by, at, action, said, channel, channel_type, ts, link,
      (SELECT u.key FROM came_changes u WHERE u.ws = c.ws AND u.old = c.undone_by), TRUE
    FROM came_changes c ORDER BY c.key""",
    """INSERT INTO history (change, ticket, before, after)
    SELECT c.key, t.key, h.before, h.after
    FROM came_history h JOIN came_changes c ON c.n = h.change JOIN came t ON t.n = h.ticket
    ORDER BY c.key, h.n""",
    """INSERT INTO notes (ticket, by, at, text, source)
    SELECT t.key, d.by, d.at, d.text, d.source FROM came_notes d JOIN came t ON t.n = d.ticket
    ORDER BY d.n""",
    """INSERT INTO notes (ticket, by, at, text, source)
    SELECT t.key, d.by, d.at, d.text, d.source FROM came_comments d
    JOIN tickets t ON t.ws = d.ws AND t.num = d.num ORDER BY d.n""",
    """INSERT INTO origins (ticket, channel, channel_type, ts, thread, link, deleted, mark)
    SELECT t.key, d.channel, d.channel_type, d.ts, d.thread, d.link, d.deleted, d.mark
    FROM came_origins d JOIN came t ON t.n = d.ticket""",
    """INSERT INTO hours (ws, ticket, by, day, minutes, note, change, billed, client)
    SELECT t.ws, t.key, d.by, d.day, d.minutes, d.note,
      (SELECT c.key FROM came_changes c WHERE c.ws = t.ws AND c.old = d.change),
      CASE WHEN d.billed IS NOT NULL THEN coalesce(
        (SELECT c.key FROM came_changes c WHERE c.ws = t.ws AND c.old = d.billed), 0) END,
      d.client
    FROM came_hours d JOIN came t ON t.n = d.ticket ORDER BY d.n""",
    """INSERT INTO contracts (ws, client, since, minutes, monthly, rollover, overage, until)
    SELECT ws, client, since, minutes, monthly, rollover, overage, until FROM came_contracts
    WHERE TRUE ORDER BY n ON CONFLICT DO NOTHING""",
    """INSERT INTO details (ticket, told)
    SELECT t.key, d.told FROM came_details d JOIN came t ON t.n = d.ticket""",
    """INSERT INTO marks (ws, name, value, ticket)
    SELECT t.ws, d.name, d.value, t.key FROM came_marks d JOIN came t ON t.n = d.ticket""",
    """INSERT INTO sweeps SELECT DISTINCT t.ws, ''
    FROM (SELECT ws FROM came UNION SELECT ws FROM came_comments) t
    JOIN options o ON o.ws = t.ws AND o.name = 'sla' WHERE TRUE
    ON CONFLICT (ws) DO UPDATE SET after = ''""",
    """INSERT INTO alarms (ticket, name, "user", at, ws, made_at)
    SELECT t.key, d.name, '', d.at, t.ws, '' FROM came_alarms d JOIN came t ON t.n = d.ticket""",
    """INSERT INTO cards (ticket, channel, ts, shows)
    SELECT t.key, d.channel, d.ts, coalesce(c.key, 0) FROM came_cards d
    JOIN came t ON t.n = d.ticket LEFT JOIN came_changes c ON c.ws = t.ws AND c.old = d.shows
    WHERE TRUE ON CONFLICT DO NOTHING""",
    """INSERT INTO sources (ws, source, ticket)
    SELECT ws, source, key FROM came WHERE source IS NOT NULL ORDER BY n
    ON CONFLICT DO NOTHING""",
    """INSERT INTO threads (ws, channel, ts, ticket)
    SELECT t.ws, d.channel, d.ts, t.key FROM came_threads d JOIN came t ON t.n = d.ticket
    WHERE TRUE ON CONFLICT DO NOTHING""",
)

_COUNTED = """
SELECT (SELECT count(*) FROM came), (SELECT count(*) FROM came_changes),
  (SELECT count(*) FROM came_notes), (SELECT count(*) FROM came WHERE was <> num),
  (SELECT count(*) FROM came_contracts)"""
_MOVED = "SELECT ws, was, num FROM came WHERE was <> num ORDER BY n LIMIT 1"
