"""Words of texts for the index: lower case, without accents, only letters and digits.

Each word in the full-text index carries its workspace, `W/vpn`, so that a search finds tickets of
its workspace only. User text is never read as syntax: words have no signs, workspaces are quoted.
"""

from __future__ import annotations

import re
import unicodedata

from core.store.bigrams import signs, sought
from core.store.shared.lists import searched
from core.ticket import Ticket

APART = 1000  # positions between two texts; no text has that many words

_WORD = re.compile(r"[^\W_]+")


def words(text: str | None) -> list[str]:
    """Return all words of a text, in order."""
    apart = unicodedata.normalize("NFD", (text or "").casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _WORD.findall(plain)


def title_words(ticket: Ticket) -> list[str]:
    """Return the different words of a ticket's title."""
    return [*dict.fromkeys((*words(ticket.title), *signs(ticket.title)))]


def vector(ws: str, ticket: Ticket) -> str:
    """Return the tsvector of all texts of a ticket, as text."""
    texts = (ticket.title, ticket.desc, ticket.res)
    found = [
        f"{_quoted(ws, word)}:{at}"
        for n, text in enumerate(texts)
        for at, word in enumerate((*words(text), *signs(text)), 1 + n * APART)
    ]
    return " ".join(found)


def search(ws: str, text: str) -> str | None:
    """Return the tsquery for a search, as text; None if there is nothing to look for.

    The words of a part between two spaces must follow each other, and the last may be the start
    of a word. Signs are whole words.
    """
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
