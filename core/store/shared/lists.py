"""Ticket lists on either database: by counters and groups, or by conditions."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import cast

from core.access import Sight
from core.command import Sort
from core.cursor import Position
from core.details import WAITING
from core.frozen import dataclass
from core.store import COUNT_MAX, Query
from core.store.shared.deadlines import BY_DUE, BY_LATENESS, due, late
from core.store.shared.session import Args, Part, Session
from core.store.shared.sight import Stream, seen, streams
from core.ticket import CATS, PRIS, STATS, Cat, Pri, Stat, Ticket, microseconds, ticket_number

WORDS_MAX = 12  # words of a search that count, the first different ones; each costs a lookup
WORD_MAX = 60  # characters of a word that count

_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")  # an emoji made of a digit, # or *

# Columns of tickets `t`. Tickets closed at the same moment have the same turn, so the key follows.
ORDERS: Mapping[Sort | None, str] = {
    None: "t.place, t.pri, t.turn, t.key",
    "old": "t.num",
    "new": "t.num DESC",
    "pri": "t.pri, t.place, t.turn, t.key",
}
SORTED_MAX = 20_000  # up to this many tickets are collected and sorted; otherwise a list is walked
Mark = tuple[str, str]  # name and value of a detail
Tally = dict[tuple[Stat, Cat, Pri], int]


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a page that comes from one state and priority.

    stat, pri: the group
    skip: tickets of the group before the page
    take: tickets to read, at most
    """

    stat: Stat
    pri: Pri
    skip: int
    take: int


