"""How any store reads a list: what the counters know, group by group, and by conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from core.access import Sight
from core.command import Sort
from core.cursor import Position
from core.store import Query
from core.store.shared.session import Args, Session
from core.ticket import CATS, PRIS, STATS, Cat, Pri, Stat, microseconds

WORDS_MAX = 12  # of a search, the first different ones; each costs a look into the index
WORD_MAX = 60  # characters of one that are looked for

_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")  # an emoji that is written with a digit

# Columns of tickets `t`. What was closed at once has one turn: the key tells it apart.
ORDERS: Mapping[Sort | None, str] = {
    None: "t.place, t.pri, t.turn, t.key",
    "old": "t.num",
    "new": "t.num DESC",
    "pri": "t.pri, t.place, t.turn, t.key",
}

Tally = dict[tuple[Stat, Cat, Pri], int]


@dataclass(frozen=True, slots=True)
class Share:
    """What a page takes of the tickets of one state and priority."""

    stat: Stat
    pri: Pri
    skip: int
    take: int


def is_tallied(query: Query) -> bool:
    """Whether counters know how many match."""
    return query == Query(stat=query.stat, cat=query.cat, pri=query.pri, after=query.after)


def before(query: Query, counts: Tally, after: Position) -> int:
    """How many of a tallied list are in the groups before that of a position."""
    groups = (group for group in _groups(query) if (STATS.index(group[0]), group[1]) < after[:2])
    return sum(_size(query, counts, group) for group in groups)


def conditions(db: Session, ws: str, sight: Sight, query: Query, args: Args) -> list[str]:
    """Conditions on `t` (tickets) that it is seen and matches, but for the query's text."""
    found = [f"t.ws = {args(ws)}"]
    found += [f"t.place = {args(STATS.index(query.stat))}" if query.stat else "t.place < 3"]
    for column in ("cat", "pri", "own", "by"):
        if (value := getattr(query, column)) is not None:
            found.append(f"t.{column} = {args(value)}")
    found += [f"t.{name} {db.DIFFERS} {args(value)}" for name, value in _unlike(query)]
    found += ["t.own IS NULL"] if query.unowned else []
    found += period(query, args)
    found += [_later(query, query.after, args)] if query.after else []
    return [*found, db.seen(sight, args)]


def period(query: Query, args: Args) -> list[str]:
    """Conditions on `t` for the query's days."""
    closing = query.stat == "done"
    column = "t.closed_at" if closing else "t.created"
    found: list[str] = []
    if query.since:
        found.append(f"{column} >= {args(midnight(query.since) if closing else query.since)}")
    if query.until and closing:
        found.append(f"{column} < {args(midnight(query.until, days=1))}")
    elif query.until:
        found.append(f"{column} <= {args(query.until)}")
    return found


def _later(query: Query, after: Position, args: Args) -> str:
    """The condition on `t` that it comes after a position."""
    columns = ORDERS[query.sort].removesuffix(" DESC")
    sign = ">" if columns == ORDERS[query.sort] else "<"
    return f"({columns}) {sign} ({', '.join(map(args, after))})"


def shares(query: Query, counts: Tally, offset: int, limit: int) -> tuple[list[Share], int]:
    """Where a page of a tallied list is found, in its order, and how many match in all."""
    found: list[Share] = []
    total = taken = 0
    for stat, pri in _groups(query):
        size = _size(query, counts, (stat, pri))
        skip = max(0, offset - total)
        if skip < size and taken < limit:
            found.append(Share(stat, pri, skip, limit - taken))
            taken += min(size - skip, limit - taken)
        total += size
    return found, total


def _size(query: Query, counts: Tally, group: tuple[Stat, Pri]) -> int:
    cats = (query.cat,) if query.cat else CATS
    return sum(counts.get((group[0], cat, group[1]), 0) for cat in cats)


def _groups(query: Query) -> Iterator[tuple[Stat, Pri]]:
    """The (state, priority) groups of a list, in its order."""
    for stat in (query.stat,) if query.stat else STATS:
        for pri in (query.pri,) if query.pri else PRIS:
            yield stat, pri


def _unlike(query: Query) -> list[tuple[str, str | int | None]]:
    """Columns and the values that they must not have."""
    other = query.unlike
    if other is None:
        return []
    place = STATS.index(other.stat) if other.stat else None
    named = {"place": place, "cat": other.cat, "pri": other.pri, "own": other.own, "by": other.by}
    found: list[tuple[str, str | int | None]]
    found = [(name, value) for name, value in named.items() if value is not None]
    return [*found, ("own", None)] if other.unowned else found


def searched(text: str) -> list[str]:
    """What a search is for: what stands between two spaces and has a letter or a digit."""
    words = dict.fromkeys(word[:WORD_MAX] for word in _KEYCAP.sub("", text).split())
    return [word for word in words if any(map(str.isalnum, word))][:WORDS_MAX]


def midnight(day: str, days: int = 0) -> int:
    """The day's beginning (or that of `days` later), UTC, in microseconds since 1970."""
    start = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
    return microseconds(start) + days * timedelta(days=1) // timedelta(microseconds=1)
