"""Rules of times that come again: "every 2 weeks on friday 17:00". Pure: no I/O, no clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import count
from typing import Literal

from core.frozen import dataclass

Unit = Literal["day", "week", "month", "year"]

LAST = -1
_A_DAY, _A_WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Rule:
    """Times of days in one time zone.

    unit: what is counted
    every: 1: each of them, 2: every second one, ..
    days: weekdays, 0 is Monday: of a week, or with `nth` of a month
    nth: which such weekday of the month, LAST for the last one; 0: the days are counted otherwise
    number: day of the month, LAST for the last one; a month without such a day has it on its last
    month: of a year, 1 is January
    minute: of the day
    """

    unit: Unit
    every: int = 1
    days: tuple[int, ...] = ()
    nth: int = 0
    number: int = 1
    month: int = 1
    minute: int = 0


def first_day(rule: Rule, at: datetime, zone: tzinfo) -> date:
    """Return the day from which the rule counts: of its first time after `at` (aware)."""
    today = at.astimezone(zone).date()
    return next_time(replace(rule, every=1), today, at, zone).astimezone(zone).date()


def next_time(rule: Rule, first: date, after: datetime, zone: tzinfo) -> datetime:
    """Return the rule's next time after `after` (aware), in UTC.

    A local time that a change of the clocks leaves out is as much later as the clocks are set. Of
    one that comes twice the first counts. Raises OverflowError after the year 9999.

    first: the day from which the rule counts
    """
    near = max(first, after.astimezone(zone).date() - _A_DAY)
    for n in count(max(0, _passed(rule, first, near))):
        for day in _days(rule, first, n):
            found = _at(day, rule.minute, zone)
            if day >= first and found > after:
                return found
    raise OverflowError


def _at(day: date, minute: int, zone: tzinfo) -> datetime:
    clock = time(minute // 60, minute % 60)
    return datetime.combine(day, clock, zone).astimezone(UTC)


def _passed(rule: Rule, first: date, day: date) -> int:
    """Return how many of the rule's spans have passed on a day."""
    match rule.unit:
        case "day":
            spans = (day - first).days
        case "week":
            spans = (_monday(day) - _monday(first)).days // 7
        case "month":
            spans = (day.year - first.year) * 12 + day.month - first.month
        case "year":
            spans = day.year - first.year
    return spans // rule.every


def _days(rule: Rule, first: date, n: int) -> Iterator[date]:
    """Yield the days of the rule's n-th span, in order."""
    n *= rule.every
    match rule.unit:
        case "day":
            yield first + _A_DAY * n
        case "week":
            monday = _monday(first) + _A_WEEK * n
            yield from (monday + _A_DAY * day for day in sorted(rule.days))
        case "month":
            yield from _days_of_month(rule, first.year * 12 + first.month - 1 + n)
        case "year":
            yield from _days_of_month(rule, (first.year + n) * 12 + rule.month - 1)


def _days_of_month(rule: Rule, month: int) -> Iterator[date]:
    """Yield the days of a month. month: number of the month since the year 0."""
    begin, end = _begin(month), _begin(month + 1) - _A_DAY
    if not rule.nth:
        number = end.day if rule.number == LAST else min(rule.number, end.day)
        yield begin.replace(day=number)
        return
    if rule.nth == LAST:
        yield from sorted(end - _A_DAY * ((end.weekday() - day) % 7) for day in rule.days)
        return
    week = begin + _A_WEEK * (rule.nth - 1)
    yield from sorted(week + _A_DAY * ((day - begin.weekday()) % 7) for day in rule.days)


def _begin(month: int) -> date:
    if month >= 9999 * 12 + 12:
        raise OverflowError
    return date(month // 12, month % 12 + 1, 1)


def _monday(day: date) -> date:
    return day - _A_DAY * day.weekday()
