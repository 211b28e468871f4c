"""Repeating tickets: a row for each, found by an index on its next time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from core.json_text import dumps
from core.message import iso, minute
from core.recurrence import Rule
from core.store.repeats import Repeating
from core.store.shared.session import Part

_COLUMNS = "num, by, own, channel, channel_type, due_at, last, told"
_ALL = f"SELECT {_COLUMNS} FROM repeats WHERE ws = $1 AND due_at IS NOT NULL ORDER BY num"  # noqa: S608 - our own columns
_ONE = f"SELECT {_COLUMNS} FROM repeats WHERE ws = $1 AND num = $2"  # noqa: S608 - our own columns
_DUE = """
SELECT ws, num FROM repeats WHERE due_at IS NOT NULL AND (due_at <= $1 OR ran_at > $2)
ORDER BY ws, num"""
_LAST = """
SELECT num FROM repeats WHERE ws = $1 AND changed_by = $2 AND changed_at > $3
ORDER BY changed_at DESC LIMIT 1"""
_NEXT = "SELECT coalesce(max(num), 0) + 1 FROM repeats WHERE ws = $1"
_ADD = """
INSERT INTO repeats VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL, $3, $9)"""
_SET = """
UPDATE repeats SET due_at = $3, changed_by = $4, changed_at = $5, ran_at = $5
WHERE ws = $1 AND num = $2"""
_ADVANCE = """
UPDATE repeats SET due_at = $3, last = coalesce($4, last), ran_at = $5
WHERE ws = $1 AND num = $2"""
_SLACK = timedelta(minutes=2)  # by so much the clocks of processes may differ


class RepeatsReading(Part):
    """Part of a Snapshot."""

    async def repeats(self, ws: str) -> Sequence[Repeating]:
        return [_read(row) for row in await self._all(_ALL, ws)]

    async def repeat(self, ws: str, number: int) -> Repeating | None:
        row = await self._one(_ONE, ws, number)
        return _read(row) if row else None

    async def repeats_due(self, now: datetime, ws: str | None = None) -> list[tuple[str, int]]:
        rows = await self._db.rows(_DUE, minute(iso(now)), iso(now + _SLACK))
        return [(row[0], row[1]) for row in rows if ws in (None, row[0])]

    async def last_repeat(self, ws: str, by: str, after: str) -> int | None:
        row = await self._one(_LAST, ws, by, after)
        return row[0] if row else None


class RepeatsWriting(Part):
    """Part of a Transaction."""

    async def add_repeat(self, ws: str, one: Repeating, at: datetime) -> int:
        (number,) = await self._one(_NEXT, ws)
        where = (one.channel, one.channel_type)
        values = (number, one.by, one.own, *where, _written(one), one.due, iso(at))
        await self._run(_ADD, ws, *values)
        return int(number)

    async def set_repeat(
        self, ws: str, number: int, due: str | None, by: str, at: datetime
    ) -> None:
        await self._run(_SET, ws, number, due, by, iso(at))

    async def advance_repeat(
        self, ws: str, number: int, due: str, last: str | None, at: datetime
    ) -> None:
        await self._run(_ADVANCE, ws, number, due, last, iso(at))


_TOLD = ("words", "zone", "title", "desc", "cat", "pri", "client")


def _written(one: Repeating) -> str:
    told = {name: getattr(one, name) for name in _TOLD}
    beside = {"labels": list(one.labels), "first": one.first.isoformat(), "rule": asdict(one.rule)}
    return dumps({name: value for name, value in (told | beside).items() if value is not None})


def _read(row: Sequence[Any]) -> Repeating:
    number, by, own, channel, channel_type, due, last, text = row
    told = json.loads(text)
    rule = {**told.pop("rule")}
    return Repeating(
        number,
        by,
        rule=Rule(**{**rule, "days": tuple(rule["days"])}),
        first=date.fromisoformat(told.pop("first")),
        labels=tuple(told.pop("labels")),
        own=own,
        channel=channel,
        channel_type=channel_type,
        due=due,
        last=last,
        **told,
    )
