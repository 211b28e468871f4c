"""Clocks by hand: a ticket, what was done about it, and how its clocks then stand."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from core.clocks import Calendar, Clock, Deed, Hours, Rule, Spans, Targets, clocks
from core.clocks.targets import from_text, to_text
from tests.clocks.minutes import utc

BERLIN = ZoneInfo("Europe/Berlin")
WEEK = frozenset(range(5))
OFFICE = Hours(((540, 1020),), WEEK, BERLIN)  # 9-17
LUNCH = Hours(((540, 720), (780, 1020)), WEEK, BERLIN)  # 9-12, 13-17
SHORT = Hours(((540, 780),), WEEK, BERLIN)  # 9-13
NIGHT = Hours(((0, 1440),), frozenset(range(7)), BERLIN)
EASTER = Hours(
    ((540, 1020),), WEEK, BERLIN, lambda year: {date(2026, 4, 3), date(2026, 4, 6)}
)  # Good Friday and Easter Monday
P1 = Targets().with_one(Rule(pri=1), Spans("2h", "1h", "1d"))
FIRST = {"stat": "open", "pri": 1}

# 2026-11-30 is a Monday; Berlin is an hour ahead of UTC then, two from 2026-03-29 to 2026-10-25.
# (hours, deeds as "time who changes", now, clocks as "kind state elapsed due")
Said = list[tuple[str, str, dict[str, object]]]
CASES: dict[str, tuple[Hours, Said, str, list[str]]] = {
    "answered in time": (
        OFFICE,
        [("2026-11-30 09:00", "ana", FIRST), ("2026-11-30 10:00", "ben", {"own": "ben"})],
        "2026-11-30 11:00",
        ["answer met 60 -", "solve running 120 2026-12-01 09:00"],
    ),
    "answered after the day's end is late": (
        OFFICE,
        [("2026-11-30 14:00", "ana", FIRST), ("2026-12-01 08:00", "ben", {"res": "on it"})],
        "2026-12-01 08:00",
        ["answer breached 120 2026-11-30 16:00", "solve running 120 2026-12-01 14:00"],
    ),
    "a weekend does not count": (
        OFFICE,
        [("2026-11-27 15:00", "ana", FIRST)],
        "2026-11-28 12:00",
        ["answer running 60 2026-11-30 09:00", "solve running 60 2026-11-30 15:00"],
    ),
    "lunch does not count": (
        LUNCH,
        [("2026-11-30 10:30", "ana", FIRST)],
        "2026-11-30 11:30",
        ["answer running 30 2026-11-30 13:30", "solve running 30 2026-12-01 10:30"],
    ),
    "holidays do not count": (
        EASTER,
        [("2026-04-02 14:00", "ana", FIRST)],
        "2026-04-05 12:00",
        ["answer running 60 2026-04-07 08:00", "solve running 60 2026-04-07 14:00"],
    ),
    "a night in which the clock goes forward is an hour shorter": (
        NIGHT,
        [("2026-03-28 23:00", "ana", FIRST)],
        "2026-03-29 02:00",
        ["answer breached 180 2026-03-29 01:00", "solve running 180 2026-03-29 23:00"],
    ),
    "after the clock went forward the day begins an hour earlier in UTC": (
        OFFICE,
        [("2026-03-27 15:00", "ana", FIRST)],
        "2026-03-27 16:00",
        ["answer running 60 2026-03-30 08:00", "solve running 60 2026-03-30 14:00"],
    ),
    "after the clock went back the day begins an hour later in UTC": (
        OFFICE,
        [("2026-10-23 14:00", "ana", FIRST)],
        "2026-10-24 14:00",
        ["answer running 60 2026-10-26 09:00", "solve running 60 2026-10-26 15:00"],
    ),
    "waiting stops the clocks": (
        OFFICE,
        [
            ("2026-11-30 09:00", "ana", FIRST),
            ("2026-11-30 09:30", "ben", {"waits": "ana"}),
        ],
        "2026-11-30 15:00",
        ["answer met 30 -", "solve stopped 30 -"],
    ),
    "they run on when the ticket comes back": (
        OFFICE,
        [
            ("2026-11-30 09:00", "ana", FIRST),
            ("2026-11-30 09:30", "ben", {"waits": "ana", "until": "2026-12-01T09:00Z"}),
        ],
        "2026-11-30 15:00",
        ["answer met 30 -", "solve stopped 30 2026-12-02 08:30"],
    ),
    "reopening runs it on": (
        OFFICE,
        [
            ("2026-11-30 09:00", "ana", FIRST),
            ("2026-11-30 10:00", "ben", {"stat": "done"}),
            ("2026-11-30 14:00", "ana", {"stat": "open"}),
        ],
        "2026-11-30 14:30",
        [
            "answer met 60 -",
            "solve running 90 2026-12-01 13:00",
            "next running 30 2026-11-30 15:00",
        ],
    ),
    "a closing in time": (
        OFFICE,
        [
            ("2026-11-30 09:00", "ana", FIRST),
            ("2026-11-30 10:00", "ben", {"stat": "done"}),
        ],
        "2026-12-30 10:00",
        ["answer met 60 -", "solve met 60 -"],
    ),
    "the requester who closes it needs no answer": (
        OFFICE,
        [
            ("2026-11-30 09:00", "ana", FIRST),
            ("2026-11-30 10:00", "ana", {"stat": "done"}),
        ],
        "2026-12-30 10:00",
        ["answer met 60 -", "solve met 60 -"],
    ),
    "a requester who works on it owes no answer": (
        OFFICE,
        [
            ("2026-11-30 09:00", "ana", FIRST),
            ("2026-11-30 10:00", "ana", {"own": "ana"}),
        ],
        "2026-12-01 09:00",
        ["answer stopped 60 -", "solve breached 480 2026-12-01 09:00"],
    ),
    "a new priority counts from the creation": (
        OFFICE,
        [
            ("2026-11-30 09:00", "ana", {"stat": "open", "pri": 3}),
            ("2026-11-30 14:00", "ana", {"pri": 1}),
        ],
        "2026-11-30 14:00",
        ["answer breached 300 2026-11-30 11:00", "solve running 300 2026-12-01 09:00"],
    ),
    "next response, from the first word that nobody answered": (
        OFFICE,
        [
            ("2026-11-30 09:00", "ana", FIRST),
            ("2026-11-30 09:10", "ben", {}),
            ("2026-11-30 10:00", "ana", {}),
            ("2026-11-30 10:30", "ana", {"desc": "more"}),
            ("2026-11-30 11:30", "ben", {}),
        ],
        "2026-11-30 12:00",
        [
            "answer met 10 -",
            "next breached 90 2026-11-30 11:00",
            "solve running 180 2026-12-01 09:00",
        ],
    ),
    "another voice and the desk itself are no answer": (
        OFFICE,
        [
            ("2026-11-30 09:00", "ana", FIRST),
            ("2026-11-30 09:10", "ben", {"voice": 1}),
            ("2026-11-30 09:20", "desk", {"until": None}),
        ],
        "2026-11-30 10:00",
        ["answer running 60 2026-11-30 11:00", "solve running 60 2026-12-01 09:00"],
    ),
}


def _deeds(said: Said) -> list[Deed]:
    return [Deed(utc(at), by, changed) for at, by, changed in said]


def _said(clock: Clock) -> str:
    due = clock.due_at.strftime("%Y-%m-%d %H:%M") if clock.due_at else "-"
    return f"{clock.kind} {clock.state} {clock.elapsed} {due}"


@pytest.mark.parametrize("name", CASES)
def test_clocks_by_hand(name: str) -> None:
    hours, deeds, now, expected = CASES[name]
    calendar = Calendar([(utc("2026-01-01"), hours)])
    found = clocks(_deeds(deeds), "ana", lambda at: P1, calendar, utc(now))
    assert sorted(map(_said, found)) == sorted(expected)


def test_hours_count_from_the_time_at_which_they_were_set() -> None:
    calendar = Calendar([(utc("2026-01-01"), OFFICE), (utc("2026-11-30 10:00"), SHORT)])
    deeds = [Deed(utc("2026-11-30 08:00"), "ana", FIRST)]  # 9:00 in Berlin, 9-13 from 11:00 on
    *_, solve = clocks(deeds, "ana", lambda at: P1, calendar, utc("2026-11-30 18:00"))
    assert (solve.elapsed, solve.target, solve.due_at) == (240, 240, utc("2026-11-30 12:00"))


def test_a_closed_ticket_is_held_against_the_targets_of_its_closing() -> None:
    later, turn = Targets().with_one(Rule(pri=1), Spans(solve="10m")), utc("2026-11-30 12:00")
    deeds = [
        Deed(utc("2026-11-30 09:00"), "ana", FIRST),
        Deed(utc("2026-11-30 10:00"), "ben", {"stat": "done"}),
    ]
    calendar = Calendar([(utc("2026-01-01"), OFFICE)])

    def held(at: datetime) -> Targets:
        return P1 if at < turn else later

    found = clocks(deeds, "ana", held, calendar, utc("2026-12-30 10:00"))
    assert {clock.state for clock in found} == {"met"}


def test_without_working_days_nothing_is_due() -> None:
    closed = Hours(((540, 1020),), WEEK, BERLIN, lambda year: _Every())
    deeds = [Deed(utc("2026-11-30 09:00"), "ana", FIRST)]
    calendar = Calendar([(utc("2026-01-01"), closed)])
    found = clocks(deeds, "ana", lambda at: P1, calendar, utc("2026-12-30 10:00"))
    assert {(clock.due_at, clock.elapsed) for clock in found} == {(None, 0)}


class _Every(frozenset[date]):
    def __contains__(self, day: object) -> bool:
        return True


def test_targets_come_back_from_their_text_and_the_most_exact_goes_first() -> None:
    text = "acme p1 15m - 2h; acme - - 3d; +payments p2 4h - 3d; p1 30m 1h 4h; all 1d - -"
    found = from_text(text)
    assert to_text(found) == text
    again = Targets()
    for rule, spans in reversed(found.targets):
        again = again.with_one(rule, spans)
    assert again == found
    assert found.of(1, ("payments",), "acme").answer == "15m"
    assert found.of(2, ("payments",), None).answer == "4h"
    assert found.of(3, (), None) == Spans("1d")
    assert found.with_one(Rule(), None).of(3, (), None) == Spans()
