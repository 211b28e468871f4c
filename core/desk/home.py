"""What one person sees first: what waits for them, or one list, with the counts beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.command import List
from core.desk.reading import counts, find
from core.message import Message
from core.reply import Counted, Listed
from core.store import Snapshot
from core.ticket import NOBODY

# The parts of an overview: what is not done and mine, reported by me, nobody's.
PARTS = {"mine": List(own="me"), "reported": List(by="me"), "unclaimed": List(own=NOBODY)}


@dataclass(frozen=True, slots=True)
class Home:
    """counted: all tickets; listed: the list that was asked for, or else parts: for each of PARTS
    what is open and what is in progress."""

    counted: Counted
    listed: Listed | None
    parts: dict[str, tuple[Listed, Listed]]


async def home(message: Message, query: List | None, db: Snapshot) -> Home:
    counted = await counts(message, db)
    if query:
        return Home(counted, await find(message, query, db), {})
    parts = {
        name: (
            await find(message, replace(part, stat="open"), db),
            await find(message, replace(part, stat="prog"), db),
        )
        for name, part in PARTS.items()
    }
    return Home(counted, None, parts)
