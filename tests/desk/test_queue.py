"""Agents take tickets from a queue, each for a time: nobody works on another's ticket."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest

from core.desk import Desk
from core.message import Place
from core.store import Store
from tests.conftest import START, Office, Terse, message_of
from tests.databases import Database

A_MINUTE = timedelta(minutes=1)
USUAL = timedelta(minutes=20)


def told(answer: str) -> Any:
    return json.loads(answer)


async def one(office: Office, text: str, user: str = "U1", **more: Any) -> Any:
    """What a program hears."""
    return told(await office.say(text, user, is_program=True, at=START, **more))


async def later(office: Office, minutes: int, text: str, user: str = "U1", **more: Any) -> Any:
    at = START + minutes * A_MINUTE
    return told(await office.say(text, user, is_program=True, at=at, **more))


async def owner(office: Office, id: str = "T1") -> tuple[str | None, str]:
    data = told(await office.say(id))["data"]
    return data.get("own"), data["stat"]


@pytest.fixture
async def queue(office: Office) -> Office:
    """Three tickets: T2 is first, T1 next; T3 is of another kind."""
    for text in ("vpn drops #infra", "db is down #infra !p1", "typo in guide #doc"):
        await office.say(f"new ticket: {text}", "U9")
    return office


async def test_it_takes_the_first_of_the_callers_list_for_a_time(queue: Office) -> None:
    answer = await one(queue, "next infra", "A1")
    assert answer["data"]["id"] == "T002"
    assert (answer["data"]["own"], answer["data"]["stat"]) == ("A1", "open")
    assert answer["data"]["lease"] == "2026-01-15T09:50Z"
    assert (await one(queue, "next infra", "A2"))["data"]["id"] == "T001"
    assert await one(queue, "next infra", "A3") == {"status": "ok", "count": 0}
    assert (await one(queue, "next ticket for 2h", "A3"))["data"]["lease"] == "2026-01-15T11:30Z"


@pytest.mark.parametrize(
    "before",
    [
        "T2 blocked by T3",
        "T2 waits for the vendor",
        "give T2 to <@U7>",
        "T2 prog",
        "close T2",
    ],
)
async def test_what_is_not_free_is_not_taken(queue: Office, before: str) -> None:
    await queue.say(before)
    assert (await one(queue, "next infra", "A1"))["data"]["id"] == "T001"


async def test_what_the_caller_does_not_see_is_not_taken(queue: Office) -> None:
    secret = Place("G1", "group", "1.1")
    await queue.say("new ticket: salaries leak #infra !p1", "U8", place=secret)
    assert (await one(queue, "next infra", "A1"))["data"]["id"] == "T002"


async def test_only_agents_take_tickets(store: Store, queue: Office) -> None:
    await store.set_agents(["A1"])
    refused = await one(queue, "next ticket", "U5")
    assert refused == {"status": "er", "msg": "only agents take tickets"}
    assert (await one(queue, "next ticket", "A1"))["data"]["id"] == "T002"


@pytest.mark.parametrize("minutes", [0, 1441])
async def test_a_lease_lasts_a_minute_to_a_day(queue: Office, minutes: int) -> None:
    said = json.dumps({"action": "next", "for": minutes})
    assert await one(queue, said, "A1") == {"status": "er", "msg": "for 1m to 24h"}


async def test_it_is_given_back_once_when_its_time_is_up(queue: Office) -> None:
    await one(queue, "next infra", "A1")
    await later(queue, 1, "T2 prog", "A1")
    assert await queue.desk.repeating(START + USUAL) == []
    end = START + USUAL + A_MINUTE
    assert await queue.desk.repeating(end) == await queue.desk.reminded(end) == ["W"]
    for _ in range(2):
        await queue.desk.repeat("W", end)
    assert await owner(queue, "T2") == (None, "open")
    history = told(await queue.say("history T2"))["data"]
    assert [entry["by"] for entry in history].count("desk") == 1
    assert history[0]["own"] == "none"
    assert await queue.desk.repeating(end + USUAL) == []


async def test_the_next_caller_gets_it_back_at_once(queue: Office) -> None:
    await one(queue, "next infra p1", "A1")
    assert await later(queue, 19, "next infra p1", "A2") == {"status": "ok", "count": 0}
    taken = await later(queue, 20, "next infra p1", "A2")
    assert taken["data"]["own"] == "A2"


@pytest.mark.parametrize(
    "word", ["note on T2: trying", "T2 p2", "take T2", "internal note on T2: trying", "+1 on T2"]
)
async def test_a_word_of_the_holder_renews_it(queue: Office, word: str) -> None:
    await one(queue, "next infra p1", "A1")
    await later(queue, 15, word, "A1", private=True)
    assert told(await queue.say("T2"))["data"]["lease"] == "2026-01-15T10:05Z"


async def test_a_word_of_another_does_not_renew_it(queue: Office) -> None:
    await one(queue, "next infra p1", "A1")
    await later(queue, 15, "note on T2: any news?", "U9")
    assert told(await queue.say("T2"))["data"]["lease"] == "2026-01-15T09:50Z"


@pytest.mark.parametrize("word", ["T2 @A2", "take T2", "close T2, done", "T2 prog", "T2 @none"])
async def test_a_program_is_refused_with_who_has_it_and_until_when(
    queue: Office, word: str
) -> None:
    await one(queue, "next infra p1", "A1")
    refused = await one(queue, word, "A2")
    assert refused == {"status": "er", "msg": "T002 is with A1 until 2026-01-15T09:50Z"}
    assert await owner(queue, "T2") == ("A1", "open")


async def test_a_program_may_still_say_what_takes_nothing_from_the_holder(queue: Office) -> None:
    await one(queue, "next infra p1", "A1")
    assert (await one(queue, "note on T2: see the graph", "A2"))["action"] == "updated"


@pytest.mark.parametrize("word", ["take T2", "give T2 to <@U7>", "T2 @none"])
async def test_a_persons_order_is_stronger_and_the_agents_late_word_is_refused(
    queue: Office, word: str
) -> None:
    await one(queue, "next infra p1", "A1")
    assert told(await queue.say(word, "U6"))["action"] == "assigned"
    await queue.say("take T2", "U6")
    for late in ("close T2, done", "T2 prog", "note on T2: fixed", "take T2"):
        assert await one(queue, late, "A1") == {"status": "er", "msg": "T002 is with U6"}
    assert await owner(queue, "T2") == ("U6", "open")


async def test_who_lost_it_to_another_is_refused(queue: Office) -> None:
    await one(queue, "next infra p1", "A1")
    await later(queue, 21, "next infra p1", "A2")
    for actor in ({"is_program": True}, {"is_program": False}):
        answer = await queue.say("close T2, done", "A1", at=START + 22 * A_MINUTE, **actor)
        assert told(answer)["msg"] == "T002 is with A2 until 2026-01-15T10:11Z"
    assert (await later(queue, 23, "close T2, done", "A2"))["action"] == "closed"


async def test_who_lost_it_to_nobody_may_still_finish_it(queue: Office) -> None:
    await one(queue, "next infra p1", "A1")
    await queue.desk.repeat("W", START + USUAL)
    assert (await later(queue, 21, "close T2, done", "A1"))["action"] == "closed"


async def test_a_persons_claim_is_never_taken_and_never_runs_out(queue: Office) -> None:
    await queue.say("take T2", "U6")
    assert await later(queue, 9999, "next infra p1", "A1") == {"status": "ok", "count": 0}
    assert "lease" not in told(await queue.say("T2"))["data"]


@pytest.mark.parametrize("word", ["close T2, fixed", "undo", "T2 @none"])
async def test_closing_and_giving_back_end_it(queue: Office, word: str) -> None:
    await one(queue, "next infra p1", "A1")
    await later(queue, 1, word, "A1")
    assert "lease" not in told(await queue.say("T2"))["data"]
    assert await queue.desk.repeating(START + 2 * USUAL) == []
    if "close" not in word:
        assert (await later(queue, 2, "next infra p1", "A2"))["data"]["own"] == "A2"


async def test_a_ticket_got_back_is_the_callers_again(queue: Office) -> None:
    await one(queue, "next infra p1", "A1")
    await queue.desk.repeat("W", START + USUAL)
    await later(queue, 21, "take T2", "A1")
    await later(queue, 22, "T2 @A2", "A1")
    assert (await later(queue, 23, "note on T2: handed over", "A1"))["action"] == "updated"


async def test_a_withdrawn_ticket_has_no_lease(queue: Office) -> None:
    await one(queue, "next doc", "A1")
    await queue.desk.repeat("W", START + USUAL)
    assert told(await queue.say("undo", "U9"))["status"] in ("ok", "er")
    assert await queue.desk.repeating(START + 2 * USUAL) == []


async def test_many_desks_give_each_ticket_to_one(database: Database) -> None:
    stores = [await database.open() for _ in range(2)]
    desks = [Desk(store) for store in stores]
    for n in range(12):
        await desks[0].handle(message_of(f"new ticket: disk {n} is full"), Terse())

    async def take(n: int) -> str:
        message = message_of("next ticket", f"A{n}", is_program=True)
        (answer,) = (await desks[n % 2].handle(message, Terse())).answers
        return str(told(answer).get("data", {}).get("id"))

    ids = await asyncio.gather(*map(take, range(16)))
    assert sorted(filter("None".__ne__, ids)) == [f"T{n:03d}" for n in range(1, 13)]
    assert ids.count("None") == 4
    for store in stores:
        await store.close()
