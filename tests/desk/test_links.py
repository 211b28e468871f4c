"""Links between tickets: said, shown, undone, listed by; never in a circle, never to what is not
seen."""

from __future__ import annotations

import itertools
import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from core.desk import Desk
from core.message import Place
from core.store import Store
from tests.conftest import START, Office

FAR = START + timedelta(days=99)
GROUP = Place("G1", "group")
TICKETS = ("new ticket: vpn is down", "new ticket: build is slow", "new ticket: guide is wrong")


async def told(office: Office, text: str, user: str = "U1", **more: Any) -> Any:
    return json.loads(await office.say(text, user, **more))


async def ids(office: Office, text: str, user: str = "U1", **more: Any) -> list[str]:
    return [row["id"] for row in (await told(office, text, user, **more)).get("data", [])]


@pytest.fixture
async def three(office: Office) -> Office:
    """An office with T001 to T003."""
    await office.says(*TICKETS)
    return office


@pytest.mark.parametrize(
    "text",
    [
        "T3 blocked by T1",
        "T3 is blocked by T1",
        "T1 blocks T3",
        "T3 depends on T1",
        "please mark T3 as blocked by T1",
        "can you mark T3 as blocked by T1?",
        "update ids=T3 blocked_by=T1",
        "T3 ist blockiert durch T1",
        "T3 hängt von T1 ab",
        "T3 depende de T1",
        "T3 dépend de T1",
        "T1 bloqueia T3",
    ],
)
async def test_what_blocks_is_said_shown_and_undone(three: Office, text: str) -> None:
    said = await told(three, text)
    assert said["data"] == {"id": "T003", "blocked_by": ["T001"]}
    assert (await told(three, "T3"))["data"]["blocked_by"] == ["T001"]
    assert (await told(three, "T1"))["data"]["blocks"] == ["T003"]
    assert (await told(three, "history T3"))["data"][0]["blocked_by"] == ["T001"]
    await three.say("undo")
    assert "blocked_by" not in (await told(three, "T3"))["data"]
    assert "blocks" not in (await told(three, "T1"))["data"]


@pytest.mark.parametrize(
    "text",
    ["T3 no longer blocked by T1", "T1 no longer blocks T3", "T3 is not blocked by T1 anymore"]
    + ["T3 no longer depends on T1", "update ids=T3 blocked_by=-T1"],
)
async def test_a_link_is_taken_off(three: Office, text: str) -> None:
    await three.says("T3 blocked by T1", text)
    assert "blocked_by" not in (await told(three, "T3"))["data"]


async def test_parts_are_listed_and_asked_about_before_their_whole_is_closed(three: Office) -> None:
    await three.says("T2 part of T1", "T3 is a subtask of T1")
    assert (await told(three, "T1"))["data"]["parts"] == ["T002", "T003"]
    assert (await told(three, "T2"))["data"]["part_of"] == "T001"
    assert await ids(three, "parts of T1") == ["T002", "T003"]
    assert (await told(three, "close T1"))["msg"] == "2 open parts, close anyway?"
    assert (await told(three, "T1"))["data"]["stat"] == "open"
    await three.say("close T1")
    assert (await told(three, "yes"))["data"] == {"id": "T001", "stat": "done"}
    await three.says("reopen T1", "T3 no longer part of T1", "close T2")
    assert (await told(three, "T1 is done, all good"))["action"] == "closed"


async def test_a_batch_that_closes_the_parts_too_is_not_asked_about(three: Office) -> None:
    await three.says("T2 part of T1")
    assert (await told(three, "close T1, T2"))["count"] == 2


async def test_ready_is_what_nothing_open_blocks(three: Office) -> None:
    await three.says("T3 blocked by T1, T2")
    assert await ids(three, "what is ready") == ["T001", "T002"]
    assert await ids(three, "ready doc") == []
    assert await ids(three, "what's blocked?") == ["T003"]
    await three.say("close T1")
    assert await ids(three, "ready") == ["T002"]
    await three.say("merge T2 into T1")
    assert await ids(three, "ready") == ["T003"]
    assert await ids(three, "blocked") == []
    await three.says("undo")
    assert await ids(three, "blocked") == ["T003"]


async def test_a_circle_is_refused_also_by_an_undo(three: Office) -> None:
    await three.says("T2 blocked by T1", "T3 blocked by T2")
    assert (await told(three, "T1 blocked by T3"))["msg"] == "T001 would wait for itself"
    assert (await told(three, "T1 part of T1"))["msg"] == "T001 would contain itself"
    await three.say("T2 no longer blocked by T1")
    await three.say("T1 blocked by T3", "U2")
    assert (await told(three, "undo"))["msg"] == "T002 would wait for itself"


