"""Repeating tickets: "every monday 9:00: check backups, to @ana", "repeats", "repeat 3 off"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from core.command import Command, Every, Repeats, Stop
from core.details import LABEL
from core.parser.forms.form import Form, Phrase, named
from core.parser.recurrences import TEXT_MAX, rule_of
from core.parser.tokens import read as tokens
from core.ticket import one_line

_A_TICKET = (  # "every monday create a ticket: check backups"
    r"(?:create|open|file|make|log|raise|add|erstelle|mach|crea|abre|crée|ouvre|cria|lege)"
    r"(?: me| us| mir| uns)? (?:a |an |ein |einen |eine |un |une |una |um |uma )?"
    r"(?:new |neues |neue |nuevo |nouveau |novo )?"
    r"(?:ticket|chamado|job|task|aufgabe|tarea|tâche|tarefa)(?: an)?"
)
_SAID = re.compile(
    rf"(?:{_A_TICKET} )?(?P<when>[^\n]{{4,{TEXT_MAX}}}?)"
    rf"(?:,? {_A_TICKET}|,? ein ticket (?:erstellen|anlegen))?\s*:\s+(?P<what>.+)",
    re.DOTALL | re.IGNORECASE,
)
_TO = r"(?:(?:assign(?:ed)?|give|owner)? ?(?:to|for|an|für|para|pra|pro|a|à|pour|:)\s+)?"
_LAST = (  # values at the end of the title
    ("own", re.compile(rf"[\s,;]+{_TO}(<@[A-Z0-9]+(?:\|[^>]*)?>|@[\w.-]+)$", re.IGNORECASE)),
    ("labels", re.compile(rf"[\s,;]+\+({LABEL.pattern})$", re.IGNORECASE)),
    ("pri", re.compile(r"[\s,;]+!?p([123])$", re.IGNORECASE)),
    ("cat", re.compile(r"[\s,;]+#(code|infra|doc|other)$", re.IGNORECASE)),
)
_THEM = (
    r"(?:repeats|repeating(?: tickets)?|recurring(?: tickets)?|wiederholungen"
    r"|wiederkehrende tickets|repeticiones|tickets recurrentes|répétitions"
    r"|tickets récurrents|repetições|tickets recorrentes)"
)
_ALL = Form(
    r"(?:list |show |which |what |zeige? |liste |lista |muestra |montre |mostra )?"
    rf"(?:me |all |the |our |alle |die |las |los |todas |todos |les |toutes |tous |as |os )*{_THEM}"
    r"(?: are there| gibt es)?",
)
_IT = r"(?:the |die |la |a )?(?:repeat|wiederholung|repetición|répétition|repetição) {number}"
_OFF = Form(
    rf"{_IT} (?:off|stop|end|aus|beenden|stoppen|no|fin|arrêt|desligar|parar)",
    rf"(?:stop|end|cancel|remove|delete|drop|beende|stoppe?|lösche|entferne|detén|termina|quita"
    rf"|borra|arrête|termine|supprime|pare|para|encerra|encerre|remova|remove) {_IT}",
)
_OF = r"(?: of| for| von| für| de| da| do)"
_REPETITION = (
    r"(?:(?:the |die |la |a )?(?:repeat|repetition|wiederholung|repetición|répétition|repetição))"
)
_STOPPED = (
    r"(?:stop|end|cancel|quit) (?:repeating|recurring){ids}",
    rf"(?:stop|end|cancel|remove|beende|stoppe?|detén|termina|quita|arrête|supprime|pare|para"
    rf"|encerra|encerre) {_REPETITION}{{of}}",
    r"(?:don't|do not|never) repeat{ids}(?: again| any ?more)?",
    r"wiederhole?{ids} nicht mehr",
    r"(?:deja de|dejar de|pare de|para de|deixa de|arrête de|arrêter de)"
    r" (?:repetir|répéter){ids}",
    r"(?:no repitas|não repita|não repete|ne répète)(?: más| mais| plus)?{ids}"
    r"(?: más| mais| plus)?",
)
_STOPPED_HERE = Form(*(way.format(ids="", of="") for way in _STOPPED))
_STOPPED_IT = Form(
    *(way.format(ids=" {some}", of=f"{_OF} {{some}}") for way in _STOPPED),
    r"{some} (?:is not to|must not|should not|shouldn't) repeat(?: again| any ?more)?",
    r"{some} nicht mehr wiederholen",
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    asked = replace(phrase, text=phrase.text.rstrip(" ?"))
    if _ALL.read(asked) is not None:
        return Repeats()
    if said := _OFF.read(asked):
        return Stop(int(said["number"]))
    if stopped := _stopped(asked):
        return stopped
    found = _SAID.fullmatch(phrase.text)
    is_rule = found is not None and rule_of(found["when"], 0) is not None
    return _every(found["when"], found["what"]) if found and is_rule else None


def _stopped(phrase: Phrase) -> Stop | None:
    """Return the order to end the repeat that made a ticket, or the thread's ticket."""
    said = _STOPPED_IT.read(phrase)
    if said is None and phrase.ticket:
        said = _STOPPED_HERE.read(phrase)
    found = named(said, phrase) if said is not None else None
    ids: tuple[str, ...] = found["ids"] if found else ()
    return Stop(ticket=ids[0]) if len(ids) == 1 else None


def _every(when: str, what: str) -> Every | None:
    first, _, desc = what.strip().partition("\n")
    title, values = _values(f" {one_line(first)}")
    title = title.strip(" ,;")
    return Every(one_line(when), title, desc.strip() or None, **values) if title else None


def _values(title: str) -> tuple[str, dict[str, Any]]:
    """Return the title without the values at its end, and these."""
    values: dict[str, Any] = {}
    labels: list[str] = []
    while found := next(((n, m) for n, p in _LAST if (m := p.search(title))), None):
        name, said = found[0], found[1]
        title = title[: said.start()]
        if name == "labels":
            labels.insert(0, said[1].lower())
        else:
            values.setdefault(name, _value(name, said[1]))
    return title, values | ({"labels": tuple(labels)} if labels else {})


def _value(name: str, said: str) -> Any:
    if name == "own":
        return tokens(said).tokens[0].value
    return int(said) if name == "pri" else said.lower()
