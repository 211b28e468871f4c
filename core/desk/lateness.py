"""Notices of service levels: a clock has used most of its time, or all of it.

A ticket gets two at most, whatever clocks it has: the first warning and the first breach. They
replace the reminders of unclaimed and of untouched tickets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta

from core.clocks import Due
from core.clocks.held import SLA
from core.desk.channels import triage
from core.desk.levels import TOLD, WARNED, sweep
from core.desk.unknown_people import is_user_id
from core.frozen import dataclass
from core.message import iso
from core.post import Post
from core.store import Face, Snapshot, Transaction
from core.ticket import Ticket

TAKEN_MAX = 200  # clocks handed out at once; the next run takes the rest
TELLS_WITHIN = timedelta(days=7)  # a time that passed longer ago is no news
AGENTS_MAX = 5  # agents that are told of a ticket that nobody has


@dataclass(frozen=True, slots=True)
class Late:
    """face, due: a ticket, and the clock of it that is due or nearly so."""

    face: Face
    due: Due


async def tell_late(ws: str, now: datetime, db: Transaction) -> bool:
    """Tell of clocks by now, once, however many processes ask. Return whether a post was queued."""
    await sweep(ws, now, db)
    of: defaultdict[str, dict[str, str]] = defaultdict(dict)
    told: list[Ticket] = []
    for ticket, due in await db.take_ticks(ws, now, TAKEN_MAX):
        if not await _is_news(ws, ticket, due, now, db):
            continue
        told.append(ticket)
        for lane in await _readers(ws, ticket, db):
            of[lane][ticket.id] = due.kind
    await db.spare(told, now)
    posts = [Post("ticket.late", lane, {"kinds": kinds}) for lane, kinds in of.items()]
    await db.enqueue(ws, posts, now)
    return bool(posts)


async def _is_news(ws: str, ticket: Ticket, due: Due, now: datetime, db: Transaction) -> bool:
    if ticket.stat == "done" or due.at < iso(now - TELLS_WITHIN):
        return False
    return await db.remind(ws, f"{SLA}:{ticket.id}", TOLD if due.at <= iso(now) else WARNED)


async def _readers(ws: str, ticket: Ticket, db: Transaction) -> list[str]:
    """Return who is told: the assignee, or else the triage channels, or else some agents."""
    if ticket.own:
        return [ticket.own] if is_user_id(ticket.own) else []
    if ticket.secret:
        return []
    agents = [one for one in await db.agents(AGENTS_MAX) if is_user_id(one)]
    return triage(await db.roles(ws)) or agents


async def late_now(ws: str, lane: str, kinds: dict[str, str], db: Snapshot) -> tuple[Late, ...]:
    """Return those tickets that still wait for what they were due for.

    lane: the channel, or the user id
    kinds: ticket id -> which clock
    """
    is_person = is_user_id(lane)
    if is_person and await db.notify_level(ws, lane) == "none":
        return ()
    if not is_person and lane not in triage(await db.roles(ws)):
        return ()
    faces = [face for id in kinds if (face := await db.face(ws, id)) and not face.withdrawn]
    found = [(face, _due(face.dues, kinds[face.ticket.id])) for face in faces]
    return tuple(
        Late(face, due)
        for face, due in found
        if due and face.ticket.own in (None, lane) and not (face.ticket.secret and not is_person)
    )


def _due(dues: Sequence[Due], kind: str) -> Due | None:
    return next((due for due in dues if due.kind == kind), None)
