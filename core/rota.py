"""Rotas: who is on call at a time. Pure: no I/O, no clock.

A handover is at a local time of the rota's zone. A local time that a change of the clocks leaves
out is as much later as the clocks are set; of a time that comes twice the first counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal, NamedTuple

from core.frozen import dataclass
from core.json_text import dumps
from core.message import iso
from core.zones import zone_of

Every = Literal["daily", "weekly"]
STEPS: Mapping[Every, timedelta] = {"daily": timedelta(days=1), "weekly": timedelta(days=7)}
SPAN_MAX = timedelta(days=60)  # of shifts that are listed at once


class Shift(NamedTuple):
    """Somebody is on call.

    since, until: from the first to before the second (aware)
    user: user id, or the text of a calendar's entry
    """

    since: datetime
    until: datetime
    user: str


def shifts_to_text(found: Iterable[Shift]) -> str:
    """Return the shifts of a calendar as JSON."""
    return dumps([[iso(one.since), iso(one.until), one.user] for one in found])


def shifts_of(text: str | None) -> list[Shift]:
    """Return the shifts of JSON that `shifts_to_text` made; none for None."""
    read = datetime.fromisoformat
    return [
        Shift(read(since), read(until), user) for since, until, user in json.loads(text or "[]")
    ]


@dataclass(frozen=True, slots=True)
class Rota:
    """People who are on call in turn, or a calendar that says who is.

    people: user ids, in their order; empty for a calendar
    every: how long a shift is
    minute: when it begins, in minutes of the day
    since: local day of the first shift, YYYY-MM-DD
    zone: time zone of these
    url: address of the calendar, None without
    """

    people: tuple[str, ...] = ()
    every: Every = "weekly"
    minute: int = 9 * 60
    since: str = "2026-01-05"
    zone: str = "UTC"
    url: str | None = None

    def to_text(self) -> str:
        """Return the rota as JSON."""
        return dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> Rota:
        """Return the rota of JSON that `to_text` made."""
        said: dict[str, Any] = json.loads(text)
        return cls(**{**said, "people": tuple(said["people"])})

    def start(self, n: int) -> datetime:
        """Return when shift n begins, in UTC; the first one is 0."""
        return self.on(date.fromisoformat(self.since) + n * STEPS[self.every])

    def on(self, day: date) -> datetime:
        """Return the time of a handover on a local day, in UTC."""
        clock = time(self.minute // 60, self.minute % 60)
        return datetime.combine(day, clock, zone_of(self.zone, UTC)).astimezone(UTC)

    def at(self, now: datetime) -> Shift | None:
        """Return the shift at a time by the turn alone; None before the first one."""
        if not self.people:
            return None
        today = now.astimezone(zone_of(self.zone, UTC)).date()
        n = (today - date.fromisoformat(self.since)) // STEPS[self.every] + 1
        while self.start(n) > now:
            n -= 1
        if n < 0:
            return None
        return Shift(self.start(n), self.start(n + 1), self.people[n % len(self.people)])

    def after(self, user: str) -> str | None:
        """Return who comes after somebody; None if nobody else does."""
        if user not in self.people:
            return next(iter(self.people), None)
        follower = self.people[(self.people.index(user) + 1) % len(self.people)]
        return follower if follower != user else None


def on_call(
    rota: Rota, calendar: Sequence[Shift], covers: Sequence[Shift], now: datetime
) -> str | None:
    """Return who is on call at a time, None if nobody is.

    calendar: the shifts of the rota's calendar; the one that began last counts
    covers: who stands in for others; a later one counts more
    """
    for cover in reversed(covers):
        if cover.since <= now < cover.until:
            return cover.user
    if rota.url:
        there = [shift for shift in calendar if shift.since <= now < shift.until]
        return max(there, key=lambda shift: shift.since).user if there else None
    turn = rota.at(now)
    return turn.user if turn else None


def shifts(
    rota: Rota,
    calendar: Sequence[Shift],
    covers: Sequence[Shift],
    since: datetime,
    until: datetime,
) -> list[Shift]:
    """Return who is on call from `since` to `until`, in order: one shift until somebody else is.

    The first and the last are cut there.
    """
    found: list[Shift] = []
    edges = sorted({since, *_edges(rota, (*calendar, *covers), since, until)})
    for start, end in zip(edges, [*edges[1:], until], strict=True):
        user = on_call(rota, calendar, covers, start)
        if user is None:
            continue
        if found and (found[-1].until, found[-1].user) == (start, user):
            found[-1] = found[-1]._replace(until=end)
        else:
            found.append(Shift(start, end, user))
    return found


def _edges(
    rota: Rota, others: Iterable[Shift], since: datetime, until: datetime
) -> Iterable[datetime]:
    """Yield the times between `since` and `until` at which somebody else may be on call."""
    for shift in others:
        yield from (at for at in (shift.since, shift.until) if since < at < until)
    first = rota.start(0) if rota.people else until
    at = max(since, first)
    if since < first < until:
        yield first
    while at < until and (turn := rota.at(at)):
        at = turn.until
        if at < until:
            yield at


def shift_at(
    rota: Rota, calendar: Sequence[Shift], covers: Sequence[Shift], now: datetime
) -> Shift | None:
    """Return the whole shift at a time, cut SPAN_MAX before and after; None if nobody is."""
    around = shifts(rota, calendar, covers, now - SPAN_MAX, now + SPAN_MAX)
    return next((shift for shift in around if shift.since <= now < shift.until), None)
