"""How long something takes, in words: "3 horas y media", "une heure et quart", "half an hour"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from core.hours import HOUR
from core.parser.features import plain
from core.parser.numbers import WORDS
from core.parser.words import durations as words
from core.patterns import pattern

_SPELT: dict[str, float] = {
    **{plain(word): number for word, number in WORDS.items() if number},
    **dict.fromkeys(words.ONE.split(), 1),
    **words.HALVES,
}
_NUMBER = (
    rf"(?:\d{{1,4}}(?:[.,]\d{{1,2}})?|(?:{words.COUPLE})(?= )"
    rf"|(?:{'|'.join(sorted(_SPELT, key=len, reverse=True))})(?= ))"
)
_DURATION = pattern(
    rf"(?<![\w.,:])(?:(?P<fixed>{'|'.join(words.FIXED)})"
    rf"|(?:(?P<hours>{_NUMBER})(?P<half> {words.AND_HALF})? ?)?{words.HOUR}"
    rf"(?: ?(?:{words.AND} |, )?(?:(?P<minutes>{_NUMBER}) ?{words.MINUTE}|(?P<bare>\d\d)"
    rf"|(?P<more>{'|'.join(words.MORE)})))?"
    rf"|(?P<only>{_NUMBER}) ?{words.MINUTE})(?![^\W_])"
)
_CLOCK = re.compile(rf"(?<!\w){words.BEFORE_CLOCK}\s$")
_NEAR = 8  # characters before a time of the day


class Duration(NamedTuple):
    """How long, and where a text says it.

    minutes: how long
    start, end: place of its words in the text, in characters
    """

    minutes: int
    start: int
    end: int


def durations(text: str) -> Iterator[Duration]:
    """Yield how long the text says that something takes, in its order. "at 10h" says no such."""
    said = plain(text.lower().replace("’", "'"))
    if len(said) != len(text):
        return  # the places would be others
    for found in _DURATION.finditer(said):
        minutes = _minutes(found)
        if minutes and not _CLOCK.search(said[max(0, found.start() - _NEAR) : found.start()]):
            yield Duration(minutes, *found.span())


def _minutes(found: re.Match[str]) -> int:
    """Return the minutes; 0 if it only names a unit."""
    if found["fixed"]:
        return _of(found["fixed"], words.FIXED)
    if found["only"]:
        return round(_number(found["only"]))
    if not found["hours"] and not found["more"]:
        return 0
    hours = _number(found["hours"] or "1") + (0.5 if found["half"] else 0)
    rest = _number(found["minutes"] or found["bare"] or "0")
    return round(hours * HOUR + rest) + (_of(found["more"], words.MORE) if found["more"] else 0)


def _number(said: str) -> float:
    if said[0].isdigit():
        return float(said.replace(",", "."))
    return _SPELT.get(said, 2)  # "a couple of"


def _of(said: str, table: Mapping[str, int]) -> int:
    return next(minutes for way, minutes in table.items() if re.fullmatch(way, said))
