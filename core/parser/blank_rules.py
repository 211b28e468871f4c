"""Texts in a sentence: when a ticket repeats, its title, and what was done."""

from __future__ import annotations

from core.parser.blank_names import CLAUSE
from core.parser.blank_spans import Spans
from core.parser.features import plain
from core.parser.recurrences import rule_of
from core.parser.tokens import Line
from core.parser.words import blanks as words, signs
from core.parser.words.small import SMALL
from core.patterns import pattern

_QUOTED = pattern(r"(?<!\w)[\"'“‘„«](?P<text>[^\"”“»]{3,80}?)[\"'”’“»](?!\w)")
_RULE_MAX = 9  # words of a rule
_TITLE_MAX = 12  # words
_EMPTY = SMALL | signs.FILLING | CLAUSE


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


def titled(line: Line) -> str | None:
    """Return the title of a ticket that repeats: quoted, after a colon, or after "ticket for"."""
    if found := _QUOTED.search(line.text):
        return found["text"].strip()
    colons = (k for k, word in enumerate(line.words[:-1]) if word == ":" and _is_apart(line, k))
    if (colon := next(colons, None)) is not None:
        return line.part(colon + 1, len(line.tokens))
    for k, word in enumerate(line.words[:-1]):
        if plain(word) in words.A_TICKET:
            return _after(line, k + 1)
    return None


def _is_apart(line: Line, k: int) -> bool:
    """Whether a space follows the mark: that of "7:00" has none."""
    return line.tokens[k].end < line.tokens[k + 1].start


def _after(line: Line, first: int) -> str | None:
    """Return the words after "ticket", those that only lead on left out."""
    words_ = [plain(word) for word in line.words]
    while first < len(words_) and (words_[first] in words.FOR | words.TO_DO):
        first += 1
    last = len(words_)
    while last > first and words_[last - 1] in words.MADE | CLAUSE:
        last -= 1
    return line.part(first, last) if 0 < last - first <= _TITLE_MAX else None


def worked(line: Line, spans: Spans) -> str | None:
    """Return the note on worked time: the last clause, if it has no value and says something."""
    starts = [k + 1 for k, word in enumerate(line.words) if word in _ENDS]
    if not starts or starts[-1] >= len(line.tokens):
        return None
    inside = range(starts[-1], len(line.tokens))
    kinds = {line.tokens[k].kind for k in inside}
    is_value = bool({"id", "who"} & kinds) or any(k in spans.taken() for k in inside)
    said = [plain(line.words[k]) for k in inside]
    is_order = any(word in words.BOOKING or word in words.POLITE for word in said)
    tells = [word for word in said if word not in _EMPTY]
    return (
        line.part(*(inside[0], inside[-1] + 1)) if tells and not is_value and not is_order else None
    )


_ENDS = frozenset((",", ":", ";", "-", "–", "."))
