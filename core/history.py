"""The history of a ticket and its internal notes, as stored and shown."""

from __future__ import annotations

from typing import Any, Literal

from core.frozen import dataclass

Changed = dict[str, Any]  # schema field -> new value; a field that became empty is None
Action = Literal["created", "updated", "closed", "assigned", "undone"]


DESK = "desk"  # in place of a user id: the author of what happens by itself


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one ticket, or a voice (`core.ticket.VOICE` in `changed`).

    at: UTC, ISO 8601 to the minute with Z
    by: id of the user who changed it
    changed: the new values
    said: the whole text of the message
    link: permalink of the message
    id: id of the ticket, None if it is the ticket asked for
    """

    at: str
    by: str
    changed: Changed
    said: str | None = None
    link: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """An internal note.

    at: UTC, ISO 8601 to the minute with Z
    by: id of the user who wrote it
    text: what they wrote
    source: what a comment is called in the system that it was imported from, None for our own
    """

    at: str
    by: str
    text: str
    source: str | None = None
