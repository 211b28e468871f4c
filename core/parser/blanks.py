"""Values for the places of a fixed form, found anywhere in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from core.parser.blank_names import CLAUSE, known_client, quoted
from core.parser.blank_people import people
from core.parser.blank_spans import Spans
from core.parser.features import concepts_in, plain, topics
from core.parser.forms.form import ids_in
from core.parser.slot_values import Heed
from core.parser.tokens import Line
from core.parser.words import blanks as words, signs
from core.parser.words.small import SMALL, THE
from core.ticket import ticket_id

WORDS_MAX = 40  # of a sentence
_DIGITS_MAX = 6  # of a ticket's number
_ASIDE_MAX = 2  # words of a clause without a value that count: it only gives a reason
_ASKING, _UNTIL = frozenset(words.ASKING.split()), frozenset(words.UNTIL.split())
_ABOUT = frozenset(("who", "mine", "not"))  # concepts
_OF_CLIENTS = frozenset(("contract",))  # features whose tables have the clients
_ASKED_MAX = 3  # words that ask for something
_NO = frozenset(("no", "not", "don't", "dont", "nicht", "ne", "nao", "so", "only", "nur", "solo"))
_CLIENT_LEFT = 2  # words that the name of a client counts
_VALUES = frozenset(("id", "who"))
_WORD = re.compile(r"(?<= )\S+")
_EXPLAINED = SMALL | _ASKING | signs.FILLING
_DENIED = re.compile(r"n't |\b(?:dont|not|never|nicht|kein\w*|nie|pas|nao|nunca) ")
_MINUS = re.compile(r"(?<![\w-])-\s?\d|overdue by", re.IGNORECASE)  # "due -2d" is no time to come
_CUES = {name: re.compile(rf"\b(?:{cue})") for name, cue in words.CUES.items()}
_SIGNS = {
    name: re.compile(rf"(?<!\S)(?:[ldjmnst]'|qu')?(?:{way})") for name, way in signs.SIGNS.items()
}


@dataclass(frozen=True)
class Sentence:
    """A sentence in which values are found, whatever feature it asks for.

    heed: the sentence
    """

    heed: Heed

    @property
    def line(self) -> Line:
        """Its words."""
        return self.heed.line

    @cached_property
    def spans(self) -> Spans:
        """The times in it."""
        return Spans(self.line, self.heed.at)

    @cached_property
    def people(self) -> list[str]:
        """The people who are mentioned or named."""
        return people(self.line, self.heed.clients)

    @cached_property
    def client(self) -> str | None:
        """The client of the desk that is named."""
        return known_client(self.line, self.heed.clients)

    @cached_property
    def cues(self) -> set[str]:
        """What its words say of the order: CUES of `core.parser.words.blanks`, and what it has."""
        about = {name for name, cue in _CUES.items() if cue.search(self.said)}
        has = {
            "asks": _asks(self.line),
            "ids": self.ids,
            "name": self.people,
            "whether": self.line.words and plain(self.line.words[0]) in words.WHETHER,
            "quoted": quoted(self.line),
            "client": self.client,
            "denied": _DENIED.search(self.said),
            "minus": _MINUS.search(self.line.text),
            "gone": _SIGNS["away"].search(self.said),
        }
        found = {name for name, is_there in has.items() if is_there}
        return about | found | (_ABOUT & concepts_in(self.line.words))

    @cached_property
    def said(self) -> str:
        """Its plain words with a space around each, `#id` for tickets."""
        words = ("#id" if one.kind == "id" else plain(one.low) for one in self.line.tokens)
        return f" {' '.join(words)} "

    @cached_property
    def empty(self) -> frozenset[str]:
        """Its plain words that say nothing by themselves, or only a direction."""
        every = {*map(plain, self.line.words)}
        return frozenset(
            word
            for word in every
            if word in _EXPLAINED or any(cue.search(word) for cue in _CUES.values())
        )

    @cached_property
    def signed(self) -> tuple[str, ...]:
        """The features for which its words speak."""
        return tuple(name for name, way in _SIGNS.items() if way.search(self.said))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The tickets that are named, each once."""
        named = (ids_in(token.low) for token in self.line.tokens if token.kind == "id")
        return tuple(dict.fromkeys(chain.from_iterable(named))) or self._numbered

    @cached_property
    def _numbered(self) -> tuple[str, ...]:
        """The tickets that are named by an article and a bare number: "wake up the 12"."""
        words = self.line.words
        named = [
            k
            for k in range(1, len(words))
            if words[k].isdigit() and len(words[k]) <= _DIGITS_MAX
            if plain(words[k - 1]) in THE and plain(words[max(k - 2, 0)]) not in _UNTIL
        ]
        taken = self.spans.taken() if named else frozenset()
        return tuple(ticket_id(int(words[k])) for k in named if k not in taken)


