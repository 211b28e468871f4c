"""What people on call are told: of unclaimed p1 tickets, and when a shift begins or ends."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from core.desk.oncall import Duty, duties, duty_for
from core.desk.unknown_people import is_user_id
from core.desk.waits import is_waiting
from core.message import iso, minute
from core.post import Post
from core.rota import Shift, shift_at
from core.routes import absent
from core.store import Alarm, Snapshot, Transaction
from core.ticket import Ticket

TELLS_WITHIN = timedelta(hours=1)  # a handover that is longer ago is no news
_MINUTE = timedelta(minutes=1)


async def away_at(ws: str, now: datetime, db: Snapshot) -> frozenset[str]:
    """Return who is away."""
    known = {one.user: one.away for one in await db.presence(ws)}
    return absent(known, minute(iso(now)))


def called(
    ticket: Ticket, found: Sequence[Duty], now: datetime, away: Collection[str]
) -> str | None:
    """Return who is to take the ticket: who is on call, or the next one if they are away."""
    duty = duty_for(ticket, found)
    who = duty.who(now) if duty else None
    return _next(duty, who, away) if duty and who in away else who


def _next(duty: Duty, who: str | None, away: Collection[str]) -> str | None:
    """Return who comes after somebody in the rota and is not away; None if nobody does."""
    follower = duty.rota.after(who or "")
    for _ in duty.rota.people:
        if follower is None or follower == who or follower not in away:
            break
        follower = duty.rota.after(follower)
    return follower if follower != who and follower not in away else None


async def escalate(
    ws: str, calls: Iterable[tuple[Ticket, str]], after: timedelta, now: datetime, db: Transaction
) -> None:
    """Set when the next person is told of each ticket. calls: who was told of it now"""
    for ticket, user in calls:
        await db.add_escalation(ws, ticket, user, minute(iso(now + after)))


async def escalated(
    ws: str, now: datetime, alarms: Iterable[Alarm], db: Transaction
) -> list[tuple[str, Ticket]]:
    """Return the next person in the rota for each ticket that nobody has claimed yet."""
    late = [one for one in alarms if is_unclaimed(one.ticket, now)]
    if not late:
        return []
    found, away = await duties(ws, now, db), await away_at(ws, now, db)
    told = ((one, duty_for(one.ticket, found)) for one in late)
    nexts = ((one.ticket, _next(duty, one.user, away)) for one, duty in told if duty)
    return [(user, ticket) for ticket, user in nexts if user and is_user_id(user)]


def is_unclaimed(ticket: Ticket, now: datetime) -> bool:
    """Whether the ticket is of high priority, and nobody has it or has to wait for it."""
    state = (ticket.own, ticket.stat, ticket.pri, ticket.secret)
    return state == (None, "open", 1, False) and not is_waiting(ticket.more, now)


async def handovers(ws: str, now: datetime, found: Iterable[Duty], db: Transaction) -> list[Post]:
    """Return the posts about shifts that have just begun: each is told once, to both people."""
    posts: list[Post] = []
    for duty in found:
        recent = duty.shifts(now - TELLS_WITHIN, now + _MINUTE)
        before = {later.since: one for one, later in pairwise(recent) if one.until == later.since}
        for shift in recent:
            is_news = now - TELLS_WITHIN < shift.since <= now
            if is_news and await db.remind(ws, f"handover:{duty.what}", iso(shift.since)):
                posts += _told(duty, shift, before.get(shift.since), now)
    return posts


def _told(duty: Duty, shift: Shift, before: Shift | None, now: datetime) -> list[Post]:
    entire = shift_at(duty.rota, duty.calendar, duty.covers, now)
    until = minute(iso((entire or shift).until))
    people = [shift.user, *([before.user] if before else [])]
    body = {"on": shift.user, "off": before.user if before else None}
    body |= {"what": duty.what, "until": until}
    return [
        Post("ticket.handover", user, {"to": user, **body}) for user in people if is_user_id(user)
    ]
