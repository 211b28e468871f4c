"""Time on tickets: it is logged, shown and taken back.

People see what they logged, agents see all, clients see the sum of their own if an admin allows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from core.access import Role, is_client_side, may_change
from core.command import Create, Hours, Log, Question
from core.desk.alternatives import choice
from core.desk.context import context_of, role_in
from core.desk.files import file_post
from core.desk.history import change_of
from core.desk.lookups import me
from core.desk.unit_of_work import Work
from core.hours import (
    BILLED,
    LOG_MAX,
    NOTE_MAX,
    TIME,
    Entry,
    Ledger,
    Minutes,
    Standing,
    month_end,
    spell,
    standing,
)
from core.message import Message, iso
from core.post import SHEET
from core.reply import Failed, Logged, Missing, Reply, Row, Table, Who
from core.store import Context, Query, Snapshot, Step, Transaction
from core.ticket import cut, one_line
from core.title import titled
from core.translation import Said, say

OPTION = "client hours"  # whether clients are told the sum of their hours
_ENTRY = ("day", "ticket", "client", "by", "time", "note", "billed")


class Scope(NamedTuple):
    """What of the ledger an answer may show.

    reach: `all`, only what the sender logged (`own`), only the sum of `client`, or nothing
    client: name of the client
    """

    reach: Literal["all", "own", "client", "nothing"]
    client: str | None = None


async def log(work: Work, command: Log) -> Reply:
    """Add an entry to the ledger, or a correction, which takes no more than is there."""
    message, db = work.message, work.db
    if len(command.ids) != 1:
        return Failed(say("log time on one ticket"))
    ticket = await db.ticket(message.workspace, command.ids[0])
    if ticket is None:
        return Missing(command.ids[0])
    if work.role == "guest" or not may_change(ticket, message.user, work.role):
        return Failed(say("only agents log on others' tickets"))
    today = iso(message.at)[:10]
    day = command.day or today
    if problem := _wrong(command, day, today):
        return problem
    whose = None if work.role in ("agent", "admin") else message.user
    there = await db.logged(ticket, whose)
    if there + command.minutes < 0:
        return Failed(say("only {time} is logged", time=spell(there)))
    step = Step(ticket, {}, {TIME: command.minutes})
    change = await db.record(message.workspace, change_of(message, "updated"), [step])
    note = cut(one_line(command.note or ""), NOTE_MAX)
    worked = (ticket, message.user, day, command.minutes, note, change)
    await db.log(message.workspace, *worked)
    client, left = await _told(work, ticket.more.client)
    shown = None if day == today else day
    return Logged(ticket, command.minutes, client, left, shown, change)


def _wrong(command: Log, day: str, today: str) -> Failed | None:
    if not 0 < abs(command.minutes) <= LOG_MAX:
        return Failed(say("at most 24 hours an entry"))
    return Failed(say("that day is yet to come")) if day > today else None


async def _told(work: Work, client: str | None) -> tuple[str | None, int | None]:
    """Return the client of a new entry and what is left, as far as the answer may tell them."""
    if client is None:
        return None, None
    scope = await _scope(work.message, work.role, work.context, work.db)
    if scope.reach == "own":
        return client, None
    if scope.reach == "nothing" or scope.client not in (None, client):
        return None, None
    stands = await stands_at(work.message, client, iso(work.message.at)[:7], work.db)
    return client, stands.left if stands else None


async def stands_at(message: Message, client: str, month: str, db: Snapshot) -> Standing | None:
    """Return how the client's contract stands in a month; None if there is none then."""
    terms = await db.terms(message.workspace, client)
    if not terms:
        return None
    days = await db.hours_by_day(message.workspace, client, f"{terms[0].since}-01")
    return standing(terms, days, month)


async def scope_of(message: Message, db: Snapshot) -> Scope:
    """Return what the answer may show of the ledger."""
    context = await context_of(message, db)
    return await _scope(message, role_in(message, context), context, db)


async def _scope(message: Message, role: Role, context: Context, db: Snapshot) -> Scope:
    if not is_client_side(message, role):
        return Scope("all" if role in ("agent", "admin") else "own")
    place = message.place
    client = context.clients.get(place.channel) if place else None
    is_told = client and (await db.options(message.workspace)).get(OPTION) == "on"
    return Scope("client", client) if is_told else Scope("nothing")


async def hours(message: Message, command: Hours, db: Snapshot) -> Reply:
    """Return the entries of a ticket or a person, or sums by ticket or by client."""
    scope = await scope_of(message, db)
    by = me(message, command.by)
    if scope.reach == "nothing":
        return Failed(say("hours are not shown here"))
    if scope.reach == "client":
        return await _sum(message, command, scope.client or "", db)
    if scope.reach == "own":
        if by not in (None, message.user):
            return Failed(say("only agents see others' hours"))
        by = message.user
    if command.ids:
        return await _of_ticket(message, command.ids[0], by, db)
    if problem := await _stranger(message, command, db):
        return problem
    ledger = ledger_of(message, command, by)
    if by:
        entries = await db.worked(message.workspace, ledger)
        return _table(_title(ledger, sum(one.minutes for one in entries)), entries)
    by_what = _by_ticket if command.client else _by_client
    return await by_what(message, ledger, db)


async def _stranger(message: Message, command: Hours, db: Snapshot) -> Failed | None:
    """Return the question whether "hours broken" is a problem: no client has that name."""
    name, ws = command.client, message.workspace
    if name is None or not message.said:
        return None
    known = {*(await context_of(message, db)).clients.values()}
    tickets, _ = await db.find(ws, Query(marks=(("client", name),)), 0, 1)
    if tickets or name in known or await db.terms(ws, name):
        return None
    new = choice(Create(titled(one_line(message.said))))
    return Failed(say("no client {name}; new ticket?", name=name), (new,), Question.NEW_OR_OTHER)


