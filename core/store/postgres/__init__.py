"""The store for several processes: a PostgreSQL database, version 12 or newer, no extension."""

from __future__ import annotations

from datetime import timedelta

from core.store import LEASE
from core.store.postgres.database import Database
from core.store.postgres.migrate import migrate
from core.store.postgres.session import PostgresSession
from core.store.postgres.transaction import PostgresSnapshot, PostgresTransaction
from core.store.shared.outbox import FREE
from core.store.shared.store import SharedStore

_NOW, _SECOND = PostgresSession.NOW, PostgresSession.SECOND
# A claim does not wait: a post that another process is claiming is skipped.
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
        """Connect to the database and migrate it.

        lease: how long this process's claims on posts last without renewal
        Raises StoreError if the database cannot be reached, and MigrationError if its migrations
        are not this program's. The database is then unchanged.
        """
        is_new = await migrate(url)
        database = await Database.connect(url)
        return cls(database, PostgresSnapshot, PostgresTransaction, lease, _CLAIM, is_new=is_new)

    async def try_writing(self) -> None:
        sql = "UPDATE migrations SET name = name WHERE number = 1"
        await self._database.do(sql)
