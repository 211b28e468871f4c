"""Choices of people and workspaces, and what was learnt from them."""

from __future__ import annotations

from secrets import randbits
from typing import Any

from core.command import ChannelUse, NotifyLevel
from core.store.people import Manner
from core.store.shared.session import Part

# Workspaces that turned on reminders, a digest or weekly reports, or that have people on call.
_REMINDED = """
SELECT ws FROM options WHERE name IN ('remind', 'stale', 'digest')
UNION SELECT ws FROM rotas UNION SELECT ws FROM weekly"""
_MANNER = """
SELECT max(format), coalesce(max(language), (SELECT nullif(value, 'off') FROM options
  WHERE ws = $1 AND name = 'workspace language'))
FROM people WHERE ws = $1 AND "user" = $2"""


class PeopleReading(Part):
    """Part of a Snapshot."""

    async def _value(self, sql: str, ws: str, *args: Any) -> Any:
        """Return the value of the only column, None if there is no row."""
        row = await self._one(sql, ws, *args)
        return row[0] if row else None

    async def has_admins(self) -> bool:
        return await self._db.row("SELECT 1 FROM admins LIMIT 1") is not None

    async def manner(self, ws: str, user: str | None) -> Manner:
        return Manner(*await self._one(_MANNER, ws, user))

    async def notify_level(self, ws: str, user: str) -> NotifyLevel:
        sql = 'SELECT notify FROM people WHERE ws = $1 AND "user" = $2'
        level: NotifyLevel = await self._value(sql, ws, user) or "all"
        return level

    async def looked(self, ws: str, user: str) -> int | None:
        sql = 'SELECT looked FROM people WHERE ws = $1 AND "user" = $2'
        looked: int | None = await self._value(sql, ws, user)
        return looked

    async def learnt_version(self, ws: str) -> int:
        return await self._value("SELECT version FROM learnt WHERE ws = $1", ws) or 0

    async def learnt(self, ws: str) -> bytes | None:
        model: bytes | None = await self._value("SELECT model FROM learnt WHERE ws = $1", ws)
        return model

    async def lessons(self, ws: str) -> bytes | None:
        kept: bytes | None = await self._value("SELECT lessons FROM learnt WHERE ws = $1", ws)
        return kept

    async def options(self, ws: str) -> dict[str, str]:
        return dict(await self._all("SELECT name, value FROM options WHERE ws = $1", ws))

    async def reminded(self) -> list[str]:
        return [ws for (ws,) in await self._db.rows(_REMINDED)]

    async def admins(self, limit: int) -> list[str]:
        sql = 'SELECT "user" FROM admins ORDER BY "user" LIMIT $1'
        return [user for (user,) in await self._db.rows(sql, limit)]

    async def agents(self, limit: int) -> list[str]:
        sql = 'SELECT "user" FROM agents ORDER BY "user" LIMIT $1'
        return [user for (user,) in await self._db.rows(sql, limit)]

    async def roles(self, ws: str) -> dict[str, ChannelUse]:
        return dict(await self._all("SELECT channel, role FROM channels WHERE ws = $1", ws))

    async def clients(self, ws: str) -> dict[str, str]:
        return dict(await self._all("SELECT channel, name FROM clients WHERE ws = $1", ws))


class PeopleWriting(Part):
    """Part of a Transaction."""

    async def set_format(self, ws: str, user: str, format: str) -> None:
        await self._set("format", ws, user, format)

    async def set_language(self, ws: str, user: str, language: str | None) -> None:
        await self._set("language", ws, user, language)

    async def set_notify(self, ws: str, user: str, level: NotifyLevel) -> None:
        await self._set("notify", ws, user, level)

    async def set_looked(self, ws: str, user: str, change: int) -> None:
        await self._set("looked", ws, user, change)

    async def _set(self, column: str, ws: str, user: str, value: str | int | None) -> None:
        await self._run(
            f'INSERT INTO people (ws, "user", {column}) VALUES ($1, $2, $3)'  # noqa: S608 - our own columns
            f' ON CONFLICT (ws, "user") DO UPDATE SET {column} = excluded.{column}',
            *(ws, user, value),
        )

    async def set_talk(self, ws: str, user: str, place: str, at: str, told: str) -> None:
        await self._hold(
            "INSERT INTO talks VALUES ($1, $2, $3, $4, $5)"
            ' ON CONFLICT (ws, "user", place) DO UPDATE SET at = excluded.at, told = excluded.told',
            *(ws, user, place, at, told),
        )

    async def set_learnt(self, ws: str, model: bytes | None) -> None:
        await self._learn("model", ws, model)

    async def set_lessons(self, ws: str, lessons: bytes | None) -> None:
        await self._learn("lessons", ws, lessons)

    async def _learn(self, column: str, ws: str, value: bytes | None) -> None:
        """Store `model` or `lessons` under a random version, new for every process."""
        await self._run(
            f"INSERT INTO learnt (ws, version, {column}) VALUES ($1, $2, $3) ON CONFLICT (ws)"  # noqa: S608 - our own columns
            f" DO UPDATE SET version = excluded.version, {column} = excluded.{column}",
            *(ws, 1 + randbits(53), value),
        )

    async def set_option(self, ws: str, name: str, value: str | None) -> None:
        await self._run("DELETE FROM options WHERE ws = $1 AND name = $2", ws, name)
        if value is not None:
            await self._run("INSERT INTO options VALUES ($1, $2, $3)", ws, name, value)

    async def set_client(self, ws: str, channel: str, name: str | None) -> None:
        await self._run("DELETE FROM clients WHERE ws = $1 AND channel = $2", ws, channel)
        if name is not None:
            await self._run("INSERT INTO clients VALUES ($1, $2, $3)", ws, channel, name)

    async def set_role(self, ws: str, channel: str, role: ChannelUse) -> None:
        await self._run("DELETE FROM channels WHERE ws = $1 AND channel = $2", ws, channel)
        if role != "off":
            await self._run("INSERT INTO channels VALUES ($1, $2, $3)", ws, channel, role)
