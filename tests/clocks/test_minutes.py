"""The clocks agree with a count that walks every minute."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st

from core.clocks import Calendar, Deed, Hours, Rule, Spans, Targets, clocks
from core.history import DESK
from tests.clocks.minutes import AHEAD, World, counted, utc

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo")
# Nights in which clocks are set, and a day of each zone's plain weeks.
WEEKS = ("2026-03-25", "2026-10-22", "2026-03-05", "2026-10-29", "2026-04-01", "2026-04-21")
PEOPLE = ("ana", "ben", "cem", DESK)  # ana is the requester

minutes_of_day = st.integers(0, 24 * 12).map(lambda n: n * 5)
spans = st.one_of(
    st.none(),
    st.integers(1, 900).map("{}m".format),
    st.integers(1, 30).map("{}h".format),
    st.integers(1, 3).map("{}d".format),
)


@st.composite
def hours(draw: st.DrawFn, start: date) -> Hours:
    ends = sorted(draw(st.sets(minutes_of_day, min_size=2, max_size=4)))
    shifts = tuple(zip(ends[::2], ends[1::2], strict=False))
    days = draw(st.frozensets(st.integers(0, 6), min_size=1))
    free = draw(st.frozensets(st.integers(0, 12), max_size=3))
    off = frozenset(start + timedelta(days=n) for n in free)

    def of_year(year: int, off: Collection[date] = off) -> Collection[date]:
        return off

    return Hours(shifts, days, ZoneInfo(draw(st.sampled_from(ZONES))), of_year)


@st.composite
def targets(draw: st.DrawFn) -> Targets:
    found = Targets()
    for _ in range(draw(st.integers(0, 3))):
        rule = Rule(
            draw(st.sampled_from((None, "acme", "bolt"))),
            draw(st.sampled_from((None, "pay", "web"))),
            draw(st.sampled_from((None, 1, 2))),
        )
        found = found.with_one(rule, Spans(draw(spans), draw(spans), draw(spans)))
    return found


@st.composite
def changes(draw: st.DrawFn, at: datetime) -> dict[str, Any]:
    """Return what one deed changes: nothing is a note or a word."""
    until = at + timedelta(minutes=draw(st.integers(-60, 2000)))
    return draw(
        st.sampled_from(
            (
                {},
                {"stat": "done"},
                {"stat": "open"},
                {"stat": "prog"},
                {"pri": 1},
                {"pri": 2},
                {"own": "ana"},
                {"own": "ben"},
                {"own": None},
                {"waits": "ana"},
                {"waits": None, "until": None},
                {"until": until.strftime("%Y-%m-%dT%H:%MZ")},
                {"waits": "parts", "until": until.strftime("%Y-%m-%dT%H:%MZ")},
                {"labels": ["pay"]},
                {"labels": None},
                {"client": "acme"},
                {"client": None},
                {"voice": 1},
                {"client": "bolt", "renamed": "client"},
                {"desc": "more"},
            )
        )
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    start = utc(draw(st.sampled_from(WEEKS)))
    moment = partial(st.integers, 0, 6 * 24 * 60)
    times = sorted(draw(st.lists(moment(), min_size=1, max_size=9)))
    begun, *later = (start + timedelta(minutes=n) for n in times)
    first: dict[str, Any] = {"stat": "open", "pri": draw(st.sampled_from((1, 2)))}
    first |= draw(st.sampled_from(({}, {"client": "acme"}, {"labels": ["web"]}, {"own": "ben"})))
    deeds = [Deed(begun, "ana", first)]
    deeds += [Deed(at, draw(st.sampled_from(PEOPLE)), draw(changes(at))) for at in later]
    turns = sorted(start + timedelta(minutes=n) for n in draw(st.lists(moment(), max_size=2)))
    held = [(at, draw(hours(start.date()))) for at in (start, *turns)]
    goals = [(at, draw(targets())) for at in (start, *turns)]
    now = start + timedelta(minutes=draw(st.integers(times[0], 8 * 24 * 60)))
    return World(deeds, "ana", goals, held, now)


@settings(max_examples=80, deadline=None)
@given(worlds())
def test_clocks_are_those_of_a_count_minute_by_minute(world: World) -> None:
    calendar = Calendar(world.hours)
    found = clocks(world.deeds, world.requester, world.targets_at, calendar, world.now)
    told = counted(world)
    assert len(found) == len(told)
    for clock, count in zip(found, told, strict=True):
        assert (clock.kind, clock.since, clock.target) == (count.kind, count.since, count.target)
        assert (clock.elapsed, clock.state) == (count.elapsed, count.state)
        assert clock.ended_at == count.ended
        if clock.due_at is None or clock.due_at <= world.now + AHEAD:
            assert clock.due_at == count.due
        else:
            assert count.due is None
