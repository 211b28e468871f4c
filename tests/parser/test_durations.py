"""How long something takes, in words."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.parser.durations import durations

SAID = [
    ("3 horas y media", 210),
    ("une heure et quart", 75),
    ("eine halbe Stunde", 30),
    ("anderthalb Stunden", 90),
    ("Dreiviertelstunde", 45),
    ("an hour and a half", 90),
    ("two and a half hours", 150),
    ("three quarters of an hour", 45),
    ("uma hora e meia", 90),
    ("45 mins", 45),
    ("1h30", 90),
    ("1,5h", 90),
    ("2 hours and 10 minutes", 130),
    ("vinte minutos", 20),
    ("a couple of hours", 120),
    ("within the hour", 60),
]
NONE = ["às 15h", "um 10 h", "hours of work", "T7", "the 12", "version 1.2"]


@pytest.mark.parametrize(("text", "minutes"), SAID)
def test_words_are_minutes(text: str, minutes: int) -> None:
    assert [one.minutes for one in durations(f"T7, {text} today")] == [minutes]


@pytest.mark.parametrize("text", NONE)
def test_a_time_of_the_day_is_no_duration(text: str) -> None:
    assert [*durations(text)] == []


@given(st.text(max_size=80))
def test_a_duration_is_where_it_is_said(text: str) -> None:
    for one in durations(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.minutes > 0
