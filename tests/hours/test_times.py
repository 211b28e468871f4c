"""Times in words, and how contracts stand: values in, values out."""

from __future__ import annotations

import json
from collections import Counter
from random import Random

import pytest
from hypothesis import given, strategies as st

from core.hours import (
    Minutes,
    Standing,
    Terms,
    minutes_of,
    month_after,
    month_before,
    month_end,
    months,
    spell,
    standing,
)

SAID = (
    ("45m", 45), ("1h", 60), ("1h30", 90), ("1h30m", 90), ("1.5h", 90), ("1,25 hours", 75),
    ("2 Std", 120), ("30 Minuten", 30), ("2 horas", 120), ("90 minutos", 90), ("2 heures", 120),
    ("1 h 30", 90), ("130 min", 130), ("0m", 0),
)  # fmt: skip


@pytest.mark.parametrize(("said", "minutes"), SAID)
def test_a_time_in_words_is_minutes(said: str, minutes: int) -> None:
    assert minutes_of(said) == minutes


@pytest.mark.parametrize("said", ["", "45", "h", "1d", "1.5h30", "+1", "²h", "one hour", "1h 30 x"])
def test_other_words_are_no_time(said: str) -> None:
    assert minutes_of(said) is None


@given(st.integers(1, 10**6))
def test_what_people_read_is_read_back(minutes: int) -> None:
    assert minutes_of(spell(minutes)) == minutes
    assert spell(-minutes) == f"-{spell(minutes)}"


def test_minutes_are_a_number_in_json_and_a_time_for_people() -> None:
    assert json.dumps([Minutes(370)]) == "[370]"
    assert f"{Minutes(370)}" == str(Minutes(370)) == "6h10"


def test_months_follow_each_other_over_a_year() -> None:
    assert [*months("2026-11", "2027-02")] == ["2026-11", "2026-12", "2027-01", "2027-02"]
    assert (month_before("2026-01"), month_after("2026-12")) == ("2025-12", "2027-01")
    assert (month_end("2028-02"), month_end("2026-12")) == ("2028-02-29", "2026-12-31")


ALL = [*months("2025-11", "2026-06")]
days = st.dictionaries(
    st.sampled_from([f"{month}-{day:02d}" for month in ALL for day in (1, 15, 28)]),
    st.integers(-600, 2000),
)
terms = st.builds(
    Terms,
    client=st.just("acme"),
    since=st.sampled_from(ALL),
    minutes=st.sampled_from((0, 60, 1200, 6000)),
    monthly=st.booleans(),
    rollover=st.sampled_from((0, 300, 6000)),
    overage=st.none() | st.integers(0, 500),
    until=st.none() | st.sampled_from(("2026-01-10", "2026-04-30")),
)
contract = st.lists(terms, unique_by=lambda one: one.since, max_size=4).map(
    lambda some: sorted(some, key=lambda one: one.since)
)


@given(contract, days, st.sampled_from(ALL))
def test_what_is_left_is_what_was_given_and_carried_without_what_was_used(
    some: list[Terms], worked: dict[str, int], month: str
) -> None:
    stands = standing(some, worked, month)
    if stands is None:
        return
    assert stands.left == stands.terms.minutes + stands.carried - stands.used
    assert stands.carried >= 0
    assert stands.over >= 0 or not stands.terms.monthly
    before = standing(some, worked, month_before(month))
    if stands.carried:
        assert before is not None
        assert stands.carried == min(before.terms.rollover, max(0, before.left))


@given(contract, days, st.sampled_from(ALL), st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(
    some: list[Terms], worked: dict[str, int], month: str, random: Random
) -> None:
    pieces = [(day, 1 if n > 0 else -1) for day, n in worked.items() for _ in range(abs(n) % 40)]
    shuffled = random.sample(pieces, len(pieces))
    assert standing(some, _sums(pieces), month) == standing(some, _sums(shuffled), month)


def _sums(pieces: list[tuple[str, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for day, minutes in pieces:
        found[day] += minutes
    return found


@given(contract, days, st.sampled_from(ALL))
def test_a_later_entry_changes_no_earlier_month(
    some: list[Terms], worked: dict[str, int], month: str
) -> None:
    later = {**worked, f"{month_after(month)}-05": 77}
    known = {day: minutes for day, minutes in worked.items() if day <= month_end(month)}
    assert standing(some, later, month) == standing(some, known, month)


def test_a_month_leaves_at_most_the_rollover() -> None:
    some = [Terms("acme", "2026-01", 1200, rollover=300, overage=120)]
    assert standing(some, {"2026-01-05": 600}, "2026-02") == Standing(some[0], 300, 0, 1500, 0)
    assert standing(some, {"2026-01-05": 1100}, "2026-02") == Standing(some[0], 100, 0, 1300, 0)
    over = standing(some, {"2026-01-05": 1230}, "2026-01")
    assert over == Standing(some[0], 0, 1230, -30, 30)
    assert over is not None
    assert over.price == 60_00
    assert standing(some, {"2026-01-05": 1230}, "2026-02") == Standing(some[0], 0, 0, 1200, 0)


def test_hours_given_once_count_over_all_months_until_their_last_day() -> None:
    some = [Terms("acme", "2026-01", 600, monthly=False, until="2026-03-10")]
    worked = {"2026-01-05": 400, "2026-02-05": 300, "2026-03-05": 20, "2026-03-11": 500}
    january, march = standing(some, worked, "2026-01"), standing(some, worked, "2026-03")
    assert january == Standing(some[0], 0, 400, 200, 0)
    assert march == Standing(some[0], 0, 720, -120, 20)
    assert standing(some, worked, "2026-04") is None


def test_a_contract_that_ended_gives_nothing() -> None:
    some = [Terms("acme", "2026-01", 600), Terms("acme", "2026-02", 0)]
    assert standing(some, {}, "2026-01") is not None
    assert standing(some, {}, "2026-02") is None
    assert standing(some, {}, "2025-12") is None
