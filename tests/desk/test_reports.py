"""Reports: what is counted, for whom, and when a channel gets one by itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from core.desk import Desk
from core.desk.times import in_short
from core.desk.weekly import weekly_table
from core.message import Place
from core.store import Store
from core.weekly import latest, read
from tests.conftest import START, Office
from tests.databases import Database
from tests.desk.test_reminders import posts

HOUSE, PRIVATE, ACME = Place("C1", "channel"), Place("G1", "group"), Place("CA", "channel")
GUEST: dict[str, Any] = {"user": "U7", "standing": "guest"}
DAY = timedelta(days=1)


async def asked(office: Office, text: str, **how: Any) -> dict[str, dict[str, Any]]:
    """Return the rows of a report by their names, without those."""
    answer = json.loads(await office.say(text, **how))
    assert answer["status"] == "ok", answer
    rows = answer.get("data", [])
    name = next(iter(rows[0]))
    return {row.pop(name): row for row in rows}


async def counts(office: Office, text: str, **how: Any) -> Sequence[int]:
    row = (await asked(office, text, **how))["all"]
    return row["opened"], row["closed"], row["left"]


@pytest.fixture
async def worked(office: Office) -> Office:
    """In December T001 was opened and closed after two days, T002 opened. T003 is of January."""
    at = datetime(2025, 12, 10, 9, 0, tzinfo=UTC)
    await office.say("new ticket: vpn down, infra, p1 +eu", at=at, place=HOUSE)
    await office.say("new ticket: typo in the guide, doc", at=at + DAY, place=HOUSE)
    await office.say("T1 prog", "U2", at=at + timedelta(hours=3), place=HOUSE)
    await office.say("give T1 to @U2", "U2", at=at + timedelta(hours=4), place=HOUSE)
    await office.say("close T1", "U2", at=at + 2 * DAY, place=HOUSE)
    await office.say("new ticket: build fails, code", at=START - 2 * DAY, place=HOUSE)
    return office


async def test_a_report_is_about_a_period(worked: Office) -> None:
    december = await asked(worked, "report last month")
    assert december["all"] == {
        **{"opened": 2, "closed": 1, "left": 1, "age": "20.6d", "age90": "20.6d"},
        **{"response": "3h", "response90": "3h", "close": "2d", "close90": "2d"},
    }
    assert december["p1"]["closed"] == 1
    assert [*december] == ["all", "p1", "p2", "infra", "doc"]
    assert december["p2"] == {**{"opened": 1, "closed": 0, "left": 1}, **ages("20.6d")}


def ages(age: str) -> dict[str, str]:
    return {"age": age, "age90": age}


async def test_what_is_left_is_counted_at_the_end_of_the_period(worked: Office) -> None:
    await worked.say("close T2", at=START - DAY)
    assert await counts(worked, "report last month") == (2, 1, 1)
    assert await counts(worked, "report this month") == (1, 1, 1)
    assert await counts(worked, "report yesterday") == (0, 1, 1)
    assert await counts(worked, "report november 2025") == (0, 0, 0)


async def test_without_a_period_it_is_the_last_thirty_days(worked: Office) -> None:
    assert await counts(worked, "report") == (1, 0, 2)


async def test_a_report_is_of_a_label_a_person_or_a_client(worked: Office) -> None:
    assert await counts(worked, "report +eu last month") == (1, 1, 0)
    assert await counts(worked, "report @U2 last month") == (1, 1, 0)
    assert await counts(worked, "report mine last month", user="U2") == (1, 1, 0)
    await worked.say("client acme", place=ACME)
    await worked.say("printer jams", place=ACME)
    assert await counts(worked, "report this month acme", place=HOUSE) == (1, 0, 1)
    assert await counts(worked, "report for acme", place=HOUSE) == (1, 0, 1)
    assert await counts(worked, "report this month +eu acme", place=HOUSE) == (0, 0, 0)


async def test_a_client_that_nobody_knows_is_no_ticket(worked: Office) -> None:
    answer = json.loads(await worked.say("report last month acme"))
    assert answer == {"status": "er", "msg": "no client acme here"}


async def test_a_report_has_a_row_for_each_person_or_label(worked: Office) -> None:
    persons = await asked(worked, "report by person last month")
    assert [*persons] == ["all", "U2", "none"]
    assert persons["U2"]["close"] == "2d"
    labels = await asked(worked, "report by label last month")
    assert [*labels] == ["all", "eu", "none"]


async def test_an_undone_ticket_is_not_counted(worked: Office) -> None:
    await worked.say("new ticket: mistake")
    assert await counts(worked, "report today") == (1, 0, 3)
    await worked.say("undo")
    assert await counts(worked, "report today") == (0, 0, 2)


async def test_a_reopened_ticket_is_not_closed(worked: Office) -> None:
    await worked.say("reopen T1")
    assert await counts(worked, "report last month") == (2, 0, 2)


async def test_a_report_counts_what_the_asker_sees(worked: Office) -> None:
    await worked.say("new ticket: the budget", place=PRIVATE)
    assert (await counts(worked, "report today", place=HOUSE))[0] == 0
    assert (await counts(worked, "report today", user="U9", place=PRIVATE))[0] == 1
    assert await counts(worked, "report today", place=Place("D1", "im"), user="U1") == (1, 0, 3)


async def test_guests_and_clients_channels_count_their_own(worked: Office) -> None:
    await worked.say("client acme", place=ACME)
    await worked.say("printer jams", place=ACME)
    assert await counts(worked, "report last month", place=ACME) == (0, 0, 0)
    assert await counts(worked, "report", place=ACME) == (1, 0, 1)
    assert await counts(worked, "report", place=ACME, **GUEST) == (1, 0, 1)
    refused = json.loads(await worked.say("report by client", place=ACME))
    assert refused["msg"] == "only members see the clients"
    answer = json.loads(await worked.say("report last month acme", place=HOUSE, **GUEST))
    assert answer["msg"] == "no client acme here"


async def test_a_report_tells_the_hours_that_the_asker_may_see(worked: Office) -> None:
    await worked.say("log 2h on T3: build", "U2", place=HOUSE)
    await worked.say("log 45m on T2", "U3", place=HOUSE)
    report = await asked(worked, "report today")
    assert {name: row.get("worked_minutes") for name, row in report.items()} == {
        **{"all": 165, "p2": 165, "code": 120, "doc": 45},
    }
    persons = await asked(worked, "report by person today")
    worked_by = {name: row.get("worked_minutes") for name, row in persons.items()}
    assert (worked_by["all"], worked_by["none"]) == (165, None)
    await worked.say("client acme", place=ACME)
    await worked.say("new ticket: printer jams", place=ACME)
    await worked.say("log 1h on T4", place=HOUSE)
    assert "worked_minutes" not in (await asked(worked, "report today", place=ACME))["all"]
    assert "worked_minutes" not in (await asked(worked, "report last month"))["all"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        *(("mon 9:00", "mon 09:00"), ("Monday at 9", "mon 09:00"), ("fri 5pm", "fri 17:00")),
        *(("sun 12am", "sun 00:00"), ("tue 0930", "tue 09:30"), ("off", "off")),
        *(("mon", None), ("9:00", None), ("mon 24:00", None), ("mon 9:60", None)),
        *(("mon 13pm", None), ("someday 9:00", None), ("mon-fri 9:00", None), ("", None)),
    ],
)
def test_the_time_of_a_weekly_report(said: str, expected: str | None) -> None:
    assert read(said) == expected


@given(
    st.sampled_from(("mon", "wed", "sun")),
    st.times(),
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
    st.sampled_from(("UTC", "Europe/Berlin", "Australia/Sydney")),
)
def test_a_weekly_report_was_last_due_within_a_week(
    day: str, clock: Any, now: datetime, zone: str
) -> None:
    at, tz = f"{day} {clock:%H:%M}", ZoneInfo(zone)
    due = latest(at, now.replace(tzinfo=UTC), tz)
    assert due.strftime("%a %H:%M").lower() == at
    back = now.replace(tzinfo=tz) - due.replace(tzinfo=tz)
    assert timedelta(0) <= now.replace(tzinfo=UTC) - due <= timedelta(days=7, hours=1)
    assert back is not None


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0m"), (7199, "120m"), (7200, "2h"), (172_799, "48h"), (172_800, "2d"), (216_000, "2.5d")],
)
def test_a_duration_in_short(seconds: float, said: str) -> None:
    assert in_short(seconds) == said


MONDAY = datetime(2026, 1, 19, 9, 0, tzinfo=UTC)


async def test_a_channel_gets_its_report_once_a_week(office: Office, store: Store) -> None:
    answer = json.loads(await office.say("set report mon 9:00", place=HOUSE))
    assert answer == {"status": "ok", "report": "mon 09:00"}
    assert await office.desk.reminded(MONDAY) == ["W"]
    assert not await office.desk.remind("W", MONDAY - timedelta(minutes=1))
    assert await office.desk.remind("W", MONDAY + timedelta(minutes=1))
    assert not await office.desk.remind("W", MONDAY + timedelta(minutes=2))
    [post] = await posts(store, "report")
    assert (post.lane, post.body) == ("C1", {"day": "2026-01-19"})
    assert await office.desk.remind("W", MONDAY + timedelta(days=7))


async def test_two_processes_send_one_report(office: Office, database: Database) -> None:
    await office.say("set report mon 9:00", place=HOUSE)
    other = await database.open()
    try:
        done = [await Desk(other).remind("W", MONDAY), await office.desk.remind("W", MONDAY)]
    finally:
        await other.close()
    assert done == [True, False]


async def test_a_report_set_after_its_time_begins_next_week(office: Office) -> None:
    await office.say("set report mon 9:00", place=HOUSE, at=MONDAY + timedelta(hours=2))
    assert not await office.desk.remind("W", MONDAY + timedelta(hours=3))
    assert await office.desk.remind("W", MONDAY + timedelta(days=7))


async def test_a_report_that_is_a_day_late_is_left_out(office: Office) -> None:
    await office.say("set report mon 9:00", place=HOUSE)
    assert not await office.desk.remind("W", MONDAY + timedelta(days=1))


async def test_no_report_once_it_is_off(office: Office, store: Store) -> None:
    await office.say("set report mon 9:00", place=HOUSE)
    await office.say("set report off", place=HOUSE)
    assert await office.desk.reminded(MONDAY) == []
    assert not await office.desk.remind("W", MONDAY)
    assert await store.read(lambda db: weekly_table("W", "C1", "2026-01-19", db)) is None


async def test_only_who_may_set_options_sets_it_and_only_in_a_channel(office: Office) -> None:
    answers = [
        await office.say("set report mon 9:00", place=Place("D1", "im")),
        await office.say("set report mon 9:00", place=HOUSE, **GUEST),
        await office.say("set report tomorrow", place=HOUSE),
    ]
    assert [json.loads(one)["msg"] for one in answers] == [
        "say it in a channel",
        "only admins can use set",
        "try: set report mon 9:00",
    ]


@pytest.mark.parametrize(
    ("place", "more", "opened"),
    [(HOUSE, {}, 1), (PRIVATE, {}, 2), (ACME, {}, 1), (HOUSE, {"external": True}, 0)],
)
async def test_a_weekly_report_counts_what_all_in_the_channel_see(
    office: Office, store: Store, place: Place, more: dict[str, Any], opened: int
) -> None:
    await office.say("client acme", place=ACME)
    await office.say("new ticket: vpn down", place=Place("C2", "channel"))
    await office.say("new ticket: the budget", place=PRIVATE)
    await office.say("new ticket: crane stuck", place=Place("D1", "im"))
    if place is ACME:
        await office.say("new ticket: printer jams", place=ACME)
    await office.say("set report fri 9:00", place=place, **more)
    table = await store.read(lambda db: weekly_table("W", place.channel, "2026-01-16", db))
    assert table is not None
    assert table.rows[0][:2] == ("all", opened)
