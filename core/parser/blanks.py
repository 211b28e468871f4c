"""Values for the places of a fixed form, found anywhere in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from itertools import chain

from core.hours import SPOKEN
from core.parser import lexicon as lex
from core.parser.blank_names import CLAUSE, capital, client, label, mentions
from core.parser.features import concepts_in, plain, topics
from core.parser.forms.form import ids_in
from core.parser.forms.spans import SPANS
from core.parser.moments import moment
from core.parser.periods import period
from core.parser.slot_values import Heed
from core.parser.tokens import Line
from core.parser.words import blanks as words
from core.parser.words.moments import PHRASES, WORDS
from core.parser.words.small import SMALL, THE
from core.patterns import pattern
from core.ticket import ticket_id

WORDS_MAX = 40  # of a sentence
_DIGITS_MAX = 6  # of a ticket's number
_SPAN_MAX = 7  # words of a moment or period
_TIME = pattern(rf"(?<![\w.,]){SPOKEN}", re.IGNORECASE)
_SLUG = pattern(r"[^\W\d_]+(?:-[^\W_]+)+")
_AND, _ASKING, _UNTIL = (frozenset(row.split()) for row in (words.AND, words.ASKING, words.UNTIL))
_TIMED = frozenset(" ".join((*WORDS.values(), *WORDS, *chain(*PHRASES))).split()) - {
    "-",
    "in",
    "and",
}
_ABOUT = frozenset(("who", "mine", "not"))  # concepts
_VALUES = frozenset(("id", "who", "mark"))


@dataclass(frozen=True)
class Blanks:
    """A sentence in which values are found.

    heed: the sentence
    topic: the feature that it asks for
    """

    heed: Heed
    topic: str

    @property
    def line(self) -> Line:
        """The words of the sentence."""
        return self.heed.line

    def value(self, name: str) -> str | None:
        """Return the value of a place as it was written, None if the sentence has none."""
        return _FINDERS[name](self)

    @cached_property
    def cues(self) -> set[str]:
        """What its words say of the order: CUES of `core.parser.words.blanks`, and what it has."""
        said = f" {' '.join(map(plain, self.line.words))} "
        about = {name for name, cue in _CUES.items() if cue.search(said)}
        has = {
            "asks": _asks(self),
            "ids": self.ids,
            "name": mentions(self.line) or capital(self.line),
        }
        found = {name for name, is_there in has.items() if is_there}
        return about | found | (_ABOUT & concepts_in(self.line.words))

    def left(self, said: str) -> int:
        """Return how many words say something that the order does not. said: the order"""
        kept = {plain(word) for word in said.lower().rstrip("?").split()} | SMALL | _ASKING
        each = [(one.kind, plain(one.low)) for one in self.line.tokens]
        return sum(
            kind not in _VALUES
            and word not in kept
            and self.topic not in topics(word)
            and not any(cue.search(word) for cue in _CUES.values())
            for kind, word in each
        )

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The tickets that are named, each once."""
        named = (ids_in(token.low) for token in self.line.tokens if token.kind == "id")
        return tuple(dict.fromkeys(chain.from_iterable(named))) or self._numbered

    @cached_property
    def moment(self) -> tuple[int, int] | None:
        """The longest run of words that says a time to come: its first token and the one after."""
        return _longest(self, self.time_of, _TIMED)

    def time_of(self, text: str) -> datetime | None:
        """Return the time to come that a text says, in UTC."""
        return moment(text, self.heed.at, UTC)

    @cached_property
    def _numbered(self) -> tuple[str, ...]:
        """The tickets that are named by an article and a bare number: "wake up the 12"."""
        words = self.line.words
        named = [
            k
            for k in range(1, len(words))
            if words[k].isdigit() and len(words[k]) <= _DIGITS_MAX
            if plain(words[k - 1]) in THE and plain(words[max(k - 2, 0)]) not in _UNTIL
        ]
        taken = {k for run in self._times() for k in range(*run)} if named else set()
        return tuple(ticket_id(int(words[k])) for k in named if k not in taken)

    def _times(self) -> Iterator[tuple[int, int]]:
        """Yield the runs of words that say a moment or how long; "the 12" alone may be a ticket."""
        run = self.moment
        if run and any(not word.isdigit() and plain(word) not in THE for word in self._words(run)):
            yield run
        for found in _TIME.finditer(self.line.text):
            inside = [k for k, one in enumerate(self.line.tokens) if found.start() <= one.start]
            yield inside[0], inside[0] + 1

    def _words(self, run: tuple[int, int]) -> tuple[str, ...]:
        return self.line.words[slice(*run)]


_CUES = {name: re.compile(rf"\b(?:{cue})") for name, cue in words.CUES.items()}


def _ids(said: Blanks) -> str | None:
    return " ".join(said.ids) or said.heed.ticket


def _one(said: Blanks) -> str | None:
    return " ".join(said.ids[:-1]) or None


