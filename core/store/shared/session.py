"""One transaction, as the statements that both databases run see it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, ClassVar, Protocol

from core.store import T


class Args(list[Any]):
    """A statement's arguments, collected while it is written."""

    def __call__(self, value: Any) -> str:
        """What stands for the value in the statement."""
        self.append(value)
        return f"${len(self)}"


class Session(Protocol):
    """Statements name their values `$1`, `$2` .. in the order of the arguments, and put a column
    that is a word of SQL in quotes. What the two databases say differently is asked for here.

    NOW, SECOND: the database's clock, as `claimed_until` has it; FIELD: the text or number under a
    name, of the JSON in `h.after`; DIFFERS: is another value, where NULL is one too; PUBLIC,
    HIDDEN: a ticket `t` is not secret, or is."""

    NOW: ClassVar[str]
    SECOND: ClassVar[str]
    FIELD: ClassVar[str]
    DIFFERS: ClassVar[str]
    PUBLIC: ClassVar[str]
    HIDDEN: ClassVar[str]

    async def enter(self, ws: str) -> None:
        """To be called before anything of the workspace is read or written."""

    async def row(self, sql: str, *args: Any) -> Any:
        """The first row, or None."""

    async def rows(self, sql: str, *args: Any) -> list[Any]: ...

    async def run(self, sql: str, *args: Any) -> None: ...

    async def each(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run it with each row's values."""

    async def alone(self, table: str) -> None:
        """Nobody else writes to the table until the transaction ends."""

    async def temporary(self, table: str, columns: str) -> None:
        """Make a table that only this transaction's connection sees."""

    async def put(self, table: str, rows: Sequence[Sequence[Any]]) -> None:
        """New rows, with a value for each column."""

    def using(self, index: str | None = None) -> str:
        """Behind a table's name: read it by this index (None: by its key), where the database
        does not find that by itself."""

    def among(self, keys: Sequence[int], args: Args) -> str:
        """Behind a column: is one of these."""

    @staticmethod
    def unindexed(condition: str) -> str:
        """The same condition on `t`, for which no index is read."""


class Database(Protocol):
    """Runs transactions, each in a session of its own."""

    async def write(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """Raises StoreError where it did not commit, or where nobody knows whether it did."""

    async def read(self, work: Callable[[Session], Awaitable[T]]) -> T: ...

    async def close(self) -> None:
        """Waits for what is under way."""


class Part:
    """Part of a Snapshot. Statements about one workspace have it as their first argument."""

    def __init__(self, db: Session) -> None:
        self._db = db

    async def _one(self, sql: str, ws: str, *args: Any) -> Any:
        await self._db.enter(ws)
        return await self._db.row(sql, ws, *args)

    async def _all(self, sql: str, ws: str, *args: Any) -> list[Any]:
        await self._db.enter(ws)
        return await self._db.rows(sql, ws, *args)

    async def _run(self, sql: str, ws: str, *args: Any) -> None:
        await self._db.enter(ws)
        await self._db.run(sql, ws, *args)
