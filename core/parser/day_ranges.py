"""Ranges of days that say their month once: "1 to 15 december", "october 1-15"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from core.parser.calendar_days import Span, month_at
from core.parser.words import days
from core.patterns import pattern

_MONTH = "|".join(sorted(days.MONTH_NUMBERS, key=len, reverse=True))
_JOIN = r"(?: (?:and|to|until|till|through|thru|al|au|[-–]) | |[-–])"


def _numbered(name: str) -> str:
    return rf"(?:the )?(?P<{name}>\d{{1,2}})(?:st|nd|rd|th|er|[ºª]|\.)?"


_RANGE = pattern(
    rf"(?<!\S)(?:(?P<opening>{_MONTH}) {_numbered('m1')}{_JOIN}(?:(?P=opening) )?{_numbered('m2')}"
    rf"|{_numbered('d1')}(?: of)?(?: (?P<own>{_MONTH}))?{_JOIN}"
    rf"{_numbered('d2')}(?: of)?(?: (?P<closing>{_MONTH}))?)"
    r"(?: of)?(?: (?P<year>20\d\d))?(?!\S)"
)


def range_in(words: Sequence[str], today: date) -> Span | None:
    """Return the days of a range of two days that has the name of a month, or None.

    words: in English, as of `dates.in_english`
    """
    if days.MONTH_NUMBERS.keys().isdisjoint(words):
        return None  # the pattern need not be compiled
    for found in _RANGE.finditer(" ".join(words)):
        if span := _span(found, today):
            return span
    return None


def _span(found: re.Match[str], today: date) -> Span | None:
    last_month = found["closing"] or found["own"] or found["opening"]
    if last_month is None:
        return None
    first, last = found["m1"] or found["d1"], found["m2"] or found["d2"]
    until = _day(last, last_month, found["year"], today)
    since = _day(first, found["own"] or last_month, found["year"], until or today)
    return Span(since, until, len(found[0].split())) if since and until else None


def _day(number: str, month: str, year: str | None, today: date) -> date | None:
    words = [number, month, year or ""]
    span = month_at(words, 0, len(words), today)
    return span.since if span else None
