"""Working time: how much of it lies between two moments, and when so much of it has passed.

Days are cut where the zone's clock is set and where the hours change. In such a piece local time is
UTC and a constant, so a shift is one interval of UTC.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import NamedTuple

from core.frozen import dataclass

DAY = 24 * 60 * 60  # seconds
_BLOCK = 32 * DAY  # seconds that are worked out together
_AHEAD_MAX = 60  # blocks, about five years: nothing is due later
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY_ONE = _EPOCH.date().toordinal()

Shift = tuple[int, int]  # start and end, in minutes of the day
Holidays = Callable[[int], Collection[date]]  # the holidays of a year


def no_holidays(year: int) -> Collection[date]:
    """Return nothing: the workspace chose no country."""
    return ()


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours in which people work.

    shifts: start and end of each, in minutes of the day, in order, apart
    days: working days, 0 is Monday
    tz: zone of the shifts and days
    holidays: returns the days of a year on which nobody works
    """

    shifts: tuple[Shift, ...]
    days: frozenset[int]
    tz: tzinfo
    holidays: Holidays = no_holidays

    @property
    def minutes(self) -> int:
        """The working minutes of a working day."""
        return sum(end - start for start, end in self.shifts)

    def has(self, day: date) -> bool:
        """Whether it is a working day."""
        return day.weekday() in self.days and day not in self.holidays(day.year)


class _Block(NamedTuple):
    """The working intervals of a block, in seconds since 1970.

    before: working seconds of the block before each interval
    total: working seconds of the whole block
    """

    starts: list[int]
    ends: list[int]
    before: list[int]
    total: int

    def until(self, at: int) -> int:
        """Return the working seconds of the block before a moment."""
        n = bisect_right(self.starts, at) - 1
        return 0 if n < 0 else self.before[n] + min(at, self.ends[n]) - self.starts[n]

    def when(self, seconds: int) -> int:
        """Return the first moment at which so many working seconds (at least 1) have passed."""
        n = bisect_left(self.before, seconds) - 1
        return self.starts[n] + seconds - self.before[n]


class Calendar:
    """The working hours of a workspace over time.

    held: since when which hours held, in order; the first also held before
    """

    def __init__(self, held: Sequence[tuple[datetime, Hours]]) -> None:
        self._held = tuple(held)
        self._blocks: dict[int, _Block] = {}

    def at(self, when: datetime) -> Hours:
        """Return the hours that hold at a time."""
        later = (hours for since, hours in reversed(self._held) if since <= when)
        return next(later, self._held[0][1])

    def worked(self, since: datetime, until: datetime) -> int:
        """Return the working seconds from one time to another; 0 if it is earlier."""
        return max(0, self._total(_seconds(since), _seconds(until)))

    def after(self, since: datetime, seconds: int) -> datetime | None:
        """Return the first time at which so many working seconds have passed since then.

        None if that is more than five years ahead.
        """
        start = _seconds(since)
        if seconds <= 0:
            return _time(start)
        first = start // _BLOCK
        left = seconds + self._block(first).until(start)
        for n in range(first, first + _AHEAD_MAX):
            block = self._block(n)
            if left <= block.total:
                return _time(block.when(left))
            left -= block.total
        return None

    def _total(self, start: int, end: int) -> int:
        first, last = start // _BLOCK, end // _BLOCK
        whole = sum(self._block(n).total for n in range(first, last))
        return whole + self._block(last).until(end) - self._block(first).until(start)

    def _block(self, n: int) -> _Block:
        block = self._blocks.get(n)
        if block is None:
            block = self._blocks[n] = _block(self._spans(n * _BLOCK, (n + 1) * _BLOCK))
        return block

    def _spans(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the working intervals between two moments."""
        since = [start, *(_seconds(at) for at, _ in self._held[1:])]
        until = [*since[1:], end]
        for (_, hours), first, last in zip(self._held, since, until, strict=True):
            yield from _spans(hours, max(first, start), min(last, end))


def _block(spans: Iterator[tuple[int, int]]) -> _Block:
    block, total = _Block([], [], [], 0), 0
    for start, end in spans:
        block.starts.append(start)
        block.ends.append(end)
        block.before.append(total)
        total += end - start
    return block._replace(total=total)


def _spans(hours: Hours, start: int, end: int) -> Iterator[tuple[int, int]]:
    for first, last, offset in _pieces(hours.tz, start, end):
        for day in range((first + offset) // DAY, (last + offset - 1) // DAY + 1):
            if hours.has(date.fromordinal(_DAY_ONE + day)):
                midnight = day * DAY - offset
                for begins, ends in hours.shifts:
                    span = max(first, midnight + begins * 60), min(last, midnight + ends * 60)
                    if span[0] < span[1]:
                        yield span


def _pieces(zone: tzinfo, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, seconds that local time is ahead of UTC), cut where that changes."""
    begin, offset = start, _offset(zone, start)
    at = start
    while at < end:
        at, before = min(at + DAY, end), at
        if _offset(zone, at) != offset:
            at = _change(zone, before, at)
            yield begin, at, offset
            begin, offset = at, _offset(zone, at)
    if begin < end:
        yield begin, end, offset


def _change(zone: tzinfo, low: int, high: int) -> int:
    """Return the first moment after `low` with another offset; there is one up to `high`."""
    was = _offset(zone, low)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _offset(zone, middle) == was else (low, middle)
    return high


def _offset(zone: tzinfo, at: int) -> int:
    offset = _time(at).astimezone(zone).utcoffset() or timedelta()
    return int(offset.total_seconds())


def _seconds(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(seconds=1)


def _time(seconds: int) -> datetime:
    return _EPOCH + timedelta(seconds=seconds)
