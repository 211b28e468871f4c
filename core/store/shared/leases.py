"""Leases: a row for each, never two that run on one ticket: the database has an index for that."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from core.message import iso
from core.store.leases import Ended, Lease
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args, Part
from core.ticket import Ticket

_FIELDS = "l.holder, l.generation, l.minutes, l.until, l.ended"
_LAST = f"""
SELECT {_FIELDS} FROM leases l WHERE l.ticket = $1 AND l.holder = $2
ORDER BY l.generation DESC LIMIT 1"""  # noqa: S608 - our own columns
_LEASED = "SELECT ws FROM leases WHERE ended IS NULL AND until <= $1"
_ADD = """
INSERT INTO leases VALUES ($1, $2,
  (SELECT coalesce(max(generation), 0) + 1 FROM leases WHERE ticket = $2), $3, $4, $5, NULL)
RETURNING generation"""
_END = "UPDATE leases SET ended = $3 WHERE ticket = $1 AND generation = $2"
_REGAIN = """
UPDATE leases SET ended = 'done' WHERE ticket = $1 AND holder = $2 AND ended = 'lost'"""
_HELD = """
SELECT ticket, generation, minutes FROM leases l
WHERE l.ws = $1 AND l.holder = $2 AND l.ended IS NULL AND EXISTS
  (SELECT 1 FROM tickets t WHERE t.key = l.ticket AND t.num {these})"""
_RENEW = "UPDATE leases SET until = $3 WHERE ticket = $1 AND generation = $2 AND until < $3"
_TAKE = """
UPDATE leases SET ended = 'lost' WHERE ws = $1 AND ended IS NULL AND until <= $2
RETURNING ticket, holder"""


class LeasesReading(Part):
    """Part of a Snapshot."""

    async def leases(self, tickets: Sequence[Ticket]) -> dict[str, Lease]:
        if not tickets:
            return {}
        ids = {ticket.key: ticket.id for ticket in tickets}
        args = Args()
        these = self._db.among([*ids], args)
        sql = f"SELECT l.ticket, {_FIELDS} FROM leases l WHERE l.ticket {these}"  # noqa: S608 - our own columns
        found = [(ids[key], Lease(*row)) for key, *row in await self._db.rows(sql, *args)]
        return {id: lease for id, lease in found if lease.ended is None}

    async def lease_of(self, ticket: Ticket, holder: str) -> Lease | None:
        row = await self._db.row(_LAST, ticket.key, holder)
        return Lease(*row) if row else None

    async def leased(self, now: datetime) -> list[str]:
        found = await self._db.rows(_LEASED, iso(now))
        return [*dict.fromkeys(ws for (ws,) in found)]


class LeasesWriting(Part):
    """Part of a Transaction."""

    async def add_lease(
        self, ws: str, ticket: Ticket, holder: str, minutes: int, until: str
    ) -> int:
        row = await self._one(_ADD, ws, ticket.key, holder, minutes, until)
        return int(row[0])

    async def end_lease(self, ticket: Ticket, lease: Lease, ended: Ended) -> None:
        await self._db.run(_END, ticket.key, lease.generation, ended)

    async def regain_lease(self, ticket: Ticket, holder: str) -> None:
        await self._db.run(_REGAIN, ticket.key, holder)

    async def renew_leases(
        self, ws: str, numbers: Collection[int], holder: str, now: datetime
    ) -> None:
        args = Args([ws, holder])
        sql = _HELD.format(these=self._db.among([*numbers], args))
        for key, generation, minutes in await self._all(sql, *args):
            await self._db.run(_RENEW, key, generation, iso(now + timedelta(minutes=minutes)))

    async def take_ended(self, ws: str, now: datetime) -> list[tuple[Ticket, str]]:
        rows = sorted(await self._all(_TAKE, ws, iso(now)))
        args = Args()
        these = self._db.among([key for key, _ in rows], args)
        sql = f"SELECT {COLUMNS} FROM tickets t WHERE NOT t.withdrawn AND t.key {these}"  # noqa: S608 - our own columns
        found = [to_ticket(row) for row in (await self._db.rows(sql, *args) if rows else ())]
        tickets = {ticket.key: ticket for ticket in found}
        return [(tickets[key], holder) for key, holder in rows if key in tickets]
