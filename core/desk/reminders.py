"""Reminders of unclaimed p1 tickets and of untouched tickets, the daily digest, weekly reports.

All of them are off until a workspace turns them on, and are sent in its working hours only, except
what people on call are told. When they are due depends on the options and the time alone (`due`).
Their content is read when they are sent, as with notices.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from core.access import Sight
from core.desk.channels import triage
from core.desk.handovers import away_at, called, escalate, handovers
from core.desk.oncall import Duty, duties
from core.desk.unknown_people import is_user_id
from core.desk.weekly import reports_due
from core.frozen import dataclass
from core.message import iso, minute
from core.options import Options, minute_of, options_of
from core.post import Post
from core.store import Face, Query, Snapshot, Transaction
from core.ticket import Stat, Ticket

TAKEN_MAX = 200  # tickets claimed at once; the next run takes the rest
SHOWN = 5  # unclaimed tickets that a digest names
NO_CALLS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Due:
    """What is due at one moment. None: nothing of that kind.

    unclaimed: p1 tickets created before this time
    untouched: assigned tickets not touched since this time
    digest: the digest of this day (YYYY-MM-DD in the workspace's time zone)
    """

    unclaimed: datetime | None = None
    untouched: datetime | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """The tickets that wait.

    unclaimed: the first few open tickets without an assignee
    count: number of all open tickets without an assignee
    high: how many of these are p1
    owned: number of open tickets with an assignee
    prog: number of tickets in progress
    """

    unclaimed: tuple[Ticket, ...]
    count: int
    high: int
    owned: int
    prog: int


def due(options: Options, now: datetime) -> Due:
    """Return what is due. Out of working hours that is nothing: it becomes due when they begin."""
    if not options.is_working(now):
        return Due()
    at = now.astimezone(options.tz)
    is_time = options.digest is not None and minute_of(at) >= options.digest
    return Due(
        unclaimed=now - options.remind if options.remind else None,
        untouched=now - options.stale if options.stale else None,
        digest=at.date().isoformat() if is_time else None,
    )


async def remind(ws: str, now: datetime, db: Transaction) -> bool:
    """Queue what is due, each reminder once, however many processes ask.

    Return whether a post was queued.
    """
    options, channels = options_of(await db.options(ws)), triage(await db.roles(ws))
    look, found = due(options, now), await duties(ws, now, db)
    posts = await handovers(ws, now, found, db)
    if options.remind and (found or (look.unclaimed and channels)):
        posts += await _unclaimed(ws, now, options, found, channels, db)
    if look.untouched:
        posts += _ask(await db.take_untouched(ws, look.untouched, now, TAKEN_MAX), now)
    for channel in channels if look.digest else ():
        if await db.remind(ws, f"digest:{channel}", look.digest or ""):
            posts.append(Post("ticket.digest", channel, {}))
    posts += await reports_due(ws, options, now, db)
    await db.enqueue(ws, posts, now)
    return bool(posts)


async def _unclaimed(
    ws: str,
    now: datetime,
    options: Options,
    found: Sequence[Duty],
    channels: Sequence[str],
    db: Transaction,
) -> list[Post]:
    """Return the posts about p1 tickets that nobody has claimed.

    For whom somebody is on call they are told at all hours: in the triage channels, which then
    mention that person, or without such a channel to the person alone.
    """
    is_open, away = options.is_working(now), await away_at(ws, now, db) if found else ()
    calls: dict[str, str] = {}

    def fits(ticket: Ticket) -> bool:
        if user := called(ticket, found, now, away):
            calls[ticket.id] = user
        return bool(user) or (is_open and bool(channels))

    before = now - (options.remind or timedelta())
    tickets = await db.take_unclaimed(ws, before, now, TAKEN_MAX, fits)
    calls = {ticket.id: calls[ticket.id] for ticket in tickets if ticket.id in calls}
    if options.escalate:
        told = [(ticket, calls[ticket.id]) for ticket in tickets if ticket.id in calls]
        await escalate(ws, told, options.escalate, now, db)
    if channels:
        return [p for channel in channels for p in await mention(ws, channel, tickets, db, calls)]
    return [
        post
        for user in dict.fromkeys(filter(is_user_id, calls.values()))
        for post in await mention(ws, user, [t for t in tickets if calls[t.id] == user], db, calls)
    ]


async def mention(
    ws: str,
    channel: str,
    tickets: Sequence[Ticket],
    db: Transaction,
    calls: Mapping[str, str] = NO_CALLS,
) -> list[Post]:
    """Return the post for unclaimed tickets: the card of one, or a list of several.

    calls: ticket id -> who is on call for it
    """
    ids = [ticket.id for ticket in tickets]
    body: dict[str, Any] = {"ids": ids} | ({"calls": dict(calls)} if calls else {})
    if len(tickets) != 1:
        return [Post("ticket.unclaimed", channel, body)] if ids else []
    face = await db.face(ws, ids[0])
    shows = face.latest if face else None
    return [Post("ticket.unclaimed", channel, body, ticket=ids[0], shows=shows)]


def _ask(tickets: Sequence[Ticket], now: datetime) -> list[Post]:
    """Return one post to each assignee."""
    of: defaultdict[str, list[str]] = defaultdict(list)
    for ticket in tickets:
        of[ticket.own or ""].append(ticket.id)
    return [
        Post("ticket.untouched", own, {"to": own, "ids": ids, "at": iso(now)})
        for own, ids in of.items()
        if is_user_id(own)
    ]


async def unclaimed(ws: str, ids: Sequence[str], db: Snapshot) -> tuple[Face, ...]:
    """Return those tickets that are still open, unassigned and p1."""
    faces = [face for id in ids if (face := await db.face(ws, id)) and not face.withdrawn]
    return tuple(
        face
        for face in faces
        if (face.ticket.own, face.ticket.stat, face.ticket.pri) == (None, "open", 1)
    )


async def untouched(
    ws: str, own: str, ids: Sequence[str], since: str, db: Snapshot
) -> tuple[Face, ...]:
    """Return those tickets that are still the assignee's and not touched since then.

    Empty if the assignee turned notices off. since: UTC, ISO 8601
    """
    if await db.notify_level(ws, own) == "none":
        return ()
    faces = [face for id in ids if (face := await db.face(ws, id)) and not face.withdrawn]
    return tuple(
        face
        for face in faces
        if face.ticket.own == own and face.ticket.stat != "done" and face.change.at <= since
    )


async def digest(ws: str, channel: str, now: datetime, db: Snapshot) -> Digest | None:
    """Return the tickets to do that everybody in the channel may see; None if there are none."""
    seen, here = db.seen_by(Sight(channel=channel)), minute(iso(now))
    free = Query(stat="open", unowned=True, waiting=False, now=here)
    tickets, count = await seen.find(ws, free, 0, SHOWN)
    _, high = await seen.find(ws, replace(free, pri=1), 0, 1)
    stats: tuple[Stat, ...] = ("open", "prog")
    waiting = {
        stat: (await seen.find(ws, Query(stat=stat, waiting=False, now=here), 0, 0))[1]
        for stat in stats
    }
    if not waiting["open"] and not waiting["prog"]:
        return None
    owned = max(waiting["open"] - count, 0)
    return Digest(tuple(tickets), count, high, owned, waiting["prog"])
