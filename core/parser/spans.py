"""Times in a sentence: moments, periods, days, how long something takes, and how often."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from itertools import chain

from core.parser.durations import Duration, durations
from core.parser.features import plain
from core.parser.forms.spans import SPANS
from core.parser.moments import moment
from core.parser.periods import period
from core.parser.recurrences import rule_of
from core.parser.tokens import Line
from core.parser.words import sentences as words
from core.parser.words.moments import PHRASES, WORDS
from core.patterns import pattern

_SPAN_MAX = 7  # words of a moment or period
_AND = frozenset(words.AND.split())
_TIMED = frozenset(" ".join((*WORDS.values(), *WORDS, *chain(*PHRASES))).split()) - {"in", "and"}
_TOMORROW = dict(pair.split("=") for pair in words.TOMORROW.split())
_CLOCKED = frozenset(("uhr", "h", "o'clock", "am", "pm", "horas", "heures"))
_UHR = pattern(r"\b(\d\d?) Uhr\b", re.IGNORECASE)
_DENSE = 3  # words of a moment that has little to leave out
_RULE_MAX = 9  # words of a rule
Run = tuple[int, int]  # its first token, and the one after its last


@dataclass(frozen=True)
class Spans:
    """Finds times in a line.

    line: its words
    at: when it was written (aware)
    """

    line: Line
    at: datetime

    @cached_property
    def moment(self) -> Run | None:
        """The longest run of words that says a time to come."""
        return self._longest(self.time_of, _TIMED)

    @cached_property
    def durations(self) -> tuple[Duration, ...]:
        """How long, each time that the line says it."""
        return tuple(durations(self.line.text))

    def time_of(self, text: str) -> datetime | None:
        """Return the time to come that a text says, in UTC."""
        return moment(text, self.at, UTC)

    def when(self) -> str | None:
        """Return the words of the time to come."""
        said = self._shortest(self.time_of, self.moment)
        return _UHR.sub(r"\1:00", said) if said else None

    def end(self) -> str | None:
        """Return the words of the day that ends an absence: "today" ends it tomorrow."""
        said = self.when()
        return _TOMORROW.get(plain(said.lower()), said) if said else None

    def period(self) -> str | None:
        """Return the words of days, "the week" as this week."""
        found = self._shortest(self._days, self._longest(self._days))
        if found:
            return found
        said = f" {' '.join(map(plain, self.line.words))} "
        return next((put for way, put in words.PERIODS.items() if f" {way} " in said), None)

    def day(self) -> str | None:
        """Return the words of a day before today."""

        def past(text: str) -> object:
            found = self._days(text)
            today = self.at.astimezone(UTC).date().isoformat()
            return found if found and found[0] == found[1] and found[0] < today else None

        return self._shortest(past, self._longest(past))

    def span(self) -> str | None:
        """Return the words of days on which something is due, as lists know them."""

        def known(text: str) -> object:
            return SPANS.get(text.lower())

        return self._shortest(known, self._longest(known))

    def taken(self) -> frozenset[int]:
        """Return the tokens that say a time; "the 12" alone may be a ticket."""
        runs = [self.moment] if self.moment and self._is_time(self.moment) else []
        inside = {k for run in runs for k in range(*run)}
        for k, one in enumerate(self.line.tokens):
            if any(said.start <= one.start < said.end for said in self.durations):
                inside.add(k)
        return frozenset(inside)

    def _is_time(self, run: Run) -> bool:
        said = self.line.words[slice(*run)]
        return any(not word.isdigit() and plain(word) not in words.ARTICLES for word in said)

    def _days(self, text: str) -> tuple[str, str | None] | None:
        return period(text.lower().split(), self.at)

    def _shortest(self, means: Callable[[str], object], whole: Run | None) -> str | None:
        """Return the fewest words that mean the same as the longest run that means anything."""
        if whole is None:
            return None
        first, last = whole
        meant = means(self.line.part(first, last))
        while last - first > 1 and means(self.line.part(first + 1, last)) == meant:
            first += 1
        while last - first > 1 and means(self.line.part(first, last - 1)) == meant:
            if self.line.words[last - 1] in _CLOCKED:
                break
            last -= 1
        return _dense(self.line.part(first, last), means)

    def _longest(
        self, means: Callable[[str], object], having: frozenset[str] | None = None
    ) -> Run | None:
        """Return the longest run that means anything. having: it has one of these, or a digit"""
        about = [
            not having or word in having or not word.isalpha()
            for word in map(plain, self.line.words)
        ]
        runs = (run for run in self._runs() if any(about[slice(*run)]))
        return next((run for run in runs if means(self.line.part(*run))), None)

    def _runs(self) -> Iterator[Run]:
        """Yield all runs of words without an id or a person, long ones first."""
        tokens = self.line.tokens
        apart = [k for k, one in enumerate(tokens) if one.kind in ("id", "who", "link", "code")]
        for size in range(min(_SPAN_MAX, len(tokens)), 0, -1):
            for first in range(len(tokens) - size + 1):
                is_joint = self.line.words[first] in _AND
                is_other = size == 1 and plain(self.line.words[first]) in words.NO_DAYS
                if (
                    not is_joint
                    and not is_other
                    and not any(first <= k < first + size for k in apart)
                ):
                    yield first, first + size


def _dense(said: str, means: Callable[[str], object]) -> str:
    """Return a long moment or period without the words that it does not need."""
    words, meant = said.split(), means(said)
    for k in reversed(range(1, len(words) - 1)):
        fewer = [*words[:k], *words[k + 1 :]]
        if len(words) > _DENSE and means(" ".join(fewer)) == meant:
            words = fewer
    return " ".join(words)


def repeated(line: Line) -> str | None:
    """Return the words that say when a ticket comes again, the longest that do."""
    size = len(line.tokens)
    for length in range(min(_RULE_MAX, size), 1, -1):
        for first in range(size - length + 1):
            if rule := rule_of(line.part(first, first + length), 0):
                last = first + length
                while plain(line.words[last - 1]) in words.ONE or (
                    rule_of(line.part(first, last - 1), 0) == rule
                ):
                    last -= 1  # "every tuesday a": not at one
                return line.part(first, last)
    return None
