"""Connections are told what changed: in order, over failures, by one process at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import aiohttp
import pytest

from core.connections import Connection, Tie
from core.message import Place
from core.store import Store
from handlers.connections.kind import KINDS, Base, Kinds, Later, Useless
from handlers.connections.pump import HOLD, TRIES_MAX, Pump
from handlers.connections.run import incoming
from handlers.web.site import build_site, listen
from tests.conftest import Office
from tests.connections.conftest import LOOK, PATIENCE, Diary
from tests.data.conftest import exported
from tests.databases import Database

ONE = Connection("W", "diary", "one", "U1", {"to": "me"}, seen=0)


@asynccontextmanager
async def running(*pumps: Pump) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(pump.run()) for pump in pumps]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def until(diary: type[Diary], is_done: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE), diary.heard:
        await diary.heard.wait_for(is_done)


async def test_each_change_is_told_once_and_in_order(
    office: Office, store: Store, diary: type[Diary], pump: Callable[[], Pump]
) -> None:
    await store.transact(lambda db: db.connect(ONE))
    await office.says("new ticket: vpn is down", "T1 urgent", "close T1")
    async with running(pump(), pump()):
        await until(diary, lambda: len(diary.told) == 3)
        await office.say("reopen T1")
        await until(diary, lambda: len(diary.told) == 4)
    assert [ids for _, _, ids in diary.told] == [("T001",)] * 4
    keys = [key for _, key, _ in diary.told]
    assert keys == sorted(set(keys))


async def test_the_desk_knows_which_trackers_there_are(
    office: Office,
    store: Store,
    diary: type[Diary],
    pump: Callable[[], Pump],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(KINDS, "linear", KINDS["diary"])
    await store.transact(lambda db: db.connect(replace(ONE, kind="linear")))
    await office.say("new ticket: vpn is down")
    assert not office.desk.trackers.are_in("W")
    async with running(pump()):
        await until(diary, lambda: len(diary.told) == 1)
    assert office.desk.trackers.are_in("W")
    await store.transact(lambda db: db.disconnect("W", "linear", "one"))
    await store.transact(lambda db: db.connect(ONE))
    async with running(pump()):
        await until(diary, lambda: len(diary.told) == 2)
    assert not office.desk.trackers.are_in("W")


async def test_a_secret_ticket_is_told_to_nobody_and_does_not_keep_others_waiting(
    office: Office, store: Store, diary: type[Diary], pump: Callable[[], Pump]
) -> None:
    await store.transact(lambda db: db.connect(ONE))
    await office.say("new ticket: salary is wrong", place=Place("G1", "group"))
    await office.say("new ticket: vpn is down")
    async with running(pump()):
        await until(diary, lambda: bool(diary.told))
    assert [ids for _, _, ids in diary.told] == [("T002",)]


async def test_what_fails_is_told_again_before_the_next(
    office: Office, store: Store, diary: type[Diary], pump: Callable[[], Pump]
) -> None:
    await store.transact(lambda db: db.connect(ONE))
    diary.fails += [Later("busy", 0.01), ValueError("odd")]
    await office.says("new ticket: vpn is down", "T1 urgent")
    async with running(pump()):
        await until(diary, lambda: len(diary.told) == 2)
    assert [key for _, key, _ in diary.told] == sorted(key for _, key, _ in diary.told)


async def test_what_was_cut_off_is_told_again_by_another_process_after_the_hold(
    office: Office, store: Store, diary: type[Diary], base: Base
) -> None:
    now = base.now()
    base = replace(base, now=lambda: now)
    await store.transact(lambda db: db.connect(ONE))
    await office.says("new ticket: vpn is down", "T1 urgent")
    diary.hangs = True
    async with running(Pump(base, Kinds(base), look=LOOK)):
        await until(diary, lambda: bool(diary.told))
    diary.hangs = False
    early = now + HOLD - timedelta(seconds=1)
    assert await store.read(lambda db: db.behind(["diary"], early)) == []
    assert not await store.transact(lambda db: db.hold_connection(ONE, early, early + HOLD))
    now += HOLD
    async with running(Pump(base, Kinds(base), look=LOOK)):
        await until(diary, lambda: len(diary.told) == 3)
    first, again, second = (key for _, key, _ in diary.told)
    assert first == again < second


async def test_what_an_import_brought_is_not_told_but_what_waited_meanwhile_is(
    office: Office, store: Store, diary: type[Diary], pump: Callable[[], Pump], database: Database
) -> None:
    await store.transact(lambda db: db.connect(ONE))
    await office.says("new ticket: vpn is down", "T1 urgent")
    archive = database.archive()
    await archive.import_records(await exported(archive), dry=False)
    await office.say("close T2")
    async with running(pump()):
        await until(diary, lambda: len(diary.told) == 3)
    assert [ids for _, _, ids in diary.told] == [("T001",), ("T001",), ("T002",)]


async def test_a_connection_that_is_of_no_use_stops_and_the_admins_hear_why(
    office: Office, store: Store, diary: type[Diary], base: Base
) -> None:
    await store.set_admins(["U9"])
    await store.transact(lambda db: db.connect(ONE))
    diary.fails.append(Useless("its token was revoked"))
    await office.say("new ticket: vpn is down")
    woken = asyncio.Event()
    base = replace(base, wake=woken.set)
    async with running(Pump(base, Kinds(base), look=LOOK)), asyncio.timeout(PATIENCE):
        await woken.wait()
    found = await store.read(lambda db: db.connection("W", "diary", "one"))
    assert found
    assert found.stopped == "its token was revoked"
    posts = await store.due_posts(base.now(), 9)
    assert [one.post.body["channel"] for one in posts] == ["U9"]
    assert found.stopped in posts[0].post.body["text"]


async def test_tending_that_fails_is_tried_at_each_turn_and_stops_nothing(
    store: Store, diary: type[Diary], pump: Callable[[], Pump], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Diary, "EVERY", 0.001)
    await store.transact(lambda db: db.connect(ONE))
    diary.tending += [Later("busy")] * TRIES_MAX
    async with running(pump()):
        await until(diary, lambda: not diary.tending)
    found = await store.read(lambda db: db.connection("W", "diary", "one"))
    assert found
    assert (found.stopped, found.tries) == (None, 0)


async def test_a_tie_leads_from_a_remote_name_to_its_ticket_and_back(
    office: Office, store: Store
) -> None:
    await office.say("new ticket: vpn is down")
    ticket = await store.read(lambda db: db.ticket("W", "T001"))
    assert ticket
    tie = Tie("diary", "one", "acme/api#12", "T001", {"stat": "open"})
    await store.transact(lambda db: db.bind(ticket, "W", tie))
    assert await store.read(lambda db: db.tie("W", "diary", "one", "acme/api#12")) == tie
    assert await store.read(lambda db: db.ties(ticket)) == [tie]
    await store.transact(lambda db: db.disconnect("W", "diary", "one"))
    assert await store.read(lambda db: db.ties(ticket)) == []


async def test_the_address_of_a_connection_is_answered_by_its_kind(
    store: Store, diary: type[Diary], base: Base
) -> None:
    await store.transact(lambda db: db.connect(ONE))
    runner = await listen(build_site(incoming(base, Kinds(base))), "127.0.0.1", 0)
    port = runner.addresses[0][1]
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
            async with session.post("/in/diary/W/one", data="hello") as answer:
                assert await answer.text() == "one got hello"
            async with session.post("/in/diary/W/two", data="hello") as answer:
                assert answer.status == 404
    finally:
        await runner.cleanup()
