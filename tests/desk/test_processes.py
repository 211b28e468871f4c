"""Several processes on one database: each with a desk of its own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from core.desk import Desk
from core.store import Store
from tests.conftest import START, Office
from tests.databases import Database


@pytest.fixture
async def offices(database: Database) -> AsyncIterator[list[Office]]:
    stores: list[Store] = [await database.open() for _ in range(3)]
    yield [Office(Desk(store)) for store in stores]
    for store in stores:
        await store.close()


async def test_a_message_that_reaches_all_at_once_makes_one_ticket(offices: list[Office]) -> None:
    said = (
        office.say(f"new ticket: printer {n} jams", source=f"m{n}", at=START)
        for n in range(20)
        for office in offices
    )
    answers = [json.loads(answer)["data"]["id"] for answer in await asyncio.gather(*said)]
    assert sorted(set(answers)) == [f"T{n:03d}" for n in range(1, 21)]
    assert all(len({*answers[n : n + 3]}) == 1 for n in range(0, 60, 3))


async def test_counters_are_exact_however_many_write(offices: list[Office]) -> None:
    texts = [f"new ticket: printer {n} jams, {'p1' if n % 2 else 'p3'}" for n in range(30)]
    await asyncio.gather(
        *(offices[n % 3].say(text, at=START) for n, text in enumerate(texts)),
    )
    await asyncio.gather(*(offices[n % 3].say(f"close T{n + 1}", at=START) for n in range(10)))
    stats = json.loads(await offices[0].say("stats", at=START))["data"]
    assert (stats["open"], stats["done"]) == (20, 10)
