"""Sessions: how shared statements run in a transaction of either database."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, ClassVar, Protocol

from core.store import T


class Args(list[Any]):
    """The arguments of a statement, collected while its SQL is built."""

    def __call__(self, value: Any) -> str:
        """Add a value; return its placeholder, `$1` for the first."""
        self.append(value)
        return f"${len(self)}"


class Session(Protocol):
    """Runs statements in one transaction, and supplies the SQL in which the databases differ.

    Placeholders are `$1`, `$2` .. in the order of the arguments. A column whose name is an SQL
    keyword is quoted.

    NOW, SECOND: the current time and one second, in the unit of `claimed_until`
    FIELD: the value of field `{}` in the JSON of `h.after`
    DIFFERS: operator "is not equal", for which NULL is a value
    OBJECT: aggregate of all rows as a JSON object, of the columns `{}` and `{}`
    PUBLIC, HIDDEN: condition that ticket `t` is not secret, that it is secret
    """

    NOW: ClassVar[str]
    SECOND: ClassVar[str]
    FIELD: ClassVar[str]
    DIFFERS: ClassVar[str]
    OBJECT: ClassVar[str]
    PUBLIC: ClassVar[str]
    HIDDEN: ClassVar[str]

    async def enter(self, ws: str) -> None:
        """Lock the workspace if need be. Call it before other statements about the workspace."""

    async def row(self, sql: str, *args: Any) -> Any:
        """Run a statement; return its first row, or None."""

    async def rows(self, sql: str, *args: Any) -> list[Any]:
        """Run a statement; return all rows."""

    async def run(self, sql: str, *args: Any) -> None:
        """Run a statement that returns nothing."""

    async def first(self, sql: str, ws: str, *args: Any) -> Any:
        """Enter workspace $1, and run a SELECT of one row. As a transaction's first call it costs
        one statement."""

    async def hold(self, sql: str, *args: Any) -> None:
        """Run a statement that returns nothing, later if that saves a round trip: at the next other
        statement, or at the end, together with others. These must not need each other's rows."""

    async def each(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run a statement once for each row of arguments."""

    async def alone(self, table: str) -> None:
        """Lock the table against other writers until the transaction ends."""

    async def temporary(self, table: str, columns: str) -> None:
        """Create a temporary table that only this connection sees."""

    async def put(self, table: str, rows: Sequence[Sequence[Any]]) -> None:
        """Insert rows; each has a value for every column of the table."""

    def using(self, index: str | None = None) -> str:
        """Return the SQL that follows a table's name to read it by this index; None: by its key.

        Empty for a database that chooses well by itself.
        """

    def among(self, keys: Sequence[int], args: Args) -> str:
        """Return the SQL that follows a column and says that it is one of these keys."""

    @staticmethod
    def unindexed(condition: str) -> str:
        """Return the condition on `t` in a form that no index is used for."""


class Database(Protocol):
    """Runs transactions, each in its own session."""

    async def write(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """Return what `work` returns, once it is committed.

        Raises StoreError if it did not commit, or if nobody can tell whether it did.
        """

    async def do(self, sql: str, *args: Any) -> Any:
        """Run one statement as a transaction; return its first row, or None. Raises as `write`."""

    async def read(
        self, work: Callable[[Session], Awaitable[T]], of: Callable[..., object] | None = None
    ) -> T:
        """Return what `work` reads, all at one moment. Raises StoreError.

        of: the function whose statements `work` runs, if `work` is only around it
        """

    async def close(self) -> None:
        """Wait for running transactions, then close the connections."""


class Part:
    """Base of a Snapshot's parts. A statement about a workspace has `ws` as its first argument."""

    def __init__(self, db: Session) -> None:
        self._db = db

    async def _one(self, sql: str, ws: str, *args: Any) -> Any:
        await self._db.enter(ws)
        return await self._db.row(sql, ws, *args)

    async def _all(self, sql: str, ws: str, *args: Any) -> list[Any]:
        await self._db.enter(ws)
        return await self._db.rows(sql, ws, *args)

    async def _hold(self, sql: str, ws: str, *args: Any) -> None:
        await self._db.enter(ws)
        await self._db.hold(sql, ws, *args)

    async def _run(self, sql: str, ws: str, *args: Any) -> None:
        await self._db.enter(ws)
        await self._db.run(sql, ws, *args)
