"""The ledger of hours and the contracts of clients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.access import Sight
from core.hours import Entry, Ledger
from core.store.hours import Sums
from core.store.shared.contracts import ContractsReading, ContractsWriting
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args
from core.store.shared.sight import seen
from core.ticket import Ticket

_CLIENT = "coalesce(w.client, m.value)"
_FROM = """hours w JOIN tickets t ON t.key = w.ticket AND NOT t.withdrawn
  LEFT JOIN marks m ON m.ticket = t.key AND m.name = 'client'"""
_ENTRY = f"t.id, t.title, w.by, w.day, w.minutes, w.note, {_CLIENT}, w.billed IS NOT NULL, t.secret"
_SUMS = "sum(w.minutes), sum(CASE WHEN w.billed IS NULL THEN 0 ELSE w.minutes END)"
_WORKED = f"SELECT {_ENTRY} FROM {_FROM} WHERE {{which}} ORDER BY w.day, w.key"  # noqa: S608 - our own columns
_FAMILY = f"""
WITH RECURSIVE one (key, id, ws) AS (
  SELECT key, id, ws FROM tickets WHERE key = $1
  UNION SELECT t.key, t.id, t.ws FROM one JOIN tickets t ON t.ws = one.ws AND t.dup = one.id
)
SELECT {_ENTRY} FROM {_FROM} WHERE t.key IN (SELECT key FROM one) AND {{which}}
ORDER BY w.day, w.key"""  # noqa: S608 - our own columns
_BY_CLIENT = f"""
SELECT {_CLIENT} AS name, {_SUMS} FROM {_FROM} WHERE {{which}}
GROUP BY {_CLIENT} ORDER BY {_CLIENT} IS NULL, {_CLIENT}"""  # noqa: S608 - our own columns
_BY_TICKET = f"""
SELECT t.id, t.title, {_SUMS} FROM {_FROM} WHERE {{which}}
GROUP BY t.key, t.num, t.id, t.title ORDER BY t.num"""  # noqa: S608 - our own columns
# By two indexes: what is not billed is of the ticket's client, what is billed of that of the bill.
_BY_DAY = """
SELECT day, sum(minutes) FROM (
  SELECT w.day, w.minutes FROM marks m JOIN hours w ON w.ticket = m.ticket AND w.client IS NULL
  JOIN tickets t ON t.key = w.ticket AND NOT t.withdrawn
  WHERE m.ws = $1 AND m.name = 'client' AND m.value = $2 AND w.day >= $3
  UNION ALL
  SELECT w.day, w.minutes FROM hours w JOIN tickets t ON t.key = w.ticket AND NOT t.withdrawn
  WHERE w.ws = $1 AND w.client = $2 AND w.day >= $3
) one GROUP BY day"""
_TO_BILL = f"""
SELECT {COLUMNS}, (SELECT sum(w.minutes) FROM hours w WHERE w.ticket = t.key AND {{these}})
FROM tickets t WHERE t.key IN (SELECT w.ticket FROM {_FROM} WHERE {{which}}) ORDER BY t.num"""  # noqa: S608 - our own columns
_WORKSPACES = """
SELECT ws FROM workspaces
WHERE EXISTS (SELECT 1 FROM hours w WHERE w.ws = workspaces.ws) ORDER BY ws"""
_LOG = """
INSERT INTO hours (ws, ticket, by, day, minutes, note, change)
VALUES ($1, $2, $3, $4, $5, $6, $7)"""
_UNLOG = """
DELETE FROM hours WHERE ticket = $1 AND change = $2 AND billed IS NULL RETURNING minutes"""


class HoursReading(ContractsReading):
    """Part of a Snapshot.

    sight: which tickets are seen
    """

    sight: Sight

    def _seen_entries(self, ws: str, ledger: Ledger, args: Args) -> str:
        """Return the condition that entry `w` is meant and its ticket is seen."""
        sql = f"w.ws = {args(ws)}{_of(ledger, args)}"
        sql += f" AND {_CLIENT} = {args(ledger.client)}" if ledger.client else ""
        return f"{sql} AND {seen(type(self._db), self.sight, args)}"

    async def logged(self, ticket: Ticket, by: str | None = None) -> int:
        args = Args([ticket.key])
        who = f" AND by = {args(by)}" if by else ""
        sql = f"SELECT coalesce(sum(minutes), 0) FROM hours WHERE ticket = $1{who}"  # noqa: S608 - fixed
        return int((await self._db.row(sql, *args))[0])

    async def worked(self, ws: str, ledger: Ledger) -> list[Entry]:
        args = Args()
        which = self._seen_entries(ws, ledger, args)
        return [_entry(row) for row in await self._all(_WORKED.format(which=which), *args)]

    async def worked_on(self, ticket: Ticket, by: str | None = None) -> list[Entry]:
        args = Args([ticket.key])
        which = seen(type(self._db), self.sight, args)
        which += f" AND w.by = {args(by)}" if by else ""
        return [_entry(row) for row in await self._db.rows(_FAMILY.format(which=which), *args)]

    async def hours_by_client(self, ws: str, ledger: Ledger) -> list[tuple[str | None, Sums]]:
        args = Args()
        which = self._seen_entries(ws, ledger, args)
        rows = await self._all(_BY_CLIENT.format(which=which), *args)
        return [(name, (minutes, billed)) for name, minutes, billed in rows]

    async def hours_by_ticket(self, ws: str, ledger: Ledger) -> list[tuple[str, str, Sums]]:
        args = Args()
        which = self._seen_entries(ws, ledger, args)
        rows = await self._all(_BY_TICKET.format(which=which), *args)
        return [(id, title, (minutes, billed)) for id, title, minutes, billed in rows]

    async def hours_by_day(self, ws: str, client: str, since: str) -> dict[str, int]:
        return dict(await self._all(_BY_DAY, ws, client, since))

    async def workspaces(self) -> list[str]:
        return [ws for (ws,) in await self._db.rows(_WORKSPACES)]


class HoursWriting(HoursReading, ContractsWriting):
    """Part of a Transaction."""

    async def log(
        self, ws: str, ticket: Ticket, by: str, day: str, minutes: int, note: str, change: int
    ) -> None:
        await self._run(_LOG, ws, ticket.key, by, day, minutes, note, change)

    async def unlog(self, ticket: Ticket, change: int) -> int | None:
        row = await self._db.row(_UNLOG, ticket.key, change)
        return None if row is None else int(row[0])

    async def to_bill(self, ws: str, ledger: Ledger) -> list[tuple[Ticket, int]]:
        args = Args()
        which = self._seen_entries(ws, ledger, args)
        these = _of(ledger, args).removeprefix(" AND ") or "TRUE"
        rows = await self._all(_TO_BILL.format(which=which, these=these), *args)
        return [(to_ticket(values), minutes) for *values, minutes in rows]

    async def bill(self, tickets: Sequence[Ticket], ledger: Ledger, client: str, by: int) -> None:
        args = Args([by, client])
        keys = self._db.among([ticket.key for ticket in tickets], args)
        sql = f"UPDATE hours AS w SET billed = $1, client = $2 WHERE w.ticket {keys}"  # noqa: S608 - fixed
        await self._db.run(f"{sql}{_of(ledger, args)}", *args)

    async def unbill(self, ticket: Ticket, by: int) -> None:
        sql = "UPDATE hours SET billed = NULL, client = NULL WHERE ticket = $1 AND billed = $2"
        await self._db.run(sql, ticket.key, by)


def _of(ledger: Ledger, args: Args) -> str:
    """Return the conditions on entry `w` alone, each after ` AND `."""
    said = (("w.by =", ledger.by), ("w.day >=", ledger.since), ("w.day <=", ledger.until))
    sql = "".join(f" AND {column} {args(value)}" for column, value in said if value is not None)
    return f"{sql} AND w.billed IS NULL" if ledger.open_only else sql


def _entry(row: Sequence[Any]) -> Entry:
    id, title, by, day, minutes, note, client, billed, secret = row
    return Entry(id, title, by, day, minutes, note, client, bool(billed), bool(secret))
