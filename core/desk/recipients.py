"""Notices: who is told of a change by somebody else.

A requester is told when their ticket is claimed or closed, an assignee when a ticket is assigned to
them. A notice is made when it is sent. It leaves out changes that were undone or superseded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from core.command import NotifyLevel
from core.desk.unknown_people import is_user_id
from core.history import Action
from core.post import Post
from core.store import Face, Snapshot, Step
from core.ticket import TURN

Kind = Literal["claimed", "closed", "assigned", "turn"]

# The notices that each level lets through.
_LEVELS: dict[NotifyLevel, frozenset[Kind]] = {
    "all": frozenset(("claimed", "closed", "assigned", "turn")),
    "mine": frozenset(("assigned", "turn")),
    "none": frozenset(),
}
_FIELDS: dict[Kind, str] = {"claimed": "own", "closed": "stat", "assigned": "own", "turn": "own"}


@dataclass(frozen=True, slots=True)
class Notice:
    """What one person is told of one change.

    kind: what became of the tickets
    faces: the tickets
    by: user id of who changed them
    """

    kind: Kind
    faces: tuple[Face, ...]
    by: str


def news(by: str, action: Action, steps: Sequence[Step], change: int) -> list[Post]:
    """Return a post for each person whom the change concerns, except who made it.

    An undo gives none: the state that it restores was told before.
    """
    if action == "undone":
        return []
    concerned = dict.fromkeys(person for step in steps for person, _ in _concerned(step))
    return [
        Post("ticket.notice", person, {"to": person, "change": change})
        for person in concerned
        if person != by and is_user_id(person)
    ]


def _concerned(step: Step) -> Iterator[tuple[str, Kind]]:
    """Yield the people whom the step concerns, each once, with the kind of notice."""
    ticket, after = step.ticket, step.after
    if after.get("own"):
        yield after["own"], "turn" if TURN in after else "assigned"
        if not step.before.get("own") and ticket.by != after["own"]:
            yield ticket.by, "claimed"
    elif after.get("stat") == "done":
        yield ticket.by, "closed"


async def notice(db: Snapshot, ws: str, person: str, key: int) -> Notice | None:
    """Return the person's notice of a change as things stand; None: there is nothing to tell."""
    change, level = await db.change(ws, key), await db.notify_level(ws, person)
    if change is None or change.undone:
        return None
    kinds = {
        step.ticket.id: kind
        for step in await db.steps(key)
        for whom, kind in _concerned(step)
        if whom == person and kind in _LEVELS[level]
    }
    found = [(kind, await _still(db, ws, id, kind, key)) for id, kind in kinds.items()]
    faces = tuple(face for _, face in found if face)
    return Notice(found[0][0], faces, change.by) if faces else None


async def _still(db: Snapshot, ws: str, id: str, kind: Kind, key: int) -> Face | None:
    """Return the ticket if the notice still holds and no later change replaces it."""
    face = await db.face(ws, id)
    if face is None or face.withdrawn:
        return None
    later = [after for _, after in await db.changes_after(face.ticket, key)]
    if kind == "claimed":  # by anybody except the requester
        was_free = any(after.get("own", "") is None for after in later)
        is_news = face.ticket.own != face.ticket.by and face.ticket.stat != "done"
        return face if is_news and not was_free else None
    return None if any(_FIELDS[kind] in after for after in later) else face
