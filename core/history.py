"""What was done to a ticket and what was noted on it, as it is kept and told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Changed = dict[str, Any]  # schema field -> new value; a field that became empty is None
Action = Literal["created", "updated", "closed", "assigned", "undone"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one ticket, or a voice (`core.ticket.VOICE` in `changed`).

    at: UTC, ISO 8601 to the minute with Z
    by: who changed it
    changed: the new values
    said: the whole text
    link: to the message that it was said in
    id: the ticket, where it is one that was merged into the ticket asked for
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

    at: as an entry's
    by: who wrote it
    """

    at: str
    by: str
    text: str
