"""The likeliest readings of a message: where its commands begin, and what each one orders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import islice

from core.parser.boundaries import boundaries, of_boundary
from core.parser.features import (
    of_intent,
    of_tokens,
    of_words,
    topics,
    words_of,
)
from core.parser.intents import ASKED_ABOUT
from core.parser.model import Model
from core.parser.repairs import is_unknown, repaired
from core.parser.slots import Slot, negated, slots_of
from core.parser.tokens import Line

READINGS_MAX = 3
NEXT_LEAST = 0.5  # odds that another command begins
BOUNDARIES_MAX = 60  # possible beginnings of a command that are checked
_SURE = 0.85  # a likelier intent is the only one
_LEAST = 0.02  # a less likely intent is dropped
_LIST_SURE = 0.9  # a likelier list is one, whatever else is said
_LIST_LEAST, _UNREAD = 0.6, 0.15  # odds that a list needs, and more for each word left unread
_FEATURE_SURE = 0.75  # a likelier feature needs no word that speaks for it


@dataclass(frozen=True)
class Reading:
    """A possible meaning of a part of a message.

    intent: what the words order, one of `assembly.INTENTS`
    odds: its probability, 0 to 1
    first, last: the part's tokens, from `first` to before `last`
    find: finds the slots; talk and most of what is overheard is understood without them
    evidence: how much likelier plain words alone make the intent: see `Model.evidence`
    whole: probability that all slots are right; 1 for the only reading
    more: the lines below the first one
    """

    intent: str
    odds: float
    first: int
    last: int
    find: Callable[[], tuple[Slot, ...]]
    evidence: Callable[[Sequence[str]], float]
    whole: float
    more: tuple[str, ...] = ()

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The words that were taken for fields."""
        return self.find()


def parts(line: Line, mode: str, model: Model) -> list[tuple[int, int]]:
    """Split a message into commands, each as a range of tokens (first, end).

    mode: as for `readings`
    """
    words = words_of(line)
    end = len(words)
    found = [0]
    for k in islice(boundaries(words, line, 0, end), BOUNDARIES_MAX):
        features = of_boundary(words, line, k, found[-1], end, mode)
        if model.boundary.odds(features).get("next", 0.0) > NEXT_LEAST:
            found.append(k)
    return list(zip(found, [*found[1:], end], strict=True))


def joints(line: Line, mode: str, model: Model, least: float) -> list[int]:
    """Return the tokens where a second command may begin, the likeliest first.

    mode: as for `readings`
    least: odds that such a place needs
    """
    words = words_of(line)
    odds = {
        k: model.boundary.odds(of_boundary(words, line, k, 0, len(words), mode)).get("next", 0.0)
        for k in islice(boundaries(words, line, 0, len(words)), BOUNDARIES_MAX)
    }
    return sorted((k for k in odds if odds[k] > least), key=odds.__getitem__, reverse=True)


def line_end(line: Line, first: int, last: int) -> int:
    """Return the token after the first line of a part. The lines below are details."""
    if "\n" not in line.text:
        return last
    for k in range(first + 1, last):
        if "\n" in line.text[line.tokens[k - 1].end : line.tokens[k].start]:
            return k
    return last


def below(line: Line, last: int, end: int) -> tuple[str, ...]:
    """Return the lines of a part from token `last` to before token `end`."""
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
    """Return the likeliest readings of a part, the best first.

    mode: `addressed`, `follow-up`, `thread` or `overheard`
    wanted: intents; if none of the likeliest intents is among them, the result is []
    """
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
    meant = _credible(_weighed(found), words[first:last], line)
    return [_with_ids_below(reading, line, last, end) for reading in meant]


def _likeliest(odds: dict[str, float]) -> list[str]:
    """Return the intents that a part may have, the likeliest first."""
    best = sorted(odds, key=odds.__getitem__, reverse=True)[:READINGS_MAX]
    if best[0] == "ask":  # the question offers the likeliest change as one of its answers
        known = (one for one in ASKED_ABOUT if one in odds)  # a new intent is not learned yet
        likeliest = max(known, key=odds.__getitem__, default="ask")
        asked = dict.fromkeys((*best, likeliest))
        return [one for one in asked if odds[one] > _LEAST or one in ("ask", *ASKED_ABOUT)]
    if best[0] == "feature":  # it may be in the words of no order: the next one counts then
        return [best[0], *(one for k, one in enumerate(best[1:]) if not k or odds[one] > _LEAST)]
    if odds[best[0]] > _SURE:
        return best[:1]
    return [best[0], *(one for one in best[1:] if odds[one] > _LEAST)]