async def send_hours(work: Work, command: Hours) -> Reply:
    """Return what `hours` does. Slack gets a file of all entries too, as far as it shows them."""
    message, db = work.message, work.db
    shown = await hours(message, command, db)
    if not isinstance(shown, Table):
        return shown
    if (await scope_of(message, db)).reach == "client":
        return Failed(say("only members get files"))
    found = await entries(message, command, db)
    assert isinstance(found, Table)
    body = {"kind": command.file, "name": _file_name(message, command)}
    rows = {"columns": found.columns, "rows": found.rows}
    post = file_post(message, SHEET, {**body, **rows})
    if post is None:
        return Failed(say("files are for Slack: bot.py hours"))
    work.posts.append(post)
    return shown


def _file_name(message: Message, command: Hours) -> str:
    """Return `hours-acme-2026-10-01-2026-10-31.xlsx`, with the filters of the command."""
    ledger = ledger_of(message, command, None)
    days = () if command.ids else (ledger.since, ledger.until)
    parts = ("hours", *command.ids, command.client, *days)
    return f"{'-'.join(filter(None, parts))}.{command.file}"


async def entries(message: Message, command: Hours, db: Snapshot) -> Reply:
    """Return every entry that `hours` would count, for a file. Failed or Missing as `hours`."""
    scope = await scope_of(message, db)
    if scope.reach in ("nothing", "client") or command.by or command.ids:
        return await hours(message, command, db)
    ledger = ledger_of(message, command, message.user if scope.reach == "own" else None)
    return _table(say("Hours"), await db.worked(message.workspace, ledger))


def ledger_of(message: Message, command: Hours, by: str | None) -> Ledger:
    """Return the filter of a command. Without days it is the month of the message."""
    since, until = command.since, command.until
    if since is None and until is None:
        month = iso(message.at)[:7]
        since, until = f"{month}-01", month_end(month)
    return Ledger(command.client, by, since, until)


async def _of_ticket(message: Message, id: str, by: str | None, db: Snapshot) -> Reply:
    ticket = await db.ticket(message.workspace, id)
    if ticket is None:
        return Missing(id)
    found = await db.worked_on(ticket, by)
    total = Minutes(sum(one.minutes for one in found))
    return _table(say("Hours of {what}: {time}", what=id, time=total), found)


async def _by_ticket(message: Message, ledger: Ledger, db: Snapshot) -> Table:
    rows = await db.hours_by_ticket(message.workspace, ledger)
    told = tuple((id, title, Minutes(sums[0]), Minutes(sums[1])) for id, title, sums in rows)
    total = sum(sums[0] for _, _, sums in rows)
    return Table(_title(ledger, total), ("ticket", "title", "time", "billed"), told)


async def _by_client(message: Message, ledger: Ledger, db: Snapshot) -> Table:
    rows = await db.hours_by_client(message.workspace, ledger)
    month = min(ledger.until or "9999", iso(message.at)[:10])[:7]
    told = [
        (name, Minutes(sums[0]), Minutes(sums[1]), await _left(message, name, month, db))
        for name, sums in rows
    ]
    total = sum(sums[0] for _, sums in rows)
    return Table(_title(ledger, total), ("client", "time", "billed", "left"), tuple(told))


async def _sum(message: Message, command: Hours, client: str, db: Snapshot) -> Reply:
    """Return the one sum that a client is told: of its own hours."""
    if command.ids or command.by or command.client not in (None, client):
        return Failed(say("hours are not shown here"))
    ledger = ledger_of(message, command, None)
    until = ledger.until or "9999"
    days = await db.hours_by_day(message.workspace, client, ledger.since or "")
    total = Minutes(sum(minutes for day, minutes in days.items() if day <= until))
    left = await _left(message, client, min(until, iso(message.at)[:10])[:7], db)
    return Table(_title(ledger, total), ("client", "time", "left"), ((client, total, left),))


async def _left(message: Message, client: str | None, month: str, db: Snapshot) -> Minutes | None:
    stands = await stands_at(message, client, month, db) if client else None
    return Minutes(stands.left) if stands else None


def _title(ledger: Ledger, total: int) -> Said:
    days = f"{ledger.since or ''} – {ledger.until or ''}".strip()
    return say("Hours of {what}: {time}", what=days, time=Minutes(total))


def _table(name: Said, entries: Sequence[Entry]) -> Table:
    return Table(name, _ENTRY, tuple(_rows(entries)))


def _rows(entries: Iterable[Entry]) -> Iterable[tuple[str | int | None, ...]]:
    for one in entries:
        billed = "billed" if one.billed else None
        yield (
            *(one.day, one.ticket, one.client, Who(one.by), Minutes(one.minutes)),
            *(one.note or None, billed),
        )


async def take_back(change: int, step: Step, steps: list[Step], db: Transaction) -> Row:
    """Take back an entry, or the mark that entries are billed. A billed entry stays."""
    ticket = step.ticket
    if BILLED in step.after:
        await db.unbill(ticket, change)
        steps.append(Step(ticket, {}, {TIME: 0, BILLED: -step.after[BILLED]}))
        return Row(ticket.id, "up", changed={}, ticket=ticket)
    minutes = step.after[TIME]
    if minutes > 0 and await db.logged(ticket) < minutes:
        return Row(ticket.id, "er", say("{id} was changed since", id=ticket.id), ticket=ticket)
    if await db.unlog(ticket, change) is None:
        return Row(ticket.id, "er", say("{id} is billed already", id=ticket.id), ticket=ticket)
    steps.append(Step(ticket, {}, {TIME: -minutes}))
    return Row(ticket.id, "up", changed={}, ticket=ticket)
