"""Words that were taken for a place of an order -> its value, as a fixed form has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from core.details import LABEL
from core.hours import spell
from core.parser import lexicon as lex
from core.parser.features import concepts_in, plain
from core.parser.forms.form import ids_in
from core.parser.moments import moment
from core.parser.named import known_client
from core.parser.numbers import numbers_in, rows_in
from core.parser.spans import Spans, repeated
from core.parser.tokens import Line, read
from core.parser.words import sentences as words
from core.parser.words.days import WEEKDAYS
from core.parser.words.moments import WORDS as TIMES
from core.parser.words.small import SMALL
from core.ticket import ticket_id

_ELIDED = re.compile(r"^(?:l|d|qu)['’]", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_BECAUSE = re.compile(
    rf"(?:(?:{'|'.join(map(re.escape, lex.phrases(words.BECAUSE)))})(?:\s+|(?<=')))?", re.IGNORECASE
)
_EDGES = " \t\n,;:.!?\"'“”„«»‘’`()+#"
_TITLES = frozenset(words.TITLES.split())
_NAME = re.compile(r"[^\W\d_][\w.'-]*")
_UNITS = {  # of a time that is not worked
    "mo": re.compile(r"\b(?:months?|monate?n?|mes(?:es)?|mois)\b"),
    "w": re.compile(r"\b(?:\d+w|weeks?|wks?|wochen?|semanas?|semaines?)\b"),
    "d": re.compile(r"\b(?:\d+d|days?|tage?n?|dias?|jours?)\b"),
    "h": re.compile(r"\b(?:\d+h|hours?|hrs?|stunden?|horas?|heures?)\b"),
}
_COUPLE = re.compile(r"\b(?:couple|paar|par)\b")
_HALF = re.compile(r"\b(?:half|halb\w*|medi[oa]|demie?|meio?|meia)\b")
_DAY_MAX = 31
_STATES = {"openword": "open", "prog": "prog", "close": "done"}  # concepts
_EVERY = frozenset(words.EVERY.split())


@dataclass(frozen=True)
class Words:
    """Words of a message that were taken for a place.

    text: as written
    at: when the message was written (aware)
    clients: names of the workspace's clients
    """

    text: str
    at: datetime
    clients: Collection[str] = ()

    @cached_property
    def line(self) -> Line:
        """The words as a line."""
        return read(self.text)

    @cached_property
    def spans(self) -> Spans:
        """The times in them."""
        return Spans(self.line, self.at)


def value_of(place: str, said: Words) -> str | None:
    """Return the value of the words for a place, None if they have none."""
    return PLACES[place](said)


def _id(said: Words) -> str | None:
    named = [id for token in said.line.tokens if token.kind == "id" for id in ids_in(token.low)]
    return " ".join(named or map(ticket_id, numbers_in(said.text))) or None


def _person(said: Words) -> str | None:
    """Return a person as mentioned; a name gets an @; the writer is `me`."""
    mentioned = next((one for one in said.line.tokens if one.kind == "who"), None)
    if mentioned:
        return said.line.text[mentioned.start : mentioned.end]
    every = _NAME.findall(said.text)
    names = [one for one in every if plain(one.lower()).strip(".") not in _TITLES]
    if not names:
        return None
    is_me = plain(names[0].lower()) in words.ME
    return "me" if is_me else f"@{_POSSESSIVE.sub('', names[0])}"


def _name(said: Words) -> str | None:
    """Return the words as one name in small letters: "Brightside Dental" is brightside-dental."""
    bare = _POSSESSIVE.sub("", _ELIDED.sub("", said.text.strip(_EDGES)))
    named = "-".join(re.findall(r"[\w.&]+", bare.lower()))
    return named if LABEL.fullmatch(named) else None


def _client(said: Words) -> str | None:
    return known_client(said.line, said.clients) or _name(said)


def _text(said: Words) -> str | None:
    return said.text.strip(' \t\n,;:-–—"“”„«»') or None


def _note(said: Words) -> str | None:
    """Return what was done, or a reason, without a "because" before it."""
    text = _text(said) or ""
    return text[_BECAUSE.match(text).end() :] or None  # type: ignore[union-attr]


def _time(said: Words) -> str | None:
    """Return how long: "1h30", or in whole units as "2d", "1w", "1mo"."""
    if said.spans.durations:
        return spell(sum(one.minutes for one in said.spans.durations))
    text = plain(said.text.lower())
    unit = next((name for name, words_ in _UNITS.items() if words_.search(text)), None)
    if unit is None or _HALF.search(text):
        return None
    count = next(iter(numbers_in(text)), None) or (2 if _COUPLE.search(text) else 1)
    return f"{count}{unit}"


def _when(said: Words) -> str | None:
    return _of_month(said) or (said.spans.when() if _is_time(said) else None)


def _end(said: Words) -> str | None:
    return _of_month(said) or (said.spans.end() if _is_time(said) else None)


def _of_month(said: Words) -> str | None:
    """Return a bare number as a day of a month: "el 3" is "3."."""
    every = [word for word in said.line.words if plain(word) not in words.ARTICLES]
    number = every[0] if len(every) == 1 else ""
    return f"{number}." if number.isdecimal() and 0 < int(number[:3]) <= _DAY_MAX else None


def _at(said: Words) -> str | None:
    """Return a weekday with a time, as it comes each week: "Fridays at 4pm" is "fri 16:00"."""
    each = (word for word in said.text.lower().split() if plain(word) not in _EVERY)
    found = moment(" ".join(map(_singular, each)), said.at, UTC)
    return f"{found:%a %H:%M}".lower() if found else None


def _singular(word: str) -> str:
    bare = word.rstrip(",").replace("s-", "-").removesuffix("s")
    return bare if plain(bare) in TIMES or plain(bare) in WEEKDAYS else word


def _is_time(said: Words) -> bool:
    """Whether the words say a moment and nothing else: a part of "6 tmrw morning" is another."""
    first, last = said.spans.moment or (0, 0)
    outside = (*said.line.tokens[:first], *said.line.tokens[last:])
    return last > first and all(
        one.kind == "mark" or plain(one.low) in SMALL | words.FOR | words.ARTICLES
        for one in outside
    )


def _day(said: Words) -> str | None:
    return said.spans.day()


def _pri(said: Words) -> str | None:
    found = _first(lex.PRI, said.line) or _of_concept("pri", said.line)
    return f"p{found}" if found else None


def _of_concept(field: str, line: Line) -> str | None:
    """Return the value of an inflected word: "dringenden" has the concept `pri1`."""
    names = (name for name in concepts_in(line.words) if name.startswith(field))
    return next((name.removeprefix(field) for name in names if name[-1].isdigit()), None)


def _cat(said: Words) -> str | None:
    found = _first(lex.CAT, said.line)
    return str(found) if found else None


def _stat(said: Words) -> str | None:
    found = _first(lex.STAT, said.line)
    about = (_STATES[name] for name in _STATES if name in concepts_in(said.line.words))
    return str(found) if found else next(about, None)


def _first(table: lex.Lexicon[Any], line: Line) -> object | None:
    size = len(line.words)
    return next((hit[0] for k in range(size) if (hit := table.at(line.words, k, size))), None)


def _number(said: Words) -> str | None:
    return rows_in(said.text) or next(map(str, numbers_in(said.text)), None)


PLACES: dict[str, Callable[[Words], str | None]] = {
    **dict.fromkeys(("id", "other"), _id),
    **dict.fromkeys(("who", "deputy"), _person),
    **dict.fromkeys(("label", "new", "answer", "name"), _name),
    **dict.fromkeys(("reason", "text", "title"), _text),
    "note": _note,
    **dict.fromkeys(("time", "time2"), _time),
    **dict.fromkeys(("when", "start", "back"), _when),
    "end": _end,
    "at": _at,
    "client": _client,
    "day": _day,
    "period": lambda said: said.spans.period(),
    "span": lambda said: said.spans.span(),
    "pri": _pri,
    "cat": _cat,
    "rule": lambda said: repeated(said.line),
    "number": _number,
    "stat": _stat,
}