def _weighed(found: list[Reading]) -> list[Reading]:
    """Return the readings in the order of their odds, weighed by how well their slots fit.

    If the slots do not fit the likeliest intent, another intent was probably meant.
    """
    told = [one for one in found if one.intent != "ask"]
    mass = sum(one.odds for one in found)
    fits = [one.odds * one.whole for one in found]
    total = sum(fits)
    if len(told) < 2 or not total:
        return found
    weighed = [replace(one, odds=mass * fit / total) for one, fit in zip(found, fits, strict=True)]
    return sorted(weighed, key=lambda one: -one.odds)


def _credible(found: list[Reading], words: Sequence[str], line: Line) -> list[Reading]:
    """Return the readings without a doubtful feature or list that the words do not bear out.

    The others are then likelier.
    """
    for one in found[:]:
        is_idle = one.intent == "feature" and not _is_spoken_for(one, words)
        if len(found) > 1 and (is_idle or (one.intent == "list" and not _says_all(one, line))):
            found = [
                replace(other, odds=other.odds / (1 - one.odds))
                for other in found
                if other.intent != one.intent
            ]
    return found


def _is_spoken_for(feature: Reading, words: Sequence[str]) -> bool:
    """Whether it is likely, or a word speaks for it, or the words name a ticket or person."""
    is_named = not {"#id", "#who"}.isdisjoint(words)
    return feature.odds >= _FEATURE_SURE or is_named or any(map(topics, words))


def _says_all(asked: Reading, line: Line) -> bool:
    """Whether a list is likely enough for the words that it leaves unread."""
    words = unread(asked, line)
    return not words or asked.odds >= min(_LIST_SURE, _LIST_LEAST + _UNREAD * words)


def unread(asked: Reading, line: Line) -> int:
    """Return how many unknown words are in no slot of a reading."""
    taken = {k for slot in asked.slots for k in range(slot.first, slot.last)}
    words = (line.words[k] for k in range(asked.first, asked.last) if k not in taken)
    return sum(map(is_unknown, words))


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
    """Return the reading of a part for one intent.

    is_sole: there is no other reading, so the probability of its slots is not needed
    """

    def evidence(said: Sequence[str]) -> float:
        return model.evidence(intent, of_words(said))

    made = partial(Reading, intent, odds, first, last, evidence=evidence)
    if intent == "feature":  # what it wants is read by `core.parser.spoken`
        return made(tuple, whole=1.0)
    found = partial(_slots, line, first, intent, model)
    items = partial(of_tokens, words, line, first, last, intent, mode_of_slots(mode))
    if is_sole:
        return made(lambda: found(model.slots.tag(items())), whole=1.0, more=more)
    tags = model.slots.tag(items())
    whole = model.slots.probability(tags)
    return made(lambda: found(tags), whole=whole, more=more)


def mode_of_slots(mode: str) -> str:
    """Return the mode in which the slots are learned: those of a follow-up are as any message's."""
    return "addressed" if mode == "follow-up" else mode


def _slots(line: Line, first: int, intent: str, model: Model, tags: list[str]) -> tuple[Slot, ...]:
    """Return the slots of a part. tags: one for each token from `first` on."""
    slots = slots_of(repaired(tags, line, first, intent), line, first, intent, model)
    return tuple(negated(slot, line) for slot in slots) if intent == "list" else tuple(slots)


def _with_ids_below(reading: Reading, line: Line, last: int, end: int) -> Reading:
    """Add the ids of the lines below, if these lines have only ids ("please close:", "T4")."""
    if last >= end:
        return reading
    below = range(last, min(end, len(line.tokens)))
    ids = [k for k in below if line.tokens[k].kind == "id"]
    marks = [k for k in below if line.tokens[k].kind == "mark"]
    if not ids or len(ids) + len(marks) < len(below):
        return reading
    if any(slot.name in ("id", "ref", "all") for slot in reading.slots):
        return reading
    slots = (*reading.slots, *(Slot("id", k, k + 1, line.part(k, k + 1)) for k in ids))
    return replace(reading, find=lambda: slots, more=())
