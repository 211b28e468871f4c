"""Lists of tickets with their counts, at the same cost for a thousand tickets and a million.

The order is place (open, in progress, done), priority, turn (lowest number; done: latest closed).
A list filtered by state, category and priority alone is counted by the tallies. It is read group
by group from the indexes of the reader's streams, which have that order. Any other filter is
counted up to COUNT_MAX. If fewer tickets match they are collected and sorted; otherwise an index
is walked in order until the page is full.
"""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Sequence

from core.access import Sight
from core.cursor import Position
from core.frozen import dataclass
from core.store import COUNT_MAX, Query
from core.store.bigrams import sought
from core.store.shared.lists import (
    SORTED_MAX,
    Mark,
    Share,
    SharedLists,
    Tally,
    conditions,
    order_of,
    period,
    rarest,
    searched,
)
from core.store.shared.rows import COLUMNS, KEY, to_ticket
from core.store.shared.session import Args, Session
from core.store.shared.sight import Stream, streams
from core.ticket import STATS, Cat, Pri, Stat, Ticket


class Lists(SharedLists):
    """Part of a Snapshot."""

    async def _filtered(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        keys, count = await _find(self._db, ws, self.sight, query, offset, limit)
        return await self._by_key(keys), count

    async def scan(
        self, ws: str, query: Query, after: int, limit: int
    ) -> tuple[list[Ticket], int | None]:
        keys, then = await _scan(self._db, ws, self.sight, query, after, limit)
        return await self._by_key(keys), then

    async def _page(self, ws: str, cat: Cat | None, found: Sequence[Share]) -> list[Ticket]:
        keys: list[int] = []
        for share in found:
            group = Query(stat=share.stat, cat=cat, pri=share.pri)
            keys += await self._group(ws, group, share.skip, share.take)
        return await self._by_key(keys)

    async def _group(self, ws: str, group: Query, skip: int, limit: int) -> list[int]:
        """Read a part of a group in order. The first stream may be long, the others are short."""
        first, *others = streams(type(self._db), self.sight)
        few = [await _read(self._db, ws, one, group, 0, skip + limit) for one in others]
        start = max(0, skip - sum(map(len, few)))  # rows before it are before `skip` in any case
        most = await _read(self._db, ws, first, group, start, skip - start + limit)
        return [key for _, key in [*heapq.merge(most, *few)][skip - start : skip - start + limit]]

    async def _passed(self, ws: str, group: Query, after: Position) -> int:
        passed = 0
        for stream in streams(type(self._db), self.sight):
            args = Args()
            tickets, turn, key = _in_both(self._db, ws, stream, group, args), *map(args, after)
            sql = f"SELECT count(*) {tickets} AND (t.turn, t.key) <= ({turn}, {key})"
            passed += (await self._db.row(sql, *args))[0]
        return passed

    async def _count(self, ws: str, own: Sequence[Stream]) -> Tally:
        found = Counter[tuple[Stat, Cat, Pri]]()
        for stream in own:
            args = Args([ws])
            rows = await self._db.rows(
                f"SELECT stat, cat, pri, count(*) FROM tickets t {self._db.using(stream.index)}"  # noqa: S608 - fixed conditions
                f" WHERE t.ws = $1 AND t.place < 3 AND {stream.condition(args, '$1')}"
                " GROUP BY stat, cat, pri",
                *args,
            )
            found.update({(stat, cat, pri): n for stat, cat, pri, n in rows})
        return found

    async def _by_key(self, keys: list[int]) -> list[Ticket]:
        if not keys:
            return []
        args = Args()
        these = self._db.among(keys, args)
        sql = f"SELECT {COLUMNS} FROM tickets t WHERE t.key {these}"  # noqa: S608 - our own columns
        found = {row[KEY]: row for row in await self._db.rows(sql, *args)}
        return [to_ticket(found[key]) for key in keys]


async def _read(
    db: Session, ws: str, stream: Stream, group: Query, skip: int, limit: int
) -> list[tuple[int, int]]:
    """Return (turn, key) of a part of a group in one stream."""
    args = Args()
    return await db.rows(
        f"SELECT t.turn, t.key {_in_both(db, ws, stream, group, args)} ORDER BY t.turn, t.key"
        f" LIMIT {args(limit)} OFFSET {args(skip)}",
        *args,
    )


def _in_both(db: Session, ws: str, stream: Stream, group: Query, args: Args) -> str:
    """Return the FROM and WHERE that select the tickets of a group in a stream."""
    index = (stream.by_cat if group.cat else None) or stream.index
    here = args(ws)
    where = f"t.ws = {here} AND t.place = {args(STATS.index(group.stat or 'open'))}"
    where += f" AND t.pri = {args(group.pri)}"
    where += f" AND t.cat = {args(group.cat)}" if group.cat else ""
    return f"FROM tickets t {db.using(index)} WHERE {where} AND {stream.condition(args, here)}"


@dataclass(frozen=True, slots=True)
class _Where:
    """Conditions on ticket `t`, with their arguments.

    words: an additional full-text query, None if there is none
    """

    sql: str
    args: Args
    words: str | None


async def _find(
    db: Session, ws: str, sight: Sight, query: Query, offset: int, limit: int
) -> tuple[list[int], int]:
    """Return the keys of one page, and how many seen tickets match (COUNT_MAX at most)."""
    where = _where(db, ws, sight, query)
    args = Args(where.args)
    sql = f"SELECT t.key FROM tickets t WHERE {where.sql}"  # noqa: S608 - fixed conditions
    mark, size = await rarest(db, ws, query) or (None, 0)
    if mark and where.words is None:
        sql = f"SELECT t.key FROM {_with(ws, mark, args)} WHERE {where.sql}"  # noqa: S608 - fixed conditions
        if size <= SORTED_MAX:
            page = f" ORDER BY {order_of(query)}"
            keys = [key for (key,) in await db.rows(sql + page, *args)]
            return keys[offset : offset + limit], min(len(keys), COUNT_MAX)
        sql += " ORDER BY m.ticket DESC"  # the latest are most often those that are asked for
    if where.words is not None:
        sql = (
            "SELECT t.key FROM tickets_text x CROSS JOIN tickets t ON t.key = x.rowid"  # noqa: S608 - fixed conditions
            f" WHERE tickets_text MATCH {args(where.words)} AND {where.sql}"
        )
    few = [key for (key,) in await db.rows(f"{sql} LIMIT {COUNT_MAX + 1}", *args)]
    if not few:
        return [], 0
    if len(few) <= COUNT_MAX:
        return await _sorted_page(db, few, order_of(query), offset, limit), len(few)
    return await _walk(db, query, where, offset, limit), COUNT_MAX


def _with(ws: str, mark: Mark, args: Args) -> str:
    """Return the FROM of the tickets that have this detail, read by it."""
    name, value = map(args, mark)
    return (
        "marks m CROSS JOIN tickets t ON m.ticket = t.key"
        f" AND m.ws = {args(ws)} AND m.name = {name} AND m.value = {value}"
    )


async def _scan(
    db: Session, ws: str, sight: Sight, query: Query, after: int, limit: int
) -> tuple[list[int], int | None]:
    """Return the keys of a part of all matches, and a cursor, for `Snapshot.scan`.

    The order is by number; with a search for words it is by key.
    """
    where = _where(db, ws, sight, query)
    near = await db.rows(
        "SELECT num, key FROM tickets WHERE ws = $1 AND num > $2 ORDER BY num LIMIT $3"
        if where.words is None
        else "SELECT rowid, rowid FROM tickets_text WHERE tickets_text MATCH $1 AND rowid > $2"
        " ORDER BY rowid LIMIT $3",
        *(where.words or ws, after, limit),
    )
    args = Args(where.args)
    rows = await db.rows(
        f"SELECT t.key FROM json_each({args(json.dumps([key for _, key in near]))}) x"  # noqa: S608 - fixed conditions
        f" CROSS JOIN tickets t ON t.key = x.value WHERE {where.sql}",
        *args,
    )
    return [key for (key,) in rows], near[-1][0] if len(near) == limit else None


def _where(db: Session, ws: str, sight: Sight, query: Query) -> _Where:
    args = Args()
    found = conditions(db, ws, sight, query, args)
    words, signed = (None, None) if query.text is None else _match(ws, query.text)
    if signed:
        sql = "SELECT rowid FROM tickets_signs WHERE tickets_signs MATCH"
        found.append(f"t.key IN ({sql} {args(signed)})")
    elif query.text is not None and not words:
        found.append("0")
    return _Where(" AND ".join(found), args, words)


def _match(ws: str, text: str) -> tuple[str | None, str | None]:
    """Return two full-text queries: one for beginnings of words, one for signs.

    A query is None if the text has nothing for it. A text without any matches nothing.
    """
    parts = [sought(chunk) for chunk in searched(text)]
    words = [f'"{rest.replace(chr(34), " ")}"*' for rest, _, _ in parts if _is_word(rest)]
    whole = [word for _, found, begun in parts for word in (*found, *(f"{one}*" for one in begun))]
    quoted = ws.replace('"', '""')
    named = f'ws : "{quoted}" AND '
    return (
        f"{named}{{title desc res}} : ({' AND '.join(words)})" if words else None,
        f"{named}{{title other}} : ({' AND '.join(whole)})" if whole else None,
    )


def _is_word(text: str) -> bool:
    return any(map(str.isalnum, text))


async def _sorted_page(
    db: Session, keys: list[int], order: str, offset: int, limit: int
) -> list[int]:
    args = Args()
    rows = await db.rows(
        f"SELECT t.key FROM tickets t WHERE t.key {db.among(keys, args)} ORDER BY {order}"  # noqa: S608 - numbers
        f" LIMIT {args(limit)} OFFSET {args(offset)}",
        *args,
    )
    return [key for (key,) in rows]


async def _walk(db: Session, query: Query, where: _Where, offset: int, limit: int) -> list[int]:
    """Return the keys of a page if many tickets match: walk an index in the list's order.

    A short period is sorted instead. The full-text search runs once, because matching the start
    of a word costs as much for one ticket as for all.
    """
    args = Args(where.args)
    text = ""
    if where.words is not None:
        sql = "SELECT rowid FROM tickets_text WHERE tickets_text MATCH"
        text = f" AND t.key IN ({sql} {args(where.words)})"
    index = await _of_period(db, args[0], query) or _ordered(query)
    rows = await db.rows(
        f"SELECT t.key FROM tickets t INDEXED BY {index} WHERE {where.sql}{text}"  # noqa: S608 - fixed conditions
        f" ORDER BY {order_of(query)} LIMIT {args(limit)} OFFSET {args(offset)}",
        *args,
    )
    return [key for (key,) in rows]


def _ordered(query: Query) -> str:
    """Return an index in the list's order, with the query's filter first if there is such a one."""
    if query.sort == "pri":
        return "tickets_pri"
    if query.sort:
        return "sqlite_autoindex_tickets_1"  # UNIQUE (ws, num)
    columns = (column for column in ("own", "by", "cat") if getattr(query, column))
    return f"tickets_{next(columns, 'own' if query.unowned else 'list')}"


async def _of_period(db: Session, ws: str, query: Query) -> str | None:
    """Return the index of the query's period if it has at most SORTED_MAX tickets, else None."""
    args = Args([ws])
    found = period(query, args)
    if not found:
        return None
    index = "tickets_closed" if query.stat == "done" else "tickets_created"
    sql = (
        f"SELECT count(*) FROM (SELECT 1 FROM tickets t INDEXED BY {index}"  # noqa: S608 - fixed conditions
        f" WHERE t.ws = $1 AND {' AND '.join(found)} LIMIT {SORTED_MAX + 1})"
    )
    return index if (await db.row(sql, *args))[0] <= SORTED_MAX else None
