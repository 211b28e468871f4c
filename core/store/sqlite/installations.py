"""Installations in SQLite."""

from __future__ import annotations

import sqlite3


class InstallationsReading:
    """Part of a Snapshot."""

    _db: sqlite3.Connection

    async def installation(self, workspace: str, organisation: str | None) -> bytes | None:
        row = self._db.execute(
            "SELECT sealed FROM installations WHERE id IN (?1, ?2,"
            " (SELECT organisation FROM organisations WHERE workspace = ?1))"
            " ORDER BY id = ?1 DESC, id = ?2 DESC LIMIT 1",
            (workspace, organisation),
        ).fetchone()
        return bytes(row[0]) if row else None

    async def installations(self) -> list[tuple[str, bytes]]:
        return self._db.execute("SELECT id, sealed FROM installations ORDER BY id").fetchall()


class InstallationsWriting:
    """Part of a Transaction."""

    _db: sqlite3.Connection

    async def install(self, id: str, sealed: bytes) -> None:
        self._db.execute("INSERT OR REPLACE INTO installations VALUES (?, ?)", (id, sealed))

    async def reseal(self, id: str, old: bytes, new: bytes) -> None:
        sql = "UPDATE installations SET sealed = ? WHERE id = ? AND sealed = ?"
        self._db.execute(sql, (new, id, old))

    async def uninstall(self, id: str) -> None:
        self._db.execute("DELETE FROM installations WHERE id = ?", (id,))

    async def belongs(self, workspace: str, organisation: str) -> None:
        row = (workspace, organisation)
        self._db.execute("INSERT OR REPLACE INTO organisations VALUES (?, ?)", row)
