"""What a follower is told, as things stand when the notice is sent.

Who may no longer see the ticket, or turned notices off, is told nothing.
"""

from __future__ import annotations

from datetime import datetime

from core.access import role_of, sight_of
from core.desk.recipients import Notice
from core.desk.veil import veiled
from core.history import Changed
from core.message import ALONE, Actor, Message, Standing
from core.store import Change, Snapshot, Step
from core.ticket import TOLD_OF, Ticket


async def followed(
    db: Snapshot, ws: str, person: str, key: int, standing: Standing
) -> Notice | None:
    """Return the person's notice of a change of tickets that they follow; None: there is none.

    standing: the person's, now
    """
    change = await _change(db, ws, person, key)
    if change is None:
        return None
    seen = await _seen_by(db, ws, person, standing, change)
    news = [await _news(seen, ws, person, step, key) for step in await db.steps(key)]
    told = [(ticket, changed) for ticket, changed in filter(None, news)]
    faces = [await db.face(ws, ticket.id) for ticket, _ in told]
    there = tuple(face for face in faces if face and not face.withdrawn)
    changed = told[0][1] if told else {}
    return Notice("followed", there, change.by, change.action, changed) if there else None


async def matched(
    db: Snapshot, ws: str, person: str, key: int, standing: Standing
) -> Notice | None:
    """Return the person's notice of a new ticket like those that they follow; None: there is none.

    standing: the person's, now
    """
    change = await _change(db, ws, person, key)
    if change is None or not await db.followed_lists(ws, person):
        return None
    seen = await _seen_by(db, ws, person, standing, change)
    steps = [step for step in await db.steps(key) if seen.sight.sees(step.ticket)]
    faces = [await db.face(ws, step.ticket.id) for step in steps]
    there = tuple(face for face in faces if face and not face.withdrawn)
    return Notice("matched", there, change.by) if there else None


async def _change(db: Snapshot, ws: str, person: str, key: int) -> Change | None:
    """Return the change, if the person is to be told of it."""
    change = await db.change(ws, key)
    is_muted = await db.notify_level(ws, person) == "none"
    return None if change is None or change.undone or is_muted else change


async def _seen_by(
    db: Snapshot, ws: str, person: str, standing: Standing, change: Change
) -> Snapshot:
    """Return the database as the person sees it in a direct message."""
    context = await db.context(ws, person, "", None)
    actor = Actor(person, ws, standing)
    role = role_of(actor, is_admin=context.is_admin, is_agent=context.is_agent)
    return db.seen_by(
        sight_of(Message("", actor, datetime.fromisoformat(change.at), audience=ALONE), role)
    )


async def _news(
    seen: Snapshot, ws: str, person: str, step: Step, key: int
) -> tuple[Ticket, Changed] | None:
    """Return what is new for a follower of the ticket; None if nothing is, or not for them."""
    ticket = step.ticket
    followers = (await seen.followers([ticket])).get(ticket.key, [])
    if person not in followers or not seen.sight.sees(ticket):
        return None
    later = {name for _, after in await seen.changes_after(ticket, key) for name in after}
    kept = {n: one for n, one in step.after.items() if n in TOLD_OF and n not in later}
    shown = await veiled(kept, ws, seen)
    return (ticket, shown) if shown else None
