"""Times that come again: each local time once, in order, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from core.recurrence import LAST, Rule, first_day, next_time

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [
    ZoneInfo(name)
    for name in ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC")
]
weekdays = st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True).map(tuple)
minutes = st.integers(0, 24 * 60 - 1)
rules = st.one_of(
    st.builds(Rule, st.just("day"), st.integers(1, 30), minute=minutes),
    st.builds(Rule, st.just("week"), st.integers(1, 5), weekdays, minute=minutes),
    st.builds(
        Rule,
        st.just("month"),
        st.integers(1, 13),
        number=st.integers(1, 31) | st.just(LAST),
        minute=minutes,
    ),
    st.builds(
        Rule,
        st.just("month"),
        st.integers(1, 4),
        weekdays,
        nth=st.sampled_from((1, 2, 3, 4, LAST)),
        minute=minutes,
    ),
    st.builds(
        Rule,
        st.just("year"),
        st.integers(1, 3),
        number=st.integers(1, 31),
        month=st.integers(1, 12),
        minute=minutes,
    ),
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2040, 1, 1)).map(
    lambda at: at.replace(tzinfo=UTC)
)


@given(rules, moments, st.sampled_from(ZONES))
def test_times_follow_each_other_each_at_its_local_time(
    rule: Rule, at: datetime, zone: ZoneInfo
) -> None:
    first, found = first_day(rule, at, zone), at
    for _ in range(5):
        then = next_time(rule, first, found, zone)
        assert then > found
        assert next_time(rule, first, then - timedelta(seconds=1), zone) == then
        local = then.astimezone(zone)
        shift = local.hour * 60 + local.minute - rule.minute
        assert shift in (0, 30, 60, -1380, -1410)  # later where the clocks are set
        found = then


@given(rules, moments, st.sampled_from(ZONES))
def test_after_an_outage_the_next_time_is_the_same(
    rule: Rule, at: datetime, zone: ZoneInfo
) -> None:
    first = first_day(rule, at, zone)
    second = next_time(rule, first, next_time(rule, first, at, zone), zone)
    later = second - timedelta(minutes=1)
    assert next_time(rule, first, later, zone) <= second


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (Rule("week", 2, (4,)), ["2026-01-16", "2026-01-30", "2026-02-13"]),
        (Rule("week", 1, (0, 3)), ["2026-01-15", "2026-01-19", "2026-01-22"]),
        (Rule("month", number=31), ["2026-01-31", "2026-02-28", "2026-03-31"]),
        (Rule("month", number=LAST), ["2026-01-31", "2026-02-28", "2026-03-31"]),
        (Rule("month", days=(0,), nth=1), ["2026-02-02", "2026-03-02", "2026-04-06"]),
        (Rule("month", days=(4,), nth=LAST), ["2026-01-30", "2026-02-27", "2026-03-27"]),
        (Rule("month", 3, number=1), ["2026-02-01", "2026-05-01", "2026-08-01"]),
        (Rule("year", number=29, month=2), ["2026-02-28", "2027-02-28", "2028-02-29"]),
        (Rule("day", 3), ["2026-01-15", "2026-01-18", "2026-01-21"]),
    ],
)
def test_days(rule: Rule, days: list[str]) -> None:
    at = datetime(2026, 1, 14, 12, tzinfo=UTC)  # a Wednesday
    first, found = first_day(rule, at, UTC), []
    for _ in days:
        at = next_time(rule, first, at, UTC)
        found.append(at.date().isoformat())
    assert found == days


def test_a_time_is_local_before_and_after_the_clocks_change() -> None:
    rule, first = Rule("day", minute=9 * 60), date(2026, 3, 27)
    at, found = datetime(2026, 3, 28, 0, tzinfo=UTC), []
    for _ in range(3):
        at = next_time(rule, first, at, BERLIN)
        found.append(at.strftime("%d %H:%M"))
    assert found == ["28 08:00", "29 07:00", "30 07:00"]


def test_a_time_that_is_left_out_is_later_and_one_that_comes_twice_counts_once() -> None:
    rule, first = Rule("day", minute=2 * 60 + 30), date(2026, 1, 1)
    gap = next_time(rule, first, datetime(2026, 3, 28, 12, tzinfo=UTC), BERLIN)
    assert gap.astimezone(BERLIN).strftime("%d %H:%M") == "29 03:30"
    twice = next_time(rule, first, datetime(2026, 10, 24, 12, tzinfo=UTC), BERLIN)
    assert twice == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert next_time(rule, first, twice, BERLIN) == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)
