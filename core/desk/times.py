"""How long tickets wait: the figures of the charts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import ceil

from core.frozen import dataclass
from core.message import Message
from core.store import Snapshot
from core.store.times import Day, Took

ALL = "all"
_UNITS = ((48 * 3600.0, "d", 86_400.0), (2 * 3600.0, "h", 3600.0), (0.0, "m", 60.0))


@dataclass(frozen=True, slots=True)
class Spread:
    """How long the tickets of a group took, in seconds.

    count: number of tickets
    median: half of them took at most this long
    p90: nine in ten took at most this long
    """

    count: int
    median: float
    p90: float


@dataclass(frozen=True, slots=True)
class Times:
    """How many tickets were opened and closed, and how long they took.

    The groups are `all`, a category (`infra`) or a priority (`p1`), each with at least one ticket.
    The times are those of the latest 2,000 tickets.

    days: in order, without days on which nothing happened
    response: from creation to first response, by group
    close: from creation to closing, by group
    """

    days: tuple[Day, ...]
    response: dict[str, Spread]
    close: dict[str, Spread]


async def times(message: Message, since: str, db: Snapshot) -> Times:
    """Return the times from this UTC date (YYYY-MM-DD) on."""
    ws = message.workspace
    return Times(
        tuple(await db.days(ws, since)),
        spreads(await db.took(ws, "response", since)),
        spreads(await db.took(ws, "close", since)),
    )


def spreads(took: Iterable[Took]) -> dict[str, Spread]:
    """Return the spread of all tickets, and of each category and priority."""
    groups: defaultdict[str, list[float]] = defaultdict(list)
    for one in took:
        for name in (ALL, one.cat, f"p{one.pri}"):
            groups[name].append(one.seconds)
    return {name: spread(sorted(seconds)) for name, seconds in groups.items()}


def spread(seconds: list[float]) -> Spread:
    """Return the spread of seconds that are in order."""
    count = len(seconds)
    median = (seconds[(count - 1) // 2] + seconds[count // 2]) / 2
    return Spread(count, median, seconds[ceil(count * 0.9) - 1])


def in_short(seconds: float) -> str:
    """Return a duration in its unit, to a tenth of a day: `2.5d`, `3h`, `12m`."""
    letter, size = next((letter, size) for least, letter, size in _UNITS if seconds >= least)
    return f"{seconds / size:.{1 if letter == 'd' else 0}f}{letter}".replace(".0d", "d")
