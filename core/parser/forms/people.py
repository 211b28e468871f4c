"""People and ways to speak of who does the work, for several forms."""

from __future__ import annotations

import re

from core.parser.tokens import read
from core.patterns import pattern

WHO = r"(?:<@[A-Z0-9]+(?:\|[^>]*)?>|@[\w.-]+)"
ME = r"(?:me|mir|mich|mí|mi|moi|mim)"
AND = r"(?:\s*[,&+]\s*(?:and\s+)?|\s+(?:and|und|y|e|et|or|oder)\s+|\s+)"
PEOPLE = rf"(?P<people>(?:{WHO}|{ME})(?:{AND}(?:{WHO}|{ME}))*)"
UNTIL = r"(?:until|till|til|to|bis|hasta|jusqu'à|jusqu'au|até|through)"
SHOW = (
    r"(?:(?:show|list|give|zeige?|liste|muestra|montre|mostra|mostre)(?: me| us| mir| uns)? )?"
    r"(?:(?:the|our|all|alle|die|unsere|las|los|nuestras|les|nos|as|os|nossas|current) )*"
)
_ONE = pattern(rf"{WHO}|(?<!\S){ME}(?!\S)|[^\s,&]+", re.IGNORECASE)
_JOINS = frozenset(("and", "und", "y", "e", "et", "or", "oder", "+"))


def person(said: str) -> str:
    """Return the user id or name of a mention; `me` for the caller."""
    if re.fullmatch(ME, said, re.IGNORECASE):
        return "me"
    line = read(said)
    if len(line.tokens) == 1 and line.tokens[0].kind == "who":
        return line.tokens[0].value
    return said.lstrip("@")


def people(said: str) -> tuple[str, ...]:
    """Return the people of a list, each once, in its order."""
    found = (one for one in _ONE.findall(said) if one.lower() not in _JOINS)
    return tuple(dict.fromkeys(map(person, found)))
