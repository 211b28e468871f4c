"""The history of a change, and what follows it: lessons, cards and notices."""

from __future__ import annotations

from typing import Any

from core.desk.follows import told_followers
from core.desk.leases import settle
from core.desk.levels import keep_time
from core.desk.links import freed
from core.desk.recipients import news
from core.desk.unit_of_work import Work
from core.details import DETAILS, plain
from core.history import Action
from core.message import Message, iso
from core.store import Change, Step, Transaction
from core.ticket import Ticket


def change_of(message: Message, action: Action) -> Change:
    """Return the message's change, with its whole text, to be recorded."""
    return Change(message.user, iso(message.at), action, message.whole, message.place)


async def record(work: Work, action: Action, steps: list[Step]) -> int | None:
    """Write the change into the history, learn from its categories, queue cards and notices.

    Return the key of the change; None if nothing changed.
    """
    if not steps:
        return None
    ws = work.message.workspace
    for step in steps:
        await work.touch(step.ticket)
    await _learn(work, steps)
    await settle(work, steps)
    change = await work.db.record(ws, change_of(work.message, action), steps)
    told = news(work.message.user, action, steps, change)
    told += await freed(work, action, steps, change)
    work.posts.extend([*told, *await told_followers(work, action, steps, change, told)])
    await keep_time(work, [step.ticket for step in steps])
    return change


async def _learn(work: Work, steps: list[Step]) -> None:
    open_to_all = [step for step in steps if not step.ticket.secret]  # guesses show learnt words
    said = [s.ticket for s in open_to_all if "cat" in s.before and "cat" in s.after]
    left = [
        step.ticket
        for step in open_to_all
        if step.after.get("stat") == "done" and not step.after.keys() & {"cat", "dup"}
    ]
    guessed = [ticket for ticket in left if await is_guessed(work, ticket)]
    if said or guessed:
        await work.learning.import_records(work.db, work.message.workspace, said, guessed)


async def is_guessed(work: Work, ticket: Ticket) -> bool:
    """Whether the ticket's category is a guess that nobody has confirmed or changed."""
    _, told = await work.db.labelled(ticket)
    return "sure" in told


async def save(db: Transaction, ws: str, step: Step) -> None:
    """Store the ticket as it is after the step."""
    if step.after.keys() - DETAILS:
        await db.save(step.ticket)
    if step.after.keys() & DETAILS:
        await db.save_details(ws, step.ticket)


def difference(ticket: Ticket, after: Ticket) -> Step:
    """Return the step from `ticket` to `after`: the fields and details that differ."""
    was, now = _values(ticket), _values(after)
    names = [name for name in now if was[name] != now[name]]
    return Step(after, {name: was[name] for name in names}, {name: now[name] for name in names})


def _values(ticket: Ticket) -> dict[str, Any]:
    own = {name: getattr(ticket, name) for name in Ticket.__slots__ if name != "more"}
    return own | {name: plain(getattr(ticket.more, name)) for name in DETAILS}
