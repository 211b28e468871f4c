""" "T7 +45m proxy", "log 2h on T7: migration", "T7 est 2h", "my hours this week"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from core.command import Command, Hours, Log, Question, Unclear, Update
from core.command.hours import FileKind
from core.details import LABEL
from core.hours import minutes_of
from core.parser.forms.form import Form, Phrase, days_in, ids_in, named, unasked
from core.patterns import pattern
from core.translation import say

_ON = r"(?:on|to|for|an|auf|für|bei|en|a|para|sur|pour|em|no|na)"
_DO = (
    r"(?:log|log work|logged|track|book|add|add worklog|worklog|time spent|spent|i spent|worked"
    r"|i worked|buche|verbuche|erfasse|trag|trage"
    r"|registra|registrar|anota|apunta|imputa|enregistre|saisis|impute|compte|registre|lance|aponte)"
)
_MY = r"(?:my|meine|mis|mes|minhas)"
_HOURS = (
    r"(?:hours|time|time spent|time tracking|worklogs?|timesheet|stunden|zeiten|horas|heures|temps)"
)
_EST = (
    r"(?:est|estimate|estimated|estimation|schätzung|schätze|schätz|aufwand|geschätzt|estimación"
    r"|estimado|estima|estimativa|estime|estimé)"
)
_SET = r"(?:set|change|setze|setz|pon|cambia|mets|fixe|defina|mude)"
_SIGNED = Form(
    r"(?:{ids} )?(?P<sign>[+−-])\s*{time}(?:[\s:,]+{text})?",
    rf"{_DO} (?P<sign>[+−-])\s*{{time}} {_ON} {{ids}}(?:[\s:,]+{{text}})?",
)
_LOGGED = Form(
    rf"(?:{_DO} )?{{time}} {_ON} {{ids}}(?: ein)?(?:[\s:,]+{{text}})?",
    rf"(?:{_DO} )?{{time}} (?P<day>\S+(?: \S+){{0,2}}) {_ON} {{ids}}(?:[:,]\s*{{text}})?",
    rf"{_DO}(?: {_ON})? {{ids}}:? [+]?{{time}}(?:[\s:,]+{{text}})?",
    rf"{_DO} {{time}}(?: (?P<day>\S+(?: \S+){{0,2}}))?(?::\s*{{text}})?",
)
_WORKED = Form(  # "yesterday I worked 2 hours on T7"
    rf"(?P<day>\S+),? (?:i|ich|j'ai|he|yo|eu)?\s*(?:worked|spent|travaillé|passé|trabajé|dediqué"
    rf"|trabalhei|gastei) {{time}} {_ON} {{ids}}",
    rf"(?:ich habe|ich hab|habe|hab)(?: (?P<day>\S+))? {{time}} {_ON} {{ids}}"
    r" (?:gearbeitet|gebraucht|gesessen)",
)
_TAKEN = Form(r"(?:take|remove|deduct|subtract) {time} (?:off|from) {ids}")
_HOW_LONG = Form(rf"{_DO} (?:time|work|hours|zeit|tiempo|temps|tempo) {_ON} {{ids}}")
_ESTIMATED = Form(
    rf"{{ids}} {_EST}(?:\s*[:=]| is| to| at)? (?:{{time}}|(?P<none>none|off|kein|keine|-))",
    rf"(?:{_SET} )?(?:the |die |la |l'|a )?{_EST} (?:of |for |on |von |für |de |do |da )?{{ids}}"
    r"\s*(?:[:=]|to|is|at|auf|a|à|para|em)? {time}",
    rf"{_EST} {{time}} {_ON} {{ids}}",
)
_UNITS = r"(?P<said>\d+(?:[.,]\d+)?\s*[^\W\d]+)"  # days, points, ..
_OTHERWISE = Form(
    rf"{{ids}} {_EST}(?:\s*[:=]| is| to| at)? {_UNITS}",
    rf"(?:{_SET} )?{_EST} {{ids}}(?:\s*[:=]| is| to| at)? {_UNITS}",
)
_SHOW = (
    r"(?:(?:show|list|zeig|zeige|muestra|montre|mostra)(?: me| mir)? )?(?:the |die |las |les |as )?"
)
_OF = r"(?:of |for |on |von |für |de |del |do |da |pour |para )?"
_SHOWN = Form(
    rf"{_SHOW}{_HOURS} {_OF}(?P<ids>(?:T-?|#)\d+)",
    rf"(?P<ids>(?:T-?|#)\d+) {_HOURS}",
    rf"{_SHOW}(?P<my>{_MY}) {_HOURS}(?: {{when}})?",
    rf"{_SHOW}{_HOURS} {_OF}{{who}}(?: {{when}})?",
    rf"{_SHOW}{_HOURS}(?: {{when}})?",
)
# "hours acme october xlsx", "hours T7 as an Excel file"
_AS_FILE = re.compile(
    r"(?P<rest>.+?),?(?: (?:as|in|als|como|en|em))?(?: (?:an?|eine?|un|une|um|fichier|archivo"
    r"|arquivo|ficheiro))*[ -](?P<kind>csv|xlsx|excel)(?:[ -](?:file|workbook|datei|tabelle))?",
    re.IGNORECASE,
)
_MANY = Form(  # "how many hours did we do for acme in october"
    r"how (?:many hours|much time)(?: (?:did|do|have|has|are|were) (?:we|i|you)?)?"
    r"(?: (?:do|done|spend|spent|work|worked|log|logged|put in|have|had))? {when}",
    r"wie\s*viele? (?:stunden|zeit)(?: (?:haben|hatten|hab|habe) (?:wir|ich))? {when}"
    r"(?: (?:gearbeitet|gebucht|geleistet|gemacht|gebraucht))?",
    r"(?:cuántas horas|cuánto tiempo)(?: (?:hicimos|hemos hecho|trabajamos|hemos trabajado"
    r"|dedicamos|hemos dedicado|llevamos|hice|he hecho|trabajé|registré|llevo))? {when}",
    r"combien (?:d'heures|de temps)(?: (?:avons-nous|a-t-on|on a|nous avons|ai-je|j'ai))?"
    r"(?: (?:fait|faites|passé|passées|travaillé))? {when}",
    r"(?:quantas horas|quanto tempo)(?: (?:fizemos|gastamos|trabalhamos|lançamos"
    r"|fiz|gastei|trabalhei|lancei))? {when}",
    rf"(?:report|bericht|informe|rapport|relatório) (?:of |über |de |d')?{_HOURS} {{when}}",
)
_I = pattern(r"\b(?:i|ich|ai-je|j'ai|hice|he|trabajé|registré|llevo|fiz|gastei|trabalhei|lancei)\b")
_FILLING = frozenset(
    ("for", "on", "in", "of", "für", "bei", "an", "im", "en", "de", "del", "para", "con", "a", "al")
    + ("pour", "sur", "chez", "du", "d", "em", "no", "na", "pra", "pro", "do", "da", "com")
    + ("gearbeitet", "gebucht", "geleistet", "gemacht", "gebraucht")
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if said := _ESTIMATED.read(phrase):
        return _estimated(said, phrase)
    if said := _SIGNED.read(phrase):
        return _logged(said, phrase, -1 if said["sign"] != "+" else 1)
    if said := _LOGGED.read(phrase):
        return _logged(said, phrase, 1)
    if said := _WORKED.read(phrase):
        return _logged(said, phrase, 1)
    if said := _TAKEN.read(phrase):
        return _logged(said, phrase, -1)
    if _OTHERWISE.read(phrase):
        return Unclear(say("in hours, like T7 est 16h"), kind=Question.VALUE)
    if _HOW_LONG.read(phrase):
        return Unclear(say("how long? like T7 +45m"), kind=Question.VALUE)
    if said := _MANY.read(unasked(phrase)):
        return _asked(said["when"], phrase)
    rest, kind = _without_file(phrase)
    said = _SHOWN.read(rest)
    shown = None if said is None else _shown(said, rest)
    return replace(shown, file=kind) if shown else None


def _without_file(phrase: Phrase) -> tuple[Phrase, FileKind | None]:
    """Return the phrase without the kind of a file at its end, and that."""
    found = _AS_FILE.fullmatch(phrase.text)
    if found is None:
        return phrase, None
    kind: FileKind = "csv" if found["kind"].lower() == "csv" else "xlsx"
    return replace(phrase, text=found["rest"]), kind


def _asked(said: str, phrase: Phrase) -> Hours | None:
    """Return the hours of a ticket, of a period, or of a client and a period in any order."""
    words = [word for word in said.lower().split() if word not in _FILLING]
    if len(words) == 1 and (ids := ids_in(words[0])):
        return Hours(ids[:1])
    by = "me" if _I.search(phrase.text.lower()) else None
    if days := days_in(" ".join(words), phrase):
        return Hours((), None, by, *days)
    for client, rest in ((words[:1], words[1:]), (words[-1:], words[:-1])):
        days = days_in(" ".join(rest), phrase) if rest else None
        if client and days and LABEL.fullmatch(client[0]):
            return Hours((), client[0], by, *days)
    return None


def _estimated(said: Mapping[str, str], phrase: Phrase) -> Command:
    meant = named(said, phrase) or {"ref": "it"}
    return Update(**meant, est=0 if "none" in said else minutes_of(said["time"]))


def _logged(said: Mapping[str, str], phrase: Phrase, sign: int) -> Command | None:
    meant, minutes = named(said, phrase) or {"ref": "it"}, minutes_of(said["time"])
    day, note = _day_first(said.get("text", ""), phrase)
    if "day" in said:
        day = _one_day(said["day"], phrase)
    if not minutes or ("day" in said and day is None):
        return None
    return Log(**meant, minutes=sign * minutes, day=day, note=note or None)


def _day_first(text: str, phrase: Phrase) -> tuple[str | None, str]:
    """Return the day that a note begins with, or ends with after a comma, and the rest."""
    words = text.split()
    for size in (3, 2, 1):
        if len(words) >= size and (day := _one_day(" ".join(words[:size]).strip(",:"), phrase)):
            return day, re.sub(r"^[\s,:]+", "", " ".join(words[size:]))
    head, comma, tail = text.rpartition(",")
    day = _one_day(tail, phrase) if comma else None
    return (day, head.strip()) if day else (None, text)


def _one_day(said: str, phrase: Phrase) -> str | None:
    found = days_in(said, phrase)
    return found[0] if found and found[0] == found[1] else None


def _shown(said: Mapping[str, str], phrase: Phrase) -> Hours | None:
    if "ids" in said:
        return Hours(ids_in(said["ids"])[:1])
    by = (
        "me"
        if "my" in said
        else said["who"].strip("<@>").partition("|")[0]
        if "who" in said
        else None
    )
    when = said.get("when", "").strip()
    if not when:
        return Hours((phrase.ticket,)) if phrase.ticket and not by else Hours(by=by)
    client, days = (None, days_in(when, phrase)) if by else client_and_days(when, phrase)
    if days is None and (by or " " in when or client is None):
        return None
    since, until = days or (None, None)
    return Hours((), client, by, since, until)


def client_and_days(said: str, phrase: Phrase) -> tuple[str | None, tuple[str, str | None] | None]:
    """Return the client and the days of "acme october", "october" or "acme"; None if not said."""
    if days := days_in(said, phrase):
        return None, days
    first, _, rest = said.partition(" ")
    client = first.lower() if LABEL.fullmatch(first) else None
    return client, days_in(rest, phrase) if rest else None
