"""The order of a feature that a message in people's own words means, as the corpus taught it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from core.command import Command, Named, Unclear, View
from core.parser.features import plain, words_of
from core.parser.forms import Phrase, fixed
from core.parser.forms.form import ids_in
from core.parser.machine import machine
from core.parser.marks import marked, marks_in
from core.parser.model import Orders, orders
from core.parser.order_features import of_places, of_way
from core.parser.place_values import Words, value_of
from core.parser.sentences import Sentence
from core.parser.slot_values import Heed
from core.parser.slots import OUT
from core.parser.tokens import Token
from core.parser.ways import CHOICES, TAILS, TICKET, WAYS, Way
from core.parser.words.moments import WORDS as MOMENTS
from core.translation import Said, say

_RANKED = 5  # orders that are tried
_LEAST = 0.05  # odds of one
_IT = "T999999"  # stands for the ticket that was spoken of, as a form has no word for it
_SPOKEN_OF: list[str] = [say("it")]
_ONLY_IDS = re.compile(r"(?:T\d+ ?)+")
_PLACE = re.compile(r"(.?)\{(\w+)\}")
_JOINED = {"+": " +", "-": " -", "=": ","}  # sign before a place -> what joins its values
_NAMED = ("id", "who")
_PARTS = {**TAILS, **CHOICES}
Values = dict[str, list[str]]


class Meant(NamedTuple):
    """An order that a message may mean.

    way: its name, a key of WAYS
    odds: of the order and its places together
    said: how it is said
    command: what it does
    is_whole: whether it has all values of the message
    is_view: whether it only shows something
    """

    way: str
    odds: float
    said: Said
    command: Command
    is_whole: bool
    is_view: bool


class Spoken(NamedTuple):
    """What a message asks of a feature.

    meant: orders, the likeliest first
    topic: the likeliest feature
    problem: odds that it is a problem with a feature, which is a new ticket
    """

    meant: tuple[Meant, ...]
    topic: str | None
    problem: float


def meant(heed: Heed, model: Orders | None = None) -> Spoken:
    """Return the orders that the line may mean.

    model: None for the shipped one
    """
    model = model or orders()
    sentence, words = Sentence(heed), words_of(heed.line)
    odds = model.way.odds(of_way(words, sentence))
    ranked = sorted(odds, key=odds.__getitem__, reverse=True)[:_RANKED]
    likely = [name for name in ranked if odds[name] >= _LEAST and name in WAYS]
    made = (_made(name, odds[name], words, sentence, model) for name in likely)
    topics = (WAYS[name].topic for name in ranked if name in WAYS)
    found = sorted(filter(None, made), key=lambda one: -one.odds)
    return Spoken(tuple(found), next(topics, None), odds.get(TICKET, 0))


def _made(
    name: str, odds: float, words: list[str], sentence: Sentence, model: Orders
) -> Meant | None:
    tags = model.places.tag(of_places(words, sentence, name))
    whole, heed = model.places.probability(tags), sentence.heed
    found, unread = _values(tags, heed)
    way, said = WAYS[name], filled(WAYS[name], found, heed.ticket)
    command = read(said[0], heed.at, heed.ticket) if said else None
    is_of_it = said is not None and _IT in said[0]
    if said is None or command is None or isinstance(command, Unclear):
        return None
    if is_of_it and sentence.ids:  # it names its tickets
        return None
    shown = filled(way, {"id": _SPOKEN_OF, **found}, None) if is_of_it else said
    is_whole = said[1] and not unread
    return Meant(name, odds * whole, (shown or said)[0], of_it(command), is_whole, way.is_view)


def _values(tags: Sequence[str], heed: Heed) -> tuple[Values, bool]:
    """Return the values of the places, and whether one is left: its words have none, or a ticket,
    person, number or month is in no place."""
    said = [(place, Words(text, heed.at, heed.clients)) for place, text in _runs(tags, heed)]
    values, is_read = gathered(said)
    named = zip(tags, heed.line.tokens, strict=False)
    is_left = any(tag == OUT and _is_value(token) for tag, token in named)
    return values, is_left or not is_read


def gathered(said: Sequence[tuple[str, Words]]) -> tuple[Values, bool]:
    """Return the values of the words of places, each once, and whether all words have one."""
    values: Values = {}
    each = [(place, value_of(place, words)) for place, words in said]
    for place, value in each:
        if value and value not in values.setdefault(place, []):
            values[place].append(value)
    return values, all(value is not None for _, value in each)


def _is_value(token: Token) -> bool:
    is_month = MOMENTS.get(plain(token.low), "").startswith("month")
    return token.kind in _NAMED or token.low[0].isdigit() or is_month


def _runs(tags: Sequence[str], heed: Heed) -> Iterator[tuple[str, str]]:
    """Yield each place with its words. Tokens that are people or ids are apart."""
    k = 0
    while k < len(tags):
        n = k + 1
        is_apart = heed.line.tokens[k].kind in _NAMED
        while not is_apart and n < len(tags) and tags[n] == tags[k]:
            n += 1
        if tags[k] != OUT:
            yield tags[k], heed.line.part(k, n)
        k = n


def filled(way: Way, values: Values, ticket: str | None) -> tuple[Said, bool] | None:
    """Return the order with the values, and whether it has them all; None if it lacks one.

    ticket: id of the ticket whose thread it is in
    """
    named = {"id": [ticket or _IT], **values}
    each = [(made, _size(one, values)) for one in way.templates if (made := _filled(one, named))]
    if not each:
        return None
    made, size = max(each, key=lambda one: one[1])
    return made, size == len(values)


def _filled(template: str, values: Values) -> Said | None:
    """Return a template with its values and tails; None if a value is missing."""
    put: dict[str, object] = {}
    for sign, place in _PLACE.findall(template):
        if place in TAILS:
            put[place] = _filled(TAILS[place], values) or ""
        elif place in values:
            put[place] = _joined(values[place], _JOINED.get(sign, " "))
        elif place in CHOICES and (some := _filled(CHOICES[place], values)):
            put[place] = some.strip()
        else:
            return None
    return say(template, **put)


def _joined(values: list[str], joint: str) -> str:
    return values[0] if len(values) == 1 else joint.join(values)  # one may be translated


def _size(template: str, values: Values) -> int:
    """Return how many of the values the template has a place for."""
    return len(_places(template) & values.keys())


def _places(template: str) -> set[str]:
    names = {name for _, name in _PLACE.findall(template)}
    return names.union(*(_places(_PARTS[name]) for name in names & _PARTS.keys()))


def of_it(command: Command) -> Command:
    """Return the command for the ticket that was spoken of, if it names none."""
    if isinstance(command, Named) and command.ids == (_IT,):
        return replace(command, ids=(), ref="it")
    return command


def read(said: str, at: datetime, ticket: str | None) -> Command | None:
    """Return what an order does, None if it is none. at, ticket: as in `Heed`"""
    marks = marks_in(said, ())
    if _ONLY_IDS.fullmatch(marks.text):
        only = View(ids_in(marks.text))
        return (marked((only,), marks, ticket) or (None,))[0] if marks.labels else only
    made = fixed(Phrase(said, at, ticket, said))
    return made or next(iter(machine(said) or ()), None)
