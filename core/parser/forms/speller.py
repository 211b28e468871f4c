"""A fixed form with one misspelled word: "T9 blokced by T3". The bot asks, it does not guess."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from core.command import Command, Named, Question, Unclear
from core.parser.features import plain
from core.parser.forms.form import Phrase
from core.parser.typos import WORD_MAX, shortened
from core.patterns import pattern
from core.translation import say

WORDS_MAX = 12  # of such a phrase
_LETTERS_MIN = 4  # of a misspelled word; shorter ones are like too many others
_ID = pattern(r"(?:^|\W)(?:T-?|#)\d", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_]+")

_NUMBERS = 1 << 16  # more than there are words
_HASHES = 1 << 48

Read = Callable[[Phrase], Command | None]


def may_slip(phrase: Phrase) -> bool:
    """Whether the phrase is short and about a ticket."""
    is_short = len(phrase.text.split()) <= WORDS_MAX
    return is_short and bool(phrase.ticket or _ID.search(phrase.text))


class Speller:
    """Knows the words of the forms."""

    def __init__(self, readers: Iterable[tuple[Read, Collection[str]]]) -> None:
        """readers: of phrases, each with the words of its forms"""
        self._words = [
            (word, read)
            for read, words in readers
            for word in sorted(words)
            if len(word) >= _LETTERS_MIN
        ]
        # Of each shortened word its hash, and below it the word's number: a tenth of a dict's size.
        self._near = array("Q", sorted(self._keys()))

    def _keys(self) -> Iterator[int]:
        for n, (word, _) in enumerate(self._words):
            yield from (_key(short) + n for short in {*shortened(plain(word))})

    def meant(self, phrase: Phrase) -> Unclear | None:
        """Return the question for what was probably meant; None if it is no form with a slip."""
        for found in _WORD.finditer(phrase.text):
            for word, read in self._meant(found[0].lower()):
                text = f"{phrase.text[: found.start()]}{word}{phrase.text[found.end() :]}"
                command = read(replace(phrase, text=text, own=text))
                if isinstance(command, Named):
                    asked = say("you mean {word}?", word=word)
                    return Unclear(asked, (command,), Question.CONFIRM)
        return None

    def _meant(self, said: str) -> Iterator[tuple[str, Read]]:
        """Yield the words that a word may stand for, with who reads them."""
        bare = plain(said)
        if not _LETTERS_MIN <= len(bare) <= WORD_MAX:
            return
        near = (self._words[n] for short in shortened(bare) for n in self._numbers(_key(short)))
        for word, read in dict.fromkeys(near):
            if plain(word) != bare and plain(word)[0] == bare[0]:
                yield word, read

    def _numbers(self, key: int) -> Iterator[int]:
        """Yield the numbers of the words that have the key."""
        at = bisect_left(self._near, key)
        while at < len(self._near) and self._near[at] < key + _NUMBERS:
            yield self._near[at] - key
            at += 1


def _key(short: str) -> int:
    return hash(short) % _HASHES * _NUMBERS
