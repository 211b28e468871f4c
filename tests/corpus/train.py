"""Train the models: `python -m tests.corpus` writes reader.bin and orders.bin of core/parser."""

from __future__ import annotations

import lzma
import struct
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path

import pycrfsuite
from zopfli.zlib import compress

from core.parser.boundaries import boundaries, of_boundary
from core.parser.candidates import line_end, mode_of_slots
from core.parser.courtesy import without_courtesies
from core.parser.features import (
    TOKENS_MAX,
    of_intent,
    of_tokens,
    words_of,
)
from core.parser.model import CHAINS, pack
from core.parser.order_features import of_places, of_way
from core.parser.sentences import Sentence
from core.parser.slot_values import Heed
from core.parser.slots import OUT, PERSON, VALUED, WORDS, Slot, of_value
from core.parser.tokens import Line
from core.parser.ways import TICKET, WAYS
from tests.corpus.lines import Example, Part
from tests.corpus.multiply import AFRESH, followed, in_threads, joined_after, multiplied

Items = list[tuple[Sequence[Sequence[str]], Sequence[str]]]
SETTINGS = {
    "boundary": {"c1": 1.0, "c2": 0.1, "max_iterations": 60},
    "intent": {"c1": 0.43, "c2": 0.12, "max_iterations": 120},
    "slots": {"c1": 1.4, "c2": 0.02, "max_iterations": 80, "feature.minfreq": 2},
    "values": {"c1": 0.15, "c2": 0.05, "max_iterations": 60},
}
ORDER_SETTINGS = {
    "way": {"c1": 0.25, "c2": 0.1, "max_iterations": 100},
    "places": {"c1": 0.5, "c2": 0.02, "max_iterations": 80},
}
START = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)  # when all of it was said: a Thursday
_KEPT = ~((1 << 48) - 1) & (1 << 64) - 1  # the bits of a weight that are kept
_HALF = 1 << 47
PROMISED, PROMISED_TIMES = "en-desk", 4
_REFS = ("it", "them", "1", "2", "3", "4", "5", "-1", "-2", "1-2", "1-3", "-2--1", "-3--1")


def digest(*examples: Sequence[Example]) -> str:
    """Tells one corpus from another."""
    return sha256(repr(examples).encode()).hexdigest()[:16]


def train(examples: Sequence[Example], orders: Sequence[Example]) -> bytes:
    """The model file of these examples; the same bytes for the same examples.

    orders: examples of features' orders: what such a message is, only the intent learns
    """
    items = intent_items(examples, orders)
    chains = {name: chain(items[name], SETTINGS[name]) for name in CHAINS}
    return pack(chains, digest(examples, orders), partial(compress, numiterations=5))


def intent_items(examples: Sequence[Example], orders: Sequence[Example]) -> dict[str, Items]:
    """What each chain of the reader learns from."""
    items = _items(one for one in multiplied(examples) for _ in range(_times(one)))
    items["boundary"] += _items(joined_after(examples))["boundary"]
    asked = list(map(_asked, orders))
    after = followed([*examples, *asked[::AFRESH]])  # few: what is said then is mostly on tickets
    items["intent"] += _items([*in_threads(asked), *after])["intent"]
    return items


def _asked(order: Example) -> Example:
    """An order of a feature as the reader's intent sees it."""
    intent = "create" if order.parts[0].intent == TICKET else "feature"
    return replace(order, parts=(Part(intent, 0, len(order.text), ()),))


def train_orders(examples: Sequence[Example]) -> bytes:
    """The model file of features' orders; the same bytes for the same examples."""
    way: Items = []
    places: Items = []
    for example in examples:
        line = without_courtesies(example.text)
        words, sentence = words_of(line), Sentence(Heed(line, (), START))
        (part,) = example.parts
        way.append(([of_way(words, sentence)], [part.intent]))
        if part.intent in WAYS:
            places.append((of_places(words, sentence, part.intent), _places(part, line, words)))
    chains = {
        "places": chain(places, ORDER_SETTINGS["places"]),
        "way": chain(way, ORDER_SETTINGS["way"]),
    }
    return pack(chains, digest(examples), partial(lzma.compress, preset=9))


