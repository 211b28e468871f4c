"""How any store reads a list: what the counters know, group by group, and by conditions."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import cast

from core.access import Sight
from core.command import Sort
from core.cursor import Position
from core.store import Query
from core.store.shared.session import Args, Part, Session
from core.store.shared.sight import Stream, seen, streams
from core.ticket import CATS, PRIS, STATS, Cat, Pri, Stat, Ticket, microseconds

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


class SharedLists(Part, ABC):
    """Part of a Snapshot: what is counted by the tallies is read group by group. How a store reads
    a group, and finds what has another filter, is its own."""

    sight: Sight

    async def find(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        if query != Query(stat=query.stat, cat=query.cat, pri=query.pri, after=query.after):
            return await self._filtered(ws, query, offset, limit)
        counts = await self.tally(ws)
        gone = 0
        if query.after:
            gone = _before(query, counts, query.after) + await self._gone(ws, query, query.after)
        found, total = _shares(query, counts, gone + offset, limit)
        return await self._page(ws, query.cat, found), total - gone

    async def tally(self, ws: str) -> Tally:
        if self.sight.everything:
            return await self._sum("TRUE", ws)
        counted = Tally()
        if self.sight.public:
            counted = await self._sum("scope IN ('', $2)", ws, self.sight.channel or "")
        own = [stream for stream in streams(type(self._db), self.sight) if not stream.counted]
        rest = await self._count(ws, own) if own else {}
        return dict(Counter(counted) + Counter(rest))

    async def _sum(self, condition: str, ws: str, *args: str) -> Tally:
        rows = await self._all(
            f"SELECT stat, cat, pri, sum(n) FROM tallies WHERE ws = $1 AND {condition}"  # noqa: S608 - fixed conditions
            " GROUP BY stat, cat, pri",
            *(ws, *args),
        )
        return {(stat, cat, pri): n for stat, cat, pri, n in rows}

    async def _gone(self, ws: str, query: Query, after: Position) -> int:
        """How many of the position's own group are not after it."""
        stat, pri = STATS[after[0]], cast(Pri, after[1])
        if query.stat not in (None, stat) or query.pri not in (None, pri):
            return 0
        return await self._passed(ws, Query(stat=stat, cat=query.cat, pri=pri), after[2:])

    @abstractmethod
    async def _filtered(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        """`find` of what no counter knows: exact up to COUNT_MAX."""

    @abstractmethod
    async def _page(self, ws: str, cat: Cat | None, found: Sequence[Share]) -> list[Ticket]:
        """Each share, as far as it reaches."""

    @abstractmethod
    async def _passed(self, ws: str, group: Query, after: Position) -> int:
        """How many of a group have not a later turn and key."""

    @abstractmethod
    async def _count(self, ws: str, own: Sequence[Stream]) -> Tally:
        """How many there are of each kind in these streams, of which there is one at least."""


def _before(query: Query, counts: Tally, after: Position) -> int:
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
    return [*found, seen(type(db), sight, args)]


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


def _shares(query: Query, counts: Tally, offset: int, limit: int) -> tuple[list[Share], int]:
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
