"""Lists: which tickets, in order, and how many, at the same cost for a thousand and a million.

The order is place (open, in progress, done), priority, turn (lowest number; done: latest closed).
What is filtered by state, category and priority alone is counted by the tallies and read group by
group from the indexes of what the reader sees, which have that order. Any other filter is counted
up to COUNT_MAX: if that few match they are gathered and sorted, else an index is walked in order
until the page is full.
"""

from __future__ import annotations

import heapq
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from core.access import Sight
from core.cursor import Position
from core.store import COUNT_MAX, Query
from core.store.bigrams import sought
from core.store.shared.lists import (
    ORDERS,
    before,
    is_tallied,
    later,
    midnight,
    searched,
    shares,
    unlike,
)
from core.store.sqlite.sight import Stream, seen, streams, tally
from core.ticket import STATS, Pri, Stat

SORTED_MAX = 20_000  # tickets of a period that are sorted, rather than the list walked


@dataclass(frozen=True, slots=True)
class _Where:
    """Conditions on `t` (tickets) with their arguments. `text` is a full-text query, or None."""

    sql: str
    args: tuple[Any, ...]
    text: str | None


def find(
    db: sqlite3.Connection, ws: str, sight: Sight, query: Query, offset: int, limit: int
) -> tuple[list[int], int]:
    """Keys of one page, and the count of all that match, of the tickets that are seen."""
    if is_tallied(query):
        return _find_tallied(db, ws, sight, query, offset, limit)
    where = _where(ws, sight, query)
    few = [
        key for (key,) in db.execute(f"{_gather(where)} LIMIT {COUNT_MAX + 1}", _arguments(where))
    ]
    if len(few) <= COUNT_MAX:
        return _sorted_page(db, few, ORDERS[query.sort], offset, limit), len(few)
    return list(_walk(db, query, where, offset, limit)), COUNT_MAX


def scan(
    db: sqlite3.Connection, ws: str, sight: Sight, query: Query, after: int, limit: int
) -> tuple[list[int], int | None]:
    """Keys of a part of all that match, see `Snapshot.scan`: by number, or where words are searched
    for in the order of their index."""
    where = _where(ws, sight, query)
    near = db.execute(
        "SELECT num, key FROM tickets WHERE ws = ? AND num > ? ORDER BY num LIMIT ?"
        if where.text is None
        else "SELECT rowid, rowid FROM tickets_text WHERE tickets_text MATCH ? AND rowid > ?"
        " ORDER BY rowid LIMIT ?",
        (where.text or ws, after, limit),
    ).fetchall()
    rows = db.execute(
        "SELECT t.key FROM json_each(?) x CROSS JOIN tickets t ON t.key = x.value"  # noqa: S608 - fixed conditions
        f" WHERE {where.sql}",
        (json.dumps([key for _, key in near]), *where.args),
    )
    return [key for (key,) in rows], near[-1][0] if len(near) == limit else None


def _find_tallied(
    db: sqlite3.Connection, ws: str, sight: Sight, query: Query, offset: int, limit: int
) -> tuple[list[int], int]:
    counts = tally(db, ws, sight)
    gone = 0
    if query.after:
        gone = before(query, counts, query.after) + _gone(db, ws, sight, query, query.after)
    found, total = shares(query, counts, gone + offset, limit)
    keys: list[int] = []
    for share in found:
        group = _Group(ws, share.stat, share.pri, query.cat)
        keys += _page(db, sight, group, share.skip, share.take)
    return keys, total - gone


def _gone(db: sqlite3.Connection, ws: str, sight: Sight, query: Query, after: Position) -> int:
    """How many of the position's own group are not after it."""
    stat, pri = STATS[after[0]], cast(Pri, after[1])
    if query.stat not in (None, stat) or query.pri not in (None, pri):
        return 0
    group = _Group(ws, stat, pri, query.cat)
    return sum(_passed(db, stream, group, after) for stream in streams(sight))


@dataclass(frozen=True, slots=True)
class _Group:
    """Tickets of one state and priority, perhaps of one category."""

    ws: str
    stat: Stat
    pri: Pri
    cat: str | None


def _page(db: sqlite3.Connection, sight: Sight, group: _Group, skip: int, limit: int) -> list[int]:
    """A part of the group, in order. The first stream may be long, the others are not."""
    found = streams(sight)
    if len(found) == 1:
        return [key for _, key in _read(db, found[0], group, skip, limit)]
    few = [_read(db, stream, group, 0, skip + limit) for stream in found[1:]]
    start = max(0, skip - sum(map(len, few)))  # what is before it is before `skip` in any case
    most = _read(db, found[0], group, start, skip - start + limit)
    return [key for _, key in [*heapq.merge(most, *few)][skip - start : skip - start + limit]]


def _read(
    db: sqlite3.Connection, stream: Stream, group: _Group, skip: int, limit: int
) -> list[tuple[int, int]]:
    """Turn and key of a part of the group that is in one stream."""
    tickets, args = _in_both(stream, group)
    return db.execute(
        f"SELECT t.turn, t.key {tickets} ORDER BY t.turn, t.key LIMIT ? OFFSET ?",
        [*args, limit, skip],
    ).fetchall()


def _passed(db: sqlite3.Connection, stream: Stream, group: _Group, after: Position) -> int:
    """How many of those are not after a position."""
    tickets, args = _in_both(stream, group)
    (count,) = db.execute(
        f"SELECT count(*) {tickets} AND (t.turn, t.key) <= (?, ?)",
        [*args, *after[2:]],
    ).fetchone()
    return int(count)


