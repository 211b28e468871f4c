"""The features of the classifier: words, pairs of words, and runs of letters.

A feature is a 32-bit number: CRC-32 of the bytes, with a seed for each kind. It is the same in
every process. A model with `2 ** bits` buckets uses the low bits.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import lru_cache
from itertools import chain
from typing import NamedTuple
from zlib import crc32

from core.store.bigrams import is_unspaced, pairs, runs

WORDS_MAX = 80  # words of one text that are read
PARTS_MAX = 16  # parts of one word, like a long link
FEATURES_MAX = 256  # runs of letters of one word
DESC_WEIGHT = 0.5  # weight of a description's word; a title's is 1
LETTERS_MAX = 24  # letters of one part that are read
SAID_MAX = 200  # characters of one word as written
KEPT = 2048  # words in the cache of features: a desk's vocabulary repeats

_LITTLE_WORDS = """
a about after again all also am an and any anyone are as at be because been but by can could do does
each even every for from get gets got had has have he hello help her here hi his how i if im in into
is it its just like many me more most much my now of off on once one only or other our out over
please pls plz really same she since so some somebody someone still team than thanks that the their
them then there these they this those to too two us very via was we were what when where which while
who why will with would yet you your
"""
STOP_WORDS = frozenset(_LITTLE_WORDS.split())

_WORD, _PAIR, _LETTERS, _SHAPE, _FIRST = 1, 2, 3, 4, 5  # seeds: one for each kind of feature

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
    """A word and its features.

    said: the word as written
    is_stop: whether it means little alone
    words: features of whole words, pairs and shapes
    letters: features of runs of three to five letters
    weight: what its features count, 1 in a title
    """

    said: str
    is_stop: bool
    words: tuple[int, ...]
    letters: tuple[int, ...]
    weight: float = 1.0


def look_at(title: str, desc: str | None = None) -> list[Word]:
    """Return the words of a ticket. Those of its description count DESC_WEIGHT."""
    return look(title) + (look(desc, DESC_WEIGHT, spelt=False) if desc else [])


def look(text: str, weight: float = 1.0, spelt: bool = True) -> list[Word]:
    """Return the words of a text in order, at most `WORDS_MAX`. spelt: with runs of letters."""
    found: list[Word] = []
    before, before_that = "^", ""
    for whole in text.split(None, WORDS_MAX)[:WORDS_MAX]:
        said = whole[:SAID_MAX]
        parts = _parts(said)[:PARTS_MAX]
        features, letters = [*_shapes(said)], list[int]()
        for part in parts:
            written, alone = _alone(part)
            if not found and before == "^":
                features.append(crc32(written, _FIRST))
            features += alone, crc32(written, _pairing(before))
            if before_that and before in STOP_WORDS:
                features.append(crc32(written, _pairing(before_that)))
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
    """Split a word: `InvoiceService` is invoice, service; `db-prod-2` is db, prod, 0; `can't` cant.

    In scripts without spaces each pair of characters is a part.
    """
    if said.isascii():
        return _spaced(said)
    return tuple(
        chain.from_iterable(pairs(run) if is_unspaced(run) else _spaced(run) for run in runs(said))
    )


def _spaced(said: str) -> tuple[str, ...]:
    """Split a word of a script that has spaces between words."""
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
def _alone(part: str) -> tuple[bytes, int]:
    """Return the bytes of a part, and its feature as a word."""
    written = part.encode()
    return written, crc32(written, _WORD)


@lru_cache(KEPT)
def _pairing(before: str) -> int:
    """Return what a pair that begins with the part begins with: CRC-32 goes on from there."""
    return crc32(f"{before} ".encode(), _PAIR)


@lru_cache(KEPT)
def _letters(part: str) -> array[int]:
    """Return the features of the runs of letters, which an array keeps in an eighth of a list."""
    if len(part) < 3:
        return array("I")
    word = f" {part} ".encode()
    ends = range(3, len(word) + 1)
    runs = [word[end - 3 : end] for end in ends]
    runs += [word[end - 4 : end] for end in ends[1:]]
    runs += [word[end - 5 : end] for end in ends[2:]]
    return array("I", [crc32(run, _LETTERS) for run in runs])