async def test_a_longer_line_than_is_searched_is_refused(
    three: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    await three.says("T2 blocked by T1")
    monkeypatch.setattr("core.desk.links.LINE_MAX", 2)
    assert (await told(three, "T3 blocked by T2"))["msg"] == "over 2 tickets in line"


async def test_a_link_to_what_is_not_seen_is_refused_as_to_what_is_not(three: Office) -> None:
    await three.say("new ticket: secret plan", "U5", place=GROUP)
    for text in ("T1 blocked by {}", "T1 part of {}", "{} blocks T1"):
        for id in ("T4", "T9"):
            said = await told(three, text.format(id), "U1")
            assert said == {"status": "nf", "id": f"T00{id[1]}"}


async def test_a_hidden_link_is_shown_to_nobody_who_does_not_see_the_other(three: Office) -> None:
    await three.say("new ticket: secret plan", "U5", place=GROUP)
    await three.say("T3 blocked by T4, T1", "U5", place=GROUP)
    await three.say("T2 part of T4", "U5", place=GROUP)
    looks = ("T3", "T2", "T1", "history T3", "history T2", "list", "blocked", "T2 and T3")
    await three.say("new", "U8")
    await three.say("T1 part of T4", "U5", place=GROUP)
    for look in (*looks, "new", "parts of T4"):
        said = await three.say(look, "U8")
        assert "T004" not in said, look
        assert "T4" not in said, look
    assert await told(three, "new", "U8") == {"status": "ok", "count": 0}
    assert len((await told(three, "history T2", "U8"))["data"]) == 1
    assert (await told(three, "T3", "U8"))["data"]["blocked_by"] == ["T001"]
    seen = (await told(three, "T4", "U5", place=GROUP))["data"]
    assert (seen["blocks"], seen["parts"]) == (["T003"], ["T001", "T002"])


async def test_what_is_not_seen_blocks_nothing(three: Office) -> None:
    await three.say("new ticket: secret plan", "U5", place=GROUP)
    await three.say("T3 blocked by T4", "U5", place=GROUP)
    assert await ids(three, "ready doc", "U8") == ["T003"]
    assert await ids(three, "blocked", "U8") == []
    assert await ids(three, "blocked", "U5", place=GROUP) == ["T003"]


async def test_who_does_not_see_a_link_does_not_lose_it(three: Office) -> None:
    await three.say("new ticket: secret plan", "U5", place=GROUP)
    await three.say("T3 blocked by T4", "U5", place=GROUP)
    assert "T004" not in await three.say("T3 blocked by T1", "U8")
    assert "T004" not in await three.say("T3 no longer blocked by T1", "U8")
    assert "T004" not in await three.say("undo", "U8")
    seen = await told(three, "T3", "U5", place=GROUP)
    assert seen["data"]["blocked_by"] == ["T001", "T004"]


async def test_a_withdrawn_ticket_leaves_no_link(three: Office) -> None:
    await three.say("new ticket: a mistake", "U2")
    await three.says("T3 blocked by T4, T1", "T2 part of T4")
    await three.say("undo", "U2")
    assert (await told(three, "T3"))["data"]["blocked_by"] == ["T001"]
    assert "part_of" not in (await told(three, "T2"))["data"]
    assert "T004" not in await three.say("history T3")
    await three.says("T3 no longer blocked by T1", "undo")
    assert (await told(three, "T3"))["data"]["blocked_by"] == ["T001"]


async def freed(store: Store) -> list[tuple[str, list[str]]]:
    """Whom the outbox tells of tickets that nothing blocks any more."""
    posts = [queued.post for queued in await store.due_posts(FAR, 99)]
    return [(one.body["to"], one.body["ids"]) for one in posts if one.method == "ticket.freed"]


async def test_the_assignee_hears_of_the_last_blocking_ticket_only(
    three: Office, store: Store
) -> None:
    await three.say("take T3", "U7")
    await three.says("T3 blocked by T1, T2", "close T1")
    assert await freed(store) == []
    await three.say("close T2")
    assert await freed(store) == [("U7", ["T003"])]


@pytest.mark.parametrize("first", ["close T3", "take T3", "T3 p1"])
async def test_nobody_hears_of_what_is_done_or_of_their_own_closing(
    three: Office, store: Store, first: str
) -> None:
    await three.says("T3 blocked by T1", first, "close T1")
    assert await freed(store) == []


EDGES = st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), max_size=20)
RUNS = itertools.count()


def leads(graph: dict[int, set[int]], start: int, goal: int) -> bool:
    """Whether a way goes from one to the other: by trying every way."""
    return start == goal or any(leads(graph, one, goal) for one in graph.get(start, ()))


@given(EDGES)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
async def test_a_link_is_taken_unless_it_closes_a_circle(
    store: Store, edges: list[tuple[int, int]]
) -> None:
    office, ws = Office(Desk(store)), f"R{next(RUNS)}"
    for n in range(1, 7):
        await office.say(f"new ticket: thing {n}", workspace=ws)
    graph: dict[int, set[int]] = {}
    for waits, blocks in edges:
        said = await told(office, f"T{waits} blocked by T{blocks}", workspace=ws)
        is_circle = leads(graph, blocks, waits)
        assert said["status"] == ("er" if is_circle else "ok")
        if not is_circle:
            graph.setdefault(waits, set()).add(blocks)
