"""The reader's model: four linear chains (CRFsuite) in one file, made by `python -m tests.corpus`.

`reader.bin` begins with a line of ASCII JSON: a digest of the corpus, and for each chain its name
and its sizes in bytes (packed, unpacked). The chains follow in that order, as CRFsuite stores them
but smaller and with its numbers grouped (`crfsuite.py`), compressed by zlib. For a single item a
chain is a plain logistic regression.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from copy import copy
from functools import cache
from math import log
from pathlib import Path
from typing import BinaryIO

import pycrfsuite

from core.parser.crfsuite import grouped, slim, ungrouped

FILE = Path(__file__).with_name("reader.bin")
# The smallest first: the allocator keeps a freed copy if a smaller one comes after it.
CHAINS = ("boundary", "values", "intent", "slots")


class Chain:
    """One trained chain. Items are lists of features; labels are strings."""

    def __init__(self, data: bytes) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._data = data  # the tagger does not copy it, so it must stay alive
        self._tagger.open_inmemory(data)
        self.labels: tuple[str, ...] = tuple(self._tagger.labels())

    def odds(self, features: Sequence[str]) -> dict[str, float]:
        """Return the probability of each label for one item."""
        self._tagger.set([features])
        return {label: self._tagger.marginal(label, 0) for label in self.labels}

    def best(self, features: Sequence[str]) -> str:
        """Return the likeliest label of one item."""
        return str(self._tagger.tag([features])[0])

    def tag(self, items: Sequence[Sequence[str]]) -> list[str]:
        """Return the likeliest label of each item of a sequence."""
        return list(self._tagger.tag(items))

    def probability(self, tags: Sequence[str]) -> float:
        """Return the probability of these labels together, for the sequence tagged last."""
        return float(self._tagger.probability(tags))


class Model:
    """The chains `boundary`, `intent`, `slots` and `values`, and `learned`: the corpus's digest."""

    def __init__(self, data: BinaryIO) -> None:
        about = json.loads(data.readline())
        self.learned: str = about["learned"]
        chains = {  # bufsize is the whole size: a growing buffer leaves memory allocated
            name: Chain(ungrouped(zlib.decompress(data.read(packed), bufsize=size)))
            for name, packed, size in about["chains"]
        }
        self.boundary, self.intent = chains["boundary"], chains["intent"]
        self.slots, self.values = chains["slots"], chains["values"]

    def evidence(self, intent: str, features: Sequence[str]) -> float:
        """Return how much likelier features make an intent: the logarithm of the ratio.

        It is 0 for features that the model never saw.
        """
        alone, with_them = (self.intent.odds(some)[intent] for some in ([], features))
        return log(with_them / alone)

    def with_intent(self, chain: Chain) -> Model:
        """Return a copy with another chain for the intent."""
        other = copy(self)
        other.intent = chain
        return other


def pack(chains: dict[str, bytes], learned: str) -> bytes:
    """Return the bytes of a model file.

    chains: name -> CRFsuite's model; learned: the corpus's digest
    """
    chains = {name: slim(chains[name]) for name in CHAINS}
    packed = {name: zlib.compress(grouped(chain), 9) for name, chain in chains.items()}
    sizes = [(name, len(packed[name]), len(chains[name])) for name in CHAINS]
    head = json.dumps({"learned": learned, "chains": sizes})
    return head.encode() + b"\n" + b"".join(packed.values())


@cache
def shipped() -> Model:
    """Return the model in the file next to this module, read once."""
    with FILE.open("rb") as data:
        return Model(data)
