"""Migration of a PostgreSQL database: all pending ones and their record in one transaction.

A lock on the table of the record lets one process migrate while others wait.
"""

from __future__ import annotations

from datetime import UTC, datetime

import asyncpg

from core.errors import MigrationError
from core.store.migrations import Migration, load, pending
from core.store.postgres.database import address, known_errors
from core.store.postgres.session import Connection
from core.store.postgres.texts import index_signs

_RECORD = """
CREATE TABLE IF NOT EXISTS migrations (
  number     INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  digest     TEXT NOT NULL,
  applied_at TEXT NOT NULL
)"""
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"

# If two processes create the table of the record at once, one of them gets such an error.
_RACE = (asyncpg.DuplicateTableError, asyncpg.UniqueViolationError)


async def migrate(url: str, migrations: list[Migration] | None = None) -> bool:
    """Apply the pending migrations; return whether the database is new.

    migrations: all that there are; None: those of the program
    Raises MigrationError if the database's record does not fit, and StoreError if the database
    cannot be reached or rejects a statement. The database is then unchanged.
    """
    known = load("postgres") if migrations is None else migrations
    with known_errors():
        connection = await asyncpg.connect(**address(url))
        try:
            if not await pending_of(connection, known):
                return False
            try:
                return await bring_up(connection, known)
            except _RACE:
                return await bring_up(connection, known)
        finally:
            await connection.close()


async def bring_up(connection: Connection, known: list[Migration]) -> bool:
    """Apply the pending migrations in a transaction, or in the one that is running.

    known: all migrations
    Returns whether all of them were pending.
    """
    async with connection.transaction():
        await connection.execute(_RECORD)
        await connection.execute("LOCK TABLE migrations IN ACCESS EXCLUSIVE MODE")
        missing = await pending_of(connection, known)
        for migration in missing:
            await connection.execute(migration.sql)
            if migration.name in ("signs", "signs_again"):
                await index_signs(connection)
            await connection.execute(
                "INSERT INTO migrations VALUES ($1, $2, $3, $4)",
                *(migration.number, migration.name, migration.digest),
                datetime.now(UTC).isoformat(),
            )
    return missing == known


async def pending_of(connection: Connection, known: list[Migration]) -> list[Migration]:
    """Return the migrations still to apply. Raises MigrationError if the record does not fit."""
    tables = {row[0] for row in await connection.fetch(_TABLES)}
    if tables and "migrations" not in tables:
        raise MigrationError("this is another program's database: name an empty one")
    if not tables:
        return known
    try:
        rows = await connection.fetch("SELECT number, digest FROM migrations ORDER BY number")
    except asyncpg.UndefinedColumnError as error:
        raise MigrationError("this is another program's database: name an empty one") from error
    return pending(known, [(row[0], row[1]) for row in rows])
