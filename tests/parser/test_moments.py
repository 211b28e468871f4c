"""Moments in words: what they mean, in five languages and over changes of the clocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from core.parser.moments import AHEAD_MAX, moment
from core.zones import zone_of

BERLIN = ZoneInfo("Europe/Berlin")
AT = datetime(2026, 12, 2, 10, 30, tzinfo=BERLIN)


def table() -> Iterator[tuple[str, str, str]]:
    for line in Path(__file__).with_name("moments.txt").read_text().splitlines():
        if not line.startswith("#"):
            phrase, due, *wakes = (part.strip() for part in line.split(" | "))
            yield phrase, due, wakes[0] if wakes else due


def shown(found: datetime | None) -> str:
    """The moment as the table has it."""
    if found is None:
        return "-"
    is_next = found <= AT + timedelta(days=365)
    return f"{found:%m-%d %H:%M}" if is_next else f"{found:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(("phrase", "due", "wakes"), list(table()))
def test_a_phrase_is_a_moment_or_is_not_read(phrase: str, due: str, wakes: str) -> None:
    found = moment(phrase, AT, BERLIN), moment(phrase, AT, BERLIN, wakes=True)
    assert tuple(map(shown, found)) == (due, wakes)


def test_it_is_the_person_s_zone_that_counts() -> None:
    at = datetime(2026, 12, 2, 23, 30, tzinfo=UTC)  # the next day in Tokyo
    tokyo, denver = ZoneInfo("Asia/Tokyo"), ZoneInfo("America/Denver")
    assert moment("tomorrow 9:00", at, tokyo) == datetime(2026, 12, 4, 0, 0, tzinfo=UTC)
    assert moment("tomorrow 9:00", at, denver) == datetime(2026, 12, 3, 16, 0, tzinfo=UTC)


def test_an_evening_s_today_is_what_is_left_of_it() -> None:
    late = AT.replace(hour=20)
    assert moment("today", late, BERLIN) == late.replace(hour=23, minute=59)
    assert moment("tonight", late, BERLIN) == late.replace(hour=23, minute=59)
    assert moment("eod", late, BERLIN) == AT.replace(day=3, hour=17, minute=0)


@pytest.mark.parametrize(
    ("said", "at", "found"),
    [  # the clocks go from 2:00 to 3:00 on 2027-03-28, and from 3:00 to 2:00 on 2026-10-25
        ("28.3.2027 2:30", "2027-03-27T12:00Z", "2027-03-28T01:30Z"),  # there: 3:30
        ("25.10.2026 2:30", "2026-10-24T12:00Z", "2026-10-25T00:30Z"),  # the first 2:30
        ("2:30", "2026-10-25T00:45Z", "2026-10-25T01:30Z"),  # between the two: the second
        ("2:30", "2026-10-25T01:45Z", "2026-10-26T01:30Z"),
        ("in 2h", "2026-10-25T00:15Z", "2026-10-25T02:15Z"),  # two hours that pass
        ("tomorrow 9:00", "2026-10-24T08:00Z", "2026-10-25T08:00Z"),  # 25 hours and one later
        ("tomorrow 9:00", "2027-03-27T08:00Z", "2027-03-28T07:00Z"),
    ],
)
def test_a_change_of_the_clocks(said: str, at: str, found: str) -> None:
    read = moment(said, datetime.fromisoformat(at), BERLIN)
    assert read
    assert read.astimezone(UTC) == datetime.fromisoformat(found)


WORDS = sorted({word for phrase, _, _ in table() for word in phrase.split()})
ZONES = st.sampled_from(
    ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia")
)
TIMES = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))


@given(st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join), TIMES, ZONES, st.booleans())
def test_any_words_are_to_come_or_are_not_read(said: str, at: datetime, zone: str, w: bool) -> None:
    found = moment(said, at, ZoneInfo(zone), wakes=w)
    assert found is None or at < found.astimezone(UTC) <= at + AHEAD_MAX


@given(st.text(max_size=70))
def test_any_text_is_read_without_an_error(said: str) -> None:
    moment(said, AT, BERLIN)


@pytest.mark.parametrize("name", [None, "", "Mars/Olympus", "../passwd", "Europe", "\0"])
def test_a_zone_that_does_not_exist_is_the_other(name: str | None) -> None:
    assert zone_of(name, BERLIN) is BERLIN