@dataclass(frozen=True)
class Blanks:
    """A sentence that asks for a feature.

    sentence: what is said
    topic: the feature
    """

    sentence: Sentence
    topic: str

    @cached_property
    def signs(self) -> int:
        """How many words speak for the feature."""
        phrases = sum(len(found[0].split()) for found in self._found)
        words = map(plain, self.sentence.line.words)
        return phrases or sum(self.topic in topics(word) for word in words)

    @cached_property
    def _found(self) -> tuple[re.Match[str], ...]:
        own = _SIGNS.get(self.topic)
        return tuple(own.finditer(self.sentence.said)) if own else ()

    def left(self, said: str) -> int:
        """Return how many words say something that the order does not. said: the order

        A clause that has nothing of the order only gives a reason: it counts little.
        """
        taken = self._taken(said)
        total = aside = 0
        is_apart = True
        for k, one in enumerate(self.sentence.line.tokens):
            if one.kind == "mark" and one.low in CLAUSE:
                total += min(aside, _ASIDE_MAX) if is_apart else aside
                aside, is_apart = 0, True
            elif one.kind != "mark" and k in taken:
                is_apart = False
            elif one.kind != "mark":
                aside += not self.is_explained(one.low)
        total += min(aside, _ASIDE_MAX) if is_apart else aside
        return total + (0 if self._is_for(said) else _CLIENT_LEFT)

    def _taken(self, said: str) -> frozenset[int]:
        """Return the tokens that the order has, or that speak for it."""
        kept = {plain(word) for word in re.split(r"[\s,:@]+", said.lower().rstrip("?"))}
        starts = [found.start() for found in _WORD.finditer(self.sentence.said)]
        told = {
            k
            for k, at in enumerate(starts)
            if any(one.start() <= at < one.end() for one in self._found)
        }
        tokens = enumerate(self.sentence.line.tokens)
        has = {k for k, one in tokens if one.kind in _VALUES or plain(one.low) in kept}
        return self.sentence.spans.taken() | told | has

    def _is_for(self, said: str) -> bool:
        """Whether an order is for the client that is named, if any, or for its tickets."""
        name = self.sentence.client
        is_wide = self.topic in _OF_CLIENTS or bool(self.sentence.ids)
        return name is None or is_wide or name in said

    def is_explained(self, low: str) -> bool:
        """Whether a word says nothing more, or speaks for the feature or its direction."""
        word, client = plain(low), plain((self.sentence.client or "").lower())
        return word in self.sentence.empty or self.is_sign(word) or word in client.split("-")

    def is_sign(self, word: str) -> bool:
        """Whether a plain word speaks for the feature."""
        own = _SIGNS.get(self.topic)
        is_said = own is not None and own.search(f" {word} ") is not None
        return is_said or self.topic in topics(word)


def _asks(line: Line) -> bool:
    """Whether the sentence is a question, or asks to be shown something."""
    first = plain(line.words[0]).removesuffix("'s") if line.words else ""
    kinds = {one.kind for one in line.tokens[:_ASKED_MAX]}
    is_order = "id" in kinds or not _NO.isdisjoint(map(plain, line.words[:_ASKED_MAX]))
    about = set() if is_order else concepts_in(line.words[:_ASKED_MAX])
    return "?" in line.words[-2:] or first in _ASKING or bool(about & {"list", "view"})
