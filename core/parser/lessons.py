"""What a workspace's answers to the bot's questions taught the reader.

An answer says which reading was meant. It changes the odds of the message's features just enough to
make this reading sure the next time (a passive-aggressive step: Crammer et al., 2006). The features
share the change, so that similar messages profit. Only hashes of words are kept, of the latest
lessons. The fixed rules (`caution`) do not learn.
"""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

from core.parser.candidates import parts
from core.parser.courtesy import without_courtesies
from core.parser.features import concepts, of_intent, plain, words_of
from core.parser.model import Chain, Model, shipped
from core.parser.typos import nearly

LESSONS_MAX = 200  # the latest lessons are kept; each is below 1 KB
TEXT_MAX = 300  # characters; nothing is learnt from a longer message
SURE = 0.98  # the odds that a lesson gives to the meant reading of the same message
WEIGHT_MAX = 4.0  # log odds; the most that one word can change
_WORDS = ("w=", "b=", "k=", "f2=", "f3=")  # prefixes of the features made of words
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Lesson:
    """One answer to a question.

    meant: the intent that was meant
    step: log odds that each word adds to this intent
    words: hashes of the message's word features
    """

    meant: str
    step: float
    words: tuple[int, ...]


@dataclass(frozen=True)
class Taught:
    """The lessons of a workspace.

    lessons: the oldest first, at most LESSONS_MAX
    """

    lessons: tuple[Lesson, ...] = ()

    def to_bytes(self) -> bytes:
        """Return the lessons as zlib-compressed JSON."""
        said = [[one.meant, one.step, one.words] for one in self.lessons]
        return zlib.compress(json.dumps(said, separators=(",", ":")).encode(), 6)

    @classmethod
    def from_bytes(cls, data: bytes) -> Taught:
        """Return the lessons that `to_bytes` wrote."""
        said = json.loads(zlib.decompress(data))
        return cls(tuple(Lesson(meant, step, tuple(words)) for meant, step, words in said))

    @property
    def model(self) -> Model:
        """The shipped model, with the lessons added to its intent chain."""
        found = shipped()
        return found.with_intent(_Intent(found.intent, self.weights)) if self.lessons else found

    @cached_property
    def weights(self) -> Mapping[int, Mapping[str, float]]:
        """All lessons together: hash of a word -> intent -> log odds."""
        found: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for lesson in self.lessons:
            for word in lesson.words:
                found[word][lesson.meant] += lesson.step
        return found

    def answered(self, text: str, mode: str, meant: str) -> Taught:
        """Return a copy that also learnt an answer; unchanged if there is nothing to learn.

        text: the message that the question was about
        mode: `addressed` or `thread`
        meant: the chosen intent
        A mistyped verb teaches nothing, as it is no new word for the order.
        """
        line = without_courtesies(text)
        words = words_of(line)
        model = self.model
        known = meant in model.intent.labels
        if not known or not words or len(text) > TEXT_MAX or len(parts(line, mode, model)) > 1:
            return self
        if meant in ("close", "merge") and _is_mistyped(words, meant):
            return self
        features = of_intent(words, line, 0, len(words), mode, more=False)
        odds = model.intent.odds(features)
        hashed = _hashed(features)
        now = min(max(odds[meant], _LEAST), SURE)
        lacks = log(SURE / (1 - SURE)) - log(now / (1 - now))
        if lacks <= 0 or not hashed:
            return self
        lesson = Lesson(meant, round(min(WEIGHT_MAX, lacks / len(hashed)), 4), hashed)
        return Taught((*self.lessons, lesson)[-LESSONS_MAX:])


class _Intent(Chain):
    """The intent chain with the lessons' weights added."""

    def __init__(self, shipped: Chain, weights: Mapping[int, Mapping[str, float]]) -> None:
        self._shipped, self._weights = shipped, weights
        self.labels = shipped.labels

    def odds(self, features: Sequence[str]) -> dict[str, float]:
        odds = self._shipped.odds(features)
        moved: dict[str, float] = defaultdict(float)
        for word in _hashed(features):
            for intent, weight in self._weights.get(word, {}).items():
                moved[intent] += max(-WEIGHT_MAX, min(WEIGHT_MAX, weight))
        if not moved:
            return odds
        found = {name: max(one, _LEAST) * exp(moved.get(name, 0.0)) for name, one in odds.items()}
        total = sum(found.values())
        return {name: one / total for name, one in found.items()}


def _hashed(features: Sequence[str]) -> tuple[int, ...]:
    of_words = {one for one in features if one.startswith(_WORDS)}
    return tuple(sorted(zlib.crc32(one.encode()) for one in of_words))


def _is_mistyped(words: Sequence[str], concept: str) -> bool:
    """Whether a word is a typo of a verb of this concept, and no word is such a verb."""
    said = [plain(word) for word in words]
    if any(concept in concepts(word) for word in said):
        return False
    return any(nearly(word, concept) for word in said)
