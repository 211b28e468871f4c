"""What was read of a moment so far, and the times that it can mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

A_DAY = timedelta(days=1)
MINUTES = 24 * 60  # of a day


class Working(NamedTuple):
    """The working hours of a day.

    start, end: in minutes of the day
    """

    start: int = 9 * 60
    end: int = 17 * 60


@dataclass(slots=True)
class Said:
    """What was read so far.

    today: the day on which it was said, in the person's zone
    wakes: a day without a time means its start, not its end
    hours: the working hours
    days: days that it can mean, first to last; empty if no day was said
    weekday: whether only a weekday was said, which may be that of a date: "friday, 16 jan"
    clock: the time that was said, in minutes of the day
    part: the time that a part of the day stands for, in minutes of the day
    """

    today: date
    wakes: bool
    hours: Working
    days: tuple[date, ...] = ()
    weekday: bool = False
    clock: int | None = None
    part: int | None = None

    def take_days(self, *found: date) -> bool:
        """Take the days. False if there are none, or another day was said before."""
        if self.days or not found:
            return False
        self.days = found
        return True

    def take_dates(self, *found: date) -> bool:
        """Take the days of a date: after a weekday those that are on it. False if none is."""
        if not self.weekday:
            return self.take_days(*found)
        self.days, self.weekday = (
            tuple(one for one in found if one.weekday() == self.days[0].weekday()),
            False,
        )
        return bool(self.days)

    def times(self) -> tuple[int, ...]:
        """Return the times that it can mean, in minutes of the day; the first to come is it."""
        if self.clock is not None:
            return (self.clock,)
        last = (MINUTES - 1,) if self.days == (self.today,) else ()  # "today", said in the evening
        if self.part is not None:
            return (self.part, *(last if self.part >= self.hours.end else ()))
        start, end = self.hours
        if not self.wakes:
            return (end, *last)
        return (start, end, *last) if last else (start,)


Taking = Callable[[Said, re.Match[str]], bool]
"""Take what a form has found. False if it does not fit what was said before."""
