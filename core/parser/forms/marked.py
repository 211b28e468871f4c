"""Which ways of forms a message may have, as far as its single words tell: most have none.

A way needs a word of each of its sets. Several sets are a number: bit k stands for SETS[k].
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from core.parser.forms.markers import SETS, WAYS

_WORD_OR_SIGN = re.compile(r"\w+|[^\w\s]")
_NUMBER = re.compile(r"\d+")
_SAME = str.maketrans({"ı": "i", "\u0307": "", "’": "'"})  # what `casefold` leaves apart


def words_said(text: str) -> list[str]:
    """Return the words and signs of a text in small letters.

    A number is 0. Letters that a pattern without capitals takes for the same are the same.
    """
    low = text.lower() if text.isascii() else text.casefold().translate(_SAME)
    return _WORD_OR_SIGN.findall(_NUMBER.sub("0", low))


@lru_cache(maxsize=16)  # a message is read by several forms
def sets_in(text: str) -> int:
    """Return the sets of which the text has a word."""
    found = 0
    for word in words_said(text):
        found |= _with(word)
    return found


def ways_of(key: str) -> tuple[int, ...]:
    """Return for each way of a form the sets that it needs. key: of WAYS"""
    return tuple(sum(1 << int(k) for k in way.split()) for way in WAYS[key].split("|"))


def of_modules(names: tuple[str, ...]) -> list[tuple[str, int, list[int]]]:
    """Return each module, the rarest sets of its ways, and the sets that each way needs."""
    each: dict[str, tuple[str, int, list[int]]] = {name: (name, 0, []) for name in names}
    for key, ways in WAYS.items():
        name, rare, needed = each[key.partition(".")[0]]
        for way in ways.split("|"):
            rare |= 1 << int(way.split()[0])
        each[name] = (name, rare, [*needed, *ways_of(key)])
    return [*each.values()]


@lru_cache(maxsize=4096)
def _with(word: str) -> int:
    """Return the sets that the word is in."""
    whole, begins, ends, within = _words()
    found = whole.get(word, 0)
    for size in range(1, len(word) + 1):
        found |= begins.get(word[:size], 0) | ends.get(word[-size:], 0)
    for part, sets in within:
        found |= sets if part in word else 0
    return found


@cache
def _words() -> tuple[dict[str, int], dict[str, int], dict[str, int], list[tuple[str, int]]]:
    """Return the sets of whole words, of beginnings, of ends, and of what is inside of words."""
    kinds: dict[tuple[bool, bool], dict[str, int]] = {}
    for k, words in enumerate(SETS):
        for one in words.split("|"):
            found = kinds.setdefault((one[0] == " ", one[-1] == " "), {})
            found[one.strip()] = found.get(one.strip(), 0) | 1 << k
    empty: dict[str, int] = {}
    whole, begins, ends, within = (
        kinds.get((begin, end), empty)
        for begin, end in ((True, True), (True, False), (False, True), (False, False))
    )
    return whole, begins, ends, [*within.items()]
