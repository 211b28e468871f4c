"""The message that a ticket was made of: its edits change the ticket, its deletion is recorded.

Slack may deliver both before the message itself. They are then kept until a ticket is made of it.
"""

from __future__ import annotations

from dataclasses import replace

from core.command import Create
from core.desk.context import follow_of
from core.desk.drafts import read, reread
from core.desk.history import difference, record
from core.desk.type_names import requested
from core.desk.unit_of_work import Work
from core.history import Changed
from core.message import Message, iso
from core.parser.deadlines import deadlines_in
from core.parser.marks import marks_in
from core.store import Change
from core.ticket import DESC_MAX, Ticket, changed, shortened
from core.title import title_fields

_GONE = "deleted"


async def follow_edit(work: Work, was: str) -> None:
    """Copy an edit of the requester's message to the ticket's title and description.

    A field that somebody changed since stays. was: the text before the edit
    """
    message = work.message
    ticket = await _born(work)
    if ticket is None:
        await _keep(work, is_deleted=False)
        return
    changes = [c for c in await work.db.changes_after(ticket, 0) if c[0].action != "undone"]
    own = [change for change, _ in changes if _is_follow(change, message)]
    if ticket.by != message.user or any(change.at >= iso(message.at) for change in own):
        return
    if requested(replace(message, text=was), work.context, tuple):
        return  # its answers were to questions, and approval may rest on them
    others = [
        after for change, after in changes if change not in own and change.action != "created"
    ]
    given = _given(message, was, ticket)
    free = {name: value for name, value in given.items() if not any(name in o for o in others)}
    after = changed(ticket, free, message.at)
    step = difference(ticket, after)
    if step.after:
        await work.db.save(after)
        await record(work, "updated", [step])


async def follow_deletion(work: Work) -> None:
    """Record that the message was deleted. The ticket stays and shows that."""
    ticket = await _born(work)
    if ticket is None:
        await _keep(work, is_deleted=True)
        return
    await work.db.lose_origin(ticket)
    await work.touch(ticket)


def caught_up(work: Work, command: Create) -> tuple[Create, bool]:
    """Return the command as the latest edit says it, and whether the message was deleted.

    Only edits and deletions that came before the message itself count.
    """
    message = work.message
    kept = work.context.kept
    said = replace(command, labels=(), client=None, due=None)
    if not kept or read(_bare(message)) != said:
        return command, False
    now = read(_bare(replace(message, text=kept[1]))) or command
    return replace(command, title=now.title, desc=now.desc), len(kept) > 2


async def _born(work: Work) -> Ticket | None:
    place = work.message.place
    if place is None or place.ts is None:
        return None
    return await work.db.born_at(work.message.workspace, place.channel, place.ts)


def _is_follow(change: Change, message: Message) -> bool:
    """Whether the change is an earlier edit of the same message."""
    here = (change.place.channel, change.place.ts) if change.place else None
    place = message.place
    is_here = place is not None and here == (place.channel, place.ts)
    return is_here and change.action == "updated" and change.by == message.user


def _given(message: Message, was: str, ticket: Ticket) -> Changed:
    """Return the fields that the edited message states.

    If the text did not ask for a ticket, only those fields that still say what it said before.
    """
    message = _bare(message)
    if now := read(message):
        return _fields(now)
    before = _bare(replace(message, text=was))
    if read(before) is not None:
        return {}
    then, now = reread(before), reread(message)
    if then is None or now is None:
        return {}
    told = _fields(then)
    return {n: value for n, value in _fields(now).items() if getattr(ticket, n) == told[n]}


def _bare(message: Message) -> Message:
    """Return the message without what is no word of a title: labels, and when it is due."""
    said = marks_in(message.text, ()).text or message.text
    timed = next(deadlines_in(said, message.at), None)
    return replace(message, text=timed.text if timed else said)


def _fields(command: Create) -> Changed:
    desc = shortened(command.desc or "", DESC_MAX) or None
    return {**title_fields(command.title, command.desc), "desc": desc}


async def _keep(work: Work, *, is_deleted: bool) -> None:
    """Keep the edit or deletion of a message still to come, if it would be a ticket."""
    message, source = work.message, follow_of(work.message)
    kept = work.context.kept
    if source is None or read(message) is None:
        return
    at, text = iso(message.at), message.text
    if kept and (is_deleted or kept[0] >= at):
        at, text = kept[:2]
    deleted = [_GONE] if is_deleted else kept[2:]
    await work.db.answer(message.workspace, source, message.at, [at, text, *deleted])
