"""Phrases of the word tables, to be found in a list of words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence, Set
from typing import Any, Generic, TypeVar

from core.parser.words import choices, fields

V = TypeVar("V", bound=Hashable)


def phrases(text: str) -> Iterator[str]:
    """Yield the phrases of a comma separated table."""
    return filter(None, map(str.strip, text.replace("\n", " ").split(",")))


class Lexicon(Generic[V]):
    """Phrases with a value each, to be found in a list of lower-case words."""

    __slots__ = ("_longest", "_values")

    def __init__(self, groups: Mapping[V, str]) -> None:
        """groups: value -> comma separated phrases, also known with hyphens; the first one wins."""
        self._values: dict[str, V] = {}
        self._longest: dict[str, int] = {}  # first word -> words of the longest phrase
        for value, text in groups.items():
            for phrase in phrases(text):
                self._add(phrase, value)
                if " " in phrase:
                    self._add(phrase.replace(" ", "-"), value)

    def _add(self, phrase: str, value: V) -> None:
        self._values.setdefault(phrase, value)
        first = phrase.split()[0]
        self._longest[first] = max(self._longest.get(first, 0), phrase.count(" ") + 1)

    @property
    def firsts(self) -> Set[str]:
        """The first words of all phrases."""
        return self._longest.keys()

    def at(self, words: Sequence[str], i: int, end: int) -> tuple[V, int] | None:
        """Return the value and word count of the longest phrase at words[i:end], or None."""
        longest = self._longest.get(words[i]) if i < end else None
        if longest is None:
            return None
        for size in range(min(longest, end - i), 0, -1):
            value = self._values.get(" ".join(words[i : i + size]))
            if value is not None:
                return value, size
        return None

    def whole(self, words: Sequence[str], i: int, end: int) -> V | None:
        """Return the value of the phrase that is all of words[i:end], or None."""
        if i >= end or end - i > self._longest.get(words[i], 0):
            return None
        return self._values.get(" ".join(words[i:end]))


class Words(Lexicon[bool]):
    """Phrases without a value."""

    def __init__(self, text: str) -> None:
        super().__init__({True: text})

    def skip(self, words: Sequence[str], i: int, end: int) -> int:
        """Return the word count of the longest phrase at words[i:end], 0 for none."""
        if i >= end or words[i] not in self._longest:
            return 0
        found = self.at(words, i, end)
        return found[1] if found else 0

    def only(self, words: Sequence[str]) -> bool:
        """Whether the words are one or more of the phrases, and marks, and nothing else."""
        k, found = 0, False
        while k < len(words):
            size = self.skip(words, k, len(words))
            if not size and any(map(str.isalnum, words[k])):
                return False
            found = found or size > 0
            k += size or 1
        return found


PRI = Lexicon({p: f"{fields.PRI[p]}, {fields.PRI_ANYWHERE.get(p, '')}" for p in fields.PRI})
PRI_ANYWHERE = Lexicon({**fields.PRI_ANYWHERE, 0: fields.PRI_TRAPS})
LEVEL_TRAPS = Words(fields.LEVEL_TRAPS)
EMERGENCY = Words(fields.EMERGENCY)
STAT = Lexicon(fields.STAT)
CAT = Lexicon(fields.CAT)
AGES = Lexicon(fields.AGES)
PHRASES: tuple[tuple[str, Lexicon[Any]], ...] = (  # those that the reader sees, by a name
    ("pri", PRI),
    ("stat", STAT),
    ("cat", CAT),
    ("none", LEVEL_TRAPS),
)
ME = Words(fields.ME)
NOBODY = Words(fields.NOBODY)
NOTIFY = Words(choices.NOTIFY)
LEVELS = Lexicon(choices.LEVELS)
WATCH = Lexicon(choices.WATCH)
BOARD = Words(choices.BOARD)
NEWS = Words(choices.NEWS)
FORGET = Words(choices.FORGET)
SETTINGS = Words(choices.SETTINGS)
SET = Words(choices.SET)
PLUS = Words(choices.PLUS)
AGREED = Words(choices.AGREED)
SET_FILL = Words(choices.SET_FILL)
SET_TO = Words(choices.SET_TO)
OPTIONS = Lexicon(choices.OPTIONS)
