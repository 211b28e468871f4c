"""Fixed forms of speech: words, and places for values. What they say needs no learned reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from core.details import LABEL
from core.frozen import dataclass
from core.hours import SPOKEN
from core.parser.forms.marked import Marks, marks_in, words_said
from core.parser.numbers import numbers_in
from core.parser.periods import period
from core.patterns import pattern
from core.ticket import ticket_id

_ID = r"(?:T-?|#)\d+"
_AND = r"(?:\s*[,&]\s*|\s+(?:and|und|y|et|e)\s+|\s*[-–]\s*|\s+)"
_IT = r"it|this|that|them|es|das|esto|eso|lo|ça|cela|isto|isso"
_PLACES = {
    "ids": rf"(?P<ids>{_ID}(?:{_AND}{_ID})*|{_IT})",
    "some": rf"(?P<ids>{_ID}(?:{_AND}{_ID})*)",
    "other": rf"(?P<other>{_ID}(?:{_AND}{_ID})*)",
    "who": r"(?P<who><@[A-Z0-9]+(?:\|[^>]*)?>|@[\w.-]+)",
    "word": rf"\+?(?P<word>{LABEL.pattern})",
    "new": rf"\+?(?P<new>{LABEL.pattern})",
    "number": r"(?P<number>\d{1,6})",
    "text": r"(?P<text>.+)",
    "when": r"(?P<when>.+)",
    "time": rf"(?P<time>{SPOKEN})",
}
_QUOTED = pattern(r"(?<!\w)[\"'“„«][^\"'”“»]*[\"'”“»](?!\w)")
_PLACE = pattern(r"\{(\w+)\}")
# As people type on a phone: without accents, in spoken Portuguese, with the article in "de".
_TYPED = {
    **{"ä": "(?:ä|ae|a)", "ö": "(?:ö|oe|o)", "ü": "(?:ü|ue|u)", "ß": "(?:ß|ss)", "'": "['’]"},
    **{one: f"[{one}{bare}]" for one, bare in zip("áàâãéêíóôõúç", "aaaaeeiooouc", strict=True)},
    **{"está": "(?:está|esta|tá)", "estou": "(?:estou|tô)", "você": "(?:você|voce|vc)"},
    **{"para": "(?:para|pra|pro)", "por": "(?:por|pelo|pela)", "de": "(?:de|del|du|do|da)"},
}
_CLASS = r"\[[^\]]*\]|\(\?P<\w+>"  # stays as it is
_SPELT = pattern(rf"(?P<kept>{_CLASS})|\b(?:está|estou|você|para|por|de)\b|[äöüß'áàâãéêíóôõúç]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a form is looked for in.

    text: one message without courtesies
    at: when it was written (aware)
    ticket: id of the ticket whose thread it is in, None outside of a thread
    own: the message as it was written
    """

    text: str
    at: datetime
    ticket: str | None = None
    own: str = ""


def said(text: str) -> str:
    """Return the words of `words_said` with a space around each."""
    return f" {' '.join(words_said(text))} "


def unasked(phrase: Phrase) -> Phrase:
    """Return the phrase without a question mark at its end."""
    return replace(phrase, text=phrase.text.rstrip(" ?"))


def outside_quotes(text: str) -> str:
    """Return the text without what is in quotation marks: that names something."""
    return _QUOTED.sub("", text)


def as_written(text: str, phrase: Phrase) -> str:
    """Return the text, with which the phrase ends, with its courtesies: others are to read it."""
    order = phrase.text.removesuffix(text).strip()
    rest = phrase.own.partition(order)[2] if order else ""
    return rest.strip() or text.strip(" ,")


class Form:
    """Ways to say one thing, the first that fits counts.

    Each is a regular expression of the whole message, in which a space stands for any white space.
    `{ids}`, `{some}` (never "it"), `{other}`, `{who}`, `{word}`, `{new}`, `{number}`, `{time}`,
    `{text}` and `{when}` stand for values. Capitals do not matter, and accents may be missing.

    ways: the expressions
    needed: for each way the sets of words that it needs, see `core.parser.forms.marked`; () if
        they are not known
    """

    def __init__(self, *ways: str) -> None:
        self.ways = ways
        self.needed: tuple[Marks, ...] = ()

    def read(self, phrase: Phrase) -> dict[str, str] | None:
        """Return the values by name; None if the message says something else."""
        for way in self._possible(phrase.text):
            if found := compiled(way).fullmatch(phrase.text):
                return {name: said for name, said in found.groupdict().items() if said is not None}
        return None

    def _possible(self, text: str) -> Iterator[str]:
        """Yield the ways of which the text has the words. The others need not be compiled."""
        if not self.needed:
            yield from self.ways
            return
        found = marks_in(text)
        for way, needed in zip(self.ways, self.needed, strict=True):
            if found.have(needed):
                yield way


def typed(way: str) -> str:
    """Return the expression, which then also fits words without their accents."""
    return _SPELT.sub(lambda found: found["kept"] or _TYPED[found[0]], way)


@cache
def compiled(way: str) -> re.Pattern[str]:
    """Return a way of a Form as a pattern of the whole message."""
    spaced = typed(way).replace(" ", r"\s+")
    return re.compile(_PLACE.sub(lambda place: _PLACES[place[1]], spaced), re.IGNORECASE)


def named(values: Mapping[str, str], phrase: Phrase) -> dict[str, Any] | None:
    """Return the tickets of `{ids}` as fields of `Named`, or of the thread; None: none is meant."""
    said = values.get("ids")
    if said is None:
        return {"ids": (phrase.ticket,)} if phrase.ticket else None
    return {"ids": ids_in(said)} if any(map(str.isdigit, said)) else {"ref": "it"}


def ids_in(said: str) -> tuple[str, ...]:
    """Return the ids of `{ids}` or `{other}`, each once."""
    return tuple(dict.fromkeys(map(ticket_id, numbers_in(said))))


def days_in(said: str, phrase: Phrase) -> tuple[str, str | None] | None:
    """Return the first and last day (UTC, YYYY-MM-DD) that the words say, and nothing else.

    A period that still runs has no last day. None: the words say something else.
    """
    return period(said.lower().split(), phrase.at)
