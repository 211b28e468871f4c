"""Alarms: a row for each, found by an index on the time. A row is deleted when it is handed out."""

from __future__ import annotations

from datetime import datetime

from core.details import alarms
from core.message import iso, minute
from core.store.alarms import Alarm
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args, Part
from core.ticket import Ticket

_OWN = "DELETE FROM alarms WHERE ticket = $1 AND name IN ('due', 'until')"
_ADD = """
INSERT INTO alarms (ticket, name, "user", at, ws, made_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (ticket, name, "user", at) DO UPDATE SET made_at = excluded.made_at"""
_LAST = """
SELECT max(made_at) FROM alarms WHERE ws = $1 AND "user" = $2 AND name = 'remind'"""
_TAKE_LAST = """
DELETE FROM alarms WHERE ws = $1 AND "user" = $2 AND name = 'remind' AND made_at = $3
RETURNING (SELECT t.id FROM tickets t WHERE t.key = ticket)"""
_TAKE = """
DELETE FROM alarms WHERE ws = $1 AND at <= $2 RETURNING at, ticket, name, "user\""""


class AlarmsReading(Part):
    """Part of a Snapshot."""

    async def alarmed(self, now: datetime) -> list[str]:
        sql = "SELECT DISTINCT ws FROM alarms WHERE at <= $1"
        return [ws for (ws,) in await self._db.rows(sql, minute(iso(now)))]


class AlarmsWriting(Part):
    """Part of a Transaction."""

    async def set_alarms(self, ws: str, ticket: Ticket) -> None:
        """Set the alarms of the ticket's own times."""
        await self._run_on(_OWN, ws, ticket.key)
        rows = [(ticket.key, name, "", at, ws, "") for name, at in alarms(ticket.more)]
        if rows:
            await self._db.each(_ADD, rows)

    async def _run_on(self, sql: str, ws: str, key: int) -> None:
        await self._db.enter(ws)
        await self._db.run(sql, key)

    async def add_reminder(
        self, ws: str, ticket: Ticket, user: str, at: str, now: datetime
    ) -> None:
        await self._db.enter(ws)
        await self._db.run(_ADD, ticket.key, "remind", user, at, ws, iso(now))

    async def add_escalation(self, ws: str, ticket: Ticket, user: str, at: str) -> None:
        await self._db.enter(ws)
        await self._db.run(_ADD, ticket.key, "escalate", user, at, ws, "")

    async def drop_reminders(self, ticket: Ticket, user: str) -> None:
        sql = "DELETE FROM alarms WHERE ticket = $1 AND name = 'remind' AND \"user\" = $2"
        await self._db.run(sql, ticket.key, user)

    async def take_back_reminder(self, ws: str, user: str, after: str) -> list[str]:
        (last,) = await self._one(_LAST, ws, user)
        if last is None or last <= after:
            return []
        return [id for (id,) in await self._all(_TAKE_LAST, ws, user, last)]

    async def take_alarms(self, ws: str, now: datetime) -> list[Alarm]:
        rows = sorted(await self._all(_TAKE, ws, minute(iso(now))))
        args = Args()
        these = self._db.among([key for _, key, *_ in rows], args)
        sql = f"SELECT {COLUMNS} FROM tickets t WHERE NOT t.withdrawn AND t.key {these}"  # noqa: S608 - our own columns
        found = [to_ticket(row) for row in (await self._db.rows(sql, *args) if rows else ())]
        tickets = {ticket.key: ticket for ticket in found}
        return [
            Alarm(name, tickets[key], at, user) for at, key, name, user in rows if key in tickets
        ]
