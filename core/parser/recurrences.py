"""Times that come again, in words -> rule: "every 2 weeks fri 17:00", "jeden Montag um 9". Pure.

As with moments the words are first put into few words (`core.parser.moments.words`); what is read
then is the same in five languages. Every word counts: a text with an unknown one is not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from core.parser.features import plain
from core.parser.moments import Working, clocks
from core.parser.moments.grammar import compiled, is_read
from core.parser.moments.said import Said
from core.parser.moments.words import simple
from core.parser.words.days import DAYS, WEEKDAYS
from core.parser.words.recurrences import EVERY, PHRASES
from core.recurrence import LAST, Rule, Unit

TEXT_MAX = 80  # characters
EVERY_MAX = {"day": 366, "week": 53, "month": 60, "year": 5}
WORKDAYS = (0, 1, 2, 3, 4)
_NTH_MAX = 4


def rule_of(text: str, start: int) -> Rule | None:
    """Return the rule that the text says, or None.

    text: in English, German, Spanish, French or Portuguese
    start: of the working day in minutes: the time of a rule without one
    """
    if len(text) > TEXT_MAX:
        return None
    words = plain(text.lower().replace("’", "'"))
    for pattern, put in PHRASES:
        words = pattern.sub(put, words)
    words = simple(words)
    if not EVERY.search(words):
        return None
    said = _Said(Said(date.min, wakes=True, hours=Working(start=start)))
    words = " ".join(EVERY.sub(" ", words).split())
    return _rule(said) if words and is_read(words, said, _GRAMMAR) else None


@dataclass(slots=True)
class _Said:
    """What was read so far.

    time: the time of the day
    unit, every: what is counted, and how many of it are one span
    days: weekdays
    nth: a number that was said before a weekday, LAST for the last
    number: day of a month, LAST for the last
    month: of a year
    """

    time: Said
    unit: Unit | None = None
    every: int | None = None
    days: list[int] = field(default_factory=list)
    nth: int | None = None
    number: int | None = None
    month: int | None = None


def _rule(said: _Said) -> Rule | None:
    """Return the rule, or None if what was said does not fit together."""
    made = _by_day(said)
    if made is None or not 0 < made.every <= EVERY_MAX[made.unit]:
        return None
    time = said.time
    minute = time.clock if time.clock is not None else time.part
    minute = time.hours.start if minute is None else minute
    return replace(made, minute=minute) if 0 <= minute < 24 * 60 else None


def _by_day(said: _Said) -> Rule | None:
    days, unit = tuple(sorted({*said.days})), said.unit
    every = 1 if said.every is None else said.every
    if said.month is not None:
        fits = unit in (None, "year") and said.number and not days
        return Rule("year", every, number=said.number or 1, month=said.month) if fits else None
    if days and unit is None and said.nth in (1, LAST):
        unit = "month"  # "every first monday"; "every 2nd monday" is one of two
    if days and unit == "month":
        fits = said.nth is not None and (said.nth == LAST or 0 < said.nth <= _NTH_MAX)
        return Rule("month", every, days, nth=said.nth or 0) if fits and not said.number else None
    if days:
        fits = unit in (None, "week") and not said.number and said.nth != LAST
        counted = said.nth if said.nth and said.every is None else every
        return Rule("week", counted, days) if fits and not (said.nth and said.every) else None
    if said.number is not None:
        fits = unit == "month" or (unit is None and said.number != LAST)
        return Rule("month", every, number=said.number) if fits and said.number <= 31 else None
    is_daily = unit == "day" or (unit is None and said.time.part is not None)  # "every morning"
    return Rule("day", every) if is_daily else None


_UNITS: dict[str, Unit] = {"days": "day", "weeks": "week", "months": "month", "year": "year"}


def _unit(said: _Said, found: re.Match[str]) -> bool:
    """Take "2 weeks", "month", "other day"."""
    name, many = found["unit"], found["many"]
    times = 3 if name == "quarter" else 1
    if said.unit or (many and said.every):
        return False
    said.unit = _UNITS["months" if name == "quarter" else name]
    if many or times > 1:
        said.every = times * (2 if many == "other" else int(many or 1))
    return True


def _weekday(said: _Said, found: re.Match[str]) -> bool:
    """Take "monday", "2 friday", "last friday", "and thursday"."""
    many = found["many"]
    if many and (said.days or said.nth is not None):
        return False
    if many:
        said.nth = {"other": 2, "last": LAST}.get(many) or int(many)
    said.days.append(DAYS[found["day"]])
    return True


def _workdays(said: _Said, found: re.Match[str]) -> bool:
    if said.days or said.unit:
        return False
    said.days += WORKDAYS
    return True


def _span(said: _Said, found: re.Match[str]) -> bool:
    """Take "monday-friday"."""
    first, last = DAYS[found["first"]], DAYS[found["last"]]
    if said.days or said.unit or first >= last:
        return False
    said.days += range(first, last + 1)
    return True


def _number(said: _Said, found: re.Match[str]) -> bool:
    """Take "1st", "last days"."""
    if said.number is not None:
        return False
    said.number = int(found["number"]) if found["number"] else LAST
    return said.number != 0


def _dated(said: _Said, found: re.Match[str]) -> bool:
    """Take "month12 24"."""
    if said.number is not None or said.month is not None:
        return False
    said.number, said.month = int(found["number"]), int(found["month"])
    return 0 < said.number <= 31


def _clock(take: Callable[[Said, re.Match[str]], bool]) -> Callable[[_Said, re.Match[str]], bool]:
    def of_day(said: _Said, found: re.Match[str]) -> bool:
        said.time.days = (date.min,)  # "monday 9": a number after a day is a time
        return take(said.time, found)

    return of_day


_TH = r"(?:st|nd|rd|th|er|\.)"
_DAY = "|".join(WEEKDAYS)
_FORMS: tuple[tuple[str, Callable[[_Said, re.Match[str]], bool]], ...] = (
    (rf"(?P<first>{_DAY}) ?- ?(?P<last>{_DAY})", _span),
    ("workdays", _workdays),
    (rf"(?:(?P<many>\d{{1,2}}|other|last){_TH}? )?(?P<day>{_DAY})", _weekday),
    (rf"(?P<number>\d{{1,2}}){_TH}? month(?P<month>\d+)", _dated),
    (rf"month(?P<month>\d+) (?P<number>\d{{1,2}}){_TH}?(?!:)", _dated),
    (r"(?P<number>)last days", _number),
    (rf"(?P<number>\d{{1,2}}){_TH}", _number),
    (r"(?P<number>1)(?= months)", _number),  # "the first of the month", "el 1 del mes"
    (r"(?:(?P<many>\d{1,3}|other) )?(?P<unit>days|weeks|months|quarter|year)", _unit),
    *((form, _clock(take)) for form, take in clocks.FORMS),
)
_GRAMMAR = compiled(_FORMS)
