"""Service levels: "set sla p1 30m 4h", "sla", "sla report last month acme", "late infra"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from core.clocks.targets import ALL, span_of
from core.command import Attainment, Command, List, Question, Sla, Unclear
from core.details import LABEL
from core.parser.forms.filters import filters_in
from core.parser.forms.form import Form, Phrase
from core.parser.periods import period
from core.patterns import pattern
from core.ticket import PRIS
from core.translation import say

_SET = r"(?:set|change|setze?|stelle?|pon|define|mets|définis|definis|defina|defin[ea]|põe)"
_THE = r"(?:the |our |das |die |el |los |le |les |o |os )?"
_NAME = r"(?:slas?|service[ -]levels?|service level targets?)"
_TARGET = pattern(
    rf"(?P<set>{_SET} )?{_THE}{_NAME}(?: (?:for|of|für|para|pour|de))?:? (?P<rest>.+?)"
    r"(?: (?:setzen|stellen|ändern|festlegen))?"
)
_NO_TARGET = pattern(rf"{_SET} {_THE}{_NAME}")
_SHOWN = pattern(
    rf"(?:(?:show|list|what are|zeige?|muestra|montre|mostra)(?: me| us| mir)? )?{_THE}{_NAME}\??"
)
_REPORT = pattern(
    rf"{_THE}{_NAME}[ -]?(?:report|attainment|bericht|informe|rapport|relatório)(?P<rest>(?: .+)?)"
    rf"|(?:report|bericht|informe|rapport|relatório) {_NAME}(?P<more>(?: .+)?)"
)
_LATE = r"late|breached|verspätete?|zu spät|fuera de plazo|hors délai|fora do prazo"
_THINGS = r"(?: (?:tickets?|ones|issues))?"
_SHOW = r"(?:(?:show|list|zeige?|muestra|montre|mostra)(?: me| us| mir)? )?(?:all |the |alle )*"
_LISTED = pattern(
    rf"{_SHOW}(?P<mine>(?:my|meine|mis|mes|meus) )?(?:{_LATE}){_THINGS}(?P<rest>(?: .+)?)"
    rf"|{_SHOW}tickets? (?:{_LATE})(?P<more>(?: .+)?)"
)
_SOON = Form(  # there is no list of what will be late
    r"(?:which|what|show|list|welche|was|qué|que|quels?|qu'est-ce qui|quais|o que|tickets?) .*"
    r"\b(?:about to|close to|near|nearly|soon|going to|bald|fast|kurz vor|a punto de|cerca de"
    r"|pronto|bientôt|sur le point|près de|perto de|quase|prestes a|em breve)\b.*"
    r"\b(?:slas?|breach\w*|service levels?)\b.*"
)
_KINDS = {
    "answer": "answer response first first_response antwort reaktion respuesta réponse resposta",
    "next_": "next next_response folgeantwort siguiente suivante próxima",
    "solve": "solve resolve resolution fix close lösung solución résolution solution solução",
}
_KIND = {word.replace("_", " "): kind for kind, words in _KINDS.items() for word in words.split()}
_OFF = frozenset(
    ["off", "none", "no", "aus", "keine", "kein", "sin", "aucun", "aucune", "non", "nenhum", "não"]
)
_FILLING = frozenset(
    [
        "to",
        "in",
        "for",
        "and",
        "und",
        "y",
        "et",
        "e",
        "within",
        "für",
        "para",
        "pour",
        "tickets",
        "is",
        "auf",
        "a",
        "à",
        ":",
    ]
)
_PRI = {f"p{pri}": pri for pri in PRIS}
_WORD = pattern(
    r"(?P<span>\d{1,4}\s?[a-zíé]+\b)|(?P<name>first response|next response)"
    rf"|(?P<label>\+{LABEL.pattern})|(?P<word>{LABEL.pattern})|(?P<sign>[,:=])"
)
_SPANS: dict[int, tuple[str, ...]] = {  # which clock the spans without a name are for
    1: ("answer",),
    2: ("answer", "solve"),
    3: ("answer", "next_", "solve"),
}


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    said = " ".join(phrase.text.lower().split())
    if _SHOWN.fullmatch(said):
        return Sla()
    if _NO_TARGET.fullmatch(said):
        return _unread()
    if found := _REPORT.fullmatch(said):
        return _report((found["rest"] or found["more"] or "").strip(), phrase)
    if found := _LISTED.fullmatch(said):
        return _late(
            (found["rest"] or found["more"] or "").strip(), "me" if found["mine"] else None
        )
    if _SOON.read(phrase) is not None:
        return Unclear(say("only what is late: say late"), kind=Question.REFUSAL)
    if found := _TARGET.fullmatch(said):
        target = _target(found["rest"])
        return target or (_unread() if found["set"] else None)
    return None


def _unread() -> Unclear:
    return Unclear(say("like: set sla p1 30m 4h"), kind=Question.VALUE)


@dataclass(slots=True)
class _Target:
    """What was read of a target. bare: spans without the name of a clock"""

    values: dict[str, Any] = field(default_factory=dict)
    bare: list[str] = field(default_factory=list)
    kind: str = ""

    def take(self, found: re.Match[str]) -> bool:
        """Take one word. Return whether it was understood."""
        word = found[0]
        if found["span"]:
            return self._span(word)
        if word in _KIND:
            self.kind = _KIND[word]
            return True
        if word in _OFF:
            self.values["off"] = True
            return True
        if found["sign"] or word in _FILLING or word == ALL:
            return True
        return _rule(self.values, word)

    def _span(self, word: str) -> bool:
        span = span_of(word)
        if span is None:
            return False
        if not self.kind:
            self.bare.append(span)
            return len(self.bare) <= len(_SPANS)
        self.values[self.kind], self.kind = span, ""
        return True

    def command(self) -> Sla | None:
        named = {*_KINDS} & self.values.keys()
        is_off = self.values.get("off") is True
        if self.kind or (self.bare and named) or is_off == bool(self.bare or named):
            return None
        kinds = _SPANS.get(len(self.bare), ())
        return Sla(**(self.values | dict(zip(kinds, self.bare, strict=True))))


def _rule(values: dict[str, Any], word: str) -> bool:
    """Take a word that names tickets. Return whether there was no such word before."""
    name = "pri" if word in _PRI else "label" if word[0] == "+" else "client"
    if name in values:
        return False
    values[name] = _PRI[word] if name == "pri" else word.lstrip("+")
    return True


def _target(said: str) -> Sla | None:
    found = _Target()
    words = list(_words(said))
    return found.command() if words and all(map(_taken(found), words)) else None


def _taken(found: _Target) -> Any:
    return lambda word: word is not None and found.take(word)


def _words(said: str) -> Iterator[re.Match[str] | None]:
    """Yield the words; None for what is none."""
    at = 0
    while at < len(said):
        found = _WORD.match(said, at)
        yield found
        if found is None:
            return
        at = found.end()
        while said[at : at + 1] == " ":
            at += 1


def _late(said: str, own: str | None) -> List | None:
    """Return the list; None if a word after "late" is no filter."""
    found = filters_in(said)
    return None if found is None else List(**{"own": own, **found}, late=True)


def _report(said: str, phrase: Phrase) -> Command:
    """Return the report, or a question for words that it does not know."""
    since, until, rest = _period(said.split(), phrase)
    values: dict[str, Any] = {"since": since, "until": until}
    for word in rest:
        is_word = re.fullmatch(rf"\+?{LABEL.pattern}", word)
        if word not in _FILLING and not (is_word and _rule(values, word)):
            return Unclear(say("like: sla report last month acme"), kind=Question.VALUE)
    return Attainment(**values)


def _period(words: list[str], phrase: Phrase) -> tuple[str | None, str | None, list[str]]:
    """Return the first and last day that words say, and the words that are left."""
    size = len(words)
    for n in range(size, 0, -1):
        for k in range(size - n + 1):
            if found := period(words[k : k + n], phrase.at):
                return *found, words[:k] + words[k + n :]
    return None, None, words
