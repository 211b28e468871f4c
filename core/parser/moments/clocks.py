"""The time of the day of a moment: "5pm", "halb 9", "in the morning"."""

from __future__ import annotations

import re

from core.parser.moments.said import MINUTES, Said, Taking, Working

_AFTERNOON, _EVENING, _NOON = 15 * 60, 19 * 60, 12 * 60  # minutes of a day
_MORNINGS = 7  # "at 7" is in the morning, "at 6" in the afternoon
_SPOKEN = {"halb": -30, "quarterto": -15, "quarterpast": 15, "andquarter": 15}  # minutes


def _clock(said: Said, found: re.Match[str]) -> bool:
    """Take 17:00, 5pm, 17h30."""
    named = found.groupdict()
    return _take(said, int(found["hour"]), int(named.get("minute") or 0), named.get("half"))


def _bare(said: Said, found: re.Match[str]) -> bool:
    """Take "at 5", or a 5 after a day."""
    if not (found[0].startswith("at ") or said.days or said.part is not None):
        return False
    hour = int(found["hour"])
    early = 0 < hour < _MORNINGS and said.part is None
    return _take(said, hour, 0, "pm" if early else None)


def _spoken(said: Said, found: re.Match[str]) -> bool:
    """Take "half past 3", "quarter to 4 pm", "9 y media", "halb 10"."""
    hour, offset = int(found["hour"]), _SPOKEN.get(found["lead"] or found["tail"], 30)
    early = 0 < hour < _MORNINGS and said.part is None and not found["half"]
    return hour > 0 and _take(said, hour, offset, "pm" if early else found["half"])


def _take(said: Said, hour: int, minute: int, half: str | None) -> bool:
    """Take a time. half: `am` or `pm`, None if it was not said. minute: -30 to 59"""
    if said.clock is not None or hour > (12 if half else 24) or minute > 59 or (half and not hour):
        return False
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif hour < 12 and (said.part or 0) > _NOON:
        hour += 12
    said.clock = hour * 60 + minute
    return 0 <= said.clock <= MINUTES


def _part(said: Said, found: re.Match[str]) -> bool:
    """Take a part of the day. After a time it says which half of the day is meant."""
    name = found["part"]
    if said.part is not None and said.part == _time_of(name, said.hours):
        return True  # "tomorrow morning first thing"
    if said.part is not None or (name == "tonight" and not said.take_days(said.today)):
        return False
    said.part = _time_of(name, said.hours)
    if said.clock is not None and said.clock < _NOON < said.part:
        said.clock += _NOON
    return True


def _time_of(part: str, hours: Working) -> int:
    """Return the time that a part of the day stands for, in minutes of the day."""
    times = {"morning": hours.start, "afternoon": _AFTERNOON, "noon": _NOON}
    return (times | {"midnight": MINUTES, "dayclose": hours.end}).get(part, _EVENING)


_HOUR, _HALF = r"(?P<hour>\d{1,2})", r"(?: ?(?P<half>am|pm))"
FORMS: tuple[tuple[str, Taking], ...] = (
    (rf"{_HOUR}:(?P<minute>\d\d)(?::\d\d)?{_HALF}?h?", _clock),
    (rf"{_HOUR}h(?P<minute>\d\d)?", _clock),
    (rf"{_HOUR} hours(?: (?P<minute>\d\d)(?: minutes)?)?", _clock),
    (rf"(?P<lead>halfpast|quarterpast|quarterto|halb) {_HOUR}{_HALF}?(?P<tail>)", _spoken),
    (rf"(?P<lead>){_HOUR} (?P<tail>andhalf|andquarter){_HALF}?", _spoken),
    (rf"{_HOUR}{_HALF}", _clock),
    (_HOUR, _bare),
    ("(?P<part>morning|afternoon|evening|noon|midnight|tonight|dayclose)", _part),
)
