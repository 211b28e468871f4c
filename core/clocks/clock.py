"""The clocks of one ticket: when each is due, and how it stands. Pure.

- `answer` runs from the creation to the first response: a change, a note or a word in the thread by
  anybody but the requester.
- `next` runs from the first word of the requester that nobody has responded to yet, after the first
  response, to the next response. There may be several.
- `solve` runs from the creation to the closing. If the ticket is reopened, it runs on.

No clock runs while the ticket waits or is done. `answer` and `next` do not run while the ticket is
assigned to its requester: nobody else is to answer. The target that holds is that of the ticket's
values now, or of those at the end of a clock that has ended; it counts from the clock's start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple

from core.clocks.calendar import Calendar
from core.clocks.targets import Spans, Targets, minutes_of
from core.details import RENAMED
from core.frozen import dataclass
from core.history import DESK
from core.message import is_user_id
from core.ticket import VOICE, WORDS

Kind = Literal["answer", "next", "solve"]
State = Literal["running", "stopped", "met", "breached"]

_SILENT = frozenset((VOICE, RENAMED))  # a change with these says nothing about the ticket
WARNED_AT = 0.75  # of the target


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that was done about a ticket.

    at: when (aware)
    by: user id, DESK for the program itself
    changed: new values of fields and details, as in the history; empty: a note, or a word in the
        ticket's thread. The first deed is the creation.
    """

    at: datetime
    by: str
    changed: Mapping[str, Any] = field(default_factory=dict)


class Clock(NamedTuple):
    """One clock of a ticket.

    kind: what is to be done
    since: when it began to run
    target: working minutes
    elapsed: working minutes that it ran until now, or until its end
    state: running; stopped: it waits; met: done in time; breached: not done in time
    due_at: when the target is reached; None: it is stopped, and nobody knows until when
    warn_at: when most of it (WARNED_AT) is used
    ended_at: when it was answered or closed, None if it was not yet
    """

    kind: Kind
    since: datetime
    target: int
    elapsed: int
    state: State
    due_at: datetime | None
    warn_at: datetime | None
    ended_at: datetime | None


class Due(NamedTuple):
    """A clock that runs, as it is stored.

    kind: what is to be done
    at: when the target is reached (`iso`)
    tick: when somebody is to be told (`iso`), None if there is nothing to tell
    """

    kind: Kind
    at: str
    tick: str | None = None


class _Values(NamedTuple):
    """What a ticket was like from a time on."""

    since: datetime
    pri: int = 2
    labels: tuple[str, ...] = ()
    client: str | None = None
    stat: str = "open"
    own: str | None = None
    waits: str | None = None
    until: str | None = None

    def after(self, deed: Deed) -> _Values:
        known = {name: value for name, value in deed.changed.items() if name in self._fields}
        if "labels" in known:
            known["labels"] = tuple(known["labels"] or ())
        return self._replace(**known, since=max(deed.at, self.since))

    @property
    def resumes(self) -> datetime | None:
        """From when on it does not wait; None: nobody knows."""
        if self.until:
            return max(self.since, datetime.fromisoformat(self.until).astimezone(UTC))
        return None if self.waits else self.since


Span = tuple[datetime, datetime | None]  # end None: it goes on


class _Stretch(NamedTuple):
    """A clock before it is held against a target. spans: when it ran, or will"""

    kind: Kind
    since: datetime
    spans: tuple[Span, ...]
    ended_at: datetime | None


def clocks(
    history: Sequence[Deed],
    requester: str,
    targets: Callable[[datetime], Targets],
    calendar: Calendar,
    now: datetime,
) -> tuple[Clock, ...]:
    """Return the clocks of a ticket for which there are targets, in the order of their starts.

    history: its deeds, oldest first; later ones than `now` do not count
    targets: returns those that held at a time
    """
    deeds = [deed for deed in history if deed.at <= now] or list(history[:1])
    values = _values(deeds)
    found = []
    for stretch in _stretches(deeds, requester, values):
        end = stretch.ended_at or now
        held = _at(values, end)
        spans = targets(end).of(held.pri, held.labels, held.client)
        if span := _span(spans, stretch.kind):
            target = minutes_of(span, calendar.at(end).minutes)
            found.append(_clock(stretch, target, calendar, now))
    return tuple(found)


