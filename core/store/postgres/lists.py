"""Lists of tickets with their counts, at the same cost for a thousand tickets and a million.

It works as core/store/sqlite/lists.py, with fewer and larger statements, because each one costs
a round trip to the server.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.access import Sight
from core.cursor import Position
from core.store import COUNT_MAX, Query
from core.store.postgres.words import search
from core.store.shared.lists import Share, SharedLists, Tally, conditions, order_of
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args, Session
from core.store.shared.sight import Stream, streams
from core.ticket import STATS, Cat, Ticket


class Lists(SharedLists):
    """Part of a Snapshot."""

    async def _filtered(
        self, ws: str, query: Query, offset: int, limit: int
    ) -> tuple[list[Ticket], int]:
        args = Args()
        where = _where(self._db, ws, self.sight, query, args)
        sql = f"SELECT t.key FROM tickets t WHERE {where} LIMIT {COUNT_MAX + 1}"  # noqa: S608 - fixed conditions
        await self._db.enter(ws)
        few = [key for (key,) in await self._db.rows(sql, *args)]
        if len(few) > COUNT_MAX:
            return await _walked(self._db, where, args, query, offset, limit), COUNT_MAX
        return await _sorted(self._db, few, order_of(query), offset, limit), len(few)

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
        return [to_ticket(row) for row in rows], near[-1][0] if len(near) == limit else None

    async def _page(self, ws: str, cat: Cat | None, found: Sequence[Share]) -> list[Ticket]:
        if not found:
            return []
        groups = zip(*((STATS.index(s.stat), s.pri, s.skip, s.take) for s in found), strict=True)
        args = Args([ws, *groups])
        by_cat = f" AND t.cat = {args(cat)}" if cat else ""
        parts = [
            "(SELECT t.turn, t.key FROM tickets t WHERE t.ws = $1 AND t.place = s.place"  # noqa: S608 - fixed conditions
            f" AND t.pri = s.pri{by_cat} AND {stream.condition(args, '$1')} ORDER BY t.turn, t.key"
            " LIMIT s.skip + s.take)"
            for stream in streams(type(self._db), self.sight)
        ]
        rows = await self._db.rows(
            "SELECT " + COLUMNS + " FROM"  # noqa: S608 - fixed conditions
            " unnest($2::smallint[], $3::smallint[], $4::bigint[], $5::bigint[]) WITH ORDINALITY"
            " AS s (place, pri, skip, take, n) CROSS JOIN LATERAL"
            f" (SELECT * FROM ({' UNION ALL '.join(parts)}) x ORDER BY turn, key"
            " OFFSET s.skip LIMIT s.take) f JOIN tickets t ON t.key = f.key"
            " ORDER BY s.n, f.turn, f.key",
            *args,
        )
        return [to_ticket(row) for row in rows]

    async def _passed(self, ws: str, group: Query, after: Position) -> int:
        args = Args()
        where = _where(self._db, ws, self.sight, group, args)
        turn, key = map(args, after)
        sql = f"SELECT count(*) FROM tickets t WHERE {where} AND (t.turn, t.key) <= ({turn}, {key})"  # noqa: S608 - fixed conditions
        return int((await self._db.row(sql, *args))[0])

    async def _count(self, ws: str, own: Sequence[Stream]) -> Tally:
        args = Args([ws])
        parts = [
            "SELECT t.stat, t.cat, t.pri FROM tickets t"  # noqa: S608 - fixed conditions
            f" WHERE t.ws = $1 AND t.place < 3 AND {stream.condition(args, '$1')}"
            for stream in own
        ]
        rows = await self._all(
            f"SELECT stat, cat, pri, count(*) FROM ({' UNION ALL '.join(parts)}) x"  # noqa: S608 - fixed conditions
            " GROUP BY stat, cat, pri",
            *args,
        )
        return {(stat, cat, pri): n for stat, cat, pri, n in rows}


def _where(db: Session, ws: str, sight: Sight, query: Query, args: Args) -> str:
    found = conditions(db, ws, sight, query, args)
    found += [] if query.text is None else [_having(ws, query.text, args)]
    return " AND ".join(found)


def _having(ws: str, text: str, args: Args) -> str:
    """Return the condition that ticket `t` matches a search; a text without words matches none."""
    sought = search(ws, text)
    if sought is None:
        return "FALSE"
    words = f"x.words @@ {args(sought)}::text::tsquery"
    return f"EXISTS (SELECT 1 FROM tickets_text x WHERE x.ticket = t.key AND {words})"  # noqa: S608 - fixed


async def _sorted(
    db: Session, keys: list[int], order: str, offset: int, limit: int
) -> list[Ticket]:
    if not keys:
        return []
    rows = await db.rows(
        f"SELECT {COLUMNS} FROM tickets t WHERE t.key = ANY($1::bigint[])"  # noqa: S608 - our own columns
        f" ORDER BY {order} LIMIT $2 OFFSET $3",
        *(keys, limit, offset),
    )
    return [to_ticket(row) for row in rows]


async def _walked(
    db: Session, where: str, args: Args, query: Query, offset: int, limit: int
) -> list[Ticket]:
    """Return a page if many tickets match: walk an index in the list's order.

    The planner is told so, because it may expect few matches, then collect and sort all of them.
    """
    await _plan(db, "off")
    page = f"LIMIT {args(limit)} OFFSET {args(offset)}"
    rows = await db.rows(
        f"SELECT {COLUMNS} FROM tickets t WHERE {where} ORDER BY {order_of(query)} {page}",  # noqa: S608 - fixed conditions
        *args,
    )
    await _plan(db, "on")
    return [to_ticket(row) for row in rows]


async def _plan(db: Session, sorting: str) -> None:
    """Allow (`on`) or forbid (`off`) plans that collect all matches, until the transaction ends."""
    names = ("enable_sort", "enable_bitmapscan", "enable_hashjoin", "enable_hashagg")
    asked = ", ".join(f"set_config('{name}', $1, TRUE)" for name in names)
    await db.rows(f"SELECT {asked}", sorting)
