"""Types of requests: a row for each, and what changes did to them."""

from __future__ import annotations

import json

from core.json_text import dumps
from core.requests import RequestType
from core.store.requests import Made, RequestStep
from core.store.shared.session import Part

_SAVE = """
INSERT INTO request_types (ws, name, told, by) VALUES ($1, $2, $3, $4)
ON CONFLICT (ws, name) DO UPDATE SET told = excluded.told, by = excluded.by"""
_STEP = "INSERT INTO request_steps (ws, change, name, before, after) VALUES ($1, $2, $3, $4, $5)"


class RequestsReading(Part):
    """Part of a Snapshot."""

    async def made_types(self, ws: str) -> dict[str, Made]:
        rows = await self._all("SELECT name, told, by FROM request_types WHERE ws = $1", ws)
        return {name: Made(RequestType.from_text(told), by) for name, told, by in rows}

    async def request_step(self, ws: str, change: int) -> RequestStep | None:
        sql = "SELECT name, before, after FROM request_steps WHERE ws = $1 AND change = $2"
        row = await self._one(sql, ws, change)
        return RequestStep(row[0], _read(row[1]), _read(row[2])) if row else None


class RequestsWriting(Part):
    """Part of a Transaction."""

    async def save_request_type(self, ws: str, one: RequestType, by: str) -> None:
        await self._run(_SAVE, ws, one.name, one.to_text(), by)

    async def drop_request_type(self, ws: str, name: str) -> None:
        await self._run("DELETE FROM request_types WHERE ws = $1 AND name = $2", ws, name)

    async def drop_request_types(self, ws: str) -> None:
        await self._run("DELETE FROM request_types WHERE ws = $1", ws)

    async def add_request_step(self, ws: str, change: int, step: RequestStep) -> None:
        before, after = _written(step.before), _written(step.after)
        await self._run(_STEP, ws, change, step.name, before, after)


def _written(made: Made | None) -> str | None:
    return dumps([made.by, made.type.to_text()]) if made else None


def _read(said: str | None) -> Made | None:
    if said is None:
        return None
    by, told = json.loads(said)
    return Made(RequestType.from_text(told), by)
