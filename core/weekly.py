"""The time of a weekly report: a weekday and a time of day, `mon 09:00`. Pure: no I/O, no clock."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from core.option_values import DAYS
from core.options import OFF, read as option
from core.patterns import pattern

_HALF = {"am": 0, "pm": 12}
_SAID = pattern(
    r"(?P<day>[a-z]+),? (?:(?:at|um|a las|à|às) )?(?P<hour>\d{1,2})(?::?(?P<minute>\d\d))? ?"
    r"(?P<half>am|pm)?"
)


def read(said: str) -> str | None:
    """Return the stored spelling (`mon 09:00`, `off`) of a time in words; None if it is none."""
    text = " ".join(said.lower().split())
    found = _SAID.fullmatch(text)
    if found is None:
        return OFF if text == OFF else None
    day = option("days", found["day"])
    hour, half = int(found["hour"]), found["half"]
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + _HALF[half] if half else hour
    time = option("digest", f"{hour}:{found['minute'] or '00'}")
    return f"{day} {time}" if day in DAYS and time not in (None, OFF) else None


def latest(at: str, now: datetime, tz: tzinfo) -> datetime:
    """Return the last time up to now (aware) at which the report was due.

    at: `mon 09:00`; tz: the workspace's time zone
    """
    day, _, clock = at.partition(" ")
    local = now.astimezone(tz)
    back = (local.weekday() - DAYS.index(day)) % 7
    hour, minute = map(int, clock.split(":"))
    due = (local - timedelta(days=back)).replace(hour=hour, minute=minute, second=0, microsecond=0)
    return due if due <= local else due - timedelta(days=7)
