"""undo: take back one change, ticket by ticket, unless somebody has changed the ticket since."""

from __future__ import annotations

from datetime import timedelta

from core.access import may_be_of
from core.command import Undo
from core.desk import repeats
from core.desk.approvals import unvoted
from core.desk.contracts import give_terms_back
from core.desk.history import difference, record, save
from core.desk.hours import take_back
from core.desk.labels import rename_back
from core.desk.links import circle, living
from core.desk.meetings import take_back as meeting_taken_back
from core.desk.outcome import told
from core.desk.request_types import give_type_back
from core.desk.saved_answers import restore
from core.desk.turns import give_back
from core.desk.unit_of_work import Work
from core.details import RENAMED
from core.hours import TIME
from core.message import Message, iso
from core.reply import Batch, Chosen, Failed, Reminded, Reply, Row
from core.store import Change, Step, Transaction
from core.ticket import COMMENT, TOLD_OF, VOICE, WORDS, with_given
from core.translation import say

UNDO_WITHIN = timedelta(hours=24)


async def undo(work: Work, command: Undo) -> Reply:
    """Take back one of the caller's own changes of the last 24 hours."""
    message, db = work.message, work.db
    since = iso(message.at - UNDO_WITHIN)
    if command.change is None and (reminded := await _reminders(message, since, db)):
        return Reminded(reminded)
    if command.change is None and (meeting := await meeting_taken_back(work, since)):
        return meeting
    if command.change is None and (repeat := await _repeat(work, since)):
        return repeat
    found = await _change(message, command, since, db)
    if isinstance(found, Failed):
        return found
    ws = message.workspace
    before = await db.steps(found.key)
    if not before and (answer := await db.answer_step(ws, found.key)):
        return await restore(work, answer, found.key)
    if not before and (agreed := await db.contract_step(ws, found.key)):
        return await give_terms_back(work, agreed, found.key)
    if not before and (typed := await db.request_step(ws, found.key)):
        return await give_type_back(work, typed, found.key)
    if before and before[0].after.get(RENAMED) == "client":
        return await _renamed_back(work, before[0], found.key)
    steps: list[Step] = []
    rows = [await _take_back(work, found, step, steps) for step in before]
    change = await record(work, "undone", steps)
    if change is not None:
        await db.mark_undone(found.key, change)
    if before and RENAMED in before[0].after:
        return _short(rows, before[0], len(steps), change)
    return told("undone", rows, len(steps), {}, change)


async def _reminders(message: Message, since: str, db: Transaction) -> tuple[str, ...]:
    """Take back the reminders that the caller asked for after their last change.

    Return the ids of their tickets; empty if there are none.
    """
    last = await db.last_change(message.workspace, message.user, since)
    after = last.at if last else since
    return tuple(await db.take_back_reminder(message.workspace, message.user, after))


async def _repeat(work: Work, since: str) -> Reply | None:
    """Take back a repeating ticket that the caller began or ended after their last change."""
    last = await work.db.last_change(work.message.workspace, work.message.user, since)
    return await repeats.take_back(work, last.at if last else since)


async def _renamed_back(work: Work, step: Step, undone: int) -> Reply:
    change = await rename_back(work, step)
    if isinstance(change, Failed):
        return change
    if change is not None:
        await work.db.mark_undone(undone, change)
    return Chosen({"client": step.before["client"]})


def _short(rows: list[Row], step: Step, count: int, change: int | None) -> Reply:
    """Return the reply to a label's old name, or the tickets that keep the new one."""
    left = tuple(row for row in rows if row.state != "up")
    (old,) = {*step.before["labels"]} - {*step.after["labels"]}
    return Batch("undone", left, count, {}, change) if left else Chosen({"label": old})


async def _change(message: Message, command: Undo, since: str, db: Transaction) -> Change | Failed:
    if command.change is None:
        last = await db.last_change(message.workspace, message.user, since)
        return last or Failed(say("nothing to undo"))
    change = await db.change(message.workspace, command.change)
    if change is None or change.action == "undone" or not await _is_seen(message, change, db):
        return Failed(say("nothing to undo"))
    if change.by != message.user:
        return Failed(say("only its author can undo this"))
    if change.undone:
        return Failed(say("already undone"))
    return change if change.at >= since else Failed(say("too late to undo"))


async def _is_seen(message: Message, change: Change, db: Transaction) -> bool:
    steps = await db.steps(change.key)
    return all(db.sight.sees(step.ticket) for step in steps) and (
        bool(steps)
        or change.by == message.user  # without steps it changed an answer, a contract or a type
    )


async def _take_back(work: Work, change: Change, step: Step, steps: list[Step]) -> Row:
    ticket, db, ws = step.ticket, work.db, work.message.workspace
    if TIME in step.after:
        return await take_back(change.key, step, steps, db)
    if COMMENT in step.after:  # others may have read it, also elsewhere
        return Row(ticket.id, "er", say("a comment stays"), ticket=ticket)
    if VOICE in step.after:  # no later change depends on it
        steps.append(Step(ticket, {}, {VOICE: 0}))
        return Row(ticket.id, "up", changed={}, ticket=ticket)
    if WORDS in step.after:
        return Row(ticket.id, "er", say("the other desk may have read it"), ticket=ticket)
    if (left := unvoted(step, change.by)) is not None:  # others may have voted since
        back = difference(ticket, with_given(ticket, {"approval": left}))
        await save(db, ws, back)
        steps.append(back)
        return Row(ticket.id, "up", changed={"approval": left}, ticket=back.ticket)
    if await db.changed_since(step):
        return Row(ticket.id, "er", say("{id} was changed since", id=ticket.id), ticket=ticket)
    if not step.before and await db.logged(ticket):
        return Row(ticket.id, "er", say("{id} has hours", id=ticket.id), ticket=ticket)
    await give_back(ws, step, db)
    if not step.before:
        await db.withdraw(ws, ticket)
        steps.append(Step(ticket, step.after, {}))
        return Row(ticket.id, "up", changed={})
    restored = with_given(ticket, await living(db, ws, step.before))
    if not may_be_of(restored, work.context.clients):
        return Row(ticket.id, "er", say("its channel says whose it is"), ticket=ticket)
    if problem := await circle(db, ws, ticket, restored):
        return Row(ticket.id, "er", problem, ticket=ticket)
    back = difference(ticket, restored)
    await save(db, ws, back)
    steps.append(back if back.after else Step(restored, {}, step.before))  # a guess again
    shown = {name: value for name, value in step.before.items() if name in TOLD_OF}
    return Row(ticket.id, "up", changed=shown, ticket=restored)
