"""Reports: what came and went in a period, how long it took, and what is left.

They count only tickets that the reader of the answer may see. A new section is a line in SECTIONS.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from core.access import may_name_clients
from core.command import Report
from core.desk.files import file_post
from core.desk.hours import scope_of
from core.desk.lookups import me
from core.desk.offer_report import may_see
from core.desk.reports.answers import answers
from core.desk.reports.groups import grouped, shown
from core.desk.reports.hours import hours
from core.desk.reports.levels import levels
from core.desk.reports.sections import (
    Asked,
    Column,
    Section,
    closed,
    closing,
    left,
    opened,
    response,
)
from core.desk.reports.weeks import weeks
from core.desk.unit_of_work import Work
from core.hours import Ledger
from core.message import Message, iso
from core.post import CHART
from core.reply import Failed, Reply, Table
from core.store import Snapshot
from core.store.reports import Life, Scope
from core.translation import Said, say

SECTIONS: tuple[Section, ...] = (
    *(opened, closed, left, response, closing),
    *(levels, answers, hours),
)

DAYS, WEEKS = 30, 12  # of a report and a chart without a period
WEEKS_MAX = 53  # of a chart
TICKETS_MAX = 20_000  # of one report: they are all read


async def report(message: Message, command: Report, db: Snapshot) -> Reply:
    """Return the report that the message asks for."""
    scope = await _scope(message, command, db)
    if isinstance(scope, Failed):
        return scope
    if command.chart:
        return await weekly_counts(message, command, scope, db)
    ledger = await _ledger(message, scope, db)
    is_told = await may_see(message, db)
    return await table(message.workspace, command, scope, message.at, db, ledger, answers=is_told)


async def send_chart(work: Work, command: Report) -> Reply:
    """Return the report by week. Slack gets a picture of it too."""
    shown = await report(work.message, command, work.db)
    if isinstance(shown, Table):
        body = {"of": _of(command, *_period(work.message, command)), "weeks": shown.rows}
        post = file_post(work.message, CHART, body)
        work.posts.extend([post] if post else [])
    return shown


async def weekly_counts(message: Message, command: Report, scope: Scope, db: Snapshot) -> Reply:
    """Return how many tickets were opened and closed in each week of the scope."""
    if command.per:
        return Failed(say("a chart is only by week"))
    lives = await _lives(message.workspace, scope, db)
    if isinstance(lives, Failed):
        return lives
    rows = weeks(lives, scope.since, scope.until)
    if len(rows) > WEEKS_MAX:
        return Failed(say("at most {most} {things}", most=WEEKS_MAX, things=say("weeks")))
    return Table(_name(command, scope), ("week", "opened", "closed"), rows, scope.own)


async def _lives(ws: str, scope: Scope, db: Snapshot) -> Sequence[Life] | Failed:
    lives = await db.lives(ws, scope, TICKETS_MAX + 1)
    if len(lives) > TICKETS_MAX:
        most = f"{TICKETS_MAX:,}"
        return Failed(say("over {most} tickets: shorten the period", most=most))
    return lives


async def _ledger(message: Message, scope: Scope, db: Snapshot) -> Ledger | None:
    """Return which hours the answer may show: to agents all, to others their own."""
    reach = (await scope_of(message, db)).reach
    if reach not in ("all", "own"):
        return None
    by = message.user if reach == "own" else None
    return Ledger(by=by, since=scope.since, until=scope.until)


async def table(
    ws: str,
    command: Report,
    scope: Scope,
    at: datetime,
    db: Snapshot,
    ledger: Ledger | None = None,
    answers: bool = False,
) -> Reply:
    """Return the report of a scope as the database is seen.

    at: now
    ledger: which hours it tells, None: none
    answers: whether it tells of saved answers
    """
    lives = await _lives(ws, scope, db)
    if isinstance(lives, Failed):
        return lives
    groups, end = grouped(lives, command), min(_midnight_after(scope.until), at)
    asked = Asked(ws, scope, end, groups, command.per, at, ledger, answers, db)
    columns = [column for section in SECTIONS for column in await section(asked)]
    return _shown(command, scope, list(asked.groups), columns)


def _shown(
    command: Report, scope: Scope, groups: Sequence[str], columns: Sequence[Column]
) -> Table:
    rows = tuple(
        (shown(group, command.per), *(column.of.get(group) for column in columns))
        for group in groups
    )
    names = tuple(column.name for column in columns)
    return Table(_name(command, scope), (command.per or "of", *names), rows, scope.own)


def _name(command: Report, scope: Scope) -> Said:
    return say("report {of}", of=_of(command, scope.since, scope.until))


def _of(command: Report, since: str, until: str) -> str:
    words = [f"+{label}" for label in command.labels]
    words += [command.client] if command.client else []
    return " ".join((f"{since} - {until}", *words))


async def _knows(message: Message, client: str, db: Snapshot) -> bool:
    """Whether the sender may hear that there is such a client."""
    if client == message.audience.client:
        return True
    ws = message.workspace
    is_told = may_name_clients(message, message.actor.standing)
    known = (await db.clients(ws)).values() if is_told else ()
    return client in known or bool(await db.with_mark(ws, "client", client, 1))


async def _scope(message: Message, command: Report, db: Snapshot) -> Scope | Failed:
    if command.per == "client" and not may_name_clients(message, message.actor.standing):
        return Failed(say("only members see the clients"))
    if command.client and not await _knows(message, command.client, db):
        return Failed(say("no client {name} here", name=command.client))
    since, until = _period(message, command)
    if since > until:
        return Failed(say("the period ends before it begins"))
    marks = [("labels", label) for label in command.labels]
    marks += [("client", command.client)] if command.client else []
    return Scope(since, until, tuple(marks), me(message, command.own))


def _period(message: Message, command: Report) -> tuple[str, str]:
    """Return the first and the last day. Without a period a chart has twelve weeks."""
    today = iso(message.at)[:10]
    day = date.fromisoformat(today)
    first = day - timedelta(days=7 * (WEEKS - 1) + day.weekday() if command.chart else DAYS)
    return command.since or str(first), min(command.until or today, today)


def _midnight_after(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T00:00Z") + timedelta(days=1)


__all__ = ["report", "send_chart", "table"]
