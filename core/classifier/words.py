"""What the classifier looks at in a text: its words, pairs of them, and their letters.

Every feature is a number of 32 bits (CRC-32 of a seed and the bytes, the same in every process);
a model keeps as many of its low bits as it has buckets.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import NamedTuple
from zlib import crc32

from core.store.bigrams import is_unspaced, pairs, runs

WORDS_MAX = 80  # words of one text that are looked at
PARTS_MAX = 16  # parts of one word (of a long link, say)
FEATURES_MAX = 256  # runs of letters of one word
DESC_WEIGHT = 0.5  # what a description's word counts beside a title's
LETTERS_MAX = 24  # letters of one word that are looked at
SAID_MAX = 200  # characters of one word as written
KEPT = 2048  # words whose features are kept at hand: a desk's vocabulary repeats

_LITTLE_WORDS = """
a about after again all also am an and any anyone are as at be because been but by can could do does
each even every for from get gets got had has have he hello help her here hi his how i if im in into
is it its just like many me more most much my now of off on once one only or other our out over
please pls plz really same she since so some somebody someone still team than thanks that the their
them then there these they this those to too two us very via was we were what when where which while
who why will with would yet you your
"""
STOP_WORDS = frozenset(_LITTLE_WORDS.split())

_WORD, _PAIR, _LETTERS, _SHAPE, _FIRST = 1, 2, 3, 4, 5  # seeds: one name, five uses

_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\dA-Za-z_]+|\d+|[?%]")
_APOSTROPHE = re.compile(r"['’](?:s\b)?")
_STATUS_CODE = re.compile(r"[45]\d\d")
_SHAPES = (
    ("mention", re.compile(r"<?@\w")),
    ("mail", re.compile(r"[^@\s]@\w[\w-]*\.")),
    ("link", re.compile(r"\w://|^www\.")),
    ("camel", re.compile(r"[a-z][A-Z][a-z]|[A-Z][a-z]+[A-Z][a-z]")),
    ("call", re.compile(r"\(\)|::|`|\w_\w|=>|\$\{|\{\}")),
    ("path", re.compile(r"^\.?/\w|\w/\w+/\w")),
    ("file", re.compile(r"\w\.[a-z]{1,4}$")),
    ("address", re.compile(r"\d\.\d+\.\d+\.\d|\d/\d\d\b")),
    ("version", re.compile(r"^v?\d+\.[\dx]|^v\d+$")),
    ("percent", re.compile(r"\d ?%")),
    ("host", re.compile(r"^[a-z]+(?:-[a-z]+)*-?\d\d?$|^[a-z]+\d?-[a-z]+-\d")),
    ("upper", re.compile(r"^[A-Z]{2,6}$")),
)


class Word(NamedTuple):
    """A word as written, whether it means little alone, and the features it brings.

    words: whole words and pairs; letters: runs of three to five letters; weight: what it counts.
    """

    said: str
    is_stop: bool
    words: tuple[int, ...]
    letters: tuple[int, ...]
    weight: float = 1.0


def look_at(title: str, desc: str | None = None) -> list[Word]:
    """The words of a ticket: those of its description count less."""
    return look(title) + (look(desc, DESC_WEIGHT, spelt=False) if desc else [])


def look(text: str, weight: float = 1.0, spelt: bool = True) -> list[Word]:
    """The words of a text in order, at most `WORDS_MAX`; spelt: with their letters."""
    found: list[Word] = []
    before, before_that = "^", ""
    for whole in text.split(None, WORDS_MAX)[:WORDS_MAX]:
        said = whole[:SAID_MAX]
        parts = _parts(said)[:PARTS_MAX]
        features, letters = [*_shapes(said)], list[int]()
        for part in parts:
            written = part.encode()
            if not found and before == "^":
                features.append(crc32(written, _FIRST))
            features.append(crc32(written, _WORD))
            features.append(crc32(f"{before} {part}".encode(), _PAIR))
            if before_that and before in STOP_WORDS:
                features.append(crc32(f"{before_that} {part}".encode(), _PAIR))
            if spelt:
                letters += _letters(part)
            before_that, before = ("" if before == "^" else before), part
        if features:
            is_stop = STOP_WORDS.issuperset(parts)
            found.append(
                Word(said, is_stop, tuple(features), tuple(letters[:FEATURES_MAX]), weight)
            )
    return found


@lru_cache(KEPT)
def _parts(said: str) -> tuple[str, ...]:
    """`InvoiceService` is invoice, service; `db-prod-2` is db, prod, 0; `can't` is cant; of a
    writing without spaces each pair of characters is one."""
    if said.isascii():
        return _spaced(said)
    return tuple(
        chain.from_iterable(pairs(run) if is_unspaced(run) else _spaced(run) for run in runs(said))
    )


def _spaced(said: str) -> tuple[str, ...]:
    """The parts of a word of a writing that has spaces between words."""
    if not said.isascii():
        folded = unicodedata.normalize("NFKD", said)
        said = "".join(c for c in folded if not unicodedata.combining(c))
    said = _APOSTROPHE.sub("", said)
    parts = _PART.findall(said)
    return tuple(_number(p) if p[0].isdecimal() else p.lower()[:LETTERS_MAX] for p in parts)


def _number(digits: str) -> str:
    return digits if _STATUS_CODE.fullmatch(digits) else "0"


@lru_cache(KEPT)
def _shapes(said: str) -> tuple[int, ...]:
    if said.isalpha() and said.islower():
        return ()
    bare = said.strip(".,;:!?\"'“”")
    return tuple(crc32(name.encode(), _SHAPE) for name, shape in _SHAPES if shape.search(bare))


@lru_cache(KEPT)
def _letters(part: str) -> tuple[int, ...]:
    if len(part) < 3:
        return ()
    word = f" {part} ".encode()
    ends = range(3, len(word) + 1)
    runs = [word[end - 3 : end] for end in ends]
    runs += [word[end - 4 : end] for end in ends[1:]]
    runs += [word[end - 5 : end] for end in ends[2:]]
    return tuple(crc32(run, _LETTERS) for run in runs)
