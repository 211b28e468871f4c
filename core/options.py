"""Options of a workspace: working hours, reminders, digest, language and others.

`read` turns the user's words into the stored spelling of a value. `Options` has all values, with
defaults for those not set. Every option that makes the bot post unasked is off by default.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import cache
from itertools import pairwise

from core.translation import say

OFF, ON = "off", "on"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = 24 * 60  # minutes
REMIND_MAX = 7 * DAY  # minutes
STALE_MAX = 365  # days
WEEK_MAX = 80 * 60  # minutes of work

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

_NAMED = {  # name of a weekday -> 0 for Monday to 6
    name: day
    for day, names in enumerate(
        (
            "mon monday", "tue tues tuesday", "wed wednesday", "thu thur thurs thursday",
            "fri friday", "sat saturday", "sun sunday",
        )
    )
    for name in names.split()
}  # fmt: skip
_LANGUAGES = {
    name: code
    for code, names in (
        ("en", "en english englisch inglés ingles anglais inglês"),
        ("de", "de german deutsch alemán aleman allemand alemão alemao"),
        ("es", "es spanish español espanol castellano spanisch espagnol espanhol"),
        ("fr", "fr french français francais französisch francés frances francês"),
        ("pt", "pt portuguese português portugues portugiesisch portugués portugais"),
    )
    for name in names.split()
}
_TIME = r"(\d{1,2})(?::?(\d\d))?"
_AT = re.compile(_TIME)
_HOURS = re.compile(rf"{_TIME}\s?(?:-|–|to)\s?{_TIME}")
_REGION = re.compile(r"[a-z]{2}(?:-[a-z0-9]{1,4})?")
_SPAN = re.compile(r"(\d{1,5})\s?([a-z]*)")
_EMOJI = re.compile(r":?([a-z0-9_+-]{1,80}):?")
_UNITS = {
    unit: minutes
    for units, minutes in (
        ("m min mins minute minutes", 1),
        ("h hour hours hrs", 60),
        ("d day days", DAY),
    )
    for unit in units.split()
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
    shifts = None if said["hours"] == OFF else _shifts(said["hours"])
    digest = _minutes(_AT.fullmatch(said["digest"]))
    return Options(
        shifts=shifts or ((0, DAY),),
        days=frozenset(range(7)) if said["days"] == OFF else _days(said["days"]) or frozenset(),
        tz=ZoneInfo("UTC" if said["tz"] == OFF else said["tz"]),
        holidays=None if said["holidays"] == OFF else said["holidays"],
        remind=_timedelta(said["remind"]),
        escalate=_timedelta(said["escalate"]),
        stale=_timedelta(said["stale"]),
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
    return OFF if text == OFF else _READERS[name](text)


def example(name: str) -> str:
    """What to say, where a value is none: `try: set hours 9-17`."""
    return say("try: set {name} {value}", name=name, value=EXAMPLES[name])


def _minutes(found: re.Match[str] | None, group: int = 1) -> int | None:
    """Return a matched time as the minute of the day, or None if invalid; 24:00 is 1440."""
    if found is None:
        return None
    minute = int(found[group + 1] or 0)
    total = int(found[group]) * 60 + minute
    return total if minute < 60 and total <= DAY else None


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _pair(text: str) -> tuple[int, int] | None:
    found = _HOURS.fullmatch(text)
    start, end = _minutes(found), _minutes(found, 3)
    return (start, end) if start is not None and end is not None and start < end else None


def _shifts(text: str) -> tuple[tuple[int, int], ...] | None:
    """Return the parts of a working day, `9-12, 13-17`; None if they are not in order, apart."""
    found = [_pair(part) for part in re.split(r"\s*(?:,|;|&|\band\b|\bund\b)\s*", text)]
    shifts = [one for one in found if one]
    is_apart = all(one[1] < two[0] for one, two in pairwise(shifts))
    return tuple(shifts) if shifts and len(shifts) == len(found) and is_apart else None


def _hours(text: str) -> str | None:
    found = _shifts(text)
    return ",".join(f"{_clock(one)}-{_clock(two)}" for one, two in found) if found else None


def _days(text: str) -> frozenset[int] | None:
    """Parse single days and ranges: `mon-fri`, `sun-thu`, `mon, wed and fri`."""
    found: set[int] = set()
    joined = re.sub(r"\s*(?:-|–|\bto\b)\s*", "-", text)
    for part in re.split(r"[\s,&]+(?:and\s)?", joined):
        ends = [_NAMED.get(name) for name in part.split("-")]
        first, last = ends[0], ends[-1]
        if len(ends) > 2 or first is None or last is None:
            return None
        found.update((first + n) % 7 for n in range((last - first) % 7 + 1))
    return frozenset(found)


def _days_said(text: str) -> str | None:
    found = _days(text)
    if found is None:
        return None
    run = next((r for r in _runs() if frozenset(r) == found), None)
    return (
        f"{DAYS[run[0]]}-{DAYS[run[-1]]}" if run else ",".join(DAYS[day] for day in sorted(found))
    )


@cache
def _runs() -> tuple[tuple[int, ...], ...]:
    """Return every range of three to seven days, the shortest first, Monday's first."""
    return tuple(
        tuple((first + n) % 7 for n in range(size)) for size in range(3, 8) for first in range(7)
    )


