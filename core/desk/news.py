"""new: what others changed since the caller last asked, in one row per ticket.

The first time it is the list of all tickets.
"""

from __future__ import annotations

from itertools import groupby

from core.command import List, New, Wait
from core.desk.lookups import PAGE, find
from core.desk.unit_of_work import Work
from core.history import Entry
from core.message import Message
from core.reply import Fresh, News, Reply
from core.store import Snapshot
from core.ticket import COMMENT, TURN, VOICE, WORDS, value_of

LOOKED_AT = 200  # changes read at once; the next call tells the rest


async def new(work: Work, command: New | Wait) -> Reply:
    """Return what others changed since the caller last asked. Their own changes are left out."""
    db, ws, user = work.db, work.message.workspace, work.message.user
    after, latest = await db.looked(ws, user), await db.latest(ws)
    if after is None:
        await db.set_looked(ws, user, latest)
        return await find(work.message, List(page=1), db)
    found = await db.changes_since(ws, after, LOOKED_AT)
    changed, last, left = _told(found, user)
    is_all = not left and len(found) < LOOKED_AT
    await db.set_looked(ws, user, latest if is_all else last)
    fresh = [await _fresh(ws, id, names, db) for id, names in changed.items()]
    return News(tuple(one for one in fresh if one), left)


async def has_news(message: Message, db: Snapshot) -> bool:
    """Whether `new` has something to tell."""
    after = await db.looked(message.workspace, message.user)
    if after is None:
        return True
    found = await db.changes_since(message.workspace, after, LOOKED_AT)
    return len(found) >= LOOKED_AT or any(_is_news(entry, message.user) for _, entry in found)


def _is_news(entry: Entry, user: str) -> bool:
    return entry.by != user and VOICE not in entry.changed


def _told(found: list[tuple[int, Entry]], user: str) -> tuple[dict[str, set[str]], int, int]:
    """Choose what one reply tells: at most PAGE tickets, but always whole changes.

    Return the changed fields by ticket id, the key of the last change told, and how many tickets
    are left.
    """
    changed: dict[str, set[str]] = {}
    left: set[str] = set()
    last = 0
    for key, group in groupby(found, key=lambda one: one[0]):
        entries = [e for _, e in group if _is_news(e, user)]
        ids = {entry.id or "" for entry in entries}
        if left or (changed and len(changed.keys() | ids) > PAGE):
            left |= ids - changed.keys()
            continue
        last = key
        for entry in entries:
            changed.setdefault(entry.id or "", set()).update(entry.changed)
    return changed, last, len(left)


async def _fresh(ws: str, id: str, names: set[str], db: Snapshot) -> Fresh | None:
    """Return the ticket's row; None if it was created and withdrawn since."""
    ticket, is_new = await db.ticket(ws, id), "by" in names  # only a creation has `by`
    if ticket is None or is_new:
        return None if is_new and ticket is None else Fresh(id, ticket)
    return Fresh(
        id, ticket, {name: value_of(ticket, name) for name in names - {TURN, COMMENT, WORDS}}
    )
