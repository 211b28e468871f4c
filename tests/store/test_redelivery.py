"""A transaction that PostgreSQL takes back is run again, and not for ever."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from core.errors import StoreError
from core.store.postgres.database import TRIES, Database
from core.store.shared.session import Session
from tests.databases import Server

ROWS = "INSERT INTO workspaces VALUES ('A', 0), ('B', 0)"
ADD = "UPDATE workspaces SET last_num = last_num + 1 WHERE ws = $1"
REFUSED = """
DO $$ BEGIN RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001'; END $$"""


@pytest.fixture
async def database(postgres: Server) -> AsyncIterator[Database]:
    with postgres.fresh() as url:
        made = await Database.connect(url)
        await made.write(lambda db: db.row(ROWS))
        yield made
        await made.close()


async def numbers(database: Database) -> list[int]:
    rows = await database.read(lambda db: db.rows("SELECT last_num FROM workspaces ORDER BY ws"))
    return [row[0] for row in rows]


class Both:
    """Lets two transactions meet in the middle, the first time each."""

    def __init__(self) -> None:
        self.tries, self._meeting = 0, asyncio.Barrier(2)

    async def meet(self) -> None:
        self.tries += 1
        if self.tries <= 2:
            await self._meeting.wait()


async def test_of_two_that_block_each_other_both_are_done(database: Database) -> None:
    both = Both()

    async def add(db: Session, first: str, second: str) -> None:
        await db.row(ADD, first)
        await both.meet()
        await db.row(ADD, second)

    await asyncio.gather(
        database.write(lambda db: add(db, "A", "B")), database.write(lambda db: add(db, "B", "A"))
    )
    assert await numbers(database) == [2, 2]
    assert both.tries == 3  # one was taken back


async def test_of_two_that_no_order_explains_one_is_run_again(database: Database) -> None:
    both = Both()

    async def copy(db: Session, source: str, target: str) -> None:
        await db.row("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")
        (number,) = await db.row("SELECT last_num FROM workspaces WHERE ws = $1", source)
        await both.meet()
        sql = "UPDATE workspaces SET last_num = $2 + 1 WHERE ws = $1"
        await db.row(sql, target, number)

    await asyncio.gather(
        database.write(lambda db: copy(db, "A", "B")), database.write(lambda db: copy(db, "B", "A"))
    )
    assert sorted(await numbers(database)) == [1, 2]
    assert both.tries == 3


async def test_what_is_always_taken_back_is_an_error_in_the_end(database: Database) -> None:
    tries = 0

    async def refused(db: Session) -> None:
        nonlocal tries
        tries += 1
        await db.row(ADD, "A")
        await db.row(REFUSED)

    with pytest.raises(StoreError, match="could not serialize"):
        await database.write(refused)
    assert tries == TRIES
    assert await numbers(database) == [0, 0]
