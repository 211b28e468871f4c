"""Export of tickets as records, some hundred at a time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from core.history import Remark
from core.hours import Worked
from core.message import Place
from core.records import Agreed, Deed, Kept, Record
from core.store import Card, Origin
from core.store.shared.contracts import TERMS, to_terms
from core.store.shared.rows import CHANGE, COLUMNS, KEY, to_change, to_ticket
from core.store.shared.session import Args, Session
from core.ticket import ticket_number

TOGETHER = 500  # tickets read at a time

_WORKSPACES = "SELECT ws FROM workspaces"
_TICKETS = f"""
SELECT t.ws, t.withdrawn, t.responded_at, t.touched_at, {COLUMNS} FROM tickets t
WHERE t.ws = $1 AND t.num > $2 ORDER BY t.num LIMIT {TOGETHER}"""  # noqa: S608 - our own columns

# Statements for all that belongs to these tickets. The ticket's key is the first column.
_BELONGING = {
    "deeds": f"""
SELECT h.ticket, h.key, h.before, h.after, c.undone_by, {CHANGE}
FROM history h JOIN changes c ON c.key = h.change WHERE h.ticket {{these}} ORDER BY h.key""",  # noqa: S608 - our own columns
    "notes": "SELECT ticket, at, by, text, source FROM notes WHERE ticket {these} ORDER BY at, key",
    "origins": """
SELECT ticket, channel, channel_type, ts, thread, link, deleted, mark FROM origins
WHERE ticket {these}""",
    "cards": "SELECT ticket, channel, ts, shows FROM cards WHERE ticket {these}",
    "hours": """
SELECT ticket, by, day, minutes, note, change, billed, client FROM hours
WHERE ticket {these} ORDER BY key""",
    "sources": "SELECT ticket, source FROM sources WHERE ticket {these} ORDER BY source",
    "threads": "SELECT ticket, channel, ts FROM threads WHERE ticket {these}",
}

Rows = Sequence[Sequence[Any]]


async def export(db: Session, workspace: str | None, write: Callable[[Kept], None]) -> None:
    """Write every contract and ticket, as `Archive.export` does."""
    every = [ws for (ws,) in await db.rows(_WORKSPACES)]
    for ws in [workspace] if workspace else sorted(every):
        for terms in await db.rows(TERMS, ws):
            write(Agreed(ws, to_terms(terms)))
        after = 0
        while rows := await db.rows(_TICKETS, ws, after):
            args = Args()
            these = db.among([row[KEY] for row in rows], args)
            belonging = {
                name: await db.rows(sql.format(these=these), *args)
                for name, sql in _BELONGING.items()
            }
            for record in _whole(rows, belonging):
                write(record)
            after = ticket_number(record.ticket.id)


def _whole(tickets: Rows, belonging: Mapping[str, Rows]) -> Iterator[Record]:
    """Build records from rows of _TICKETS and _BELONGING."""
    of = {name: _by_ticket(rows) for name, rows in belonging.items()}
    for ws, withdrawn, responded_at, touched_at, *fields in tickets:
        ticket = to_ticket(fields)
        key = ticket.key
        yield Record(
            workspace=ws,
            ticket=ticket,
            deeds=tuple(_deed(row) for row in of["deeds"][key]),
            notes=tuple(Remark(*row) for row in of["notes"][key]),
            origin=next((_origin(row) for row in of["origins"][key]), None),
            cards=tuple(Card(*row) for row in sorted(of["cards"][key])),
            threads=tuple((channel, ts) for channel, ts in sorted(of["threads"][key])),
            withdrawn=bool(withdrawn),
            responded_at=responded_at,
            touched_at=touched_at,
            hours=tuple(Worked(*row) for row in of["hours"][key]),
            source=next((source for (source,) in of["sources"][key]), None),
        )


def _by_ticket(rows: Iterable[Sequence[Any]]) -> Mapping[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for ticket, *row in rows:
        found[ticket].append(tuple(row))
    return found


def _deed(row: tuple[Any, ...]) -> Deed:
    key, before, after, undone_by, *change = row
    return Deed(to_change(change), json.loads(before), json.loads(after), undone_by, key)


def _origin(row: tuple[Any, ...]) -> Origin:
    return Origin(Place(*row[:5]), bool(row[5]), row[6])
