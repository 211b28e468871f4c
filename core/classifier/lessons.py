"""What a workspace has taught by what its people say: weights added to the shipped model's.

A lesson moves the weights of its own words (and a little the team's leaning to a category) as far
as the text was misjudged (a step of logistic regression), and a word the less the more lessons it
was in already: a new word is learnt at once, a common one moves slowly. Values never change: a
lesson returns a new one, so a transaction that fails leaves nothing behind.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import exp, sqrt

from core.classifier.model import ZERO, Model, Scores, add, shipped
from core.classifier.words import Word, look_at
from core.ticket import CATS, Cat

BITS = 14
STEP = 3.0  # log odds: how fast is learnt
EASE = 0.1  # keeps the first step of a word small
LEAN = 0.05  # the leaning's share beside a text's words

_BUCKETS = 1 << BITS
_LEANING = _BUCKETS - 1  # the last bucket; features share the ones before it
_UNIT = 1 / 1024  # a weight is a 16-bit multiple of it: -32 .. 32; a pace: 0 .. 64
_LIMIT = 32_767
_PACE_LIMIT = 65_535
_HEAD = b"learnt 2 "
_OLD_HEAD = b"learnt 1 "  # had no paces


def _no_weights() -> array[int]:
    return array("h", bytes(2 * _BUCKETS * len(CATS)))


def _no_paces() -> array[int]:
    return array("H", bytes(2 * _BUCKETS))


@dataclass(frozen=True, slots=True)
class Learnt:
    """weights: four 16-bit numbers for each of `2 ** BITS` buckets; paces: how much each bucket was
    moved already; 160 KB whatever was learnt. lessons: how many were taken in."""

    weights: array[int] = field(default_factory=_no_weights, repr=False)
    paces: array[int] = field(default_factory=_no_paces, repr=False)
    lessons: int = 0

    def correct(self, title: str, desc: str | None, cat: Cat, trust: float = 1.0) -> Learnt:
        """This and what a ticket's category teaches. trust: 1 where somebody said it, less where
        it was only left as it was."""
        return self.corrected(shipped(), look_at(title, desc), cat, trust)

    def corrected(
        self, model: Model, words: Sequence[Word], cat: Cat, trust: float = 1.0
    ) -> Learnt:
        """`correct` beside a given model."""
        shares = list(_shares(words))
        wrong = _missing(add(model.total(words), _sum(self.weights, shares)), CATS.index(cat))
        pull = [trust * part for part in wrong]
        weights, paces = self.weights[:], self.paces[:]
        _move(weights, paces, shares, pull)
        return Learnt(weights, paces, self.lessons + 1)

    def scores(self, words: Sequence[Word]) -> list[Scores]:
        """What each word adds to each category; the leaning is not in it."""
        unit = _norm(words)
        return [
            ZERO
            if word.is_stop
            else _sum(self.weights, [(f % _LEANING, unit * word.weight) for f in word.words])
            for word in words
        ]

    @property
    def leaning(self) -> Scores:
        """What the team's mix of categories adds to each."""
        return _sum(self.weights, [(_LEANING, LEAN)])

    def to_bytes(self) -> bytes:
        """`learnt 2 <lessons>`, a newline, and weights and paces, little-endian,
        zlib-compressed."""
        body = _little(self.weights).tobytes() + _little(self.paces).tobytes()
        return b"%s%d\n%s" % (_HEAD, self.lessons, zlib.compress(body, 1))

    @classmethod
    def from_bytes(cls, data: bytes) -> Learnt:
        """What `to_bytes` wrote, or wrote once. ValueError: it did not."""
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
    """Makes the shares of a text's words one long."""
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
    """What each category's probability lacks: 1 less it for the right one, 0 less it for others."""
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
