"""Grammars of few words: forms of which each takes a part of what was said."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from core.patterns import pattern

S = TypeVar("S")

Take = Callable[[S, re.Match[str]], bool]  # notes what was said; False: it does not fit


def compiled(forms: Sequence[tuple[str, Take[S]]]) -> tuple[tuple[re.Pattern[str], Take[S]], ...]:
    """Return the forms as a grammar: each may follow "at" or "and", and ends at a word's end."""
    return tuple((pattern(rf"(?:at |and )?{form}(?= |$)"), take) for form, take in forms)


def is_read(words: str, said: S, grammar: Sequence[tuple[re.Pattern[str], Take[S]]]) -> bool:
    """Take all words, from left to right. False if one is left."""
    while words:
        for form, take in grammar:
            found = form.match(words)
            if found and take(said, found):
                words = words[found.end() :].lstrip()
                break
        else:
            return False
    return True
