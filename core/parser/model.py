"""The reader's model: four linear chains (CRFsuite) in one file, made by `python -m tests.corpus`.

`reader.bin`: a line of ASCII JSON with a digest of the corpus, and the name and sizes in bytes
(packed, unpacked) of each chain, in order; then the chains as CRFsuite stores them, each compressed
by zlib. A chain of length one is a plain logistic regression.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from copy import copy
from functools import cache
from pathlib import Path
from typing import BinaryIO

import pycrfsuite

FILE = Path(__file__).with_name("reader.bin")
CHAINS = ("boundary", "intent", "slots", "values")


class Chain:
    """One trained chain."""

    def __init__(self, data: bytes) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._data = data  # the tagger reads it where it is
        self._tagger.open_inmemory(data)
        self.labels: tuple[str, ...] = tuple(self._tagger.labels())

    def odds(self, features: Sequence[str]) -> dict[str, float]:
        """The probability of each label of one item."""
        self._tagger.set([features])
        return {label: self._tagger.marginal(label, 0) for label in self.labels}

    def best(self, features: Sequence[str]) -> str:
        """The likeliest label of one item."""
        return str(self._tagger.tag([features])[0])

    def tag(self, items: Sequence[Sequence[str]]) -> list[str]:
        """The likeliest labels of a sequence."""
        return list(self._tagger.tag(items))

    def probability(self, tags: Sequence[str]) -> float:
        """Of all labels together, of the sequence that was tagged last."""
        return float(self._tagger.probability(tags))


class Model:
    def __init__(self, data: BinaryIO) -> None:
        about = json.loads(data.readline())
        self.learned: str = about["learned"]
        chains = {  # unpacked to their size at once: a buffer that grows takes memory that stays
            name: Chain(zlib.decompress(data.read(packed), bufsize=size))
            for name, packed, size in about["chains"]
        }
        self.boundary, self.intent = chains["boundary"], chains["intent"]
        self.slots, self.values = chains["slots"], chains["values"]

    def with_intent(self, chain: Chain) -> Model:
        """The same with another chain for the intent."""
        other = copy(self)
        other.intent = chain
        return other


def pack(chains: dict[str, bytes], learned: str) -> bytes:
    """The model file of four trained chains. learned: a digest of what they were trained on."""
    packed = {name: zlib.compress(chains[name], 9) for name in CHAINS}
    sizes = [(name, len(packed[name]), len(chains[name])) for name in CHAINS]
    head = json.dumps({"learned": learned, "chains": sizes})
    return head.encode() + b"\n" + b"".join(packed.values())


@cache
def shipped() -> Model:
    """The model beside this file, read once."""
    with FILE.open("rb") as data:
        return Model(data)
