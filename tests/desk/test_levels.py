"""Service levels: set, shown, listed and told of, on both stores."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.clocks.holidays import is_installed
from core.desk import Desk, levels
from core.desk.lateness import late_now
from core.message import Place
from core.post import Post
from core.store import Store
from tests.conftest import Office
from tests.databases import Database

MONDAY = datetime(2026, 1, 19, 9, 0, tzinfo=UTC)  # hours are 9 to 17, Monday to Friday, in UTC
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
BOB, CEM = "U2", "U3"


def told(answer: str) -> Any:
    return json.loads(answer)


async def sent(store: Store) -> list[Post]:
    """What waits in the outbox; then it is empty."""
    found: list[Post] = []
    while waiting := await store.due_posts(MONDAY + timedelta(days=999), 999):
        for queued in waiting:
            await store.sent(queued.key, None)
        found += [queued.post for queued in waiting]
    return found


async def posts(store: Store) -> list[Post]:
    """The notices of service levels that wait in the outbox; then it is empty."""
    return [post for post in await sent(store) if post.method == "ticket.late"]


async def filed(office: Office, at: datetime = MONDAY, **more: Any) -> None:
    await office.say("new ticket: vpn is down !p1", at=at, **more)


async def viewed(office: Office, id: str = "T1", **more: Any) -> dict[str, str]:
    data = told(await office.say(id, **more))["data"]
    return {name: data[name] for name in ("due_answer", "due_solve") if name in data}


async def ids(office: Office, text: str, **more: Any) -> list[str]:
    return [row["id"] for row in told(await office.say(text, **more)).get("data", [])]


async def test_a_ticket_shows_when_an_answer_and_a_solution_are_due(office: Office) -> None:
    await filed(office)
    assert await viewed(office) == {}
    answer = await office.say("set sla p1 30m 4h", at=MONDAY)
    assert answer == '{"status":"ok","sla":"p1 answer 30m solve 4h"}'
    assert await viewed(office) == {
        "due_answer": "2026-01-19T09:30Z",
        "due_solve": "2026-01-19T13:00Z",
    }
    assert "answer due 2026-01-19 09:30 UTC · solve by 2026-01-19 13:00 UTC" in await office.shown(
        "T1"
    )
    await office.say("T1 prog", BOB, at=MONDAY + MINUTE)
    assert await viewed(office) == {"due_solve": "2026-01-19T13:00Z"}
    await office.say("close T1", BOB, at=MONDAY + HOUR)
    assert await viewed(office) == {}
    await office.say("undo", BOB, at=MONDAY + 2 * HOUR)
    assert await viewed(office) == {"due_solve": "2026-01-19T14:00Z"}
    await office.say("set sla p1 off", at=MONDAY + 2 * HOUR)
    assert await viewed(office) == {}


async def test_without_targets_answers_are_as_ever(office: Office) -> None:
    await filed(office)
    before = await office.say("T1")
    await office.say("set sla p1 30m 4h", at=MONDAY)
    await office.say("set sla p1 off", at=MONDAY)
    assert await office.say("T1") == before
    assert told(await office.say("sla")) == {"status": "ok", "count": 0}


async def test_targets_are_shown_and_the_most_exact_one_counts(office: Office) -> None:
    place = Place("C9", "channel", "9.1")
    await office.say("client acme", place=place)
    for said in ("set sla acme p1 15m 2h", "set sla +payments p2 4h 1h 3d", "set sla p1 30m 4h"):
        await office.say(said, at=MONDAY)
    assert told(await office.say("show slas"))["data"] == [
        {"for": "acme p1", "answer": "15m", "solve": "2h"},
        {"for": "+payments p2", "answer": "4h", "next": "1h", "solve": "3d"},
        {"for": "p1", "answer": "30m", "solve": "4h"},
    ]
    await filed(office)
    await filed(office, place=place)
    assert (await viewed(office))["due_answer"] == "2026-01-19T09:30Z"
    assert (await viewed(office, "T2"))["due_answer"] == "2026-01-19T09:15Z"
    await office.say("T1 p2 and add label payments to T1", at=MONDAY)
    await office.say("update ids=T1 pri=2 labels=+payments", at=MONDAY)
    assert await viewed(office) == {
        "due_answer": "2026-01-19T13:00Z",
        "due_solve": "2026-01-21T17:00Z",
    }


async def test_only_admins_set_targets(office: Office, store: Store) -> None:
    await store.set_admins([BOB])
    assert "only admins" in await office.say("set sla p1 30m 4h")
    assert "30m" in await office.say("set sla p1 30m 4h", BOB)


async def test_late_tickets_are_listed_the_first_due_first(office: Office) -> None:
    await office.say("set sla p1 30m 4h", at=MONDAY)
    await office.say("set sla p2 10m", at=MONDAY)
    await filed(office, MONDAY)
    await office.say("new ticket: the server room is hot #infra", at=MONDAY + MINUTE)
    await office.say("new ticket: plan the offsite !p3", at=MONDAY + MINUTE)
    assert await ids(office, "late", at=MONDAY + 9 * MINUTE) == []
    assert await ids(office, "late", at=MONDAY + 11 * MINUTE) == ["T002"]
    later = MONDAY + HOUR
    assert await ids(office, "late", at=later) == ["T002", "T001"]
    assert await ids(office, "late p1", at=later) == ["T001"]
    assert "T002" in await ids(office, "late infra", at=later)
    assert await ids(office, "my late tickets", at=later) == []
    assert told(await office.say("list late=true cat=doc", at=later))["count"] == 0
    await office.say("T2 prog", BOB, at=later)
    assert await ids(office, "late", at=later) == ["T001"]


async def test_a_word_in_the_thread_is_an_answer_or_asks_for_one(office: Office) -> None:
    await office.say("set sla p1 30m 1h 4h", at=MONDAY)
    first = Place("C1", "channel", "1.1")
    await filed(office, place=first)

    async def word(text: str, user: str, minutes: int) -> None:
        at, place = MONDAY + minutes * MINUTE, Place("C1", "channel", f"2.{minutes}", "1.1")
        await office.say(text, user, at=at, place=place, mode="overheard")

    await word("I also rebooted the router, no change", "U1", 5)
    assert (await viewed(office))["due_answer"] == "2026-01-19T09:30Z"
    await word("looking at the firewall now, give me a moment", BOB, 10)
    assert "due_answer" not in await viewed(office)
    await word("the phones are down as well", "U1", 20)
    await word("and the printers", "U1", 25)
    assert (await viewed(office))["due_answer"] == "2026-01-19T10:20Z"
    await word("thanks", BOB, 26)
    assert (await viewed(office))["due_answer"] == "2026-01-19T10:20Z"
    await word("that is the same switch, one minute", BOB, 30)
    assert "due_answer" not in await viewed(office)


async def test_waiting_stops_the_clocks(office: Office) -> None:
    await office.say("set sla p1 30m 4h", at=MONDAY)
    await filed(office)
    await office.say("T1 waiting for parts", BOB, at=MONDAY + HOUR)
    assert await viewed(office) == {}
    await office.say("wake T1", BOB, at=MONDAY + 3 * HOUR)
    assert await viewed(office) == {"due_solve": "2026-01-19T15:00Z"}


async def test_hours_and_lunch_count_from_when_they_are_set(office: Office) -> None:
    await office.say("set sla p1 30m 4h", at=MONDAY - HOUR)
    await filed(office)
    answer = await office.say("set hours 9-12, 13-17", at=MONDAY + HOUR)
    assert answer == '{"status":"ok","hours":"09:00-12:00,13:00-17:00"}'
    assert (await viewed(office))["due_solve"] == "2026-01-19T14:00Z"
    await office.say("set hours 9-11", at=MONDAY + HOUR)
    assert (await viewed(office))["due_solve"] == "2026-01-20T11:00Z"


async def test_holidays_count_if_the_package_is_there(office: Office) -> None:
    if not is_installed():
        said = await office.say("set holidays DE-BY")
        assert told(said)["msg"] == "the package holidays is not installed"
        return
    await office.say("set sla p1 30m 1d", at=MONDAY)
    assert "no holidays known" in await office.say("set holidays DE-QQ")
    assert "DE-BY" in await office.say("set holidays de-by", at=MONDAY)
    await filed(office, datetime(2026, 4, 2, 16, 0, tzinfo=UTC))  # before Good Friday
    assert (await viewed(office))["due_solve"] == "2026-04-07T16:00Z"


async def test_one_warning_and_one_breach_are_told(office: Office, store: Store) -> None:
    await office.say("set sla p1 40m 4h", at=MONDAY)
    await filed(office)
    await office.say("T1 @U3", at=MONDAY)
    await posts(store)
    desk = office.desk
    assert await desk.reminded(MONDAY + 29 * MINUTE) == []
    kinds: list[list[Post]] = []
    for minutes in (30, 31, 39, 40, 41, 200, 240, 300):
        at = MONDAY + minutes * MINUTE
        for workspace in await desk.reminded(at):
            await desk.remind(workspace, at)
        kinds.append(await posts(store))
    assert [len(one) for one in kinds] == [1, 0, 0, 1, 0, 0, 0, 0]
    (warning,), (breach,) = kinds[0], kinds[3]
    assert (warning.lane, warning.body) == (CEM, {"kinds": {"T001": "answer"}})
    assert (breach.lane, breach.body) == (CEM, {"kinds": {"T001": "answer"}})
    kinds_now = warning.body["kinds"]
    (late,) = await store.read(lambda db: late_now("W", CEM, kinds_now, db))
    assert late.face.ticket.id == "T001"
    await office.say("T1 prog", CEM, at=MONDAY + 42 * MINUTE)
    assert await store.read(lambda db: late_now("W", CEM, kinds_now, db)) == ()


async def test_each_notice_is_told_once_by_several_processes(
    office: Office, store: Store, database: Database
) -> None:
    other = await database.open()
    try:
        await office.say("set sla p1 30m 4h", at=MONDAY)
        await filed(office)
        await office.say("T1 @U3", at=MONDAY)
        await posts(store)
        desks = [Desk(store), Desk(other), Desk(store), Desk(other)]
        at = MONDAY + HOUR
        done = await asyncio.gather(*(desk.remind("W", at) for desk in desks))
        assert sorted(done) == [False, False, False, True]
        assert len(await posts(store)) == 1
    finally:
        await other.close()


async def test_nobodys_ticket_is_told_to_the_triage_channel(office: Office, store: Store) -> None:
    await office.say("watch triage", place=Place("C7", "channel", "7.1"))
    await office.say("set remind 30m")
    await office.say("set sla p1 20m 4h", at=MONDAY)
    await filed(office)
    await filed(office, place=Place("D1", "im", "3.1"))
    await posts(store)
    await office.desk.remind("W", MONDAY + 20 * MINUTE)
    (post,) = await posts(store)
    assert (post.lane, post.body) == ("C7", {"kinds": {"T001": "answer"}})
    await office.desk.remind("W", MONDAY + 40 * MINUTE)  # no second reminder of the unclaimed
    assert "ticket.unclaimed" not in {post.method for post in await sent(store)}


async def test_old_tickets_are_no_news_when_targets_are_set(office: Office, store: Store) -> None:
    for _ in range(3):
        await filed(office)
    await office.say("set sla p1 30m 4h", at=MONDAY + 24 * HOUR)
    await posts(store)
    assert await ids(office, "late", at=MONDAY + 24 * HOUR) == ["T001", "T002", "T003"]
    await office.say("T1 p1", at=MONDAY + 24 * HOUR)
    await office.say("note on T1: still broken", at=MONDAY + 25 * HOUR)
    for hours in (25, 26, 49):
        await office.desk.remind("W", MONDAY + hours * HOUR)
    assert await posts(store) == []


async def test_a_report_says_how_many_were_in_time(office: Office) -> None:
    await office.say("set sla p1 30m 4h", at=MONDAY)
    for _ in range(3):
        await filed(office)
    await office.say("update ids=T1 labels=+vpn", at=MONDAY)
    await office.say("close T1", BOB, at=MONDAY + MINUTE)
    await office.say("T2 prog", BOB, at=MONDAY + HOUR)
    report = told(await office.say("sla report", at=MONDAY + 2 * HOUR))["data"]
    assert report == [
        {"for": "all", "answered": "1/3", "solved": "1/1", "percent": 50},
        {"for": "+vpn", "answered": "1/1", "solved": "1/1", "percent": 100},
        {"for": "p1", "answered": "1/3", "solved": "1/1", "percent": 50},
    ]
    later = MONDAY + timedelta(days=20)
    assert told(await office.say("sla report this month", at=later))["count"] == 0
    assert told(await office.say("sla report last month", at=later))["count"] == 3
    assert told(await office.say("sla report last month +vpn", at=later))["count"] == 3
    assert told(await office.say("sla report last month acme", at=later))["count"] == 0


async def test_other_clients_are_not_named_in_a_clients_channel(office: Office) -> None:
    acme, bolt = Place("C1", "channel", "1.1"), Place("C2", "channel", "2.1")
    await office.say("client acme", place=acme)
    await office.say("client bolt", place=bolt)
    for said in ("set sla acme 1h", "set sla bolt 2h", "set sla p1 3h"):
        await office.say(said, at=MONDAY)
    await filed(office, place=acme)
    await filed(office, place=bolt)
    later = MONDAY + 5 * HOUR
    for said in ("sla", "sla report", "late", "sla report bolt"):
        assert "bolt" not in await office.say(said, place=acme, at=later)
        assert "T002" not in await office.say(said, place=acme, at=later)
    assert "bolt" not in await office.say("sla", standing="guest")
    assert "bolt" in await office.say("sla")


async def test_a_renamed_client_keeps_its_targets(office: Office) -> None:
    place = Place("C1", "channel", "1.1")
    await office.say("client acme", place=place)
    await office.say("set sla acme 1h 4h", at=MONDAY)
    await filed(office, place=place)
    await office.say("rename client acme to apex", BOB, at=MONDAY + MINUTE)
    assert told(await office.say("sla"))["data"] == [{"for": "apex", "answer": "1h", "solve": "4h"}]
    assert await viewed(office) == {
        "due_answer": "2026-01-19T10:00Z",
        "due_solve": "2026-01-19T13:00Z",
    }


async def test_many_tickets_are_worked_out_in_parts(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(levels, "SWEPT", 3)
    for _ in range(8):
        await filed(office)
    await office.say("set sla p1 30m 4h", at=MONDAY)
    at, found = MONDAY + HOUR, []
    while "W" in await office.desk.reminded(at):
        found.append(len(await ids(office, "late", at=at)))
        await office.desk.remind("W", at)
    assert found[0] == 3
    assert len(await ids(office, "late", at=at)) == 8
