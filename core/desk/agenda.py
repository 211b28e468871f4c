"""What a calendar feed has: meetings, when tickets of the person are due, who is on call."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from core.access import Sight
from core.desk.oncall import Duty, duties
from core.frozen import dataclass
from core.message import Standing, iso, minute
from core.rota import SPAN_MAX, Shift
from core.store import Query, Snapshot
from core.store.meetings import Feed, Meeting
from core.translation import say

PAST = timedelta(days=30)  # for which a feed has meetings that are over
AHEAD = timedelta(weeks=8)  # for which it says who is on call
DUE_MAX = 500  # tickets with a due time in a feed


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of a calendar.

    uid, sequence: names it for ever; how often it changed
    title, desc: what it is about
    at, minutes: when (UTC, to the minute), and how long; 0: a moment
    changed_at: UTC, ISO 8601
    by, guests: user ids of who invites and of who is invited, None if nobody meets
    is_off: whether it was cancelled
    is_busy: whether it takes the person's time
    """

    uid: str
    title: str
    at: str
    changed_at: str
    minutes: int = 0
    sequence: int = 0
    desc: str = ""
    by: str | None = None
    guests: tuple[str, ...] = ()
    is_off: bool = False
    is_busy: bool = True


async def meeting_now(
    ws: str, user: str, standing: Standing, uid: str, now: datetime, db: Snapshot
) -> Meeting | None:
    """Return the meeting to tell a person of; None if they may not see its ticket, or want no news.

    uid: the meeting's
    """
    if await db.notify_level(ws, user) == "none":
        return None
    seen = db.seen_by(Sight(public=standing != "guest", user=user))
    found = await seen.meetings(ws, user, minute(iso(now)))
    return next((one for one in found if one.uid == uid), None)


async def agenda(feed: Feed, standing: Standing, now: datetime, db: Snapshot) -> Sequence[Event]:
    """Return the entries of a feed, of tickets that the person may see now."""
    seen = db.seen_by(Sight(public=standing != "guest", user=feed.user))
    since = minute(iso(now - PAST))
    met = [_meeting(one) for one in await seen.meetings(feed.workspace, feed.user, since)]
    query = Query(own=feed.user, due=(since, None))
    due, _ = await seen.find(feed.workspace, query, 0, DUE_MAX)
    turns = await _turns(feed, standing, now, db)
    return [
        *met,
        *turns,
        *(
            Event(
                f"{feed.workspace}-{one.id}-{one.more.due}@ticket-desk",
                f"{one.id} {one.title}",
                one.more.due or "",
                f"{one.created}T00:00:00Z",
                desc=one.desc or "",
                is_busy=False,
            )
            for one in due
        ),
    ]


async def _turns(feed: Feed, standing: Standing, now: datetime, db: Snapshot) -> list[Event]:
    """Return who is on call in the next eight weeks. Guests do not hear it.

    An entry is named by its rota and its beginning, so a swap changes only what it is about.
    """
    if standing == "guest":
        return []
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    first, last = day - SPAN_MAX, now + AHEAD
    return [
        _turn(feed, duty, shift, is_cut=shift.since == first)
        for duty in await duties(feed.workspace, now, db)
        for shift in duty.shifts(first, day + AHEAD + SPAN_MAX)
        if shift.until > now and shift.since < last
    ]


def _turn(feed: Feed, duty: Duty, shift: Shift, *, is_cut: bool) -> Event:
    """Return the entry of a shift. is_cut: it began earlier than is known"""
    since = minute(iso(shift.since))
    name = hashlib.sha256(duty.what.encode()).hexdigest()[:16]
    who = "" if shift.user == feed.user else f": {shift.user}"
    what = f" ({duty.what})" if duty.what else ""
    return Event(
        f"{feed.workspace}-oncall-{name}-{'always' if is_cut else since}@ticket-desk",
        f"{say('On call')}{what}{who}",
        since,
        f"{duty.rota.since}T00:00:00Z",
        (shift.until - shift.since) // timedelta(minutes=1),
        is_busy=False,
    )


def _meeting(one: Meeting) -> Event:
    return Event(
        one.uid,
        f"{one.ticket.id} {one.ticket.title}",
        one.at,
        one.changed_at,
        one.minutes,
        one.sequence,
        one.ticket.desc or "",
        one.by,
        (one.guest, *one.others),
        one.is_off,
    )
