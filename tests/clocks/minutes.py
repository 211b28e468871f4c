"""An independent count of a ticket's clocks: it walks every minute and asks what held then.

It shares no code with `core.clocks` but its values. All times are whole minutes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from core.clocks import Deed, Hours, Spans, Targets
from core.history import DESK

MINUTE = timedelta(minutes=1)
AHEAD = timedelta(days=9)  # walked after now, to see what is due


class Counted(NamedTuple):
    """One clock. due: when its last minute has passed; None: not within the walk"""

    kind: str
    since: datetime
    target: int
    elapsed: int
    state: str
    due: datetime | None
    ended: datetime | None


class World(NamedTuple):
    """All that clocks depend on."""

    deeds: Sequence[Deed]
    requester: str
    targets: Sequence[tuple[datetime, Targets]]
    hours: Sequence[tuple[datetime, Hours]]
    now: datetime

    def targets_at(self, at: datetime) -> Targets:
        found = self.targets[0][1]
        for since, one in self.targets:
            if since <= at:
                found = one
        return found

    def hours_at(self, at: datetime) -> Hours:
        found = self.hours[0][1]
        for since, one in self.hours:
            if since <= at:
                found = one
        return found

    def is_working(self, at: datetime) -> bool:
        hours = self.hours_at(at)
        local = at.astimezone(hours.tz)
        if local.weekday() not in hours.days or local.date() in hours.holidays(local.year):
            return False
        minute = local.hour * 60 + local.minute
        return any(start <= minute < end for start, end in hours.shifts)

    def values(self, at: datetime) -> dict[str, Any]:
        """Return the ticket's fields at a time (those of its creation before that)."""
        found = dict(self.deeds[0].changed)
        for deed in self.deeds[1:]:
            if deed.at <= min(at, self.now):
                found.update(deed.changed)
        return found


def counted(world: World) -> list[Counted]:
    """Return the clocks that have a target."""
    begun, last = world.deeds[0].at, world.now + AHEAD
    walk = [begun + MINUTE * n for n in range((last - begun) // MINUTE)]
    open_minutes, owed_minutes = [], []
    for at in walk:
        values = world.values(at)
        until = values.get("until")
        waits = values.get("waits") or until
        if until and datetime.fromisoformat(until) <= at:
            waits = None
        runs = values.get("stat") != "done" and not waits and world.is_working(at)
        open_minutes.append(runs)
        owed_minutes.append(runs and values.get("own") != world.requester)
    found = []
    for kind, since, ended in episodes(world):
        minutes = open_minutes if kind == "solve" else owed_minutes
        values = world.values(ended or world.now)
        at = ended or world.now
        span = spans_for(world.targets_at(at), values)[("answer", "next", "solve").index(kind)]
        if span is None:
            continue
        hours = world.hours_at(at)
        day = sum(end - start for start, end in hours.shifts)
        target = int(span[:-1]) * {"m": 1, "h": 60, "d": day}[span[-1]]
        elapsed, total, due = 0, 0, None
        for minute, runs in zip(walk, minutes, strict=True):
            if minute < since or (ended and minute >= ended) or not runs:
                continue
            elapsed += minute < world.now
            total += 1
            if total == target:
                due = minute + MINUTE
        found.append(
            Counted(kind, since, target, elapsed, _state(world, kind, due, ended), due, ended)
        )
    return found


def spans_for(targets: Targets, values: dict[str, Any]) -> Spans:
    """Return the spans of the target with the most to say: client, then label, then priority."""
    best: tuple[int, str, Spans] | None = None
    for rule, spans in targets.targets:
        if rule.client not in (None, values.get("client")):
            continue
        if rule.label is not None and rule.label not in (values.get("labels") or ()):
            continue
        if rule.pri not in (None, values.get("pri")):
            continue
        weight = 4 * bool(rule.client) + 2 * bool(rule.label) + bool(rule.pri)
        key = -weight, rule.label or ""
        if best is None or key < best[:2]:
            best = (*key, spans)
    return best[2] if best else Spans()


def episodes(world: World) -> Iterator[tuple[str, datetime, datetime | None]]:
    """Yield (kind, start, end) of each clock."""
    done: datetime | None = None
    since: datetime | None = world.deeds[0].at
    kind = "answer"
    for deed in world.deeds[1:]:
        if deed.at > world.now:
            break
        if "stat" in deed.changed:
            done = (done or deed.at) if deed.changed["stat"] == "done" else None
        if {"voice", "renamed"} & set(deed.changed):
            continue
        if deed.by == world.requester:
            if since is None and deed.changed.get("stat") != "done":
                since = deed.at
        elif deed.by != DESK and since is not None:
            yield kind, since, deed.at
            since, kind = None, "next"
    if since is not None:
        yield kind, since, done
    yield "solve", world.deeds[0].at, done


def _state(world: World, kind: str, due: datetime | None, ended: datetime | None) -> str:
    if due and (due < ended if ended else due <= world.now):
        return "breached"
    if ended:
        return "met"
    values = world.values(world.now)
    until = values.get("until")
    waits = bool(values.get("waits") or until)
    if until and datetime.fromisoformat(until) <= world.now:
        waits = False
    owes = kind == "solve" or values.get("own") != world.requester  # nobody answers themselves
    return "running" if owes and not waits else "stopped"


__all__ = ["AHEAD", "MINUTE", "Counted", "World", "counted", "utc"]


def utc(text: str) -> datetime:
    """Return the time of `2026-03-27 15:00`, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
