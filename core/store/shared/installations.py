"""Installations of the bot in workspaces and organisations."""

from __future__ import annotations

from core.store.shared.session import Part


class InstallationsReading(Part):
    """Part of a Snapshot."""

    async def installation(self, workspace: str, organisation: str | None) -> bytes | None:
        row = await self._db.row(
            "SELECT sealed FROM installations WHERE id IN ($1, $2,"
            " (SELECT organisation FROM organisations WHERE workspace = $1))"
            " ORDER BY id = $1 DESC, coalesce(id = $2, FALSE) DESC LIMIT 1",
            *(workspace, organisation),
        )
        return bytes(row[0]) if row else None

    async def installations(self) -> list[tuple[str, bytes]]:
        rows = await self._db.rows("SELECT id, sealed FROM installations ORDER BY id")
        return [(id, bytes(sealed)) for id, sealed in rows]


class InstallationsWriting(Part):
    """Part of a Transaction."""

    async def install(self, id: str, sealed: bytes) -> None:
        sql = (
            "INSERT INTO installations VALUES ($1, $2)"
            " ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed"
        )
        await self._db.run(sql, id, sealed)

    async def reseal(self, id: str, old: bytes, new: bytes) -> None:
        sql = "UPDATE installations SET sealed = $1 WHERE id = $2 AND sealed = $3"
        await self._db.run(sql, new, id, old)

    async def uninstall(self, id: str) -> None:
        await self._db.run("DELETE FROM installations WHERE id = $1", id)

    async def belongs(self, workspace: str, organisation: str) -> None:
        sql = (
            "INSERT INTO organisations VALUES ($1, $2)"
            " ON CONFLICT (workspace) DO UPDATE SET organisation = excluded.organisation"
        )
        await self._db.run(sql, workspace, organisation)
