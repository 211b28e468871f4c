"""The commands that only read tickets: view, list, stats, history, why, sum."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TypeVar

from core.command import History, List, Sum, View, Why
from core.cursor import cursor, position
from core.desk.facts import fact
from core.desk.links import LOOKED_AT, reverse
from core.desk.moments import span_of
from core.desk.notes import readable
from core.history import Entry
from core.message import Message, iso, minute
from core.parser.features import concepts_in
from core.parser.tokens import read
from core.reply import (
    Counted,
    Explained,
    Failed,
    Label,
    Listed,
    Missing,
    Reply,
    Summed,
    Told,
    Viewed,
)
from core.store import Query, Snapshot
from core.ticket import BATCH_MAX, CATS, NOBODY, STATS, WORDS
from core.translation import say

PAGE = 10  # rows of a list

T = TypeVar("T")


async def view(message: Message, command: View, db: Snapshot) -> Reply:
    """Return the tickets, or the one fact of a ticket that is asked for."""
    found = [(id, await db.ticket(message.workspace, id)) for id in command.ids[:BATCH_MAX]]
    there = tuple(ticket for _, ticket in found if ticket)
    if command.ask and len(found) == len(there) == 1:
        return await fact(message, there[0], command.ask, db)
    missing = tuple(id for id, ticket in found if not ticket)
    if len(found) == 1 and missing:
        return Missing(missing[0])
    notes = {ticket.id: await readable(message, ticket, db) for ticket in there}
    voices = {ticket.id: len(await db.voices(ticket)) for ticket in there}
    ids = [ticket.id for ticket in there]
    links = reverse(there, await db.linking(message.workspace, ids, LOOKED_AT))
    dues = await db.dues(there)
    leases = await db.leases([one for one in there if one.own and one.stat != "done"])
    until = {id: minute(lease.until) for id, lease in leases.items()}
    return Viewed(there, missing, _some(notes), _some(voices), links, dues, until)


def _some(told: dict[str, T]) -> dict[str, T]:
    """Return the items whose value is not empty."""
    return {id: one for id, one in told.items() if one}


async def listed(message: Message, command: List, db: Snapshot) -> Listed:
    """Return a page of a list. "My tickets" of who was assigned none are those that they filed.

    The word `mine`, commands as data, and what is assigned, late, due or waiting mean the assignee.
    """
    found = await find(message, command, db)
    if found.count or command.own != "me" or not _may_be_filed(message.text, command):
        return found
    return await find(message, replace(command, own=None, by="me"), db)


def _may_be_filed(text: str, command: List) -> bool:
    """Whether a sentence that lists "my tickets" may mean those that its writer filed."""
    if command.by or command.late or command.due or command.waiting:
        return False
    is_sentence = " " in text and not text.startswith("{")
    return is_sentence and "give" not in concepts_in(read(text.lower()).words)


async def find(message: Message, command: List, db: Snapshot, rows: int = PAGE) -> Listed:
    """Return one page of a list: after the command's cursor, or else counted from the start.

    command: its page is a number; `next` gives page 1
    rows: rows of a page, fewer if `command.limit` says so
    """
    page = command.page if isinstance(command.page, int) else 1
    ws, query = message.workspace, query_of(message, command)
    is_at = command.after is not None and command.due is None
    after = position(command.after or "", command.sort) if is_at else None
    rows = min(rows, command.limit or rows)
    skip = 0 if after else (page - 1) * rows
    tickets, rest = await db.find(ws, replace(query, after=after), skip, rows)
    count = (await db.find(ws, query, 0, 0))[1] if after else rest
    left = max(0, rest - skip - len(tickets))
    end = cursor(tickets[-1], command.sort) if tickets else command.after
    end = None if command.due or command.late else end  # a list by due times has no cursor
    return Listed(tuple(tickets), count, command, page + 1 if left else None, left, end)


def query_of(message: Message, command: List) -> Query:
    """Return the store's query for a list, without its page."""
    is_pending = command.stat in ("open", "prog")
    return Query(
        stat=command.stat,
        cat=command.cat,
        pri=command.pri,
        own=None if command.own == NOBODY else me(message, command.own),
        unowned=command.own == NOBODY,
        by=me(message, command.by),
        text=command.text,
        since=command.since,
        until=command.until,
        sort=command.sort,
        marks=marks_of(command),
        due=span_of(message, command.due) if command.due else None,
        late=iso(message.at) if command.late else "",
        waiting=command.waiting or (False if is_pending else None),
        now=minute(iso(message.at)) if command.waiting or is_pending else "",
        blocked=None if command.blocked is None else command.blocked == "yes",
        unlike=query_of(message, command.not_) if command.not_ else None,
    )


def marks_of(command: List) -> tuple[tuple[str, str], ...]:
    """Return the details that the tickets of a list must have, as (name, value)."""
    client = [("client", command.client)] if command.client else []
    part = [("part_of", command.part_of)] if command.part_of else []
    return (*(("labels", label) for label in command.labels), *client, *part)


def me(message: Message, name: str | None) -> str | None:
    """Return the user id of a name in a command: `me` is the caller."""
    return message.user if name == "me" else name


async def counts(message: Message, db: Snapshot) -> Counted:
    """Return how many tickets there are of each state, of priority 1, and of each category.

    If tickets wait, their number comes last; each is counted under its state too.
    """
    tally = await db.tally(message.workspace)
    found: dict[str, int] = dict.fromkeys(STATS, 0) | {"p1": 0} | dict.fromkeys(CATS, 0)
    for (stat, cat, pri), n in tally.items():
        found[stat] += n
        found[cat] += n
        found["p1"] += n if pri == 1 else 0
    now = minute(iso(message.at))
    _, waiting = await db.find(message.workspace, Query(waiting=True, now=now), 0, 0)
    return Counted(found | ({"waiting": waiting} if waiting else {}))


async def history(message: Message, command: History, db: Snapshot) -> Reply:
    """Return the tickets' history, latest change first; Missing if one of them is not there."""
    told: list[Entry] = []
    for id in command.ids[:BATCH_MAX]:
        ticket = await db.ticket(message.workspace, id)
        if ticket is None:
            return Missing(id)
        told += map(partial(_shown_to, message), await db.entries(ticket))
    return Told(command.ids[0], tuple(sorted(told, key=lambda entry: entry.at, reverse=True)))


_INSIDE = frozenset(("client", "shared", WORDS))


def _shown_to(message: Message, entry: Entry) -> Entry:
    """Return the entry; where clients read it, without the clients that the ticket had, and without
    what passed between this desk and another."""
    if not message.audience.external:
        return entry
    return replace(entry, changed={n: v for n, v in entry.changed.items() if n not in _INSIDE})


async def why(message: Message, command: Why, db: Snapshot) -> Reply:
    """Return why the tickets have their categories; Missing if one of them is not there."""
    labels: list[Label] = []
    for id in command.ids[:BATCH_MAX]:
        ticket = await db.ticket(message.workspace, id)
        if ticket is None:
            return Missing(id)
        by, told = await db.labelled(ticket)
        guessed = "sure" in told
        labels.append(
            Label(id, ticket.cat, None, told["sure"], tuple(told["why"]))
            if guessed
            else Label(id, ticket.cat, by)
        )
    return Explained(tuple(labels))


async def summed(message: Message, command: Sum, db: Snapshot) -> Reply:
    """Return the model's summary of the ticket."""
    if len(command.ids) != 1:
        return Failed(say("one ticket at a time"))
    (id,) = command.ids
    if await db.ticket(message.workspace, id) is None:
        return Missing(id)
    return Summed(id, command.told) if command.told else Failed(say("no model is set up"))
