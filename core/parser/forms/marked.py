"""Which ways of forms a message may have, as far as its single words tell: most have none.

A way needs a word of each of its sets, and begins with a word of its first set. Several sets are
a number: bit k stands for SETS[k].
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from core.parser.forms.markers import SETS, WAYS

_WORD_OR_SIGN = re.compile(r"\w+|[^\w\s]")
_NUMBER = re.compile(r"\d+")
_KEY = 2  # letters that each part inside of a word has at least
_AT_AN_END = (True, True), (True, False), (False, True)  # whether it begins, and ends, a word
_SAME = str.maketrans({"ı": "i", "\u0307": "", "’": "'"})  # what `casefold` leaves apart

Sets = dict[str, int]  # word -> the sets that it is in


class Marks(NamedTuple):
    """Sets of words, of which a text has a word or a way needs one.

    anywhere: the sets
    first: those of the first word; 0 for a way that may begin with any word
    """

    anywhere: int
    first: int

    def have(self, needed: Marks) -> bool:
        """Whether a text with these sets has those that a way needs."""
        has_all = self.anywhere & needed.anywhere == needed.anywhere
        return has_all and self.first & needed.first == needed.first


def words_said(text: str) -> list[str]:
    """Return the words and signs of a text in small letters.

    A number is 0. Letters that a pattern without capitals takes for the same are the same.
    """
    low = text.lower() if text.isascii() else text.casefold().translate(_SAME)
    return _WORD_OR_SIGN.findall(_NUMBER.sub("0", low))


@lru_cache(maxsize=16)  # a message is read by several forms
def marks_in(text: str) -> Marks:
    """Return the sets of which the text has a word."""
    each = [*map(_with, words_said(text))]
    found = 0
    for sets in each:
        found |= sets
    return Marks(found, each[0] if each else 0)


def ways_of(key: str) -> tuple[Marks, ...]:
    """Return for each way of a form the sets that it needs. key: of WAYS"""
    return tuple(map(_needed, WAYS[key].split("|")))


def _needed(way: str) -> Marks:
    anywhere, _, first = way.partition("^")
    return Marks(sum(1 << int(k) for k in anywhere.split()), 1 << int(first) if first else 0)


def of_modules(names: tuple[str, ...]) -> list[tuple[str, int, list[int]]]:
    """Return each module, the rarest sets of its ways, and the sets that each way needs."""
    each: dict[str, tuple[str, int, list[int]]] = {name: (name, 0, []) for name in names}
    for key, ways in WAYS.items():
        name, rare, needed = each[key.partition(".")[0]]
        for way in ways.split("|"):
            rare |= 1 << int(way.split()[0])
        each[name] = (name, rare, [*needed, *(marks.anywhere for marks in ways_of(key))])
    return [*each.values()]


@lru_cache(maxsize=4096)
def _with(word: str) -> int:
    """Return the sets that the word is in."""
    whole, begins, ends, within = _words()
    found = whole.get(word, 0)
    for size in range(1, len(word) + 1):
        found |= begins.get(word[:size], 0) | ends.get(word[-size:], 0)
    for k in range(len(word) - _KEY + 1):
        for part, sets in within.get(word[k : k + _KEY], ()):
            found |= sets if word.startswith(part, k) else 0
    return found


@cache
def _words() -> tuple[Sets, Sets, Sets, dict[str, list[tuple[str, int]]]]:
    """Return the sets of whole words, of beginnings, of ends, and of what is inside of words.

    The last are found by their first letters.
    """
    kinds: dict[tuple[bool, bool], Sets] = {}
    for k, words in enumerate(SETS):
        for one in words.split("|"):
            found = kinds.setdefault((one[0] == " ", one[-1] == " "), {})
            found[one.strip()] = found.get(one.strip(), 0) | 1 << k
    whole, begins, ends = (kinds.get(kind, {}) for kind in _AT_AN_END)
    within: dict[str, list[tuple[str, int]]] = {}
    for part, sets in kinds.get((False, False), {}).items():
        within.setdefault(part[:_KEY], []).append((part, sets))
    return whole, begins, ends, within
