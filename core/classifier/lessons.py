"""What a workspace taught the classifier: weights that are added to those of the shipped model.

A lesson is a step of online logistic regression. It moves the weights of the text's words, and a
little the team's general leaning to a category. The step is larger if the guess was more wrong, and
smaller for words of many lessons: a new word is learnt at once, a common one slowly. Values are
immutable: a lesson returns a new one, so a failed transaction leaves nothing behind.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import field
from math import exp, sqrt

from core.classifier.model import ZERO, Model, Scores, add, shipped
from core.classifier.words import Word, look_at
from core.frozen import dataclass
from core.ticket import CATS, Cat

BITS = 14
STEP = 3.0  # log odds: the learning rate
EASE = 0.1  # limits the first step of a word
LEAN = 0.05  # share of the leaning, next to a text's words

_BUCKETS = 1 << BITS
_LEANING = _BUCKETS - 1  # the last bucket; features share the buckets before it
_UNIT = 1 / 1024  # weights and paces are 16-bit multiples of it: -32 .. 32 and 0 .. 64
_LIMIT = 32_767
_PACE_LIMIT = 65_535
_HEAD = b"learnt 2 "
_OLD_HEAD = b"learnt 1 "  # a format without paces


def _no_weights() -> array[int]:
    return array("h", bytes(2 * _BUCKETS * len(CATS)))


def _no_paces() -> array[int]:
    return array("H", bytes(2 * _BUCKETS))


@dataclass(frozen=True, slots=True)
class Learnt:
    """The learnt weights of a workspace, always 160 KB.

    weights: for each of `2 ** BITS` buckets four numbers in `_UNIT`, in the order of CATS
    paces: for each bucket the sum of its past moves in `_UNIT`; a larger sum makes smaller steps
    lessons: how many lessons were learnt
    """

    weights: array[int] = field(default_factory=_no_weights, repr=False)
    paces: array[int] = field(default_factory=_no_paces, repr=False)
    lessons: int = 0

    def correct(self, title: str, desc: str | None, cat: Cat, trust: float = 1.0) -> Learnt:
        """Return a copy that also learnt a ticket's category.

        trust: 1 if somebody said the category, less if they only left it unchanged
        """
        return self.corrected(shipped(), look_at(title, desc), cat, trust)

    def corrected(
        self, model: Model, words: Sequence[Word], cat: Cat, trust: float = 1.0
    ) -> Learnt:
        """Return what `correct` does, next to the given model instead of the shipped one."""
        shares = list(_shares(words))
        wrong = _missing(add(model.total(words), _sum(self.weights, shares)), CATS.index(cat))
        pull = [trust * part for part in wrong]
        weights, paces = self.weights[:], self.paces[:]
        _move(weights, paces, shares, pull)
        return Learnt(weights, paces, self.lessons + 1)

    def scores(self, words: Sequence[Word]) -> list[Scores]:
        """Return for each word what it adds to each category, without the leaning."""
        unit = _norm(words)
        return [
            ZERO
            if word.is_stop
            else _sum(self.weights, [(f % _LEANING, unit * word.weight) for f in word.words])
            for word in words
        ]

    @property
    def leaning(self) -> Scores:
        """What the team's mix of categories adds to each category."""
        return _sum(self.weights, [(_LEANING, LEAN)])

    def to_bytes(self) -> bytes:
        """Return `learnt 2 <lessons>`, a newline, then zlib of weights and paces, little-endian."""
        body = _little(self.weights).tobytes() + _little(self.paces).tobytes()
        return b"%s%d\n%s" % (_HEAD, self.lessons, zlib.compress(body, 1))

    @classmethod
    def from_bytes(cls, data: bytes) -> Learnt:
        """Read bytes from this or an older `to_bytes`. Raises ValueError for other bytes."""
        head, _, packed = data.partition(b"\n")
        if not head.startswith((_HEAD, _OLD_HEAD)):
            raise ValueError("not a learnt model")
        try:
            body = zlib.decompress(packed) + bytes(
                2 * _BUCKETS if head.startswith(_OLD_HEAD) else 0
            )
        except zlib.error as error:
            raise ValueError("a damaged learnt model") from error
        middle = 2 * _BUCKETS * len(CATS)
        if len(body) != middle + 2 * _BUCKETS:
            raise ValueError("a learnt model of another size")
        weights, paces = array("h", body[:middle]), array("H", body[middle:])
        return cls(_little(weights), _little(paces), int(head[len(_HEAD) :]))


def _little(numbers: array[int]) -> array[int]:
    if sys.byteorder == "little":
        return numbers
    swapped = numbers[:]
    swapped.byteswap()
    return swapped


def _norm(words: Sequence[Word]) -> float:
    """Return the factor that makes the vector of the words' shares one long."""
    return 1 / sqrt(sum(len(w.words) * w.weight**2 for w in words if not w.is_stop) or 1)


def _shares(words: Sequence[Word]) -> Iterator[tuple[int, float]]:
    unit = _norm(words)
    yield _LEANING, LEAN
    for word in words:
        if not word.is_stop:
            yield from ((feature % _LEANING, unit * word.weight) for feature in word.words)


def _sum(weights: array[int], shares: Sequence[tuple[int, float]]) -> Scores:
    a = b = c = d = 0.0
    for bucket, share in shares:
        at = 4 * bucket
        a += share * weights[at]
        b += share * weights[at + 1]
        c += share * weights[at + 2]
        d += share * weights[at + 3]
    return (a * _UNIT, b * _UNIT, c * _UNIT, d * _UNIT)


def _missing(scores: Scores, right: int) -> list[float]:
    """Return for each category its wanted probability (1 or 0) less the given one."""
    odds = [exp(score - max(scores)) for score in scores]
    return [(at == right) - part / sum(odds) for at, part in enumerate(odds)]


def _move(
    weights: array[int], paces: array[int], shares: Sequence[tuple[int, float]], pull: list[float]
) -> None:
    force = sum(part * part for part in pull)
    for bucket, share in shares:
        moved = paces[bucket] + round(force * share * share / _UNIT)
        paces[bucket] = min(_PACE_LIMIT, moved)
        step = STEP * share / sqrt(EASE + paces[bucket] * _UNIT) / _UNIT
        for at, part in enumerate(pull, 4 * bucket):
            weights[at] = max(-_LIMIT, min(_LIMIT, weights[at] + round(step * part)))
