"""Moments to come, in words -> time: "fri 9:00", "in 2h", "morgen um 9". Pure: no I/O, no clock.

The words are first put into the few words of the grammar (`words`); what is read then is the same
in five languages. Every word counts: a text with an unknown one is not read.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from core.parser.moments import clocks, days
from core.parser.moments.grammar import compiled, is_read
from core.parser.moments.said import A_DAY, MINUTES, Said, Working
from core.parser.moments.words import simple
from core.patterns import pattern

TEXT_MAX = 60  # characters of a moment
AHEAD_MAX = timedelta(days=3653)  # a later one is taken for a slip
WORKING = Working()

_ISO = pattern(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:[Zz]|[+-]\d\d:\d\d)")
_GRAMMAR = compiled(days.FORMS + clocks.FORMS)
_COUNT = r"\d{1,4} ?(?:minutes|hours|halfhour|h)"
_SPAN = pattern(rf"(?:in )?({_COUNT}(?: ?(?:and )?\d{{1,2}}(?: ?m(?:inutes)?)?)?)(?: fromnow)?")
_AMOUNT = pattern(r"(\d+) ?(h(?!al)|halfhour|)")


def moment(
    text: str, at: datetime, zone: tzinfo, *, wakes: bool = False, hours: Working = WORKING
) -> datetime | None:
    """Return the moment after `at` that the text says, in the zone; None if it says none.

    At most ten years ahead. A local time that a change of the clocks leaves out is as much later
    as the clocks are set. Of a time that comes twice the first counts, unless it has passed.

    text: in English, German, Spanish, French or Portuguese, or ISO 8601
    at: when it was said (aware)
    zone: of the person who said it
    wakes: a day without a time means the start of the working day, not its end
    hours: the working hours
    """
    if len(text) > TEXT_MAX:
        return None
    at = at.astimezone(UTC)
    try:
        if _ISO.fullmatch(text.strip()):
            found: datetime | None = datetime.fromisoformat(text.strip().upper()).astimezone(UTC)
        else:
            found = _read(simple(text), at, Said(at.astimezone(zone).date(), wakes, hours), zone)
    except (ValueError, OverflowError):  # no such day, or none that the calendar has
        return None
    return found.astimezone(zone) if found and at < found <= at + AHEAD_MAX else None


def _read(words: str, at: datetime, said: Said, zone: tzinfo) -> datetime | None:
    if span := _SPAN.fullmatch(words):
        return at + _span(span[1])
    if not words or not is_read(words, said, _GRAMMAR):
        return None
    near = said.days or (said.today, said.today + A_DAY)
    found = (_local(day, minute, at, zone) for day in near for minute in said.times())
    return next((one for one in found if one > at), None)


def _span(words: str) -> timedelta:
    """Return the time of "2 hours and 30 minutes", "1h30", "90 minutes"."""
    minutes = 0
    for count, unit in _AMOUNT.findall(words):
        minutes += int(count) * {"h": 60, "halfhour": 30}.get(unit, 1)
    return timedelta(minutes=minutes)


def _local(day: date, minute: int, at: datetime, zone: tzinfo) -> datetime:
    """Return the time of a day of the zone, in UTC: there times compare without surprises."""
    clock = time(minute % MINUTES // 60, minute % 60)
    local = datetime.combine(day + A_DAY * (minute // MINUTES), clock, zone)
    first, second = (local.replace(fold=n).astimezone(UTC) for n in (0, 1))
    return second if first <= at < second else first


__all__ = ["TEXT_MAX", "WORKING", "Working", "moment"]
