"""Reports in words: "report last month", "report acme by person", "set report mon 9:00"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from core import weekly
from core.command import Command, Per, Question, Report, Sla, Unclear, Weekly, WhatIf
from core.details import LABEL
from core.parser.dates import in_english
from core.parser.forms import levels
from core.parser.forms.form import Form, Phrase
from core.parser.periods import period
from core.patterns import pattern
from core.ticket import one_line
from core.translation import say

_REPORT = r"(?:reports?|bericht|informe|rapport|relatório|relatorio)"
_GET = (
    r"(?:show|give|get|send|post|zeige?|gib|schicke?|muestra|dame|envía|manda|montre|donne|envoie"
    r"|mostra|mostre)"
    r"(?:[ -](?:me|us|mir|uns|moi|nous))?(?: (?:a|an|the|our|den|einen|el|un|una|le|o|um))?"
)
_SHOWN = Form(rf"(?:{_GET} )?{_REPORT}(?P<rest>(?: .*)?)")
_SET = r"(?:set|setze?|pon|cambia|mets|mude|defina)"
_EVERY = r"(?:weekly|every week|wöchentlich(?:er|en)?|semanal|hebdomadaire)"
_WEEKLY = Form(
    rf"{_SET} (?:the |den |el |le |o )?(?:{_EVERY} )?{_REPORT}(?: {_EVERY})?(?: to| on| for| auf| a"
    r"| à| para|:)? {when}",
    rf"{_EVERY} {_REPORT}(?: on| every| jeden| cada| chaque)? {{when}}",
    rf"(?:{_GET} )?{_REPORT} (?:every|jeden|cada|todos los|chaque|tous les|toda) (?P<when>.+?)"
    r"(?: (?:here|(?:to|in) (?:this|the) channel|hier|in diesen kanal|aquí|en este canal|ici"
    r"|dans ce canal|aqui|neste canal))?",
)
_WHAT_IF = Form(
    r"(?:what if|was wäre wenn|was wäre mit|qué tal si|y si|et si|e se) (?:we )?"
    r"(?P<rule>(?:(?:set )?sla|route|set (?:hours|days|tz|holidays)) .+)"
)
_TRY = (
    r"(?:what if|what (?:would|will) happen if|was wäre,? wenn|was passiert,? wenn|was wäre mit"
    r"|was würde passieren,? wenn|qué (?:pasa|pasaría|tal) si|que se passe(?:rait)?-t?-?il si"
    r"|qu'est-ce qui se passe(?:rait)? si|o que (?:acontece|aconteceria) se|y si|et si|e se)"
)
_TARGET_IF = Form(rf"{_TRY} (?P<rule>.*\bslas?\b.*)")
_WERE = pattern(  # words of a target that is imagined
    r"(?<!\S)(?:slas?|we|the|our|das|die|el|le|o|was|were|is|be|had|wäre|waere|hätten|fuera|fuese"
    r"|était|etait|soit|fosse|for|of|für|para|pour|de|do|da|del|du|at|auf|only|nur|set)(?!\S)",
    re.IGNORECASE,
)
_NO = frozenset(("off", "none", "never", "aus", "nie", "no", "nunca", "jamais", "non"))
_PER: dict[Per, str] = {
    "person": "person|people|assignee|agent|user|persona|personne|pessoa|bearbeiter|mitarbeiter",
    "client": "client|clients|customer|kunde|kunden|cliente|clientes",
    "label": "label|labels|tag|tags|etikett|etiqueta|étiquette|project|product|projekt|proyecto",
}
_BY = pattern(
    rf"(?<!\S)(?:by|per|each|nach|pro|je|por|par) ({'|'.join(_PER.values())})(?!\S)", re.IGNORECASE
)
_WHO = pattern(
    r"(?<!\S)(?:(?:of|for|von|für|de|para|pour) )?(?:<@([A-Z0-9]+)(?:\|[^>]*)?>|@([\w.-]+))(?!\S)"
)
_PICTURE = (
    r"charts?|graphs?|pictures?|plot|diagramm|bild|grafik|gráfic[oa]|grafic[oa]|imagen|graphique"
    r"|graphe|image|imagem"
)
_CHART = pattern(
    r"(?<!\S)(?:(?:as|with|in|als|mit|como|con|en|avec|com|em) )?"
    rf"(?:(?:an?|the|eine?[mnr]?|una?|une|uma?) )?(?:{_PICTURE})(?!\S)",
    re.IGNORECASE,
)
_MINE = pattern(r"(?<!\S)(?:of mine|for me|mine|my own|für mich|para mí|pour moi)(?!\S)", re.I)
_PLUS = pattern(rf"(?<!\S)\+({LABEL.pattern})(?!\S)")
_OF_CLIENT = pattern(
    rf"(?:(?:for|für|para|pour|client|kunde|cliente) )+(?P<client>{LABEL.pattern})"
    r"(?: (?P<rest>.+))?"
)
_OVER = frozenset(
    ("over", "about", "for", "of", "the", "über", "sobre", "sur", "für", "vom", "von", "der")
    + ("de", "del", "la", "du", "do", "da")
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if said := _WHAT_IF.read(replace(phrase, text=phrase.text.rstrip(" ?"))):
        return WhatIf(one_line(said["rule"]))
    if said := _TARGET_IF.read(replace(phrase, text=phrase.text.rstrip(" ?"))):
        return _imagined(said["rule"], phrase)
    if said := _WEEKLY.read(phrase):
        return _weekly(said["when"])
    said = _SHOWN.read(replace(phrase, text=phrase.text.rstrip(" ?")))
    return _report(said["rest"], phrase) if said else None


def _imagined(said: str, phrase: Phrase) -> WhatIf | Unclear:
    """Return the trial of a target that is said in a whole sentence, or how to say it."""
    rule = f"sla {' '.join(_WERE.sub(' ', said).split())}"
    is_read = isinstance(levels.read(replace(phrase, text=rule)), Sla)
    hint = Unclear(say("like: what if sla p1 20m"), kind=Question.VALUE)
    return WhatIf(one_line(rule)) if is_read else hint


def _weekly(said: str) -> Command:
    words = in_english(said.lower().split())
    at = weekly.read("off" if words and words[0] in _NO else " ".join(words))
    return Weekly(at) if at else Unclear(say("try: set report mon 9:00"), kind=Question.VALUE)


def _report(rest: str, phrase: Phrase) -> Report | None:
    """Return the report; None if some words say nothing about one."""
    made, rest = _filtered(Report(), f" {' '.join(rest.split())}")
    words = rest.lower().split()
    client = None
    span = _span(words, phrase)
    if span is None and (found := _OF_CLIENT.fullmatch(" ".join(words))):
        client, span = found["client"], _span((found["rest"] or "").split(), phrase)
    elif span is None and len(words) > 1 and LABEL.fullmatch(words[-1]):
        client, span = words[-1], _span(words[:-1], phrase)  # "last month acme"
    return replace(made, since=span[0], until=span[1], client=client) if span else None


def _filtered(made: Report, rest: str) -> tuple[Report, str]:
    """Return the report with what is said in fixed words, and the other words."""
    if found := _BY.search(rest):
        per = next(name for name, words in _PER.items() if found[1].lower() in words.split("|"))
        made, rest = replace(made, per=per), rest.replace(found[0], "", 1)
    if found := _CHART.search(rest):
        made, rest = replace(made, chart=True), rest.replace(found[0], "", 1)
    if found := _WHO.search(rest):
        made, rest = replace(made, own=found[1] or found[2]), rest.replace(found[0], "", 1)
    elif found := _MINE.search(rest):
        made, rest = replace(made, own="me"), rest.replace(found[0], "", 1)
    if labels := _PLUS.findall(rest):
        made, rest = replace(made, labels=tuple(map(str.lower, labels))), _PLUS.sub("", rest)
    return made, rest


def _span(words: Sequence[str], phrase: Phrase) -> tuple[str | None, str | None] | None:
    """Return the period of the words; nothing was said: no period. None: they say another thing."""
    while words and words[0] in _OVER:
        words = words[1:]
    return period(words, phrase.at) if words else (None, None)
