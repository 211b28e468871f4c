"""Addresses that users name: only what is public is fetched, and not more than fits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.calendars import shifts_in
from core.desk.upkeep import Upkeep
from core.errors import CalendarError, FetchError
from core.store import Store
from handlers.fetch import fetch, host_of, is_public, public_addresses
from handlers.slack.calendars import read_calendars
from tests.conftest import START, Office

ICS = b"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:1
DTSTAMP:20260101T000000Z
DTSTART:20260112T080000Z
DTEND:20260119T080000Z
RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4
SUMMARY:on call <@U2AAAAA>
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20260121
SUMMARY:Bob
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.5.5", "169.254.169.254", "0.0.0.0",
     "100.64.0.1", "224.0.0.1", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1",
     "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b:1::1", "nonsense", ""],
)  # fmt: skip
def test_an_address_inside_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1"])
def test_an_address_of_the_internet_is(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["http://x.example/a.ics", "file:///etc/passwd", "https://", "https://u:p@x.example/",
     "https://x.example:8443/", "https://[::1", "ftp://x.example"],
)  # fmt: skip
async def test_only_plain_https_is_fetched(url: str) -> None:
    with pytest.raises(FetchError):
        await fetch(url)


def test_the_host_of_an_address() -> None:
    assert host_of("https://x.example/a.ics?b=c") == "x.example"


@pytest.mark.parametrize("found", [[], ["127.0.0.1"], ["93.184.216.34", "10.0.0.1"]])
async def test_a_host_with_an_address_inside_is_not_asked(found: list[str]) -> None:
    async def look(host: str, port: int) -> list[str]:
        return found

    with pytest.raises(FetchError, match="not public"):
        await fetch("https://x.example/a.ics", look)
    with pytest.raises(FetchError, match="not public"):
        await public_addresses("x.example", 443, look)


@pytest.mark.parametrize("url", ["https://127.0.0.1/a.ics", "https://[::1]/", "https://localhost/"])
async def test_a_bare_address_inside_is_not_asked(url: str) -> None:
    with pytest.raises(FetchError, match="not public"):
        await fetch(url)


@pytest.mark.parametrize(
    "content",
    [b"RRULE:FREQ=SECONDLY", b"RRULE:FREQ=SECON\r\n DLY", b"RRULE:FREQ=DAILY;BYHOUR=1,2,3,4"],
)
def test_entries_without_end_are_refused(content: bytes) -> None:
    pytest.importorskip("recurring_ical_events")
    with pytest.raises(CalendarError, match="more often than daily"):
        shifts_in(content, START)


def test_a_calendar_says_who() -> None:
    pytest.importorskip("recurring_ical_events")
    first, day, second, *_ = shifts_in(ICS, START)
    week = timedelta(days=7)
    assert first == (
        datetime(2026, 1, 12, 8, tzinfo=UTC),
        datetime(2026, 1, 19, 8, tzinfo=UTC),
        "U2AAAAA",
    )
    assert day == (datetime(2026, 1, 21, tzinfo=UTC), datetime(2026, 1, 22, tzinfo=UTC), "Bob")
    assert second.since == first.since + 2 * week
    with pytest.raises(CalendarError):
        shifts_in(b"no calendar", START)


async def test_a_calendar_is_read_each_hour_and_its_shifts_stay(
    office: Office, store: Store
) -> None:
    pytest.importorskip("recurring_ical_events")
    await office.say("on call <https://cal.example/a.ics>")
    asked: list[str] = []
    upkeep, clock = Upkeep(store), [START]

    async def get(url: str) -> bytes:
        asked.append(url)
        if len(asked) > 1:
            raise FetchError("it does not answer")
        return ICS

    for minutes in (0, 10, 70):
        clock[0] = START + timedelta(minutes=minutes)
        await read_calendars(upkeep, lambda: clock[0], get)
    assert asked == ["https://cal.example/a.ics"] * 2
    assert "U2AAAAA" in await office.say("who is on call?")


async def test_who_has_left_is_passed_over_until_they_are_back(
    office: Office, store: Store
) -> None:
    upkeep = Upkeep(store)
    await office.say("route infra to @ana @bob")
    assert await upkeep.routed() == {"W": ["ana", "bob"]}
    await upkeep.mark_left("W", ["ana", "bob"], {"ana"})
    assert '"own":"bob"' in await office.say("new ticket: vpn is down, infra")
    assert '"until":"left"' in await office.say("who is away?")
    await upkeep.mark_left("W", ["ana", "bob"], set())
    assert '"own":"ana"' in await office.say("new ticket: dns is down, infra")


async def test_who_is_back_in_the_workspace_has_the_planned_absences(
    office: Office, store: Store
) -> None:
    upkeep = Upkeep(store)
    await office.say("away from 12 july to 19 july", "ana")
    for left in ({"ana"}, set[str]()):
        await upkeep.mark_left("W", ["ana"], left)
    assert '"since":"2026-07-12' in await office.say("who is away?")
