"""The reader's model: four linear chains (CRFsuite) in one file, made by `python -m tests.corpus`.

`reader.bin`: a line of ASCII JSON with a digest of the corpus and the name and size in bytes of
each chain, in order, then the chains as CRFsuite stores them, each compressed by zlib. A chain of
length one is a plain logistic regression.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from copy import copy
from functools import cache
from pathlib import Path

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

    def tag(self, items: Sequence[Sequence[str]]) -> tuple[list[str], float]:
        """The likeliest labels of a sequence, and the probability of all of them together."""
        tags = self._tagger.tag(items)
        return tags, self._tagger.probability(tags)


class Model:
    def __init__(self, data: bytes) -> None:
        head, _, _ = data.partition(b"\n")
        chains: dict[str, Chain] = {}
        at = len(head) + 1
        about = json.loads(head)
        self.learned: str = about["learned"]
        for name, size in about["chains"]:
            chains[name] = Chain(zlib.decompress(memoryview(data)[at : at + size]))
            at += size
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
    head = json.dumps({"learned": learned, "chains": [(n, len(packed[n])) for n in CHAINS]})
    return head.encode() + b"\n" + b"".join(packed.values())


@cache
def shipped() -> Model:
    """The model beside this file, read once."""
    return Model(FILE.read_bytes())
