"""Clients' contracts, and what is billed to them."""

from __future__ import annotations

from dataclasses import replace

from core.access import EVERYTHING, is_client_side, may_choose
from core.command import Bill, Contract, Statement
from core.desk.context import context_of, role_in
from core.desk.history import change_of
from core.desk.hours import stands_at
from core.desk.unit_of_work import Work
from core.history import Action
from core.hours import BILLED, TERM_MAX, TIME, Ledger, Minutes, Terms
from core.message import Message, iso
from core.post import upload
from core.reply import Failed, Reply, Table
from core.statement import Line, chained, first_day, last_day, lines_of, sums
from core.store import Snapshot, Step
from core.store.hours import ContractStep
from core.translation import say

_TERMS = ("client", "since", "time", "period", "rollover", "overage", "until", "left")


async def contract(work: Work, command: Contract) -> Reply:
    """Set the terms of a client's contract from this month on."""
    if problem := await _barred(work.message, work.db):
        return problem
    message, db = work.message, work.db
    month, minutes = iso(message.at)[:7], command.minutes or 0
    if minutes > TERM_MAX:
        return Failed(say("at most 100,000 hours"))
    terms = Terms(
        client=command.client or "",
        since=month,
        minutes=minutes,
        monthly=command.period == "month",
        rollover=command.rollover or 0,
        overage=command.overage,
        until=command.until,
    )
    after = await _prolonged(message, terms, db)
    before = await _same(message, after, db)
    await _set(work, ContractStep(before, after), "updated")
    return await contracts(message, Contract(terms.client), db)


async def give_terms_back(work: Work, step: ContractStep, change: int) -> Reply:
    """Undo a change of a contract, unless somebody has changed it since."""
    if problem := await _barred(work.message, work.db):
        return problem
    terms = step.after or step.before
    assert terms is not None
    if await _same(work.message, terms, work.db) != step.after:
        return Failed(say("{name} was changed since", name=terms.client))
    undone = await _set(work, ContractStep(step.after, step.before), "undone")
    await work.db.mark_undone(change, undone)
    return await contracts(work.message, Contract(terms.client), work.db)


async def _set(work: Work, step: ContractStep, action: Action) -> int:
    """Store the terms as they are after the step; return the key of the change."""
    ws, db = work.message.workspace, work.db
    if step.after:
        await db.set_terms(ws, step.after)
    elif step.before:
        await db.drop_terms(ws, step.before.client, step.before.since)
    change = await db.record(ws, change_of(work.message, action), [])
    await db.add_contract_step(ws, change, step)
    return change


async def _same(message: Message, terms: Terms, db: Snapshot) -> Terms | None:
    """Return the terms of the same client and month as they are now."""
    found = await db.terms(message.workspace, terms.client)
    return next((one for one in found if one.since == terms.since), None)


async def _prolonged(message: Message, terms: Terms, db: Snapshot) -> Terms:
    """Return the terms; hours given once replace those that run, so what was used still counts."""
    earlier = await db.terms(message.workspace, terms.client)
    runs = bool(earlier) and not earlier[-1].monthly and earlier[-1].counts_in(terms.since)
    once = bool(terms.minutes) and not terms.monthly
    return replace(terms, since=earlier[-1].since) if runs and once else terms


async def contracts(message: Message, command: Contract, db: Snapshot) -> Reply:
    """Return what the contract of one client or of all gives, and how it stands."""
    if problem := await _barred(message, db):
        return problem
    month = iso(message.at)[:7]
    latest = {one.client: one for one in await db.terms(message.workspace, command.client)}
    rows = [await _row(message, one, month, db) for one in latest.values()]
    return Table(say("Contracts"), _TERMS, tuple(rows))


async def _row(
    message: Message, terms: Terms, month: str, db: Snapshot
) -> tuple[str | int | None, ...]:
    if not terms.minutes:
        return (terms.client, terms.since, None, "off", None, None, None, None)
    stands = await stands_at(message, terms.client, month, db)
    return (
        *(terms.client, terms.since, Minutes(terms.minutes), "month" if terms.monthly else "once"),
        *(Minutes(terms.rollover) if terms.rollover else None, terms.overage, terms.until),
        Minutes(stands.left) if stands else None,
    )


async def _barred(message: Message, db: Snapshot) -> Failed | None:
    """Return the refusal if the sender may not set contracts, or others read the answer."""
    role = role_in(message, await context_of(message, db))
    if not may_choose(role, has_admins=await db.has_admins()):
        return Failed(say("contracts and bills are for admins"))
    is_told = is_client_side(message, role)
    return Failed(say("not where clients read along")) if is_told else None


async def bill(work: Work, command: Bill) -> Reply:
    """Mark the client's entries of the period as billed; they can not be changed any more."""
    message = work.message
    if problem := await _barred(message, work.db):
        return problem
    db = work.db.seen_by(EVERYTHING)  # a bill leaves nothing out; it shows only a sum
    ledger = Ledger(command.client, None, command.since, command.until, open_only=True)
    found = await db.to_bill(message.workspace, ledger)
    if not found:
        return Failed(say("nothing to bill"))
    steps = [Step(ticket, {}, {TIME: 0, BILLED: minutes}) for ticket, minutes in found]
    change = await db.record(message.workspace, change_of(message, "updated"), steps)
    await db.bill([ticket for ticket, _ in found], ledger, command.client, change)
    total = Minutes(sum(minutes for _, minutes in found))
    row = (command.client, command.since, command.until, len(found), total)
    return Table(say("Billed"), ("client", "since", "until", "tickets", "time"), (row,))


async def send_statement(work: Work, command: Statement) -> Reply:
    """Return what `statement` does. In a direct message the file is sent too."""
    message = work.message
    lines = await statement_of(message, command, work.db)
    if isinstance(lines, Failed):
        return lines
    if message.place and message.place.channel_type == "im":
        channel, name = message.place.channel, f"{command.client}-{command.month}.jsonl"
        work.posts.append(upload(channel, name, "".join(chained(lines)).encode()))
    return await statement(message, command, work.db)


async def statement(message: Message, command: Statement, db: Snapshot) -> Reply:
    """Return the sums of a client's statement, and where to get the file."""
    lines = await statement_of(message, command, db)
    if isinstance(lines, Failed):
        return lines
    way = f"python bot.py statement {command.client} {command.month}"
    return Table(say("Statement, as a file: {way}", way=way), ("what", "value"), sums(lines))


async def statement_of(message: Message, command: Statement, db: Snapshot) -> list[Line] | Failed:
    """Return the lines of a statement, with all tickets of the client; Failed if it is barred."""
    if problem := await _barred(message, db):
        return problem
    client, month = command.client, command.month
    terms = await db.terms(message.workspace, client)
    ledger = Ledger(client, None, first_day(terms, month), last_day(month))
    entries = await db.seen_by(EVERYTHING).worked(message.workspace, ledger)
    return lines_of(client, month, iso(message.at)[:10], terms, entries)
