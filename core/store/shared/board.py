"""The board: changes, secrets and sign-in links."""

from __future__ import annotations

from datetime import datetime

from core.message import iso
from core.store.board import Invited
from core.store.shared.session import Part


class BoardReading(Part):
    """Part of a Snapshot."""

    async def latest(self, ws: str) -> int:
        sql = "SELECT coalesce(max(key), 0) FROM changes WHERE ws = $1"
        return int((await self._one(sql, ws))[0])


class BoardWriting(Part):
    """Part of a Transaction."""

    async def secret(self, name: str, fresh: bytes) -> bytes:
        sql = "INSERT INTO secrets VALUES ($1, $2) ON CONFLICT DO NOTHING"
        await self._db.run(sql, name, fresh)
        (kept,) = await self._db.row("SELECT value FROM secrets WHERE name = $1", name)
        return bytes(kept)

    async def add_link(self, hash: str, invited: Invited, until: datetime) -> None:
        await self._db.run(
            "INSERT INTO links VALUES ($1, $2, $3, $4, $5)",
            *(hash, invited.workspace, invited.user, invited.standing, iso(until)),
        )

    async def take_link(self, hash: str, now: datetime) -> Invited | None:
        await self._db.run("DELETE FROM links WHERE until < $1", iso(now))
        sql = 'DELETE FROM links WHERE hash = $1 RETURNING ws, "user", standing'
        row = await self._db.row(sql, hash)
        return Invited(*row) if row else None
