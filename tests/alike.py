"""The ticket that a new title is likely a duplicate of, as the desk finds it."""

from __future__ import annotations

from core.desk.duplicates import like, likeliest
from core.store import Snapshot
from core.ticket import Ticket


async def duplicate_of(db: Snapshot, ws: str, title: str) -> Ticket | None:
    """The ticket not done that most likely says the same; None if none is likely."""
    return likeliest(title, await like(db, ws, title))