def _places(part: Part, line: Line, words: Sequence[str]) -> list[str]:
    tags = [OUT] * len(words)
    for span in part.spans:
        first, last = tokens_in(line, span.start, span.end)
        tags[first:last] = [span.slot] * (min(last, len(words)) - min(first, len(words)))
    return tags


def _items(examples: Iterable[Example]) -> dict[str, Items]:
    """What each chain learns from."""
    items: dict[str, Items] = {name: [] for name in SETTINGS}
    for example in examples:
        line = without_courtesies(example.text)
        words = words_of(line)
        ranges = [tokens_in(line, part.start, part.end) for part in example.parts]
        begin = [first for first, _ in ranges]
        items["boundary"] += _boundaries(line, words, begin, example.section)
        for part, (first, last) in zip(example.parts, ranges, strict=True):
            if first < last:
                _part(example, part, line, words, first, min(last, TOKENS_MAX), items)
    return items


def _times(example: Example) -> int:
    """The desk's own examples, in its documents and tests, are promised: they count more."""
    return PROMISED_TIMES if example.author == PROMISED else 1


def tokens_in(line: Line, start: int, end: int) -> tuple[int, int]:
    """The tokens between two characters, as first and before last."""
    inside = [k for k, token in enumerate(line.tokens) if token.start >= start and token.end <= end]
    touched = [k for k, token in enumerate(line.tokens) if token.start < end and token.end > start]
    some = inside or touched
    return (some[0], some[-1] + 1) if some else (0, 0)


def _boundaries(line: Line, words: list[str], begin: list[int], mode: str) -> Items:
    found: Items = []
    last = 0
    for k in boundaries(words, line, 0, len(words)):
        label = "next" if k in begin[1:] else "same"
        found.append(([of_boundary(words, line, k, last, len(words), mode)], [label]))
        last = k if label == "next" else last
    return found


def _part(
    example: Example,
    part: Part,
    line: Line,
    words: list[str],
    first: int,
    last: int,
    items: dict[str, Items],
) -> None:
    mode = example.section
    end, last = last, line_end(line, first, last)
    items["intent"].append(([of_intent(words, line, first, last, mode, last < end)], [part.intent]))
    tags = [OUT] * (last - first)
    for slot in marked(part, line):
        for k in range(max(slot.first, first), min(slot.last, last)):
            tags[k - first] = slot.name if tags[k - first] == OUT else tags[k - first]
        if slot.field in VALUED:
            items["values"].append(([of_value(slot, line, part.intent)], [f"{slot.value}"]))
    said = of_tokens(words, line, first, last, part.intent, mode_of_slots(mode))
    items["slots"].append((said, tags))


def marked(part: Part, line: Line) -> list[Slot]:
    """The slots that the part's marks give to tokens."""
    found = []
    for span in part.spans:
        first, last = tokens_in(line, span.start, span.end)
        field = span.slot.lstrip("?!")
        if first == last:
            continue  # nothing but a courtesy
        value = span.value
        if field in ("own", "by") and value not in ("me", "none"):
            value = PERSON
        if field == "ref" and value not in _REFS:
            value = WORDS
        found.append(
            Slot(span.slot, first, last, line.part(first, last), value if field in VALUED else None)
        )
    return found


def chain(items: Items, settings: dict[str, float]) -> bytes:
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(settings)
    for features, labels in items:
        trainer.append(features, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chain"
        trainer.train(str(path))
        return _rounded(path.read_bytes())


def _rounded(chain: bytes) -> bytes:
    """The chain with weights of 4 bits instead of 52, which compress: it reads the same.

    CRFsuite's format: in the header, where the features are; there, after a head of 12 bytes, each
    is three numbers and the weight.
    """
    found = bytearray(chain)
    (features,) = struct.unpack_from("<I", found, 28)
    _, size, count = struct.unpack_from("<4sII", found, features)
    each = (size - 12) // max(count, 1)
    for at in range(features + 12 + 12, features + 12 + count * each, each):
        (bits,) = struct.unpack_from("<Q", found, at)
        struct.pack_into("<Q", found, at, (bits + _HALF) & _KEPT)
    return bytes(found)
