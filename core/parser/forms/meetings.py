"""Meetings in words: "meet @ana about T7 thu 10:00 30m", "cancel the meeting about T7"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from core.command import Calendar, Command, Meet, Unclear
from core.command.meetings import What
from core.parser.forms.form import Form, Phrase, named
from core.parser.forms.people import AND, ME, WHO, people
from core.parser.forms.times import is_moment, unread
from core.patterns import pattern
from core.ticket import NOBODY
from core.translation import say

MINUTES_MAX = 24 * 60  # of a meeting

_ABOUT = r"(?:about|on|re|regarding|for|wegen|zu|über|sobre|por|au sujet de|à propos de|sur|pour)"
_MEETING = (
    r"(?:meeting|call|besprechung|termin|meet|reunión|reunion|réunion|rendez-vous|reunião|reuniao)"
)
_THE = r"(?:the |a |my |our |die |das |den |eine |la |una |le |une |a |uma )?"
_MEET = (
    rf"(?:meet|meet with|treffe?|triff|(?:{_THE}{_MEETING} (?:with|mit|con|avec|com))"
    rf"|(?:schedule|set up|arrange|book|plan|plane|agenda|organise|marca|marque) {_THE}{_MEETING}"
    r" (?:with|mit|con|avec|com))"
)
_AT = r"(?: (?:at|on|am|um|el|a las|le|à|em|às))?"
_PEOPLE = rf"(?P<people>(?:{WHO}|{ME})(?:{AND}(?:{WHO}|{ME}))*)"
_MET = Form(
    rf"{_MEET} {_PEOPLE} {_ABOUT} {{ids}}{_AT}(?: {{when}})?",
    rf"{_MEET} {_PEOPLE}{_AT} (?P<when>.+?) {_ABOUT} {{ids}}(?: (?P<long>.+))?",
)
_MET_HERE = Form(rf"{_MEET} {_PEOPLE}{_AT} {{when}}")
_MOVED = Form(
    rf"(?:move|reschedule|postpone|shift|verschiebe|verlege|mueve|aplaza|déplace|reporte|mova|adie)"
    rf" {_THE}{_MEETING} {_ABOUT} {{ids}}(?: (?:to|until|auf|a|para|al|à|au))?{_AT} {{when}}",
)
_OFF = Form(
    rf"(?:cancel|call off|drop|delete|remove|sage|streiche|cancela|anula|annule|cancele|desmarque)"
    rf" {_THE}{_MEETING} {_ABOUT} {{ids}}(?: ab)?",
    rf"(?:no|kein) {_MEETING} {_ABOUT} {{ids}}",
)
_NAME = r"(?:my |mein |mi |mon |o meu |meu )?(?:calendar|kalender|calendario|calendrier|calendário)"
_FEED = rf"{_NAME}(?: (?:feed|address|link|url|adresse|dirección|endereço))?"
_CALENDAR: dict[What, Form] = {
    "on": Form(_FEED, rf"{_FEED} on"),
    "new": Form(rf"(?:new|neuer?|neue|nuevo|nouveau|novo) {_FEED}", rf"{_FEED} new"),
    "off": Form(
        rf"{_FEED} (?:off|aus|apagar|no)",
        rf"(?:no|stop|revoke|delete|remove|kein|sin|sans|sem) (?:the )?{_FEED}",
    ),
}
_LONG = pattern(
    r"(?:(?<=\s)(?:for|für|por|durante|pendant|pour) )?(?<!\S)(\d{1,3}) ?(m|min|mins|minutes?"
    r"|minuten|minutos|h|hours?|stunden?|horas?|heures?)$",
    re.IGNORECASE,
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if (said := _OFF.read(phrase)) and (about := named(said, phrase)):
        return Meet(**about, when=NOBODY)
    if said := _MOVED.read(phrase):
        return _timed(said, phrase)
    said = _MET.read(phrase) or (_MET_HERE.read(phrase) if phrase.ticket else None)
    if said:
        others = [one for one in people(said["people"]) if one != "me"]  # who asks is there
        return _timed(said, phrase, *others) if others else None
    return _calendar(phrase)


def _calendar(phrase: Phrase) -> Command | None:
    for what, form in _CALENDAR.items():
        if form.read(phrase) is not None:
            return Calendar(what)
    return None


def _timed(
    said: Mapping[str, str], phrase: Phrase, guest: str | None = None, *others: str
) -> Command | None:
    """Return the command if its moment can be read, else the question for one."""
    about = named(said, phrase)
    if about is None:
        return None
    if len(about.get("ids", "1")) > 1:
        return Unclear(say("meet about one ticket"))
    when, minutes = _split(f"{said.get('when', '')} {said.get('long', '')}".strip(), phrase)
    if not when:
        return unread()
    return Meet(**about, when=when, guest=guest, minutes=minutes, others=others)


def _split(said: str, phrase: Phrase) -> tuple[str, int | None]:
    """Return the moment, and how many minutes the meeting takes; "" if there is no moment."""
    if is_moment(said, phrase):  # "jeudi 10h"
        return said, None
    if found := _LONG.search(said):
        minutes = int(found[1]) * (60 if found[2].lower()[0] in "hs" else 1)
        when = said[: found.start()].strip()
        if is_moment(when, phrase) and 0 < minutes <= MINUTES_MAX:
            return when, minutes
    return "", None
