"""Writes of tickets, deliveries and posts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any

from core.details import marks, to_text
from core.json_text import dumps
from core.message import Place, iso
from core.post import Post
from core.store import Change
from core.store.shared.alarms import AlarmsWriting
from core.store.shared.board import BoardWriting
from core.store.shared.cards import CardsWriting
from core.store.shared.clocks import ClocksWriting
from core.store.shared.connections import ConnectionsWriting
from core.store.shared.follows import FollowsWriting
from core.store.shared.hours import HoursWriting
from core.store.shared.installations import InstallationsWriting
from core.store.shared.leases import LeasesWriting
from core.store.shared.links import LinksWriting
from core.store.shared.marks import MarksWriting
from core.store.shared.meetings import MeetingsWriting
from core.store.shared.people import PeopleWriting
from core.store.shared.reminders import Reminding
from core.store.shared.repeats import RepeatsWriting
from core.store.shared.reports import ReportsWriting
from core.store.shared.requests import RequestsWriting
from core.store.shared.rows import quoted
from core.store.shared.saved_answers import SavedWriting
from core.store.shared.team import TeamWriting
from core.ticket import SAVED, STORED, Ticket, ticket_id, ticket_number

_LATER = ("closed_at", "dup")  # a new ticket has neither
_FIELDS = tuple(field.name for field in STORED if field.name not in _LATER)
NEW = ("ws", "num", *_FIELDS)  # the columns of INSERT, each with a value
INSERT = f"""
INSERT INTO tickets ({quoted(NEW)})
VALUES ({", ".join(f"${n}" for n, _ in enumerate(NEW, 1))}) RETURNING key"""  # noqa: S608 - our own columns
BORN = """
INSERT INTO origins (ticket, channel, channel_type, ts, thread, link)
VALUES ($1, $2, $3, $4, $5, $6)"""
CHANGED = """
INSERT INTO changes (ws, by, at, action, said, channel, channel_type, ts, link)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING key"""
_SAVE = f"""
UPDATE tickets SET {", ".join(f'"{name}" = ${n}' for n, name in enumerate(SAVED, 1))}
WHERE key = ${len(SAVED) + 1}"""  # noqa: S608 - our own columns
_NEXT = """
INSERT INTO workspaces AS w (ws, last_num) VALUES ($1, 1)
ON CONFLICT (ws) DO UPDATE SET last_num = w.last_num + 1 RETURNING last_num"""
_ANSWER = """
INSERT INTO deliveries VALUES ($1, $2, $3, $4)
ON CONFLICT (ws, source) DO UPDATE SET answers = excluded.answers, at = excluded.at"""
_ENQUEUE = """
INSERT INTO outbox (ws, method, lane, body, ticket, in_thread, due_at, shows, once) VALUES
  ($1, $2, $3, $4, (SELECT key FROM tickets WHERE ws = $1 AND num = $5), $6, $7, $8, $9)
ON CONFLICT DO NOTHING"""
_DETAILS = """
INSERT INTO details VALUES ($1, $2) ON CONFLICT (ticket) DO UPDATE SET told = excluded.told"""
_NO_MARKS = "DELETE FROM marks WHERE ws = $1 AND ticket = $2"
_MARK = "INSERT INTO marks VALUES ($1, $2, $3, $4)"
_of_new = attrgetter(*_FIELDS)
_of_saved = attrgetter(*SAVED, "key")


class TransactionPart(
    CardsWriting,
    PeopleWriting,
    MarksWriting,
    Reminding,
    ReportsWriting,
    MeetingsWriting,
    AlarmsWriting,
    ClocksWriting,
    BoardWriting,
    InstallationsWriting,
    RepeatsWriting,
    RequestsWriting,
    LeasesWriting,
    LinksWriting,
    FollowsWriting,
    HoursWriting,
    SavedWriting,
    ConnectionsWriting,
    TeamWriting,
):
    """A Transaction without its reads, and without `insert` and `record`, which databases add."""

    async def next_id(self, ws: str) -> str:
        (number,) = await self._one(_NEXT, ws)
        return ticket_id(number)

    async def claim_thread(self, ws: str, channel: str, ts: str, ticket: int) -> None:
        """Give the ticket a Slack thread, unless another ticket has it."""
        sql = "INSERT INTO threads VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"
        await self._run(sql, ws, channel, ts, ticket)

    async def save(self, ticket: Ticket) -> None:
        await self._db.run(_SAVE, *_of_saved(ticket))

    async def save_details(self, ws: str, ticket: Ticket) -> None:
        """Store the ticket's details, the values that lists are filtered by, and its alarms."""
        await self._run(_NO_MARKS, ws, ticket.key)
        await self.set_alarms(ws, ticket)
        text = to_text(ticket.more)
        if text is None:
            await self._db.run("DELETE FROM details WHERE ticket = $1", ticket.key)
            return
        await self._db.run(_DETAILS, ticket.key, text)
        await self._db.each(_MARK, [(ws, *mark, ticket.key) for mark in marks(ticket.more)])

    async def withdraw(self, ws: str, ticket: Ticket) -> None:
        await self.unlink(ws, ticket.id)
        await self._db.run("UPDATE tickets SET withdrawn = TRUE WHERE key = $1", ticket.key)

    async def mark_undone(self, change: int, by_change: int) -> None:
        await self._db.run("UPDATE changes SET undone_by = $1 WHERE key = $2", by_change, change)

    async def answer(self, ws: str, source: str, at: datetime, answers: Sequence[str]) -> None:
        await self._hold(_ANSWER, ws, source, iso(at), dumps(answers))

    async def enqueue(self, ws: str, posts: Sequence[Post], at: datetime) -> None:
        for post in posts:
            number = post.ticket and ticket_number(post.ticket)
            await self._hold(
                _ENQUEUE,
                *(ws, post.method, post.lane, dumps(post.body), number),
                *(post.in_thread, iso(at), post.shows, post.once),
            )


def new(ws: str, ticket: Ticket) -> tuple[Any, ...]:
    """Return the arguments of INSERT."""
    return (ws, ticket_number(ticket.id), *_of_new(ticket))


def born(ticket: int, place: Place) -> tuple[Any, ...]:
    """Return the arguments of BORN."""
    return (ticket, place.channel, place.channel_type, place.ts, place.thread, place.link)


def told(ws: str, change: Change) -> tuple[Any, ...]:
    """Return the arguments of CHANGED."""
    where = change.place or Place("")
    return (
        *(ws, change.by, change.at, change.action, change.said),
        *(where.channel or None, where.channel_type, where.ts, where.link),
    )
