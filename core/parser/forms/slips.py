"""Typos in the words of forms: "stop follwing T5", "remnid me about T5 tomorrow"."""

from __future__ import annotations

import re
from functools import cache

from core.parser.features import concepts, plain
from core.parser.forms.form import WAYS
from core.parser.typos import WORD_MAX, shortened

_LEAST = 5  # letters of a word that may be mistyped
_LONG = 80  # characters of an order that is tried again
_ID = re.compile(r"(?:\bt-?|#)\d", re.IGNORECASE)
_WORDS = re.compile(rf"[^\W\d_]{{{_LEAST},{WORD_MAX}}}")
_OF_WAYS = re.compile(rf"(?<![\\\w])([^\W\d_]{{{_LEAST},}})(\??)(?!\w)")


def mended(text: str) -> str | None:
    """Return an order about a ticket with its first mistyped word put right, None if none is."""
    if len(text) > _LONG or not _ID.search(text):
        return None
    for found in _WORDS.finditer(text):
        word = plain(found[0].lower())
        if word in _known() or concepts(word):
            continue
        meant = next((_slips()[one] for one in shortened(word) if one in _slips()), None)
        if meant:
            return f"{text[: found.start()]}{meant}{text[found.end() :]}"
    return None


@cache
def _known() -> frozenset[str]:
    """Return the words of all forms, without accents."""
    found = (one for way in WAYS for one in _OF_WAYS.findall(way))
    words = {form for word, mark in found for form in (word, word[:-1] if mark else word)}
    return frozenset(plain(word.lower()) for word in words if len(word) >= _LEAST)


@cache
def _slips() -> dict[str, str]:
    """Return the word for each word with one of its letters left out, and for itself."""
    return {short: word for word in sorted(_known()) for short in shortened(word)}
