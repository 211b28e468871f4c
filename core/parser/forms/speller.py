"""A fixed form with one misspelled word: "T9 blokced by T3". The bot asks, it does not guess."""

from __future__ import annotations

import re
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

Read = Callable[[Phrase], Command | None]


def may_slip(phrase: Phrase) -> bool:
    """Whether the phrase is short and about a ticket."""
    is_short = len(phrase.text.split()) <= WORDS_MAX
    return is_short and bool(phrase.ticket or _ID.search(phrase.text))


class Speller:
    """Knows the words of the forms."""

    def __init__(self, readers: Iterable[tuple[Read, Collection[str]]]) -> None:
        """readers: of phrases, each with the words of its forms"""
        self._near: dict[str, list[tuple[str, Read]]] = {}
        for read, words in readers:
            for word in sorted(words):
                for short in {*shortened(plain(word))} if len(word) >= _LETTERS_MIN else ():
                    self._near.setdefault(short, []).append((word, read))

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
        near = (one for short in shortened(bare) for one in self._near.get(short, ()))
        for word, read in dict.fromkeys(near):
            if plain(word) != bare and plain(word)[0] == bare[0]:
                yield word, read
