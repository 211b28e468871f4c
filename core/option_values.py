"""The spellings of options' values: what people say -> what is stored. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from itertools import pairwise

from core.patterns import pattern

OFF, ON = "off", "on"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = 24 * 60  # minutes
REMIND_MAX = 7 * DAY  # minutes
STALE_MAX = 365  # days
WEEK_MAX = 80 * 60  # minutes of work
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
_AT = pattern(_TIME)
_HOURS = pattern(rf"{_TIME}\s?(?:-|–|to)\s?{_TIME}")
_REGION = pattern(r"[a-z]{2}(?:-[a-z0-9]{1,4})?")
_SPAN = pattern(r"(\d{1,5})\s?([a-z]*)")
_EMOJI = pattern(r":?([a-z0-9_+-]{1,80}):?")
_UNITS = {
    unit: minutes
    for units, minutes in (
        ("m min mins minute minutes", 1),
        ("h hour hours hrs", 60),
        ("d day days", DAY),
    )
    for unit in units.split()
}


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


def shifts_of(text: str) -> tuple[tuple[int, int], ...] | None:
    """Return the parts of a working day, `9-12, 13-17`; None if they are not in order, apart."""
    found = [_pair(part) for part in re.split(r"\s*(?:,|;|&|\band\b|\bund\b)\s*", text)]
    shifts = [one for one in found if one]
    is_apart = all(one[1] < two[0] for one, two in pairwise(shifts))
    return tuple(shifts) if shifts and len(shifts) == len(found) and is_apart else None


def _hours(text: str) -> str | None:
    found = shifts_of(text)
    return ",".join(f"{_clock(one)}-{_clock(two)}" for one, two in found) if found else None


def days_of(text: str) -> frozenset[int] | None:
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
    found = days_of(text)
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


def span_of(text: str) -> timedelta | None:
    """Return a time span; None if it is off."""
    minutes = _span(text, "m")
    return None if minutes is None else timedelta(minutes=minutes)


def time_of(text: str) -> int | None:
    """Return a time as the minute of the day; None if it is none, or off."""
    return _minutes(_AT.fullmatch(text))


def _digest(text: str) -> str | None:
    minutes = time_of(text)
    return None if minutes is None or minutes == DAY else _clock(minutes)


def _emoji(text: str) -> str | None:
    found = _EMOJI.fullmatch(text)
    return found[1] if found else None


_YES = dict.fromkeys(("on", "yes", "an", "ein", "sí", "si", "oui", "sim"), ON)

# Option -> function that returns the stored spelling of what somebody says, or None.
READERS: dict[str, Callable[[str], str | None]] = {
    "hours": _hours,
    "days": _days_said,
    "tz": _zone,
    "holidays": lambda text: text.upper() if _REGION.fullmatch(text) else None,
    "remind": _remind,
    "escalate": _remind,
    "stale": _stale,
    "digest": _digest,
    "emoji": _emoji,
    "offers": _YES.get,
    "workspace language": _LANGUAGES.get,
    "client hours": _YES.get,
    "language": _LANGUAGES.get,
    "week": _week,
    "feedback": _YES.get,
}