@cache
def _zones() -> dict[str, str]:
    """Return all time zones: lower-case name -> name."""
    from zoneinfo import available_timezones

    return {zone.lower(): zone for zone in available_timezones()}


def _zone(text: str) -> str | None:
    return _zones().get(text.replace(" ", "_"))


def _span(text: str, unit: str) -> int | None:
    """Return a time span in minutes. unit: the unit of a number without one."""
    found = _SPAN.fullmatch(text)
    size = _UNITS.get(found[2] or unit) if found else None
    return int(found[1]) * size if found and size else None


def _remind(text: str) -> str | None:
    minutes = _span(text, "m")
    if not minutes or minutes > REMIND_MAX:
        return None
    return f"{minutes // 60}h" if minutes % 60 == 0 else f"{minutes}m"


def _stale(text: str) -> str | None:
    minutes = _span(text, "d")
    whole = minutes and minutes % DAY == 0 and minutes <= STALE_MAX * DAY
    return f"{(minutes or 0) // DAY}d" if whole else None


def _week(text: str) -> str | None:
    minutes = _span(text, "h")
    return text.replace(" ", "") if minutes and minutes <= WEEK_MAX else None


def minutes_of(said: str) -> int | None:
    """Return the minutes of work of a week (`32h`), None if it is off."""
    return _span(said, "h")


def _timedelta(text: str) -> timedelta | None:
    minutes = _span(text, "m")
    return None if minutes is None else timedelta(minutes=minutes)


def _digest(text: str) -> str | None:
    minutes = _minutes(_AT.fullmatch(text))
    return None if minutes is None or minutes == DAY else _clock(minutes)


def _emoji(text: str) -> str | None:
    found = _EMOJI.fullmatch(text)
    return found[1] if found else None


def _on(text: str) -> str | None:
    return text if text == "on" else None


_READERS: dict[str, Callable[[str], str | None]] = {
    "hours": _hours,
    "days": _days_said,
    "tz": _zone,
    "holidays": lambda text: text.upper() if _REGION.fullmatch(text) else None,
    "remind": _remind,
    "escalate": _remind,
    "stale": _stale,
    "digest": _digest,
    "emoji": _emoji,
    "offers": {"on": "on"}.get,
    "workspace language": _LANGUAGES.get,
    "client hours": _on,
    "language": _LANGUAGES.get,
    "week": _week,
    "feedback": dict.fromkeys(("on", "yes", "an", "ein", "sí", "si", "oui", "sim"), ON).get,
}
