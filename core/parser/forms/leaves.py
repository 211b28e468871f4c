"""Absences that begin later: "12 to 19", "vom 14. bis 25. Juli", "tomorrow", "next week"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC

from core.parser.forms.form import Phrase, typed
from core.parser.forms.times import is_moment
from core.parser.moments import moment
from core.parser.moments.shifts import shift_in
from core.parser.moments.words import simple
from core.patterns import pattern

FROM = (
    r"(?:from|starting(?: on)?|between|vom|von|ab|ab dem|zwischen|zwischen dem|desde|desde el|del"
    r"|de|entre|entre el|entre le|du|à partir du|à partir de|a partir de|dal)"
)
_FROM = pattern(typed(rf"(?:{FROM} (?:dia )?)(?P<rest>.+)"), re.IGNORECASE)
_TO = pattern(
    typed(
        r" (?:to|until|untill|till|til|through|thru|bis|bis zum|al|hasta|hasta el|au|jusqu'au"
        r"|jusqu'à|à|a|ao|até|até o|for|für|por|pendant|durante) |\s*[-–]\s*"
    ),
    re.IGNORECASE,
)
_UNTIL = pattern(  # before a day these say when an absence ends
    typed(
        r"(?:by|until|untill|till|til|bis|zum|hasta|jusque?|jusqu'(?:à|au)|d'ici|até|al|ao|au)\b.*"
    ),
    re.IGNORECASE,
)
_DAY = pattern(r"(?:the |el |le |o |dem |den |dia |día )*(?P<day>\d{1,2})(?:\.|th|st|nd|rd|er|º)?")
_DOTTED = pattern(r"\d{1,2}\.\d{1,2}")  # the full stop at the end of a message is not read
_FIRST_NUMBER = pattern(r"\d{1,2}")
_NOON = 12  # "9 to 5" are hours


def leave(said: str, phrase: Phrase) -> dict[str, str] | None:
    """Return `since` and `when` of `core.command.Away`, in words; None if no start is said."""
    if "?" in said:
        return None
    found = _FROM.fullmatch(said)
    rest = dotted(found["rest"] if found else said, phrase)
    for first, last in _splits(rest):
        since, when = dotted(first, phrase), dotted(last, phrase)
        if is_moment(since, phrase) and (is_moment(when, phrase) or shift_in(when)):
            return {"since": since, "when": when}
    if found:
        since = _dated(rest)
        return {"since": since} if is_moment(since, phrase) else None
    return {"since": rest, "when": rest} if _is_day(rest, phrase) else None


def _splits(said: str) -> Iterator[tuple[str, str]]:
    """Yield what may be the first and the last day; a bare number is a day of a month."""
    for between in _TO.finditer(said):
        first, last = said[: between.start()].strip(), said[between.end() :].strip()
        since, until = _DAY.fullmatch(first.lower()), _DAY.fullmatch(last.lower())
        if since and until:
            one, other = int(since["day"]), int(until["day"])
            if one <= other or one > _NOON:
                yield f"{one}.", f"{other}."
            continue
        number = _FIRST_NUMBER.search(last)
        if since and number and int(since["day"]) <= int(number[0]):
            yield _FIRST_NUMBER.sub(since["day"], last, count=1), last  # "12 to 19 july"
        yield _dated(first), last


def dotted(said: str, phrase: Phrase) -> str:
    """Return "3.1." for the "3.1" that is left of it at the end of a message, else the words."""
    return f"{said}." if _DOTTED.fullmatch(said) and not is_moment(said, phrase) else said


def _dated(said: str) -> str:
    found = _DAY.fullmatch(said.lower())
    return f"{found['day']}." if found else said


def _is_day(said: str, phrase: Phrase) -> bool:
    """Whether the words are a day, a week or a month without a time."""
    if shift_in(said.lower().removeprefix("in ")) or _UNTIL.fullmatch(said):
        return False
    start, end = (moment(said, phrase.at, UTC, wakes=wakes) for wakes in (True, False))
    return end is not None and (start != end or simple(said) in ("today", "thisweek"))
