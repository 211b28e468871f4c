"""The values that lists are filtered by: which there are, and which tickets have one."""

from __future__ import annotations

from collections.abc import Sequence

from core.access import Sight
from core.store.people import unbound
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args, Part
from core.store.shared.sight import seen
from core.ticket import Ticket

_IN_USE = """
SELECT m.value, sum(CASE WHEN t.place = 0 THEN 1 ELSE 0 END),
  sum(CASE WHEN t.place = 1 THEN 1 ELSE 0 END)
FROM marks m JOIN tickets t ON t.key = m.ticket
WHERE m.ws = $1 AND m.name = $2 AND t.place < 3 AND {seen}
GROUP BY m.value
ORDER BY sum(CASE WHEN t.place < 2 THEN 1 ELSE 0 END) DESC, m.value LIMIT $3"""
_MARKED = f"""
SELECT {COLUMNS} FROM marks m JOIN tickets t ON t.key = m.ticket
WHERE m.ws = $1 AND m.name = $2 AND m.value = $3 AND t.place < 3 AND {{seen}}
ORDER BY m.ticket LIMIT $4"""  # noqa: S608 - our own columns
_ANOTHERS = """
SELECT 1 FROM tickets t JOIN marks m ON m.ticket = t.key AND m.name = 'client' AND m.value <> $3
WHERE t.ws = $1 AND t.channel = $2 LIMIT 1"""


class MarksReading(Part):
    """Part of a Snapshot.

    sight: which tickets are found and counted
    """

    sight: Sight

    async def in_use(self, ws: str, name: str, limit: int) -> list[tuple[str, int, int]]:
        args = Args([ws, name, limit])
        rows = await self._all(_IN_USE.format(seen=seen(type(self._db), self.sight, args)), *args)
        return [(value, int(n), int(prog)) for value, n, prog in rows]

    async def with_mark(self, ws: str, name: str, value: str, limit: int) -> Sequence[Ticket]:
        args = Args([ws, name, value, limit])
        rows = await self._all(_MARKED.format(seen=seen(type(self._db), self.sight, args)), *args)
        return [to_ticket(row) for row in rows]

    async def is_anothers(self, ws: str, channel: str, client: str) -> bool:
        return await self._one(_ANOTHERS, ws, channel, client) is not None


class MarksWriting(Part):
    """Part of a Transaction."""

    async def rename_client(self, ws: str, name: str, to: str) -> None:
        await self._run("UPDATE clients SET name = $3 WHERE ws = $1 AND name = $2", ws, name, to)
        sql = "UPDATE clients SET channel = $3 WHERE ws = $1 AND channel = $2"
        await self._run(sql, ws, unbound(name), unbound(to))
