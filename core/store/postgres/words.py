"""Texts as words to search for: in lower case, without accents, of letters and digits alone.

Each word carries its workspace, `W/vpn`, so that a search meets its own workspace's tickets only.
Nothing that a user wrote is ever read as syntax: words have no other signs, workspaces are quoted.
"""

from __future__ import annotations

import re
import unicodedata

from core.store.bigrams import signs, sought
from core.store.shared.lists import searched
from core.ticket import Ticket

APART = 1000  # positions between two texts: more words than any has

_WORD = re.compile(r"[^\W_]+")


def words(text: str | None) -> list[str]:
    """All of them, in order."""
    apart = unicodedata.normalize("NFD", (text or "").casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _WORD.findall(plain)


def title_words(ticket: Ticket) -> list[str]:
    """The different words of its title."""
    return [*dict.fromkeys((*words(ticket.title), *signs(ticket.title)))]


def vector(ws: str, ticket: Ticket) -> str:
    """A tsvector of all its texts."""
    texts = (ticket.title, ticket.desc, ticket.res)
    found = [
        f"{_quoted(ws, word)}:{at}"
        for n, text in enumerate(texts)
        for at, word in enumerate((*words(text), *signs(text)), 1 + n * APART)
    ]
    return " ".join(found)


def search(ws: str, text: str) -> str | None:
    """A tsquery: what stands between two spaces as words that follow each other, the last of them
    as a word's start, and signs as whole words. None where there is nothing to look for."""
    asked: list[str] = []
    for rest, whole, begun in map(sought, searched(text)):
        if found := words(rest):
            asked.append(" <-> ".join(_quoted(ws, word) for word in found) + ":*")
        asked += [_quoted(ws, word) for word in whole]
        asked += [f"{_quoted(ws, word)}:*" for word in begun]
    return " & ".join(f"({one})" for one in asked) or None


def _quoted(ws: str, word: str) -> str:
    escaped = ws.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}/{word}'"
