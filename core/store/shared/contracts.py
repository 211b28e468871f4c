"""The contracts of clients, and what changes did to them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, astuple
from typing import Any

from core.hours import Terms
from core.json_text import dumps
from core.store.hours import ContractStep
from core.store.shared.session import Args, Part

_COLUMNS = "client, since, minutes, monthly, rollover, overage, until"
_TERMS = f"SELECT {_COLUMNS} FROM contracts WHERE ws = $1{{one}} ORDER BY client, since"  # noqa: S608 - our own columns
TERMS = _TERMS.format(one="")  # of all clients of a workspace
_SET = f"""
INSERT INTO contracts (ws, {_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (ws, client, since) DO UPDATE SET minutes = excluded.minutes,
  monthly = excluded.monthly, rollover = excluded.rollover, overage = excluded.overage,
  until = excluded.until"""  # noqa: S608 - our own columns
_STEP = "INSERT INTO contract_steps (ws, change, before, after) VALUES ($1, $2, $3, $4)"


class ContractsReading(Part):
    """Part of a Snapshot."""

    async def terms(self, ws: str, client: str | None = None) -> list[Terms]:
        args = Args([ws])
        one = f" AND client = {args(client)}" if client else ""
        return [to_terms(row) for row in await self._all(_TERMS.format(one=one), *args)]

    async def contract_step(self, ws: str, change: int) -> ContractStep | None:
        sql = "SELECT before, after FROM contract_steps WHERE ws = $1 AND change = $2"
        row = await self._one(sql, ws, change)
        return ContractStep(_read(row[0]), _read(row[1])) if row else None


class ContractsWriting(Part):
    """Part of a Transaction."""

    async def set_terms(self, ws: str, terms: Terms) -> None:
        await self._run(_SET, ws, *from_terms(terms))

    async def drop_terms(self, ws: str, client: str, since: str) -> None:
        sql = "DELETE FROM contracts WHERE ws = $1 AND client = $2 AND since = $3"
        await self._run(sql, ws, client, since)

    async def add_contract_step(self, ws: str, change: int, step: ContractStep) -> None:
        await self._run(_STEP, ws, change, _written(step.before), _written(step.after))


def to_terms(row: Sequence[Any]) -> Terms:
    """Return the terms of a row of TERMS."""
    client, since, minutes, monthly, *more = row
    return Terms(client, since, minutes, bool(monthly), *more)


def from_terms(terms: Terms) -> tuple[Any, ...]:
    """Return the row of TERMS."""
    return astuple(terms)


def _written(terms: Terms | None) -> str | None:
    return dumps(asdict(terms)) if terms else None


def _read(said: str | None) -> Terms | None:
    return Terms(**json.loads(said)) if said else None
