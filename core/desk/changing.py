"""Commands that change tickets: create, update, close, assign. One command is one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from core.classifier import classify
from core.command import Assign, Close, Create, Update
from core.desk.reading import me
from core.message import Message, iso
from core.reply import Action, Batch, Changed, Changes, Created, Failed, Missing, Reply, Row
from core.store import Change, Step, Transaction
from core.ticket import (
    BATCH_MAX,
    DESC_MAX,
    NOBODY,
    RES_MAX,
    TITLE_MAX,
    Ticket,
    changed,
    cut,
    one_line,
)


async def create(message: Message, command: Create, db: Transaction) -> Reply:
    line = one_line(command.title)
    if not line:
        return Failed("what is the problem?")
    title = cut(line, TITLE_MAX)
    desc = cut(command.desc.strip(), DESC_MAX) if command.desc else None
    new = Ticket(
        id=await db.next_id(message.workspace),
        title=title,
        desc=desc or None,
        cat=command.cat or classify(title, desc).cat,
        pri=command.pri,
        stat="open",
        created=iso(message.at)[:10],
        by=message.user,
        own=_person(message, command.own),
    )
    ticket = await db.insert(message.workspace, new, message.place)
    step = Step(ticket, {}, _filled(ticket))
    change = await db.record(message.workspace, change_of(message, "created"), [step])
    return Created(
        ticket,
        change,
        heard=tuple(h for h in command.heard if h.field != "cat"),
        why=tuple(h.words for h in command.heard if h.field == "cat"),
        title_cut=ticket.title != line,
    )


def _filled(ticket: Ticket) -> Changed:
    names = ("title", "desc", "cat", "pri", "stat", "by", "own")
    return {name: value for name in names if (value := getattr(ticket, name)) is not None}


async def update(message: Message, command: Update, db: Transaction) -> Reply:
    """Several fields at once; an update to done is a closing."""
    fields: Changed = {
        "title": cut(one_line(command.title), TITLE_MAX) if command.title else None,
        "cat": command.cat,
        "pri": command.pri,
        "stat": command.stat,
        "res": _note(command.res),
    }
    given = {name: value for name, value in fields.items() if value is not None}
    if not given:
        return Failed("change what? say its new value")
    action: Action = "closed" if command.stat == "done" else "updated"
    reply = await _change_all(message, db, command.ids, action, given)
    return replace(reply, heard=command.heard) if isinstance(reply, Changes) else reply


async def close(message: Message, command: Close, db: Transaction) -> Reply:
    given: Changed = {"stat": "done"}
    if note := _note(command.res):
        given["res"] = note
    return await _change_all(message, db, command.ids, "closed", given)


async def assign(message: Message, command: Assign, db: Transaction) -> Reply:
    given = {"own": _person(message, command.own)}
    return await _change_all(message, db, command.ids, "assigned", given)


def _note(said: str | None) -> str | None:
    return cut(one_line(said), RES_MAX) or None if said else None


def _person(message: Message, name: str | None) -> str | None:
    return None if name == NOBODY else me(message, name)


def change_of(message: Message, action: Action) -> Change:
    """A message's change, to be recorded with the whole text that was said."""
    return Change(message.user, iso(message.at), action, message.text, message.place)


async def _change_all(
    message: Message, db: Transaction, ids: tuple[str, ...], action: Action, given: Changed
) -> Reply:
    """Give every ticket the same values; one that is not there changes nothing for the others."""
    if len(ids) > BATCH_MAX:
        return Failed(f"at most {BATCH_MAX} tickets")
    steps: list[Step] = []
    rows = [await _change_one(message, db, id, given, steps) for id in dict.fromkeys(ids)]
    change = (
        await db.record(message.workspace, change_of(message, action), steps) if steps else None
    )
    return told(action, rows, len(steps), given, change)


async def _change_one(
    message: Message, db: Transaction, id: str, given: Changed, steps: list[Step]
) -> Row:
    ticket = await db.ticket(message.workspace, id)
    if ticket is None:
        return Row(id, "nf")
    after = changed(ticket, given, message.at)
    step = difference(ticket, after)
    if step.after:
        await db.save(after)
        steps.append(step)
    return Row(id, "up", changed=given, ticket=after)


def difference(ticket: Ticket, after: Ticket) -> Step:
    """The fields that differ, before and after."""
    names = [n for n in Ticket.__slots__ if getattr(ticket, n) != getattr(after, n)]
    pick: Callable[[Ticket], dict[str, Any]] = lambda t: {n: getattr(t, n) for n in names}  # noqa: E731
    return Step(after, pick(ticket), pick(after))


def told(action: Action, rows: list[Row], count: int, shared: Changed, change: int | None) -> Reply:
    """One id answers for itself, several as a batch."""
    if len(rows) > 1:
        return Batch(action, tuple(rows), count, shared, change)
    (row,) = rows
    if row.state == "nf":
        return Missing(row.id)
    if row.state == "er":
        return Failed(row.msg or "")
    return Changes(action, row.id, row.changed or {}, row.ticket, change)
