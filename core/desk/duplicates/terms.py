"""The terms of a title, by which titles are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from core.classifier.words import STOP_WORDS
from core.desk.duplicates.words import EMPTY, LIGHT, PHRASES, RIVALS, SAME
from core.patterns import pattern
from core.store.bigrams import is_unspaced, pairs, runs

LIGHT_WEIGHT = 0.45
NAME_WEIGHT = 1.25  # a number, an id, a host: it tells similar things apart
TERMS_MAX = 12  # of one title
PAIRS_MAX = 40  # of a title written without spaces
PAIR_ALONE = 0.6  # factor of an unshared pair of characters: one letter more makes two
SHORT = 3  # a word of so few letters has no ending
SPELLINGS_MAX = 8  # of one term that are searched for

_WORD = pattern(r"\w+(?:[-.:/'’]\w+)*")
_GRAMMAR = pattern("[\u3040-\u309f]+")  # hiragana, in which Japanese writes endings
_SPLIT = pattern(r"[-/:]")
_ENDINGS = ("ations", "ation", "ments", "ings", "ing", "ies", "ied", "ed", "es", "s")


class Term(NamedTuple):
    """One term of a title.

    key: the same for all terms with one meaning
    said: the word in lower case, without accents
    weight: how much it tells about the problem
    is_name: whether it has a digit
    is_pair: whether it is a pair of characters of a script without spaces
    """

    key: str
    said: str
    weight: float
    is_name: bool
    is_pair: bool = False


def plain(text: str) -> str:
    """Return the text in lower case without accents, scripts without spaces apart and unchanged."""
    return " ".join(
        part if is_unspaced(part) else _bare(part) for part in runs(text.lower().replace("’", "'"))
    )


def _bare(text: str) -> str:
    low = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in low if not unicodedata.combining(letter))


def stem(word: str) -> str:
    """Return the word without its ending: `crashes`, `crashing` and `crash` are one."""
    if len(word) <= SHORT or not word.isalpha():
        return word
    for ending in _ENDINGS:
        base = word.removesuffix(ending)
        if base != word and len(base) >= SHORT and not word.endswith("ss"):
            word = base + "y" if ending in ("ies", "ied") else base
            break
    if len(word) > SHORT and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > SHORT + 1 else word


def _listed(line: str) -> list[str]:
    return [said.strip() for said in line.split(",")]


_ONE = {several: one for one, line in PHRASES.items() for several in _listed(line)}
_PHRASE = pattern(
    r"(?<!\w)(" + "|".join(sorted(map(re.escape, _ONE), key=len, reverse=True)) + r")(?!\w)"
)
_SAME = {
    form: stem(one)
    for one, line in SAME.items()
    for said in _listed(line)
    for form in (said, stem(said))
}
_EMPTY = frozenset(_listed(EMPTY)) | STOP_WORDS


def key_of(word: str) -> str:
    """Return the key of the word: its synonym in SAME, or else its stem."""
    found = _SAME.get(word)
    if found is None:
        bare = stem(word)
        found = _SAME.get(bare, bare)
    return found


_LIGHT = frozenset(map(key_of, _listed(LIGHT)))
RIVAL = {key_of(word): group for group, line in enumerate(RIVALS) for word in _listed(line)}


@lru_cache(maxsize=4096)
def terms(title: str) -> tuple[Term, ...]:
    """Return the title's terms, each once, in order, at most TERMS_MAX words or PAIRS_MAX pairs."""
    text = _PHRASE.sub(lambda found: _ONE[found[0]], plain(title))
    found: dict[str, Term] = {}
    for word in chain.from_iterable(map(_words, text.split())):
        if word not in _EMPTY:
            term = _term(word)
            found.setdefault(term.key, term)
    most = PAIRS_MAX if any(term.is_pair for term in found.values()) else TERMS_MAX
    return tuple(found.values())[:most]


def _words(said: str) -> Iterable[str]:
    if is_unspaced(said):
        return pairs(said)
    return chain.from_iterable(map(_parts, _WORD.findall(said)))


def _parts(said: str) -> list[str]:
    """Split words joined by a dash. A host name or a word with a digit stays whole."""
    if "." in said or "_" in said or any(letter.isdigit() for letter in said):
        return [said]
    return [part.partition("'")[0] if part not in _EMPTY else part for part in _SPLIT.split(said)]


@lru_cache(maxsize=2048)  # titles have words in common
def _term(word: str) -> Term:
    if is_unspaced(word):
        return Term(word, word, LIGHT_WEIGHT if _GRAMMAR.fullmatch(word) else 1.0, False, True)
    key = key_of(word)
    is_name = any(letter.isdigit() for letter in key)
    weight = NAME_WEIGHT if is_name else LIGHT_WEIGHT if key in _LIGHT else 1.0
    return Term(key, word, weight, is_name)


_SPELLINGS: dict[str, list[str]] = {}
for _one, _line in (*SAME.items(), *PHRASES.items()):
    _SPELLINGS.setdefault(key_of(_one), [_one]).extend(_listed(_line))


def spellings(term: Term) -> tuple[str, ...]:
    """Return the spellings to search for: the word, its singular or plural, its synonyms."""
    said = term.said
    other = said.removesuffix("s") if said.endswith("s") else f"{said}s"
    forms = [said, *([] if term.is_name else [other]), *_SPELLINGS.get(term.key, [])]
    return tuple(dict.fromkeys(forms))[:SPELLINGS_MAX]
