"""Meetings about tickets, and the secret addresses of calendar feeds."""

from __future__ import annotations

import secrets
from dataclasses import replace

from core.access import is_private
from core.command import Calendar, Meet
from core.command.meetings import MEETING
from core.desk.lookups import me
from core.desk.moments import utc
from core.desk.unit_of_work import Work
from core.desk.unknown_people import is_user_id
from core.message import iso, minute
from core.post import Post
from core.reply import Chosen, Failed, Linked, Missing, Reply, Table, When, Who
from core.routes import PEOPLE_MAX
from core.store.meetings import Feed, Meeting
from core.ticket import NOBODY, Ticket
from core.tokens import hash_of
from core.translation import say

_COLUMNS = ("ticket", "who", "at", "minutes", "state")


async def meet(work: Work, command: Meet) -> Reply:
    """Invite to a meeting about a ticket; or move or cancel the one that there is."""
    if len(command.ids) != 1:
        return Failed(say("meet about one ticket"))
    ticket = await work.db.ticket(work.message.workspace, command.ids[0])
    if ticket is None:
        return Missing(command.ids[0])
    if command.when == NOBODY:
        return await _changed(work, ticket, None, None)
    at = utc(work.message, work.context.options, command.when, wakes=True)
    if isinstance(at, Failed):
        return at
    guest = me(work.message, command.guest)
    if guest is None:
        return await _changed(work, ticket, at, command.minutes)
    others = {me(work.message, one) or "" for one in command.others} - {guest}
    if work.message.user in (guest, *others):
        return Failed(say("invite somebody else"))
    if len(others) >= PEOPLE_MAX:
        return Failed(say("at most {most} {things}", most=PEOPLE_MAX, things=say("people")))
    minutes, now = command.minutes or MEETING, iso(work.message.at)
    meeting = Meeting(ticket, _uid(), work.message.user, guest, at, minutes, now)
    return await _invited(work, replace(meeting, others=tuple(sorted(others))))


def _uid() -> str:
    return f"{secrets.token_hex(16)}@ticket-desk"


async def _invited(work: Work, meeting: Meeting) -> Reply:
    await work.db.add_meeting(work.message.workspace, meeting)
    await _kept(work, replace(meeting, is_off=True))
    return _shown(work, meeting)


async def _changed(work: Work, ticket: Ticket, at: str | None, minutes: int | None) -> Reply:
    """Move or cancel (`at` is None) the caller's next meeting about the ticket."""
    message = work.message
    found = await work.db.meetings(message.workspace, message.user, minute(iso(message.at)))
    these = (one for one in found if one.ticket.id == ticket.id and not one.is_off)
    meeting = next(these, None)
    if meeting is None:
        return Failed(say("no meeting about {id} to come", id=ticket.id))
    changed = replace(
        meeting,
        at=at or meeting.at,
        minutes=minutes or meeting.minutes,
        is_off=at is None,
        is_back=False,
    )
    await _kept(work, meeting)
    return await _saved(work, changed)


async def take_back(work: Work, since: str) -> Table | Failed | None:
    """Undo what the caller did to a meeting after their last change: its time and state return.

    None: there is nothing. since: UTC, ISO 8601; earlier changes do not count
    """
    message, db = work.message, work.db
    last = await db.last_change(message.workspace, message.user, since)
    after = last.at if last else since
    step = await db.meeting_step(message.workspace, message.user, after)
    if step is None:
        return None
    if not step.is_last:
        return Failed(say("the meeting was changed since"))
    if step.at < minute(iso(message.at)):
        return Failed(say("too late to undo"))
    await db.drop_meeting_step(step.key)
    now = step.meeting
    is_back = now.is_off and not step.is_off
    was = replace(now, at=step.at, minutes=step.minutes, is_off=step.is_off, is_back=is_back)
    return await _saved(work, was)


async def _kept(work: Work, before: Meeting) -> None:
    """Keep the meeting as it was, for undo."""
    message = work.message
    await work.db.add_meeting_step(message.workspace, message.user, iso(message.at), before)


async def _saved(work: Work, meeting: Meeting) -> Table:
    """Store a meeting that was changed."""
    at = iso(work.message.at)
    changed = replace(meeting, sequence=meeting.sequence + 1, changed_at=at)
    await work.db.save_meeting(changed)
    return _shown(work, changed)


def _shown(work: Work, meeting: Meeting) -> Table:
    """Return the meeting; the other people in it get a message."""
    others = [one for one in meeting.people if one != work.message.user]
    for other in filter(is_user_id, others):
        body = {"to": other, "uid": meeting.uid}
        once = f"meeting:{meeting.uid}:{other}"
        work.posts.append(Post("ticket.meeting", other, body, once=once))
    row = (meeting.ticket.id, Who(*others), When(meeting.at), meeting.minutes, _state(meeting))
    return Table(say("meeting"), _COLUMNS, (row,))


def _state(meeting: Meeting) -> str:
    if meeting.is_off:
        return "off"
    if meeting.is_back:
        return "back"
    return "moved" if meeting.sequence else "new"


async def calendar(work: Work, command: Calendar) -> Reply:
    """Return the new secret address of the caller's feed, which is told once; or end the feed."""
    message, now = work.message, iso(work.message.at)
    feed = Feed(message.workspace, message.user, message.actor.standing)
    if command.feed == "off":
        await work.db.set_feed(feed, None, now)
        return Chosen({"calendar": "off"})
    if work.board is None:
        return Failed(say("no calendar: set PUBLIC_URL"))
    if not message.actor.may_sign_in or not is_private(message):
        return Failed(say("ask me in a direct message"))
    if command.feed == "on" and await work.db.has_feed(message.workspace, message.user):
        return Failed(say("shown once, say: new calendar"))
    code = secrets.token_urlsafe(32)
    await work.db.set_feed(feed, hash_of(code), now)
    return Linked(f"{work.board}/calendar/{code}.ics", None)
