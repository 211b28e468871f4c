"""The words of the fixed forms of speech: `python -m tests.forms` writes the tables of them.

`forms/markers.py`: which words each form needs. `forms/vocabulary.py`: all words of each module.

A form is a regular expression of a whole message. Here its syntax tree is read: a run of words of
which nothing can be left out gives a set of words, and every message that the form fits has one of
them.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any

from core.parser import forms
from core.parser.forms.form import Form, said
from core.parser.forms.speller import LETTERS_MIN
from tests.corpus.lines import corpus

FILE = Path(forms.__file__).with_name("markers.py")
VOCABULARY = FILE.with_name("vocabulary.py")
LANGUAGE_MAX = 1500  # texts that a part of a form may stand for, to be looked at as a whole
TEXTS = 1000  # of the corpus, by which words are rare

# Patterns that do not match a whole message: they look into one that a form already fits.
INSIDE = {
    "levels": {"_WORD", "LABEL"},
    "reports": {"_BY", "_CHART", "_WERE", "_WHO", "_MINE", "_PLUS", "_OF_CLIENT", "LABEL"},
    "links": {"_KEYS", "_IDS", "_SAME"},
    "follows": {"_KEYS", "_LABELS", "_NAME"},
    "hours": {"LABEL"},
    "meetings": {"_LONG"},
    "repeats": {"LABEL"},
    "waits": {"OF_ME", "_OTHER"},
    "times": {"OF_ME"},
    "extensions": {"_MORE", "_ANOTHER"},
    "oncall": {"NIGHT_OF"},
    "summaries": {"_KEYS"},
}

HEAD = '''"""The words without which a form does not fit; made by `python -m tests.forms`.

SETS: words as in `core.parser.forms.form.said`, with a space where a word begins or ends
WAYS: the ways of a form, each with the numbers of the sets of which it needs a word, the rarest
    first ("4 0|5 0": two ways). A key is `module.FORM`, or a module for its other patterns.
"""
'''

VOCABULARY_HEAD = '''"""The words of the forms of each module; made by `python -m tests.forms`."""

WORDS = {'''

_GROUP = re.compile(r"\(\?P<\w+>|\\\w|\{\w+\}")
_WORD = re.compile(rf"[^\W\d_]{{{LETTERS_MIN},}}")

# Python's own reader of regular expressions has no types.
kinds, syntax = import_module("re._constants"), import_module("re._parser")

Node = tuple[Any, Any]


def patterns(module: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the patterns of whole messages that the module has, each with its key in WAYS.

    The key is `module.NAME` for the ways of a Form with a name, else that of the module.
    """
    for name, value in vars(import_module(f"core.parser.forms.{module}")).items():
        key = f"{module}.{name}" if isinstance(value, Form) else module
        for one in value.values() if isinstance(value, dict) else (value,):
            if isinstance(one, Form):
                yield from ((key, way) for way in one.compiled)
            elif hasattr(one, "groupindex") and name not in INSIDE.get(module, set()):
                yield key, re.compile(one.pattern, one.flags)  # a lazy one is not compiled yet


def needed(pattern: re.Pattern[str]) -> list[frozenset[str]]:
    """Return sets of words: each message that the pattern fits has a word of each set.

    A word has a space where it begins or ends, as in `said`.
    """
    return [*_sets(syntax.parse(pattern.pattern, pattern.flags))]


def _sets(
    nodes: Iterable[Node], *, begins: bool = True, ends: bool = True
) -> Iterator[frozenset[str]]:
    """Yield the sets of a sequence. begins, ends: whether a word begins and ends at its ends"""
    nodes = [*nodes]
    at = 0
    while at < len(nodes):
        texts, size = _longest(nodes[at:])
        if not size:
            yield from _inside(nodes[at], begins=begins, ends=_is_apart(nodes[at + 1 :], ends=ends))
            at, begins = at + 1, False
            continue
        at += size
        yield from _words(texts, begins=begins, ends=ends and at == len(nodes))
        begins = all(text.endswith(" ") or (not text and begins) for text in map(_spaced, texts))


@cache
def _spaced(text: str) -> str:
    """Return the text as in `said`, with no space at an end where a word may go on."""
    words = said(f"x{text}x")[1:-1]
    return words[1:-1]


def _longest(nodes: list[Node]) -> tuple[list[str], int]:
    """Return the texts of as many nodes as have few, and how many these are.

    If there are too many, no word is cut in two, where that can be.
    """
    texts, whole = [""], ([""], 0)
    for size, node in enumerate(nodes):
        more = _language(node)
        if more is None:
            return texts, size
        if len(texts) * len(more) > LANGUAGE_MAX:
            return whole if whole[1] else (texts, size)
        texts = ["".join(pair) for pair in product(texts, more)]
        if all(text.endswith(" ") for text in texts):
            whole = texts, size + 1
    return texts, len(nodes)


def _language(node: Node) -> list[str] | None:
    """Return all texts that the node stands for; None if there are too many."""
    kind, value = node
    if kind is kinds.LITERAL:
        return [chr(value)]
    if kind is kinds.IN:
        return _of_class(value)
    if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT):
        return [""]
    if kind is kinds.SUBPATTERN:
        return _of_all(value[3])
    if kind is kinds.BRANCH:
        each = [_of_all(one) for one in value[1]]
        return None if None in each else [text for one in each for text in one or ()]
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
        return _repeated(*value)
    return None


