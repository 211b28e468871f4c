"""Tokens in SQLite."""

from __future__ import annotations

from core.store.sqlite.connection import Connection
from core.store.sqlite.writer import Writer
from core.tokens import Token

_COLUMNS = "name, ws, user, read_only, created"


class Tokens:
    def __init__(self, writer: Writer, reader: Connection) -> None:
        self._writer = writer
        self._reader = reader

    async def add_token(self, hash: str, token: Token) -> bool:
        """Whether its name was free."""
        row = (hash, token.name, token.workspace, token.user, token.read_only, token.created)
        sql = "INSERT OR IGNORE INTO tokens VALUES (?, ?, ?, ?, ?, ?)"
        return bool(await self._writer.apply(lambda db: db.execute(sql, row).rowcount))

    async def token(self, hash: str) -> Token | None:
        sql = f"SELECT {_COLUMNS} FROM tokens WHERE hash = ?"  # noqa: S608 - our own columns
        row = await self._reader.run(lambda db: db.execute(sql, (hash,)).fetchone())
        return Token(row[0], row[1], row[2], bool(row[3]), row[4]) if row else None

    async def tokens(self) -> list[Token]:
        """All of them, by name."""
        sql = f"SELECT {_COLUMNS} FROM tokens ORDER BY name"  # noqa: S608 - our own columns
        rows = await self._reader.run(lambda db: db.execute(sql).fetchall())
        return [Token(row[0], row[1], row[2], bool(row[3]), row[4]) for row in rows]

    async def revoke_token(self, name: str) -> bool:
        """Whether there was one of that name."""
        sql = "DELETE FROM tokens WHERE name = ?"
        return bool(await self._writer.apply(lambda db: db.execute(sql, (name,)).rowcount))
