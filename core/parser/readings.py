"""The likeliest readings of a message: where its commands begin, what each orders, with which words."""

from __future__ import annotations

from dataclasses import dataclass

from core.parser.features import boundaries, of_boundary, of_intent, of_tokens, words_of
from core.parser.model import Model
from core.parser.slots import Slot, slots_of
from core.parser.tokens import Line

READINGS_MAX = 3
_LEAST = 0.02  # a reading that is less likely is none


@dataclass(frozen=True, slots=True)
class Reading:
    """intent: what the words from token `first` to before `last` order; odds: how likely that is;
    whole: how likely all of its slots are right."""

    intent: str
    odds: float
    first: int
    last: int
    slots: tuple[Slot, ...]
    whole: float


def parts(line: Line, model: Model) -> list[tuple[int, int]]:
    """The commands of a message, as ranges of tokens."""
    words = words_of(line)
    end = len(words)
    found = [0]
    for k in boundaries(words, line, 0, end):
        if model.boundary.odds(of_boundary(words, line, k, found[-1], end)).get("next", 0.0) > 0.5:
            found.append(k)
    return list(zip(found, [*found[1:], end], strict=True))


def readings(line: Line, first: int, last: int, mode: str, model: Model) -> list[Reading]:
    """The likeliest readings of a part, the best first."""
    words = words_of(line)
    last = min(last, len(words))
    odds = model.intent.odds(of_intent(words, line, first, last, mode))
    best = sorted(odds, key=odds.__getitem__, reverse=True)[:READINGS_MAX]
    return [
        _read(line, words, first, last, intent, odds[intent], mode, model)
        for n, intent in enumerate(best)
        if n == 0 or odds[intent] > _LEAST
    ]


def _read(
    line: Line,
    words: list[str],
    first: int,
    last: int,
    intent: str,
    odds: float,
    mode: str,
    model: Model,
) -> Reading:
    tags, whole = model.slots.tag(of_tokens(words, line, first, last, intent, mode))
    return Reading(
        intent, odds, first, last, tuple(slots_of(tags, line, first, intent, model)), whole
    )
