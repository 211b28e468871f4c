"""Train the reader's model: `python -m tests.corpus` writes core/parser/reader.bin."""

from __future__ import annotations

import struct
import tempfile
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

import pycrfsuite

from core.parser.candidates import line_end, mode_of_slots
from core.parser.courtesy import without_courtesies
from core.parser.features import (
    TOKENS_MAX,
    boundaries,
    of_boundary,
    of_intent,
    of_tokens,
    words_of,
)
from core.parser.model import pack
from core.parser.slots import OUT, PERSON, VALUED, WORDS, Slot, of_value
from core.parser.tokens import Line
from tests.corpus.lines import Example, Part
from tests.corpus.multiply import followed, multiplied

Items = list[tuple[Sequence[Sequence[str]], Sequence[str]]]
_SETTINGS = {
    "boundary": {"c1": 1.0, "c2": 0.1, "max_iterations": 60},
    "intent": {"c1": 0.3, "c2": 0.12, "max_iterations": 120},
    "slots": {"c1": 1.0, "c2": 0.02, "max_iterations": 80, "feature.minfreq": 2},
    "values": {"c1": 0.15, "c2": 0.05, "max_iterations": 60},
}
_KEPT = ~((1 << 45) - 1) & (1 << 64) - 1  # the bits of a weight that are kept
_HALF = 1 << 44
PROMISED, PROMISED_TIMES = "en-desk", 4
_REFS = ("it", "them", "1", "2", "3", "4", "5", "-1", "-2", "1-2", "1-3", "-2--1", "-3--1")


def digest(examples: Sequence[Example]) -> str:
    """Tells one corpus from another."""
    return sha256(repr(examples).encode()).hexdigest()[:16]


def train(examples: Sequence[Example]) -> bytes:
    """The model file of these examples; the same bytes for the same examples."""
    items = _items(one for one in multiplied(examples) for _ in range(_times(one)))
    items["intent"] += _items(followed(examples))["intent"]
    chains = {name: _chain(items[name], _SETTINGS[name]) for name in _SETTINGS}
    return pack(chains, digest(examples))


def _items(examples: Iterable[Example]) -> dict[str, Items]:
    """What each chain learns from."""
    items: dict[str, Items] = {name: [] for name in _SETTINGS}
    for example in examples:
        line = without_courtesies(example.text)
        words = words_of(line)
        ranges = [tokens_in(line, part.start, part.end) for part in example.parts]
        items["boundary"] += _boundaries(line, words, [first for first, _ in ranges])
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


def _boundaries(line: Line, words: list[str], begin: list[int]) -> Items:
    found: Items = []
    last = 0
    for k in boundaries(words, line, 0, len(words)):
        label = "next" if k in begin[1:] else "same"
        found.append(([of_boundary(words, line, k, last, len(words))], [label]))
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
    if part.intent != "feature":  # a single slot, which needs no chain
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


def _chain(items: Items, settings: dict[str, float]) -> bytes:
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
    """The chain with weights of 7 bits instead of 52, which compress: it reads the same.

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
