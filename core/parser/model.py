"""The learned models, linear chains (CRFsuite) in two files that `python -m tests.corpus` makes.

`reader.bin` has four chains. `orders.bin` has two for orders of features, and is read when a
message may have one.

A file begins with a line of ASCII JSON: a digest of the corpus, and for each chain its name and
its sizes in bytes (packed, unpacked). The chains follow in that order, as CRFsuite stores them but
smaller and with its numbers grouped (`crfsuite.py`), compressed by zlib or xz. For a single item a
chain is a plain logistic regression.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Sequence
from copy import copy
from functools import cache
from math import log
from pathlib import Path
from typing import BinaryIO

import pycrfsuite

from core.parser.crfsuite import grouped, slim, ungrouped

FILE = Path(__file__).with_name("reader.bin")
ORDERS_FILE = Path(__file__).with_name("orders.bin")
# The smallest first: the allocator keeps a freed copy if a smaller one comes after it.
CHAINS = ("boundary", "values", "intent", "slots")
_XZ = b"\xfd7zXZ"  # a file packed by xz begins so


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
        self.learned, chains = _unpacked(data)
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


class Orders:
    """The chains `way` and `places` of the orders of features, and the digest of their corpus."""

    def __init__(self, data: BinaryIO) -> None:
        self.learned, chains = _unpacked(data)
        self.way, self.places = chains["way"], chains["places"]


def _unpacked(data: BinaryIO) -> tuple[str, dict[str, Chain]]:
    about = json.loads(data.readline())
    chains = {
        name: Chain(ungrouped(_inflated(data.read(packed), size)))
        for name, packed, size in about["chains"]
    }
    return str(about["learned"]), chains


def _inflated(packed: bytes, size: int) -> bytes:
    if packed.startswith(_XZ):
        import lzma  # loaded late: the reader's own model is packed by zlib, which is faster

        return lzma.decompress(packed)
    return zlib.decompress(packed, bufsize=size)  # a growing buffer leaves memory allocated


def pack(chains: dict[str, bytes], learned: str, deflate: Callable[[bytes], bytes]) -> bytes:
    """Return the bytes of a model file.

    chains: name -> CRFsuite's model, the smallest first; learned: the corpus's digest
    deflate: packs a chain, by zlib or, smaller and slower to read, by xz
    """
    chains = {name: slim(chain) for name, chain in chains.items()}
    packed = {name: deflate(grouped(chain)) for name, chain in chains.items()}
    sizes = [(name, len(packed[name]), len(chains[name])) for name in chains]
    head = json.dumps({"learned": learned, "chains": sizes})
    return head.encode() + b"\n" + b"".join(packed.values())


@cache
def shipped() -> Model:
    """Return the model in the file next to this module, read once."""
    with FILE.open("rb") as data:
        return Model(data)


@cache
def orders() -> Orders:
    """Return the model of features' orders, read at the first message that may mean one."""
    with ORDERS_FILE.open("rb") as data:
        return Orders(data)
