"""Notices: who is told of a change by somebody else.

A requester is told when their ticket is claimed or closed. An assignee is told when a ticket is
assigned to them, and when the last ticket that blocked theirs is closed. A notice is made when it
is sent. It leaves out changes that were undone or superseded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Literal, get_args

from core.command import NotifyLevel
from core.desk.unknown_people import is_user_id
from core.frozen import dataclass
from core.history import Action, Changed
from core.options import ON
from core.post import Post
from core.store import Face, Snapshot, Step
from core.ticket import TURN, WORDS

Kind = Literal["claimed", "closed", "assigned", "turn", "freed", "words", "followed", "matched"]

# The notices that each level lets through.
_LEVELS: dict[NotifyLevel, frozenset[Kind]] = {
    "all": frozenset(get_args(Kind)),
    "mine": frozenset(("assigned", "turn", "freed", "words")),
    "none": frozenset(),
}
_FIELDS: dict[Kind, str] = {"closed": "stat", "assigned": "own", "turn": "own"}


@dataclass(frozen=True, slots=True)
class Notice:
    """What one person is told of one change.

    kind: what became of the tickets
    faces: the tickets
    by: user id of who changed them
    action, changed: what a follower is told of: what was done, and the new values
    asks: whether it asks the requester how it went
    """

    kind: Kind
    faces: tuple[Face, ...]
    by: str
    action: Action = "updated"
    changed: Changed = field(default_factory=dict)
    asks: bool = False


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
    elif WORDS in after:
        yield ticket.own or ticket.by, "words"


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
    if not faces:
        return None
    asks = found[0][0] == "closed" and len(faces) == 1 and not faces[0].ticket.dup
    said = await _words(db, key) if found[0][0] == "words" else {}
    is_on = asks and (await db.options(ws)).get("feedback") == ON
    return Notice(found[0][0], faces, change.by, changed=said, asks=is_on)


async def _words(db: Snapshot, key: int) -> Changed:
    (step, *_) = await db.steps(key)
    return {WORDS: step.after[WORDS]}


async def freed(db: Snapshot, ws: str, person: str, key: int, ids: Sequence[str]) -> Notice | None:
    """Return the notice that nothing blocks the person's tickets any more; None: not any more so.

    key: of the closing of the last ticket that blocked them
    """
    change, level = await db.change(ws, key), await db.notify_level(ws, person)
    if change is None or change.undone or "freed" not in _LEVELS[level]:
        return None
    blocked = await db.blocked(ws, ids)
    faces = [await db.face(ws, id) for id in ids if id not in blocked]
    theirs = tuple(face for face in faces if face and not face.withdrawn and _waits(face, person))
    return Notice("freed", theirs, change.by) if theirs else None


def _waits(face: Face, person: str) -> bool:
    return face.ticket.own == person and face.ticket.stat != "done"


async def _still(db: Snapshot, ws: str, id: str, kind: Kind, key: int) -> Face | None:
    """Return the ticket if the notice still holds and no later change replaces it."""
    face = await db.face(ws, id)
    if face is None or face.withdrawn:
        return None
    if kind == "words":
        return face
    later = [after for _, after in await db.changes_after(face.ticket, key)]
    if kind == "claimed":  # by anybody except the requester
        was_free = any(after.get("own", "") is None for after in later)
        is_news = face.ticket.own != face.ticket.by and face.ticket.stat != "done"
        return face if is_news and not was_free else None
    return None if any(_FIELDS[kind] in after for after in later) else face
