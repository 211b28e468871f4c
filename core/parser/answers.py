"""A short answer to the bot's question: yes, no, the second, T4, a note, new ticket."""

from __future__ import annotations

import re
from functools import cache

from core.parser.features import plain
from core.parser.numbers import WORDS
from core.ticket import ticket_id

_SAID = {
    "yes": """
        yes, y, yep, yeah, yup, sure, ok, okay, do it, go ahead, please do, yes please,
        correct, right, confirm, confirmed, ja, jo, jep, klar, genau, mach das, ja bitte, si,
        claro, dale, vale, hazlo, si por favor, oui, ouais, vas-y, d'accord, oui merci, bien
        sur, sim, pode, isso, pode ser, confirmo, sim por favor
    """,
    "no": """
        no, n, nope, nah, cancel, stop, never mind, nevermind, don't, no thanks, neither,
        none, forget it, nein, nee, ne, abbrechen, lass es, nein danke, nada, cancelar,
        cancela, no gracias, dejalo, non, annule, annuler, laisse tomber, non merci, nao, nao
        obrigado, deixa, cancele
    """,
    "note": """
        note, a note, a note please, as a note, add a note, notiz, eine notiz, als notiz,
        nota, una nota, une note, uma nota, comment, a comment
    """,
    "new": """
        new ticket, a new ticket, new, ticket, a ticket, make a ticket, new one, neues ticket,
        ein neues ticket, ein ticket, ticket nuevo, un ticket nuevo, nuevo ticket, un ticket,
        nouveau ticket, un nouveau ticket, novo ticket, um novo ticket, um ticket, novo
        chamado
    """,
    "search": """
        search, a search, find, search for it, suche, suchen, buscar, busca, busqueda,
        chercher, recherche, pesquisa, pesquisar, procurar
    """,
    "view": """
        show, show it, view, the ticket, zeigen, zeig, mostrar, montrer, change
    """,
}
_ID = re.compile(r"(?:ticket |#|t-?)0*([0-9]{1,15})", re.IGNORECASE)
_DIGITS_MAX = 5  # of a number: more of them are an amount or a date
_FILL = frozenset(
    ("the", "one", "please", "pls", "die", "der", "das", "bitte", "el", "la", "le", "por", "favor")
    + ("o", "a", "option", "number", "choice", "answer", "nr", "no.")
)
_LAST = frozenset(("last", "letzte", "letzten", "ultimo", "ultima", "dernier", "derniere"))


@cache
def _known() -> dict[str, str]:
    return {
        " ".join(phrase.split()): name for name, text in _SAID.items() for phrase in text.split(",")
    }


def answer(text: str) -> str | int | None:
    """`yes`, `no`, `note`, `new`, `search` or `view`; a ticket's id; the number of a choice, from 0
    or -1 for the last; None where the text is no answer."""
    said = plain(" ".join(text.lower().split()).strip(" .!,:()[]"))
    if name := _known().get(said):
        return name
    if match := _ID.fullmatch(said):
        return ticket_id(int(match[1]))
    rest = [word for word in said.split() if word not in _FILL]
    if len(rest) != 1:
        return None
    if rest[0] in _LAST:
        return -1
    word = rest[0].strip(".)(")
    is_number = word.isascii() and word.isdigit() and len(word) <= _DIGITS_MAX
    number = int(word) if is_number else WORDS.get(word)
    return number - 1 if number else None
