"""API tokens."""

from __future__ import annotations

from typing import Any

from core.store.shared.session import Database
from core.tokens import Token

_COLUMNS = 'name, ws, "user", read_only, created'


class Tokens:
    """Part of a Store."""

    _database: Database

    async def add_token(self, hash: str, token: Token) -> bool:
        row = (hash, token.name, token.workspace, token.user, token.read_only, token.created)
        sql = (
            "INSERT INTO tokens VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1"
        )
        return await self._database.do(sql, *row) is not None

    async def token(self, hash: str) -> Token | None:
        sql = f"SELECT {_COLUMNS} FROM tokens WHERE hash = $1"  # noqa: S608 - our own columns
        row = await self._database.read(lambda db: db.row(sql, hash))
        return _token(row) if row else None

    async def tokens(self) -> list[Token]:
        sql = f"SELECT {_COLUMNS} FROM tokens ORDER BY name"  # noqa: S608 - our own columns
        return [_token(row) for row in await self._database.read(lambda db: db.rows(sql))]

    async def revoke_token(self, name: str) -> bool:
        sql = "DELETE FROM tokens WHERE name = $1 RETURNING 1"
        return await self._database.do(sql, name) is not None


def _token(row: Any) -> Token:
    name, ws, user, read_only, created = row
    return Token(name, ws, user, bool(read_only), created)
