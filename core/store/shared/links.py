"""Links between tickets. Each is a mark: the other ticket's id is its value."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from core.access import Sight
from core.details import LINKS, from_text, marks, relinked, to_text
from core.json_text import dumps
from core.store.shared.lists import BLOCKED
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args, Part, Session
from core.store.shared.sight import seen
from core.ticket import Ticket, ticket_number

LINK_NAMES = ", ".join(f"'{name}'" for name in LINKS)
_LINKING = f"""
SELECT {COLUMNS} FROM tickets t WHERE t.key IN (SELECT m.ticket FROM marks m
    WHERE m.ws = $1 AND m.name IN ({LINK_NAMES}) AND m.value IN ({{ids}}))
  AND t.place < 3 AND {{seen}} ORDER BY t.num LIMIT {{limit}}"""  # noqa: S608 - our own columns
# Tickets with links to any of these, and their details.
_LINKED = f"""
SELECT DISTINCT d.ticket, d.told FROM marks m JOIN details d ON d.ticket = m.ticket
WHERE m.ws = $1 AND m.name IN ({LINK_NAMES}) AND m.value = $2"""  # noqa: S608 - our own names
_TOLD = "UPDATE details SET told = $1 WHERE ticket = $2"
_NO_DETAILS = "DELETE FROM details WHERE ticket = $1"
_NO_MARKS = "DELETE FROM marks WHERE ticket = $1"
_MARK = "INSERT INTO marks VALUES ($1, $2, $3, $4)"


class LinksReading(Part):
    """Part of a Snapshot.

    sight: which tickets are found
    """

    sight: Sight

    async def seen_ids(self, ws: str, ids: Collection[str]) -> frozenset[str]:
        if not ids:
            return frozenset()
        args = Args([ws])
        these = self._db.among([*map(ticket_number, ids)], args)
        where = f"t.ws = $1 AND t.num {these} AND t.place < 3 AND {self._visible(args)}"
        rows = await self._all(f"SELECT t.id FROM tickets t WHERE {where}", *args)  # noqa: S608 - fixed conditions
        return frozenset(id for (id,) in rows)

    def _visible(self, args: Args) -> str:
        return seen(type(self._db), self.sight, args)

    async def linking(self, ws: str, ids: Collection[str], limit: int) -> list[Ticket]:
        args = Args([ws])
        named = ", ".join(map(args, ids))
        sql = _LINKING.format(ids=named, seen=self._visible(args), limit=args(limit))
        return [to_ticket(row) for row in await self._all(sql, *args)] if named else []

    async def blocked(self, ws: str, ids: Collection[str]) -> frozenset[str]:
        args = Args([ws])
        these = self._db.among([*map(ticket_number, ids)], args)
        there = self._visible(args).replace("t.", "o.")
        where = f"t.ws = $1 AND t.num {these} AND {BLOCKED.format(ws='$1', seen=there)}"
        rows = await self._all(f"SELECT t.id FROM tickets t WHERE {where}", *args)  # noqa: S608 - fixed conditions
        return frozenset(id for (id,) in rows)

    async def links_of(self, ws: str, name: str, ids: Collection[str]) -> dict[str, list[str]]:
        args = Args([ws, name])
        these = self._db.among([*map(ticket_number, ids)], args)
        rows = await self._all(
            "SELECT t.id, m.value FROM tickets t JOIN marks m ON m.ticket = t.key"  # noqa: S608 - numbers
            f" WHERE t.ws = $1 AND t.num {these} AND m.name = $2 ORDER BY t.num, m.value",
            *args,
        )
        found: dict[str, list[str]] = {}
        for id, other in rows:
            found.setdefault(id, []).append(other)
        return found


class LinksWriting(Part):
    """Part of a Transaction."""

    async def unlink(self, ws: str, id: str) -> None:
        await unlink(self._db, ws, [id])


async def unlink(db: Session, ws: str, ids: Iterable[str]) -> None:
    """Remove the links to these tickets."""
    for id in ids:
        for ticket, told in await db.rows(_LINKED, ws, id):
            await _leave_out(db, ws, ticket, told, id)


async def _leave_out(db: Session, ws: str, ticket: int, told: str, id: str) -> None:
    """Store a ticket's details without the links to another."""
    kept = relinked(json.loads(told), lambda one: None if one == id else one)
    more = from_text(dumps(kept))
    text = to_text(more)
    await db.run(_NO_MARKS, ticket)
    await db.each(_MARK, [(ws, *mark, ticket) for mark in marks(more)])
    if text is None:
        await db.run(_NO_DETAILS, ticket)
    else:
        await db.run(_TOLD, text, ticket)
