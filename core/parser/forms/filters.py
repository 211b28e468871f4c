"""Filters of a list in words: "infra p1 mine"."""

from __future__ import annotations

import re
from typing import Any

from core.details import LABEL
from core.parser import lexicon as lex
from core.parser.tokens import read
from core.ticket import NOBODY

_FILL = lex.Words(
    "tickets, ticket, the, all, in, for, with, and, new, die, der, alle, los, las, les, des, os, as"
)
_LABEL = re.compile(rf"(?:^|(?<=\s))\+({LABEL.pattern})(?=\s|$)")
_CLIENT = re.compile(rf"(?:^|(?<=\s))client=({LABEL.pattern})(?=\s|$)", re.IGNORECASE)
_MINE = lex.Words("mine, my, for me, assigned to me, meine, für mich, mis, mes, meus, minhas")
_FREE = lex.Words("unassigned, unclaimed, nicht zugewiesen, sin asignar, non assigné, sem dono")


def filters_in(text: str) -> dict[str, Any] | None:
    """Return the filters as fields of `List`; None if any word is none. {}: there are no words."""
    found: dict[str, Any] = {}
    if labels := tuple(dict.fromkeys(one.lower() for one in _LABEL.findall(text))):
        found["labels"], text = labels, _LABEL.sub(" ", text)
    if client := _CLIENT.search(text):
        found["client"], text = client[1].lower(), _CLIENT.sub(" ", text)
    line = read(text) if text.strip() else None
    words = line.words if line else ()
    k = 0
    while line and k < len(words):
        if line.tokens[k].kind == "who":
            found["own"], k = line.tokens[k].value, k + 1
            continue
        step = _filter(words, k, found)
        if not step:
            return None
        k += step
    return found


def _filter(words: tuple[str, ...], k: int, found: dict[str, Any]) -> int:
    """Add the filter at k to `found`; return how many words it has, 0 if none is there."""
    size = len(words)
    if words[k] in (",", "."):
        return 1
    for name, known in (("pri", lex.PRI), ("cat", lex.CAT), ("stat", lex.STAT)):
        if name not in found and (one := known.at(words, k, size)):
            found[name] = one[0]
            return one[1]
    for words_of, own in ((_MINE, "me"), (_FREE, NOBODY)):
        if step := words_of.skip(words, k, size):
            found["own"] = own
            return step
    return _FILL.skip(words, k, size)
