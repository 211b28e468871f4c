"""How long tickets wait: what charts of it show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from core.message import Message
from core.store import Snapshot
from core.store.times import Day, Took

ALL = "all"


@dataclass(frozen=True, slots=True)
class Spread:
    """Of so many tickets the middle one took `median` seconds, and nine in ten at most `p90`."""

    count: int
    median: float
    p90: float


@dataclass(frozen=True, slots=True)
class Times:
    """days: in order, without those on which nothing happened; response, close: seconds from a
    ticket's creation to the first response and to its closing, by `all`, category (`infra`) and
    priority (`p1`), of the latest 2,000 tickets; no group that has none."""

    days: tuple[Day, ...]
    response: dict[str, Spread]
    close: dict[str, Spread]


async def times(message: Message, since: str, db: Snapshot) -> Times:
    """What happened from this UTC date (YYYY-MM-DD) on."""
    ws = message.workspace
    return Times(
        tuple(await db.days(ws, since)),
        spreads(await db.took(ws, "response", since)),
        spreads(await db.took(ws, "close", since)),
    )


def spreads(took: Iterable[Took]) -> dict[str, Spread]:
    """All of them, and each category's and priority's."""
    groups: defaultdict[str, list[float]] = defaultdict(list)
    for one in took:
        for name in (ALL, one.cat, f"p{one.pri}"):
            groups[name].append(one.seconds)
    return {name: _spread(sorted(seconds)) for name, seconds in groups.items()}


def _spread(seconds: list[float]) -> Spread:
    """seconds: in order."""
    count = len(seconds)
    median = (seconds[(count - 1) // 2] + seconds[count // 2]) / 2
    return Spread(count, median, seconds[ceil(count * 0.9) - 1])
