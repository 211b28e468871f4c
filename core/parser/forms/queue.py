""" "next infra p1 for 20m", "wait 30s": agents take tickets from a queue, and wait for news.

"next" alone is the next page of a list.
"""

from __future__ import annotations

import re
from dataclasses import replace

from core.command import Command, List, Next, Wait
from core.hours import minutes_of
from core.parser.forms.filters import filters_in
from core.parser.forms.form import Form, Phrase

_LONG = 120  # characters
_KEYS = re.compile(
    r"next|nächst|siguiente|próxim|proch|suivant|wait|wart|esper|attend|aguard", re.I
)
_TAKE = (
    r"(?:(?P<take>take|claim|grab|nimm|übernimm|toma|coge|prends|prendre|pega|pegue|pegar) "
    r"|(?:get|give|assign|gib|asigna|donne|dame|asígname|donne-moi|me dê)(?: me| mir)? )?"
)
_THE = r"(?:the |das |den |el |la |le |o )?"
_FOR = r"(?:for|für|por|durante|pour|pendant|por)"
_NEXT = r"(?:next|nächstes?|nächste|siguiente|próximo|prochain)"
_ONE = r"(?: (?:free |open |freies? |offenes? )?(?P<one>ticket|tique)(?: (?:suivant|libre|livre))?)"
_TIMED = Form(
    rf"{_TAKE}{_THE}{_NEXT}{_ONE}?(?: {{text}})? {_FOR} {{time}}",
    rf"{_TAKE}{_THE}(?P<one>ticket|tique) (?:siguiente|suivant)(?: {{text}})? {_FOR} {{time}}",
)
_PLAIN = Form(
    rf"{_TAKE}{_THE}{_NEXT}{_ONE}?(?: {{text}})?",
    rf"{_TAKE}{_THE}(?P<one>ticket|tique) (?:siguiente|suivant)(?: {{text}})?",
)
_WAIT = Form(
    r"wait(?: for (?:news|changes))?(?: (?:up to |for )?(?P<s>\d{1,4})\s*(?:s|secs?|seconds?)?)?",
    r"warte(?: auf neues)?(?: (?P<s>\d{1,4})\s*(?:s|sekunden)?)?",
    r"espera(?: (?:novedades|novidades))?(?: (?P<s>\d{1,4})\s*(?:s|segundos)?)?",
    r"attends(?: du nouveau)?(?: (?P<s>\d{1,4})\s*(?:s|secondes)?)?",
    r"aguarda(?: novidades)?(?: (?P<s>\d{1,4})\s*(?:s|segundos)?)?",
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if len(phrase.text) > _LONG or not _KEYS.search(phrase.own or phrase.text):
        return None
    if said := _TIMED.read(phrase):
        return _next(said, minutes_of(said["time"]))
    if (said := _PLAIN.read(phrase)) is not None:
        return _next(said, None)
    waits = _WAIT.read(replace(phrase, text=phrase.own.strip()))  # "wait" begins many sentences
    return None if waits is None else Wait(int(waits["s"]) if "s" in waits else None)


def _next(said: dict[str, str], minutes: int | None) -> Command | None:
    """Return the command; None if it names neither a ticket, a filter nor a time."""
    found = filters_in(said.get("text", ""))
    if found is None or found.get("stat", "open") != "open" or "own" in found:
        return None
    is_meant = bool(found) or minutes is not None or bool(said.keys() & {"one", "take"})
    found.pop("stat", None)
    return Next(List(**found) if found else None, minutes) if is_meant else None
