"""Fixed forms of speech, a module for each feature. A new one is a line in READERS."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import cast

from core.command import Command, Unclear
from core.parser.forms.form import Form, Phrase
from core.parser.forms.marked import marks_in, of_modules, ways_of
from core.parser.forms.markers import WAYS
from core.parser.forms.speller import Speller, may_slip
from core.patterns import pattern

_CAN = (
    r"(?:(?:can|could|would|will) (?:you|we|i)|kannst du|könntest du|können wir|puedes|podrías"
    r"|peux-tu|pourrais-tu|tu peux|pode|poderia|você pode)"
)
_PLEASE = r"(?:please|pls|plz|bitte|por favor|s'il (?:te|vous) plaît|stp|svp|hey|hi|hallo|hola)"
_BEFORE = pattern(rf"^(?:(?:{_PLEASE}|(?P<asks>{_CAN}))[\s,]+)+", re.IGNORECASE)
_AFTER = pattern(rf"(?:[\s,]+{_PLEASE})?[\s.!]*$", re.IGNORECASE)

_BARE = {  # articles before an id -> what is left of them
    **dict.fromkeys(("the", "das", "dem", "el", "la", "le", "o", "ticket", "chamado"), ""),
    **dict.fromkeys(("del", "du", "do", "da"), "de "),
    **{"al": "a ", "ao": "a ", "au": "à ", "no": "em ", "na": "em ", "pelo": "por "},
}
_BEFORE_ID = pattern(rf"\b({'|'.join(_BARE)})\s+(?=(?:T-?|#)\d)", re.IGNORECASE)

Reader = Callable[[Phrase], Command | None]

READERS = (  # modules, in the order in which they are asked
    *(
        "approvals",
        "clients",
        "levels",
        "routes",
        "away",
        "swaps",
        "oncall",
        "labels",
        "reports",
        "links",
    ),
    *("desks", "follows", "issues", "hours", "contracts", "meetings", "queue", "repeats"),
    *("requests", "extensions", "waits", "times", "answers", "summaries", "titles"),
)


def fixed(phrase: Phrase) -> Command | None:
    """Return the command of a message that is a fixed form from beginning to end, else None."""
    text = phrase.own if phrase.own == phrase.text else f"{phrase.own} {phrase.text}"
    for name in possible(text):
        if command := reader(name)(phrase):
            return command
    return None


def possible(text: str) -> list[str]:
    """Return the modules that may have a form for the message: it has the words of a way."""
    found = marks_in(text).anywhere
    return [
        name
        for name, rare, ways in _modules()
        if found & rare and any(found & needed == needed for needed in ways)
    ]


@cache
def _modules() -> list[tuple[str, int, list[int]]]:
    return of_modules(READERS)


@cache
def reader(name: str) -> Reader:
    """Return the function of a module, which is loaded when a message may have one of its forms."""
    module = import_module(f"{__name__}.{name}")
    for key, value in vars(module).items():
        if isinstance(value, Form) and (named := f"{name}.{key}") in WAYS:
            value.needed = ways_of(named)
    return cast(Reader, module.read)


def misspelled(phrase: Phrase) -> Unclear | None:
    """Return the question for a phrase about a ticket that is a form but for one letter."""
    return _speller().meant(phrase) if may_slip(phrase) else None


@cache
def _speller() -> Speller:
    from core.parser.forms.vocabulary import WORDS  # loaded late: few messages have a slip

    return Speller(WORDS, reader)


def polite(text: str) -> str:
    """Return the text without a greeting or a "please" at its ends, and without a full stop.

    An id stands without an article: "do T7" is "de T7".

    An order that is put as a question ("can you follow T5?") becomes the order.
    """
    said = text.strip()
    head = _BEFORE.match(said)
    if head and head["asks"]:
        said = said.rstrip(" ?")
    said = _AFTER.sub("", said[head.end() :] if head else said)
    return _BEFORE_ID.sub(lambda found: _BARE[found[1].lower()], said)


__all__ = ["Phrase", "fixed", "misspelled", "polite"]
