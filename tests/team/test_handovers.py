"""What people on call are told, once: p1 tickets that nobody claims, and handovers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.desk import Desk
from core.message import Place
from core.post import Post
from core.store import Store
from tests.conftest import START, Office
from tests.databases import Database

BERLIN: dict[str, Any] = {"zone": "Europe/Berlin", "user_ids": True}
PUBLIC = Place("C1", "channel", "1.1")
ROTA = "on call <@U1> <@U2> <@U3> weekly mon 9:00"
NIGHT = datetime(2026, 1, 16, 2, 0, tzinfo=UTC)


async def posts(store: Store) -> list[Post]:
    """What waits in the outbox that nobody asked for; then it is empty."""
    found: list[Post] = []
    while waiting := await store.due_posts(START + timedelta(days=999), 999):  # one of each lane
        for queued in waiting:
            await store.sent(queued.key, None)
        found += [queued.post for queued in waiting]
    return [one for one in found if one.method in ("ticket.unclaimed", "ticket.handover")]


async def told(office: Office, store: Store, at: datetime) -> list[tuple[str, Any]]:
    await posts(store)
    await office.desk.remind("W", at)
    return [(one.lane, one.body.get("calls") or one.body) for one in await posts(store)]


@pytest.fixture
async def ready(office: Office) -> Office:
    await office.say("set remind 30m")
    await office.say(ROTA, **BERLIN)
    return office


async def test_who_is_on_call_is_told_of_a_ticket_at_night(ready: Office, store: Store) -> None:
    await ready.say("new ticket: prod is down, p1", place=PUBLIC, at=NIGHT)
    assert await told(ready, store, NIGHT + timedelta(minutes=29)) == []
    later = NIGHT + timedelta(minutes=31)
    assert await told(ready, store, later) == [("U1", {"T001": "U1"})]
    assert await told(ready, store, later) == []


async def test_the_triage_channel_mentions_them(ready: Office, store: Store) -> None:
    await ready.say("watch triage", place=Place("C6", "channel"))
    await ready.say("new ticket: prod is down, p1", place=PUBLIC, at=NIGHT)
    assert await told(ready, store, NIGHT + timedelta(hours=1)) == [("C6", {"T001": "U1"})]


async def test_nobody_on_call_waits_for_the_working_hours(office: Office, store: Store) -> None:
    await office.say("set remind 30m")
    await office.say("on call doc <@U1> <@U2> weekly", **BERLIN)
    await office.say("watch triage", place=Place("C6", "channel"))
    await office.say("new ticket: router is down, infra, p1", place=PUBLIC, at=NIGHT)
    assert await told(office, store, NIGHT + timedelta(hours=1)) == []
    lanes = [lane for lane, _ in await told(office, store, NIGHT + timedelta(hours=8))]
    assert lanes == ["C6"]


async def test_then_the_next_person_is_told_once(ready: Office, store: Store) -> None:
    await ready.say("set escalate 15m")
    await ready.say("away <@U2> until 2026-02-02 09:00", **BERLIN)
    for name in ("prod", "mail"):
        await ready.say(f"new ticket: {name} is down, p1", place=PUBLIC, at=NIGHT)
    first = NIGHT + timedelta(minutes=31)
    assert await told(ready, store, first) == [("U1", {"T001": "U1", "T002": "U1"})]
    await ready.say("T1 infra")  # a change of other fields takes nothing back
    await ready.say("take T2", "U5")
    assert await told(ready, store, first + timedelta(minutes=14)) == []
    late = first + timedelta(minutes=16)
    assert await told(ready, store, late) == [("U3", {"T001": "U3"})]  # U2 is away
    assert await told(ready, store, late + timedelta(hours=3)) == []


async def test_a_secret_ticket_and_a_waiting_one_call_nobody(ready: Office, store: Store) -> None:
    direct = Place("D5", "im", "2.1")
    await ready.say("new ticket: prod is down, p1", "U5", place=direct, at=NIGHT)
    await ready.say("new ticket: mail is down, p1", place=PUBLIC, at=NIGHT)
    await ready.say("snooze T2 until 2026-01-17 10:00", at=NIGHT)
    assert await told(ready, store, NIGHT + timedelta(hours=1)) == []


async def test_both_are_told_of_a_handover_once(ready: Office, database: Database) -> None:
    monday = datetime(2026, 1, 19, 8, 0, tzinfo=UTC)
    stores = [await database.open() for _ in range(2)]
    try:
        desks = [Desk(store) for store in stores]
        assert "W" in await desks[0].reminded(monday)
        found = []
        for minute in range(-2, 5):
            for desk in desks:  # two processes, and each a restart
                at = monday + timedelta(minutes=minute)
                await desk.remind("W", at)
                found += [(minute, p.lane, p.body["on"]) for p in await posts(stores[0])]
        assert found == [(0, "U2", "U2"), (0, "U1", "U2")]
    finally:
        for store in stores:
            await store.close()


async def test_covers_are_handed_over_too(ready: Office, store: Store) -> None:
    await ready.say("<@U3> covers friday", **BERLIN)
    friday = datetime(2026, 1, 16, 8, 0, tzinfo=UTC)
    begun = await told(ready, store, friday + timedelta(minutes=1))
    assert [(lane, body["on"], body["off"]) for lane, body in begun] == [
        ("U3", "U3", "U1"),
        ("U1", "U3", "U1"),
    ]
    assert {body["until"] for _, body in begun} == {"2026-01-17T08:00Z"}
    ended = await told(ready, store, friday + timedelta(days=1))
    assert [(lane, body["on"]) for lane, body in ended] == [("U1", "U1"), ("U3", "U1")]


async def test_a_handover_that_is_long_ago_is_no_news(ready: Office, store: Store) -> None:
    assert await told(ready, store, datetime(2026, 1, 19, 12, 0, tzinfo=UTC)) == []


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])  # the clocks change at night
async def test_a_night_with_a_change_of_clocks_has_one_handover(
    office: Office, store: Store, day: str
) -> None:
    start = datetime.fromisoformat(f"{day}T00:00Z")
    before = start - timedelta(days=2)
    await office.say("on call <@U1> <@U2> daily 2:30", at=before, **BERLIN)
    found = [
        lane
        for minute in range(0, 6 * 60, 5)
        for lane, _ in await told(office, store, start + timedelta(minutes=minute - 120))
    ]
    assert sorted(found) == ["U1", "U2"]
