"""Clocks: the deeds that they are computed from, and those that run, found by their times."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from core.clocks import Deed, Due
from core.message import iso
from core.store.clocks import Held
from core.store.shared.rows import COLUMNS, KEY, to_ticket
from core.store.shared.session import Args, Part, Session
from core.ticket import Ticket, microseconds

SOMEBODY = "somebody"  # who wrote in a thread, if it was not the requester

# The history first, each kind in order. A note and a word change nothing.
_DEEDS = """
SELECT h.ticket, 0, h.key, c.at, c.by, CAST(h.after AS TEXT) FROM history h
  JOIN changes c ON c.key = h.change WHERE h.ticket {these}
UNION ALL SELECT n.ticket, 1, n.key, n.at, n.by, NULL FROM notes n WHERE n.ticket {these}
UNION ALL SELECT w.ticket, 2, 0, w.at, CASE WHEN w.own THEN t.by ELSE '{somebody}' END, NULL
  FROM words w JOIN tickets t ON t.key = w.ticket WHERE w.ticket {these}
ORDER BY 1, 2, 3, 4"""
_DUES = """
SELECT t.id, c.kind, c.due_at, c.tick_at FROM clocks c JOIN tickets t ON t.key = c.ticket
WHERE c.ticket {these} ORDER BY c.due_at"""
_CLOCKED = """
SELECT ws FROM clocks WHERE tick_at <= $1 UNION SELECT ws FROM sweeps"""
_TAKE = """
UPDATE clocks SET tick_at = CASE WHEN due_at > $2 THEN due_at END
WHERE (ticket, kind) IN (
  SELECT ticket, kind FROM clocks WHERE ws = $1 AND tick_at <= $2 ORDER BY tick_at LIMIT $3)
RETURNING ticket, kind, due_at"""
_SWEEP = "INSERT INTO sweeps VALUES ($1, '') ON CONFLICT (ws) DO UPDATE SET after = ''"
_OPEN = f"""
SELECT t.place, t.turn, {COLUMNS} FROM tickets t {{index}}
WHERE t.ws = $1 AND t.place < 2 AND (t.place, t.pri, t.turn, t.key) > ($2, $3, $4, $5)
ORDER BY t.place, t.pri, t.turn, t.key LIMIT $6"""  # noqa: S608 - our own columns
_BEGIN = (0, 0, 0, 0)  # a position before all tickets


class ClocksReading(Part):
    """Part of a Snapshot."""

    async def held(self, ws: str) -> list[Held]:
        sql = "SELECT name, at, value FROM held WHERE ws = $1 ORDER BY name, at"
        return [Held(*row) for row in await self._all(sql, ws)]

    async def deeds(self, tickets: Sequence[Ticket]) -> dict[int, list[Deed]]:
        args = Args()
        these = self._db.among([ticket.key for ticket in tickets], args)
        sql = _DEEDS.format(these=these, somebody=SOMEBODY)
        found: dict[int, list[Deed]] = {}
        for key, _, _, at, by, after in await self._db.rows(sql, *args):
            deed = Deed(datetime.fromisoformat(at), by, json.loads(after) if after else {})
            found.setdefault(key, []).append(deed)
        for deeds in found.values():
            deeds[1:] = sorted(deeds[1:], key=lambda deed: deed.at)
        return found

    async def dues(self, tickets: Sequence[Ticket]) -> dict[str, tuple[Due, ...]]:
        return await dues_of(self._db, tickets)

    async def clocked(self, now: datetime) -> list[str]:
        return [ws for (ws,) in await self._db.rows(_CLOCKED, iso(now))]


async def dues_of(db: Session, tickets: Sequence[Ticket]) -> dict[str, tuple[Due, ...]]:
    """Return the clocks that run: see `core.store.clocks`."""
    args = Args()
    sql = _DUES.format(these=db.among([ticket.key for ticket in tickets], args))
    found: dict[str, tuple[Due, ...]] = {}
    for id, *due in await db.rows(sql, *args):
        found[id] = (*found.get(id, ()), Due(*due))
    return found


class ClocksWriting(Part):
    """Part of a Transaction."""

    async def hold(self, ws: str, held: Held) -> None:
        sql = "INSERT INTO held VALUES ($1, $2, $3, $4) ON CONFLICT (ws, name, at)"
        await self._run(f"{sql} DO UPDATE SET value = excluded.value", ws, *held)

    async def add_word(self, ticket: Ticket, at: datetime, *, own: bool) -> None:
        sql = "INSERT INTO words VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
        await self._db.run(sql, ticket.key, iso(at), own)

    async def set_clocks(self, ws: str, ticket: Ticket, dues: Iterable[Due]) -> None:
        await self._db.enter(ws)
        await self._db.run("DELETE FROM clocks WHERE ticket = $1", ticket.key)
        sql = "INSERT INTO clocks VALUES ($1, $2, $3, $4, $5)"
        await self._db.each(sql, [(ticket.key, due.kind, ws, due.at, due.tick) for due in dues])

    async def take_ticks(self, ws: str, now: datetime, limit: int) -> list[tuple[Ticket, Due]]:
        rows = await self._all(_TAKE, ws, iso(now), limit)
        args = Args()
        these = self._db.among([key for key, *_ in rows], args)
        sql = f"SELECT {COLUMNS} FROM tickets t WHERE NOT t.withdrawn AND t.key {these}"  # noqa: S608 - our own columns
        found = {row[KEY]: to_ticket(row) for row in await self._db.rows(sql, *args)}
        ticks = ((found.get(key), Due(*due)) for key, *due in rows)
        return [(ticket, due) for ticket, due in ticks if ticket]

    async def sweep(self, ws: str) -> None:
        await self._run(_SWEEP, ws)

    async def to_sweep(self, ws: str, limit: int) -> list[Ticket]:
        row = await self._one("SELECT after FROM sweeps WHERE ws = $1", ws)
        if row is None:
            return []
        after = json.loads(row[0]) if row[0] else _BEGIN
        sql = _OPEN.format(index=self._db.using("tickets_list"))
        rows = await self._all(sql, ws, *after, limit)
        await self._advance(ws, rows[-1] if len(rows) == limit else None)
        return [to_ticket(row[2:]) for row in rows]

    async def _advance(self, ws: str, last: Any) -> None:
        """Go on after this row the next time; None: all tickets are done."""
        if last is None:
            await self._run("DELETE FROM sweeps WHERE ws = $1", ws)
            return
        place, turn, *values = last
        after = json.dumps((place, to_ticket(values).pri, turn, values[KEY]))
        await self._run("UPDATE sweeps SET after = $2 WHERE ws = $1", ws, after)

    async def spare(self, tickets: Sequence[Ticket], now: datetime) -> None:
        if tickets:
            args = Args([microseconds(now)])
            these = self._db.among([ticket.key for ticket in tickets], args)
            sql = f"UPDATE tickets SET mentioned_at = $1, asked_at = $1 WHERE key {these}"  # noqa: S608 - our own columns
            await self._db.run(sql, *args)
