"""Erasure for good: of one person's data, or of old tickets."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, ClassVar

from core.details import APPROVER
from core.erasure import ERASED, Deed, Purged, scrubbed, written
from core.json_text import dumps
from core.message import iso
from core.store.shared.links import LINK_NAMES, unlink
from core.store.shared.rows import quoted
from core.store.shared.session import Session
from core.ticket import PEOPLE, TEXTS, microseconds

# Tickets that name the person, also in their history or in an approval, or that they changed.
_TOUCHED = f"""
SELECT key FROM tickets WHERE {" OR ".join(f'"{name}" = $1' for name in PEOPLE)}
UNION SELECT h.ticket FROM history h JOIN changes c ON c.key = h.change WHERE c.by = $1
UNION SELECT ticket FROM history WHERE replace(CAST(before AS TEXT), $2, '') || '#'
  || replace(CAST(after AS TEXT), $2, '') <> CAST(before AS TEXT) || '#' || CAST(after AS TEXT)
UNION SELECT ticket FROM history WHERE replace(replace(replace(CAST(after AS TEXT),
  ' ' || $1 || ':', ''), '/' || $1 || ' ', ''), '/' || $1 || '"', '') <> CAST(after AS TEXT)
ORDER BY 1"""  # noqa: S608 - our own columns
_FIELDS = (*TEXTS, *PEOPLE)
_TICKET = f"SELECT {quoted(_FIELDS)} FROM tickets WHERE key = $1"  # noqa: S608 - our own columns
_DEEDS = """
SELECT h.key, c.by, h.before, h.after FROM history h JOIN changes c ON c.key = h.change
WHERE h.ticket = $1 ORDER BY h.key"""
_HISTORY = "UPDATE history SET before = $1, after = $2 WHERE key = $3"
_VALUES = {name: f"${n}" for n, name in enumerate(_FIELDS, 2)}  # the key is $1
_OWN = _VALUES["own"]
_VALUES["own"] = f"CASE WHEN {_OWN} = '{ERASED}' AND stat <> 'done' THEN NULL ELSE {_OWN} END"
_LEFT = f"""
UPDATE tickets SET {", ".join(f'"{name}" = {value}' for name, value in _VALUES.items())}
WHERE key = $1"""  # noqa: S608 - our own columns
_MAILED = "kind = 'mail' AND state <> replace(state, '\"' || $1 || '\"', '')"  # their threads
_THEIRS = f"""
SELECT (SELECT count(*) FROM changes WHERE by = $1),
  (SELECT count(*) FROM notes WHERE by = $1),
  (SELECT count(*) FROM people WHERE "user" = $1)
  + (SELECT count(*) FROM tokens WHERE "user" = $1)
  + (SELECT count(*) FROM links WHERE "user" = $1)
  + (SELECT count(*) FROM followed WHERE "user" = $1)
  + (SELECT count(*) FROM followed_lists WHERE "user" = $1)
  + (SELECT count(*) FROM saved_lists WHERE "user" = $1)
  + (SELECT count(*) FROM alarms WHERE "user" = $1)
  + (SELECT count(*) FROM ties WHERE {_MAILED})
  + (SELECT count(*) FROM leases WHERE holder = $1)
  + (SELECT count(*) FROM routes WHERE "user" = $1)
  + (SELECT count(*) FROM presence WHERE "user" = $1 OR deputy = $1)
  + (SELECT count(*) FROM covers WHERE "user" = $1)
  + (SELECT count(*) FROM meetings WHERE by = $1 OR guest = $1)
  + (SELECT count(*) FROM meeting_guests WHERE "user" = $1)
  + (SELECT count(*) FROM rotas WHERE told <> replace(told, '"' || $1 || '"', ''))"""  # noqa: S608 - our own words
_ELSEWHERE = (
    f"UPDATE notes SET by = '{ERASED}', text = '{ERASED}' WHERE by = $1",  # noqa: S608 - our own word
    f"UPDATE hours SET by = '{ERASED}', note = '' WHERE by = $1",  # noqa: S608 - our own word
    f"UPDATE hours SET note = replace(note, '<@' || $1 || '>', '<@{ERASED}>')"  # noqa: S608 - our own word
    " WHERE note <> replace(note, '<@' || $1 || '>', '')",
    "UPDATE changes SET said = '' WHERE by = $1",
    f"UPDATE changes SET by = '{ERASED}' WHERE by = $1",  # noqa: S608 - our own word
    f"UPDATE changes SET said = replace(said, '<@' || $1 || '>', '<@{ERASED}>')"  # noqa: S608 - our own word
    " WHERE said <> replace(said, '<@' || $1 || '>', '')",
    f"UPDATE saved_answers SET by = '{ERASED}' WHERE by = $1",  # noqa: S608 - our own word
    f"UPDATE saved_answers SET title = replace(title, '<@' || $1 || '>', '<@{ERASED}>'),"  # noqa: S608 - our own word
    f" text = replace(text, '<@' || $1 || '>', '<@{ERASED}>')",
    "DELETE FROM answer_steps WHERE $1 <> ''",  # earlier texts may name the person
    "DELETE FROM request_steps WHERE $1 <> ''",
    'DELETE FROM people WHERE "user" = $1',
    'DELETE FROM tokens WHERE "user" = $1',
    'DELETE FROM links WHERE "user" = $1',
    'DELETE FROM feeds WHERE "user" = $1',
    'DELETE FROM meeting_guests WHERE "user" = $1',
    """UPDATE meetings SET guest =
      (SELECT min("user") FROM meeting_guests g WHERE g.uid = meetings.uid)
      WHERE guest = $1 AND uid IN (SELECT uid FROM meeting_guests)""",
    """DELETE FROM meeting_guests WHERE $1 <> '' AND EXISTS (SELECT 1 FROM meetings m
      WHERE m.uid = meeting_guests.uid AND m.guest = meeting_guests."user")""",
    "DELETE FROM meeting_guests WHERE uid IN (SELECT uid FROM meetings WHERE by = $1)",
    "DELETE FROM meeting_steps WHERE by = $1"
    " OR uid IN (SELECT uid FROM meetings WHERE by = $1 OR guest = $1)",
    "DELETE FROM meetings WHERE by = $1 OR guest = $1",
    "DELETE FROM repeats WHERE by = $1",  # their words
    "UPDATE repeats SET own = NULL WHERE own = $1",
    "DELETE FROM leases WHERE holder = $1",
    "UPDATE repeats SET changed_by = '' WHERE changed_by = $1",
    f"UPDATE repeats SET told = replace(told, '<@' || $1 || '>', '<@{ERASED}>')"  # noqa: S608 - our own word
    " WHERE told <> replace(told, '<@' || $1 || '>', '')",
    'DELETE FROM alarms WHERE "user" = $1',
    'DELETE FROM routes WHERE "user" = $1',
    f'UPDATE route_turns SET "user" = \'{ERASED}\' WHERE "user" = $1',  # noqa: S608 - our own word
    'DELETE FROM presence WHERE "user" = $1',
    "UPDATE presence SET deputy = NULL WHERE deputy = $1",
    "UPDATE request_types SET by = '' WHERE by = $1",
    f"UPDATE request_types SET told = replace(told, '\"' || $1 || '\"', '\"{ERASED}\"')"  # noqa: S608 - our own word
    " WHERE told <> replace(told, '\"' || $1 || '\"', '')",
    'DELETE FROM covers WHERE "user" = $1',
    f"DELETE FROM marks WHERE name = '{APPROVER}' AND value = $1",  # noqa: S608 - our own name
    f"UPDATE rotas SET told = replace(told, '\"' || $1 || '\"', '\"{ERASED}\"')"  # noqa: S608 - our own word
    " WHERE told <> replace(told, '\"' || $1 || '\"', '')",
    "UPDATE rotas SET calendar = NULL, read_at = NULL"
    " WHERE calendar <> replace(calendar, '\"' || $1 || '\"', '')",
    'DELETE FROM followed WHERE "user" = $1',
    """DELETE FROM followed_lists WHERE "user" = $1
      OR asked <> replace(asked, '"' || $1 || '"', '')""",
    # The admin names another person, and whoever is mapped again.
    "UPDATE connections SET stopped = 'a person was erased' WHERE \"user\" = $1"
    " OR terms <> replace(terms, '\"' || $1 || '\"', '')",
    f'UPDATE connections SET "user" = \'{ERASED}\' WHERE "user" = $1',  # noqa: S608 - our own word
    f"UPDATE connections SET terms = replace(terms, '\"' || $1 || '\"', '\"{ERASED}\"')",  # noqa: S608 - our own word
    f"DELETE FROM ties WHERE {_MAILED}",  # noqa: S608 - our own words
    f"UPDATE ties SET state = replace(state, '\"' || $1 || '\"', '\"{ERASED}\"')"  # noqa: S608 - our own word
    " WHERE state <> replace(state, '\"' || $1 || '\"', '')",
    """DELETE FROM saved_lists WHERE "user" = $1 OR said <> replace(said, '<@' || $1 || '>', '')
      OR said || ' ' <> replace(said || ' ', '@' || $1 || ' ', '')""",
)

_OLD = "INSERT INTO doomed SELECT key FROM tickets WHERE stat = 'done' AND closed_at < $1"
_COUNTED = """
SELECT (SELECT count(*) FROM doomed),
  (SELECT count(*) FROM history WHERE ticket IN (SELECT key FROM doomed)),
  (SELECT count(*) FROM notes WHERE ticket IN (SELECT key FROM doomed))"""
_DOOMED = f"""
SELECT t.ws, t.id FROM doomed d JOIN tickets t ON t.key = d.key
WHERE EXISTS (SELECT 1 FROM marks m
  WHERE m.ws = t.ws AND m.name IN ({LINK_NAMES}) AND m.value = t.id)"""  # noqa: S608 - our own names
_BELONGING = (
    "meetings",
    "ties",
    *("cards", "notes", "threads", "origins", "history", "details", "marks"),
    *("sources", "followed", "feedback", "hours", "leases"),
    *("alarms", "route_turns", "offers", "clocks", "words"),
)
_GONE = (  # what goes with a ticket; its number is never used again
    *(
        f"DELETE FROM {table} WHERE uid IN"  # noqa: S608 - our own tables
        " (SELECT uid FROM meetings WHERE ticket IN (SELECT key FROM doomed))"
        for table in ("meeting_steps", "meeting_guests")
    ),
    *(f"DELETE FROM {table} WHERE ticket IN (SELECT key FROM doomed)" for table in _BELONGING),  # noqa: S608 - our own tables
    "DELETE FROM answer_steps",
    "DELETE FROM contract_steps",
    "DELETE FROM request_steps",
    "UPDATE changes SET undone_by = NULL WHERE undone_by IN"
    " (SELECT key FROM changes c WHERE NOT EXISTS (SELECT 1 FROM history WHERE change = c.key))",
    "DELETE FROM changes WHERE NOT EXISTS (SELECT 1 FROM history WHERE change = changes.key)",
    "UPDATE tickets SET withdrawn = TRUE WHERE key IN (SELECT key FROM doomed)",  # for the counters
)
_TICKETS_GONE = "DELETE FROM tickets WHERE key IN (SELECT key FROM doomed)"

# Rendered texts may contain erased ones. So waiting posts are not sent, and a redelivery is still
# recognised but gets empty answers.
_RENDERED = ("DELETE FROM outbox", "DELETE FROM talks")
_RECORDED = """
INSERT INTO purges (at, what, tickets, changes, notes) VALUES ($1, $2, $3, $4, $5)"""


class Erasing(ABC):
    """Part of an Archive. The constants are statements that each database supplies.

    UNSAID: makes every stored answer empty, but keeps their number
    WORDS_GONE: remove the tickets in `doomed` from the index of words
    AFTER: run last
    """

    UNSAID: ClassVar[str]
    WORDS_GONE: ClassVar[tuple[str, ...]]
    AFTER: ClassVar[tuple[str, ...]] = ()

    async def erase_person(self, user: str, at: datetime, *, dry: bool) -> Purged:
        async def work(db: Session) -> Purged:
            touched = [key for (key,) in await db.rows(_TOUCHED, user, dumps(user))]
            for key in touched:
                await _scrub(db, key, user)
                await self._reword(db, key)
            purged = Purged(len(touched), *await db.row(_THEIRS, user))
            for sql in _ELSEWHERE:
                await db.run(sql, user)
            return purged

        return await self._erase("person", at, work, dry=dry)

    async def erase_done(self, before: datetime, at: datetime, *, dry: bool) -> Purged:
        async def work(db: Session) -> Purged:
            await db.temporary("doomed", "key BIGINT PRIMARY KEY")
            await db.run(_OLD, microseconds(before))
            purged = Purged(*await db.row(_COUNTED))
            for ws, id in await db.rows(_DOOMED):
                await unlink(db, ws, [id])
            for sql in (*_GONE, *self.WORDS_GONE, _TICKETS_GONE):
                await db.run(sql)
            return purged

        return await self._erase("done", at, work, dry=dry)

    async def _erase(
        self, what: str, at: datetime, work: Callable[[Session], Awaitable[Purged]], *, dry: bool
    ) -> Purged:
        async def erasing(db: Session) -> Purged:
            for sql in (self.UNSAID, *_RENDERED):
                await db.run(sql)
            purged = await work(db)
            await db.run(_RECORDED, iso(at), what, purged.tickets, purged.changes, purged.notes)
            for sql in self.AFTER:
                await db.run(sql)
            return purged

        return await self._for_good(erasing, keep=not dry)

    @abstractmethod
    async def _for_good(
        self, work: Callable[[Session], Awaitable[Purged]], *, keep: bool
    ) -> Purged:
        """Run `work` in one transaction; without `keep` it is rolled back at the end."""

    @abstractmethod
    async def _reword(self, db: Session, key: int) -> None:
        """Index the ticket's new words, if the database does not do so by itself."""