def _in_both(stream: Stream, group: _Group) -> tuple[str, list[Any]]:
    """Where to read the tickets of a group that are in a stream, with the arguments."""
    by_cat = " AND t.cat = ?" if group.cat else ""
    index = (stream.by_cat if group.cat else None) or stream.index
    args = [group.ws, STATS.index(group.stat), group.pri, *([group.cat] if group.cat else [])]
    where = f"t.ws = ? AND t.place = ? AND t.pri = ?{by_cat} AND {stream.sql}"
    return f"FROM tickets t INDEXED BY {index} WHERE {where}", [*args, *stream.args]


def _where(ws: str, sight: Sight, query: Query) -> _Where:
    places = [STATS.index(query.stat)] if query.stat else list(range(len(STATS)))
    conditions: list[tuple[str, Any]] = [("t.ws = ?", ws)]
    conditions += [("t.place = ?", places[0])] if query.stat else [("t.place < ?", len(STATS))]
    for column in ("cat", "pri", "own", "by"):
        if (value := getattr(query, column)) is not None:
            conditions.append((f"t.{column} = ?", value))
    conditions += [(f"t.{column} IS NOT ?", value) for column, value in unlike(query)]
    conditions += _period(query)
    sql = " AND ".join(condition for condition, _ in conditions)
    sql += " AND t.own IS NULL" if query.unowned else ""
    text, signed = (None, None) if query.text is None else _match(ws, query.text)
    sql += " AND 0" if query.text is not None and not text and not signed else ""
    sql += f" AND t.key IN ({_SIGNED})" if signed else ""
    after = query.after or ()
    sql += f" AND {later(query, '?' * len(after))}" if after else ""
    is_seen, readers = seen(sight)
    values = (*(value for _, value in conditions), *([signed] if signed else []), *after)
    return _Where(f"{sql} AND {is_seen}", (*values, *readers), text)


_SIGNED = "SELECT rowid FROM tickets_signs WHERE tickets_signs MATCH ?"


def _period(query: Query) -> list[tuple[str, Any]]:
    closing = query.stat == "done"
    found: list[tuple[str, Any]] = []
    if query.since:
        found.append(
            ("t.closed_at >= ?", midnight(query.since))
            if closing
            else ("t.created >= ?", query.since)
        )
    if query.until:
        found.append(
            ("t.closed_at < ?", midnight(query.until, days=1))
            if closing
            else ("t.created <= ?", query.until)
        )
    return found


def _match(ws: str, text: str) -> tuple[str | None, str | None]:
    """Two full-text queries: of words as a word's start, and of signs. A text without either
    matches nothing."""
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


def _gather(where: _Where) -> str:
    if where.text is None:
        return f"SELECT t.key FROM tickets t WHERE {where.sql}"  # noqa: S608 - fixed conditions
    return (
        "SELECT t.key FROM tickets_text x CROSS JOIN tickets t ON t.key = x.rowid"  # noqa: S608 - fixed conditions
        f" WHERE tickets_text MATCH ? AND {where.sql}"
    )


def _arguments(where: _Where) -> tuple[Any, ...]:
    return where.args if where.text is None else (where.text, *where.args)


def _sorted_page(
    db: sqlite3.Connection, keys: list[int], order: str, offset: int, limit: int
) -> list[int]:
    marks = ",".join("?" * len(keys))
    rows = db.execute(
        f"SELECT t.key FROM tickets t WHERE t.key IN ({marks}) ORDER BY {order}"  # noqa: S608 - question marks
        " LIMIT ? OFFSET ?",
        (*keys, limit, offset),
    )
    return [key for (key,) in rows]


def _walk(
    db: sqlite3.Connection, query: Query, where: _Where, offset: int, limit: int
) -> Iterator[int]:
    """Many match: walk the index of the list's order and keep what matches, or sort what a short
    period has. A search is made once, because the start of a word is as dear for one ticket as for
    all."""
    text = (
        " AND t.key IN (SELECT rowid FROM tickets_text WHERE tickets_text MATCH ?)"
        if where.text is not None
        else ""
    )
    args = (*where.args, *([where.text] if where.text is not None else []), limit, offset)
    index = _of_period(db, where.args[0], query) or next(
        (f"tickets_{column}" for column in ("own", "by", "cat") if getattr(query, column)),
        "tickets_own" if query.unowned else "tickets_list",
    )
    rows = db.execute(
        f"SELECT t.key FROM tickets t INDEXED BY {index} WHERE {where.sql}{text}"  # noqa: S608 - fixed conditions
        f" ORDER BY {ORDERS[query.sort]} LIMIT ? OFFSET ?",
        args,
    )
    return (key for (key,) in rows)


def _of_period(db: sqlite3.Connection, ws: str, query: Query) -> str | None:
    """The index of the query's period, if so few are in it that they are soon sorted."""
    period = _period(query)
    if not period:
        return None
    index = "tickets_closed" if query.stat == "done" else "tickets_created"
    sql = " AND ".join(condition for condition, _ in period)
    found = db.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM tickets t INDEXED BY {index}"  # noqa: S608 - fixed conditions
        f" WHERE t.ws = ? AND {sql} LIMIT {SORTED_MAX + 1})",
        (ws, *(value for _, value in period)),
    )
    return index if found.fetchone()[0] <= SORTED_MAX else None
