"""What Slack's surface needs besides tickets: faces, notes, what people and workspaces chose."""

from __future__ import annotations

from datetime import datetime

from core.command import NotifyLevel, Role
from core.message import Place, iso
from core.reply import Changed, Remark
from core.store import Card, Change, Face, Origin
from core.store.people import Manner
from core.store.postgres.database import Session
from core.store.postgres.part import Part
from core.store.shared.rows import CHANGE, COLUMNS, REMINDED, fields, to_change
from core.ticket import Ticket, microseconds, ticket_number


class SlackReading(Part):
    """Part of a Snapshot."""

    async def face(self, ws: str, id: str) -> Face | None:
        row = await self._one(
            f"SELECT t.withdrawn, {COLUMNS} FROM tickets t WHERE ws = $1 AND num = $2",  # noqa: S608 - our own columns
            *(ws, ticket_number(id)),
        )
        if row is None:
            return None
        withdrawn, *values = row
        ticket = Ticket(*values)
        latest = await self._db.row(
            f"SELECT {CHANGE} FROM history h JOIN changes c ON c.key = h.change"  # noqa: S608 - our own columns
            " WHERE h.ticket = $1 AND h.after ->> 'voice' IS NULL"
            " ORDER BY h.key DESC LIMIT 1",
            ticket.key,
        )
        shown = await self._cards(ticket), await self._origin(ticket), withdrawn
        (last,) = await self._db.row(
            "SELECT max(change) FROM history WHERE ticket = $1", ticket.key
        )
        return Face(ticket, to_change(latest), *shown, last, len(await self.voices(ticket)))

    async def _cards(self, ticket: Ticket) -> tuple[Card, ...]:
        rows = await self._db.rows(
            "SELECT channel, ts, shows FROM cards WHERE ticket = $1 ORDER BY channel, ts",
            ticket.key,
        )
        return tuple(Card(*row) for row in rows)

    async def _origin(self, ticket: Ticket) -> Origin | None:
        row = await self._db.row(
            "SELECT channel, channel_type, ts, thread, link, deleted, mark FROM origins"
            " WHERE ticket = $1",
            ticket.key,
        )
        if row is None:
            return None
        *place, deleted, mark = row
        return Origin(Place(*place), deleted, mark)

    async def is_shown(self, ticket: Ticket) -> bool:
        sql = (
            "SELECT 1 FROM origins WHERE ticket = $1"
            " UNION ALL SELECT 1 FROM cards WHERE ticket = $1 LIMIT 1"
        )
        return await self._db.row(sql, ticket.key) is not None

    async def born_at(self, ws: str, channel: str, ts: str) -> Ticket | None:
        row = await self._one(
            f"SELECT {COLUMNS} FROM origins o JOIN tickets t ON t.key = o.ticket"  # noqa: S608 - our own columns
            " WHERE t.ws = $1 AND o.channel = $2 AND o.ts = $3 AND NOT t.withdrawn"
            " ORDER BY t.key LIMIT 1",
            *(ws, channel, ts),
        )
        return Ticket(*row) if row else None

    async def notes(self, ticket: Ticket) -> list[Remark]:
        rows = await self._db.rows(
            "SELECT at, by, text FROM notes WHERE ticket = $1 ORDER BY key DESC", ticket.key
        )
        return [Remark(at[:16] + "Z", by, text) for at, by, text in rows]

    async def voices(self, ticket: Ticket) -> list[str]:
        rows = await self._db.rows(
            "SELECT c.by FROM history h JOIN changes c ON c.key = h.change"
            " WHERE h.ticket = $1 AND h.after ->> 'voice' = '1' AND c.undone_by IS NULL"
            " ORDER BY h.key",
            ticket.key,
        )
        return [by for (by,) in rows]

    async def changes_after(self, ticket: Ticket, change: int) -> list[tuple[Change, Changed]]:
        rows = await self._db.rows(
            f"SELECT h.after, {CHANGE} FROM history h JOIN changes c ON c.key = h.change"  # noqa: S608 - our own columns
            " WHERE h.ticket = $1 AND h.change > $2 AND c.undone_by IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM history i JOIN changes u ON u.key = i.change"
            "  WHERE i.ticket = h.ticket AND u.undone_by = c.key AND u.key > $2) ORDER BY h.key",
            *(ticket.key, change),
        )
        return [(to_change(row), fields(after)) for after, *row in rows]

    async def looked(self, ws: str, user: str) -> int | None:
        row = await self._one('SELECT looked FROM people WHERE ws = $1 AND "user" = $2', ws, user)
        return row[0] if row else None

    async def talk(self, ws: str, user: str, place: str) -> str | None:
        sql = 'SELECT told FROM talks WHERE ws = $1 AND "user" = $2 AND place = $3'
        row = await self._one(sql, ws, user, place)
        return row[0] if row else None

    async def manner(self, ws: str, user: str | None) -> Manner:
        row = await self._one(
            "SELECT max(format), coalesce(max(language), (SELECT nullif(value, 'off') FROM options"
            " WHERE ws = $1 AND name = 'workspace language'))"
            ' FROM people WHERE ws = $1 AND "user" = $2',
            *(ws, user),
        )
        return Manner(*row) if row else Manner()

    async def notify_level(self, ws: str, user: str) -> NotifyLevel:
        row = await self._one('SELECT notify FROM people WHERE ws = $1 AND "user" = $2', ws, user)
        level: NotifyLevel = row[0] if row and row[0] else "all"
        return level

    async def options(self, ws: str) -> dict[str, str]:
        return dict(await self._all("SELECT name, value FROM options WHERE ws = $1", ws))

    async def reminded(self) -> list[str]:
        return [row[0] for row in await self._db.rows(REMINDED)]

    async def roles(self, ws: str) -> dict[str, Role]:
        return dict(await self._all("SELECT channel, role FROM channels WHERE ws = $1", ws))