async def _scrub(db: Session, key: int, user: str) -> None:
    """Remove a person's data from one ticket and its history."""
    ticket = await db.row(_TICKET, key)
    deeds = await db.rows(_DEEDS, key)
    now, history = _left(ticket, deeds, user)
    await db.each(_HISTORY, history)
    await _scrub_details(db, key, deeds, user)
    await db.run(_LEFT, key, *(now[name] for name in _FIELDS))


async def _scrub_details(db: Session, key: int, deeds: Sequence[Sequence[Any]], user: str) -> None:
    """Remove a person's data from the details of a ticket. Alarms hold none."""
    row = await db.row("SELECT told FROM details WHERE ticket = $1", key)
    if row:
        left = dumps(scrubbed(json.loads(row[0]), user, written(_deeds(deeds), user)))
        await db.run("UPDATE details SET told = $2 WHERE ticket = $1", key, left)


def _deeds(rows: Sequence[Sequence[Any]]) -> list[Deed]:
    """Return the deeds of a ticket. rows: of _DEEDS"""
    return [Deed(n, by, json.loads(before), json.loads(after)) for n, by, before, after in rows]


def _left(
    ticket: Sequence[Any], deeds: Sequence[Sequence[Any]], user: str
) -> tuple[dict[str, Any], list[tuple[str, str, int]]]:
    """Return a ticket and its history without a person's data.

    ticket, deeds: rows of _TICKET and _DEEDS
    Returns the ticket's fields, and (before, after, key) of each deed.
    """
    told = _deeds(deeds)
    theirs = written(told, user)
    history = [
        (dumps(scrubbed(deed.before, user, theirs)), dumps(scrubbed(deed.after, user, theirs)))
        + (deed.key,)
        for deed in told
    ]
    return scrubbed(dict(zip(_FIELDS, ticket, strict=True)), user, theirs), history
