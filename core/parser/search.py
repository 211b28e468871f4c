"""Explicit searches: `find` and similar verbs look for the text after them.

The text is searched even if it looks like another order.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property

from core.parser.courtesy import without_courtesies
from core.parser.features import concepts, plain
from core.parser.slot_values import Heed, unquoted
from core.parser.slots import Slot
from core.parser.tokens import Line, Token, shown
from core.parser.words import search as words
from core.patterns import pattern


def _either(table: str) -> str:
    """Return a pattern of a table's phrases, the longest first, so that it wins over its parts."""
    listed = sorted((said.strip() for said in table.split(",")), key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, listed)).replace(r"\ ", r"\s+") + ")"


_TICKETS = rf"(?:(?:the|all|any)\s+)?{_either(words.TICKETS)}\s+{_either(words.ABOUT)}\s+"
_OPENING = pattern(
    rf"(?:(?P<sure>{_either(words.SURE)})|{_either(words.PERHAPS)})(?![\w'’-]|\s+out\b)[:=]?"
    rf"(?:\s+{_either(words.WHOM)}(?!\S))?(?:\s+(?P<aim>{_either(words.FOR)})(?!\S))?"
    rf"\s*(?:{_TICKETS})?(?:(?:q|query|text)[:=])?",
    re.IGNORECASE,
)
_ABOUT = pattern(rf".*(?<!\w){_either(words.ABOUT)}(?!\w)", re.IGNORECASE | re.DOTALL)
_LITTLE = frozenset(map(plain, words.LITTLE.split()))
_NAMES = frozenset(words.NAMES.split())
_WORD = pattern(r"\w+")
_SHORT = 3  # words; a text of at most three is searched whole
_MARKS = " \t\n,;:?!.…"  # dropped at the end of the text to search for


@dataclass(frozen=True)
class Term:
    """A text to search for.

    said: the text as written
    start: its place in the line's text, in characters
    is_sure: whether the words before it can only be an order to search
    """

    said: str
    start: int
    is_sure: bool

    @cached_property
    def text(self) -> str:
        """The text to search for, without marks at its end and quotation marks around it."""
        return unquoted(shown(self.said).strip().rstrip(_MARKS))

    @property
    def is_said(self) -> bool:
        """Whether there is any text."""
        return bool(self.said.strip(_MARKS))

    @property
    def is_empty(self) -> bool:
        """Whether there is no letter or digit, only signs or emoji."""
        return not any(map(str.isalnum, _EMOJI.sub("", self.said)))

    @property
    def is_little(self) -> bool:
        """Whether there are only words that every text has, like "the"."""
        found = _WORD.findall(self.text)
        return all(plain(word.lower()) in _LITTLE and word not in _NAMES for word in found)

    @property
    def is_quoted(self) -> bool:
        """Whether the text is in quotation marks."""
        said = self.said.strip().rstrip(_MARKS)
        return self.text != said and self.text == said[1:-1].strip()

    @property
    def is_single(self) -> bool:
        """Whether the text is one word."""
        return len(self.text.split()) == 1

    @property
    def is_short(self) -> bool:
        """Whether the text has at most three words."""
        return len(self.text.split()) <= _SHORT


_EMOJI = pattern(r"(?<!\w):[+-]?\w[\w+-]*:(?!\w)|[0-9#*]\ufe0f?\u20e3")


def sought(line: Line) -> Term | None:
    """Return the text that the line orders to search for, or None if it is no such order."""
    start, said = _first(line)
    found = _OPENING.match(said)
    if found is None:
        return None
    is_sure = bool(found["sure"] or found["aim"])
    return Term(said[found.end() :], start + found.end(), is_sure)


def is_search(text: str) -> bool:
    """Whether a message of one line is an order to search, and not about the current ticket."""
    term = None if _SEVERAL.search(text) else sought(without_courtesies(text))
    return term is not None and (term.is_sure or term.is_quoted or term.is_single or term.is_empty)


_SEVERAL = pattern(r"[\n;]")


def told_about(line: Line) -> Term | None:
    """Return the text after the last "about" or a similar word, or None."""
    start, said = _first(line)
    found = _ABOUT.match(said)
    return Term(said[found.end() :], start + found.end(), False) if found else None


def _first(line: Line) -> tuple[int, str]:
    """Return the start and the text of the line's first line, without courtesies around it."""
    if not line.tokens:
        return 0, ""
    start, end = line.tokens[0].start, line.tokens[-1].end
    return start, line.text[start:end].partition("\n")[0]


def is_left_out(heed: Heed, term: Term) -> bool:
    """Whether a word of the search text is in no slot, and orders nothing else."""
    taken = {
        k for slot in heed.slots for k in range(slot.first, slot.last) if _is_read(slot, k, heed)
    }
    end = term.start + len(term.said)
    return any(
        term.start <= token.start < end and k not in taken and _tells(token)
        for k, token in enumerate(heed.line.tokens)
    )


def _is_read(slot: Slot, k: int, heed: Heed) -> bool:
    """Whether token k belongs to the slot's value; in a state it must be a known word."""
    return slot.field not in ("stat", "pri", "cat") or bool(concepts(plain(heed.line.words[k])))


def _tells(token: Token) -> bool:
    word = plain(token.low)
    return token.kind == "word" and word not in _LITTLE and _THINGS.issuperset(concepts(word))


# Concepts that order nothing, and orders that nobody adds to a search.
_THINGS = frozenset(("broken", "need", "code", "infra", "doc", "undo", "merge"))


def outside(heed: Heed, term: Term) -> Heed:
    """Return the part without the slots inside the search text."""
    tokens = heed.line.tokens
    kept = (slot for slot in heed.slots if tokens[slot.first].start < term.start)
    return replace(heed, slots=tuple(kept))


def widened(heed: Heed) -> Heed:
    """Return the part, with signs added to the words to search for: `C++`, `F#`, Thai vowels."""
    return replace(heed, slots=tuple(_widened(slot, heed.line) for slot in heed.slots))


def _widened(slot: Slot, line: Line) -> Slot:
    if slot.field != "text":
        return slot
    last = slot.last
    while last < len(line.tokens) and _sticks(line, last):
        last += 1
    return replace(slot, last=last, text=line.part(slot.first, last))


def _sticks(line: Line, k: int) -> bool:
    """Whether token k continues the word before it."""
    before, after = line.tokens[k - 1], line.tokens[k]
    ends, begins = line.text[before.end - 1], line.text[after.start]
    return before.end == after.start and (begins in "+#" or _is_mark(begins) or _is_mark(ends))


def _is_mark(letter: str) -> bool:
    """Whether the character is an accent or vowel that combines with the letter before it."""
    return unicodedata.category(letter)[0] == "M"
