"""What a command does to tickets, and what it never does."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from core.message import Place
from core.store import Store
from tests.conftest import Office

LATER = datetime(2030, 1, 1, tzinfo=UTC)


async def test_numbers_count_per_workspace(office: Office) -> None:
    await office.say("new ticket: one", workspace="A")
    assert '"T001"' in await office.say("new ticket: one", workspace="B")
    assert '"T002"' in await office.say("new ticket: two", workspace="A")
    assert await office.say("view T2", workspace="B") == '{"status":"nf","id":"T002"}'


async def test_a_delivery_twice_is_one_ticket_and_the_same_answer(
    office: Office, store: Store
) -> None:
    place = Place("C1", "channel", "1.1")
    said = [await office.say("new ticket: one", source="C1:1.1", place=place) for _ in "ab"]
    assert said[0] == said[1]
    assert json.loads(await office.say("list"))["count"] == 1
    methods = [queued.post.method for queued in await store.due_posts(LATER, 10)]
    assert methods == ["chat.postMessage", "ticket.card"]


async def test_a_delivery_of_several_commands_answers_all_of_them_again(office: Office) -> None:
    text = "new ticket: one\nnew ticket: two\nclose T1"
    said = [await office.say(text, source="x") for _ in "ab"]
    assert said[0] == said[1]
    assert said[0].count('"action":"created"') == 2
    assert json.loads(await office.say("list"))["count"] == 2


async def test_changing_nothing_writes_no_history(office: Office) -> None:
    await office.says("new ticket: one", "close T1")
    assert await office.say("close T1") == (
        '{"status":"ok","action":"closed","data":{"id":"T001","stat":"done"}}'
    )
    assert json.loads(await office.say("history T1"))["count"] == 2


async def test_what_does_not_fit_stays_in_the_history(office: Office, store: Store) -> None:
    note = "restarted " * 30
    await office.says("new ticket: one", f"note on T1: {note}")
    seen = json.loads(await office.say("view T1"))["data"]
    assert len(seen["res"]) <= 100
    ticket = await store.read(lambda db: db.ticket("W", "T001"))
    assert ticket
    entries = await store.read(lambda db: db.entries(ticket))
    assert note.strip() in (entries[0].said or "")


async def test_a_batch_of_unknown_ids_is_not_found(office: Office) -> None:
    assert json.loads(await office.say("close T8 and T9"))["status"] == "nf"


async def test_at_most_50_tickets_at_once(office: Office) -> None:
    assert '"er"' in await office.say("close T1-T51")
    assert json.loads(await office.say("close T1-T50"))["count"] == 0


async def test_a_reply_in_a_tickets_thread_means_that_ticket(
    office: Office, in_thread: Callable[[str, str], Place]
) -> None:
    await office.say("new ticket: one", place=Place("C1", "channel", "1.1"))
    await office.say("new ticket: two", place=in_thread("1.2", "1.1"))
    done = await office.say("close, rebooted", place=in_thread("1.3", "1.1"))
    assert json.loads(done)["data"]["id"] == "T001"


async def test_a_name_that_is_no_user_is_an_error_where_people_are_ids(office: Office) -> None:
    await office.say("new ticket: one")
    for text in ("give T1 to @ana", "tickets of @ana", "new ticket: x, assign to @ana"):
        assert json.loads(await office.say(text, user_ids=True))["status"] == "er"
    assert json.loads(await office.say("give T1 to <@U2>", user_ids=True))["data"]["own"] == "U2"


@pytest.mark.parametrize("text", ["thanks!", "", "don't close T1 yet", "   \n "])
async def test_what_is_nothing_gets_no_answer(office: Office, text: str) -> None:
    assert await office.say(text) == ""


async def test_a_text_too_long_is_refused_and_overheard_ignored(office: Office) -> None:
    text = "create a ticket for " + "x" * 40_001
    assert json.loads(await office.say(text))["status"] == "er"
    assert await office.say(text, mode="overheard") == ""


async def test_more_goes_on_with_the_callers_last_list(office: Office) -> None:
    for n in range(25):
        await office.say(f"new ticket: [infra] disk {n} is full")
    first = json.loads(await office.say("open infra"))
    assert (first["count"], first["next"], len(first["data"])) == (25, 2, 10)
    assert json.loads(await office.say("more"))["data"][0]["id"] == "T011"
    last = json.loads(await office.say("more"))
    assert [row["id"] for row in last["data"]] == [f"T0{n}" for n in range(21, 26)]
    assert "next" not in last
    assert json.loads(await office.say("page 2"))["data"][0]["id"] == "T011"
    assert json.loads(await office.say("more", user="U2"))["status"] == "er"


async def test_a_format_is_kept_for_the_caller(office: Office, store: Store) -> None:
    await office.say("format lines")
    assert (await store.read(lambda db: db.manner("W", "U1"))).format == "lines"
    assert (await store.read(lambda db: db.manner("W", "U2"))).format is None
