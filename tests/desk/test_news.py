"""new tells what others changed since one last asked, once."""

from __future__ import annotations

import json
from typing import Any

from core.desk.lookups import PAGE
from core.lines import to_lines
from core.message import Actor, Message, Place
from core.store import Store
from tests.conftest import START, Office, Terse


async def news(office: Office, user: str = "U1", **how: Any) -> list[dict[str, Any]]:
    answer = json.loads(await office.say("new", user, **how))
    assert answer["count"] == len(answer.get("data", [])) + answer.get("more", 0)
    rows: list[dict[str, Any]] = answer.get("data", [])
    return rows


async def lines(office: Office, user: str = "U1") -> list[str]:
    (reply,) = (await office.desk.handle(Message("new", Actor(user, "W"), START), Terse())).replies
    return to_lines(reply).splitlines()


async def test_the_first_time_it_is_the_list_and_then_what_changed(office: Office) -> None:
    await office.says("new ticket: vpn is down", "new ticket: the printer jams")
    assert await lines(office, "U2") == [
        "T001 p2 infra open vpn is down",
        "T002 p2 infra open the printer jams",
    ]
    assert await lines(office, "U2") == ["0"]
    await office.says("T1 prog looking into it", "T1 p1", "new ticket: update the guide")
    assert await lines(office, "U2") == ["T001 prog p1", "T003 p2 doc open update the guide"]
    assert await lines(office, "U2") == ["0"]


async def test_ones_own_changes_are_no_news(office: Office) -> None:
    await office.say("new")
    await office.says("new ticket: vpn is down", "T1 p1")
    await office.say("take T1", user="U2")
    assert await news(office) == [{"id": "T001", "own": "U2"}]
    assert await news(office) == []


async def test_what_came_and_went_meanwhile_is_no_news(office: Office) -> None:
    await office.say("new ticket: vpn is down")
    await office.say("new", user="U2")
    await office.says("new ticket: the printer jams", "undo", "undo")
    assert await news(office, "U2") == [{"id": "T001", "status": "nf"}]


async def test_of_many_some_are_told_at_a_time_and_each_once(office: Office) -> None:
    await office.say("new", user="U2")
    for n in range(PAGE * 2 + 3):
        await office.say(f"new ticket: printer {n} jams")
    told = [await news(office, "U2") for _ in range(4)]
    assert [len(rows) for rows in told] == [PAGE, PAGE, 3, 0]
    ids = [row["id"] for rows in told for row in rows]
    assert ids == [f"T{n:03d}" for n in range(1, PAGE * 2 + 4)]


async def test_a_batch_is_told_whole(office: Office) -> None:
    for n in range(25):
        await office.say(f"new ticket: printer {n} jams")
    await office.say("new", user="U2")
    await office.say("take T1")
    await office.say("close T1-T25: replaced")
    assert [row["id"] for row in await news(office, "U2")] == ["T001"]
    assert len(await news(office, "U2")) == 25


async def test_a_delivery_again_is_told_the_same(office: Office) -> None:
    await office.say("new", user="U2")
    await office.say("new ticket: vpn is down")
    first = await office.say("new", user="U2", source="x")
    assert await office.say("new", user="U2", source="x") == first
    assert await news(office, "U2") == []


async def test_what_is_not_seen_is_no_news(office: Office) -> None:
    await office.say("new", user="U2")
    await office.say("new ticket: payroll is wrong", place=Place("G1", "group"))
    assert await news(office, "U2", place=Place("C1", "channel")) == []


async def test_who_may_only_read_hears_the_news(office: Office, store: Store) -> None:
    await office.say("new", user="U2")
    await office.say("new ticket: vpn is down")
    assert len(await news(office, "U2", read_only=True)) == 1
