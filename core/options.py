"""Options of a workspace: working hours, reminders, digest, language and others.

`read` turns the user's words into the stored spelling of a value. `Options` has all values, with
defaults for those not set. Every option that makes the bot post unasked is off by default.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo

from core.frozen import dataclass
from core.option_values import (
    DAY,
    OFF as OFF,
    ON as ON,
    READERS,
    days_of,
    minutes_of as minutes_of,
    shifts_of,
    span_of,
    time_of,
)
from core.translation import say

# Option -> default value, in the order in which options are shown.
DEFAULTS = {
    "hours": "09:00-17:00",
    "days": "mon-fri",
    "tz": "UTC",
    "holidays": OFF,
    "remind": OFF,
    "escalate": OFF,
    "stale": OFF,
    "digest": OFF,
    "emoji": "ticket",
    "offers": OFF,
    "workspace language": OFF,
    "client hours": OFF,
    "feedback": OFF,
}
SHOWN_ONCE_SET = frozenset(
    (
        "holidays",
        "offers",
    )
)  # settings leave it out until somebody sets it
EXAMPLES = {  # option -> a valid value
    "hours": "9-17",
    "days": "mon-fri",
    "tz": "Europe/Berlin",
    "holidays": "DE-BY",
    "remind": "30m",
    "escalate": "15m",
    "stale": "5d",
    "digest": "09:00",
    "emoji": "ticket",
    "offers": "on",
    "workspace language": "de",
    "client hours": "on",
    "feedback": "on",
    "language": "de",
    "week": "32h",
}


@dataclass(frozen=True, slots=True)
class Options:
    """The options of a workspace. None means off.

    shifts: start and end of each part of the working hours, in minutes of the day
    days: working days, 0 is Monday
    tz: time zone of the working hours and the digest
    holidays: country or region whose holidays are no working days: `DE`, `DE-BY`
    remind: the triage channels are told of an unassigned p1 ticket after this time
    escalate: if it is still unassigned, the next person on call is told after this time
    stale: the assignee is asked after this time without a change
    digest: when the digest is posted, in minutes of the day
    emoji: name of the reaction that files a ticket, without colons
    """

    shifts: tuple[tuple[int, int], ...]
    days: frozenset[int]
    tz: tzinfo
    holidays: str | None
    remind: timedelta | None
    escalate: timedelta | None
    stale: timedelta | None
    digest: int | None
    emoji: str | None

    @property
    def hours(self) -> tuple[int, int]:
        """Start and end of the working day, in minutes of the day."""
        return self.shifts[0][0], self.shifts[-1][1]

    def is_working(self, now: datetime) -> bool:
        """Whether `now` (aware) is in the working hours."""
        at = now.astimezone(self.tz)
        minute = minute_of(at)
        is_open = any(start <= minute < end for start, end in self.shifts)
        return at.weekday() in self.days and is_open


def minute_of(at: datetime) -> int:
    """Return the minute of the day, 0 to 1439."""
    return at.hour * 60 + at.minute


def options_of(chosen: Mapping[str, str]) -> Options:
    """Return all options. chosen: the stored ones, name -> spelling."""
    from zoneinfo import ZoneInfo  # imported late: it would add 5 ms to the start

    said = shown(chosen)
    shifts = None if said["hours"] == OFF else shifts_of(said["hours"])
    digest = time_of(said["digest"])
    return Options(
        shifts=shifts or ((0, DAY),),
        days=frozenset(range(7)) if said["days"] == OFF else days_of(said["days"]) or frozenset(),
        tz=ZoneInfo("UTC" if said["tz"] == OFF else said["tz"]),
        holidays=None if said["holidays"] == OFF else said["holidays"],
        remind=span_of(said["remind"]),
        escalate=span_of(said["escalate"]),
        stale=span_of(said["stale"]),
        digest=digest,
        emoji=None if said["emoji"] == OFF else said["emoji"],
    )


def shown(chosen: Mapping[str, str]) -> dict[str, str]:
    """Return every option with its stored or default spelling, in the order of DEFAULTS."""
    return {name: chosen.get(name, value) for name, value in DEFAULTS.items()}


def read(name: str, said: str) -> str | None:
    """Return the stored spelling of a value, or None if the option does not take it.

    Every option takes `off`. It means 24 hours for hours, every day for days, and UTC for tz.
    """
    text = " ".join(said.split()).lower()
    return OFF if text == OFF else READERS[name](text)


def example(name: str) -> str:
    """What to say, where a value is none: `try: set hours 9-17`."""
    return say("try: set {name} {value}", name=name, value=EXAMPLES[name])
