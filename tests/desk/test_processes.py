"""Several processes on one database: each with a desk of its own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from core.desk import Desk
from core.message import Place
from core.store import Store
from tests.conftest import START, Office
from tests.data.program import started
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


async def test_what_is_due_is_said_by_one(offices: list[Office]) -> None:
    office = offices[0]
    await office.say("watch triage", place=Place("C2", "channel", "9.1"))
    await office.say("set remind 30m")
    await office.say("new ticket: vpn is down, p1", at=START, place=Place("C1", "channel", "1.1"))
    later = START + timedelta(minutes=31)
    told = await asyncio.gather(*(one.desk.remind("W", later) for one in offices * 3))
    assert sum(told) == 1


def test_programs_of_their_own_leave_no_number_out(database: Database) -> None:
    said = "".join(f"new ticket: printer {n} jams\n" for n in range(40)).encode()
    programs = [started(database, "console") for _ in range(2)]
    for one in programs:
        assert one.stdin
        one.stdin.write(said)
        one.stdin.close()
        one.stdin = None
    answers = [line for one in programs for line in one.communicate()[0].splitlines()]
    ids = [json.loads(line)["data"]["id"] for line in answers]
    assert sorted(ids) == [f"T{n:03d}" for n in range(1, 81)]
