"""The store for several processes: one PostgreSQL database, of 12 or newer, and no extension."""

from __future__ import annotations

from datetime import timedelta

from core.store import LEASE
from core.store.postgres.database import Database, PostgresSession
from core.store.postgres.migrate import migrate
from core.store.postgres.transaction import PostgresSnapshot, PostgresTransaction
from core.store.shared.outbox import FREE
from core.store.shared.store import SharedStore

_NOW, _SECOND = PostgresSession.NOW, PostgresSession.SECOND
# Whoever claims a post waits for nobody: what another is just claiming is skipped.
_CLAIM = f"""
WITH free AS (
  SELECT o.key FROM outbox o WHERE o.key = $1 AND {FREE.format(now=_NOW)}
  FOR UPDATE OF o SKIP LOCKED
)
UPDATE outbox o SET state = 'sending', claimed_by = $2, claimed_until = {_NOW} + $3 * {_SECOND}
FROM free WHERE o.key = free.key RETURNING 1"""  # noqa: S608 - fixed


class PostgresStore(SharedStore):
    """A Store on one PostgreSQL database. Any number of processes may share it."""

    @classmethod
    async def open(cls, url: str, *, lease: timedelta = LEASE) -> PostgresStore:
        """Connect and bring the database up to date. lease: how long a post that this process
        sends is left alone by others that do not hear of it.

        Raises StoreError when it cannot be reached, MigrationError when its migrations are not this
        program's; the database is then as it was.
        """
        is_new = await migrate(url)
        database = await Database.connect(url)
        return cls(database, PostgresSnapshot, PostgresTransaction, lease, _CLAIM, is_new=is_new)

    async def try_writing(self) -> None:
        sql = "UPDATE migrations SET name = name WHERE number = 1"
        await self._database.write(lambda db: db.run(sql))
