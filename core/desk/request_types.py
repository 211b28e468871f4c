"""Types of requests are made, changed and removed, and that is undone. Only by admins, if any."""

from __future__ import annotations

from core.access import may_choose
from core.command import Define
from core.desk.history import change_of
from core.desk.requests import table_of
from core.desk.saved import means_something
from core.desk.type_names import is_outside
from core.desk.unit_of_work import Work
from core.desk.unknown_people import is_user_id
from core.history import Action
from core.parser import values
from core.parser.request_words import type_in
from core.reply import Chosen, Failed, Reply
from core.requests import TYPES_MAX, RequestType
from core.store.requests import Made, RequestStep
from core.ticket import NOBODY
from core.translation import say


async def define(work: Work, command: Define) -> Reply:
    """Make or change a type of requests, or forget it."""
    if problem := await _barred(work):
        return problem
    before = (await work.db.made_types(work.message.workspace)).get(command.type)
    if command.text.strip().lower() == NOBODY:
        return await _forget(work, command.type, before)
    try:
        made = type_in(command.type, command.text)
    except values.Bad as bad:
        return Failed(str(bad))
    if problem := _unusable(work, made):
        return problem
    return await _replace(work, RequestStep(made.name, before, Made(made, work.message.user)))


async def _forget(work: Work, name: str, before: Made | None) -> Reply:
    if before is None and name in work.context.requests:
        return Failed(say("{name} is in the file REQUESTS", name=name))
    if before is None:
        return Failed(say("no such type, see request types"))
    return await _replace(work, RequestStep(name, before, None))


async def give_type_back(work: Work, step: RequestStep, change: int) -> Reply:
    """Undo a change of a type, unless somebody has changed it since."""
    if problem := await _barred(work):
        return problem
    now = (await work.db.made_types(work.message.workspace)).get(step.name)
    if now != step.after:
        return Failed(say("{name} was changed since", name=step.name))
    if step.before and (problem := _unusable(work, step.before.type)):
        return problem
    return await _replace(work, RequestStep(step.name, now, step.before), undone=change)


async def _replace(work: Work, step: RequestStep, undone: int | None = None) -> Reply:
    """Store the type as it is after the step. undone: key of the change that this takes back"""
    ws, db = work.message.workspace, work.db
    if step.after:
        await db.save_request_type(ws, step.after.type, step.after.by)
    else:
        await db.drop_request_type(ws, step.name)
    action: Action = "undone" if undone else "updated"
    change = await db.record(ws, change_of(work.message, action), [])
    await db.add_request_step(ws, change, step)
    if undone:
        await db.mark_undone(undone, change)
    return table_of([step.after.type]) if step.after else Chosen({"forgotten": step.name})


async def _barred(work: Work) -> Failed | None:
    is_out = is_outside(work.message, work.context)
    if is_out or not may_choose(work.role, has_admins=await work.db.has_admins()):
        return Failed(say("only admins make request types"))
    return None


def _unusable(work: Work, made: RequestType) -> Failed | None:
    """Return why there can be no such type in this workspace."""
    message = work.message
    if means_something(message, made.name, {*work.context.clients.values()}):
        return Failed(say("{name} means something else, name another", name=made.name))
    if made.name not in work.context.requests and len(work.context.requests) >= TYPES_MAX:
        return Failed(say("at most {most} {things}", most=TYPES_MAX, things=say("request types")))
    people = [*made.approvers, *([made.own] if made.own else [])]
    if message.actor.user_ids and not all(map(is_user_id, people)):
        return Failed(say("no such user, @mention them"))
    return None
