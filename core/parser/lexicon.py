"""Finding the tables' phrases in a list of words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cache
from typing import Generic, TypeVar

from core.parser.words import (
    around,
    choices,
    fields,
    intake,
    lists,
    little,
    merging,
    orders,
    requests,
    small,
)

V = TypeVar("V", bound=Hashable)


@cache
def _distance() -> Callable[..., int]:
    """Loaded at the first word nobody knows: its import takes longer than all of ours."""
    from rapidfuzz.distance import OSA

    return OSA.distance


def phrases(text: str) -> Iterator[str]:
    """The comma separated phrases of a table's value."""
    return filter(None, map(str.strip, text.split(",")))


class Lexicon(Generic[V]):
    """Phrases with a value each, found at a place in a list of lower-case words."""

    __slots__ = ("_longest", "_typos", "_values")

    def __init__(self, groups: Mapping[V, str]) -> None:
        """A phrase of several words is known with hyphens too; of equal ones the first counts."""
        self._values: dict[str, V] = {}
        self._longest: dict[str, int] = {}  # first word -> words of the longest phrase
        self._typos: dict[str, list[tuple[str, V]]] | None = None
        for value, text in groups.items():
            for phrase in phrases(text):
                self._values.setdefault(phrase, value)
                first, space, _ = phrase.partition(" ")
                size = phrase.count(" ") + 1
                if size > self._longest.get(first, 0):
                    self._longest[first] = size
                if space:
                    joined = phrase.replace(" ", "-")
                    self._values.setdefault(joined, value)
                    self._longest.setdefault(joined, 1)

    def beginnings(self) -> frozenset[str]:
        """The first words of the phrases."""
        return frozenset(self._longest)

    def begins(self, word: str) -> bool:
        """Whether any phrase begins with the word."""
        return word in self._longest

    def at(self, words: Sequence[str], i: int, end: int) -> tuple[V, int] | None:
        """The value of the longest phrase at words[i:end], and how many words it has."""
        if i >= end:
            return None
        size = self._longest.get(words[i], 0)
        while size > 1:
            if i + size <= end:
                value = self._values.get(" ".join(words[i : i + size]))
                if value is not None:
                    return value, size
            size -= 1
        value = self._values.get(words[i]) if size else None
        return None if value is None else (value, 1)

    def whole(self, words: Sequence[str], i: int, end: int) -> V | None:
        """The value of the phrase that words[i:end] are, if they are one."""
        if i >= end or end - i > self._longest.get(words[i], 0):
            return None
        return self._values.get(" ".join(words[i:end]))

    def like(self, word: str) -> V | None:
        """The value of the one-word phrase that this word is a typo of."""
        if len(word) < 4 or word in FRAGILE or not word.isalpha():
            return None
        slips = 1 if len(word) < 7 else 2
        best: tuple[int, V] | None = None
        for phrase, value in self._near(word):
            if abs(len(phrase) - len(word)) <= slips:
                off = _distance()(word, phrase, score_cutoff=slips)
                if off <= slips and (best is None or off < best[0]):
                    best = (off, value)
        return best[1] if best else None

    def _near(self, word: str) -> list[tuple[str, V]]:
        """The one-word phrases with the same first letter."""
        if self._typos is None:
            self._typos = {}
            for phrase, value in self._values.items():
                if len(phrase) >= 4 and phrase.isalpha():
                    self._typos.setdefault(phrase[0], []).append((phrase, value))
        return self._typos.get(word[0], [])


class Words(Lexicon[bool]):
    """Phrases without a value."""

    def __init__(self, text: str) -> None:
        super().__init__({True: text})

    def skip(self, words: Sequence[str], i: int, end: int) -> int:
        """How many words the longest phrase at i has; 0 when there is none."""
        if i >= end or words[i] not in self._longest:
            return 0
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
NOT_ASSIGN_BARE = Words(fields.NOT_ASSIGN_BARE)
ASSIGN_BARE = Words(fields.ASSIGN_BARE)
TAKE_IT = Words(fields.TAKE_IT)

TO_WHOM = Words(orders.TO_WHOM)
TAKES = Words(orders.TAKES)
PUT_OFF = Words(orders.PUT_OFF)
MAYBE = Words(orders.MAYBE)
CONDITION = Words(orders.CONDITION)
FIXED = Words(orders.FIXED)
FIXED_BY = Words(orders.FIXED_BY)
NO_REASON = Words(orders.NO_REASON)
AT_ONCE = Words(orders.AT_ONCE)
OPENS = Words(orders.OPENS)
MERGE = Words(merging.MERGE)
MERGE_INTO = Words(merging.INTO)
MARK = Words(merging.MARK)
ALIKE = Words(merging.ALIKE)
SAME = Words(merging.SAME)
PERHAPS = Words(merging.PERHAPS)
CREATE_VERBS = Words(requests.CREATE_VERBS)
CREATE_ALONE = Words(requests.CREATE_ALONE)
NOT_ORDERS_AFTER = {v: frozenset(phrases(t)) for v, t in requests.NOT_ORDERS_AFTER.items()}
TICKET = Words(requests.TICKET)
TICKETS = Words(requests.TICKETS)
PROBLEMS = Words(lists.PROBLEMS)
TICKET_TYPO = Words(requests.TICKET_TYPO)
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
DID = Words(lists.DID)
THEY_DID = Lexicon(lists.THEY_DID)
DATED = Words(lists.DATED)
DATED_ALWAYS = Words(lists.DATED_ALWAYS)
WORKED_BY = Words(lists.WORKED_BY)
ABOUT = Words(lists.ABOUT)
ABOUT_WEAK = Words(lists.ABOUT_WEAK)
ABOUT_END = Words(lists.ABOUT_END)
OBJECTS = Words(lists.OBJECTS)
NEXT_PAGE = Words(lists.NEXT_PAGE)

