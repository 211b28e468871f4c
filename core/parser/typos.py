"""Words that are nearly words of an order: `clsoe`, `merg`."""

from __future__ import annotations

from functools import cache

from core.parser.features import concepts, plain
from core.parser.words import concepts as concepts_of

WORD_MAX = 16  # letters of a word that may be mistyped


def nearly(word: str, *about: str) -> bool:
    """Whether it is a word that is about nothing, but would be about one of the concepts if it is
    mistyped."""
    if len(word) > WORD_MAX or concepts(word):
        return False
    short = _shortened(word)
    return not all(_misspellings(concept).isdisjoint(short) for concept in about)


@cache
def _misspellings(concept: str) -> frozenset[str]:
    """The words that are about it, whole and without one letter."""
    known = (plain(word.rstrip("*")) for word in concepts_of.TABLE[concept].split())
    return frozenset(short for word in known if len(word) > 3 for short in _shortened(word))


def _shortened(word: str) -> list[str]:
    """The word, and the word without one of its letters: what two words have in common of which one
    is the other with a letter more, less, another or in another place."""
    return [word, *[word[:k] + word[k + 1 :] for k in range(len(word))]]
