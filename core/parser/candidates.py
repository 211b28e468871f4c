"""The likeliest readings of a message: where its commands begin, and what each orders."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

from core.parser.features import (
    boundaries,
    of_boundary,
    of_intent,
    of_tokens,
    words_of,
)
from core.parser.model import Model
from core.parser.repairs import repaired
from core.parser.slots import Slot, negated, slots_of
from core.parser.tokens import Line

READINGS_MAX = 3
BOUNDARIES_MAX = 60  # places where a command may begin that are looked at
_ASKED_ABOUT = ("close", "update", "assign", "merge")
_SURE = 0.85  # a reading that is likelier is the only one
_LEAST = 0.02  # a reading that is less likely is none


@dataclass(frozen=True, slots=True)
class Reading:
    """intent: what the words from token `first` to before `last` order; odds: how likely that is;
    whole: how likely all of its slots are right, beside other readings; more: the lines below."""

    intent: str
    odds: float
    first: int
    last: int
    slots: tuple[Slot, ...]
    whole: float
    more: tuple[str, ...] = ()


def parts(line: Line, model: Model) -> list[tuple[int, int]]:
    """The commands of a message, as ranges of tokens."""
    words = words_of(line)
    end = len(words)
    found = [0]
    for k in islice(boundaries(words, line, 0, end), BOUNDARIES_MAX):
        if model.boundary.odds(of_boundary(words, line, k, found[-1], end)).get("next", 0.0) > 0.5:
            found.append(k)
    return list(zip(found, [*found[1:], end], strict=True))


def line_end(line: Line, first: int, last: int) -> int:
    """The token after the first line of a part; the lines below are details."""
    if "\n" not in line.text:
        return last
    for k in range(first + 1, last):
        if "\n" in line.text[line.tokens[k - 1].end : line.tokens[k].start]:
            return k
    return last


def below(line: Line, last: int, end: int) -> tuple[str, ...]:
    """The lines of a part from token `last` on."""
    if last >= end:
        return ()
    stop = line.tokens[end].start if end < len(line.tokens) else len(line.text)
    text = line.text[line.tokens[last].start : stop]
    return tuple(found for found in map(str.strip, text.split("\n")) if found)


def readings(
    line: Line,
    first: int,
    last: int,
    mode: str,
    model: Model,
    wanted: frozenset[str] | None = None,
) -> list[Reading]:
    """The likeliest readings of a part, the best first. wanted: intents; where none of the
    likeliest is one of them, there are no readings."""
    words = words_of(line)
    end = last
    last = line_end(line, first, min(last, len(words)))
    odds = model.intent.odds(of_intent(words, line, first, last, mode, last < end))
    intents = _likeliest(odds)
    if wanted is not None and wanted.isdisjoint(intents):
        return []
    more = below(line, last, end)
    found = [
        _read(line, words, first, last, intent, odds[intent], mode, model, more, len(intents) == 1)
        for intent in intents
    ]
    return [_with_ids_below(reading, line, last, end) for reading in _weighed(found)]


def _likeliest(odds: dict[str, float]) -> list[str]:
    """The intents that a part may have, the likeliest first."""
    best = sorted(odds, key=odds.__getitem__, reverse=True)[:READINGS_MAX]
    if best[0] == "ask":  # between what? the likeliest change is one of the answers
        likeliest = max(_ASKED_ABOUT, key=odds.__getitem__)
        asked = dict.fromkeys((*best, likeliest))
        return [one for one in asked if odds[one] > _LEAST or one in ("ask", *_ASKED_ABOUT)]
    if odds[best[0]] > _SURE:
        return best[:1]
    return [best[0], *(one for one in best[1:] if odds[one] > _LEAST)]


def _weighed(found: list[Reading]) -> list[Reading]:
    """The readings in the order of their odds with their slots: words that fit no slot of what is
    likeliest at first sight tell that something else was meant."""
    told = [one for one in found if one.intent != "ask"]
    mass = sum(one.odds for one in found)
    fits = [one.odds * one.whole for one in found]
    total = sum(fits)
    if len(told) < 2 or not total:
        return found
    weighed = [replace(one, odds=mass * fit / total) for one, fit in zip(found, fits, strict=True)]
    return sorted(weighed, key=lambda one: -one.odds)


def _read(
    line: Line,
    words: list[str],
    first: int,
    last: int,
    intent: str,
    odds: float,
    mode: str,
    model: Model,
    more: tuple[str, ...],
    is_sole: bool,
) -> Reading:
    """is_sole: there is no other reading, so that nobody asks how likely its slots are right."""
    tags = model.slots.tag(of_tokens(words, line, first, last, intent, mode))
    whole = 1.0 if is_sole else model.slots.probability(tags)
    slots = slots_of(repaired(tags, line, first, intent), line, first, intent, model)
    slots = [negated(slot, line) for slot in slots] if intent == "list" else slots
    return Reading(intent, odds, first, last, tuple(slots), whole, more)


def _with_ids_below(reading: Reading, line: Line, last: int, end: int) -> Reading:
    """The reading with the ids that are all that the lines below say ("please close:", "T4")."""
    if last >= end:
        return reading
    below = range(last, min(end, len(line.tokens)))
    ids = [k for k in below if line.tokens[k].kind == "id"]
    marks = [k for k in below if line.tokens[k].kind == "mark"]
    is_named = any(slot.name in ("id", "ref", "all") for slot in reading.slots)
    if not ids or len(ids) + len(marks) < len(below) or is_named:
        return reading
    slots = tuple(Slot("id", k, k + 1, line.part(k, k + 1)) for k in ids)
    return replace(reading, slots=(*reading.slots, *slots), more=())
