"""Which order of a feature is offered, if several may be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.command import Command, Question, Unclear
from core.parser.candidates import readings
from core.parser.heard import Heard, heed
from core.parser.model import Model
from core.parser.slot_values import Heed
from core.patterns import pattern
from core.translation import say

_RELATED = pattern(r"relat|link|verkn|zusammenh|enlaz|li[ée]", re.IGNORECASE)
if TYPE_CHECKING:
    from core.parser.suggestions import Suggestion

_LATER = 1.5  # words left out that the next likely feature costs
_RANK_MAX = 3  # of a feature that the reader did not see
_LEFT_MAX = 1  # words that an order leaves out beside a likely ticket
_SIGN, _SIGNS_MAX = 2.0, 2  # words left out that a word for the feature is worth


def offered(features: Sequence[str], words: Heed, *, is_doubted: bool = False) -> Unclear | None:
    """Return the question about the order that says most of the words, or None.

    features: the likeliest first; one for which words speak may be meant too
    is_doubted: something else is likelier: the order must say nearly all words
    """
    from core.parser.blanks import Sentence  # imported late: few messages need them
    from core.parser.suggestions import suggestion

    sentence = Sentence(words)
    named = ("client",) if sentence.client else ()
    ranked = dict.fromkeys((*features[:1], *named, *features[1:], *sentence.signed))
    each = [(n, suggestion(one, sentence)) for n, one in enumerate(ranked)]
    meant = [
        (_cost(n, one), n, one)
        for n, one in each
        if one and (one.signs or not n) and (not is_doubted or _says(one))
    ]
    if not meant:
        return None
    best = min(meant)[2]
    return Unclear(say("{order}?", order=best.said), (best.command,), Question.FEATURE)


def _says(meant: Suggestion) -> bool:
    """Whether it says nearly all words, and some word speaks for it."""
    return meant.signs > 0 and meant.left <= _LEFT_MAX and meant.is_safe


def _cost(rank: int, meant: Suggestion) -> float:
    signs = _SIGN * min(meant.signs, _SIGNS_MAX) if meant.signs else -_SIGN
    return meant.left + _LATER * min(rank, _RANK_MAX) - signs


def instead(alone: Command, heard: Heard, model: Model) -> Command:
    """Return what a fixed form made; an offer if it only asks for the moment that was said."""
    if not isinstance(alone, Unclear) or alone.choices:
        return alone
    from core.parser.forms.links import AS_BLOCKED  # loaded late: few messages are unclear
    from core.parser.forms.times import unread

    if alone != unread() and (alone.msg != AS_BLOCKED or _RELATED.search(heard.line.text)):
        return alone
    found = readings(heard.line, 0, len(heard.line.tokens), heard.section, model)
    asked = next((one for one in found if one.intent == "feature"), None)
    words = heed(asked or found[0], heard)
    return offered([str(slot.value) for slot in reversed(words.of("feature"))], words) or alone
