"""Fixed forms of speech, a module for each feature. A new one is a line in READERS."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import cache

from core.command import Command, Unclear
from core.parser.forms import (
    answers,
    approvals,
    away,
    clients,
    contracts,
    desks,
    follows,
    hours,
    labels,
    levels,
    links,
    meetings,
    oncall,
    repeats,
    reports,
    routes,
    times,
    waits,
)
from core.parser.forms.form import Form, Phrase
from core.parser.forms.spelling import Speller

_CAN = (
    r"(?:(?:can|could|would|will) (?:you|we|i)|kannst du|könntest du|können wir|puedes|podrías"
    r"|peux-tu|pourrais-tu|tu peux|pode|poderia|você pode)"
)
_PLEASE = r"(?:please|pls|plz|bitte|por favor|s'il (?:te|vous) plaît|stp|svp|hey|hi|hallo|hola)"
_BEFORE = re.compile(rf"^(?:(?:{_PLEASE}|(?P<asks>{_CAN}))[\s,]+)+", re.IGNORECASE)
_AFTER = re.compile(rf"(?:[\s,]+{_PLEASE})?[\s.!]*$", re.IGNORECASE)

READERS: tuple[Callable[[Phrase], Command | None], ...] = (
    approvals.read,
    clients.read,
    levels.read,
    routes.read,
    away.read,
    oncall.read,
    labels.read,
    reports.read,
    links.read,
    desks.read,
    follows.read,
    hours.read,
    contracts.read,
    meetings.read,
    repeats.read,
    waits.read,
    times.read,
    answers.read,
)


def fixed(phrase: Phrase) -> Command | None:
    """Return the command of a message that is a fixed form from beginning to end, else None."""
    for read in READERS:
        if command := read(phrase):
            return command
    return None


def misspelled(phrase: Phrase) -> Unclear | None:
    """Return the question for a phrase about a ticket that is a form but for one letter."""
    return _speller().meant(phrase)


@cache
def _speller() -> Speller:
    return Speller((read, _words(read.__module__)) for read in READERS)


def _words(module: str) -> frozenset[str]:
    """Return the words of the forms of a module."""
    values = vars(sys.modules[module]).values()
    return frozenset(word for one in values if isinstance(one, Form) for word in one.words)


def polite(text: str) -> str:
    """Return the text without a greeting or a "please" at its ends, and without a full stop.

    An order that is put as a question ("can you follow T5?") becomes the order.
    """
    said = text.strip()
    head = _BEFORE.match(said)
    if head and head["asks"]:
        said = said.rstrip(" ?")
    return _AFTER.sub("", said[head.end() :] if head else said)


__all__ = ["Phrase", "fixed", "misspelled", "polite"]
