"""Typos in the verbs of orders: `clsoe`, `merg`."""

from __future__ import annotations

from functools import cache

from core.parser.features import concepts, plain
from core.parser.words import concepts as concepts_of

WORD_MAX = 16  # letters of a word that may be mistyped


def nearly(word: str, *about: str) -> bool:
    """Whether an unknown word is probably a typo of a word with one of these concepts.

    word: lower case, without accents
    """
    if len(word) > WORD_MAX or concepts(word):
        return False
    short = shortened(word)
    return not all(_misspellings(concept).isdisjoint(short) for concept in about)


@cache
def _misspellings(concept: str) -> frozenset[str]:
    """Return the concept's words, each whole and with each of its letters left out."""
    known = (plain(word.rstrip("*")) for word in concepts_of.TABLE[concept].split())
    return frozenset(short for word in known if len(word) > 3 for short in shortened(word))


def shortened(word: str) -> list[str]:
    """Return the word, and the word without each of its letters.

    Two words share one of these forms if they differ by one letter: added, left out, replaced or
    moved.
    """
    return [word, *[word[:k] + word[k + 1 :] for k in range(len(word))]]
