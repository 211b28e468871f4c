"""The shipped model: a linear score for each category, read from one file.

`model.bin` is one line of ASCII JSON, then `2 ** bits` buckets of eight bytes: four little-endian
16-bit numbers, one for each of `cats`, in that order. A feature's weight for a category is its
bucket's number (0 .. 254) less 127, times `scale`. A text's score for a category is

    bias + word * (sum of its words' weights) / sqrt(words)
         + letter * (sum of its letters' weights) / sqrt(letters)

A description's features count `DESC_WEIGHT` each, in the sums and in the counts under the roots.
The difference of two scores is the log odds (natural logarithm) between the two categories.

A bucket is read as one 64-bit number, so that one addition adds for all four categories. A word has
at most 256 features (words.py), so that a sum fits into its 16 bits.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable, Sequence
from functools import cache, reduce
from math import sqrt
from pathlib import Path

from core.classifier.words import Word
from core.frozen import dataclass
from core.ticket import CATS

Scores = tuple[float, float, float, float]  # in the order of CATS
ZERO: Scores = (0.0, 0.0, 0.0, 0.0)

_ZERO = 127  # the stored number for a weight of 0
_FILE = Path(__file__).with_name("model.bin")


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of the classifier.

    mask: number of buckets less one; selects the low bits of a feature
    buckets: 64-bit numbers with one 16-bit weight for each category
    bias: a text's score before its words are read
    word, letter: factors of the sums, multiplied by `scale`
    """

    mask: int
    buckets: array[int]
    bias: Scores
    word: float
    letter: float

    def scores(self, words: Sequence[Word]) -> list[Scores]:
        """Return for each word what it adds to each category, without the bias."""
        word = self.word / sqrt(sum([len(w.words) * w.weight for w in words]) or 1)
        letter = self.letter / sqrt(sum([len(w.letters) * w.weight for w in words]) or 1)
        return [
            add(
                self._scaled(w.words, word * w.weight),
                self._scaled(w.letters, letter * w.weight) if w.letters else ZERO,
            )
            for w in words
        ]

    def total(self, words: Sequence[Word]) -> Scores:
        """Return the text's score for each category."""
        return sum_of(self.bias, self.scores(words))

    def _scaled(self, features: Sequence[int], by: float) -> Scores:
        """Return the sums of the features' weights, times a factor."""
        mask, zero = self.mask, _ZERO * len(features)
        lanes = sum(map(self.buckets.__getitem__, [feature & mask for feature in features]))
        return (
            ((lanes & 0xFFFF) - zero) * by,
            ((lanes >> 16 & 0xFFFF) - zero) * by,
            ((lanes >> 32 & 0xFFFF) - zero) * by,
            ((lanes >> 48) - zero) * by,
        )


def add(a: Scores, b: Scores) -> Scores:
    """Return the sums, category by category."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3])


def sum_of(start: Scores, parts: Iterable[Scores]) -> Scores:
    """Return `start` plus all parts, category by category."""
    return reduce(add, parts, start)


def read(data: bytes) -> Model:
    """Return the model in the bytes of `model.bin`. Raises ValueError for other bytes."""
    head, newline, body = data.partition(b"\n")
    about = json.loads(head)
    size = 1 << about["bits"]
    if not newline or about["cats"] != list(CATS) or len(body) != size * 8:
        raise ValueError("not a category model")
    buckets = array("Q", body)
    if sys.byteorder == "big":
        buckets.byteswap()
    a, b, c, d = about["bias"]
    word, letter = about["word"] * about["scale"], about["letter"] * about["scale"]
    return Model(size - 1, buckets, (a, b, c, d), word, letter)


@cache
def shipped() -> Model:
    """Return the model in the file next to this module, read once."""
    return read(_FILE.read_bytes())
