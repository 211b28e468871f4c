"""Conditions of routes and rotas in words: "acme infra +payments p1"."""

from __future__ import annotations

from typing import Any

from core.command import Route
from core.details import LABEL
from core.parser import lexicon as lex
from core.parser.tokens import read as tokens

URL_MAX = 500  # characters
_ALL = frozenset(("all", "the", "every", "alle", "all", "los", "las", "les", "os", "as", "new"))


def is_address(said: str) -> bool:
    """Whether the text is an https address of bounded length."""
    return said.startswith("https://") and len(said) <= URL_MAX and said.isprintable()


def conditions(what: str, whom: tuple[str, ...] = ()) -> Route | None:
    """Return the route of these words; None if one of them is no condition."""
    given: dict[str, Any] = {}
    labels: list[str] = []
    for word in what.lower().split():
        if word.startswith("+"):
            labels.append(word[1:])
        elif word not in _ALL and not _take(given, word):
            return None
    if not labels and not given:
        return None
    return Route(**given, labels=tuple(labels), people=whom)


def _take(given: dict[str, Any], word: str) -> bool:
    """Take a category, a priority, or else the name of a client; False if there is one already."""
    line = tokens(word)
    for name, known in (("cat", lex.CAT), ("pri", lex.PRI)):
        found = known.whole(line.words, 0, len(line.words))
        if found is not None and name not in given:
            given[name] = found
            return True
    is_id = any(token.kind == "id" for token in line.tokens)
    is_new = "client" not in given and not is_id and LABEL.fullmatch(word) is not None
    if is_new:
        given["client"] = word
    return is_new
