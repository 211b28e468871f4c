"""Finding the tables' phrases in a list of words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from rapidfuzz.distance import OSA

from core.parser import words as table

V = TypeVar("V", bound=Hashable)


def phrases(text: str) -> Iterator[str]:
    """The comma separated phrases of a table's value."""
    return (p for p in (part.strip() for part in text.split(",")) if p)


class Lexicon(Generic[V]):
    """Phrases with a value each, found at a place in a list of lower-case words."""

    __slots__ = ("_by_first", "_single", "_values")

    def __init__(self, groups: Mapping[V, str], joined: bool = True) -> None:
        """joined: phrases of several words are known with hyphens too."""
        self._by_first: dict[str, list[tuple[int, tuple[str, ...], V]]] = {}
        self._values: dict[str, V] = {}
        for value, text in groups.items():
            for phrase in phrases(text):
                self._add(phrase, value)
                if joined and " " in phrase:
                    self._add(phrase.replace(" ", "-"), value)
        self._single: dict[str, list[tuple[str, V]]] = {}
        for phrase, value in self._values.items():
            if len(phrase) >= 4 and phrase.isalpha():
                self._single.setdefault(phrase[0], []).append((phrase, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -entry[0])

    def _add(self, phrase: str, value: V) -> None:
        said = tuple(phrase.split(" "))
        self._by_first.setdefault(said[0], []).append((len(said), said, value))
        self._values.setdefault(phrase, value)

    def at(self, words: Sequence[str], i: int, end: int) -> tuple[V, int] | None:
        """The value of the longest phrase at words[i:end], and how many words it has."""
        if i >= end:
            return None
        for size, said, value in self._by_first.get(words[i], ()):
            if size == 1 or (i + size <= end and tuple(words[i : i + size]) == said):
                return value, size
        return None

    def whole(self, words: Sequence[str], i: int, end: int) -> V | None:
        """The value of the phrase that words[i:end] are, if they are one."""
        found = self.at(words, i, end)
        return found[0] if found and found[1] == end - i else None

    def like(self, word: str) -> V | None:
        """The value of the one-word phrase that this word is a typo of."""
        if len(word) < 4 or word in FRAGILE or not word.isalpha():
            return None
        slips = 1 if len(word) < 7 else 2
        best: tuple[int, V] | None = None
        for phrase, value in self._single[word[0]] if word[0] in self._single else ():
            if abs(len(phrase) - len(word)) > slips:
                continue
            off = OSA.distance(word, phrase, score_cutoff=slips)
            if off <= slips and (best is None or off < best[0]):
                best = (off, value)
        return best[1] if best else None


class Words(Lexicon[bool]):
    """Phrases without a value."""

    def __init__(self, text: str) -> None:
        super().__init__({True: text})

    def skip(self, words: Sequence[str], i: int, end: int) -> int:
        """How many words the longest phrase at i has; 0 when there is none."""
        found = self.at(words, i, end)
        return found[1] if found else 0

    def has(self, word: str) -> bool:
        return word in self._values


FRAGILE = frozenset(phrases(table.FRAGILE))

VERBS = Lexicon(table.VERBS)
PRI = Lexicon({p: f"{table.PRI[p]}, {table.PRI_ANYWHERE.get(p, '')}" for p in table.PRI})
PRI_ANYWHERE = Lexicon({**table.PRI_ANYWHERE, 0: table.PRI_TRAPS})
PRI_CONTENT = Words(table.PRI_CONTENT)
PRI_BARE = Words(table.PRI_BARE)
STAT = Lexicon(table.STAT)
STAT_AS_NOTE = Words(table.STAT_AS_NOTE)
CAT = Lexicon(table.CAT)
CAT_TAG = Lexicon(table.CAT_TAG)
FIELD = Lexicon(table.FIELD)
FORMATS = Lexicon(table.FORMATS)
ME = Words(table.ME)
NOBODY = Words(table.NOBODY)
NOT_NAMES = Words(table.NOT_NAMES)
ASSIGN_TO = Words(table.ASSIGN_TO)
TAKE_IT = Words(table.TAKE_IT)

CREATE_VERBS = Words(table.CREATE_VERBS)
CREATE_ALONE = Words(table.CREATE_ALONE)
NOT_ORDERS_AFTER = {v: frozenset(phrases(t)) for v, t in table.NOT_ORDERS_AFTER.items()}
TICKET = Words(table.TICKET)
TICKETS = Words(table.TICKETS)
TICKET_TYPO = Words("ticket, tickets")
CREATE_LINK = Words(table.CREATE_LINK)
CLOSE_AFTER = Words(table.CLOSE_AFTER)
REST_LEADS = Words(table.REST_LEADS)
LATER = Words(table.LATER)
PAST = Words(table.PAST)
EXCEPT = Words(table.EXCEPT)

GREETINGS = Words(table.GREETINGS)
POLITE = Words(table.POLITE)
WISHES = Words(table.WISHES)
SELF = Words(table.SELF)
INTENT = Words(table.INTENT)
ORDERED = Words(table.ORDERED)
NEVER = Words(table.NEVER)
NOT_YET = Words(table.NOT_YET)
IS = Words(table.IS)
TAIL = Lexicon({True: table.TAIL})
KEPT_TAIL = Words(table.KEPT_TAIL)

LIST_VERBS = Words(table.LIST_VERBS)
SEARCH_VERBS = Words(table.SEARCH_VERBS)
LIST_FILL = Words(table.LIST_FILL)
FILTERS = Lexicon(table.FILTERS)
BY_LEADS = Words(table.BY_LEADS)
OWN_LEADS = Words(table.OWN_LEADS)
THEY = Lexicon(table.THEY)
WORKED_BY = Words(table.WORKED_BY)
ABOUT = Words(table.ABOUT)
ABOUT_WEAK = Words(table.ABOUT_WEAK)
ABOUT_END = Words(table.ABOUT_END)
NEXT_PAGE = Words(table.NEXT_PAGE)
EVERYTHING = Words(table.EVERYTHING)

STATS = Words(table.STATS)
STATS_FILL = Words(table.STATS_FILL)
UNDO = Words(table.UNDO)
HELP = Words(table.HELP)
FORMAT_FILL = Words(table.FORMAT_FILL)
TALK = Words(table.TALK)
TALK_NEEDS = Words(table.TALK_NEEDS)
QUESTION = Words(table.QUESTION)
STATES = Words(table.STATES)
SELF_TALK = Words(table.SELF_TALK)
THREAD_PRONOUNS = Words(table.THREAD_PRONOUNS)
VIEW_REST = Words(table.VIEW_REST)
VIEW_ALONE = Words(table.VIEW_ALONE)
ON_IT = Words(table.ON_IT)
ASIDES = Words(table.ASIDES)
CREATE_WEAK = Words(table.CREATE_WEAK)
