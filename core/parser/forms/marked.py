"""Which forms a message may have, as far as its single words tell: most have none.

A set of forms is a number: bit k stands for the k-th key of MARKERS.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from core.parser.forms.markers import MARKERS

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
def forms_in(text: str) -> int:
    """Return the forms of which the text has a marker."""
    found = 0
    for word in words_said(text):
        found |= _marked(word)
    return found


@cache
def bits() -> Mapping[str, int]:
    """Return the bit of each key of MARKERS."""
    return {key: k for k, key in enumerate(MARKERS)}


def all_of(names: Iterable[str]) -> list[tuple[str, int]]:
    """Return each module with all of its forms."""
    each = dict.fromkeys(names, 0)
    for key, k in bits().items():
        each[key.partition(".")[0]] |= 1 << k
    return [*each.items()]


@lru_cache(maxsize=4096)
def _marked(word: str) -> int:
    """Return the forms of which the word has a marker."""
    whole, begins, ends, within = _markers()
    found = whole.get(word, 0)
    for size in range(1, len(word) + 1):
        found |= begins.get(word[:size], 0) | ends.get(word[-size:], 0)
    for part, forms in within:
        found |= forms if part in word else 0
    return found


@cache
def _markers() -> tuple[dict[str, int], dict[str, int], dict[str, int], list[tuple[str, int]]]:
    """Return the markers that are whole words, beginnings, ends, and inside of words."""
    kinds: dict[tuple[bool, bool], dict[str, int]] = {}
    for k, markers in enumerate(MARKERS.values()):
        for one in markers.split("|"):
            found = kinds.setdefault((one[0] == " ", one[-1] == " "), {})
            found[one.strip()] = found.get(one.strip(), 0) | 1 << k
    empty: dict[str, int] = {}
    whole, begins, ends, within = (
        kinds.get((begin, end), empty)
        for begin, end in ((True, True), (True, False), (False, True), (False, False))
    )
    return whole, begins, ends, [*within.items()]
