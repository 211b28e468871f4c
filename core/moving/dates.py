"""Dates and times as other systems write them. Pure."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Literal

Order = Literal["dmy", "mdy"]  # of 03/04/2026

_MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "jan ene",
            "feb fev",
            "mar mrz",
            "apr abr avr",
            "may mai",
            "jun juin",
            "jul juil",
            "aug ago aou",
            "sep set",
            "oct okt out",
            "nov",
            "dec dez dic",
        ),
        1,
    )
    for name in names.split()
}
_CLOCK = (
    r"(?:(?:,|\sat)?[\sT]+(?P<h>\d{1,2}):(?P<m>\d\d)(?::(?P<s>\d\d)(?:[.,]\d+)?)?"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
    r"(?:\s?(?:(?P<utc>z|utc|gmt)?(?P<off>[+-]\d\d:?\d\d)?)(?:\s?\(.*\))?)?)?\s*"
)
_DAYS = tuple(
    re.compile(pattern + _CLOCK, re.IGNORECASE)
    for pattern in (
        r"(?P<y>\d{4})[-/.](?P<mo>\d{1,2})[-/.](?P<d>\d{1,2})",
        # 12/Mar/26, 12-Mar-2026, 12. März 2026
        r"(?:[^\W\d]{2,}\.?,?\s)?(?P<d>\d{1,2})(?:\.\s?|[/\s-])(?P<mo>[^\W\d]{3,})\.?[/\s-](?P<y>\d{4}|\d\d)",
        # Mar 12, 2026; Thu Mar 12 2026
        r"(?:[^\W\d]{2,}\.?,?\s)?(?P<mo>[^\W\d]{3,})\.?\s(?P<d>\d{1,2}),?\s(?P<y>\d{4})",
        r"(?P<d>\d{1,2})\.(?P<mo>\d{1,2})\.(?P<y>\d{4}|\d\d)",
    )
)
_SLASHES = re.compile(r"(?P<one>\d{1,2})[/-](?P<two>\d{1,2})[/-](?P<y>\d{4}|\d\d)" + _CLOCK, re.I)
_SECONDS = re.compile(r"\d{10}(?:\d{3})?")  # since 1970, or thousandths


def moment(said: str, zone: tzinfo, order: Order | None) -> tuple[datetime, bool]:
    """Return the time (aware, UTC) and whether an hour was said.

    zone: of a time that names none; a day without an hour is a day of UTC
    order: of dates like 03/04/2026
    Raises ValueError with what is wrong, to follow the text: "is no date: ..".
    """
    if _SECONDS.fullmatch(said):
        return datetime.fromtimestamp(int(said[:10]), UTC), True
    for pattern in _DAYS:
        if found := pattern.fullmatch(said):
            return _at(found, _month(found["mo"]), int(found["d"]), zone)
    if found := _SLASHES.fullmatch(said):
        return _at(found, *_day(int(found["one"]), int(found["two"]), order), zone)
    raise _no_date()


def _no_date() -> ValueError:
    return ValueError("is no date: write it like 2026-03-12 15:04 or 12/Mar/26 3:04 PM")


def _month(said: str) -> int:
    if said.isdigit():
        return int(said)
    plain = unicodedata.normalize("NFKD", said.lower())
    name = "".join(one for one in plain if one.isalpha())
    found = _MONTHS.get(name[:4]) or _MONTHS.get(name[:3])
    if found is None:
        raise _no_date()
    return found


def _day(one: int, two: int, order: Order | None) -> tuple[int, int]:
    """Return (month, day) of two numbers."""
    if one > 12 or (order == "dmy" and two <= 12):
        return two, one
    if two > 12 or order == "mdy" or one == two:
        return one, two
    raise ValueError("may be two days: say --dates dmy or --dates mdy")


def _at(found: re.Match[str], month: int, day: int, zone: tzinfo) -> tuple[datetime, bool]:
    year = int(found["y"])
    hour, minute, second = (int(found[name] or 0) for name in ("h", "m", "s"))
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        at = datetime(year, month, day, hour, minute, second, tzinfo=_zone(found, zone))
        return at.astimezone(UTC), found["h"] is not None
    except (ValueError, OverflowError) as error:
        raise _no_date() from error


def _zone(found: re.Match[str], zone: tzinfo) -> tzinfo:
    if not found["off"]:
        return UTC if found["utc"] or found["h"] is None else zone
    hours, minutes = int(found["off"][1:3]), int(found["off"][-2:])
    sign = -1 if found["off"][0] == "-" else 1
    return timezone(sign * timedelta(hours=hours, minutes=minutes))
