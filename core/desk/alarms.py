"""Alarms: tickets that are due, tickets that come back, and reminders that people asked for.

Each is taken out of the database once, together with the posts that tell of it. What a post says is
read when it is sent (`due_now`, `asked_now`), as with notices.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.access import EVERYTHING, Sight, sight_of
from core.command import Remind
from core.desk.handovers import escalated
from core.desk.history import difference, save
from core.desk.moments import utc
from core.desk.notes import all_of
from core.desk.reminders import mention
from core.desk.unit_of_work import Work
from core.desk.unknown_people import is_user_id
from core.desk.waits import awake, is_back, is_waiting
from core.history import DESK
from core.message import ALONE, Standing, iso
from core.post import Post, refresh
from core.reply import Failed, Reminded, Reply
from core.store import Alarm, Change, Face, Snapshot, Transaction
from core.ticket import NOBODY, Ticket
from core.translation import say

TELLS_WITHIN = timedelta(days=7)  # a time that passed longer ago is no news


async def remind_of(work: Work, command: Remind) -> Reply:
    """Remind the caller of the tickets at a time, or take their reminders back."""
    message, db = work.message, work.db
    there = await all_of(work, command.ids)
    if not isinstance(there, list):
        return there
    ids = tuple(ticket.id for ticket in there)
    if command.when == NOBODY:
        for ticket in there:
            await db.drop_reminders(ticket, message.user)
        return Reminded(ids)
    at = utc(message, work.context.options, command.when, wakes=True)
    if isinstance(at, Failed):
        return at
    alone = sight_of(replace(message, place=None, audience=ALONE), work.role)
    if not all(map(alone.sees, there)):
        return Failed(say("I cannot write you about it"))
    for ticket in there:
        await db.add_reminder(message.workspace, ticket, message.user, at, message.at)
    return Reminded(ids, at)


async def ring(ws: str, now: datetime, db: Transaction) -> bool:
    """Do what is to be done by now, once, however many processes ask.

    Return whether a post was queued.
    """
    alarms = await db.take_alarms(ws, now)
    back = [alarm.ticket for alarm in alarms if alarm.name == "until"]
    posts = await _bring_back(ws, now, [one for one in back if is_back(one, now)], db)
    posts += _told("ticket.due", await _due(ws, now, alarms, db))
    late = await escalated(ws, now, [one for one in alarms if one.name == "escalate"], db)
    for user, ticket in late:
        posts += await mention(ws, user, [ticket], db, {ticket.id: user})
    posts += _told("ticket.asked", [(a.user, a) for a in alarms if a.name == "remind"])
    await db.enqueue(ws, posts, now)
    return bool(posts)


async def _bring_back(
    ws: str, now: datetime, tickets: Sequence[Ticket], db: Transaction
) -> list[Post]:
    """Record that the tickets are back. Their cards say so; nobody gets a message."""
    steps = [difference(ticket, awake(ticket)) for ticket in tickets]
    for step in steps:
        await save(db, ws, step)
    if steps:
        await db.record(ws, Change(DESK, iso(now), "updated", ""), steps)
    return [refresh(step.ticket.id) for step in steps if await db.is_shown(step.ticket)]


async def _due(
    ws: str, now: datetime, alarms: Iterable[Alarm], db: Transaction
) -> list[tuple[str, Alarm]]:
    """Return whom to tell which ticket is due: each due time of a ticket is told once."""
    found: list[tuple[str, Alarm]] = []
    for alarm in alarms:
        ticket, is_news = alarm.ticket, datetime.fromisoformat(alarm.at) > now - TELLS_WITHIN
        if alarm.name != "due" or ticket.stat == "done" or is_waiting(ticket.more, now):
            continue
        if is_news and await db.remind(ws, f"due:{ticket.id}", alarm.at):
            found.append((ticket.own or ticket.by, alarm))
    return found


def _told(method: str, alarms: Iterable[tuple[str, Alarm]]) -> list[Post]:
    """Return one post to each person."""
    of: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for person, alarm in alarms:
        of[person][alarm.ticket.id] = alarm.at
    return [
        Post(method, person, {"to": person, "at": at})
        for person, at in of.items()
        if is_user_id(person)
    ]


async def due_now(
    ws: str, person: str, at: dict[str, str], now: datetime, db: Snapshot
) -> tuple[Face, ...]:
    """Return those tickets that are still due at these times and the person's to do.

    at: ticket id -> time (UTC, to the minute)
    """
    if await db.notify_level(ws, person) == "none":
        return ()
    return tuple(
        face
        for face in await _pending(ws, at, db)
        if (face.ticket.own or face.ticket.by) == person
        and face.ticket.more.due == at[face.ticket.id]
        and not is_waiting(face.ticket.more, now)
    )


async def asked_now(
    ws: str, person: str, standing: Standing, ids: Iterable[str], db: Snapshot
) -> tuple[Face, ...]:
    """Return those tickets that are not done and that the person may still see."""
    context = await db.context(ws, person, "", None)
    is_admin = context.is_admin or standing == "admin"
    sight = EVERYTHING if is_admin else Sight(public=standing != "guest", user=person)
    return tuple(face for face in await _pending(ws, ids, db) if sight.sees(face.ticket))


async def _pending(ws: str, ids: Iterable[str], db: Snapshot) -> list[Face]:
    faces = [face for id in ids if (face := await db.face(ws, id))]
    return [face for face in faces if not face.withdrawn and face.ticket.stat != "done"]