class SharedLists(Part, ABC):
    """Part of a Snapshot: lists that the tallies count are read group by group.

    Each database adds how it reads a group, and how it finds tickets by other filters.

    sight: which tickets are listed and counted
    """

    sight: Sight

    async def find(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        if query.waiting is False and not await self._has_waiting(ws, query.now):
            query = replace(query, waiting=None)
        counted = Query(stat=query.stat, cat=query.cat, pri=query.pri, after=query.after)
        if replace(query, waiting=None, now="") != counted:
            return await self._filtered(ws, query, offset, limit)
        if query.waiting is not None:
            found, count = await self._filtered(ws, query, offset, limit)
            is_whole = count < COUNT_MAX or query.waiting
            return found, count if is_whole else await self._awake(ws, query)
        return await self._tallied(ws, query, offset, limit)

    async def _has_waiting(self, ws: str, now: str) -> bool:
        """Whether a ticket of the workspace waits."""
        waiting = WAITING_AT.format(ws="$1", now="$2")
        return await self._one(f"{waiting} LIMIT 1", ws, now) is not None

    async def _awake(self, ws: str, query: Query) -> int:
        """Count the tickets that do not wait, of many: all of them without those that wait."""
        _, all_of_them = await self._tallied(ws, replace(query, waiting=None), 0, 0)
        args = Args()
        where = " AND ".join(
            conditions(self._db, ws, self.sight, replace(query, waiting=True), args)
        )
        sql = f"SELECT count(*) FROM tickets t WHERE {where}"  # noqa: S608 - fixed conditions
        return all_of_them - int((await self._db.row(sql, *args))[0])

    async def _tallied(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        """Do what `find` does, for a query that the tallies count."""
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
        return dict(sorted((Counter(counted) + Counter(rest)).items()))  # in whatever order read

    async def _sum(self, condition: str, ws: str, *args: str) -> Tally:
        rows = await self._all(
            f"SELECT stat, cat, pri, sum(n) FROM tallies WHERE ws = $1 AND {condition}"  # noqa: S608 - fixed conditions
            " GROUP BY stat, cat, pri ORDER BY stat, cat, pri",
            *(ws, *args),
        )
        return {(stat, cat, pri): n for stat, cat, pri, n in rows}

    async def _gone(self, ws: str, query: Query, after: Position) -> int:
        """Count the tickets of the position's own group that are not after it."""
        stat, pri = STATS[after[0]], cast(Pri, after[1])
        if query.stat not in (None, stat) or query.pri not in (None, pri):
            return 0
        return await self._passed(ws, Query(stat=stat, cat=query.cat, pri=pri), after[2:])

    @abstractmethod
    async def _filtered(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        """Do what `find` does, for a query that no tally counts: exact up to COUNT_MAX."""

    @abstractmethod
    async def _page(self, ws: str, cat: Cat | None, found: Sequence[Share]) -> list[Ticket]:
        """Read the tickets of each share, in order."""

    @abstractmethod
    async def _passed(self, ws: str, group: Query, after: Position) -> int:
        """Count the tickets of a group up to and with a position (turn, key)."""

    @abstractmethod
    async def _count(self, ws: str, own: Sequence[Stream]) -> Tally:
        """Count the tickets of these streams by kind. There is at least one stream."""


def _before(query: Query, counts: Tally, after: Position) -> int:
    """Count the tickets of a list in the groups before a position's group."""
    groups = (group for group in _groups(query) if (STATS.index(group[0]), group[1]) < after[:2])
    return sum(_size(query, counts, group) for group in groups)


def conditions(db: Session, ws: str, sight: Sight, query: Query, args: Args) -> list[str]:
    """Return conditions that ticket `t` is seen and matches the query, except for its text."""
    found = [f"t.ws = {args(ws)}"]
    found += [f"t.place = {args(STATS.index(query.stat))}" if query.stat else "t.place < 3"]
    for column in ("cat", "pri", "own", "by"):
        if (value := getattr(query, column)) is not None:
            found.append(f"t.{column} = {args(value)}")
    found += [f"t.{name} {db.DIFFERS} {args(value)}" for name, value in _unlike(query)]
    found += ["t.own IS NULL"] if query.unowned else []
    found += [_marked(db, ws, sight, mark, args) for mark in query.marks]
    found += [due(ws, query.due, args), "t.place < 2"] if query.due else []
    found += [late(ws, query.late, args), "t.place < 2"] if query.late else []
    if query.waiting is not None:
        sql = WAITING_AT.format(ws=args(ws), now=args(query.now))
        found += ["t.place < 2"] if query.waiting else []
        found.append(f"t.key {'' if query.waiting else 'NOT '}IN ({sql})")
    unlike = query.unlike.marks if query.unlike else ()
    found += [f"NOT ({_marked(db, ws, sight, mark, args)})" for mark in unlike]
    if query.blocked is not None:
        there = seen(type(db), sight, args).replace("t.", "o.")
        held = BLOCKED.format(ws=args(ws), seen=there)
        found.append(f"{'' if query.blocked else 'NOT '}({held})")
    found += period(query, args)
    found += [_later(query, query.after, args)] if query.after else []
    return [*found, seen(type(db), sight, args)]


# Whether a ticket `o` that is not done and seen blocks ticket `t`. A withdrawn one blocks nothing.
BLOCKED = """t.key IN (SELECT m.ticket FROM marks m
  JOIN tickets o ON o.ws = m.ws AND o.num = CAST(substr(m.value, 2) AS BIGINT)
  WHERE m.ws = {ws} AND m.name = 'blocked_by' AND o.place < 2 AND {seen})"""


def _marked(db: Session, ws: str, sight: Sight, mark: Mark, args: Args) -> str:
    """Return the condition that ticket `t` has this detail: one look-up for each ticket.

    A ticket that is not seen has no parts.
    """
    sql = (
        f"EXISTS (SELECT 1 FROM marks n WHERE n.ws = {args(ws)} AND n.name = {args(mark[0])}"  # noqa: S608 - fixed
        f" AND n.value = {args(mark[1])} AND n.ticket = t.key)"
    )
    if mark[0] != "part_of" or sight.everything:
        return sql
    whole = f"o.ws = {args(ws)} AND o.num = {args(ticket_number(mark[1]))}"
    there = seen(type(db), sight, args).replace("t.", "o.")
    return f"{sql} AND EXISTS (SELECT 1 FROM tickets o WHERE {whole} AND {there})"  # noqa: S608


# Tickets that wait at a time.
WAITING_AT = f"""
SELECT m.ticket FROM marks m
WHERE m.ws = {{ws}} AND m.name = '{WAITING}' AND m.value > {{now}}"""  # noqa: S608 - fixed


def order_of(query: Query) -> str:
    """Return the columns of ticket `t` that the query is sorted by."""
    if query.late and query.sort is None:
        return BY_LATENESS
    return BY_DUE if query.due and query.sort is None else ORDERS[query.sort]


async def rarest(db: Session, ws: str, query: Query) -> tuple[Mark, int] | None:
    """Return the detail of the query that the fewest tickets have, and how many tickets they are.

    Numbers above SORTED_MAX are not counted further. None: the query has no details.
    """
    sql = (
        f"SELECT count(*) FROM (SELECT 1 FROM marks WHERE ws = $1 AND name = $2 AND value = $3"  # noqa: S608 - a number
        f" LIMIT {SORTED_MAX + 1}) one"
    )
    sizes = [((await db.row(sql, ws, *mark))[0], mark) for mark in query.marks]
    size, mark = min(sizes, default=(0, None))
    return (mark, size) if mark else None


def period(query: Query, args: Args) -> list[str]:
    """Return conditions on ticket `t` for the query's days."""
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
    """Return the condition that ticket `t` comes after a position."""
    columns = ORDERS[query.sort].removesuffix(" DESC")
    sign = ">" if columns == ORDERS[query.sort] else "<"
    return f"({columns}) {sign} ({', '.join(map(args, after))})"


def _shares(query: Query, counts: Tally, offset: int, limit: int) -> tuple[list[Share], int]:
    """Return the shares of a page in order, and how many tickets match in all."""
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
    """Yield the (state, priority) groups of a list, in order."""
    for stat in (query.stat,) if query.stat else STATS:
        for pri in (query.pri,) if query.pri else PRIS:
            yield stat, pri


def _unlike(query: Query) -> list[tuple[str, str | int | None]]:
    """Return columns with the values that they must not have."""
    other = query.unlike
    if other is None:
        return []
    place = STATS.index(other.stat) if other.stat else None
    named = {"place": place, "cat": other.cat, "pri": other.pri, "own": other.own, "by": other.by}
    found: list[tuple[str, str | int | None]]
    found = [(name, value) for name, value in named.items() if value is not None]
    return [*found, ("own", None)] if other.unowned else found


def searched(text: str) -> list[str]:
    """Return the parts of a search: split at spaces, each with a letter or digit."""
    words = dict.fromkeys(word[:WORD_MAX] for word in _KEYCAP.sub("", text).split())
    return [word for word in words if any(map(str.isalnum, word))][:WORDS_MAX]


def midnight(day: str, days: int = 0) -> int:
    """Return the start of a day (UTC), `days` later, in microseconds since 1970."""
    start = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
    return microseconds(start) + days * timedelta(days=1) // timedelta(microseconds=1)
