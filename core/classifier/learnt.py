"""What a workspace has taught by its corrections: weights added to the shipped model's.

A correction moves only the weights of its own words (and a little the team's leaning to a
category), by at most `STEP`, and only until the text gets the category it was given by `MARGIN`
(passive-aggressive). Values never change: a correction returns a new one, so a transaction that
fails leaves nothing behind.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import sqrt

from core.classifier.model import ZERO, Model, Scores, add, shipped
from core.classifier.words import Word, look_at
from core.ticket import CATS, Cat

BITS = 14
STEP = 1.5  # log odds one correction may move, half up for its category, half down for the rival
MARGIN = 2.0  # log odds
LEAN = 0.2  # the leaning's share beside a text's words

_BUCKETS = 1 << BITS
_LEANING = _BUCKETS - 1  # the last bucket; features share the ones before it
_UNIT = 1 / 1024  # a weight is a 16-bit multiple of it: -32 .. 32
_LIMIT = 32_767
_HEAD = b"learnt 1 "


def _nothing() -> array[int]:
    return array("h", bytes(2 * _BUCKETS * len(CATS)))


@dataclass(frozen=True, slots=True)
class Learnt:
    """weights: four 16-bit numbers for each of `2 ** BITS` buckets, 128 KB whatever was learnt;
    corrections: how many were taken in."""

    weights: array[int] = field(default_factory=_nothing, repr=False)
    corrections: int = 0

    def correct(self, title: str, desc: str | None, cat: Cat) -> Learnt:
        """This and what a ticket's corrected category teaches."""
        return self.corrected(shipped(), look_at(title, desc), cat)

    def corrected(self, model: Model, words: Sequence[Word], cat: Cat) -> Learnt:
        """`correct` beside a given model."""
        shares = list(_shares(words))
        weights, right, left = self.weights[:], CATS.index(cat), STEP
        known = model.total(words)
        for _ in CATS[1:]:
            scores = add(known, _sum(weights, shares))
            rival = max((c for c in range(len(CATS)) if c != right), key=scores.__getitem__)
            step = min(left, (MARGIN - scores[right] + scores[rival]) / 2)
            if step <= 0:
                break
            left -= step
            _move(weights, shares, right, step)
            _move(weights, shares, rival, -step)
        return Learnt(weights, self.corrections + 1)

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
        """`learnt 1 <corrections>`, a newline, and the weights, little-endian, zlib-compressed."""
        packed = zlib.compress(_little(self.weights).tobytes(), 1)
        return b"%s%d\n%s" % (_HEAD, self.corrections, packed)

    @classmethod
    def from_bytes(cls, data: bytes) -> Learnt:
        """What `to_bytes` wrote. ValueError: it did not."""
        head, _, packed = data.partition(b"\n")
        if not head.startswith(_HEAD):
            raise ValueError("not a learnt model")
        try:
            body = zlib.decompress(packed)
        except zlib.error as error:
            raise ValueError("a damaged learnt model") from error
        if len(body) != 2 * _BUCKETS * len(CATS):
            raise ValueError("a learnt model of another size")
        return cls(_little(array("h", body)), int(head[len(_HEAD) :]))


def _little(weights: array[int]) -> array[int]:
    if sys.byteorder == "little":
        return weights
    swapped = weights[:]
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


def _move(weights: array[int], shares: Sequence[tuple[int, float]], cat: int, step: float) -> None:
    for bucket, share in shares:
        at = 4 * bucket + cat
        moved = weights[at] + round(step * share / _UNIT)
        weights[at] = max(-_LIMIT, min(_LIMIT, moved))
