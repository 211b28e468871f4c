""" "on call @ana, @bob weekly mon 9:00", "@bob covers friday", "who is on call next week?"."""

from __future__ import annotations

import re

from core.command import Command, Cover, OnCall, Team
from core.parser.conditions import conditions, is_address
from core.parser.forms.form import Form, Phrase, typed
from core.parser.forms.people import AND, ME, SHOW, WHO, people, person
from core.parser.forms.times import is_moment, unread
from core.parser.words.team import NIGHT_OF, NIGHTS, WEEKS
from core.rota import Every
from core.routes import Route as Rule
from core.ticket import NOBODY

_CALL = (
    r"(?:on[- ]?call|(?:ruf)?bereitschaft|guardia|de guardia|astreinte|d'astreinte|plantão"
    r"|de plantão|sobreaviso)"
)
_WEEKLY = (
    "weekly|every week|each week|wöchentlich|jede woche|semanal(?:mente)?|cada semana"
    "|todas las semanas|(?:chaque|par) semaine|toutes les semaines|toda semana|todas as semanas"
)
_DAILY = (
    "daily|every day|each day|täglich|jeden tag|diari(?:o|amente)|cada día|todos los días"
    "|(?:chaque|par) jour|tous les jours|todo dia|todos os dias"
)
_IN_TURN = (
    r"(?:,? (?:in turn|taking turns|im wechsel|abwechselnd|por turnos|alternando|à tour de rôle"
    r"|en alternance|em rodízio))?"
)
_SINCE = (
    r"(?:(?:at|on|from|um|ab|am|el|los|a las|le|à|na|às|starting|switching|changing|wechsel"
    r"|changement|relève|cambio|troca|handover)(?: (?:on|am|el|le|na))? )?"
)
_BARE = rf"(?:{WHO}|{ME}|[^\W\d][\w.-]*)"  # at a terminal names need no @
_NEXT = r"(?:\s*[,&]\s*|\s+(?:and|und|y|e|et)\s+)"
_ANY = rf"(?:{WHO}|{ME})"
_PEOPLE = rf"(?P<people>{_ANY}(?:{AND}{_ANY})*|{_BARE}(?:{_NEXT}{_BARE})*)"
_WHAT = r"(?P<what>\+?[\w.-]+(?: \+?[\w.-]+){0,2}?)"
_FOR = r"(?:for |für |para |pour )?"
_SET = Form(
    rf"{_CALL}(?:\s*:)? (?:{_FOR}{_WHAT}:? )??{_PEOPLE}{_IN_TURN},? (?P<every>{_WEEKLY}|{_DAILY})"
    rf"(?:,? {_SINCE}{{when}})?",
    rf"(?:put|set|make|setze?|stelle?|pon(?: a)?|mets|coloca|põe|bota) {_PEOPLE} {_CALL}"
    rf"{_IN_TURN},? (?P<every>{_WEEKLY}|{_DAILY})(?:,? {_SINCE}{{when}})?",
)
_URL = Form(rf"{_CALL}:? (?:{_FOR}{_WHAT}:? )?<?(?P<url>https?://[^\s>|]+)(?:\|[^>]*)?>?")
_OFF = Form(
    rf"{_CALL}(?: {_FOR}{_WHAT})? (?:off|aus|none|nobody|fin)",
    rf"no {_CALL}(?: {_FOR}{_WHAT})?",
)
_ONE_DAY = re.compile(  # "mondays at 9": the shifts begin on one
    r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch|(?:lun|mar|jeu|vendre|same)di|mercredi)s\b",
    re.IGNORECASE,
)
_WHO = r"(?:who|wer|quién|qui|quem)"
_COVERS = r"(?:covers?|will cover|takes over|übernimmt|vertritt|cubre|couvre|remplace|cobre)"
_COVER = Form(
    rf"(?!{_WHO} )(?P<person>{WHO}|me|i|i'll|ich|yo|je|eu)"
    rf" (?:{_COVERS}|cover|übernehme|cubro|cubre|cubra)"
    rf"(?: {_CALL})?(?: (?:for )?(?P<what>infra|code|doc|other|\+[\w.-]+))?"
    r"(?: (?:on|am|el|le|na|no))? (?:(?:from )?(?P<from>.+?) (?:until|to|till|bis|hasta|até) "
    r"(?P<end>.+)|(?:until|till|bis|hasta|até) (?P<only>.+)|{when})"
)
_BARE_COVER = Form(
    rf"(?!{_WHO} )(?P<person>[^\W\d][\w.-]*) covers"
    r"(?: (?P<what>infra|code|doc|other))?(?: on)? {when}"
)
_ASKED = re.compile(
    typed(
        r"(?:who|who all|who's|wer|quién|qui|quem)(?: is|'s| are| hat| has| ist| está| est)?"
        rf"(?: the)?(?: on| in| en| de| d')? ?{_CALL}(?: person)?(?P<when>(?: .+)?)"
        rf"|{_WHO} {_COVERS}(?: on| am| el| le| na| no)?(?P<covers> .+)"
        rf"|{SHOW}{_CALL}(?: (?:schedule|rota|rotation|plan|list|turno))?(?P<span>(?: .+)?)"
    ),
    re.IGNORECASE,
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    return _set(phrase) or _covered(phrase) or _asked(phrase)


def _set(phrase: Phrase) -> Command | None:
    if (said := _OFF.read(phrase)) is not None:
        return _about(said, OnCall(people=(NOBODY,)))
    if said := _URL.read(phrase):
        return _about(said, OnCall(url=said["url"])) if is_address(said["url"]) else None
    said = _SET.read(phrase)
    if said is None:
        return None
    is_daily = re.fullmatch(_DAILY, said["every"], re.IGNORECASE)
    every: Every = "daily" if is_daily else "weekly"
    when = _ONE_DAY.sub(r"\1", said["when"]) if "when" in said else None
    if when and not is_moment(when, phrase):
        return unread()
    return _about(said, OnCall(None, people(said["people"]), every, when))


def _about(said: dict[str, str], command: OnCall) -> OnCall | None:
    """Return the command for the tickets that are said; None if the words say none."""
    if "what" not in said:
        return command
    what = what_of(said["what"])
    if what is None:
        return None
    return OnCall(what, command.people, command.every, command.when, command.url)


def what_of(said: str) -> str | None:
    """Return the name of the route of these words; None if they are none."""
    route = conditions(said)
    return Rule(route.client, route.cat, route.labels, route.pri).what if route else None


def _covered(phrase: Phrase) -> Command | None:
    said = _COVER.read(phrase) or _BARE_COVER.read(phrase)
    if said is None:
        return None
    who = person(said["person"]) if said["person"].lower() not in _I else "me"
    what = what_of(said["what"]) if "what" in said else None
    first, last = said.get("from") or said.get("when"), said.get("end") or said.get("only")
    if not all(is_time(one, phrase) for one in (first, last) if one):
        return None
    return Cover(who, first, last, what)


_I = frozenset(("me", "i", "i'll", "ich", "yo", "je", "eu"))


def is_time(said: str, phrase: Phrase) -> bool:
    """Whether the words say a time in which somebody may be on call."""
    text = " ".join(said.lower().split())
    if text in NIGHTS or text in WEEKS or is_moment(text, phrase):
        return True
    night = NIGHT_OF.fullmatch(text)
    return night is not None and is_moment(night[1] or night[2], phrase)


def _asked(phrase: Phrase) -> Command | None:
    found = _ASKED.fullmatch(phrase.text.rstrip("? "))
    if found is None:
        return None
    when = (found["when"] or found["covers"] or found["span"] or "").strip()
    if not when or when.lower() in ("now", "right now", "jetzt", "ahora", "agora"):
        return Team("oncall")
    return Team("oncall", when) if is_time(when, phrase) else None
