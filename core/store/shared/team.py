"""Routes, turns and absences."""

from __future__ import annotations

import json
from collections.abc import Sequence

from core.access import Sight
from core.store.shared.session import Args, Part
from core.store.shared.sight import seen
from core.store.team import Burden, Cover, Presence, Stored
from core.ticket import Ticket

_LAST = "(SELECT max(n) FROM route_turns WHERE ws = $1 AND what = $2{of})"
_BACK = """
DELETE FROM route_turns WHERE ws = $1 AND what = $2 AND n =
  (SELECT max(n) FROM route_turns WHERE ws = $1 AND what = $2 AND ticket = $3)"""
_BURDENS = """
SELECT t.own, d.told, count(*) FROM tickets t {index} LEFT JOIN details d ON d.ticket = t.key
WHERE t.ws = $1 AND t.place IN (0, 1) AND t.own IS NOT NULL AND {seen} GROUP BY t.own, d.told"""
_PRESENT = """
INSERT INTO presence (ws, "user", {column}) VALUES ($1, $2, $3)
ON CONFLICT (ws, "user") DO UPDATE SET {column} = excluded.{column}"""


class TeamReading(Part):
    """Part of a Snapshot.

    sight: which tickets are counted
    """

    sight: Sight

    async def turns(self, ws: str, what: str, people: Sequence[str]) -> tuple[int, dict[str, int]]:
        args = Args([ws, what])
        each = [_LAST.format(of=f' AND "user" = {args(user)}') for user in people]
        sql = f"SELECT {', '.join([_LAST.format(of=''), *each])}"
        last, *of = await self._one(sql, *args)
        return last or 0, {user: n for user, n in zip(people, of, strict=True) if n}

    async def presence(self, ws: str) -> list[Presence]:
        sql = 'SELECT "user", until, week, deputy, later FROM presence WHERE ws = $1 ORDER BY 1'
        return [Presence(*row) for row in await self._all(sql, ws)]

    async def rotas(self, ws: str) -> list[Stored]:
        sql = "SELECT what, told, calendar, read_at FROM rotas WHERE ws = $1 ORDER BY what"
        return [Stored(*row) for row in await self._all(sql, ws)]

    async def covers(self, ws: str, after: str) -> list[Cover]:
        sql = """
            SELECT what, since, until, "user" FROM covers WHERE ws = $1 AND until > $2 ORDER BY n"""
        return [Cover(*row) for row in await self._all(sql, ws, after)]

    async def routed(self) -> list[tuple[str, str]]:
        sql = 'SELECT DISTINCT ws, "user" FROM routes ORDER BY 1, 2'
        return [(ws, user) for ws, user in await self._db.rows(sql)]

    async def calendars(self) -> list[tuple[str, Stored]]:
        sql = "SELECT ws, what, told, calendar, read_at FROM rotas ORDER BY ws, what"
        return [(ws, Stored(*row)) for ws, *row in await self._db.rows(sql)]

    async def burdens(self, ws: str) -> list[Burden]:
        args = Args([ws])
        is_seen = seen(type(self._db), self.sight, args)
        sql = _BURDENS.format(index=self._db.using("tickets_list"), seen=is_seen)
        found: dict[str, Burden] = {}
        for user, told, count in await self._all(sql, *args):
            one, each = found.get(user, Burden(user, 0, 0)), estimate(told)
            found[user] = Burden(user, one.tickets + count, one.minutes + count * each)
        return sorted(found.values(), key=lambda one: (-one.tickets, one.user))


def estimate(told: str | None) -> int:
    """Return the minutes that a ticket is estimated at, 0 without. told: JSON of its details"""
    return json.loads(told).get("est", 0) if told else 0


class TeamWriting(Part):
    """Part of a Transaction."""

    async def set_route(self, ws: str, what: str, people: Sequence[str]) -> None:
        await self._run("DELETE FROM routes WHERE ws = $1 AND what = $2", ws, what)
        rows = [(ws, what, place, user) for place, user in enumerate(people)]
        await self._db.each("INSERT INTO routes VALUES ($1, $2, $3, $4)", rows)

    async def take_turn(self, ws: str, what: str, n: int, user: str, ticket: Ticket) -> None:
        sql = "INSERT INTO route_turns VALUES ($1, $2, $3, $4, $5)"
        await self._hold(sql, ws, what, n, user, ticket.key)

    async def give_turn_back(self, ws: str, what: str, ticket: Ticket) -> None:
        await self._run(_BACK, ws, what, ticket.key)

    async def set_away(
        self, ws: str, user: str, until: str | None, later: str | None = None
    ) -> None:
        sql = """
            INSERT INTO presence (ws, "user", until, later) VALUES ($1, $2, $3, $4)
            ON CONFLICT (ws, "user")
            DO UPDATE SET until = excluded.until, later = excluded.later"""
        await self._run(sql, ws, user, until, later)

    async def set_rota(self, ws: str, what: str, told: str | None) -> None:
        for table in ("covers", "rotas"):
            await self._run(f"DELETE FROM {table} WHERE ws = $1 AND what = $2", ws, what)  # noqa: S608 - our own tables
        if told is not None:
            sql = "INSERT INTO rotas (ws, what, told) VALUES ($1, $2, $3)"
            await self._run(sql, ws, what, told)

    async def set_calendar(self, ws: str, what: str, calendar: str | None, at: str) -> None:
        sql = """
            UPDATE rotas SET calendar = coalesce($3, calendar), read_at = $4
            WHERE ws = $1 AND what = $2"""
        await self._run(sql, ws, what, calendar, at)

    async def add_cover(self, ws: str, cover: Cover) -> None:
        sql = """
            INSERT INTO covers SELECT $1, $2, coalesce(max(n), 0) + 1, $3, $4, $5 FROM covers
            WHERE ws = $1 AND what = $2"""
        await self._run(sql, ws, *cover)

    async def set_deputy(self, ws: str, user: str, deputy: str | None) -> None:
        await self._run(_PRESENT.format(column="deputy"), ws, user, deputy)

    async def set_week(self, ws: str, user: str, minutes: int | None) -> None:
        await self._run(_PRESENT.format(column="week"), ws, user, minutes)
