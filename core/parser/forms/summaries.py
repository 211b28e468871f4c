""" "sum up T5": a language model sums a ticket up."""

from __future__ import annotations

import re

from core.command import Command, Sum
from core.parser.forms.form import Form, Phrase, named, unasked

_LONG = 120  # characters
_KEYS = re.compile(r"sum|zusammenfass|zusammen|res[uú]m|r[eé]sum|tl;?dr", re.IGNORECASE)
_GIVE = (
    r"(?:(?:give|show|write|make|gib|zeige?|schreibe?|mach|dame|da|haz|hazme|muestra|donne|fais"
    r"|faça|faz|dê|mostre?)(?:-moi| me| mir| nos| us)? )?(?:(?:a|an|the|eine|die|un|el|le|um|o"
    r"|uma)(?: (?:short|quick|brief|kurze|breve|corto|court|rápido))? )?"
)
_OF = r"(?:of|for|on|von|zu|für|de|sobre|sur)"
_NOUN = r"(?:summary|tl;?dr|zusammenfassung|resumen|r[eé]sum[eé]|resumo)"
_FORMS = {  # in a table: no word is looked for with a slip, "resume T5" would be a summary
    "about": Form(
        r"(?:sum up|summari[sz]e|sum) {ids}(?: up)?",
        r"tl;?dr:? {some}",
        r"(?:fasse?|fass mal) {ids} (?:kurz )?zusammen",
        r"{some} (?:kurz )?zusammenfassen",
        r"(?:resúmeme|resumir) {ids}",
        r"(?:r[é]sume|résume-moi|résumer) {ids}",
        r"resuma {ids}",
        rf"{_GIVE}{_NOUN} {_OF} {{ids}}",
        rf"{{some}} {_NOUN}",
    ),
    "here": Form(
        r"(?:sum up|summari[sz]e)(?: (?:this )?(?:ticket|thread))?",
        r"(?:bitte )?zusammenfassen|fasse? (?:das|den thread|das ticket) zusammen",
        rf"{_GIVE}{_NOUN}(?: (?:of|von|de) (?:this|diesem|este|ce) (?:ticket|thread|chamado))?",
        r"resumir(?: (?:este ticket|este chamado))?|résumer(?: ce ticket)?",
    ),
}


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if len(phrase.text) > _LONG or not _KEYS.search(phrase.own or phrase.text):
        return None
    phrase = unasked(phrase)
    if (said := _FORMS["about"].read(phrase)) and (which := named(said, phrase)):
        return Sum(**which)
    if phrase.ticket and _FORMS["here"].read(phrase) is not None:
        return Sum((phrase.ticket,))
    return None
