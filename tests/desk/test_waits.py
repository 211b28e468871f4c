"""Tickets that wait: out of the lists of open ones and of reminders, and back by time or word."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from core.access import Sight
from core.desk.waits import is_back, is_waiting
from core.details import Details
from core.message import Place, iso, minute
from core.store import Query, Store
from core.ticket import PRIS, Ticket
from tests.conftest import START, Office

BERLIN = "Europe/Berlin"
ANA = {"zone": BERLIN}
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
TICKET = Ticket("T001", "x", cat="infra", pri=2, stat="open", created="2026-01-15", by="U1")


def told(answer: str) -> Any:
    return json.loads(answer)


def ids(answer: str) -> list[str]:
    found = told(answer)
    rows = [row["id"] for row in found.get("data", [])]
    assert found["count"] == len(rows)
    return rows


async def three(office: Office, **more: Any) -> None:
    for title in ("vpn is down", "printer is broken", "disk is full"):
        await office.say(f"new ticket: {title}", **more)


@given(TIMES, TIMES)
def test_a_ticket_waits_until_its_time_and_no_longer(until: datetime, now: datetime) -> None:
    details = Details(until=minute(iso(until)))
    assert is_waiting(details, now) == (now < until.replace(second=0, microsecond=0))
    assert is_waiting(replace(details, until=None, waits="parts"), now)
    assert not is_waiting(Details(due=details.until), now)


def test_a_clock_that_jumps_brings_it_back_and_sends_it_away() -> None:
    ticket = replace(TICKET, more=Details(waits="parts", until="2026-03-29T01:30Z"))
    at = datetime(2026, 3, 29, 1, 30, tzinfo=UTC)  # when Berlin's clocks have just gone on
    day = timedelta(days=1)
    assert [is_back(ticket, now) for now in (at - day, at, at + day, at - day)] == [
        *(False, True, True, False)
    ]
    assert not is_back(replace(ticket, stat="done"), at)


async def test_a_waiting_ticket_is_in_no_list_of_open_ones(office: Office) -> None:
    await three(office)
    await office.say("start T3")
    assert told(await office.say("T2 waits for the customer"))["data"] == {
        "id": "T002",
        "waits": "the customer",
    }
    await office.say("snooze T3 until friday")
    assert ids(await office.say("open")) == ["T001"]
    assert ids(await office.say("list open infra")) == ["T001"]
    assert ids(await office.say("list prog")) == []
    assert ids(await office.say("list")) == ["T001", "T002", "T003"]
    assert ids(await office.say("waiting")) == ["T002", "T003"]
    counted = told(await office.say("stats"))["data"]
    assert (counted["open"], counted["prog"], counted["waiting"]) == (2, 1, 2)
    await office.say("wake T2")
    assert ids(await office.say("open")) == ["T001", "T002"]


async def test_it_is_back_when_its_time_comes(office: Office, store: Store) -> None:
    await three(office)
    await office.say("snooze T1 until tomorrow 9:00", **ANA)
    morning = datetime(2026, 1, 16, 8, 0, tzinfo=UTC)
    before, after = morning - timedelta(minutes=1), morning + timedelta(seconds=1)
    assert await office.desk.reminded(before) == []
    assert "T001" not in ids(await office.say("open", at=before))
    assert "T001" in ids(await office.say("open", at=after))  # before anything ran
    assert await office.desk.reminded(after) == ["W"]
    assert not await office.desk.remind("W", after)  # a console shows no card
    assert await office.desk.reminded(after) == []
    assert told(await office.say("view T1", at=after))["data"].keys() & {"waits", "until"} == set()
    [latest, *_] = told(await office.say("history T1", at=after))["data"]
    assert latest == {"at": "2026-01-16T08:00Z", "by": "desk", "until": "none"}
    assert told(await office.say("undo", at=after))["msg"] == "T001 was changed since"


async def test_a_clock_that_goes_back_does_not_lose_it(office: Office) -> None:
    await three(office)
    await office.say("snooze T1 2h")
    await office.desk.remind("W", START + timedelta(hours=3))
    assert "T001" in ids(await office.say("open", at=START - timedelta(days=1)))
    await office.say("snooze T1 2h", at=START)
    assert "T001" not in ids(await office.say("open", at=START - timedelta(days=1)))
    assert "T001" in ids(await office.say("open", at=START + timedelta(days=1)))


async def test_closing_ends_the_wait_and_undo_goes_back_to_it(office: Office) -> None:
    await three(office)
    await office.say("T1 waiting for parts until friday")
    await office.say("close T1, arrived")
    assert ids(await office.say("waiting")) == []
    await office.say("undo")
    assert ids(await office.say("waiting")) == ["T001"]
    await office.say("close T1")
    await office.say("reopen T1")
    assert "T001" in ids(await office.say("open"))


@pytest.mark.parametrize(
    ("text", "user", "is_back"),
    [
        ("the parts are here now", "U1", True),
        ("yes, it still happens", "U1", True),
        ("I sent the file", "U7", True),  # for whom it waits
        ("thanks!", "U1", False),
        ("ok, thank you", "U1", False),
        ("me too", "U1", False),
        ("the parts are here now", "U3", False),  # anybody else
    ],
)
async def test_a_word_in_its_thread_brings_it_back(
    office: Office, in_thread: Callable[..., Place], text: str, user: str, *, is_back: bool
) -> None:
    root = Place("C1", "channel", "1.1")
    await office.say("new ticket: vpn is down", place=root)
    await office.say("T1 waiting on <@U7>", user="U2", user_ids=True)
    place = in_thread("1.2", "1.1")
    await office.say(text, user, place=place, mode="overheard")
    assert ("T001" in ids(await office.say("open"))) == is_back
    if is_back:
        [latest, *_] = told(await office.say("history T1"))["data"]
        assert (latest["by"], latest["waits"]) == (user, "none")


async def test_nobody_is_reminded_of_it(office: Office) -> None:
    await office.say("watch triage", place=Place("C2", "channel", "9.1"))
    await office.say("set remind 30m")
    await office.say("new ticket: vpn is down, p1", at=START, place=Place("C1", "channel", "1.1"))
    await office.say("T1 waits for the vendor")
    assert not await office.desk.remind("W", START + timedelta(hours=1))
    await office.say("wake T1")
    assert await office.desk.remind("W", START + timedelta(hours=1))


async def test_counts_and_pages_stay_exact(office: Office, store: Store) -> None:
    """Also beyond the number up to which other filters count."""
    await three(office)
    numbers = itertools.count(4)

    async def many(db: Any) -> None:
        for n in itertools.islice(numbers, 1100):
            new = replace(TICKET, pri=PRIS[n % 3])
            more = Details(waits="parts") if n % 10 == 0 else Details()
            ticket = await db.insert("W", replace(new, id=await db.next_id("W"), more=more), None)
            await db.save_details("W", ticket)

    await store.transact(many)
    query = Query(stat="open", waiting=False, now=minute(iso(START)))
    for sight in (Sight(), Sight(everything=True), Sight(channel="C1", user="U2")):
        seen: list[str] = []
        for offset in range(0, 1103, 100):
            tickets, total = await store.read(
                lambda db, s=sight, n=offset: db.seen_by(s).find("W", query, n, 100)  # type: ignore[misc]
            )
            seen += [ticket.id for ticket in tickets]
        assert total == len(seen) == len({*seen}) == 1103 - 110
