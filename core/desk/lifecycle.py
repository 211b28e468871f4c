"""Commands that change tickets: update, close, merge, assign. See `creation` for new ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core import details
from core.access import may_be_of, may_change, may_merge
from core.command import Assign, Close, Merge, Update
from core.desk.approvals import in_the_way
from core.desk.beaten import beaten_by
from core.desk.desks import stays, unknown_desk
from core.desk.extensions import may_move, moved, shift_of
from core.desk.history import difference, is_guessed, record, save
from core.desk.labels import unnamed
from core.desk.leases import kept_from
from core.desk.links import circle, unseen
from core.desk.lookups import me
from core.desk.moments import in_utc
from core.desk.outcome import told
from core.desk.trackers import kept_here
from core.desk.turns import away_until, oldest_first, taken, turn_after
from core.desk.unit_of_work import Work
from core.desk.waits import awake_if_done
from core.details import DETAILS
from core.history import Action, Changed
from core.message import Message
from core.reply import Batch, Changes, Failed, Missing, Reply, Row
from core.store import Step
from core.ticket import (
    BATCH_MAX,
    DESC_MAX,
    NOBODY,
    RES_MAX,
    TURN,
    Ticket,
    changed,
    kept_lines,
    shortened,
)
from core.title import title_fields
from core.translation import Said, say


async def update(work: Work, command: Update) -> Reply:
    """Change several fields at once. An update to `done` is a closing."""
    fields: Changed = {
        **(title_fields(command.title, command.desc) if command.title else {}),
        "desc": shortened(command.desc or "", DESC_MAX) or None,
        "cat": command.cat,
        "pri": command.pri,
        "stat": command.stat,
        "res": _note(command.res),
    }
    given = {name: value for name, value in fields.items() if value is not None}
    shift = shift_of(command)
    said = {"due": None if shift else command.due, "until": command.until}
    times = in_utc(work.message, work.context.options, said)
    if isinstance(times, Failed):
        return times
    given |= said_details(work.message, command) | times
    if command.client and (problem := unnamed(work, command.client)):
        return Failed(problem)
    if problem := await unknown_desk(work, command):
        return Failed(problem)
    if not given and not shift:
        return Failed(say("change what? say its new value"))
    barred = await kept_here(work, command, given)
    if isinstance(barred, Failed):
        return barred
    if refused := await unseen(work, command):
        return refused
    if command.stat == "done" and (question := await in_the_way(work, command)):
        return question
    action: Action = "closed" if command.stat == "done" else "updated"
    rule = may_move(work, shift, stays(command, barred))
    reply = await change_all(work, command.ids, action, given, rule, moved(work, shift))
    return replace(reply, heard=command.heard) if isinstance(reply, Changes) else reply


def said_details(message: Message, command: Update) -> Changed:
    """Return the details that the command gives, by name, without times."""
    said: Changed = {
        "labels": command.labels or None,
        "client": command.client,
        "blocked_by": command.blocked_by or None,
        "part_of": command.part_of,
        "waits": me(message, command.waits),
        "est": command.est,
        "shared": command.shared,
        "issue": command.issue,
    }
    given = {name: value for name, value in said.items() if value is not None}
    return {name: None if value in (NOBODY, 0) else value for name, value in given.items()}


async def close(work: Work, command: Close) -> Reply:
    """Close the tickets, with a resolution if there is one."""
    if question := await in_the_way(work, command):
        return question
    given: Changed = {"stat": "done"}
    if note := _note(command.res):
        given["res"] = note
    return await change_all(work, command.ids, "closed", given)


async def merge(work: Work, command: Merge) -> Reply:
    """Close tickets as duplicates of another. Its history then shows theirs too."""
    into = await work.db.ticket(work.message.workspace, command.into)
    if into is None:
        return Missing(command.into)
    if into.dup:
        return Failed(
            say("{id} duplicates {other}, merge into {other}", id=into.id, other=into.dup)
        )
    if into.id in command.ids:
        return Failed(say("name two different tickets"))
    clients = work.context.clients
    given: Changed = {"stat": "done", "res": f"duplicate of {into.id}", "dup": into.id}
    return await change_all(
        work,
        command.ids,
        "closed",
        given,
        lambda ticket: None if may_merge(ticket, into, clients) else "not all who see it",
    )


async def assign(work: Work, command: Assign) -> Reply:
    """Assign the tickets to a user, or to nobody."""
    given = {"own": _person(work.message, command.own)}
    return await change_all(work, command.ids, "assigned", given)


def _note(said: str | None) -> str | None:
    return shortened("\n".join(kept_lines(said)), RES_MAX).rstrip() or None if said else None


def _person(message: Message, name: str | None) -> str | None:
    return None if name == NOBODY else me(message, name)


async def change_all(
    work: Work,
    ids: tuple[str, ...],
    action: Action,
    given: Changed,
    barred: Callable[[Ticket], str | None] = lambda _: None,
    own: Callable[[Ticket], Changed] = lambda _: {},
) -> Reply:
    """Give every ticket the same values. A missing ticket does not stop the others.

    barred: returns why a ticket must not be changed; None: it may be
    own: returns values that only this ticket gets
    """
    if len(ids) > BATCH_MAX:
        return Failed(say("at most {most} tickets", most=BATCH_MAX))
    if beaten := await beaten_by(work, ids[0], given):
        return beaten
    steps: list[Step] = []
    found = {id: await _change_one(work, id, given, steps, barred, own) for id in oldest_first(ids)}
    rows = [found[id] for id in dict.fromkeys(ids)]
    change = await record(work, action, steps)
    reply = told(action, rows, len(steps), given, change)
    until = away_until(work, given.get("own"))
    return replace(reply, away=until) if until and isinstance(reply, Changes | Batch) else reply


async def _change_one(
    work: Work,
    id: str,
    given: Changed,
    steps: list[Step],
    barred: Callable[[Ticket], str | None],
    own: Callable[[Ticket], Changed],
) -> Row:
    ticket = await work.db.ticket(work.message.workspace, id)
    if ticket is None:
        return Row(id, "nf")
    why = _forbidden(work, ticket, given) or await kept_from(work, ticket, given)
    if why := why or barred(ticket):
        return Row(id, "er", why, ticket=ticket)
    given = {**given, **own(ticket)}
    given = {**given, **details.told(ticket.more, {n: given[n] for n in DETAILS if n in given})}
    after = awake_if_done(changed(ticket, given, work.message.at))
    ws = work.message.workspace
    problem = details.limit(after.more) or _misplaced(work, given, after)
    if problem := problem or await circle(work.db, ws, ticket, after):
        return Row(id, "er", problem, ticket=ticket)
    turn = await turn_after(work, ticket, after)
    if turn:
        after = await taken(work, after, turn)
        given = {**given, "own": turn.user}
    step = await _confirming(work, ticket, given, difference(ticket, after))
    if turn:
        step = replace(step, after={**step.after, TURN: turn.what})
    if step.after:
        await save(work.db, ws, step)
        steps.append(step)
    return Row(id, "up", changed=given, ticket=after)


def _misplaced(work: Work, given: Changed, after: Ticket) -> Said | None:
    is_wrong = "client" in given and not may_be_of(after, work.context.clients)
    return say("its channel says whose it is") if is_wrong else None


def _forbidden(work: Work, ticket: Ticket, given: Changed) -> str | None:
    is_note = given.keys() == {"res"}
    may = may_change(ticket, work.message.user, work.role, is_note=is_note)
    return None if may else say("only agents change others' tickets")


async def _confirming(work: Work, ticket: Ticket, given: Changed, step: Step) -> Step:
    """Return the step, with the category in it if the command confirms a guess."""
    if given.get("cat") != ticket.cat or not await is_guessed(work, ticket):
        return step
    cat = {"cat": ticket.cat}
    return replace(step, before={**step.before, **cat}, after={**step.after, **cat})
