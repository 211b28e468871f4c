"""Repeating tickets: filed once at each time, whatever dies, and seen by whom they concern."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.desk import Desk
from core.message import Place
from core.store import Store
from tests.conftest import START, Office
from tests.databases import Database

BERLIN: dict[str, Any] = {"zone": "Europe/Berlin"}
MONDAY = datetime(2026, 1, 19, 8, 0, tzinfo=UTC)  # 9:00 in Berlin
A_MINUTE, A_WEEK = timedelta(minutes=1), timedelta(days=7)
HERE = Place("C1", "channel", "1.1")


def told(answer: str) -> Any:
    return json.loads(answer)


async def filed(office: Office) -> list[str]:
    rows = told(await office.say("list", at=MONDAY + 99 * A_WEEK)).get("data", [])
    return sorted(row["id"] for row in rows)


async def test_it_is_filed_at_its_time_in_the_zone_of_who_said_it(office: Office) -> None:
    said = "every monday 9:00: check backups +ops p1, to @ana"
    (row,) = told(await office.say(said, **BERLIN))["data"]
    assert row["next"] == "2026-01-19 09:00"
    assert not await office.desk.repeat("W", MONDAY - A_MINUTE)
    assert await filed(office) == []
    await office.desk.repeat("W", MONDAY)
    await office.desk.repeat("W", MONDAY + A_MINUTE)
    assert await filed(office) == ["T001"]
    ticket = told(await office.say("T1"))["data"]
    assert (ticket["title"], ticket["pri"], ticket["labels"]) == ("check backups", 1, ["ops"])
    assert (ticket["by"], ticket["own"]) == ("U1", "ana")
    (row,) = told(await office.say("repeats"))["data"]
    assert (row["next"], row["last"]) == ("2026-01-26 09:00", "T001")


async def test_none_is_filed_while_the_last_one_is_open(office: Office) -> None:
    await office.say("every monday 9:00: check backups", **BERLIN)
    await office.desk.repeat("W", MONDAY)
    await office.desk.repeat("W", MONDAY + A_WEEK)
    assert await filed(office) == ["T001"]
    await office.say("close T1")
    await office.desk.repeat("W", MONDAY + 2 * A_WEEK)
    assert await filed(office) == ["T001", "T002"]


async def test_the_repeat_of_a_ticket_is_ended(office: Office) -> None:
    await office.say("every monday 9:00: check backups", **BERLIN)
    await office.say("every monday 9:00: read the alerts", **BERLIN)
    await office.desk.repeat("W", MONDAY)
    await office.say("new ticket: vpn is down")
    for text, answer in (
        ("stop repeating T9", {"status": "nf", "id": "T009"}),
        ("stop repeating T3", {"status": "er", "msg": "no such repeat, see repeats"}),
    ):
        assert told(await office.say(text)) == answer
    (row,) = told(await office.say("stop repeating T2"))["data"]
    assert (row["title"], row["next"]) == ("read the alerts", "off")
    (row,) = told(await office.say("repeats"))["data"]
    assert row["title"] == "check backups"
    (row,) = told(await office.say("undo"))["data"]
    assert row["title"] == "read the alerts"
    (row,) = told(await office.say('{"action":"stop","ticket":"T1"}'))["data"]
    assert row["title"] == "check backups"


async def test_after_an_outage_one_is_filed(office: Office) -> None:
    await office.say("every weekday 9:00: read the alerts", **BERLIN)
    late = MONDAY + 3 * A_WEEK + timedelta(hours=3)
    await office.desk.repeat("W", late)
    await office.say("close T1")
    await office.desk.repeat("W", late + A_MINUTE)
    assert await filed(office) == ["T001"]
    (row,) = told(await office.say("repeats"))["data"]
    assert row["next"] == "2026-02-10 09:00"


async def test_a_clock_that_jumps_files_no_time_twice_and_loses_none(office: Office) -> None:
    await office.say("every monday 9:00: check backups", **BERLIN)
    await office.desk.repeat("W", MONDAY)
    await office.say("close T1")
    await office.desk.repeat("W", MONDAY + 52 * A_WEEK)  # the clock is a year ahead
    await office.say("close T2")
    await office.desk.repeat("W", MONDAY - A_WEEK)  # and goes back
    await office.desk.repeat("W", MONDAY)
    assert await filed(office) == ["T001", "T002"]  # this time was filed before
    await office.desk.repeat("W", MONDAY + A_WEEK)
    assert await filed(office) == ["T001", "T002"]  # and this one while the clock was ahead
    await office.desk.repeat("W", MONDAY + 2 * A_WEEK)
    assert await filed(office) == ["T001", "T002", "T003"]


async def test_processes_file_it_once(database: Database) -> None:
    stores = [await database.open(), await database.open()]
    desks = [Desk(store) for store in stores]
    office = Office(desks[0])
    await office.say("every monday 9:00: check backups", **BERLIN)
    at = (MONDAY, MONDAY + A_MINUTE)
    await asyncio.gather(*(desk.repeat("W", now) for desk in desks for now in at))
    assert await filed(office) == ["T001"]
    for store in stores:
        await store.close()


async def test_a_kill_before_the_commit_files_nothing_and_leaves_the_time(
    office: Office, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await office.say("every monday 9:00: check backups", **BERLIN)
    monkeypatch.setattr("core.desk.repeats.Post", None)  # what comes after the ticket dies
    await office.say("undo")
    await office.say("every monday 9:00: check backups", place=HERE, **BERLIN)
    with pytest.raises(TypeError):
        await office.desk.repeat("W", MONDAY)
    monkeypatch.undo()
    assert await filed(office) == []
    assert await office.desk.repeat("W", MONDAY + A_MINUTE)
    assert len(await filed(office)) == 1


async def test_it_is_ended_and_taken_back(office: Office) -> None:
    await office.say("every monday 9:00: check backups")
    await office.say("every friday: clean up")
    (row,) = told(await office.say("repeat 1 off"))["data"]
    assert row["next"] == "off"
    await office.desk.repeat("W", MONDAY + A_WEEK)
    assert await filed(office) == ["T001"]  # of the second
    (row,) = told(await office.say("undo"))["data"]
    assert row["repeat"] == 1
    assert row["next"] != "off"
    (row,) = told(await office.say("undo"))["data"]
    assert (row["repeat"], row["next"]) == (2, "off")
    assert told(await office.say("undo"))["msg"] == "nothing to undo"
    await office.say("every day: x", user="U2")
    assert told(await office.say("undo"))["msg"] == "nothing to undo"
    await office.say("undo", user="U2")
    assert [row["repeat"] for row in told(await office.say("repeats"))["data"]] == [1]
    assert told(await office.say("repeat 3 off"))["msg"] == "no such repeat, see repeats"


async def test_an_undo_by_its_author_leaves_what_the_desk_filed(office: Office) -> None:
    await office.say("every monday 9:00: check backups")
    await office.say("every friday: clean up")
    await office.desk.repeat("W", MONDAY + A_WEEK)
    (row,) = told(await office.say("undo"))["data"]
    assert row["title"] == "clean up"
    assert told(await office.say("history T1"))["data"][0]["by"] == "desk"


async def test_agents_may_guests_may_not(office: Office, store: Store) -> None:
    said = "every monday 9:00: check backups"
    assert told(await office.say(said, standing="guest"))["msg"] == "only agents repeat tickets"
    await store.set_agents(["U2"])
    assert told(await office.say(said))["msg"] == "only agents repeat tickets"
    assert told(await office.say(said, user="U2"))["status"] == "ok"
    assert told(await office.say("repeat 1 off"))["msg"] == "only agents end repeats"


async def test_who_would_not_see_its_tickets_does_not_see_it(office: Office) -> None:
    secret, other = Place("G1", "group", "2.1"), Place("C2", "channel", "3.1")
    await office.say("every monday 9:00: fire bob", place=secret)
    for how in ({}, {"place": other}, {"user": "U2"}, {"place": HERE, "standing": "guest"}):
        who = {"user": "U3"} | how
        assert told(await office.say("repeats", **who)) == {"status": "ok", "count": 0}
        assert "no such" in told(await office.say("repeat 1 off", **who))["msg"]
    assert told(await office.say("repeats", place=secret, user="U2"))["count"] == 1
    await office.desk.repeat("W", MONDAY + timedelta(hours=1))
    assert told(await office.say("T1", user="U3"))["status"] == "nf"


async def test_a_redelivery_begins_one(office: Office) -> None:
    for _ in range(2):
        await office.say("every monday 9:00: x", source="C1:1", at=START)
    assert told(await office.say("repeats"))["count"] == 1
