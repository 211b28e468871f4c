""" "away until mon", "I am back", "@bob is away until 3 jan", "who is away?"."""

from __future__ import annotations

import re
from dataclasses import replace

from core.command import Away, Command, Deputy, Team
from core.parser.forms.form import Form, Phrase, typed
from core.parser.forms.leaves import dotted, leave
from core.parser.forms.people import SHOW, UNTIL, WHO, person
from core.parser.forms.times import is_moment, unread
from core.parser.moments.words import TIMES, simple
from core.ticket import NOBODY

_I = (
    r"(?:(?:i am|i'm|im|i will be|i'll be|ill be|ich bin|bin|bin ich|estoy|ya estoy|estaré"
    r"|voy a estar|je suis|je serai|je vais être|estou|já estou|estarei|vou estar|vou ficar"
    r"|set me|mark me) )"
)
_GONE = (
    r"(?:away|ooo|out of (?:the )?office|on (?:vacation|holiday|leave|pto)|off sick|out sick"
    r"|off work|weg|abwesend|nicht da|außer haus|krank|im urlaub|fuera|ausente|de vacaciones"
    r"|de baja|absente?|en (?:vacances|congés?)|fora|de férias|de folga|de licença)"
)
_LEAVE = (
    r"(?:vacation|holidays?|leave|pto|time off|urlaub|frei|vacaciones|congés?|vacances|férias"
    r"|folga)"
)
_THEN = (
    rf"(?:{_GONE}|off|out|sick|unavailable|frei|nicht verfügbar|de permiso|enferm[oa]|malade"
    r"|doente|indisponível)"
)
_IS = r"(?: is| will be| ist| está| estará| est| sera|'s|’s)?(?: now)?"
_PERSON = rf"(?P<person>{WHO})"
_OTHER = rf"(?P<other>{WHO})"
_NOUN = r"(?:deputy|vertretung|suplente|suppléante?|substitut[oa])"
_STANDS_IN = (
    r"(?: (?:stands? in|(?:will )?covers?|fills? in|is (?:my|the|his|her|their) deputy"
    r"|deputi[sz]es|vertritt(?: mich)?|ist (?:meine? )?vertretung|übernimmt|springt ein"
    r"|me sustituye|(?:me )?cubre|me remplace|me substitui|(?:me )?cobre)"
    r"(?: for (?:me|him|her|them))?| as (?:my )?deputy)"
)
_WITH_DEPUTY = re.compile(
    rf"(?P<gone>.+?)(?:\s*[,;.]\s*(?:and\s+|und\s+)?|\s+(?:and|und|y|et|e)\s+)"
    rf"(?:{_OTHER}{_STANDS_IN}|{_NOUN}(?: is|:| ist| es)? (?P<named>{WHO}))",
    re.IGNORECASE,
)
_DEPUTY = Form(
    rf"(?:set |make )?(?:my |meine? |mi |mon |meu )?"
    rf"{_NOUN}(?: is| ist| es| est| é)?:? {_OTHER}",
    rf"{_OTHER} (?:is|ist|es|est|é) (?:my|meine?|mi|mon|meu) {_NOUN}",
    rf"{_OTHER} (?:stands? in|deputi[sz]es) for {_PERSON}",
    rf"(?:deputy|vertretung|suplente) (?:of|for|von|für|de) {_PERSON}(?:: ?| is | ist | )?{_OTHER}",
    rf"{_OTHER} stands in for me",
)
_NO_DEPUTY = Form(
    r"(?:no deputy|deputy (?:off|none|nobody)|keine vertretung|vertretung aus|sin suplente"
    r"|sans suppléante?|sem substitut[oa])(?: (?:of|for|von|für|de) "
    rf"{_PERSON})?"
)
_UNTIL = Form(
    rf"{_GONE}:? {_PERSON}(?P<until> {UNTIL})? {{when}}",
    rf"{_PERSON}{_IS} {_GONE}(?P<until> {UNTIL})? {{when}}",
    rf"{_I}?{_GONE}(?P<until> {UNTIL})? {{when}}",
    rf"{_PERSON}{_IS} (?P<until>{UNTIL}) {{when}} {_GONE}",
    rf"(?:ich )?bin (?P<until>{UNTIL}) {{when}} {_GONE}",
    rf"(?P<until>{UNTIL}) {{when}} (?:bin ich )?{_GONE}",
)
_SINCE = Form(
    rf"(?:{_I}|{_PERSON}{_IS} ){_THEN} {{when}}",
    rf"{{when}},? {_I}{_THEN}",
    rf"(?:(?:ich )?bin|{_PERSON}{_IS}) {{when}} {_THEN}",
    rf"(?:(?:i have|i've got|i take|ich habe|habe|ich nehme|tengo|tomo|j'ai|je prends|tenho|tiro)"
    rf" )?{_LEAVE}:? {{when}}",
    rf"(?:ich )?habe? {{when}} {_LEAVE}",
)
_MINE = Form(rf"{_I}{_GONE} .+")
_NO_END = Form(
    rf"{_I}(?:away|ooo|out of (?:the )?office|on vacation|on holiday|abwesend|im urlaub)",
    "away|ooo",
    rf"{_GONE} {_PERSON}",
    rf"{_PERSON}{_IS} {_GONE}",
)
_BACK_WORDS = (
    r"(?:back|back again|here again|no longer away|not away(?: any ?more)?|zurück|wieder da"
    r"|wieder zurück|de vuelta|de regreso|de retour|revenue?|rentrée?|de volta|away off)"
)
_BACK = Form(
    rf"{_I}{_BACK_WORDS}",
    r"(?:back|away off|back again|wieder da|zurück|de vuelta|de retour|de volta)",
    r"(?:i returned|i have returned|ya he vuelto|he vuelto|ya volví|volví|me revoilà|voltei"
    r"|já voltei)",
    rf"{_PERSON}{_IS} {_BACK_WORDS}",
    rf"(?:away|back) {_PERSON} (?:off|back)",
)
_ASKED = re.compile(
    typed(
        r"(?:who|who all|wer|quién|qui|quem)(?: is|'s| are| will be| ist| está| estará| est| sera"
        r"| vai estar)?(?: currently)?"
        rf"(?P<before> .+?)?? {_THEN}(?: now| right now| (?:n?essa|nesta) semana)?(?P<after> .+)?"
        rf"|{SHOW}(?:absences|abwesenheiten|ausencias|ausências)"
    ),
    re.IGNORECASE,
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if (asked := _ASKED.fullmatch(phrase.text.rstrip("? "))) and _is_timed(asked, phrase):
        return Team("away")
    if (said := _NO_DEPUTY.read(phrase)) is not None:
        return Deputy(NOBODY, _who(said))
    if said := _DEPUTY.read(phrase):
        return Deputy(person(said["other"]), _who(said))
    if found := _WITH_DEPUTY.fullmatch(phrase.text):
        gone = _gone(replace(phrase, text=found["gone"]))
        other = person(found["other"] or found["named"])
        return replace(gone, deputy=other) if isinstance(gone, Away) else gone
    return _gone(phrase)


def _gone(phrase: Phrase) -> Command | None:
    if (said := _BACK.read(phrase)) is not None:
        return Away(_who(said), NOBODY)
    if (said := _NO_END.read(phrase)) is not None:
        return Away(_who(said))
    said = _UNTIL.read(phrase)
    if said is None or "until" not in said:
        then = said or _SINCE.read(phrase)
        if then and (found := leave(then["when"], phrase)):
            return Away(_who(then), **found)
    if said is None:
        return None
    if is_moment(when := dotted(said["when"], phrase), phrase):
        return Away(_who(said), when)
    is_said = re.search(rf"{_GONE}(?: {WHO})? {UNTIL} ", phrase.text, re.IGNORECASE)
    if is_said and len(said["when"].split()) <= _UNREAD_MAX:
        return unread()
    is_mine = _MINE.read(phrase) is not None  # "I am away from 3 to 9 dec"
    return unread() if is_mine and not TIMES.isdisjoint(simple(said["when"]).split()) else None


_UNREAD_MAX = 4  # words of a moment that is asked for again


def _is_timed(asked: re.Match[str], phrase: Phrase) -> bool:
    """Whether the question has no more words than a day or a span."""
    said = asked["before"] or asked["after"]
    return not said or is_moment(said, phrase) or leave(said.strip(), phrase) is not None


def _who(said: dict[str, str]) -> str:
    return person(said["person"]) if "person" in said else "me"
