"""Clients, quoted names and people in a sentence: people also as one speaks of colleagues."""

from __future__ import annotations

import re
from collections.abc import Collection

from core.details import LABEL
from core.parser.features import concepts, plain, topics
from core.parser.tokens import Line
from core.parser.words import sentences as words, signs
from core.parser.words.moments import WORDS as TIMES
from core.parser.words.small import SMALL
from core.patterns import pattern

_QUOTED = pattern(r"(?<!\w)[\"'“‘„«`](?P<word>[^\"'”’“»`]{1,30})[\"'”’“»`](?!\w)")
_ID = pattern(r"(?:^|\s)[tT#]-?\d")
_OFF = re.compile(rf"(?:{words.CUES['off']})")  # verbs that take something away
_ELIDED = pattern(r"^(?:l|d|qu)'")
_POSSESSIVE = "'s"
_LABELS, _CLIENTS = frozenset(words.LABELS.split()), frozenset(words.CLIENTS.split())
_OTHERS = SMALL | _LABELS | _CLIENTS | signs.FILLING | frozenset(words.ASKING.split())
CLAUSE = frozenset(",;.!?:()")  # marks
_AND = frozenset((*words.AND.split(), ",", "&"))
_GERMAN_LEAST = 2  # words of a sentence in German
_LEAST = 3  # letters of a name


def known_client(line: Line, known: Collection[str]) -> str | None:
    """Return the client that the line names, the longest name first. known: names of clients"""
    said = " ".join(_bare(word) for word in line.words).replace("-", " ")
    for name in sorted(known, key=len, reverse=True):
        if f" {plain(name.lower()).replace('-', ' ')} " in f" {said} ":
            return name
    return None


def quoted(line: Line) -> str | None:
    """Return the words in quotation marks as one name: 'office move' is office-move."""
    found = _QUOTED.search(line.text)
    is_label = found is not None and not _ID.search(found["word"])
    return _name("-".join(found["word"].split())) if found and is_label else None


def _name(said: str) -> str | None:
    """Return a label or client in small letters; None if it is another word."""
    low = _ELIDED.sub("", said.strip().lower()).removesuffix(_POSSESSIVE)
    is_other = plain(low) in _OTHERS or _OFF.match(plain(low)) is not None
    return low if LABEL.fullmatch(low) and not is_other else None


def _bare(word: str) -> str:
    """Return a plain word without an elided article or an English "'s"."""
    return _ELIDED.sub("", plain(word)).removesuffix(_POSSESSIVE)


def people(line: Line) -> list[str]:
    """Return the people that are mentioned or named, in their order."""
    named = {*_named(line)}
    found = []
    for k, one in enumerate(line.tokens):
        if one.kind == "who":
            found.append(line.text[one.start : one.end])
        elif k in named:
            found.append(f"@{_written(line, k)}")
    return found


def _named(line: Line) -> list[int]:
    """Return the tokens that are names of people."""
    is_german = len(words.GERMAN.intersection(map(plain, line.words))) >= _GERMAN_LEAST
    return [
        k
        for k in range(len(line.tokens))
        if _is_name(line, k) and (not is_german or _is_called(line, k))
    ]


def _is_name(line: Line, k: int) -> bool:
    token = line.tokens[k]
    said = _written(line, k)
    word = plain(said.lower())
    is_shaped = token.kind == "word" and len(said) >= _LEAST and said[0].isupper()
    if not is_shaped or not said.isalpha() or not said[1:].islower():
        return False
    before = plain(line.words[k - 1]) if k else "."
    begins = before in CLAUSE and not token.low.endswith(_POSSESSIVE)
    is_known = word in SMALL or word in TIMES or bool(topics(word)) or bool(concepts(word))
    return not is_known and before not in words.DETERMINING and (not begins or _acts(line, k))


def _written(line: Line, k: int) -> str:
    token = line.tokens[k]
    return line.text[token.start : token.end].replace("’", "'").removesuffix(_POSSESSIVE)


def _acts(line: Line, k: int) -> bool:
    """Whether the name that begins a sentence is its subject, or one of a list."""
    after = plain(line.words[k + 1]) if k + 1 < len(line.words) else ""
    return after in words.ACTING or (line.words[k - 1] in _AND if k else False)


def _is_called(line: Line, k: int) -> bool:
    before = plain(line.words[k - 1]) if k else "."
    is_asked_of = k == 1 and before not in words.BEFORE_THING  # "nimm Malte", "frag Malte"
    return is_asked_of or before in words.BEFORE_PERSON | _AND or _acts(line, k)
