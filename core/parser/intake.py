"""Messages in an intake channel: one that states a problem becomes a ticket."""

from __future__ import annotations

import re
from datetime import datetime

from core.command import Command, Create
from core.parser.candidates import readings
from core.parser.courtesy import without_courtesies
from core.parser.features import concepts_in
from core.parser.model import shipped
from core.parser.reader import parse
from core.parser.tokens import Line, read
from core.patterns import pattern

LEAST = 0.9  # higher than for addressed messages: an unwanted ticket is worse than none
_WORDS_MIN = 3  # a shorter message states no problem


def reported(text: str, at: datetime) -> tuple[Command, ...]:
    """Return the new ticket of a message, or () for talk, questions, thanks and other orders.

    text: what the user wrote
    at: when it was written (aware)
    """
    found = parse(text, "addressed", at)
    line = read(text)
    if len(found) != 1 or not isinstance(found[0], Create) or len(line.tokens) < _WORDS_MIN:
        return ()
    if line.tokens[0].kind == "who" or "?" in line.words or _is_remark(line):
        return ()
    bare = without_courtesies(text)
    best = readings(bare, 0, len(bare.tokens), "addressed", shipped())[0]
    return found if best.odds >= LEAST else ()


_REMARKS = frozenset(("thanks", "think", "same", "why", "who", "when", "how", "sorry", "later"))
_ANSWERS = frozenset(("yes", "yeah", "no", "ok", "okay", "ja", "nein", "si", "sim", "oui", "non"))
_PAST = pattern(r"(?:i|we) (?!need|can|want|would|have|am|are|get|see|cannot)\w+", re.IGNORECASE)


def _is_remark(line: Line) -> bool:
    """Whether the line begins like an answer, a question or a remark."""
    first = line.words[:3]
    about = concepts_in(first)
    return bool(about & _REMARKS) or first[0] in _ANSWERS or bool(_PAST.match(line.text))
