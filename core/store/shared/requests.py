"""Types of requests: a row for each."""

from __future__ import annotations

from core.requests import RequestType
from core.store.shared.session import Part

_SAVE = """
INSERT INTO request_types (ws, name, told, by) VALUES ($1, $2, $3, $4)
ON CONFLICT (ws, name) DO UPDATE SET told = excluded.told, by = excluded.by"""


class RequestsWriting(Part):
    """Part of a Transaction."""

    async def save_request_type(self, ws: str, one: RequestType, by: str) -> None:
        await self._run(_SAVE, ws, one.name, one.to_text(), by)

    async def drop_request_type(self, ws: str, name: str) -> None:
        await self._run("DELETE FROM request_types WHERE ws = $1 AND name = $2", ws, name)

    async def drop_request_types(self, ws: str) -> None:
        await self._run("DELETE FROM request_types WHERE ws = $1", ws)
