"""The day of a moment: "friday", "dec 24", "in 3 days", "next week"."""

from __future__ import annotations

import re
from datetime import date

from core.parser.calendar_days import month_days
from core.parser.moments.said import A_DAY, Said, Taking
from core.parser.words.days import DAYS, WEEKDAYS

_WEEK = 7 * A_DAY
_COUNT_MAX = 1000
_WEEKS, _FRIDAY = 52, 5
_LEAP = 9  # years in which any day of a year comes at least once
_NEAR = ("today", "tomorrow", "overmorrow")


def _near(said: Said, found: re.Match[str]) -> bool:
    return said.take_days(said.today + A_DAY * _NEAR.index(found["near"]))


def _weekday(said: Said, found: re.Match[str]) -> bool:
    """Take a weekday; "next" and "next week" mean that of the next week, Monday to Sunday."""
    number, today = DAYS[found["day"]], said.today
    if "next" in f"{found['lead']}{found['tail']}":
        return said.take_days(_monday(today) + _WEEK + A_DAY * number)
    first = today + A_DAY * ((number - today.weekday()) % 7)
    said.weekday = not said.days
    return said.take_days(first, first + _WEEK)


def _monday(day: date) -> date:
    return day - A_DAY * day.weekday()


def _week(said: Said, found: re.Match[str]) -> bool:
    """Take the last working day of a week, or the first of the next one to wake up on."""
    name, monday = found["week"], _monday(said.today)
    friday = monday + A_DAY * 4
    if name.endswith("close"):
        said.part = said.hours.end
    if name == "nextweek" and said.wakes:
        return said.take_days(monday + _WEEK)
    if name in ("nextweek", "nextclose"):
        return said.take_days(friday + _WEEK)
    day = friday + A_DAY if name == "weekend" else friday
    return said.take_days(day, day + _WEEK)


def _month(said: Said, found: re.Match[str]) -> bool:
    """Take the last day of a month, or the first of the next one to wake up on."""
    first = said.today.replace(day=1)
    after, then = months_ahead(first, 1), months_ahead(first, 2)
    if found["month_of"] == "nextmonth":
        return said.take_days(after if said.wakes else then - A_DAY)
    said.part = said.hours.end
    return said.take_days(after - A_DAY, then - A_DAY)


def _ahead(said: Said, found: re.Match[str]) -> bool:
    count, unit = int(found["count"]), found["unit"]
    if not 0 < count <= _COUNT_MAX:
        return False
    if unit == "months":
        return said.take_days(months_ahead(said.today, count))
    return said.take_days(said.today + (A_DAY if unit == "days" else _WEEK) * count)


def months_ahead(day: date, count: int) -> date:
    """Return the same day of a later month, or the last day that it has."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, month_days(year, month + 1)))


def _dated(said: Said, found: re.Match[str]) -> bool:
    """Take a day of a month: the next such day, if no year is said."""
    month, day, year = int(found["month"]), int(found["number"]), found["year"]
    if year:
        return said.take_dates(date(int(year) + (2000 if len(year) == 2 else 0), month, day))
    first = said.today.year
    years = range(first, first + _LEAP)
    return said.take_dates(*(date(y, month, day) for y in years if 0 < day <= month_days(y, month)))


def _edge(said: Said, found: re.Match[str]) -> bool:
    """Take the first or the last day of a month."""
    month, now = int(found["month"]), said.today.year
    first = found["edge"] == "starting"
    years = (int(found["year"]),) if found["year"] else (now, now + 1)
    return said.take_dates(*(date(y, month, 1 if first else month_days(y, month)) for y in years))


def _numbered(said: Said, found: re.Match[str]) -> bool:
    """Take a week by its number: its last working day, or its first one to wake up on."""
    number, now = int(found["week_number"]), said.today.year
    if not 0 < number <= _WEEKS:
        return False
    day = 1 if said.wakes else _FRIDAY
    return said.take_days(*(date.fromisocalendar(year, number, day) for year in (now, now + 1)))


def _slashed(said: Said, found: re.Match[str]) -> bool:
    """Take 24/12 and 12/24. 3/4 is a day in April or in March: it is not read."""
    first, second = int(found["number"]), int(found["month"])
    if first <= 12 and second <= 12 and first != second:
        return False
    day, month = (first, second) if second <= 12 else (second, first)
    now = said.today.year
    years = (int(found["year"]),) if found["year"] else (now, now + 1)
    return said.take_dates(*(date(year, month, day) for year in years))


def _of_month(said: Said, found: re.Match[str]) -> bool:
    """Take "the 15th": of this month, or of a next one that has such a day, or such a weekday."""
    number, first = int(found["number"]), said.today.replace(day=1)
    months = (months_ahead(first, ahead) for ahead in range(4))
    real = (one for one in months if 0 < number <= month_days(one.year, one.month))
    return said.take_dates(*(one.replace(day=number) for one in real))


_YEAR = r"(?: (?P<year>20\d\d)\b)?"
_NUMBER = r"(?P<number>\d{1,2})"
_TH = r"(?:st|nd|rd|th|er|o|\.)"
_LEAD, _TAIL = r"(?P<lead>(?:next|coming|this|nextweek) )?", r"(?P<tail> (?:nextweek|coming))?"
FORMS: tuple[tuple[str, Taking], ...] = (
    (rf"(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.]{_NUMBER}", _dated),
    (rf"{_NUMBER}\.(?P<month>\d{{1,2}})\.(?P<year>20\d\d|\d\d)?", _dated),
    (rf"{_NUMBER}/(?P<month>\d{{1,2}})(?:/(?P<year>20\d\d))?", _slashed),
    (rf"month(?P<month>\d+) {_NUMBER}{_TH}?{_YEAR}", _dated),
    (rf"{_NUMBER}{_TH}? month(?P<month>\d+){_YEAR}", _dated),
    (rf"(?P<edge>starting|ending) month(?P<month>\d+){_YEAR}", _edge),
    (r"weeks (?P<week_number>\d{1,2})", _numbered),
    (rf"{_NUMBER}{_TH}", _of_month),
    (r"(?:in )?(?P<count>\d{1,4}) (?P<unit>days|weeks|months)(?: fromnow)?", _ahead),
    (rf"(?P<near>{'|'.join(_NEAR)})", _near),
    (rf"{_LEAD}(?P<day>{'|'.join(WEEKDAYS)}){_TAIL}", _weekday),
    ("(?P<week>thisweek|weekclose|weekend|nextclose|nextweek)", _week),
    ("(?P<month_of>monthclose|nextmonth)", _month),
)
