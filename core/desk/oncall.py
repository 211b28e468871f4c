"""Who is on call: rotas, covers, and the answers about them. The rules are in `core.rota`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from core.access import is_client_side, may_choose
from core.command import OnCall, Team
from core.desk.lookups import me
from core.desk.moments import unread, zone_here
from core.desk.unit_of_work import Work
from core.frozen import dataclass
from core.message import Message, iso, minute
from core.options import minute_of, options_of
from core.parser.moments import Working, moment
from core.parser.words.team import NIGHT_OF, NIGHTS, WEEKS
from core.reply import Failed, Reply, Table, When, Who
from core.rota import SPAN_MAX, STEPS, Rota, Shift, on_call, shift_at, shifts, shifts_of
from core.routes import PEOPLE_MAX, route_of
from core.store import Snapshot
from core.store.team import Cover as Stored
from core.ticket import NOBODY, Ticket
from core.translation import say
from core.zones import zone_of

ROTAS_MAX = 20  # rotas of a workspace
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Duty:
    """A rota with what changes it.

    what: name of the route of its tickets, empty for all
    rota: the rota
    calendar, covers: see `core.rota`
    """

    what: str
    rota: Rota
    calendar: tuple[Shift, ...] = ()
    covers: tuple[Shift, ...] = ()

    def who(self, now: datetime) -> str | None:
        """Return who is on call at a time."""
        return on_call(self.rota, self.calendar, self.covers, now)

    def shifts(self, since: datetime, until: datetime) -> list[Shift]:
        """Return who is on call between two times."""
        return shifts(self.rota, self.calendar, self.covers, since, until)


async def duties(ws: str, now: datetime, db: Snapshot) -> list[Duty]:
    """Return the workspace's rotas, those for the fewest tickets first."""
    stored = await db.rotas(ws)
    covers = await db.covers(ws, minute(iso(now - SPAN_MAX))) if stored else []
    found = [
        Duty(
            one.what,
            Rota.from_text(one.told),
            tuple(shifts_of(one.calendar)),
            tuple(_shift(cover) for cover in covers if cover.what == one.what),
        )
        for one in stored
    ]
    return sorted(found, key=lambda duty: (-len(duty.what.split()), duty.what))


def duty_for(ticket: Ticket, found: Iterable[Duty]) -> Duty | None:
    """Return the rota for a ticket; None if there is none."""
    return next((duty for duty in found if route_of(duty.what).fits(ticket)), None)


def _shift(cover: Stored) -> Shift:
    return Shift(
        datetime.fromisoformat(cover.since), datetime.fromisoformat(cover.until), cover.user
    )


async def set_rota(work: Work, command: OnCall) -> Reply:
    """Set who is on call in turn. Only admins may, if there are any."""
    message, db, what = work.message, work.db, command.what or ""
    if is_client_side(message, work.role):
        return Failed(say("the team is not shown here"))
    if not may_choose(work.role, has_admins=await db.has_admins()):
        return Failed(say("only admins can use oncall"))
    client = route_of(what).client
    if client and client not in work.context.clients.values():
        return Failed(say("no client or category {name}", name=client))
    known = {one.what for one in await db.rotas(message.workspace)}
    if command.people == (NOBODY,):
        await db.set_rota(message.workspace, what, None)
        return Table(say("On call"), COLUMNS, ((what or None, "off", None, None),))
    if len(known | {what}) > ROTAS_MAX or len(command.people) > PEOPLE_MAX:
        return Failed(say("at most {most} {things}", most=ROTAS_MAX, things=say("rotas")))
    rota = _rota(work, command)
    if rota is None:
        return unread()
    await db.set_rota(message.workspace, what, rota.to_text())
    return _standing([Duty(what, rota)], message.at)


def _rota(work: Work, command: OnCall) -> Rota | None:
    """Return the rota; its first shift has begun, so that somebody is on call at once."""
    message, options = work.message, work.context.options
    if command.url:
        return Rota(url=command.url)
    zone = options.get("tz") or message.actor.zone or "UTC"
    start = options_of(options).hours[0]
    said = command.when or f"{'monday ' if command.every == 'weekly' else ''}{_clock(start)}"
    first = moment(said, message.at, zone_of(zone, UTC), wakes=True, hours=Working(start))
    if first is None:
        return None
    people = tuple(dict.fromkeys(me(message, one) or "" for one in command.people))
    since = (first.date() - STEPS[command.every]).isoformat()
    return Rota(people, command.every, minute_of(first), since, zone)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def span_in(
    said: str, at: datetime, zone: tzinfo, rota: Rota, hours: Working
) -> tuple[datetime, datetime] | None:
    """Return the span that is said: a night, a week, a day, or from a time to the handover."""
    text, today = " ".join(said.lower().split()), at.astimezone(zone).date()
    day = _A_DAY
    if text in NIGHTS:
        return _night(today, zone, hours)
    if night := NIGHT_OF.fullmatch(text):
        before = moment(night[1] or night[2], at, zone, hours=hours)
        return _night(before.date(), zone, hours) if before else None
    if text in WEEKS:
        monday = today - day * today.weekday() + WEEKS[text] * 7 * day
        return rota.on(monday), rota.on(monday + 7 * day)
    found = moment(text, at, zone, wakes=True, hours=hours)
    if found is None:
        return None
    date = found.astimezone(zone).date()
    if ":" not in text:
        return rota.on(date), rota.on(date + day)
    end = rota.on(date) if rota.on(date) > found else rota.on(date + day)
    return found.astimezone(UTC), end


def _night(day: date, zone: tzinfo, hours: Working) -> tuple[datetime, datetime]:
    start, end = (
        datetime.combine(on, time(minutes // 60 % 24, minutes % 60), zone).astimezone(UTC)
        for on, minutes in ((day, hours.end), (day + _A_DAY, hours.start))
    )
    return start, end


COLUMNS = ("for", "person", "since", "until")


async def who_is(message: Message, command: Team, db: Snapshot) -> Reply:
    """Return who is on call now, at a moment, or in a span of days."""
    found = await duties(message.workspace, message.at, db)
    if command.when is None:
        return _standing(found, message.at)
    options = options_of(await db.options(message.workspace))
    hours, rows = Working(*options.hours), list[_Row]()
    for duty in found:
        zone = zone_of(duty.rota.zone, UTC) if duty.rota.people else zone_here(message)
        span = span_in(command.when, message.at, zone, duty.rota, hours)
        if span is None:
            return unread()
        rows += (_row(duty, shift) for shift in duty.shifts(*span))
    return Table(say("On call"), COLUMNS, tuple(rows))


_Row = tuple[str | int | None, ...]


def _standing(found: Sequence[Duty], now: datetime) -> Table:
    """Return who is on call at a time, and until when."""
    there = ((duty, shift_at(duty.rota, duty.calendar, duty.covers, now)) for duty in found)
    rows = (
        _row(duty, shift) if shift else (duty.what or None, Who(), None, None)
        for duty, shift in there
    )
    return Table(say("On call"), COLUMNS, tuple(rows))


def _row(duty: Duty, shift: Shift) -> _Row:
    times: Mapping[str, str] = {n: minute(iso(getattr(shift, n))) for n in ("since", "until")}
    return duty.what or None, Who(shift.user), When(times["since"]), When(times["until"])
