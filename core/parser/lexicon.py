"""Finding the tables' phrases in a list of words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from rapidfuzz.distance import OSA

from core.parser.words import around, fields, lists, orders, requests, small

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
        for phrase, value in self._single.get(word[0], ()):
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


FRAGILE = frozenset(phrases(orders.FRAGILE))

VERBS = Lexicon(orders.VERBS)
PRI = Lexicon({p: f"{fields.PRI[p]}, {fields.PRI_ANYWHERE.get(p, '')}" for p in fields.PRI})
PRI_ANYWHERE = Lexicon({**fields.PRI_ANYWHERE, 0: fields.PRI_TRAPS})
PRI_CONTENT = Words(fields.PRI_CONTENT)
PRI_BARE = Words(fields.PRI_BARE)
STAT = Lexicon(fields.STAT)
STAT_AS_NOTE = Words(fields.STAT_AS_NOTE)
CAT = Lexicon(fields.CAT)
CAT_TAG = Lexicon(fields.CAT_TAG)
FIELD = Lexicon(fields.FIELD)
FORMATS = Lexicon(fields.FORMATS)
ME = Words(fields.ME)
NOBODY = Words(fields.NOBODY)
NOT_NAMES = Words(fields.NOT_NAMES)
ASSIGN_TO = Words(fields.ASSIGN_TO)
TAKE_IT = Words(fields.TAKE_IT)

TAKES = Words(orders.TAKES)
CREATE_VERBS = Words(requests.CREATE_VERBS)
CREATE_ALONE = Words(requests.CREATE_ALONE)
NOT_ORDERS_AFTER = {v: frozenset(phrases(t)) for v, t in requests.NOT_ORDERS_AFTER.items()}
TICKET = Words(requests.TICKET)
TICKETS = Words(requests.TICKETS)
TICKET_TYPO = Words("ticket, tickets")
CREATE_LINK = Words(requests.CREATE_LINK)
CLOSE_AFTER = Words(orders.CLOSE_AFTER)
REST_LEADS = Words(orders.REST_LEADS)
LATER = Words(orders.LATER)
PAST = Words(orders.PAST)
EXCEPT = Words(orders.EXCEPT)

GREETINGS = Words(around.GREETINGS)
POLITE = Words(around.POLITE)
WISHES = Words(around.WISHES)
SELF = Words(orders.SELF)
INTENT = Words(orders.INTENT)
NEVER = Words(orders.NEVER)
NOT_YET = Words(orders.NOT_YET)
IS = Words(orders.IS)
TAIL = Lexicon({True: around.TAIL})
KEPT_TAIL = Words(around.KEPT_TAIL)

LIST_VERBS = Words(lists.LIST_VERBS)
SEARCH_VERBS = Words(lists.SEARCH_VERBS)
LIST_FILL = Words(lists.LIST_FILL)
FILTERS = Lexicon(lists.FILTERS)
BY_LEADS = Words(lists.BY_LEADS)
OWN_LEADS = Words(lists.OWN_LEADS)
THEY = Lexicon(lists.THEY)
WORKED_BY = Words(lists.WORKED_BY)
ABOUT = Words(lists.ABOUT)
ABOUT_WEAK = Words(lists.ABOUT_WEAK)
ABOUT_END = Words(lists.ABOUT_END)
NEXT_PAGE = Words(lists.NEXT_PAGE)

STATS = Words(small.STATS)
STATS_FILL = Words(small.STATS_FILL)
UNDO = Words(small.UNDO)
HELP = Words(small.HELP)
FORMAT_FILL = Words(small.FORMAT_FILL)
TALK = Words(around.TALK)
TALK_NEEDS = Words(around.TALK_NEEDS)
QUESTION = Words(around.QUESTION)
STATES = Words(around.STATES)
SELF_TALK = Words(around.SELF_TALK)
THREAD_PRONOUNS = Words(small.THREAD_PRONOUNS)
VIEW_REST = Words(small.VIEW_REST)
VIEW_ALONE = Words(small.VIEW_ALONE)
ASIDES = Words(around.ASIDES)
CREATE_WEAK = Words(requests.CREATE_WEAK)