class SlackWriting(Part):
    """Part of a Transaction."""

    async def add_note(self, ticket: Ticket, by: str, at: datetime, text: str) -> None:
        await self._db.row(
            "INSERT INTO notes (ticket, by, at, text) VALUES ($1, $2, $3, $4)",
            *(ticket.key, by, iso(at), text),
        )
        await self._db.row(
            "UPDATE tickets SET touched_at = $1, asked_at = NULL WHERE key = $2",
            *(microseconds(at), ticket.key),
        )

    async def lose_origin(self, ticket: Ticket) -> None:
        for sql in (
            "UPDATE origins SET deleted = TRUE WHERE ticket = $1",
            "UPDATE cards SET shows = 0 WHERE ticket = $1",
        ):
            await self._db.row(sql, ticket.key)

    async def set_looked(self, ws: str, user: str, change: int) -> None:
        await self._one(
            'INSERT INTO people (ws, "user", looked) VALUES ($1, $2, $3)'
            ' ON CONFLICT (ws, "user") DO UPDATE SET looked = excluded.looked',
            *(ws, user, change),
        )

    async def set_talk(self, ws: str, user: str, place: str, at: str, told: str) -> None:
        await self._one(
            "INSERT INTO talks VALUES ($1, $2, $3, $4, $5)"
            ' ON CONFLICT (ws, "user", place) DO UPDATE SET at = excluded.at, told = excluded.told',
            *(ws, user, place, at, told),
        )

    async def set_language(self, ws: str, user: str, language: str | None) -> None:
        await self._one(
            'INSERT INTO people (ws, "user", language) VALUES ($1, $2, $3)'
            ' ON CONFLICT (ws, "user") DO UPDATE SET language = excluded.language',
            *(ws, user, language),
        )

    async def set_notify(self, ws: str, user: str, level: NotifyLevel) -> None:
        await self._one(
            'INSERT INTO people (ws, "user", notify) VALUES ($1, $2, $3)'
            ' ON CONFLICT (ws, "user") DO UPDATE SET notify = excluded.notify',
            *(ws, user, level),
        )

    async def set_option(self, ws: str, name: str, value: str | None) -> None:
        await self._one("DELETE FROM options WHERE ws = $1 AND name = $2", ws, name)
        if value is not None:
            await self._one("INSERT INTO options VALUES ($1, $2, $3)", ws, name, value)

    async def set_role(self, ws: str, channel: str, role: Role) -> None:
        await self._one("DELETE FROM channels WHERE ws = $1 AND channel = $2", ws, channel)
        if role != "off":
            await self._one("INSERT INTO channels VALUES ($1, $2, $3)", ws, channel, role)


async def drawn(db: Session, face: Face, card: Card) -> None:
    await db.row(
        "UPDATE cards SET shows = $1 WHERE (ticket, channel, ts, shows) = ($2, $3, $4, $5)",
        *(face.latest, face.ticket.key, card.channel, card.ts, card.shows),
    )


async def erased(db: Session, face: Face, card: Card) -> None:
    await db.row(
        "DELETE FROM cards WHERE (ticket, channel, ts) = ($1, $2, $3)",
        *(face.ticket.key, card.channel, card.ts),
    )


async def marked(db: Session, face: Face, mark: str | None) -> None:
    await db.row("UPDATE origins SET mark = $1 WHERE ticket = $2", mark, face.ticket.key)
