"""The columns of a report: each section makes some."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from core.command import Per
from core.desk.reports.groups import ALL
from core.desk.times import in_short, spread
from core.frozen import dataclass
from core.hours import Ledger
from core.reply import Measure
from core.store import Snapshot
from core.store.reports import Life, Scope
from core.ticket import microseconds

Value = str | int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is asked about.

    ws: id of the workspace
    scope: the period and the filters
    end: the moment up to which it counts: the period's end, or now
    groups: the tickets of each row
    per: what the rows are, None: priorities and categories
    at: now
    ledger: which hours the reader may see, None: none
    answers: whether the reader may hear of saved answers
    db: the database as the reader sees it
    """

    ws: str
    scope: Scope
    end: datetime
    groups: Mapping[str, Sequence[Life]]
    per: Per | None
    at: datetime
    ledger: Ledger | None
    answers: bool
    db: Snapshot

    def is_within(self, at: int | None) -> bool:
        """Whether a time (microseconds since 1970) is in the period."""
        start = microseconds(datetime.fromisoformat(f"{self.scope.since}T00:00Z"))
        return at is not None and start <= at < microseconds(self.end)

    def is_left(self, life: Life) -> bool:
        """Whether the ticket was there, and not done, at the end."""
        closed, end = life.ticket.closed_at, microseconds(self.end)
        return life.created_at < end and (closed is None or closed >= end)


@dataclass(frozen=True, slots=True)
class Column:
    """name, of: of the column; the value of each row that has one."""

    name: str
    of: Mapping[str, Value]


Section = Callable[[Asked], Awaitable[Sequence[Column]]]


async def opened(asked: Asked) -> Sequence[Column]:
    """Return how many tickets were opened in the period."""
    return [_count(asked, "opened", lambda life: asked.is_within(life.created_at))]


async def closed(asked: Asked) -> Sequence[Column]:
    """Return how many tickets were closed in the period, and not opened again."""
    return [_count(asked, "closed", lambda life: asked.is_within(life.ticket.closed_at))]


async def left(asked: Asked) -> Sequence[Column]:
    """Return how many tickets were left at the end, and how old they were."""
    end = microseconds(asked.end)
    those = filter(asked.is_left, asked.groups[ALL])
    ages = {life.ticket.key: end - life.created_at for life in those}
    return [_count(asked, "left", asked.is_left), *_spread(asked, "age", ages)]


async def response(asked: Asked) -> Sequence[Column]:
    """Return the time to the first response, of the tickets that got theirs in the period."""
    return _spread(asked, "response", _waits(asked, lambda life: life.responded_at))


async def closing(asked: Asked) -> Sequence[Column]:
    """Return the time to close, of the tickets that were closed in the period."""
    return _spread(asked, "close", _waits(asked, lambda life: life.ticket.closed_at))


def _count(asked: Asked, name: str, counts: Callable[[Life], bool]) -> Column:
    return Column(name, {group: sum(map(counts, lives)) for group, lives in asked.groups.items()})


def _waits(asked: Asked, end: Callable[[Life], int | None]) -> dict[int, int]:
    """Return how long tickets waited, in microseconds, by key: those that ended in the period."""
    waits: dict[int, int] = {}
    for life in asked.groups[ALL]:
        ended = end(life)
        if ended is not None and asked.is_within(ended):
            waits[life.ticket.key] = ended - life.created_at
    return waits


def _spread(asked: Asked, name: str, waits: Mapping[int, int]) -> Sequence[Column]:
    """Return the median, and the time within which nine in ten are. waits: by key of ticket"""
    half, most = dict[str, Value](), dict[str, Value]()
    for group, lives in asked.groups.items():
        found = sorted(waits[key] / 1e6 for one in lives if (key := one.ticket.key) in waits)
        if found:
            one = spread(found)
            half[group], most[group] = Measure(in_short(one.median)), Measure(in_short(one.p90))
    return [Column(name, half), Column(f"{name}90", most)]
