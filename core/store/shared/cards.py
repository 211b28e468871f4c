"""How Slack shows a ticket: its face, cards and origin, with notes and voices."""

from __future__ import annotations

from datetime import datetime

from core.history import Changed, Remark
from core.hours import TIME
from core.message import Place, iso
from core.store import Card, Change, Face, Origin
from core.store.shared.clocks import dues_of
from core.store.shared.rows import CHANGE, COLUMNS, fields, to_change, to_ticket
from core.store.shared.session import Database, Part
from core.ticket import VOICE, WORDS, Ticket, microseconds, ticket_number, without_links

_HISTORY = "history h JOIN changes c ON c.key = h.change WHERE h.ticket = $1"
_LATEST = f"""
SELECT h.after, {CHANGE} FROM {_HISTORY} AND {{voice}} IS NULL AND {{time}} IS NULL
ORDER BY h.key DESC LIMIT 1"""  # noqa: S608 - our own columns
_VOICES = f"""
SELECT c.by FROM {_HISTORY} AND CAST({{voice}} AS TEXT) = '1' AND c.undone_by IS NULL
ORDER BY h.key"""  # noqa: S608 - fixed
_AFTER = f"""
SELECT h.after, {CHANGE} FROM {_HISTORY} AND h.change > $2 AND c.undone_by IS NULL
  AND NOT EXISTS (SELECT 1 FROM history i JOIN changes u ON u.key = i.change
    WHERE i.ticket = h.ticket AND u.undone_by = c.key AND u.key > $2)
ORDER BY h.key"""  # noqa: S608 - our own columns
_BORN = f"""
SELECT {COLUMNS} FROM origins o JOIN tickets t ON t.key = o.ticket
WHERE t.ws = $1 AND o.channel = $2 AND o.ts = $3 AND NOT t.withdrawn ORDER BY t.key LIMIT 1"""  # noqa: S608 - our own columns


class CardsReading(Part):
    """Part of a Snapshot."""

    async def face(self, ws: str, id: str) -> Face | None:
        row = await self._one(
            f"SELECT t.withdrawn, {COLUMNS} FROM tickets t WHERE t.ws = $1 AND t.num = $2",  # noqa: S608 - our own columns
            *(ws, ticket_number(id)),
        )
        if row is None:
            return None
        withdrawn, *values = row
        ticket = without_links(to_ticket(values))
        sql = _LATEST.format(voice=self._voice, time=self._time)
        after, *latest = await self._db.row(sql, ticket.key)
        shown = await self._cards(ticket), await self._origin(ticket), bool(withdrawn)
        sql = "SELECT change FROM history WHERE ticket = $1 ORDER BY key DESC LIMIT 1"
        (last,) = await self._db.row(sql, ticket.key)
        voices = len(await self.voices(ticket))
        dues = (await dues_of(self._db, [ticket])).get(ticket.id, ())
        return Face(ticket, to_change(latest), *shown, last, voices, fields(after), dues)

    @property
    def _words(self) -> str:
        return self._db.FIELD.format(WORDS)

    @property
    def _voice(self) -> str:
        return self._db.FIELD.format(VOICE)

    @property
    def _time(self) -> str:
        return self._db.FIELD.format(TIME)

    async def _cards(self, ticket: Ticket) -> tuple[Card, ...]:
        sql = "SELECT channel, ts, shows FROM cards WHERE ticket = $1 ORDER BY channel, ts"
        return tuple(Card(*row) for row in await self._db.rows(sql, ticket.key))

    async def _origin(self, ticket: Ticket) -> Origin | None:
        row = await self._db.row(
            "SELECT channel, channel_type, ts, thread, link, deleted, mark FROM origins"
            " WHERE ticket = $1",
            ticket.key,
        )
        if row is None:
            return None
        *place, deleted, mark = row
        return Origin(Place(*place), bool(deleted), mark)

    async def is_shown(self, ticket: Ticket) -> bool:
        sql = (
            "SELECT 1 FROM origins WHERE ticket = $1"
            " UNION ALL SELECT 1 FROM cards WHERE ticket = $1 LIMIT 1"
        )
        return await self._db.row(sql, ticket.key) is not None

    async def born_at(self, ws: str, channel: str, ts: str) -> Ticket | None:
        row = await self._one(_BORN, ws, channel, ts)
        return without_links(to_ticket(row)) if row else None

    async def notes(self, ticket: Ticket) -> list[Remark]:
        sql = "SELECT at, by, text FROM notes WHERE ticket = $1 ORDER BY at DESC, key DESC"
        rows = await self._db.rows(sql, ticket.key)
        return [Remark(at[:16] + "Z", by, text) for at, by, text in rows]

    async def voices(self, ticket: Ticket) -> list[str]:
        rows = await self._db.rows(_VOICES.format(voice=self._voice), ticket.key)
        return [by for (by,) in rows]

    async def changes_after(self, ticket: Ticket, change: int) -> list[tuple[Change, Changed]]:
        rows = await self._db.rows(_AFTER, ticket.key, change)
        return [(to_change(row), fields(after)) for after, *row in rows]


class CardsWriting(Part):
    """Part of a Transaction."""

    async def add_note(self, ticket: Ticket, by: str, at: datetime, text: str) -> None:
        sql = "INSERT INTO notes (ticket, by, at, text) VALUES ($1, $2, $3, $4)"
        await self._db.run(sql, ticket.key, by, iso(at), text)
        sql = "UPDATE tickets SET touched_at = $1, asked_at = NULL WHERE key = $2"
        await self._db.run(sql, microseconds(at), ticket.key)

    async def lose_origin(self, ticket: Ticket) -> None:
        await self._db.run("UPDATE origins SET deleted = TRUE WHERE ticket = $1", ticket.key)
        await self._db.run("UPDATE cards SET shows = 0 WHERE ticket = $1", ticket.key)


class Cards:
    """Part of a Store."""

    _database: Database

    async def drawn(self, face: Face, card: Card) -> None:
        sql = "UPDATE cards SET shows = $1 WHERE (ticket, channel, ts, shows) = ($2, $3, $4, $5)"
        args = (face.latest, face.ticket.key, card.channel, card.ts, card.shows)
        await self._database.do(sql, *args)

    async def erased(self, face: Face, card: Card) -> None:
        sql = "DELETE FROM cards WHERE (ticket, channel, ts) = ($1, $2, $3)"
        args = (face.ticket.key, card.channel, card.ts)
        await self._database.do(sql, *args)

    async def marked(self, face: Face, mark: str | None) -> None:
        sql = "UPDATE origins SET mark = $1 WHERE ticket = $2"
        await self._database.do(sql, mark, face.ticket.key)
