"""Who does the work: routes, absences, and how much each person has to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.access import is_client_side, may_choose
from core.command import Away, Deputy, Route, Team
from core.desk.context import context_of, role_in
from core.desk.lookups import me
from core.desk.moments import utc
from core.desk.oncall import who_is
from core.desk.unit_of_work import Work
from core.hours import Minutes
from core.message import Message, iso, minute
from core.reply import Chosen, Failed, Reply, Table, When, Who
from core.routes import LEFT, NO_END, PEOPLE_MAX, ROUTES_MAX, Route as Rule, routes_of
from core.store import Snapshot
from core.ticket import NOBODY
from core.translation import say

WHAT_MAX = 80  # characters of a route's name
NO_DEPUTIES: Mapping[str, str] = {}


async def route(work: Work, command: Route) -> Reply:
    """Set who gets which tickets in turn. Only admins may, if there are any."""
    if not may_choose(work.role, has_admins=await work.db.has_admins()):
        return Failed(say("only admins can use route"))
    rule = Rule(command.client, command.cat, tuple(sorted({*command.labels})), command.pri)
    if problem := _wrong(work, rule):
        return problem
    known = {one.what for one in routes_of(work.context.routes)}
    is_off = command.people == (NOBODY,)
    if is_off and rule.what not in known:
        return Failed(say("no such route, see routes"))
    people = tuple(dict.fromkeys(me(work.message, one) or "" for one in command.people))
    if len(people) > PEOPLE_MAX or len(known | {rule.what}) > ROUTES_MAX:
        return Failed(say("at most {most} {things}", most=PEOPLE_MAX, things=say("people")))
    await work.db.set_route(work.message.workspace, rule.what, () if is_off else people)
    return _routes((replace(rule, people=() if is_off else people),))


def _wrong(work: Work, rule: Rule) -> Failed | None:
    """Return why there can be no such route. A client is known by its channel."""
    if is_client_side(work.message, work.role):
        return _not_here()
    if rule.client and rule.client not in work.context.clients.values():
        return Failed(say("no client or category {name}", name=rule.client))
    if not rule.what or len(rule.what) > WHAT_MAX:
        return Failed(say("route what? like: route infra"))
    return None


async def away(work: Work, command: Away) -> Reply:
    """Record that somebody is away or back. Members say it of themselves, agents of everybody."""
    message, db = work.message, work.db
    who = me(message, command.who) or message.user
    if is_client_side(message, work.role):
        return _not_here()
    if who != message.user and work.role not in ("agent", "admin"):
        return Failed(say("only agents say it of others"))
    until: str | Failed | None = NO_END
    if command.when == NOBODY:
        until = None
    elif command.when is not None:
        until = utc(message, work.context.options, command.when, wakes=True)
    if isinstance(until, Failed):
        return until
    stands_in = command.deputy and me(message, command.deputy)
    if stands_in == who:
        return Failed(say("name somebody else"))
    await db.set_away(message.workspace, who, until)
    if stands_in:
        await db.set_deputy(message.workspace, who, None if stands_in == NOBODY else stands_in)
    if until is None:
        return Chosen({"away": "off"})
    if stands_in and stands_in != NOBODY:
        return _absences(((who, until),), {who: stands_in})
    return _absences(((who, until),))


async def deputy(work: Work, command: Deputy) -> Reply:
    """Say who stands in for somebody whenever they are away. Agents say it of everybody."""
    message = work.message
    who, stands_in = me(message, command.who) or message.user, me(message, command.deputy)
    if is_client_side(message, work.role):
        return _not_here()
    if who != message.user and work.role not in ("agent", "admin"):
        return Failed(say("only agents say it of others"))
    if stands_in == who:
        return Failed(say("name somebody else"))
    is_off = stands_in == NOBODY
    await work.db.set_deputy(message.workspace, who, None if is_off else stands_in)
    row = Who(who), "off" if is_off or stands_in is None else Who(stands_in)
    return Table(say("Deputies"), ("person", "deputy"), (row,))


async def team(message: Message, command: Team, db: Snapshot) -> Reply:
    """Return who gets tickets, who is away, how much each has. Not for other organisations."""
    context = await context_of(message, db)
    if is_client_side(message, role_in(message, context)):
        return _not_here()
    now = minute(iso(message.at))
    match command.show:
        case "routes":
            return _routes(routes_of(context.routes))
        case "away":
            is_away = [(user, until) for user, until in context.away.items() if until > now]
            return _absences(sorted(is_away, key=lambda one: (one[1], one[0])), context.deputies)
        case "oncall":
            return await who_is(message, command, db)
        case _:
            return await _load(message, now, db)


def _not_here() -> Failed:
    return Failed(say("the team is not shown here"))


def _routes(routes: Sequence[Rule]) -> Table:
    rows = tuple((one.what, Who(*one.people) if one.people else "off") for one in routes)
    return Table(say("Routes"), ("route", "people"), rows)


def _absences(away: Sequence[tuple[str, str]], deputies: Mapping[str, str] = NO_DEPUTIES) -> Table:
    """Return who is away, and who stands in if anybody does."""
    ends = {NO_END: None, LEFT: LEFT}
    rows = [(Who(user), ends.get(until, When(until))) for user, until in away]
    others = [Who(deputies[user]) if user in deputies else None for user, _ in away]
    if not any(others):
        return Table(say("Away"), ("person", "until"), tuple(rows))
    both = tuple((*row, other) for row, other in zip(rows, others, strict=True))
    return Table(say("Away"), ("person", "until", "deputy"), both)


async def _load(message: Message, now: str, db: Snapshot) -> Table:
    """Return what everybody has to do, of the tickets that the asker sees here."""
    presence = {one.user: one for one in await db.presence(message.workspace)}
    burdens = {one.user: one for one in await db.burdens(message.workspace)}
    idle = [user for user, one in presence.items() if one.week and user not in burdens]
    rows = []
    for user in (*burdens, *idle):
        burden, known = burdens.get(user), presence.get(user)
        week = known.week if known else None
        until = known.until if known and known.until and known.until > now else None
        est = burden.minutes if burden else 0
        is_away = {NO_END: "away", LEFT: LEFT}.get(until or "", When(until) if until else None)
        rows.append((Who(user), burden.tickets if burden else 0, *_hours(est, week), is_away))
    return Table(say("Load"), ("person", "open", "est", "week", "away"), tuple(rows))


def _hours(est: int, week: int | None) -> tuple[Minutes | None, Minutes | None]:
    """Return the columns of what is estimated, and of the hours of work in a week."""
    return Minutes(est) if est or week else None, Minutes(week) if week else None
