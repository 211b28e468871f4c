"""Transactions: all or nothing, side by side, and nothing between them."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.errors import StoreError
from core.store import Query, Store, Transaction
from core.store.sqlite import SqliteStore
from core.ticket import Ticket
from tests.conftest import START
from tests.databases import Database

GOOD = Ticket("T001", "vpn down", "infra", 1, "open", "2026-01-15", "U1")


async def add(db: Transaction) -> str:
    id = await db.next_id("W")
    await db.insert("W", replace(GOOD, id=id), None)
    return id


async def test_concurrent_transactions_number_without_gaps_or_doubles(store: Store) -> None:
    ids = await asyncio.gather(*(store.transact(add) for _ in range(200)))
    assert sorted(ids) == [f"T{n:03d}" for n in range(1, 201)]


async def test_one_that_fails_takes_nobody_with_it_and_leaves_nothing(store: Store) -> None:
    async def fail(db: Transaction) -> str:
        await add(db)
        raise ValueError("no")

    works = [add, fail, add]
    done = await asyncio.gather(*(store.transact(w) for w in works), return_exceptions=True)
    assert [type(result) for result in done] == [str, ValueError, str]
    assert (await store.read(lambda db: db.find("W", Query(), 0, 10)))[1] == 2
    assert await store.transact(lambda db: db.next_id("W")) == "T003"


async def test_the_numbers_grow_past_t999(store: Store) -> None:
    async def many(db: Transaction) -> list[str]:
        return [await db.next_id("W") for _ in range(1001)]

    assert (await store.transact(many))[-3:] == ["T999", "T1000", "T1001"]


@pytest.mark.parametrize(
    "bad",
    [
        {"title": ""},
        {"title": "x" * 51},
        {"desc": "x" * 201},
        {"res": "x" * 101},
        {"cat": "bug"},
        {"pri": 4},
        {"stat": "closed"},
        {"created": "yesterday"},
        {"title": None},
    ],
    ids=str,
)
async def test_the_database_itself_refuses_what_the_schema_forbids(
    store: Store, bad: dict[str, Any]
) -> None:
    with pytest.raises(StoreError):
        await store.transact(lambda db: db.insert("W", replace(GOOD, **bad), None))


async def test_processes_that_share_a_database_number_without_gaps(database: Database) -> None:
    stores = [await database.open() for _ in range(3)]
    ids = await asyncio.gather(*(s.transact(add) for s in stores for _ in range(30)))
    assert sorted(ids) == [f"T{n:03d}" for n in range(1, 91)]
    for one in stores:
        assert (await one.read(lambda db: db.find("W", Query(), 0, 1)))[1] == 90
        await one.close()


INDEXES = ("tickets_text", "tickets_signs", "sqlite_")


async def test_a_commit_is_flushed_to_a_file_with_write_ahead_log(tmp_path: Path) -> None:
    store = await SqliteStore.open(tmp_path / "t.db")
    await store.transact(add)
    await store.close()
    with closing(sqlite3.connect(tmp_path / "t.db")) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        strict = db.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict"
        )
        plain = {name for (name,) in strict if not name.startswith(INDEXES)}
        assert plain == set()
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_store_that_closes_takes_nothing_more(store: Store) -> None:
    await store.close()
    with pytest.raises(StoreError):
        await store.transact(add)


async def test_of_several_processes_one_does_a_chore_in_each_span(database: Database) -> None:
    stores = [await database.open() for _ in range(3)]
    minute = timedelta(minutes=1)
    for at in (START, START + minute):
        took = await asyncio.gather(*(one.take_chore("remind", at, minute) for one in stores))
        assert sum(took) == 1
    assert not await stores[0].take_chore("remind", START, minute)
    assert await stores[0].take_chore("renew", START, minute)
    hour_before = START - timedelta(hours=1)  # the clock was set back
    assert await stores[0].take_chore("remind", hour_before, minute)
    assert not await stores[1].take_chore("remind", hour_before, minute)
    for one in stores:
        await one.close()
