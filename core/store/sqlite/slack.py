"""What Slack's surface needs besides tickets: faces, notes, what people and workspaces chose."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

from core.command import NotifyLevel, Role
from core.message import Place, iso
from core.reply import Changed, Remark
from core.store import Card, Change, Face, Origin
from core.store.people import Manner
from core.store.shared.rows import CHANGE, COLUMNS, REMINDED, fields, to_change
from core.ticket import Ticket, microseconds, ticket_number


class SlackReading:
    """Part of a Snapshot."""

    _db: sqlite3.Connection

    def _one(self, sql: str, *args: Any) -> Any:
        return self._db.execute(sql, args).fetchone()

    async def face(self, ws: str, id: str) -> Face | None:
        row = self._one(
            f"SELECT withdrawn, {COLUMNS} FROM tickets t WHERE ws = ? AND num = ?",  # noqa: S608 - our own columns
            ws,
            ticket_number(id),
        )
        if row is None:
            return None
        ticket = Ticket(*row[1:])
        latest = self._one(
            f"SELECT {CHANGE} FROM history h JOIN changes c ON c.key = h.change"  # noqa: S608 - our own columns
            " WHERE h.ticket = ? AND json_extract(h.after, '$.voice') IS NULL"
            " ORDER BY h.key DESC LIMIT 1",
            ticket.key,
        )
        shown = self._cards(ticket), self._origin(ticket), bool(row[0])
        (last,) = self._one("SELECT max(change) FROM history WHERE ticket = ?", ticket.key)
        return Face(ticket, to_change(latest), *shown, last, len(await self.voices(ticket)))

    def _cards(self, ticket: Ticket) -> tuple[Card, ...]:
        rows = self._db.execute(
            "SELECT channel, ts, shows FROM cards WHERE ticket = ?", (ticket.key,)
        )
        return tuple(Card(*row) for row in rows)

    def _origin(self, ticket: Ticket) -> Origin | None:
        row = self._one(
            "SELECT channel, channel_type, ts, thread, link, deleted, mark FROM origins"
            " WHERE ticket = ?",
            ticket.key,
        )
        return Origin(Place(*row[:5]), bool(row[5]), row[6]) if row else None

    async def is_shown(self, ticket: Ticket) -> bool:
        sql = (
            "SELECT 1 FROM origins WHERE ticket = ?1"
            " UNION ALL SELECT 1 FROM cards WHERE ticket = ?1 LIMIT 1"
        )
        return self._one(sql, ticket.key) is not None

    async def born_at(self, ws: str, channel: str, ts: str) -> Ticket | None:
        row = self._one(
            f"SELECT {COLUMNS} FROM origins o JOIN tickets t ON t.key = o.ticket"  # noqa: S608 - our own columns
            " WHERE o.channel = ? AND o.ts = ? AND t.ws = ? AND NOT t.withdrawn"
            " ORDER BY t.key LIMIT 1",
            channel,
            ts,
            ws,
        )
        return Ticket(*row) if row else None

    async def notes(self, ticket: Ticket) -> list[Remark]:
        rows = self._db.execute(
            "SELECT at, by, text FROM notes WHERE ticket = ? ORDER BY key DESC", (ticket.key,)
        )
        return [Remark(at[:16] + "Z", by, text) for at, by, text in rows]

    async def voices(self, ticket: Ticket) -> list[str]:
        rows = self._db.execute(
            "SELECT c.by FROM history h JOIN changes c ON c.key = h.change"
            " WHERE h.ticket = ? AND json_extract(h.after, '$.voice') = 1 AND c.undone_by IS NULL"
            " ORDER BY h.key",
            (ticket.key,),
        )
        return [by for (by,) in rows]

    async def changes_after(self, ticket: Ticket, change: int) -> list[tuple[Change, Changed]]:
        rows = self._db.execute(
            f"SELECT h.after, {CHANGE} FROM history h JOIN changes c ON c.key = h.change"  # noqa: S608 - our own columns
            " WHERE h.ticket = ? AND h.change > ? AND c.undone_by IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM history i JOIN changes u ON u.key = i.change"
            "  WHERE i.ticket = h.ticket AND u.undone_by = c.key AND u.key > ?) ORDER BY h.key",
            (ticket.key, change, change),
        )
        return [(to_change(row), fields(after)) for after, *row in rows]

    async def looked(self, ws: str, user: str) -> int | None:
        row = self._one("SELECT looked FROM people WHERE ws = ? AND user = ?", ws, user)
        return row[0] if row else None

    async def talk(self, ws: str, user: str, place: str) -> str | None:
        sql = "SELECT told FROM talks WHERE ws = ? AND user = ? AND place = ?"
        row = self._one(sql, ws, user, place)
        return row[0] if row else None

    async def manner(self, ws: str, user: str | None) -> Manner:
        row = self._one(
            "SELECT max(format), coalesce(max(language), (SELECT nullif(value, 'off') FROM options"
            " WHERE ws = ?1 AND name = 'workspace language'))"
            " FROM people WHERE ws = ?1 AND user = ?2",
            *(ws, user),
        )
        return Manner(*row) if row else Manner()

    async def notify_level(self, ws: str, user: str) -> NotifyLevel:
        row = self._one("SELECT notify FROM people WHERE ws = ? AND user = ?", ws, user)
        level: NotifyLevel = row[0] if row and row[0] else "all"
        return level

    async def options(self, ws: str) -> dict[str, str]:
        return dict(self._db.execute("SELECT name, value FROM options WHERE ws = ?", (ws,)))

    async def reminded(self) -> list[str]:
        return [ws for (ws,) in self._db.execute(REMINDED)]

    async def roles(self, ws: str) -> dict[str, Role]:
        return dict(self._db.execute("SELECT channel, role FROM channels WHERE ws = ?", (ws,)))


class SlackWriting:
    """Part of a Transaction."""

    _db: sqlite3.Connection

    async def add_note(self, ticket: Ticket, by: str, at: datetime, text: str) -> None:
        self._db.execute(
            "INSERT INTO notes (ticket, by, at, text) VALUES (?, ?, ?, ?)",
            (ticket.key, by, iso(at), text),
        )
        self._db.execute(
            "UPDATE tickets SET touched_at = ?, asked_at = NULL WHERE key = ?",
            (microseconds(at), ticket.key),
        )

    async def lose_origin(self, ticket: Ticket) -> None:
        for sql in (
            "UPDATE origins SET deleted = 1 WHERE ticket = ?",
            "UPDATE cards SET shows = 0 WHERE ticket = ?",
        ):
            self._db.execute(sql, (ticket.key,))

    async def set_looked(self, ws: str, user: str, change: int) -> None:
        self._db.execute(
            "INSERT INTO people (ws, user, looked) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET looked = excluded.looked",
            (ws, user, change),
        )

    async def set_talk(self, ws: str, user: str, place: str, at: str, told: str) -> None:
        self._db.execute(
            "INSERT INTO talks VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET at = excluded.at, told = excluded.told",
            (ws, user, place, at, told),
        )

    async def set_language(self, ws: str, user: str, language: str | None) -> None:
        self._db.execute(
            "INSERT INTO people (ws, user, language) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET language = excluded.language",
            (ws, user, language),
        )

    async def set_notify(self, ws: str, user: str, level: NotifyLevel) -> None:
        self._db.execute(
            "INSERT INTO people (ws, user, notify) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET notify = excluded.notify",
            (ws, user, level),
        )

    async def set_option(self, ws: str, name: str, value: str | None) -> None:
        self._db.execute("DELETE FROM options WHERE ws = ? AND name = ?", (ws, name))
        if value is not None:
            self._db.execute("INSERT INTO options VALUES (?, ?, ?)", (ws, name, value))

    async def set_role(self, ws: str, channel: str, role: Role) -> None:
        self._db.execute("DELETE FROM channels WHERE ws = ? AND channel = ?", (ws, channel))
        if role != "off":
            self._db.execute("INSERT INTO channels VALUES (?, ?, ?)", (ws, channel, role))


def drawn(db: sqlite3.Connection, face: Face, card: Card) -> None:
    db.execute(
        "UPDATE cards SET shows = ? WHERE (ticket, channel, ts, shows) = (?, ?, ?, ?)",
        (face.latest, face.ticket.key, card.channel, card.ts, card.shows),
    )


def erased(db: sqlite3.Connection, face: Face, card: Card) -> None:
    db.execute(
        "DELETE FROM cards WHERE (ticket, channel, ts) = (?, ?, ?)",
        (face.ticket.key, card.channel, card.ts),
    )


def marked(db: sqlite3.Connection, face: Face, mark: str | None) -> None:
    db.execute("UPDATE origins SET mark = ? WHERE ticket = ?", (mark, face.ticket.key))
