"""Lists: which tickets, in order, and how many, at the same cost for a thousand and a million.

As core/store/sqlite/lists.py, with fewer and larger statements: each costs a visit to the server.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from core.access import Sight
from core.cursor import Position
from core.store import COUNT_MAX, Query
from core.store.postgres.sight import streams, tally
from core.store.postgres.words import search
from core.store.shared.lists import (
    ORDERS,
    Share,
    Tally,
    before,
    conditions,
    is_tallied,
    shares,
)
from core.store.shared.rows import COLUMNS
from core.store.shared.session import Args, Part, Session
from core.ticket import STATS, Pri, Ticket


class Lists(Part):
    """Part of a Snapshot."""

    sight: Sight

    async def find(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        await self._db.enter(ws)
        if is_tallied(query):
            return await _find_tallied(self._db, ws, self.sight, query, offset, limit)
        return await _find(self._db, ws, self.sight, query, offset, limit)

    async def scan(
        self, ws: str, query: Query, after: int, limit: int
    ) -> tuple[list[Ticket], int | None]:
        sql = "SELECT num, key FROM tickets WHERE ws = $1 AND num > $2 ORDER BY num LIMIT $3"
        near = await self._all(sql, ws, after, limit)
        args = Args()
        where = _where(self._db, ws, self.sight, query, args)
        rows = await self._db.rows(
            f"SELECT {COLUMNS} FROM tickets t WHERE {where}"  # noqa: S608 - fixed conditions
            f" AND t.key {self._db.among([key for _, key in near], args)} ORDER BY t.num",
            *args,
        )
        return [Ticket(*row) for row in rows], near[-1][0] if len(near) == limit else None

    async def tally(self, ws: str) -> Tally:
        await self._db.enter(ws)
        return await tally(self._db, ws, self.sight)


async def _find_tallied(
    db: Session, ws: str, sight: Sight, query: Query, offset: int, limit: int
) -> tuple[list[Ticket], int]:
    counts = await tally(db, ws, sight)
    gone = 0
    if query.after:
        gone = before(query, counts, query.after)
        gone += await _passed(db, ws, sight, query, query.after)
    found, total = shares(query, counts, gone + offset, limit)
    return await _page(db, ws, sight, query, found), total - gone


async def _find(
    db: Session, ws: str, sight: Sight, query: Query, offset: int, limit: int
) -> tuple[list[Ticket], int]:
    """One page, and the count of all that match, of the tickets that are seen."""
    args = Args()
    where = _where(db, ws, sight, query, args)
    few = await db.rows(
        f"SELECT t.key FROM tickets t WHERE {where} LIMIT {COUNT_MAX + 1}",  # noqa: S608 - fixed conditions
        *args,
    )
    if len(few) <= COUNT_MAX:
        order = ORDERS[query.sort]
        return await _sorted(db, [row[0] for row in few], order, offset, limit), len(few)
    return await _walked(db, where, args, query, offset, limit), COUNT_MAX


async def _page(
    db: Session, ws: str, sight: Sight, query: Query, found: Sequence[Share]
) -> list[Ticket]:
    """Each share is read from the indexes of what is seen, as far as it reaches."""
    if not found:
        return []
    args = Args(
        [ws, *zip(*((STATS.index(s.stat), s.pri, s.skip, s.take) for s in found), strict=True)]
    )
    by_cat = f" AND t.cat = {args(query.cat)}" if query.cat else ""
    parts = [
        "(SELECT t.turn, t.key FROM tickets t WHERE t.ws = $1 AND t.place = s.place"  # noqa: S608 - fixed conditions
        f" AND t.pri = s.pri{by_cat} AND {stream} ORDER BY t.turn, t.key"
        " LIMIT s.skip + s.take)"
        for stream in streams(sight, args)
    ]
    rows = await db.rows(
        "SELECT " + COLUMNS + " FROM"  # noqa: S608 - fixed conditions
        " unnest($2::smallint[], $3::smallint[], $4::bigint[], $5::bigint[]) WITH ORDINALITY"
        " AS s (place, pri, skip, take, n) CROSS JOIN LATERAL"
        f" (SELECT * FROM ({' UNION ALL '.join(parts)}) x ORDER BY turn, key"
        " OFFSET s.skip LIMIT s.take) f JOIN tickets t ON t.key = f.key"
        " ORDER BY s.n, f.turn, f.key",
        *args,
    )
    return [Ticket(*row) for row in rows]


async def _passed(db: Session, ws: str, sight: Sight, query: Query, after: Position) -> int:
    """How many of the group that the position is in are not after it."""
    place, pri, turn, key = after
    group = replace(query, stat=STATS[place], pri=cast(Pri, pri), after=None)
    if query.stat not in (None, group.stat) or query.pri not in (None, pri):
        return 0
    args = Args()
    where = _where(db, ws, sight, group, args)
    passed = f"(t.turn, t.key) <= ({args(turn)}, {args(key)})"
    rows = await db.rows(
        f"SELECT count(*) FROM tickets t WHERE {where} AND {passed}",  # noqa: S608 - fixed conditions
        *args,
    )
    return int(rows[0][0])


def _where(db: Session, ws: str, sight: Sight, query: Query, args: Args) -> str:
    found = conditions(db, ws, sight, query, args)
    found += [] if query.text is None else [_having(ws, query.text, args)]
    return " AND ".join(found)


def _having(ws: str, text: str, args: Args) -> str:
    """A text without a word matches nothing."""
    sought = search(ws, text)
    if sought is None:
        return "FALSE"
    words = f"x.words @@ {args(sought)}::text::tsquery"
    return f"EXISTS (SELECT 1 FROM tickets_text x WHERE x.ticket = t.key AND {words})"  # noqa: S608 - fixed


async def _sorted(
    db: Session, keys: list[int], order: str, offset: int, limit: int
) -> list[Ticket]:
    rows = await db.rows(
        f"SELECT {COLUMNS} FROM tickets t WHERE t.key = ANY($1::bigint[])"  # noqa: S608 - our own columns
        f" ORDER BY {order} LIMIT $2 OFFSET $3",
        *(keys, limit, offset),
    )
    return [Ticket(*row) for row in rows]


async def _walked(
    db: Session, where: str, args: Args, query: Query, offset: int, limit: int
) -> list[Ticket]:
    """Many match: walk an index of the list's order and keep what matches. The planner may think
    that few do, and gather and sort them all."""
    await _plan(db, "off")
    page = f"LIMIT {args(limit)} OFFSET {args(offset)}"
    rows = await db.rows(
        f"SELECT {COLUMNS} FROM tickets t WHERE {where} ORDER BY {ORDERS[query.sort]} {page}",  # noqa: S608 - fixed conditions
        *args,
    )
    await _plan(db, "on")
    return [Ticket(*row) for row in rows]


async def _plan(db: Session, sorting: str) -> None:
    """For the rest of the transaction."""
    names = ("enable_sort", "enable_bitmapscan", "enable_hashjoin", "enable_hashagg")
    asked = ", ".join(f"set_config('{name}', $1, TRUE)" for name in names)
    await db.rows(f"SELECT {asked}", sorting)
