"""Due times and reminders: in the zone of who says them, told once, and not told in vain."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from core.desk import Desk
from core.desk.alarms import asked_now, due_now
from core.message import Place
from core.post import Post
from core.store import Store
from tests.conftest import START, Office
from tests.databases import Database

BERLIN: dict[str, Any] = {"zone": "Europe/Berlin"}
FRIDAY = datetime(2026, 1, 16, 16, 0, tzinfo=UTC)  # 17:00 in Berlin
SECRET = Place("D1", "im", "2.1")


def told(answer: str) -> Any:
    return json.loads(answer)


async def posts(store: Store) -> list[Post]:
    """What waits in the outbox that nobody asked for; then it is empty."""
    waiting = await store.due_posts(START + timedelta(days=999), 999)
    for queued in waiting:
        await store.sent(queued.key, None)
    return [queued.post for queued in waiting if queued.post.method.startswith("ticket.")]


async def filed(office: Office, **more: Any) -> None:
    await office.say("new ticket: vpn is down", **more)


async def test_a_due_time_is_in_the_zone_of_who_says_it(office: Office) -> None:
    await filed(office)
    for zone, due in (
        ("Europe/Berlin", "2026-01-16T16:00Z"),
        ("America/New_York", "2026-01-16T22:00Z"),
        ("Mars/Olympus", "2026-01-16T17:00Z"),
        (None, "2026-01-16T17:00Z"),
    ):
        answer = told(await office.say("T1 due friday 5pm", zone=zone))
        assert answer["data"] == {"id": "T001", "due": due}
    await office.say("set tz Asia/Tokyo")
    await office.say("set hours 10-18")
    assert "2026-01-16T09:00Z" in await office.say("T1 due friday")  # 18:00 there
    assert "2026-01-16T17:00Z" in await office.say("T1 due friday", **BERLIN)


async def test_lists_by_due_time(office: Office) -> None:
    for _ in range(4):
        await filed(office)
    await office.say("T1 due friday 5pm", **BERLIN)
    await office.say("T2 due today", **BERLIN)
    await office.say("T3 due next week", **BERLIN)

    async def ids(text: str, **more: Any) -> list[str]:
        return [row["id"] for row in told(await office.say(text, **more)).get("data", [])]

    assert await ids("due this week", **BERLIN) == ["T002", "T001"]
    assert await ids("what is due today?", **BERLIN) == ["T002"]
    assert await ids("list due=any", **BERLIN) == ["T002", "T001", "T003"]
    assert "due 2026-01-16 16:00 UTC" in await office.shown("due this week", **BERLIN)
    assert '"due":"2026-01-15T16:00Z"' in await office.say("what is due today?", **BERLIN)
    assert await ids("overdue") == []
    assert await ids("overdue", at=FRIDAY + timedelta(minutes=1)) == ["T002", "T001"]
    await office.say("close T2")
    assert await ids("overdue", at=FRIDAY + timedelta(minutes=1)) == ["T001"]
    assert told(await office.say("when is T1 due?"))["data"] == {
        "id": "T001",
        "due": "2026-01-16T16:00Z",
    }
    assert told(await office.say("T1 not due"))["data"] == {"id": "T001", "due": "none"}
    await office.say("undo")
    assert await ids("list due=any") == ["T001", "T003"]


async def test_a_list_by_due_time_has_pages(office: Office) -> None:
    for n in range(1, 13):
        await filed(office)
        await office.say(f"T{n} due in {40 - n} days")
    first, more = told(await office.say("list due=any")), told(await office.say("more"))
    rows = [row["id"] for row in (*first["data"], *more["data"])]
    assert rows == [f"T{n:03}" for n in range(12, 0, -1)]
    assert (first["count"], first["next"], more["count"]) == (12, 2, 12)


async def test_the_assignee_is_told_once_when_a_ticket_is_due(
    office: Office, store: Store, database: Database
) -> None:
    await filed(office, user="U1")
    await office.say("give T1 to <@U2>", user_ids=True)
    await office.say("T1 due friday 5pm", **BERLIN)
    await posts(store)
    assert not await office.desk.remind("W", FRIDAY - timedelta(minutes=1))
    assert await office.desk.remind("W", FRIDAY)
    other = await database.open()  # another process, later
    assert not await Desk(other).remind("W", FRIDAY + timedelta(minutes=1))
    await other.close()
    [post] = await posts(store)
    assert (post.method, post.lane) == ("ticket.due", "U2")
    assert post.body == {"to": "U2", "at": {"T001": "2026-01-16T16:00Z"}}
    await office.say("T1 +payments")  # stores its details again
    await office.say("update ids=T1 labels=+later")
    assert not await office.desk.remind("W", FRIDAY + timedelta(minutes=2))


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        (None, ["T001"]),
        ("close T1", []),
        ("T1 due monday", []),
        ("T1 not due", []),
        ("give T1 to <@U3>", []),
        ("T1 waits for the vendor", []),
        ("start T1", ["T001"]),
    ],
)
async def test_what_is_due_no_more_is_not_told(
    office: Office, store: Store, then: str | None, expected: list[str]
) -> None:
    """Neither if it changes before the time, nor between the time and the message."""
    await filed(office, user="U2")
    await office.say("T1 due friday 5pm", **BERLIN)
    if then:
        await office.say(then, user_ids=True)
    at = {"T001": "2026-01-16T16:00Z"}
    faces = await store.read(lambda db: due_now("W", "U2", at, FRIDAY, db))
    assert [face.ticket.id for face in faces] == expected


async def test_a_withdrawn_ticket_reminds_nobody(office: Office) -> None:
    await filed(office)
    await office.say("T1 due friday 5pm", **BERLIN)
    await office.say("remind me about T1 friday 5pm", **BERLIN)
    for _ in range(3):
        await office.say("undo")
    assert (await office.say("view T1")) == '{"status":"nf","id":"T001"}'
    assert not await office.desk.remind("W", FRIDAY)


async def test_who_asked_is_reminded_once_in_their_zone(
    office: Office, store: Store, database: Database
) -> None:
    await filed(office, user="U1")
    answer = told(await office.say("remind me about T1 tomorrow", user="U5", **BERLIN))
    assert answer == {
        "status": "ok",
        "action": "reminded",
        "data": {"id": "T001", "at": "2026-01-16T08:00Z"},
    }
    morning = datetime(2026, 1, 16, 8, 0, tzinfo=UTC)
    assert not await office.desk.remind("W", morning - timedelta(minutes=1))
    other = await database.open()
    assert await Desk(other).remind("W", morning)
    await other.close()
    assert not await office.desk.remind("W", morning)
    [post] = await posts(store)
    assert (post.method, post.body["to"]) == ("ticket.asked", "U5")


async def test_undo_takes_a_reminder_back(office: Office) -> None:
    await filed(office)
    await office.say("remind me about T1 in 2h")
    assert told(await office.say("undo"))["data"] == {"id": "T001", "at": "none"}
    await office.say("remind me about T1 in 2h")
    await office.say("no reminder for T1")
    assert not await office.desk.remind("W", START + timedelta(hours=3))
    assert told(await office.say("undo"))["action"] == "undone"  # then the change before it


async def test_nobody_is_reminded_of_what_they_may_not_see(office: Office, store: Store) -> None:
    await filed(office, user="U1", place=SECRET)
    for text in ("remind me about T1 in 2h", "T1 due friday", "T1 waits for parts"):
        assert await office.say(text, user="U2") == '{"status":"nf","id":"T001"}'
    assert told(await office.say("overdue", user="U2"))["count"] == 0
    await office.say("T1 due friday 5pm", user="U1", place=SECRET)
    await office.say("T1 waits for parts", user="U1", place=SECRET)
    for text in ("list due=any", "waiting", "due this week"):
        assert await office.say(text, user="U2") == '{"status":"ok","count":0}'
    assert "waiting" not in await office.say("stats", user="U2")
    for user, count in (("U1", 1), ("U2", 0)):
        look = partial(asked_now, "W", user, "member", ["T001"])
        assert len(await store.read(look)) == count


async def test_a_time_that_cannot_be_read_changes_nothing(office: Office) -> None:
    await filed(office)
    for text in ("T1 due whenever", '{"action":"update","ids":["T1"],"due":"soon"}'):
        assert told(await office.say(text))["msg"] == "when? like: friday 17:00"
    assert told(await office.say("view T1"))["data"].keys().isdisjoint({"due"})


async def test_a_new_ticket_is_due_when_its_words_say(office: Office) -> None:
    made = told(await office.say("vpn is down, due friday 5pm", **BERLIN))
    assert (made["data"]["title"], made["data"]["due"]) == ("vpn is down", "2026-01-16T16:00Z")
    assert "due 2026-01-16 16:00 UTC" in await office.shown("T1", **BERLIN)
    made = told(await office.say('{"action":"create","title":"x","due":"2026-01-16T16:00Z"}'))
    assert made["data"]["due"] == "2026-01-16T16:00Z"
    assert "due" not in told(await office.say("vpn is slow in Rome"))["data"]
    passed = await office.say("vpn drops, due today 9:40", zone="Asia/Tokyo")
    assert passed == '{"status":"er","msg":"when? like: friday 17:00"}'
