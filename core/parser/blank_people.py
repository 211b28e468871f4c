"""People in a sentence: mentioned, or named with a capital as one speaks of colleagues."""

from __future__ import annotations

from collections.abc import Collection

from core.parser.blank_names import CLAUSE, known_client
from core.parser.features import concepts, plain, topics
from core.parser.tokens import Line
from core.parser.words import blanks as words
from core.parser.words.moments import WORDS as TIMES
from core.parser.words.small import SMALL

_AND = frozenset((*words.AND.split(), ",", "&"))
_GERMAN_LEAST = 2  # words of a sentence in German
_LEAST = 3  # letters of a name


def mentions(line: Line) -> list[str]:
    """Return the people that are mentioned, as they are written."""
    return [line.text[one.start : one.end] for one in line.tokens if one.kind == "who"]


def people(line: Line, known: Collection[str]) -> list[str]:
    """Return the people that are mentioned or named, in their order. known: names of clients"""
    named = {*_named(line, known)}
    found = []
    for k, one in enumerate(line.tokens):
        if one.kind == "who":
            found.append(line.text[one.start : one.end])
        elif k in named:
            found.append(f"@{_written(line, k)}")
    return found


def everybody(line: Line, known: Collection[str]) -> list[str]:
    """Return the people of a list, the caller among them ("me, Ruth and Ben")."""
    last = len(line.words) - 1
    listed = [
        k
        for k, word in enumerate(line.words)
        if plain(word) in words.ME
        and (line.words[max(k - 1, 0)] in _AND or line.words[min(k + 1, last)] in _AND)
    ]
    found = people(line, known)
    if not listed or not found:
        return found
    first = next((k for k, one in enumerate(line.tokens) if one.kind == "who"), listed[0] + 1)
    return ["me", *found] if listed[0] < first and _begins(line, listed[0]) else [*found, "me"]


def _begins(line: Line, k: int) -> bool:
    """Whether the caller is the first of the list."""
    return k == 0 or line.words[k - 1] not in _AND


def _named(line: Line, known: Collection[str]) -> list[int]:
    """Return the tokens that are names of people."""
    client = known_client(line, known) or ""
    apart = {plain(word) for word in client.split("-")}
    is_german = len(words.GERMAN.intersection(map(plain, line.words))) >= _GERMAN_LEAST
    return [
        k
        for k in range(len(line.tokens))
        if _is_name(line, k)
        and _bare(line.words[k]) not in apart
        and (not is_german or _is_called(line, k))
    ]


def _is_name(line: Line, k: int) -> bool:
    token = line.tokens[k]
    said = _written(line, k)
    word = plain(said.lower())
    is_shaped = token.kind == "word" and len(said) >= _LEAST and said[0].isupper()
    if not is_shaped or not said.isalpha() or not said[1:].islower():
        return False
    before = plain(line.words[k - 1]) if k else "."
    begins = before in CLAUSE and not token.low.endswith(_S)
    is_known = word in SMALL or word in TIMES or bool(topics(word)) or bool(concepts(word))
    return not is_known and before not in words.DETERMINING and (not begins or _acts(line, k))


def _written(line: Line, k: int) -> str:
    token = line.tokens[k]
    return line.text[token.start : token.end].replace("’", "'").removesuffix(_S)


def _acts(line: Line, k: int) -> bool:
    """Whether the name that begins a sentence is its subject, or one of a list."""
    after = plain(line.words[k + 1]) if k + 1 < len(line.words) else ""
    return after in words.ACTING or (line.words[k - 1] in _AND if k else False)


def _is_called(line: Line, k: int) -> bool:
    before = plain(line.words[k - 1]) if k else "."
    is_asked_of = k == 1 and before not in words.BEFORE_THING  # "nimm Malte", "frag Malte"
    return is_asked_of or before in words.BEFORE_PERSON | _AND or _acts(line, k)


def _bare(word: str) -> str:
    return plain(word).removesuffix(_S)


_S = "'s"
