"""Who is away, from when, until when, and who stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta, tzinfo

from core.absences import LEFT, NO_END, Absence, absences, to_come
from core.access import is_client_side
from core.command import Away, Deputy
from core.desk.lookups import me
from core.desk.moments import unread, utc, zone_here
from core.desk.unit_of_work import Work
from core.message import iso, minute
from core.options import options_of
from core.parser.moments import Working, moment
from core.parser.moments.shifts import shift_in, shifted
from core.parser.moments.words import simple
from core.reply import Chosen, Failed, Reply, Table, When, Who
from core.ticket import NOBODY
from core.translation import say

TO_COME_MAX = 20  # absences of a person that begin later
NO_DEPUTIES: Mapping[str, str] = {}
_NOW = ("today", "thisweek")  # in the words of `simple`
_A_DAY = timedelta(days=1)


async def away(work: Work, command: Away) -> Reply:
    """Record that somebody is away or back. Members say it of themselves, agents of everybody."""
    who = me(work.message, command.who) or work.message.user
    stands_in = command.deputy and me(work.message, command.deputy)
    if refused := _refused(work, who, stands_in):
        return refused
    if command.when == NOBODY:
        return await _back(work, who)
    said = _said(work, command)
    if isinstance(said, Failed):
        return said
    if problem := await _keep(work, who, said):
        return problem
    if stands_in:
        other = None if stands_in == NOBODY else stands_in
        await work.db.set_deputy(work.message.workspace, who, other)
        return shown(((who, said),), {who: other} if other else NO_DEPUTIES)
    return shown(((who, said),))


async def deputy(work: Work, command: Deputy) -> Reply:
    """Say who stands in for somebody whenever they are away. Agents say it of everybody."""
    message = work.message
    who, stands_in = me(message, command.who) or message.user, me(message, command.deputy)
    if refused := _refused(work, who, stands_in):
        return refused
    is_off = stands_in == NOBODY
    await work.db.set_deputy(message.workspace, who, None if is_off else stands_in)
    row = Who(who), "off" if is_off or stands_in is None else Who(stands_in)
    return Table(say("Deputies"), ("person", "deputy"), (row,))


def _refused(work: Work, who: str, stands_in: str | None) -> Failed | None:
    if is_client_side(work.message, work.role):
        return Failed(say("the team is not shown here"))
    if who != work.message.user and work.role not in ("agent", "admin"):
        return Failed(say("only agents say it of others"))
    return Failed(say("name somebody else")) if stands_in == who else None


async def _back(work: Work, who: str) -> Reply:
    """End the absences that have begun; if there are none, those to come."""
    now = minute(iso(work.message.at))
    known = absences(work.context.away.get(who, ""), now)
    left = [one for one in known if one.since > now]
    later = None if len(left) == len(known) else to_come(left)
    await work.db.set_away(work.message.workspace, who, None, later)
    return Chosen({"away": "off"})


async def _keep(work: Work, who: str, said: Absence) -> Failed | None:
    """Store the absence. It takes the place of those of the same time."""
    now = minute(iso(work.message.at))
    known = absences(work.context.away.get(who, ""), now)
    later = [one for one in known if one.since and not _replaces(said, one, now)]
    until = next((one.until for one in known if not one.since), None)
    if said.since:
        later = [*later, said]
    if len(later) > TO_COME_MAX:
        return Failed(say("at most {most} {things}", most=TO_COME_MAX, things=say("absences")))
    until = until if said.since else said.until
    await work.db.set_away(work.message.workspace, who, until, to_come(later))
    return None


def _replaces(said: Absence, one: Absence, now: str) -> bool:
    """Whether the absence is of the same time as one that is known, which has a start."""
    if said.since:
        return said.since < one.until and one.since < said.until
    end = now if said.until == NO_END else said.until  # if nobody knows it, those to come stay
    return one.since <= now or one.since < end


def _said(work: Work, command: Away) -> Absence | Failed:
    """Return the absence that is said. One that has begun has no start."""
    message, options = work.message, work.context.options
    if command.since is None:
        until = NO_END
        if command.when is not None:
            found = utc(message, options, command.when, wakes=True)
            if isinstance(found, Failed):
                return found
            until = found
        return Absence("", until)
    zone, hours = zone_here(message), Working(*options_of(options).hours)
    span = _span(command, message.at, zone, hours)
    if span is None:
        return unread()
    since, until = span[0], minute(iso(span[1])) if span[1] else NO_END
    return Absence(minute(iso(since)) if since > message.at else "", until)


def _span(
    command: Away, at: datetime, zone: tzinfo, hours: Working
) -> tuple[datetime, datetime | None] | None:
    """Return from when to when, None: without an end. None: the words say no such time."""
    said, last = command.since or "", command.when
    since = at if simple(said) in _NOW else _start(said, at, zone, hours)
    if since is None or last is None:
        return (since, None) if since else None
    if shift := shift_in(last):
        return since, shifted(since, shift, zone)
    each = (_end(last, from_, zone, hours) for from_ in (at, since))
    until = next((one for one in each if one and one > since), None)
    return (since, until) if until else None


def _start(said: str, at: datetime, zone: tzinfo, hours: Working) -> datetime | None:
    """Return when the absence begins: "the 12th", said on the 12th, has begun."""
    morning = datetime.combine(at.astimezone(zone).date(), time(), zone)
    is_numbered = any(map(str.isdigit, said)) and shift_in(said.removeprefix("in ")) is None
    return moment(said, morning if is_numbered else at, zone, wakes=True, hours=hours)


def _end(said: str, at: datetime, zone: tzinfo, hours: Working) -> datetime | None:
    """Return the end; after a day without a time it is when the next working day begins."""
    start = moment(said, at, zone, wakes=True, hours=hours)
    end = moment(said, at, zone, hours=hours)
    if end is None or start == end:
        return end
    clock = time(hours.start // 60 % 24, hours.start % 60)
    return datetime.combine(end.date() + _A_DAY, clock, zone)


def shown(away: Sequence[tuple[str, Absence]], deputies: Mapping[str, str] = NO_DEPUTIES) -> Table:
    """Return who is away or will be, and who stands in if anybody does. away: user id, absence"""
    ends = {NO_END: None, LEFT: LEFT}
    columns: dict[str, list[str | None]] = {
        "person": [Who(user) for user, _ in away],
        "since": [When(one.since) if one.since else None for _, one in away],
        "until": [ends.get(one.until, When(one.until)) for _, one in away],
        "deputy": [Who(deputies[user]) if user in deputies else None for user, _ in away],
    }
    names = [name for name, values in columns.items() if name in _ALWAYS or any(values)]
    return Table(say("Away"), tuple(names), tuple(zip(*(columns[n] for n in names), strict=True)))


_ALWAYS = ("person", "until")
