"""Spans by which a time moves, in words -> `+2d`, and the moved time. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from core.parser.moments.days import months_ahead
from core.parser.moments.words import simple
from core.patterns import pattern

_SHORT = pattern(r"(?P<count>\d{1,3})(?P<unit>mo|[mhdw])")
_SPOKEN = pattern(r"(?P<count>\d{1,3}) ?(?P<unit>minutes|halfhour|hours|h|days|weeks|months)")
_UNITS = {"minutes": "m", "hours": "h", "h": "h", "days": "d", "weeks": "w", "months": "mo"}
_HALF_HOUR = 30


def shift_in(said: str) -> str | None:
    """Return the span of "two days", "2d" or "+2d" as `+2d`; None if the words say none.

    Its unit is `m`, `h`, `d`, `w` or `mo`.
    """
    low = said.strip().lower().removeprefix("+").strip()
    if _SHORT.fullmatch(low):
        return f"+{low}"
    found = _SPOKEN.fullmatch(simple(low))
    if found is None or not int(found["count"]):
        return None
    if found["unit"] == "halfhour":
        return f"+{int(found['count']) * _HALF_HOUR}m"
    return f"+{found['count']}{_UNITS[found['unit']]}"


def shifted(at: datetime, shift: str, zone: tzinfo) -> datetime:
    """Return the time later by a span of `shift_in`, in UTC.

    Days, weeks and months keep the time of day of the zone.
    """
    found = _SHORT.fullmatch(shift[1:])
    assert found is not None
    count, unit = int(found["count"]), found["unit"]
    if unit in "mh":
        return at.astimezone(UTC) + timedelta(minutes=count * (60 if unit == "h" else 1))
    local = at.astimezone(zone)
    if unit == "mo":
        day = months_ahead(local.date(), count)
    else:
        day = local.date() + timedelta(days=count * (7 if unit == "w" else 1))
    return datetime.combine(day, local.timetz()).astimezone(UTC)
