"""Who is on call at a time: as a clock that is looked at each minute says it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st

from core.rota import Every, Rota, Shift, on_call, shift_at, shifts

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")
# Days on which clocks change somewhere, and one without.
STARTS = ("2026-03-25", "2026-10-21", "2026-03-04", "2026-10-28", "2026-04-01", "2026-06-01")


def looked(rota: Rota, covers: list[Shift], days: int) -> list[tuple[datetime, str | None]]:
    """Look at the clock each minute: who is on call."""
    zone, found = ZoneInfo(rota.zone), []
    at = datetime.fromisoformat(rota.since).replace(tzinfo=zone).astimezone(UTC)
    now, turn, handed, passed = at, -1, "", 0
    first, midnight = date.fromisoformat(rota.since), ""
    while now < at + days * DAY:
        local = now.astimezone(zone)
        today = local.date().isoformat()
        if today != midnight:
            midnight, passed = today, 0
        step = 1 if rota.every == "daily" else 7
        is_day = (local.date() - first).days % step == 0 and handed != today
        clock = local.hour * 60 + local.minute
        exists = _exists(local.date(), rota.minute, zone)
        if is_day and (clock == rota.minute if exists else passed == rota.minute):
            turn, handed = turn + 1, today
        user = rota.people[turn % len(rota.people)] if turn >= 0 else None
        for cover in covers:
            if cover.since <= now < cover.until:
                user = cover.user
        found.append((now, user))
        now, passed = now + MINUTE, passed + 1
    return found


def _exists(day: date, minute: int, zone: ZoneInfo) -> bool:
    local = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)
    back = local.astimezone(UTC).astimezone(zone)
    return (back.hour, back.minute) == (local.hour, local.minute)


@given(
    st.sampled_from(ZONES),
    st.sampled_from(STARTS),
    st.sampled_from(("daily", "weekly")),
    st.one_of(st.integers(0, 24 * 60 - 1), st.integers(60, 200)),
    st.integers(1, 4),
    st.lists(st.tuples(st.integers(0, 14 * 1440), st.integers(1, 3 * 1440)), max_size=4),
)
@settings(max_examples=20, deadline=None)
def test_it_is_as_a_clock_says_that_is_looked_at_each_minute(
    zone: str, start: str, every: Every, minute: int, size: int, covered: list[tuple[int, int]]
) -> None:
    rota = Rota(tuple(f"U{n}" for n in range(size)), every, minute, start, zone)
    begin = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    spans = [(begin + n * MINUTE, begin + (n + size) * MINUTE) for n, size in covered]
    covers = [Shift(*span, f"C{n}") for n, span in enumerate(spans)]
    told = looked(rota, covers, 15)
    for at, user in told[:: 1 if every == "daily" else 3]:
        assert on_call(rota, (), covers, at) == user, at
    found = shifts(rota, (), covers, told[0][0], told[-1][0] + MINUTE)
    for at, user in told[::7]:
        there = [shift.user for shift in found if shift.since <= at < shift.until]
        assert there == ([user] if user else [])
    for one, other in pairwise(found):
        assert one.until <= other.since
        assert one.until < other.since or one.user != other.user


@pytest.mark.parametrize(
    ("minute", "handover"),
    [(150, "2026-03-29T01:30"), (120, "2026-03-29T01:00"), (540, "2026-03-29T07:00")],
)
def test_a_time_that_the_clocks_leave_out_is_later(minute: int, handover: str) -> None:
    rota = Rota(("U1", "U2"), "daily", minute, "2026-03-28", "Europe/Berlin")
    at = datetime.fromisoformat(handover).replace(tzinfo=UTC)
    assert on_call(rota, (), (), at - MINUTE) == "U1"
    assert on_call(rota, (), (), at) == "U2"


def test_a_calendar_says_who_and_a_cover_counts_more() -> None:
    start = datetime(2026, 1, 5, tzinfo=UTC)
    calendar = [Shift(start, start + 7 * DAY, "U1"), Shift(start + DAY, start + 2 * DAY, "U2")]
    rota, cover = Rota(url="https://x.example/a.ics"), Shift(start, start + MINUTE, "U3")
    assert on_call(rota, calendar, (), start) == "U1"
    assert on_call(rota, calendar, (), start + DAY) == "U2"
    assert on_call(rota, calendar, (cover,), start) == "U3"
    assert on_call(rota, calendar, (), start + 8 * DAY) is None


def test_a_shift_is_whole_and_a_rota_is_kept_as_text() -> None:
    rota = Rota(("U1", "U2"), "weekly", 540, "2026-01-05", "Europe/Berlin")
    assert Rota.from_text(rota.to_text()) == rota
    shift = shift_at(rota, (), (), datetime(2026, 1, 15, 9, tzinfo=UTC))
    assert shift == Shift(
        datetime(2026, 1, 12, 8, tzinfo=UTC), datetime(2026, 1, 19, 8, tzinfo=UTC), "U2"
    )
    assert (rota.after("U1"), rota.after("U2"), rota.after("U9")) == ("U2", "U1", "U1")
