"""Connections that PostgreSQL ends fail nobody but who was just committing."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

from core.errors import StoreError
from core.store import Store, Transaction
from tests.databases import Database, Server

ROUNDS = 20
COMMITTING = "connection was closed in the middle of operation"  # nobody knows whether it did


async def test_what_is_under_way_when_connections_are_cut_is_done_once(postgres: Server) -> None:
    with postgres.fresh() as url:
        store = await Database(url).open()
        ids: list[str] = []
        for _ in range(ROUNDS):
            ids += await cut_while_working(store, postgres, url)
            ids.append(await store.transact(number))
        await store.close()
    assert len(ids) == len({*ids})


async def cut_while_working(store: Store, server: Server, url: str) -> list[str]:
    """Eight transactions, one of which holds the others up until all connections are lost."""
    held, cut = asyncio.Event(), asyncio.Event()

    async def hold(db: Transaction) -> str:
        id = await db.next_id("W")
        held.set()
        await cut.wait()
        await db.latest("W")
        return id

    first = asyncio.create_task(store.transact(hold))
    await held.wait()
    others = [asyncio.create_task(store.transact(number)) for _ in range(7)]
    name = urlsplit(url).path[1:]
    ends = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    await asyncio.to_thread(server.does, ends)
    cut.set()
    results = [await first, *await asyncio.gather(*others, return_exceptions=True)]
    for result in results:
        assert isinstance(result, str) or COMMITTING in str(result), result
        assert isinstance(result, str | StoreError)
    return [result for result in results if isinstance(result, str)]


async def number(db: Transaction) -> str:
    return await db.next_id("W")
