"""Dates in words -> UTC dates, relative to the time of the message."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from core.parser.calendar_days import (
    Span,
    iso_at,
    month_days,
    named_at,
    one_day,
    quarter_of,
    whole_month,
)
from core.parser.day_ranges import range_in
from core.parser.words import days
from core.patterns import pattern

_SPAN = pattern(r"([0-9]{1,4})(d|days?|w|wks?|weeks?|h|hrs?|hours?|months?)")


def span_at(words: Sequence[str], i: int, end: int, at: datetime) -> Span | None:
    """Return the days that the words at i say ("since monday", "last 7 days", "today"), or None."""
    today = at.astimezone(UTC).date()
    if any(word.endswith("'s") for word in words[i : i + _NEAR]):  # "last month's"
        words = [word.removesuffix("'s") for word in words]
    k = i + 1 if words[i] in days.MADE else i
    if k >= end:
        return None
    lead = words[k]
    if lead == "between" and (span := _between(words, k, end, today, "and")):
        return span._replace(size=span.size + k - i)
    if lead == "from" and (span := _between(words, k, end, today, "to", "until", "till", "-")):
        return span._replace(size=span.size + k - i)
    if lead in days.SINCE | days.UNTIL | days.WITHIN:
        n = k + 1
        while n < end and words[n] in ("than", "the", "to", "then", "on", "of"):
            n += 1
        found = _point(words, n, end, today, lead)
        is_past = n < end and words[n] in days.PAST_DAYS
        return _directed(lead, found, n - i, is_past) if found else None
    found = _point(words, k, end, today, "")
    if found is None or (found.size == 1 and lead not in _PLAIN and not iso_at(lead)):
        return None
    return found._replace(size=found.size + k - i)


_NEAR = 4  # words
_PLAIN = frozenset(("today", "yesterday", "overnight", *days.WEEKDAYS))


def _between(words: Sequence[str], k: int, end: int, today: date, *joins: str) -> Span | None:
    first = _point(words, k + 1, end, today, "on")
    if first is None:
        return None
    n = k + 1 + first.size
    if n >= end or words[n] not in joins:
        return None
    last = _point(words, n + 1, end, today, "on")
    if last is None or first.since is None:
        return None
    return Span(first.since, last.until or last.since, n + 1 + last.size - k)


def _directed(lead: str, found: Span, size: int, is_past: bool) -> Span:
    """Return the range that `lead` makes of the days found. is_past: "from" means on these days."""
    since, until = found.since, found.until
    day = timedelta(days=1)
    if lead in days.UNTIL:
        is_strict = lead in ("before", "prior", "earlier")
        last = since - day if is_strict and since else until or since
        return Span(None, since if lead == "older" else last, found.size + size)
    if lead == "after":
        return Span((until or since or date.max) + day, None, found.size + size)
    is_span = until is not None and since is not None and until - since > day
    if lead in days.SINCE and not (lead == "from" and (is_span or is_past)):
        return Span(since, None, found.size + size)
    return found._replace(size=found.size + size)


def _point(words: Sequence[str], k: int, end: int, today: date, lead: str) -> Span | None:
    """Return the day or days named at token k, or None. lead: the word before them."""
    if k >= end:
        return None
    word = words[k]
    if word == "today" or word == "now":
        return Span(today, today if lead in days.UNTIL or lead == "after" else None, 1)
    if word in ("yesterday", "overnight"):
        return one_day(today - timedelta(days=1), 1)
    if word in ("this", "current"):
        return _this(words, k, end, today)
    if word in ("last", "past", "previous", "recent"):
        return _last(words, k, end, today)
    if word == "the" and k + 1 < end and words[k + 1] in ("last", "past", "previous"):
        span = _last(words, k + 1, end, today)
        return span._replace(size=span.size + 1) if span else None
    if word in days.DAYS:
        return one_day(today - timedelta(days=(today.weekday() - days.DAYS[word]) % 7), 1)
    return _count(words, k, end, today, lead) or named_at(words, k, end, today)


def _this(words: Sequence[str], k: int, end: int, today: date) -> Span | None:
    unit = words[k + 1] if k + 1 < end else ""
    starts = {
        "week": today - timedelta(days=today.weekday()),
        "month": today.replace(day=1),
        "year": today.replace(month=1, day=1),
        "morning": today,
        "afternoon": today,
        "quarter": today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1),
    }
    if unit in starts:
        return Span(starts[unit], None, 2)
    if unit in days.DAYS:
        return one_day(today - timedelta(days=(today.weekday() - days.DAYS[unit]) % 7), 2)
    return None


def _last(words: Sequence[str], k: int, end: int, today: date) -> Span | None:
    unit = words[k + 1] if k + 1 < end else ""
    if unit in days.DAYS:
        return one_day(today - timedelta(days=(today.weekday() - days.DAYS[unit] - 1) % 7 + 1), 2)
    if unit in ("week", "month", "quarter", "year", "night") and words[k] != "past":
        return _previous(unit, today)
    if unit in days.UNITS and unit not in ("d", "h", "w"):
        return Span(_back(today, 1, unit), None, 2)
    if span := _SPAN.fullmatch(unit):
        return Span(_back(today, int(span[1]), span[2]), None, 2)
    n = k + 3 if k + 3 < end and words[k + 2] == "of" else k + 2
    count = days.COUNTS.get(unit) or (int(unit) if _is_count(unit) else None)
    if count is not None and n < end and words[n] in days.UNITS:
        return Span(_back(today, count, words[n]), None, n + 1 - k)
    if unit in days.MONTH_NUMBERS:
        return whole_month(today, days.MONTH_NUMBERS[unit], None, 2)
    return None


def _previous(unit: str, today: date) -> Span:
    """Return the last night, or the calendar week, month or year before this one."""
    day = timedelta(days=1)
    if unit == "night":
        return one_day(today - day, 2)
    if unit == "week":
        monday = today - timedelta(days=today.weekday() + 7)
        return Span(monday, monday + timedelta(days=6), 2)
    if unit == "month":
        last = today.replace(day=1) - day
        return Span(last.replace(day=1), last, 2)
    if unit == "quarter":
        number = (today.month - 1) // 3
        return quarter_of(today, number or 4, today.year if number else today.year - 1, 2)
    return Span(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31), 2)


def _is_count(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= 4


def _back(today: date, count: int, unit: str) -> date:
    """Return the day `count` units before today. Hours are rounded up to days."""
    if unit.startswith(("month", "year")):
        months = count * (12 if unit.startswith("year") else 1)
        year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
        if year < 1:
            return date.min
        return date(year, month + 1, min(today.day, month_days(year, month + 1)))
    back = -(-count // 24) if unit.startswith("h") else count * days.UNITS.get(unit, 1)
    return today - timedelta(days=min(back, today.toordinal() - 1))


def _count(words: Sequence[str], k: int, end: int, today: date, lead: str) -> Span | None:
    """Return the days of "3 days ago", or of "3 days" after older, newer, within and the like."""
    word = words[k]
    if span := _SPAN.fullmatch(word):
        count, unit, n = int(span[1]), span[2], k + 1
    else:
        count = days.COUNTS.get(word, 0) or (int(word) if _is_count(word) else -1)
        n = k + 2 if k + 1 < end and words[k + 1] in ("couple", "few") else k + 1
        count = days.COUNTS[words[k + 1]] if n == k + 2 else count
        n = n + 1 if n < end and words[n] == "of" else n
        if count < 0 or n >= end or words[n] not in days.UNITS:
            return None
        unit, n = words[n], n + 1
    day = _back(today, count, unit)
    if n < end and words[n] in ("ago", "back", "earlier"):
        return one_day(day, n + 1 - k)
    if lead in ("older", "newer", "younger", "within", "past", "over", "for", "in", "during"):
        is_old = n < end and words[n] == "old"
        if lead == "over":
            return Span(None, day, n + is_old - k)
        return Span(day, None, n + is_old - k)
    return None


_THAN = frozenset(("than", "als", "que", "de", "do"))  # "older than" a date


def span_said(field: str, before: str, said: Sequence[str], at: datetime) -> Span | None:
    """Return the days of a `since` or `until` slot, or None. before: the word before the slot."""
    words = in_english(said)
    lead = days.FOREIGN.get(before, before)
    directed = lead in days.SINCE | days.UNTIL or (words and words[0] in days.SINCE | days.UNTIL)
    if lead in days.SINCE | days.UNTIL | days.WITHIN:
        words = [lead, *words]
    elif field == "until" and before in _THAN:
        words = ["older", *words]
    elif field == "until" and not directed:
        words = ["until", *words]
    starts = (words[start:] for start in range(len(words)))
    tried = (span_at(some, 0, len(some), at) for some in (*starts, ["since", *words]))
    return next(filter(None, tried), None)


def span_in(said: Sequence[str], at: datetime) -> Span | None:
    """Return the days after the first "since", "before" or "in" of a message, or None."""
    words = in_english(said)
    leads = (k for k, word in enumerate(words) if word in _LEADING)
    return next(filter(None, (span_at(words, k, len(words), at) for k in leads)), None)


def between_in(said: Sequence[str], at: datetime) -> Span | None:
    """Return the days of a range that says its month once, or None."""
    return range_in(in_english(said), at.astimezone(UTC).date())


_LEADING = frozenset(("since", "before", "older", "between", "in"))


def in_english(said: Sequence[str]) -> list[str]:
    """Return the words in English, without articles and marks."""
    kept = [word.rstrip(".,?!") for word in said]
    words = " ".join("one" if _is_one(kept, k) else word for k, word in enumerate(kept))
    for foreign, english in days.FOREIGN_PHRASES:
        words = words.replace(foreign, english)
    return [word for word in (days.FOREIGN.get(word, word) for word in words.split()) if word]


def _is_one(words: Sequence[str], k: int) -> bool:
    """Whether the word is the English "a" before a unit; in other languages it is an article."""
    return words[k] in ("a", "an") and any(word in days.UNITS for word in words[k + 1 : k + 2])
