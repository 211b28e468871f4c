"""Links between tickets: what blocks a ticket, and what it is a part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from core.access import EVERYTHING, Sight
from core.command import Close, Question, Update
from core.desk.alternatives import choice
from core.desk.unit_of_work import Work
from core.desk.unknown_people import is_user_id
from core.desk.veil import veiled
from core.details import LINKS, linked, relinked
from core.history import Action, Changed
from core.post import Post
from core.reply import Failed, Missing
from core.store import Face, Snapshot, Step
from core.ticket import Ticket
from core.translation import Said, say, some

LINE_MAX = 200  # tickets, one behind the other, that are searched for a circle
LOOKED_AT = 200  # tickets that link to those of one command
SHOWN = 10  # ids of a view

_CIRCLES = {
    "blocked_by": say("{id} would wait for itself"),
    "part_of": say("{id} would contain itself"),
}


async def unseen(work: Work, command: Update) -> Missing | None:
    """Return the answer for a link to a ticket that the caller does not see; None: all are seen."""
    ids = linked({name: getattr(command, name) for name in LINKS}) - {"none"}
    seen = await work.db.seen_ids(work.message.workspace, ids)
    return Missing(min(ids - seen)) if ids - seen else None


async def circle(db: Snapshot, ws: str, before: Ticket, after: Ticket) -> Said | None:
    """Return why the ticket's new links cannot be: they would lead back to it. None: they can."""
    full = db.seen_by(EVERYTHING)
    for name in LINKS:
        old, new = (linked({name: getattr(one.more, name)}) for one in (before, after))
        if new - old and (why := await _circle(full, ws, name, after.id, new)):
            return why
    return None


async def living(db: Snapshot, ws: str, values: Changed) -> Changed:
    """Return old values to be restored, without links to tickets that are withdrawn by now."""
    ids = linked(values)
    there = await db.seen_by(EVERYTHING).seen_ids(ws, ids) if ids else ()
    return relinked(values, lambda id: id if id in there else None) if ids else values


async def _circle(db: Snapshot, ws: str, name: str, id: str, new: set[str]) -> Said | None:
    graph: dict[str, list[str]] = {id: sorted(new)}
    while left := {other for links in graph.values() for other in links} - graph.keys():
        if len(graph) + len(left) > LINE_MAX:
            return say("over {most} tickets in line", most=LINE_MAX)
        found = await db.links_of(ws, name, left)
        graph |= {one: found.get(one, []) for one in left}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        return say(_CIRCLES[name], id=id)
    return None


async def over_parts(work: Work, command: Close | Update) -> Failed | None:
    """Return the question if tickets are to be closed over open parts; None if there are none."""
    if command.anyway:
        return None
    ids = {*command.ids}
    found = await work.db.linking(work.message.workspace, ids, LOOKED_AT)
    parts = [one for one in found if one.more.part_of in ids and one.id not in ids]
    left = [one.more.part_of or "" for one in parts if one.stat != "done"]
    wholes = [await work.db.ticket(work.message.workspace, id) for id in {*left}]
    seen = {one.id for one in wholes if one}  # of a hidden ticket nothing is asked
    count = sum(id in seen for id in left)
    return _asked(command, count) if count else None


def _asked(command: Close | Update, count: int) -> Failed:
    msg = some("{count} open part, close anyway?", "{count} open parts, close anyway?", count)
    return Failed(msg, (choice(replace(command, anyway=True)),), Question.MANY)


Reverse = dict[str, dict[str, tuple[str, ...]]]  # ticket id -> `blocks`, `parts` -> ids


def reverse(tickets: Sequence[Ticket], linking: Sequence[Ticket]) -> Reverse:
    """Return what each ticket blocks, and its parts. linking: the tickets that link to them"""
    found = {
        ticket.id: {
            "blocks": _few([one.id for one in linking if ticket.id in one.more.blocked_by]),
            "parts": _few([one.id for one in linking if one.more.part_of == ticket.id]),
        }
        for ticket in tickets
    }
    told = {id: {name: ids for name, ids in one.items() if ids} for id, one in found.items()}
    return {id: one for id, one in told.items() if one}


async def in_channel(ws: str, face: Face, channel: str, db: Snapshot) -> Face:
    """Return the face with those links that all who read its card in the channel may see.

    These are the links to tickets of the channel; in a triage channel, to all that are not secret.
    """
    ticket = await db.ticket(ws, face.ticket.id)
    if ticket is None or ticket.more == face.ticket.more:
        return face
    is_triage = (await db.roles(ws)).get(channel) == "triage"
    sight = Sight(public=is_triage, channel=channel)
    return replace(face, ticket=await veiled(ticket, ws, db.seen_by(sight)))


def _few(ids: Sequence[str]) -> tuple[str, ...]:
    left = len(ids) - SHOWN
    return (*ids[:SHOWN], *([f"+{left}"] if left > 0 else []))


async def freed(work: Work, action: Action, steps: Sequence[Step], change: int) -> list[Post]:
    """Return a post to each assignee whose tickets nothing blocks any more, after a closing.

    Who closed the last blocking ticket is not told.
    """
    closed = {step.ticket.id for step in steps if step.after.get("stat") == "done"}
    if action == "undone" or not closed:
        return []
    ws, db = work.message.workspace, work.db.seen_by(EVERYTHING)
    linking = await db.linking(ws, closed, LOOKED_AT)
    waited = [one for one in linking if closed & {*one.more.blocked_by} and one.stat != "done"]
    blocked = await db.blocked(ws, [one.id for one in waited]) if waited else ()
    of: dict[str, list[str]] = {}
    for one in waited:
        if one.id not in blocked and one.own and one.own != work.message.user:
            of.setdefault(one.own, []).append(one.id)
    return [
        Post("ticket.freed", own, {"to": own, "change": change, "ids": ids})
        for own, ids in of.items()
        if is_user_id(own)
    ]
