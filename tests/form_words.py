"""Which words a fixed form of speech needs.

A form is a regular expression of a whole message. Here its syntax tree is read: a run of words of
which nothing can be left out gives a set of words, and every message that the form fits has one of
them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import product
from typing import Any

from core.parser.forms.form import said
from tests.corpus.lines import corpus

LANGUAGE_MAX = 1500  # texts that a part of a form may stand for, to be looked at as a whole
TEXTS = 1000  # of the corpus, by which words are rare

# Python's own reader of regular expressions has no types.
kinds, syntax = import_module("re._constants"), import_module("re._parser")

Node = tuple[Any, Any]

_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT)


def needed(pattern: re.Pattern[str]) -> list[frozenset[str]]:
    """Return sets of words, the rarest first: each message that fits has a word of each set.

    A word has a space where it begins or ends, as in `said`.
    """
    return sorted(_sets(syntax.parse(pattern.pattern, pattern.flags)), key=_rarity)


def first(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return words of which each message that fits begins with one; empty if it may be any."""
    return _firsts(syntax.parse(pattern.pattern, pattern.flags), ends=True) or frozenset()


def _firsts(nodes: Iterable[Node], *, ends: bool) -> frozenset[str] | None:
    """Return the first words of a sequence, None if it may be any. ends: as for `_sets`"""
    nodes = [*nodes]
    texts, size = _longest(nodes)
    if size:
        spaced = [_spaced(text).lstrip() for text in texts]
        found = {_opening(text, ends=ends and size == len(nodes)) for text in spaced if text}
        is_optional = not all(spaced)
    elif nodes:
        within = _firsts_inside(nodes[0], ends=ends and len(nodes) == 1)
        if within is None:
            return None
        found, size = {*within}, 1
        is_optional = nodes[0][0] in _REPEATS and not nodes[0][1][0]
    else:
        return None
    after = _firsts(nodes[size:], ends=ends) if is_optional else frozenset[str]()
    return None if after is None else after | found


def _firsts_inside(node: Node, *, ends: bool) -> frozenset[str] | None:
    """Return the first words of a node that stands for too many texts."""
    kind, value = node
    if kind is kinds.SUBPATTERN:
        return _firsts(value[3], ends=ends)
    if kind is kinds.BRANCH:
        each = [_firsts(one, ends=ends) for one in value[1]]
        return None if None in each else frozenset().union(*filter(None, each))
    return _firsts(value[2], ends=False) if kind in _REPEATS else None


def _opening(text: str, *, ends: bool) -> str:
    """Return the first word, with a space where it ends. ends: whether the text's last word does"""
    word, space, _ = text.partition(" ")
    return f" {word}{' ' if space or ends else ''}"


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
    if kind in _REPEATS:
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
        each = [_rarest(_sets(one, begins=begins, ends=ends)) for one in value[1]]
        if all(each):
            yield frozenset().union(*each)
    elif kind in _REPEATS and value[0]:
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


def _rarity(words: frozenset[str]) -> tuple[int, list[str]]:
    """Return a key that sorts sets by how many texts of the corpus have their words."""
    return sum(map(_share, words)), sorted(words)


def _rarest(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the set whose words the fewest texts of the corpus have; empty if there is none."""
    return min(sets, key=_rarity, default=frozenset())
