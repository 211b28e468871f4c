"""References without an id: which of the tickets that the caller may see a command means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from core.command import (
    CHANGING,
    Command,
    Correct,
    Follow,
    List,
    Named,
    Note,
    Pointing,
    Question,
    Repeat,
    Unfollow,
    Update,
)
from core.desk.alternatives import choice
from core.desk.lookups import query_of
from core.desk.pages import turned
from core.desk.talk import Talk
from core.message import Message
from core.orders import order
from core.parser.slot_values import OTHER
from core.parser.words.fields import AGES
from core.reply import Failed, Listed
from core.store import Query, Snapshot
from core.ticket import BATCH_MAX, Stat, Ticket, ticket_number
from core.translation import say, some

SHOWN = 3  # ids that a question names
_ROW = re.compile(r"(-?\d{1,3})(?:-(-?\d{1,3}))?")
_BATCHES = tuple(kind for kind in CHANGING if kind is not Note)  # a note changes no field

Found = tuple[str, ...]
_PENDING: tuple[Stat, ...] = ("open", "prog")
_OPEN_FIRST: tuple[tuple[Stat, ...], ...] = (_PENDING, ("done",))
# New state of a ticket -> where it is sought, one after the other.
_SOUGHT: dict[Stat | None, tuple[tuple[Stat, ...], ...]] = {
    "open": (("done",), ("prog",)),
    "prog": _OPEN_FIRST,
}


async def resolve(
    message: Message, command: Command, talk: Talk, db: Snapshot
) -> Command | Failed | Listed:
    """Return the command with the ids of its tickets, or with the number of a list's page.

    Failed or Listed: the reply in place of the command
    """
    if isinstance(command, List):
        return turned(command, talk) or Failed(say("more of what? list again"))
    is_of_new = isinstance(command, Follow | Unfollow)  # `where` is about tickets to come
    if isinstance(command, Named) and command.where is not None and not is_of_new:
        return await _all_that_match(message, command, command.where, db)
    if (
        isinstance(command, Named | Correct | Repeat)
        and command.ref is not None
        and not command.ids
    ):
        found = await _meant(message, command, command.ref, talk, db)
        if len(found) == 1 or (found and _is_plural(command.ref)):
            command = replace(command, ids=found[:BATCH_MAX], ref=None)
        else:
            return _which(command, found)
    if isinstance(command, Correct | Repeat):
        return _again(command, talk)
    return command


def _is_plural(ref: str) -> bool:
    return ref == "them" or _ROW.fullmatch(ref) is not None


async def _meant(message: Message, command: Command, ref: str, talk: Talk, db: Snapshot) -> Found:
    if ref == "it":
        return (message.ticket,) if message.ticket else talk.ids
    if ref == "them":
        return talk.rows if len(talk.them) < 2 <= len(talk.rows) else talk.them
    if ref == OTHER:
        return talk.others
    if ref in AGES:
        return await _by_age(message, ref, talk, db)
    if row := _ROW.fullmatch(ref):
        return await _row(message, row, talk, db)
    return await _described(message, command, ref, db)


async def _row(message: Message, row: re.Match[str], talk: Talk, db: Snapshot) -> Found:
    """Return rows of the last list. Without a list, -1 is the caller's newest ticket.

    Any other row is then of the tickets that were spoken of, the oldest first.
    """
    first, last = int(row[1]), int(row[2] or row[1])
    rows = talk.rows
    if not rows and first == last == -1:
        newest = Query(by=message.user, sort="new")
        tickets, _ = await db.find(message.workspace, newest, 0, 1)
        return tuple(ticket.id for ticket in tickets)
    rows = rows or tuple(sorted((*talk.others, *talk.ids), key=ticket_number))
    a, b = (n + len(rows) if n < 0 else n - 1 for n in (first, last))
    return rows[a : b + 1] if 0 <= a <= b < len(rows) else ()


async def _by_age(message: Message, ref: str, talk: Talk, db: Snapshot) -> Found:
    """Return the newest or oldest row of the last list; without a list, of all not closed."""
    ids = list(talk.rows)
    for stat in () if ids else _PENDING:
        query = Query(stat=stat, sort="new" if ref == "newest" else "old")
        ids += [one.id for one in (await db.find(message.workspace, query, 0, 1))[0]]
    ids.sort(key=ticket_number)
    return tuple(ids[-1:] if ref == "newest" else ids[:1])


async def _described(message: Message, command: Command, words: str, db: Snapshot) -> Found:
    """Return the tickets whose words match; only one if its title alone has all the words.

    A command that reopens looks for closed tickets first, one that starts work or changes nothing
    looks for them last, and any other only for those not closed.
    """
    opens = command.stat if isinstance(command, Update) else None
    sought = (_PENDING,) if isinstance(command, CHANGING) else _OPEN_FIRST
    found: list[Ticket] = []
    for stats in _SOUGHT.get(opens, sought):
        for stat in () if found else stats:
            query = Query(stat=stat, text=words)
            found += (await db.find(message.workspace, query, 0, SHOWN + 1))[0]
    titled = [ticket for ticket in found if _has_all(ticket.title, words)]
    return tuple(ticket.id for ticket in (titled if len(titled) == 1 else found))


def _has_all(title: str, words: str) -> bool:
    said = re.findall(r"\w+", title.lower())
    return all(any(one.startswith(word) for one in said) for word in words.lower().split())


def _which(command: Pointing, found: Sequence[str]) -> Failed:
    asked = replace(command, ref="it")
    if not 1 < len(found) <= SHOWN:
        return Failed(say("which ticket?"), kind=Question.TICKET, asked=asked)
    msg = say("{first} or {last}?", first=", ".join(found[:-1]), last=found[-1])
    choices = tuple(choice(replace(command, ids=(id,), ref=None)) for id in found)
    return Failed(msg, choices, Question.TICKET, asked)


async def _all_that_match(
    message: Message, command: Named, where: List, db: Snapshot
) -> Command | Failed | Listed:
    """Return the command for the tickets that match a filter.

    A change of several tickets is asked about first. No match gives an empty list.
    """
    stat: Stat | None = where.stat
    reopens = isinstance(command, Update) and command.stat == "open"
    if stat is None and reopens:
        stat = "done"
    tickets, count = await _matching(message, replace(where, stat=stat), db, reopens)
    if not tickets:
        return Listed((), 0, replace(where, page=1))
    ids = tuple(ticket.id for ticket in tickets)
    named = cast(Command, replace(command, ids=ids, where=None))
    if count == 1 or not isinstance(command, _BATCHES):
        return named
    if count > BATCH_MAX:
        return Failed(say("{count} match, at most {most}", count=count, most=BATCH_MAX))
    what = some("{count} ticket", "{count} tickets", count)
    msg = say("{order}? yes or no", order=order(command, what))
    return Failed(msg, (choice(named),), Question.MANY, rows=tuple(tickets))


async def _matching(
    message: Message, where: List, db: Snapshot, reopens: bool
) -> tuple[list[Ticket], int]:
    """Return the matching tickets and their number. Closed ones match only a filter on `stat`."""
    query = query_of(message, where)
    stats: Sequence[Stat | None] = (where.stat,) if where.stat else _PENDING
    found: list[Ticket] = []
    total = 0
    for stat in stats:
        tickets, count = await db.find(message.workspace, replace(query, stat=stat), 0, BATCH_MAX)
        found += tickets
        total += count
    return found, total


def _again(command: Correct | Repeat, talk: Talk) -> Command | Failed:
    """Return the last command of the conversation, for these tickets."""
    last = talk.last
    if not isinstance(last, Named):
        return Failed(say("do what? say it again"), kind=Question.VALUE)
    return cast(Command, replace(last, ids=command.ids, ref=None, where=None))
