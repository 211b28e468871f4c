"""Tickets opened and closed by week. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from core.store.reports import Life

_WEEK = timedelta(days=7)


def weeks(lives: Iterable[Life], since: str, until: str) -> tuple[tuple[str, int, int], ...]:
    """Return (Monday, opened, closed) of each week, also of those in which nothing happened.

    What happened before `since` or after `until` is not counted (days, UTC, inclusive).
    """
    opened, closed = Counter[str](), Counter[str]()
    for life in lives:
        closed_at = life.ticket.closed_at
        for counts, at in ((opened, life.created_at), (closed, closed_at)):
            if at is not None and since <= (day := _day(at)) <= until:
                counts[_monday(day)] += 1
    mondays = _mondays(since, until)
    return tuple((monday, opened[monday], closed[monday]) for monday in mondays)


def _mondays(since: str, until: str) -> Iterable[str]:
    monday = date.fromisoformat(_monday(since))
    while (day := monday.isoformat()) <= until:
        yield day
        monday += _WEEK


def _monday(day: str) -> str:
    found = date.fromisoformat(day)
    return str(found - timedelta(days=found.weekday()))


def _day(at: int) -> str:
    """Return the UTC day of a time in microseconds since 1970."""
    return datetime.fromtimestamp(at // 1_000_000, UTC).date().isoformat()
