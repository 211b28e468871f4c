"""Reads of tickets, their history and threads."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Self

from core.access import EVERYTHING, Sight
from core.history import Changed, Entry
from core.message import iso
from core.store import Change, Step
from core.store.shared.alarms import AlarmsReading
from core.store.shared.board import BoardReading
from core.store.shared.cards import CardsReading
from core.store.shared.clocks import ClocksReading
from core.store.shared.connections import ConnectionsReading
from core.store.shared.context import ContextReading
from core.store.shared.follows import FollowsReading
from core.store.shared.hours import HoursReading
from core.store.shared.installations import InstallationsReading
from core.store.shared.leases import LeasesReading
from core.store.shared.links import LinksReading
from core.store.shared.marks import MarksReading
from core.store.shared.meetings import MeetingsReading
from core.store.shared.people import PeopleReading
from core.store.shared.repeats import RepeatsReading
from core.store.shared.reports import ReportsReading
from core.store.shared.requests import RequestsReading
from core.store.shared.rows import CHANGE, COLUMNS, fields, to_change, to_ticket
from core.store.shared.saved_answers import SavedReading
from core.store.shared.session import Args, Session
from core.store.shared.sight import seen
from core.store.shared.team import TeamReading
from core.store.shared.times import TimesReading
from core.ticket import Ticket, ticket_number

# `+`: SQLite would read all of the history in the order of its keys.
_ENTRIES = """
WITH RECURSIVE one (key, id, ws) AS (
  SELECT key, id, ws FROM tickets WHERE key = $1
  UNION SELECT t.key, t.id, t.ws FROM one JOIN tickets t ON t.ws = one.ws AND t.dup = one.id
)
SELECT c.at, c.by, h.after, c.said, c.link, one.id FROM one
JOIN tickets t ON t.key = one.key AND {seen}
JOIN history h ON h.ticket = one.key JOIN changes c ON c.key = h.change
WHERE {time} IS NULL ORDER BY +h.key DESC"""
_SINCE = """
SELECT c.key, c.at, c.by, h.after, t.id FROM
  (SELECT key, at, by FROM changes c WHERE ws = $1 AND key > $2{own} AND EXISTS
    (SELECT 1 FROM history h JOIN tickets t ON t.key = h.ticket
     WHERE h.change = c.key AND {seen} AND {time} IS NULL)
   ORDER BY key LIMIT $3) c
JOIN history h ON h.change = c.key JOIN tickets t ON t.key = h.ticket AND {seen} ORDER BY h.key"""
_LABELLED = """
SELECT c.by, h.after FROM history h JOIN changes c ON c.key = h.change
WHERE h.ticket = $1 AND {cat} IS NOT NULL AND c.action <> 'undone' AND NOT EXISTS
  (SELECT 1 FROM history u WHERE u.change = c.undone_by AND u.ticket = h.ticket)
ORDER BY h.key DESC LIMIT 1"""
_LAST = f"""
SELECT {CHANGE} FROM changes c WHERE c.ws = $1 AND c.by = $2 AND c.at >= $3
  AND c.action <> 'undone' AND c.undone_by IS NULL AND NOT EXISTS (
    SELECT 1 FROM history h JOIN tickets t ON t.key = h.ticket
    WHERE h.change = c.key AND ({{seen}}) IS NOT TRUE)
