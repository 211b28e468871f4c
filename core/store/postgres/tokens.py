"""Tokens in PostgreSQL."""

from __future__ import annotations

from core.store.postgres.database import Database
from core.tokens import Token

_COLUMNS = 'name, ws, "user", read_only, created'


class Tokens:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add_token(self, hash: str, token: Token) -> bool:
        """Whether its name was free."""
        row = (hash, token.name, token.workspace, token.user, token.read_only, token.created)
        sql = (
            "INSERT INTO tokens VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1"
        )
        return await self._database.write(lambda db: db.row(sql, *row)) is not None

    async def token(self, hash: str) -> Token | None:
        sql = f"SELECT {_COLUMNS} FROM tokens WHERE hash = $1"  # noqa: S608 - our own columns
        row = await self._database.read(lambda db: db.row(sql, hash))
        return Token(*row) if row else None

    async def tokens(self) -> list[Token]:
        """All of them, by name."""
        sql = f"SELECT {_COLUMNS} FROM tokens ORDER BY name"  # noqa: S608 - our own columns
        return [Token(*row) for row in await self._database.read(lambda db: db.rows(sql))]

    async def revoke_token(self, name: str) -> bool:
        """Whether there was one of that name."""
        sql = "DELETE FROM tokens WHERE name = $1 RETURNING 1"
        return await self._database.write(lambda db: db.row(sql, name)) is not None
