"""What the board asks, of SQLite."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from core.message import iso
from core.store.board import Invited


class BoardReading:
    """Part of a Snapshot."""

    _db: sqlite3.Connection

    async def latest(self, ws: str) -> int:
        sql = "SELECT coalesce(max(key), 0) FROM changes WHERE ws = ?"
        (key,) = self._db.execute(sql, (ws,)).fetchone()
        return int(key)


class BoardWriting:
    """Part of a Transaction."""

    _db: sqlite3.Connection

    async def secret(self, name: str, fresh: bytes) -> bytes:
        self._db.execute("INSERT OR IGNORE INTO secrets VALUES (?, ?)", (name, fresh))
        sql = "SELECT value FROM secrets WHERE name = ?"
        (kept,) = self._db.execute(sql, (name,)).fetchone()
        return bytes(kept)

    async def add_link(self, hash: str, invited: Invited, until: datetime) -> None:
        self._db.execute(
            "INSERT INTO links VALUES (?, ?, ?, ?, ?)",
            (hash, invited.workspace, invited.user, invited.standing, iso(until)),
        )

    async def take_link(self, hash: str, now: datetime) -> Invited | None:
        self._db.execute("DELETE FROM links WHERE until < ?", (iso(now),))
        sql = "DELETE FROM links WHERE hash = ? RETURNING ws, user, standing"
        row = self._db.execute(sql, (hash,)).fetchone()
        return Invited(*row) if row else None
