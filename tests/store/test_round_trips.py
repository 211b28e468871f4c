"""PostgreSQL: transactions in few statements, exact whoever else writes meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from core.errors import StoreError
from core.store import Change, Step, Store, Transaction
from core.store.postgres import PostgresStore
from tests.conftest import START
from tests.databases import Server
from tests.store.test_writer import GOOD, add
from tests.wire import Wire

CHANGE = Change("U1", "2026-01-15T09:30:00.000000Z", "created", "vpn down")


@pytest.fixture
async def stores(postgres: Server) -> AsyncIterator[tuple[Store, Store]]:
    """Two processes."""
    with postgres.lent() as url:
        one, other = await PostgresStore.open(url), await PostgresStore.open(url)
        await one.transact(add)
        yield one, other
        await one.close()
        await other.close()


async def recorded(db: Transaction) -> int:
    """Create a ticket with its history, and return the change's key."""
    ticket = await db.insert("W", replace(GOOD, id=await db.next_id("W")), None)
    return await db.record("W", CHANGE, [Step(ticket, {}, {"title": ticket.title})])


class Meanwhile:
    """A transaction that lets another process write after its first read."""

    def __init__(self, other: Store) -> None:
        self._other, self.seen = other, list[list[str]]()

    async def __call__(self, db: Transaction) -> int:
        self.seen.append(await db.answers("W", "m1"))
        if len(self.seen) == 1:
            await self._other.transact(recorded)
            await self._other.transact(lambda db: db.answer("W", "m1", START, ["T002"]))
        return await recorded(db)


async def test_who_read_what_another_changed_reads_again(stores: tuple[Store, Store]) -> None:
    one, other = stores
    work = Meanwhile(other)
    key = await one.transact(work)
    assert work.seen == [[], ["T002"]]
    changes = await one.read(lambda db: db.changes_since("W", 0, 9))
    assert [(change, entry.id) for change, entry in changes][1:] == [(key, "T003")]
    assert key > changes[0][0]


async def test_an_error_of_what_was_read_at_two_moments_is_no_error(
    stores: tuple[Store, Store],
) -> None:
    one, other = stores
    tries = 0

    async def strict(db: Transaction) -> int:
        nonlocal tries
        tries += 1
        before = await db.latest("W")
        if tries == 1:
            await other.transact(recorded)
        after = await db.latest("W")
        if before != after:
            raise ValueError("two moments")
        return tries

    assert await one.transact(strict) == 2


async def test_a_workspace_has_one_order_whoever_writes(stores: tuple[Store, Store]) -> None:
    """Who reads the changes up to the latest one misses none that is committed later."""
    seen: list[int] = []
    done = asyncio.Event()

    async def read() -> None:
        while not done.is_set():
            changes = await stores[0].read(
                lambda db: db.changes_since("W", seen[-1] if seen else 0, 9)
            )
            seen.extend(key for key, _ in changes)

    reader = asyncio.create_task(read())
    keys = await asyncio.gather(*(stores[n % 2].transact(recorded) for n in range(60)))
    done.set()
    await reader
    left = await stores[0].read(lambda db: db.changes_since("W", seen[-1] if seen else 0, 99))
    assert [*seen, *(key for key, _ in left)] == sorted(keys)


async def test_workspaces_do_not_wait_for_each_other(stores: tuple[Store, Store]) -> None:
    one, other = stores

    async def slow(db: Transaction) -> None:
        await db.set_option("W", "remind", "30m")  # begins, and locks the workspace
        async with asyncio.timeout(5):
            await other.transact(lambda db: db.next_id("W2"))

    await one.transact(slow)


async def test_a_creation_is_a_read_and_a_write(postgres: Server) -> None:
    with postgres.lent() as url:
        async with Wire(url).laid() as wire:
            store = await PostgresStore.open(wire.url)
            await store.transact(recorded)  # the workspace's first, and prepares the statements
            await store.transact(recorded)
            before = wire.trips
            await store.transact(recorded)
            assert wire.trips - before == 2
            await store.close()


async def test_a_read_of_one_statement_needs_no_transaction(postgres: Server) -> None:
    with postgres.lent() as url:
        async with Wire(url).laid() as wire:
            store = await PostgresStore.open(wire.url)
            for _ in range(2):
                before = wire.trips
                await store.read(lambda db: db.latest("W"))
            assert wire.trips - before == 1
            await store.close()


async def test_a_write_whose_answer_is_lost_is_not_repeated(postgres: Server) -> None:
    """Nobody knows whether it was committed: whoever asked is told, and asks again."""
    with postgres.lent() as url:
        async with Wire(url).laid() as wire:
            store = await PostgresStore.open(wire.url)
            await store.transact(recorded)

            async def losing(db: Transaction) -> int:
                key = await recorded(db)
                wire.lose_answers()
                return key

            with pytest.raises(StoreError):
                await store.transact(losing)
        again = await PostgresStore.open(url)
        assert await again.transact(lambda db: db.next_id("W")) == "T003"
        await again.close()