def _of_all(nodes: Iterable[Node]) -> list[str] | None:
    nodes = [*nodes]
    texts, size = _longest(nodes)
    return texts if size == len(nodes) else None


def _of_class(items: list[Node]) -> list[str] | None:
    texts = []
    for kind, value in items:
        if kind is kinds.LITERAL:
            texts.append(chr(value))
        elif (kind, value) == (kinds.CATEGORY, kinds.CATEGORY_SPACE):
            texts.append(" ")
        elif (kind, value) == (kinds.CATEGORY, kinds.CATEGORY_DIGIT):
            texts.append("0")
        else:
            return None
    return texts


def _repeated(least: int, most: Any, what: Iterable[Node]) -> list[str] | None:
    texts = _of_all(what)
    if texts is None or (most != 1 and any(text.strip(" 0") for text in texts)):
        return None  # of spaces and numbers, many are as one
    return texts if least else ["", *texts]


def _is_apart(after: list[Node], *, ends: bool) -> bool:
    """Whether a word ends before these nodes. ends: whether it does if there are none"""
    texts = _language(after[0]) if after else None
    return all(_spaced(text)[:1] == " " for text in texts or ()) if texts else ends and not after


def _inside(node: Node, *, begins: bool, ends: bool) -> Iterator[frozenset[str]]:
    """Yield the sets of a node that stands for too many texts."""
    kind, value = node
    if kind is kinds.SUBPATTERN:
        yield from _sets(value[3], begins=begins, ends=ends)
    elif kind is kinds.BRANCH:
        each = [rarest(_sets(one, begins=begins, ends=ends)) for one in value[1]]
        if all(each):
            yield frozenset().union(*each)
    elif kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and value[0]:
        yield from _sets(value[2], begins=False, ends=False)


def _words(texts: list[str], *, begins: bool, ends: bool) -> Iterator[frozenset[str]]:
    """Yield a set of rare words of which each text has one, if each has any."""
    left = [_marked(_spaced(text), begins=begins, ends=ends) for text in texts]
    found: set[str] = set()
    while left and all(left):
        having = Counter(word for words in left for word in words)
        best = max(having, key=lambda word: (having[word] / (1 + _share(word)), word))
        found.add(best)
        left = [words for words in left if best not in words]
    if not left:
        yield frozenset(found)


def _marked(text: str, *, begins: bool, ends: bool) -> set[str]:
    words = text.split(" ")
    last = len(words) - 1
    return {
        f"{' ' * (begins or k > 0)}{word}{' ' * (ends or k < last)}"
        for k, word in enumerate(words)
        if word
    }


@cache
def _texts() -> tuple[str, ...]:
    lines = corpus()
    return tuple(said(one.text) for one in lines[:: len(lines) // TEXTS])


@cache
def _share(word: str) -> int:
    return sum(word in text for text in _texts())


def rarest(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the set whose words the fewest texts of the corpus have; empty if there is none."""
    return min(sets, key=lambda one: (sum(map(_share, one)), sorted(one)), default=frozenset())


def ways(name: str) -> dict[str, list[list[str]]]:
    """Return the sets of words that each way of a module's forms needs, the rarest set first.

    Raises ValueError for a way that needs no word.
    """
    each: dict[str, list[list[str]]] = {}
    for key, pattern in patterns(name):
        sets = sorted(needed(pattern), key=lambda one: (sum(map(_share, one)), sorted(one)))
        if not sets:
            raise ValueError(f"{key}: no word is needed by {pattern.pattern}")
        each.setdefault(key, []).append(list(dict.fromkeys("|".join(_shortest(s)) for s in sets)))
    return each


def _shortest(found: Iterable[str]) -> list[str]:
    """Return the words that have none of the others in them."""
    found = set(found)
    return sorted(one for one in found if not any(o != one and o in one for o in found))


def table() -> str:
    """Return the text of the module of markers."""
    each = [one for name in forms.READERS for one in ways(name).items()]
    numbers: dict[str, int] = {}
    for _, found in each:
        for words in (words for way in found for words in way):
            numbers.setdefault(words, len(numbers))
    sets = [row for words in numbers for row in _rows("", words)]
    told = []
    for key, found in each:
        of_ways = (" ".join(f"{numbers[words]}" for words in way) for way in found)
        told += _rows(f'"{key}": ', "|".join(of_ways))
    return "\n".join([HEAD, "SETS = (", *sets, ")", "WAYS = {", *told, "}", ""])


def vocabulary() -> str:
    """Return the text of the module of all words."""
    each = [(name, " ".join(words_of(name))) for name in forms.READERS]
    rows = [row for name, words in each if words for row in _rows(f'"{name}": ', words)]
    return "\n".join([VOCABULARY_HEAD, *rows, "}", ""])


def words_of(name: str) -> list[str]:
    """Return the words that the forms of a module are made of."""
    values = vars(import_module(f"core.parser.forms.{name}")).values()
    ways = (_GROUP.sub(" ", way) for one in values if isinstance(one, Form) for way in one.ways)
    return sorted({word.lower() for way in ways for word in _WORD.findall(way)})


def _rows(key: str, text: str) -> list[str]:
    """Return the rows of a literal, which its key stands before."""
    lines = textwrap.wrap(text, 84, drop_whitespace=False)
    return [f"    {key}(", *(f"        {line!r}" for line in lines), "    ),"]


def main() -> None:
    FILE.write_text(table(), encoding="utf-8")
    VOCABULARY.write_text(vocabulary(), encoding="utf-8")


if __name__ == "__main__":
    main()
