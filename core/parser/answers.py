"""A short answer to the bot's question: yes, no, the second, T4, a note, new ticket."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.parser.features import plain
from core.parser.lexicon import AGREED, Lexicon
from core.parser.numbers import WORDS, numbers_in
from core.parser.tokens import Token, read
from core.ticket import ticket_id

_SAID = Lexicon(
    {
        "yes": """
            yes, y, yep, yeah, yup, ya, sure, ok, okay, do it, do that, do so, go ahead, go for it,
            please do, correct, right, that's right, exactly, confirm, confirmed, sounds good,
            of course, absolutely, definitely, yes thanks, yes thank you, ja, jo, jep, klar, genau,
            mach, mach das, mach mal, macht das, gerne, gern, passt, richtig, stimmt, ja danke, si,
            claro, dale, vale, hazlo, adelante, correcto, exacto, por supuesto, si gracias, oui,
            ouais, vas-y, allez-y, d'accord, bien sur, c'est ca, exactement, tout a fait, oui merci,
            sim, pode, isso, isso mesmo, pode ser, confirmo, pode sim, com certeza, sim obrigado,
            sim obrigada
        """,
        "no": """
            no, n, nope, nah, cancel, stop, never mind, nevermind, don't, dont, do not, no thanks,
            no thank you, neither, none, none of them, forget it, leave it, leave them, nein, nee,
            ne, abbrechen, lass es, lass mal, lieber nicht, nein danke, keins, keine, nada,
            cancelar, cancela, no gracias, dejalo, mejor no, ninguno, ninguna, non, annule, annuler,
            laisse tomber, non merci, aucun, aucune, nao, nao obrigado, nao obrigada, deixa,
            cancele, melhor nao, nenhum, nenhuma
        """,
        "note": """
            note, a note, as a note, add a note, notiz, eine notiz, als notiz, nota, una nota,
            une note, uma nota, comment, a comment
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
)
_COURTEOUS = """
please pls plz bitte por favor porfa s'il te vous plait plaît stp svp oh ah ach äh uh um hm hmm well
sorry so then also dann entonces alors donc então entao
"""
_POINTING = """
the one that that's it it's its i meant mean meinte take nimm option number choice answer nr no. die
der das den dem el la le lo o a c'est es is
"""
_FILL = frozenset(map(plain, f"{_COURTEOUS} {_POINTING}".split()))
# What says the order again, after a yes: "yes, close them all".
_AGAIN = frozenset(
    map(
        plain,
        [
            "close",
            "reopen",
            "assign",
            "bump",
            "merge",
            "change",
            "them",
            "all",
            "both",
            "it",
            "of",
            "those",
            "tickets",
            "alle",
            "beide",
            "zu",
            "schließ",
            "schließe",
            "sie",
            "ciérralos",
            "ciérralas",
            "cierra",
            "todos",
            "todas",
            "ferme-les",
            "fermez-les",
            "tous",
            "toutes",
            "fechar",
            "fecha",
            "feche",
            "tudo",
        ],
    )
)
_LAST = frozenset(("last", "letzte", "letzten", "ultimo", "ultima", "dernier", "derniere"))
_LATTER, _FORMER = "latter", "former"
_NUMBERED = re.compile(r"\b(?:no|nr)\.\s*(?=[0-9])", re.IGNORECASE)
_SIGNS = ("mark", "emoji")
_DIGITS_MAX = 5  # of a number: more of them are an amount or a date


def answer(text: str) -> str | int | None:
    """`yes`, `no`, `note`, `new`, `search` or `view`; a ticket's id; the number of a choice, from 0
    or -1 for the last; None where the text is no answer, or more than one."""
    line = read(_NUMBERED.sub("", text))
    if AGREED.only(line.words):  # "+1" is no number of a choice
        return None
    tokens = [token for token in line.tokens if token.kind not in _SIGNS]
    found = list(dict.fromkeys(_parts(tokens)))
    if len(found) > 1 and found[0] == "yes":  # "ok, the second"
        found = found[1:]
    return found[0] if len(found) == 1 and found[0] != "" else None


def _parts(tokens: Sequence[Token]) -> Iterator[str | int]:
    """Each thing that the words answer; "" for a word that answers nothing."""
    words = ["#" if token.kind == "id" else plain(token.low) for token in tokens]
    k, is_yes = 0, False
    while k < len(words):
        if hit := _SAID.at(words, k, len(words)):
            is_yes = is_yes or hit[0] == "yes"
            yield hit[0]
            k += hit[1]
            continue
        if words[k] not in _FILL and not (is_yes and words[k] in _AGAIN):
            yield _which(tokens[k])
        k += 1


def _which(token: Token) -> str | int:
    """The ticket or the choice that a word names."""
    if token.kind == "id" and not token.low.startswith("number"):
        named = numbers_in(token.low)
        return ticket_id(named[0]) if len(named) == 1 else ""
    word = token.low.removeprefix("number").strip()
    if plain(word) in _LAST or word == _LATTER:
        return -1
    is_number = word.isascii() and word.isdigit() and len(word) <= _DIGITS_MAX
    number = 1 if word == _FORMER else int(word) if is_number else WORDS.get(word)
    return number - 1 if number else ""
