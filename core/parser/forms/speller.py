"""A fixed form with one misspelled word: "T9 blokced by T3". The bot asks, it does not guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from core.command import Command, Named, Question, Unclear
from core.parser.features import plain
from core.parser.forms.form import Phrase
from core.parser.typos import WORD_MAX, shortened
from core.patterns import pattern
from core.translation import say

WORDS_MAX = 12  # of such a phrase
LETTERS_MIN = 4  # of a misspelled word; shorter ones are like too many others
_ID = pattern(r"(?:^|\W)(?:T-?|#)\d", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_]+")

Read = Callable[[Phrase], Command | None]


def may_slip(phrase: Phrase) -> bool:
    """Whether the phrase is short and about a ticket."""
    is_short = len(phrase.text.split()) <= WORDS_MAX
    return is_short and bool(phrase.ticket or _ID.search(phrase.text))


class Speller:
    """Knows the words of the forms."""

    def __init__(self, words: Mapping[str, str], reader: Callable[[str], Read]) -> None:
        """words: module -> the words of its forms; reader: returns what reads a module's forms"""
        self._words, self._reader = words, reader

    @cached_property
    def _near(self) -> Mapping[str, list[tuple[str, str]]]:
        """The words with their modules, by what a word with one slip still has.

        These are its first two letters, or its first and its last.
        """
        found: dict[str, list[tuple[str, str]]] = {}
        for module, words in self._words.items():
            for word in words.split():
                meant = (word, module)
                for key in _keys(plain(word)):
                    found.setdefault(key, []).append(meant)
        return found

    def meant(self, phrase: Phrase) -> Unclear | None:
        """Return the question for what was probably meant; None if it is no form with a slip."""
        for found in _WORD.finditer(phrase.text):
            for word, module in self._meant(found[0].lower()):
                text = f"{phrase.text[: found.start()]}{word}{phrase.text[found.end() :]}"
                command = self._reader(module)(replace(phrase, text=text, own=text))
                if isinstance(command, Named):
                    asked = say("you mean {word}?", word=word)
                    return Unclear(asked, (command,), Question.CONFIRM)
        return None

    def _meant(self, said: str) -> Iterator[tuple[str, str]]:
        """Yield the words that a word may stand for, with their modules."""
        bare = plain(said)
        if not LETTERS_MIN <= len(bare) <= WORD_MAX:
            return
        slips = {*shortened(bare)}
        near = dict.fromkeys(one for key in _keys(bare) for one in self._near.get(key, ()))
        for word, module in near:
            known = plain(word)
            if known != bare and not slips.isdisjoint(shortened(known)):
                yield word, module


def _keys(word: str) -> tuple[str, str]:
    return word[:2], f"{word[0]}-{word[-1]}"
