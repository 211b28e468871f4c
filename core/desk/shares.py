"""What a connection with another desk does with tickets, as a part of the desk."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from core.desk.context import context_of
from core.desk.lessons import Learning
from core.desk.unit_of_work import Work
from core.message import Message
from core.store import Store, Transaction

if TYPE_CHECKING:
    from core.connections import Connection
    from core.desk.pairs import Sharing

T = TypeVar("T")


class Shares:
    """Part of the desk."""

    _store: Store
    _learning: Learning

    async def share(
        self,
        message: Message,
        connection: Connection,
        own: str,
        do: Callable[[Sharing], Awaitable[T]],
    ) -> T:
        """Run what the connection does, in one transaction.

        message: its actor is the connection's user; own: name of this desk, as the other calls it
        """
        from core.desk.pairs import Sharing

        async def share(db: Transaction) -> T:
            work = Work(message, db, await context_of(message, db), self._learning)
            done = await do(Sharing(work, connection, own))
            await db.enqueue(message.workspace, work.posts, message.at)
            return done

        return await self._store.transact(share)
