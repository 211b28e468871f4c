"""What the parts of a Snapshot share."""

from __future__ import annotations

from typing import Any

from core.store.postgres.database import Session


class Part:
    """Statements about one workspace, which is their first argument."""

    _db: Session

    async def _all(self, sql: str, ws: str, *args: Any) -> list[Any]:
        await self._db.enter(ws)
        return await self._db.rows(sql, ws, *args)

    async def _one(self, sql: str, ws: str, *args: Any) -> Any:
        await self._db.enter(ws)
        return await self._db.row(sql, ws, *args)
