"""Saved answers, what they resemble, and offers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from core.access import Sight
from core.json_text import dumps
from core.store.saved_answers import (
    AnswerStep,
    Likeness,
    OfferCount,
    Offering,
    OfferMade,
    SavedAnswer,
)
from core.store.shared.session import Args, Part
from core.store.shared.sight import seen
from core.ticket import Ticket

EXAMPLES = 20  # tickets of each kind that are looked at for one answer, the newest

_USED = "marks x JOIN tickets t ON t.key = x.ticket WHERE x.ws = $1 AND x.name = 'answer'"
_REFUSED = "offers x JOIN tickets t ON t.key = x.ticket WHERE x.ws = $1 AND x.solved = 'no'"
_NEWEST = f"AND NOT t.withdrawn AND {{seen}} ORDER BY x.ticket DESC LIMIT {EXAMPLES}"
_LIKENESSES = f"""
SELECT a.name, 'own', a.title, a.text FROM saved_answers a WHERE a.ws = $1
UNION ALL SELECT a.name, 'used', u.title, '' FROM saved_answers a JOIN tickets u ON u.key IN
  (SELECT x.ticket FROM {_USED} AND x.value = a.name {_NEWEST}) WHERE a.ws = $1
UNION ALL SELECT a.name, 'no', u.title, '' FROM saved_answers a JOIN tickets u ON u.key IN
  (SELECT x.ticket FROM {_REFUSED} AND x.answer = a.name {_NEWEST}) WHERE a.ws = $1"""  # noqa: S608 - fixed
_UNSOLVED = f"""
UNION ALL SELECT x.answer, 'no', t.title, '' FROM {_REFUSED}
  AND x.answer IN ({{ids}}) AND NOT t.withdrawn AND {{seen}}"""  # noqa: S608 - fixed
# Closed by its requester, and still closed.
_SOLVED = """CASE WHEN t.stat = 'done' AND EXISTS (
    SELECT 1 FROM history h JOIN changes c ON c.key = h.change
    WHERE h.ticket = t.key AND c.by = t.by AND c.undone_by IS NULL AND {stat} = 'done')
  THEN 1 ELSE 0 END"""
_OFFERED = """FROM offers o JOIN tickets t ON t.key = o.ticket
WHERE o.ws = $1 AND NOT t.withdrawn AND {seen}"""
_COUNTS = f"SELECT o.shown, count(*), sum({_SOLVED}) {_OFFERED} GROUP BY o.shown"
_EACH = f"SELECT t.id, o.shown, {_SOLVED} {_OFFERED} AND t.created BETWEEN $2 AND $3"
_SAVE = """
INSERT INTO saved_answers (ws, name, title, text, by) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (ws, name) DO UPDATE
SET title = excluded.title, text = excluded.text, by = excluded.by"""


class SavedReading(Part):
    """Part of a Snapshot.

    sight: which tickets speak for answers, and are counted
    """

    sight: Sight

    async def saved_answers(self, ws: str) -> list[SavedAnswer]:
        sql = "SELECT name, title, text FROM saved_answers WHERE ws = $1 ORDER BY name"
        return [SavedAnswer(*row) for row in await self._all(sql, ws)]

    async def saved_answer(self, ws: str, name: str) -> SavedAnswer | None:
        sql = "SELECT name, title, text FROM saved_answers WHERE ws = $1 AND name = $2"
        row = await self._one(sql, ws, name)
        return SavedAnswer(*row) if row else None

    async def likenesses(self, ws: str, solved: Sequence[str] = ()) -> list[Likeness]:
        args = Args([ws])
        condition = seen(type(self._db), self.sight, args)
        sql = _LIKENESSES.format(seen=condition)
        if solved:
            sql += _UNSOLVED.format(seen=condition, ids=", ".join(map(args, solved)))
        rows = await self._all(sql, *args)
        return [Likeness(name, kind, title, text) for name, kind, title, text in rows]

    async def offering(self, ticket: Ticket) -> Offering | None:
        sql = "SELECT answer, shown, solved FROM offers WHERE ticket = $1"
        row = await self._db.row(sql, ticket.key)
        return Offering(row[0], bool(row[1]), row[2]) if row else None

    async def offer_counts(self, ws: str) -> list[OfferCount]:
        rows = await self._offers(_COUNTS, ws)
        return [OfferCount(bool(shown), int(n), int(solved)) for shown, n, solved in rows]

    async def offers_made(self, ws: str, since: str, until: str) -> list[OfferMade]:
        rows = await self._offers(_EACH, ws, since, until)
        return [OfferMade(id, bool(shown), bool(solved)) for id, shown, solved in rows]

    async def _offers(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        args = Args(values)
        condition = seen(type(self._db), self.sight, args)
        stat = self._db.FIELD.format("stat")
        return await self._all(sql.format(stat=stat, seen=condition), *args)

    async def answer_step(self, ws: str, change: int) -> AnswerStep | None:
        sql = "SELECT name, before, after FROM answer_steps WHERE ws = $1 AND change = $2"
        row = await self._one(sql, ws, change)
        return AnswerStep(row[0], _read(row[1]), _read(row[2])) if row else None


class SavedWriting(Part):
    """Part of a Transaction."""

    async def save_answer(self, ws: str, answer: SavedAnswer, by: str) -> None:
        await self._run(_SAVE, ws, answer.name, answer.title, answer.text, by)

    async def drop_answer(self, ws: str, name: str) -> None:
        await self._run("DELETE FROM saved_answers WHERE ws = $1 AND name = $2", ws, name)

    async def add_answer_step(self, ws: str, change: int, step: AnswerStep) -> None:
        sql = (
            "INSERT INTO answer_steps (ws, change, name, before, after) VALUES ($1, $2, $3, $4, $5)"
        )
        await self._run(sql, ws, change, step.name, _written(step.before), _written(step.after))

    async def offer(self, ws: str, ticket: Ticket, offering: Offering) -> None:
        sql = "INSERT INTO offers (ws, ticket, answer, shown) VALUES ($1, $2, $3, $4)"
        await self._hold(sql, ws, ticket.key, offering.answer, offering.shown)

    async def judge(self, ticket: Ticket, solved: str) -> None:
        await self._db.run("UPDATE offers SET solved = $1 WHERE ticket = $2", solved, ticket.key)
        await self._db.run("UPDATE cards SET shows = 0 WHERE ticket = $1", ticket.key)


def _written(answer: SavedAnswer | None) -> str | None:
    return dumps(asdict(answer)) if answer else None


def _read(text: str | None) -> SavedAnswer | None:
    return SavedAnswer(**json.loads(text)) if text else None
