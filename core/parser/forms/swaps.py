"""Shifts that two people swap: "swap my saturday with @tom for wednesday"."""

from __future__ import annotations

from core.command import Command, Cover
from core.parser.forms.form import Form, Phrase
from core.parser.forms.oncall import is_time
from core.parser.forms.people import UNTIL, WHO, person
from core.parser.forms.times import unread
from core.parser.moments.words import TIMES, simple

_SWAP = (
    r"(?:swap|trade|exchange|switch|(?:ich )?tausche?|tauschen|(?:yo )?cambi[oa]|cambiar"
    r"|intercambi[oa]|(?:j'|je )?échange|échanger|permute|(?:eu )?troc[ao]|trocar)"
)
_MY = r"(?:(?:my|meinen?|meine|mein|mi|mon|ma|meu|minha) )"
_THEIR = (
    r"(?:(?:his|her|their|theirs|the|my|seinen?|ihren?|deren|den|die|su|el|la|son|sa|le|seu|sua"
    r"|dele|dela|o|a) )?"
)
_DUTY = (
    r"(?:(?:on[- ]?call|shift|duty|dienst|schicht|(?:ruf)?bereitschaft|guardia|turno|astreinte"
    r"|garde|plantão|sobreaviso)(?: (?:shift|duty))?)"
)
_OF = r"(?: (?:of|on|for|am|vom|von|in der|de|de la|da|no|na|el|le|du|à))?"
_SHIFT = rf"(?:{_DUTY}{_OF} )?"
_WITH = r"(?:with|mit|con|avec|com)"
_FOR = r"(?:for|against|gegen|für|por|a cambio de|contre|pour|em troca de|pelo|pela)"
_BACK = rf"(?:,? {_FOR} {_THEIR}{_SHIFT}(?P<back>.+?)(?: {_DUTY})?)?"
_SWAPPED = Form(
    rf"{_SWAP} {_MY}?{_SHIFT}(?P<when>.+?)(?: {_DUTY})? {_WITH} (?P<person>{WHO}){_BACK}",
    rf"{_SWAP} {_WITH} (?P<person>{WHO}):? {_MY}?{_SHIFT}(?P<when>.+?)(?: {_DUTY})?{_BACK}",
)
_TAKES = r"(?:takes?|covers?|will (?:take|cover)|übernimmt|cubre|toma|prend|remplace|pega|cobre)"
_TAKEN = Form(
    rf"(?P<person>{WHO}) {_TAKES} {_MY}{_SHIFT}(?P<when>(?!{UNTIL} ).+?)(?: {_DUTY})?",
    rf"(?:give|hand)(?: over)? {_MY}{_SHIFT}(?P<when>.+?)(?: {_DUTY})? to (?P<person>{WHO})",
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    said = _SWAPPED.read(phrase) or _TAKEN.read(phrase)
    if said is None:
        return None
    times = [said[name] for name in ("when", "back") if name in said]
    unknown = [one for one in times if not is_time(one, phrase)]
    if unknown:  # "swap the disk with @tom" is a problem
        return unread() if any(map(_is_meant, unknown)) else None
    return Cover(person(said["person"]), said["when"], of="me", back=said.get("back"))


def _is_meant(said: str) -> bool:
    """Whether the words, which say no time, are likely meant as one: "31 feb", "the 32nd"."""
    return all(word in TIMES or word[0].isdigit() for word in simple(said).split())