def _other(said: Blanks) -> str | None:
    return said.ids[-1] if len(said.ids) > 1 else None


def _asks(said: Blanks) -> bool:
    """Whether the sentence is a question, or asks to be shown something."""
    first = plain(said.line.words[0]) if said.line.words else ""
    about = concepts_in(said.line.words[:3])
    return "?" in said.line.words[-2:] or first in _ASKING or bool(about & {"list", "view"})


def _who(said: Blanks) -> str | None:
    return next(iter(mentions(said.line)), None)


def _people(said: Blanks) -> str | None:
    return " ".join(mentions(said.line)) or None


def _when(said: Blanks) -> str | None:
    return _shortest(said, said.time_of, said.moment)


def _slug(said: Blanks) -> str | None:
    """Return a name with a hyphen, as answers have."""
    return next((one.low for one in said.line.tokens if _SLUG.fullmatch(one.low)), None)


def _period(said: Blanks) -> str | None:
    def days(text: str) -> object:
        return period(text.lower().split(), said.heed.at)

    return _shortest(said, days, _longest(said, days))


def _span(said: Blanks) -> str | None:
    def span(text: str) -> object:
        return SPANS.get(text.lower())

    return _shortest(said, span, _longest(said, span))


def _shortest(
    said: Blanks, means: Callable[[str], object], whole: tuple[int, int] | None
) -> str | None:
    """Return the fewest words that mean the same as the longest run that means anything."""
    if whole is None:
        return None
    first, last = whole
    meant = means(said.line.part(first, last))
    while last - first > 1 and means(said.line.part(first + 1, last)) == meant:
        first += 1
    while last - first > 1 and means(said.line.part(first, last - 1)) == meant:
        last -= 1
    return said.line.part(first, last)


def _longest(
    said: Blanks, means: Callable[[str], object], words: frozenset[str] | None = None
) -> tuple[int, int] | None:
    """Return the longest run that means anything. words: it has one of these, or a digit"""
    about = [
        not words or word in words or not word.isalpha() for word in map(plain, said.line.words)
    ]
    runs = (run for run in _runs(said) if any(about[slice(*run)]))
    return next((run for run in runs if means(said.line.part(*run))), None)


def _runs(said: Blanks) -> Iterator[tuple[int, int]]:
    """Yield all runs of words without an id or a person, long ones first: first and last + 1."""
    tokens = said.line.tokens
    apart = [k for k, one in enumerate(tokens) if one.kind in ("id", "who", "link", "code")]
    for size in range(min(_SPAN_MAX, len(tokens)), 0, -1):
        for first in range(len(tokens) - size + 1):
            is_joint = said.line.words[first] in _AND
            if not is_joint and not any(first <= k < first + size for k in apart):
                yield first, first + size


def _times(said: Blanks) -> list[str]:
    return [found[0] for found in _TIME.finditer(said.line.text)]


def _time(said: Blanks) -> str | None:
    return next(iter(_times(said)), None)


def _both(said: Blanks) -> str | None:
    """Return the two targets of a service level."""
    times = [one.replace(" ", "") for one in _times(said)]
    return " ".join(times) if len(times) == 2 else None


def _pri(said: Blanks) -> str | None:
    each = (lex.PRI.at(said.line.words, k, len(said.line.words)) for k in _places(said))
    return next((f"p{hit[0]}" for hit in each if hit), None)


def _cat(said: Blanks) -> str | None:
    each = (lex.CAT.at(said.line.words, k, len(said.line.words)) for k in _places(said))
    return next((str(hit[0]) for hit in each if hit), None)


def _places(said: Blanks) -> range:
    return range(len(said.line.words))


def _rest(said: Blanks) -> str | None:
    """Return what follows the word for the feature, up to the end of the clause."""
    tokens = said.line.tokens
    cues = [k for k, one in enumerate(tokens) if said.topic in topics(plain(one.low))]
    if not cues:
        return None
    first = cues[-1] + 1
    while first < len(tokens) and plain(tokens[first].low) in SMALL:
        first += 1
    ends = (k for k in range(first, len(tokens)) if _is_end(said, k))
    last = next(ends, len(tokens))
    while last > first and plain(tokens[last - 1].low) in SMALL:
        last -= 1
    return said.line.part(first, last) or None


def _is_end(said: Blanks, k: int) -> bool:
    token = said.line.tokens[k]
    return token.kind == "id" or token.low in CLAUSE


_FINDERS: dict[str, Callable[[Blanks], str | None]] = {
    "ids": _ids,
    "one": _one,
    "other": _other,
    "who": _who,
    "people": _people,
    "when": _when,
    "slug": _slug,
    "period": _period,
    "span": _span,
    "time": _time,
    "both": _both,
    "pri": _pri,
    "cat": _cat,
    "label": lambda said: label(said.line),
    "client": lambda said: client(said.line),
    "rest": _rest,
}