def _span(spans: Spans, kind: Kind) -> str | None:
    return {"answer": spans.answer, "next": spans.next, "solve": spans.solve}[kind]


def _values(deeds: Sequence[Deed]) -> list[_Values]:
    found = [_Values(deeds[0].at).after(deeds[0])]
    for deed in deeds[1:]:
        found.append(found[-1].after(deed))
    return found


def _at(values: Sequence[_Values], when: datetime) -> _Values:
    return next((one for one in reversed(values) if one.since <= when), values[0])


def _stretches(
    deeds: Sequence[Deed], requester: str, values: Sequence[_Values]
) -> Iterator[_Stretch]:
    """Yield every clock that the ticket has or had."""
    begun, done = deeds[0].at, _done_since(values)
    to_solve, to_answer = tuple(_runs(values)), tuple(_runs(values, requester))
    asked: datetime | None = begun
    kind: Kind = "answer"
    for deed in deeds[1:]:
        if asked and _responds(deed, requester):
            yield _Stretch(kind, asked, _within(to_answer, asked, deed.at), deed.at)
            asked, kind = None, "next"
        elif asked is None and _is_word(deed, requester):
            asked = deed.at
    if asked:
        yield _Stretch(kind, asked, _within(to_answer, asked, None), done)
    yield _Stretch("solve", begun, to_solve, done)


def _responds(deed: Deed, requester: str) -> bool:
    if WORDS in deed.changed and is_user_id(deed.by) and is_user_id(requester):
        return False  # said to another desk, not to the requester
    return deed.by not in (requester, DESK) and _SILENT.isdisjoint(deed.changed)


def _is_word(deed: Deed, requester: str) -> bool:
    """Whether the requester says something that asks for an answer; a closing does not."""
    closes = deed.changed.get("stat") == "done"
    return deed.by == requester and not closes and _SILENT.isdisjoint(deed.changed)


def _done_since(values: Sequence[_Values]) -> datetime | None:
    """Return when the ticket was closed; None if it is not done."""
    found: datetime | None = None
    for one in values:
        found = (found or one.since) if one.stat == "done" else None
    return found


def _runs(values: Sequence[_Values], requester: str | None = None) -> Iterator[Span]:
    """Yield when clocks run. requester: they stop while the ticket is assigned to this user"""
    ends = [*(one.since for one in values[1:]), None]
    for one, end in zip(values, ends, strict=True):
        start = None if one.stat == "done" or (requester and one.own == requester) else one.resumes
        if start and (end is None or start < end):
            yield start, end


def _within(spans: Sequence[Span], since: datetime, until: datetime | None) -> tuple[Span, ...]:
    """Return what of the spans lies between two times."""
    cut = (
        (max(start, since), until if end is None else min(end, until or end))
        for start, end in spans
    )
    return tuple((start, end) for start, end in cut if end is None or start < end)


def _clock(stretch: _Stretch, target: int, calendar: Calendar, now: datetime) -> Clock:
    end = stretch.ended_at
    due = _reached(stretch.spans, target * 60, calendar)
    warn = _reached(stretch.spans, int(target * 60 * WARNED_AT), calendar)
    ran = _within(stretch.spans, stretch.since, end or now)
    elapsed = sum(calendar.worked(start, until or now) for start, until in ran) // 60
    is_late = due is not None and (due < end if end else due <= now)
    runs = any(start <= now and (until is None or now < until) for start, until in stretch.spans)
    state: State = "breached" if is_late else "met" if end else "running" if runs else "stopped"
    return Clock(stretch.kind, stretch.since, target, elapsed, state, due, warn, end)


def _reached(spans: Sequence[Span], seconds: int, calendar: Calendar) -> datetime | None:
    """Return when the clock has run so many working seconds; None if nobody knows."""
    left = seconds
    for start, end in spans:
        if end is None:
            return calendar.after(start, left)
        ran = calendar.worked(start, end)
        if left <= ran:
            return calendar.after(start, left)
        left -= ran
    return None