STATS = Words(small.STATS)
STATS_FILL = Words(small.STATS_FILL)
UNDO = Words(small.UNDO)
HELP = Words(small.HELP)
WHY = Words(small.WHY)
WHY_FILL = Words(small.WHY_FILL)
FORGET = Words(small.FORGET)
REPORTED = Words(intake.REPORTED)
REQUESTED = Words(intake.REQUESTED)
REMARKS = Words(intake.REMARKS)
ADDRESSING = Words(intake.ADDRESSING)
NOTIFY = Words(choices.NOTIFY)
LEVELS = Lexicon(choices.LEVELS)
WATCH = Lexicon(choices.WATCH)
BOARD = Words(choices.BOARD)
NEWS = Words(choices.NEWS)
SETTINGS = Words(choices.SETTINGS)
SET = Words(choices.SET)
SET_FILL = Words(choices.SET_FILL)
SET_TO = Words(choices.SET_TO)
OPTIONS = Lexicon(choices.OPTIONS)
INTERNAL = Words(choices.INTERNAL)
INTERNAL_VERBS = Words(choices.INTERNAL_VERBS)
MEANING = Words(small.MEANING)
MEANS = Words(small.MEANS)
HOW = Words(small.HOW)
FORMAT = Words(small.FORMAT)
FORMAT_VERBS = Words(small.FORMAT_VERBS)
FORMAT_FILL = Words(small.FORMAT_FILL)
TALK = Words(around.TALK)
TALK_NEEDS = Words(around.TALK_NEEDS)
QUESTION = Words(around.QUESTION)
STATES = Words(around.STATES)
GRATITUDE = Words(around.GRATITUDE)
SOMEBODY = Words(around.SOMEBODY)
SELF_TALK = Words(around.SELF_TALK)
THREAD_PRONOUNS = Words(small.THREAD_PRONOUNS)
VIEW_REST = Words(small.VIEW_REST)
VIEW_ASKED = Words(small.VIEW_ASKED)
HUSH = Words(small.HUSH)
VIEW_ALONE = Words(small.VIEW_ALONE)
ASIDES = Words(around.ASIDES)
CREATE_WEAK = Words(requests.CREATE_WEAK)
SUBJECT = Words(orders.SUBJECT)
OVERHEARD = Words(orders.OVERHEARD)
EVIDENCE = Words(around.EVIDENCE)
VAGUE = Words(requests.VAGUE)
FOLLOWING = Words(requests.FOLLOWING)
KIND = Words(requests.KIND)
WORK = Words(requests.WORK)
ASKED = Words(around.ASKED)

STATE_AFTER = Words(little.STATE_AFTER)
RENAME_TO = Words(little.RENAME_TO)
NOTE_LEADS = Words(little.NOTE_LEADS)
PARTICLES = Words(little.PARTICLES)
DETAILS = Words(little.DETAILS)
NOTE_ON = Words(little.NOTE_ON)
DONE_WORDS = Words(little.DONE_WORDS)
PROBLEM_NOUNS = Words(little.PROBLEM_NOUNS)
FILED = Words(little.FILED)
ABOUT_LEADS = Words(little.ABOUT_LEADS)
NEW = Words(little.NEW)
TICKET_FOR = Words(little.TICKET_FOR)
PARTS = Words(little.PARTS)
NAMED = Words(little.NAMED)
PLEASE = Words(little.PLEASE)
WILL = Words(little.WILL)
SOCIAL = Words(little.SOCIAL)
US = Words(little.US)
NAME_LEADS = Words(little.NAME_LEADS)
PLACES = Words(little.PLACES)
NOT_WHO = Words(little.NOT_WHO)
LIST_HEADS = Words(little.LIST_HEADS)
DROPPED = Words(little.DROPPED)
MODIFIER_FILL = Words(little.MODIFIER_FILL)
MODIFIER_START = Words(little.MODIFIER_START)
PRI_CODES = Words(little.PRI_CODES)
BLOCKED_WHOM = Words(little.BLOCKED_WHOM)
CLOSE_REASONS = Words(little.CLOSE_REASONS)
ARTICLES = Words(little.ARTICLES)
JOINERS = Words(little.JOINERS)
TICKET_KINDS = Words(little.TICKET_KINDS)
OFTEN_NOUNS = Words(little.OFTEN_NOUNS)
BY_MISTAKE = Words(little.BY_MISTAKE)
NOT_BEFORE = Words(little.NOT_BEFORE)
VALUE_CODES = Words(little.VALUE_CODES)
