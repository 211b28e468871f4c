""" "route infra to @ana @bob", "route acme p1 off", "routes", "load"."""

from __future__ import annotations

import re

from core.command import Command, Team
from core.parser.conditions import conditions
from core.parser.forms.form import Form, Phrase
from core.parser.forms.people import PEOPLE, SHOW, people
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


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    asked = phrase.text.rstrip("? ")
    if _ROUTES.fullmatch(asked):
        return Team("routes")
    if _LOAD.fullmatch(asked):
        return Team("load")
    if said := _OFF.read(phrase):
        return conditions(said["what"], (NOBODY,))
    said = _SET.read(phrase)
    return conditions(said["what"], people(said["people"])) if said else None
