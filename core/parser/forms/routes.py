""" "route infra to @ana @bob", "route acme p1 off", "routes", "load"."""

from __future__ import annotations

import re

from core.command import Command, Team
from core.parser.conditions import conditions
from core.parser.forms.form import Form, Phrase, unasked
from core.parser.forms.people import PEOPLE, SHOW, people
from core.ticket import NOBODY

_DO = (
    r"(?:route|leite|leit|verteile|enruta|dirige|reparte|achemine|dirige|répartis|encaminha"
    r"|encaminhe|distribui)"
)
_WHAT = r"(?P<what>\+?[\w.-]+(?: \+?[\w.-]+){0,4}?)"
_THINGS = r"(?: (?:tickets?|issues|bugs|requests|tareas|chamados))?"
_SET = Form(rf"{_DO} {_WHAT}{_THINGS} (?:to|an|zu|a|al|à|para|pour|->|→) {PEOPLE}")
_TICKETS = r"(?:tickets?|issues|bugs|requests|chamados)"
_ALL = r"(?:(?:all|the|new|alle|die|neue|todos|los|les|tous|os) )*"
_OF = r"(?:(?:zu|für|von|aus|de|para|pour|about|for|from) |d')"
_THEIRS = rf"(?=.*\b{_TICKETS}\b){_ALL}(?:{_TICKETS} (?:{_OF})?)?{_WHAT}(?:[ -]{_TICKETS})?"
_GO = Form(  # "infra tickets go to @ana"
    rf"{_THEIRS} (?:(?:should |must |always )?go to|gehen (?:immer )?an|van (?:siempre )?(?:a|para)"
    rf"|vont (?:toujours )?(?:à|chez)|vão (?:sempre )?para) {PEOPLE}",
)
_SHARED = Form(  # said of one person, these assign the tickets that there are
    rf"(?:send|give|assign|pass|asigna|envía|manda|donne|envoie|attribue|passa) {_THEIRS}"
    rf" (?:to|a|à|para|entre) {PEOPLE}",
    rf"{_THEIRS} (?:an|to|for|a|à|para|pour) {PEOPLE}(?: (?:geben|zuweisen|verteilen|schicken))?",
)
_OFF = Form(
    rf"{_DO} {_WHAT}{_THINGS} (?:off|to nobody|to none|aus|nicht|nada|nobody)",
    rf"(?:unroute|no route for|stop routing|keine route für|sin ruta para) {_WHAT}{_THINGS}",
)
_ROUTES = re.compile(
    rf"{SHOW}(?:routes|routing|routen|rutas|rotas|zuteilung(?:en)?)", re.IGNORECASE
)
_WHO = re.compile(r"(?:a |à |para )?(?:who|wer|qui|quem)", re.IGNORECASE)
_GETS = Form(  # "who gets the billing tickets?"
    r"(?:who (?:gets|receives)|wer (?:bekommt|kriegt)|(?:a )?quién (?:le (?:llegan|tocan)|recibe)"
    rf"|a quién van|qui reçoit|à qui vont|quem recebe|para quem vão) {_THEIRS}"
)
_NOW = (
    r"(?: (?:now|right now|at the moment|currently|gerade|im moment|zurzeit|aktuell|ahora"
    r"|ahora mismo|en ce moment|actuellement|maintenant|agora|no momento))?"
)
_MOST = Form(
    r"(?:who|who's)(?: (?:has|is|got|has got))?(?: the)? (?:most|least|busiest)"
    rf"(?: (?:work|to do|tickets|load|on their plate|busy|loaded))?{_NOW}",
    rf"wer hat{_NOW} am (?:meisten|wenigsten) (?:zu tun|arbeit|tickets){_NOW}",
    rf"quién (?:tiene|está con) (?:más|menos) (?:trabajo|carga|tickets){_NOW}",
    rf"quién está más (?:cargado|ocupado|liado){_NOW}",
    r"qui (?:est|a) le (?:plus|moins) (?:chargé|occupé|de travail|de tickets)"
    rf"{_NOW}",
    rf"quem (?:está com|tem) (?:mais|menos) (?:trabalho|carga|chamados|tickets){_NOW}",
    rf"quem está mais (?:ocupado|sobrecarregado){_NOW}",
)
_LOAD = re.compile(
    rf"{SHOW}(?:(?:team |work ?)?load|workload|(?:team )?capacity|auslastung|arbeitslast"
    r"|carga(?: de trab(?:ajo|alho))?|charge(?: de travail)?)"
    r"|who has how much (?:work|to do)|wer hat wie ?viel zu tun",
    re.IGNORECASE,
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    asked = phrase.text.rstrip("? ")
    is_who = _WHO.match(asked) is not None
    if _ROUTES.fullmatch(asked) or (is_who and _GETS.read(unasked(phrase))):
        return Team("routes")
    if _LOAD.fullmatch(asked) or (is_who and _MOST.read(unasked(phrase)) is not None):
        return Team("load")
    if said := _OFF.read(phrase):
        return conditions(said["what"], (NOBODY,))
    said = _SET.read(phrase)
    if said is None and "@" in phrase.text:
        said = _GO.read(phrase)
    if said is None and "@" in phrase.text:
        said = _SHARED.read(phrase)
        said = said if said and len(people(said["people"])) > 1 else None
    return conditions(said["what"], people(said["people"])) if said else None
