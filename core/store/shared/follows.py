"""What people follow and save, and feedback."""

from __future__ import annotations

from collections.abc import Sequence

from core.access import Sight
from core.store.follows import Feedback
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args, Part
from core.store.shared.sight import seen
from core.ticket import Cat, Ticket

_FOLLOWING = f"""
SELECT {COLUMNS} FROM followed f JOIN tickets t ON t.key = f.ticket
WHERE f.ws = $1 AND f."user" = $2 AND t.place < 3 AND {{seen}} ORDER BY t.num LIMIT $3"""  # noqa: S608 - our own columns
_COUNTS = """
SELECT t.cat, count(*), coalesce(sum(CASE WHEN f.good THEN 1 ELSE 0 END), 0),
  coalesce(sum(CASE WHEN NOT f.good THEN 1 ELSE 0 END), 0)
FROM feedback f JOIN tickets t ON t.key = f.ticket
WHERE t.ws = $1 AND t.place < 3 AND {seen} GROUP BY t.cat ORDER BY t.cat"""
_FOLLOW = "INSERT INTO followed VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
_UNFOLLOW = 'DELETE FROM followed WHERE ws = $1 AND "user" = $2 AND ticket = $3'
_FOLLOW_LIST = "INSERT INTO followed_lists VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
_UNFOLLOW_LIST = 'DELETE FROM followed_lists WHERE ws = $1 AND "user" = $2 AND asked = $3'
_SAVE = """
INSERT INTO saved_lists VALUES ($1, $2, $3, $4)
ON CONFLICT (ws, "user", name) DO UPDATE SET said = excluded.said"""
_FORGET = 'DELETE FROM saved_lists WHERE ws = $1 AND "user" = $2 AND name = $3'
_ASK = "INSERT INTO feedback (ticket, change) VALUES ($1, $2) ON CONFLICT DO NOTHING"


class FollowsReading(Part):
    """Part of a Snapshot.

    sight: which tickets are found
    """

    sight: Sight

    async def followers(self, tickets: Sequence[Ticket]) -> dict[int, list[str]]:
        args = Args()
        these = self._db.among([ticket.key for ticket in tickets], args)
        sql = f'SELECT ticket, "user" FROM followed WHERE ticket {these} ORDER BY "user"'  # noqa: S608 - numbers
        found: dict[int, list[str]] = {}
        for key, user in await self._db.rows(sql, *args):
            found.setdefault(key, []).append(user)
        return found

    async def following(self, ws: str, user: str, limit: int) -> list[Ticket]:
        args = Args([ws, user, limit])
        sql = _FOLLOWING.format(seen=seen(type(self._db), self.sight, args))
        return [to_ticket(row) for row in await self._all(sql, *args)]

    async def followed_lists(self, ws: str, user: str | None = None) -> list[tuple[str, str]]:
        sql = 'SELECT "user", asked FROM followed_lists WHERE ws = $1'
        rows = await (
            self._all(f"{sql} ORDER BY 1, 2", ws)
            if user is None
            else self._all(f'{sql} AND "user" = $2 ORDER BY 1, 2', ws, user)
        )
        return [(who, asked) for who, asked in rows]

    async def saved_lists(self, ws: str, user: str) -> dict[str, str]:
        sql = 'SELECT name, said FROM saved_lists WHERE ws = $1 AND "user" = $2 ORDER BY name'
        return dict(await self._all(sql, ws, user))

    async def feedback(self, ticket: Ticket) -> Feedback | None:
        sql = "SELECT change, good FROM feedback WHERE ticket = $1"
        row = await self._db.row(sql, ticket.key)
        return Feedback(row[0], None if row[1] is None else bool(row[1])) if row else None

    async def feedback_counts(self, ws: str) -> list[tuple[Cat, int, int, int]]:
        args = Args([ws])
        sql = _COUNTS.format(seen=seen(type(self._db), self.sight, args))
        return [(cat, n, good, bad) for cat, n, good, bad in await self._all(sql, *args)]


class FollowsWriting(Part):
    """Part of a Transaction."""

    async def follow(self, ws: str, user: str, ticket: Ticket, *, is_on: bool) -> None:
        await self._run(_FOLLOW if is_on else _UNFOLLOW, ws, user, ticket.key)

    async def follow_list(self, ws: str, user: str, asked: str, *, is_on: bool) -> None:
        await self._run(_FOLLOW_LIST if is_on else _UNFOLLOW_LIST, ws, user, asked)

    async def save_list(self, ws: str, user: str, name: str, said: str | None) -> None:
        if said is None:
            await self._run(_FORGET, ws, user, name)
        else:
            await self._run(_SAVE, ws, user, name, said)

    async def ask_feedback(self, ticket: Ticket, change: int) -> None:
        await self._db.run(_ASK, ticket.key, change)

    async def set_feedback(self, ticket: Ticket, *, good: bool) -> None:
        await self._db.run("UPDATE feedback SET good = $1 WHERE ticket = $2", good, ticket.key)
