"""What an export asks of either database, some hundred tickets at a time, and what rows mean."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from core.message import Place
from core.records import Deed, Record
from core.reply import Remark
from core.store import Card, Origin
from core.store.shared.rows import CHANGE, COLUMNS, to_change
from core.ticket import Ticket, ticket_number

TOGETHER = 500  # tickets

WORKSPACES = "SELECT ws FROM workspaces"
TICKETS = f"""
SELECT t.ws, t.withdrawn, t.responded_at, t.touched_at, {COLUMNS} FROM tickets t
WHERE t.ws = :ws AND t.num > :after ORDER BY t.num LIMIT {TOGETHER}"""  # noqa: S608 - our own columns

# What belongs to these tickets, their keys first.
BELONGING = {
    "deeds": f"""
SELECT h.ticket, h.key, h.before, h.after, c.undone_by, {CHANGE}
FROM history h JOIN changes c ON c.key = h.change WHERE h.ticket {{these}} ORDER BY h.key""",  # noqa: S608 - our own columns
    "notes": "SELECT ticket, at, by, text FROM notes WHERE ticket {these} ORDER BY key",
    "origins": """
SELECT ticket, channel, channel_type, ts, thread, link, deleted, mark FROM origins
WHERE ticket {these}""",
    "cards": "SELECT ticket, channel, ts, shows FROM cards WHERE ticket {these}",
    "threads": "SELECT ticket, channel, ts FROM threads WHERE ticket {these}",
}

Rows = Sequence[Sequence[Any]]


def keys_of(tickets: Rows) -> list[int]:
    return [row[-1] for row in tickets]


def last_of(tickets: Rows) -> int:
    """The number of the last ticket."""
    return ticket_number(Ticket(*tickets[-1][4:]).id)


def whole(tickets: Rows, belonging: Mapping[str, Rows]) -> Iterator[Record]:
    """Rows of TICKETS and of BELONGING as records."""
    of = {name: _by_ticket(rows) for name, rows in belonging.items()}
    for ws, withdrawn, responded_at, touched_at, *fields in tickets:
        ticket = Ticket(*fields)
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
