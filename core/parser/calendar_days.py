"""Days as a calendar names them: "2026-01-15", "15 jan", "1.10", "the 1st", "march", "q3"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from core.parser.words import days
from core.patterns import pattern

_ISO = pattern(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_NUMERIC = pattern(r"([0-9]{1,2})[./]([0-9]{1,2})(?:[./]((?:20)?[0-9]{2}))?")
_ORDINAL = pattern(r"([0-9]{1,2})(st|nd|rd|th|er|[ºª])?")
_YEAR = pattern(r"20[0-9]{2}")
_QUARTER = pattern(r"q([1-4])")


class Span(NamedTuple):
    """A range of days.

    since, until: the first and the last day; None is open
    size: how many words said it
    """

    since: date | None
    until: date | None
    size: int


def one_day(day: date, size: int) -> Span:
    """Return the range of a single day. size: how many words said it."""
    return Span(day, day, size)


def named_at(words: Sequence[str], k: int, end: int, today: date) -> Span | None:
    """Return the days that the words at k name; without a year the latest that have begun."""
    word = words[k]
    return (
        iso_at(word)
        or _numeric(word, today)
        or month_at(words, k, end, today)
        or _year(word)
        or _of_month(word, today)
    )


def iso_at(word: str) -> Span | None:
    """Return the day of "2026-01-15"."""
    if match := _ISO.fullmatch(word):
        try:
            return one_day(date(int(match[1]), int(match[2]), int(match[3])), 1)
        except ValueError:
            return None
    return None


def _numeric(word: str, today: date) -> Span | None:
    """Return the day of "1.10", "15/3/2026" or "3/15"; 3/4 may be of March or April: None."""
    found = _NUMERIC.fullmatch(word)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    if "/" in word and first <= _MONTHS and second <= _MONTHS:
        return None
    day, month = (first, second) if second <= _MONTHS else (second, first)
    year = found[3] if not found[3] or len(found[3]) > len("26") else f"20{found[3]}"
    return _date(today, month, day, year or "", 1)


_MONTHS = 12


def is_year(word: str) -> bool:
    """Whether the word is the number of a year of this century."""
    return _YEAR.fullmatch(word) is not None


def _year(word: str) -> Span | None:
    return Span(date(int(word), 1, 1), date(int(word), 12, 31), 1) if is_year(word) else None


def _of_month(word: str, today: date) -> Span | None:
    """Return the latest day that is "the 1st" of its month."""
    found = _ORDINAL.fullmatch(word)
    if found is None or not found[2]:
        return None
    first = today.replace(day=1)
    if int(found[1]) > today.day:
        first = (first - timedelta(days=1)).replace(day=1)
    is_real = 0 < int(found[1]) <= month_days(first.year, first.month)
    return one_day(first.replace(day=int(found[1])), 1) if is_real else None


def month_at(words: Sequence[str], k: int, end: int, today: date) -> Span | None:
    """Return the days of "january", "january 2026", "q3", "15 jan" or "jan 15th 2026"."""
    first = words[k]
    second = words[k + 1] if k + 1 < end else ""
    if quarter := _QUARTER.fullmatch(first):
        year = int(second) if is_year(second) else None
        return quarter_of(today, int(quarter[1]), year, 2 if year else 1)
    third = words[k + 2] if k + 2 < end else ""
    if first in days.MONTH_NUMBERS:
        if is_year(second):
            return whole_month(today, days.MONTH_NUMBERS[first], int(second), 2)
        if day := _ORDINAL.fullmatch(second):
            return _date(today, days.MONTH_NUMBERS[first], int(day[1]), third, 2)
        return whole_month(today, days.MONTH_NUMBERS[first], None, 1)
    if day := _ORDINAL.fullmatch(first):
        size = 2
        if second == "of":
            second, third, size = third, words[k + 3] if k + 3 < end else "", 3
        if second in days.MONTH_NUMBERS:
            return _date(today, days.MONTH_NUMBERS[second], int(day[1]), third, size)
    return None


def _date(today: date, month: int, number: int, year: str, size: int) -> Span | None:
    has_year = is_year(year)
    try:
        day = date(int(year) if has_year else today.year, month, number)
        if day > today and not has_year:
            day = day.replace(year=today.year - 1)
    except ValueError:
        return None
    return one_day(day, size + has_year)


def quarter_of(today: date, number: int, year: int | None, size: int) -> Span:
    """Return the days of a quarter; without a year of the latest that has begun."""
    last = number * 3
    first = whole_month(today, last - 2, year, 0).since or today
    return Span(first, date(first.year, last, month_days(first.year, last)), size)


def whole_month(today: date, month: int, year: int | None, size: int) -> Span:
    """Return the days of a month; without a year of the latest that has begun."""
    year = year or (today.year if month <= today.month else today.year - 1)
    return Span(date(year, month, 1), date(year, month, month_days(year, month)), size)


def month_days(year: int, month: int) -> int:
    """Return how many days the month has."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return (after - timedelta(days=1)).day
