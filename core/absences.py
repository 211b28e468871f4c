"""Absences of a person: one until a time, and others to come. Pure: no I/O, no clock.

As text each is a word: until when (UTC, to the minute; `9999`: nobody said it; `left`: the person
has left the workspace), or `since/until` for one that begins later.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

NO_END = "9999"  # after every time: somebody is away, and did not say until when
LEFT = "left"  # after every time: somebody has left the workspace


class Absence(NamedTuple):
    """When somebody is away.

    since: from then (UTC, to the minute), empty: at once
    until: to before then, or as above
    """

    since: str
    until: str


def absences(told: str, now: str) -> list[Absence]:
    """Return those of the text that have not ended, the first to begin first."""
    each = (word.rpartition("/") for word in told.split())
    return sorted(Absence(since, until) for since, _, until in each if until > now)


def away_until(told: str, now: str) -> str | None:
    """Return until when the person is away, None if they are there. told: their absences"""
    begun = (one.until for one in absences(told, now) if one.since <= now)
    return max(begun, default=None)


def to_come(told: Iterable[Absence]) -> str | None:
    """Return those that begin later as text, None if there are none."""
    return " ".join(f"{one.since}/{one.until}" for one in sorted(told) if one.since) or None
