"""A post is queued with its change, called once, and not forgotten by a restart."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from core.post import Post, refresh
from core.store import LEASE, Backlog, Store, Transaction
from tests.conftest import START
from tests.databases import Database
from tests.store.test_writer import GOOD

POST = Post("chat.postMessage", "C1", {"text": "hi <ü>"}, ticket="T001", in_thread=True)


async def queue(store: Store, *posts: Post) -> None:
    async def work(db: Transaction) -> None:
        if await db.ticket("W", "T001") is None:
            await db.insert("W", GOOD, None)
        await db.enqueue("W", posts, START)

    await store.transact(work)


async def test_a_post_is_due_as_it_was_queued(store: Store) -> None:
    await queue(store, POST)
    assert await store.due_posts(START - timedelta(seconds=1), 10) == []
    (due,) = await store.due_posts(START, 10)
    assert (due.post, due.workspace, due.tries, due.undecided) == (POST, "W", 0, False)
    assert await store.next_due() == START


async def test_a_sent_post_is_gone_and_opens_the_tickets_thread(store: Store) -> None:
    await queue(store, POST, POST)
    (first,) = await store.due_posts(START, 10)
    await store.sending(first.key)
    await store.sent(first.key, "17.1")
    (due,) = await store.due_posts(START, 10)
    assert due.thread == "17.1"
    assert await store.read(lambda db: db.thread_ticket("W", "C1", "17.1")) == "T001"


async def test_of_a_long_lane_the_first_is_due_and_leaves_room_for_others(store: Store) -> None:
    await queue(store, *[POST] * 9, replace(POST, lane="C2"))
    one, other = await store.due_posts(START, 2)
    assert (one.post.lane, other.post.lane) == ("C1", "C2")


async def test_a_message_in_a_thread_is_not_the_root_of_one(store: Store) -> None:
    await queue(store, POST)
    (due,) = await store.due_posts(START, 10)
    await store.sent(due.key, "17.1", is_root=False)
    assert await store.read(lambda db: db.thread_ticket("W", "C1", "17.1")) is None


async def test_what_waits_under_a_name_is_not_queued_twice(store: Store) -> None:
    await queue(store, refresh("T001"), refresh("T001"))
    (first,) = await store.due_posts(START, 10)
    await store.sending(first.key)
    await queue(store, refresh("T001"))
    (second,) = await store.due_posts(START, 10)
    assert second.key != first.key


async def test_what_is_put_back_gives_way_to_the_same_that_waits(store: Store) -> None:
    await queue(store, refresh("T001"))
    (first,) = await store.due_posts(START, 10)
    await store.sending(first.key)
    await queue(store, refresh("T001"))
    await store.postpone(first.key, START)
    (due,) = await store.due_posts(START, 10)
    assert due.key != first.key


async def test_a_postponed_post_waits_and_counts_its_tries(store: Store) -> None:
    await queue(store, POST)
    (due,) = await store.due_posts(START, 10)
    later = START + timedelta(seconds=30)
    await store.postpone(due.key, later)
    assert await store.due_posts(START, 10) == []
    assert (await store.due_posts(later, 10))[0].tries == 1


async def test_a_dropped_post_is_not_sent_again(store: Store) -> None:
    await queue(store, POST)
    (due,) = await store.due_posts(START, 10)
    await store.drop(due.key, "not_in_channel")
    assert await store.due_posts(START, 10) == []
    assert await store.next_due() is None


@pytest.mark.parametrize("lease", [LEASE, timedelta(0)])
async def test_a_process_that_died_while_sending_leaves_the_post_undecided(
    database: Database, lease: timedelta
) -> None:
    first, second = await database.open(lease=lease), await database.open()
    await queue(first, POST)
    (due,) = await first.due_posts(START, 10)
    assert await first.sending(due.key)
    if lease:  # else its claim has run out by itself
        assert await second.due_posts(START, 10) == []
        await first.close()
    (again,) = await second.due_posts(START, 10)
    assert again.undecided
    assert await second.sending(again.key)
    for store in (first, second):
        await store.close()


async def test_of_several_processes_one_sends_a_post(database: Database) -> None:
    stores = [await database.open() for _ in range(3)]
    await queue(stores[0], *(Post("chat.postMessage", f"C{n}", {}) for n in range(20)))
    due = [await store.due_posts(START, 99) for store in stores]
    assert [len(posts) for posts in due] == [20, 20, 20]
    keys = [queued.key for queued in due[0]]
    claims = await asyncio.gather(*(store.sending(key) for key in keys for store in stores))
    assert [sum(claims[n : n + 3]) for n in range(0, 60, 3)] == [1] * 20
    assert [await store.due_posts(START, 99) for store in stores] == [[], [], []]
    for store in stores:
        await store.close()


async def test_nothing_overtakes_what_another_process_sends_in_the_same_lane(
    database: Database,
) -> None:
    first, second = await database.open(), await database.open()
    await queue(first, POST, POST)
    (one,) = await first.due_posts(START, 10)
    assert await first.sending(one.key)
    (two,) = await first.due_posts(START, 10)
    assert not await second.sending(two.key)
    await first.postpone(one.key, START + timedelta(seconds=30))
    assert not await second.sending(two.key)
    assert await second.sending(one.key)
    await second.sent(one.key, "17.1")
    assert await second.sending(two.key)
    for store in (first, second):
        await store.close()


async def test_the_backlog_is_what_waits_and_what_was_given_up(store: Store) -> None:
    assert await store.backlog() == Backlog(0, 0, None)
    await queue(store, POST, POST, POST)
    (first,) = await store.due_posts(START, 10)
    await store.drop(first.key, "not_in_channel")
    (second,) = await store.due_posts(START, 10)
    assert await store.sending(second.key)
    assert await store.backlog() == Backlog(2, 1, START)
