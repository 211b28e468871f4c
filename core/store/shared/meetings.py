"""Meetings and calendar feeds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from core.access import Sight
from core.store.meetings import Feed, Meeting, MeetingStep
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args, Part
from core.store.shared.sight import seen

_LIMIT = 1000  # meetings of a feed
_COLUMNS = f"""{COLUMNS}, m.uid, m.by, m.guest, m.at, m.minutes, m.changed_at,
  m.sequence, m.is_off, m.is_back,
  (SELECT {{others}} FROM meeting_guests g WHERE g.uid = m.uid)"""  # noqa: S608 - our own columns
_AFTER = 10  # columns of a meeting after those of its ticket
_MEETINGS = f"""
SELECT {_COLUMNS} FROM meetings m JOIN tickets t ON t.key = m.ticket
WHERE m.ws = $1 AND {{who}} AND m.at >= $3 AND t.place < 3 AND {{seen}}
ORDER BY m.at, m.key LIMIT {_LIMIT}"""  # noqa: S608 - our own columns
_MEETING = f"""
SELECT {_COLUMNS} FROM meetings m JOIN tickets t ON t.key = m.ticket
WHERE m.uid = $1 AND t.place < 3 AND {{seen}}"""  # noqa: S608 - our own columns
_WHO = (
    "m.by = $2",
    "m.guest = $2",
    'm.uid IN (SELECT uid FROM meeting_guests WHERE ws = $1 AND "user" = $2)',
)
_STEP = """
SELECT s.uid, s.key, s.at, s.minutes, s.is_off,
  NOT EXISTS (SELECT 1 FROM meeting_steps x WHERE x.uid = s.uid AND x.key > s.key)
FROM meeting_steps s WHERE s.ws = $1 AND s.by = $2 AND s.done_at > $3
ORDER BY s.done_at DESC, s.key DESC LIMIT 1"""
_ADD_STEP = """
INSERT INTO meeting_steps (ws, by, done_at, uid, at, minutes, is_off)
VALUES ($1, $2, $3, $4, $5, $6, $7)"""
_ADD = """
INSERT INTO meetings (ws, ticket, uid, by, guest, at, minutes, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"""
_SAVE = """
UPDATE meetings SET at = $1, minutes = $2, sequence = $3, is_off = $4, is_back = $5,
  changed_at = $6 WHERE uid = $7"""


class MeetingsReading(Part):
    """Part of a Snapshot.

    sight: which tickets' meetings are found
    """

    sight: Sight

    async def feed(self, hash: str) -> Feed | None:
        sql = 'SELECT ws, "user", standing FROM feeds WHERE hash = $1'
        row = await self._db.row(sql, hash)
        return Feed(*row) if row else None

    async def has_feed(self, ws: str, user: str) -> bool:
        sql = 'SELECT 1 FROM feeds WHERE ws = $1 AND "user" = $2'
        return await self._one(sql, ws, user) is not None

    async def meetings(self, ws: str, user: str, since: str) -> Sequence[Meeting]:
        found: dict[str, Meeting] = {}
        for who in _WHO:
            args = Args([ws, user, since])
            sql = self._of(_MEETINGS, args, who=who)
            found |= {one.uid: one for one in map(_meeting, await self._all(sql, *args))}
        return sorted(found.values(), key=lambda meeting: (meeting.at, meeting.uid))

    async def meeting_step(self, ws: str, by: str, after: str) -> MeetingStep | None:
        step = await self._one(_STEP, ws, by, after)
        if step is None:
            return None
        uid, key, at, minutes, is_off, is_last = step
        args = Args([uid])
        row = await self._db.row(self._of(_MEETING, args), *args)
        found = (at, minutes, bool(is_off), bool(is_last))
        return MeetingStep(key, _meeting(row), *found) if row else None

    def _of(self, sql: str, args: Args, who: str = "") -> str:
        others = self._db.OBJECT.format('g."user"', "1")
        return sql.format(who=who, others=others, seen=seen(type(self._db), self.sight, args))


class MeetingsWriting(Part):
    """Part of a Transaction."""

    async def set_feed(self, feed: Feed, hash: str | None, at: str) -> None:
        ws, user = feed.workspace, feed.user
        await self._run('DELETE FROM feeds WHERE ws = $1 AND "user" = $2', ws, user)
        if hash is not None:
            row = (hash, ws, user, feed.standing, at)
            await self._db.run("INSERT INTO feeds VALUES ($1, $2, $3, $4, $5)", *row)

    async def add_meeting(self, ws: str, meeting: Meeting) -> None:
        one = meeting
        row = (one.ticket.key, one.uid, one.by, one.guest, one.at, one.minutes, one.changed_at)
        await self._run(_ADD, ws, *row)
        guests = [(ws, user, one.uid) for user in one.others]
        await self._db.each("INSERT INTO meeting_guests VALUES ($1, $2, $3)", guests)

    async def save_meeting(self, meeting: Meeting) -> None:
        one = meeting
        row = (one.at, one.minutes, one.sequence, one.is_off, one.is_back, one.changed_at, one.uid)
        await self._db.run(_SAVE, *row)

    async def add_meeting_step(self, ws: str, by: str, at: str, before: Meeting) -> None:
        one = before
        await self._run(_ADD_STEP, ws, by, at, one.uid, one.at, one.minutes, one.is_off)

    async def drop_meeting_step(self, key: int) -> None:
        await self._db.run("DELETE FROM meeting_steps WHERE key = $1", key)


def _meeting(row: Sequence[Any]) -> Meeting:
    uid, by, guest, at, minutes, changed_at, sequence, is_off, is_back, others = row[-_AFTER:]
    who, when = (uid, by, guest), (at, minutes, changed_at)
    state = (sequence, bool(is_off), bool(is_back))
    also = tuple(sorted(json.loads(others or "{}")))
    return Meeting(to_ticket(row[:-_AFTER]), *who, *when, *state, also)
