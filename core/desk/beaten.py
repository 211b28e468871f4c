"""Buttons that are pressed too late: somebody else changed the ticket first."""

from __future__ import annotations

from core.desk.unit_of_work import Work
from core.history import Changed
from core.message import minute
from core.reply import Beaten


async def beaten_by(work: Work, id: str, given: Changed) -> Beaten | None:
    """Return the change with which somebody else was first, before the pressed button; or None."""
    message, db = work.message, work.db
    ticket = await db.ticket(message.workspace, id) if message.seen is not None else None
    if ticket is None or message.seen is None:
        return None
    later = await db.changes_after(ticket, message.seen)
    told = [(change, {n: after[n] for n in given if n in after}) for change, after in later]
    change, news = next(((c, n) for c, n in reversed(told) if n), (None, {}))
    if change is None or change.by == message.user:
        return None
    return Beaten(ticket, change.by, minute(change.at), news)