ORDER BY c.key DESC LIMIT 1"""  # noqa: S608 - our own columns
_STEPS = f"""
SELECT {COLUMNS}, h.before, h.after, h.key FROM history h
JOIN tickets t ON t.key = h.ticket WHERE h.change = $1 ORDER BY h.key"""  # noqa: S608 - our own columns
_CHANGED_SINCE = """
SELECT 1 FROM history h JOIN changes c ON c.key = h.change
WHERE h.ticket = $1 AND h.key > $2 AND c.undone_by IS NULL AND c.action <> 'undone'
  AND {voice} IS NULL AND {time} IS NULL AND {words} IS NULL LIMIT 1"""
_THREAD = """
SELECT t.id FROM threads x JOIN tickets t ON t.key = x.ticket
WHERE x.ws = $1 AND x.channel = $2 AND x.ts = $3 AND NOT t.withdrawn"""


class SharedSnapshot(
    CardsReading,
    ContextReading,
    PeopleReading,
    MarksReading,
    TimesReading,
    ReportsReading,
    MeetingsReading,
    AlarmsReading,
    ClocksReading,
    TeamReading,
    BoardReading,
    InstallationsReading,
    RepeatsReading,
    LeasesReading,
    LinksReading,
    FollowsReading,
    HoursReading,
    RequestsReading,
    SavedReading,
    ConnectionsReading,
):
    """A Snapshot without lists and duplicates, which databases add. Its transaction has begun."""

    def __init__(self, db: Session, sight: Sight = EVERYTHING) -> None:
        super().__init__(db)
        self.sight = sight

    def seen_by(self, sight: Sight) -> Self:
        return type(self)(self._db, sight)

    def _seen(self, args: Args) -> str:
        return seen(type(self._db), self.sight, args)

    async def ticket(self, ws: str, id: str) -> Ticket | None:
        args = Args([ws, ticket_number(id)])
        row = await self._one(
            f"SELECT {COLUMNS} FROM tickets t WHERE t.ws = $1 AND t.num = $2 AND NOT t.withdrawn"  # noqa: S608 - our own columns
            f" AND {self._seen(args)}",
            *args,
        )
        return to_ticket(row) if row else None

    async def entries(self, ticket: Ticket) -> list[Entry]:
        args = Args([ticket.key])
        rows = await self._db.rows(_ENTRIES.format(seen=self._seen(args), time=self._time), *args)
        return [
            Entry(at[:16] + "Z", by, fields(after), said, link, None if id == ticket.id else id)
            for at, by, after, said, link, id in rows
        ]

    async def changes_since(
        self, ws: str, after: int, limit: int, *, imported: bool = True
    ) -> list[tuple[int, Entry]]:
        args = Args([ws, after, limit])
        own = "" if imported else " AND NOT imported"
        sql = _SINCE.format(seen=self._seen(args), time=self._time, own=own)
        rows = await self._all(sql, *args)
        return [
            (key, Entry(at[:16] + "Z", by, fields(change), id=id))
            for key, at, by, change, id in rows
        ]

    async def labelled(self, ticket: Ticket) -> tuple[str, Changed]:
        sql = _LABELLED.format(cat=self._db.FIELD.format("cat"))
        by, after = await self._db.row(sql, ticket.key)
        return by, json.loads(after)

    async def thread_ticket(self, ws: str, channel: str, ts: str) -> str | None:
        row = await self._one(_THREAD, ws, channel, ts)
        return row[0] if row else None

    async def answers(self, ws: str, source: str, since: datetime | None = None) -> list[str]:
        sql = "SELECT answers FROM deliveries WHERE ws = $1 AND source = $2 AND at >= $3"
        row = await self._one(sql, ws, source, iso(since) if since else "")
        return json.loads(row[0]) if row else []

    async def change(self, ws: str, key: int) -> Change | None:
        sql = f"SELECT {CHANGE} FROM changes c WHERE c.ws = $1 AND c.key = $2"  # noqa: S608 - our own columns
        return _found(await self._one(sql, ws, key))

    async def last_change(self, ws: str, by: str, since: str) -> Change | None:
        args = Args([ws, by, since])
        return _found(await self._one(_LAST.format(seen=self._seen(args)), *args))

    async def steps(self, change: int) -> list[Step]:
        rows = await self._db.rows(_STEPS, change)
        return [
            Step(to_ticket(values), json.loads(before), json.loads(after), key)
            for *values, before, after, key in rows
        ]

    async def changed_since(self, step: Step) -> bool:
        sql = _CHANGED_SINCE.format(voice=self._voice, time=self._time, words=self._words)
        return await self._db.row(sql, step.ticket.key, step.key) is not None


def _found(row: Any) -> Change | None:
    return None if row is None else to_change(row)
