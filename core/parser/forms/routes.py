""" "route infra to @ana @bob", "route acme p1 off", "routes", "load"."""

from __future__ import annotations

import re
from typing import Any

from core.command import Command, Route, Team
from core.details import LABEL
from core.parser import lexicon as lex
from core.parser.forms.form import Form, Phrase
from core.parser.forms.people import PEOPLE, SHOW, people
from core.parser.tokens import read as tokens
from core.ticket import NOBODY

_DO = (
    r"(?:route|leite|leit|verteile|enruta|dirige|reparte|achemine|dirige|répartis|encaminha"
    r"|encaminhe|distribui)"
)
_WHAT = r"(?P<what>\+?[\w.-]+(?: \+?[\w.-]+){0,4}?)"
_THINGS = r"(?: (?:tickets?|issues|bugs|requests|tareas|chamados))?"
_SET = Form(rf"{_DO} {_WHAT}{_THINGS} (?:to|an|zu|a|al|à|para|pour|->|→) {PEOPLE}")
_OFF = Form(
    rf"{_DO} {_WHAT}{_THINGS} (?:off|to nobody|to none|aus|nicht|nada|nobody)",
    rf"(?:unroute|no route for|stop routing|keine route für|sin ruta para) {_WHAT}{_THINGS}",
)
_ROUTES = re.compile(
    rf"{SHOW}(?:routes|routing|routen|rutas|rotas|zuteilung(?:en)?)", re.IGNORECASE
)
_LOAD = re.compile(
    rf"{SHOW}(?:(?:team |work ?)?load|workload|(?:team )?capacity|auslastung|arbeitslast"
    r"|carga(?: de trab(?:ajo|alho))?|charge(?: de travail)?)"
    r"|who has (?:how much|the most) (?:work|to do)|wer hat wie ?viel zu tun",
    re.IGNORECASE,
)
_ALL = frozenset(("all", "the", "every", "alle", "all", "los", "las", "les", "os", "as", "new"))


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    asked = phrase.text.rstrip("? ")
    if _ROUTES.fullmatch(asked):
        return Team("routes")
    if _LOAD.fullmatch(asked):
        return Team("load")
    if said := _OFF.read(phrase):
        return _route(said["what"], (NOBODY,))
    said = _SET.read(phrase)
    return _route(said["what"], people(said["people"])) if said else None


def _route(what: str, whom: tuple[str, ...]) -> Route | None:
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
