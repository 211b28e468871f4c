"""Who is told of a change that somebody else made: a requester when their ticket is claimed or
closed, an assignee when something is assigned to them.

What is told is decided when it is told: what was undone by then, or happened again since, is not.
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

Kind = Literal["claimed", "closed", "assigned"]

# What is news for somebody who wants to be told no more than this.
_LEVELS: dict[NotifyLevel, frozenset[Kind]] = {
    "all": frozenset(("claimed", "closed", "assigned")),
    "mine": frozenset(("assigned",)),
    "none": frozenset(),
}
_FIELDS: dict[Kind, str] = {"claimed": "own", "closed": "stat", "assigned": "own"}


@dataclass(frozen=True, slots=True)
class Notice:
    """What one person is told of one change: what became of these tickets, and by whom."""

    kind: Kind
    faces: tuple[Face, ...]
    by: str


def news(by: str, action: Action, steps: Sequence[Step], change: int) -> list[Post]:
    """A post for each person whom a change by somebody else concerns. What an undo brings back was
    told before."""
    if action == "undone":
        return []
    concerned = dict.fromkeys(person for step in steps for person, _ in _concerned(step))
    return [
        Post("ticket.notice", person, {"to": person, "change": change})
        for person in concerned
        if person != by and is_user_id(person)
    ]


def _concerned(step: Step) -> Iterator[tuple[str, Kind]]:
    """Whom it concerns, and how: each person once."""
    ticket, after = step.ticket, step.after
    if after.get("own"):
        yield after["own"], "assigned"
        if not step.before.get("own") and ticket.by != after["own"]:
            yield ticket.by, "claimed"
    elif after.get("stat") == "done":
        yield ticket.by, "closed"


async def notice(db: Snapshot, ws: str, person: str, key: int) -> Notice | None:
    """What is to be told of a change now; None: nothing."""
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
    """The ticket, if that is still so and nothing later is told instead."""
    face = await db.face(ws, id)
    if face is None or face.withdrawn:
        return None
    later = [after for _, after in await db.changes_after(face.ticket, key)]
    if kind == "claimed":  # whoever has it by now, if it is not the requester
        was_free = any(after.get("own", "") is None for after in later)
        is_news = face.ticket.own != face.ticket.by and face.ticket.stat != "done"
        return face if is_news and not was_free else None
    return None if any(_FIELDS[kind] in after for after in later) else face
