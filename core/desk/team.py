"""Who does the work: routes, absences, and how much each person has to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.absences import LEFT, NO_END, absences, away_until
from core.access import is_client_side, may_choose
from core.command import Route, Team
from core.desk.absences import shown
from core.desk.context import context_of, role_in
from core.desk.lookups import me
from core.desk.oncall import who_is
from core.desk.unit_of_work import Work
from core.hours import Minutes
from core.message import Message, iso, minute
from core.reply import Failed, Reply, Table, When, Who
from core.routes import PEOPLE_MAX, ROUTES_MAX, Route as Rule, routes_of
from core.store import Snapshot
from core.ticket import NOBODY
from core.translation import say

WHAT_MAX = 80  # characters of a route's name


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
            each = [(u, one) for u, told in context.away.items() for one in absences(told, now)]
            first = sorted(each, key=lambda one: (one[1].until, one[0]))
            return shown(sorted(first, key=lambda one: one[1].since), context.deputies)
        case "oncall":
            return await who_is(message, command, db)
        case _:
            return await _load(message, now, db)


def _not_here() -> Failed:
    return Failed(say("the team is not shown here"))


def _routes(routes: Sequence[Rule]) -> Table:
    rows = tuple((one.what, Who(*one.people) if one.people else "off") for one in routes)
    return Table(say("Routes"), ("route", "people"), rows)


async def _load(message: Message, now: str, db: Snapshot) -> Table:
    """Return what everybody has to do, of the tickets that the asker sees here."""
    presence = {one.user: one for one in await db.presence(message.workspace)}
    burdens = {one.user: one for one in await db.burdens(message.workspace)}
    idle = [user for user, one in presence.items() if one.week and user not in burdens]
    rows = []
    for user in (*burdens, *idle):
        burden, known = burdens.get(user), presence.get(user)
        week = known.week if known else None
        until = away_until(known.away, now) if known else None
        est = burden.minutes if burden else 0
        is_away = {NO_END: "away", LEFT: LEFT}.get(until or "", When(until) if until else None)
        rows.append((Who(user), burden.tickets if burden else 0, *_hours(est, week), is_away))
    return Table(say("Load"), ("person", "open", "est", "week", "away"), tuple(rows))


def _hours(est: int, week: int | None) -> tuple[Minutes | None, Minutes | None]:
    """Return the columns of what is estimated, and of the hours of work in a week."""
    return Minutes(est) if est or week else None, Minutes(week) if week else None
