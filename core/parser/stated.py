"""A problem with a value after it, which looks like a note on the last ticket."""

from __future__ import annotations

from dataclasses import replace

from core.parser.candidates import Reading
from core.parser.features import concepts_in
from core.parser.intents import DECLARED
from core.parser.tokens import Line

_VALUES = frozenset(("pri", "cat"))
_TEXTS = frozenset(("res", "title"))


def as_stated(reading: Reading, line: Line) -> Reading:
    """Return "the till is dead, p1" as a new ticket: no word says that it is about another one.

    It begins with a text, or with a word for a new ticket; after it come only values.
    """
    if reading.intent != "update" or len(reading.slots) < 2:
        return reading
    text, *values = sorted(reading.slots, key=lambda slot: slot.first)
    if text.name not in _TEXTS or not {slot.name for slot in values} <= _VALUES:
        return reading
    before = line.words[reading.first : text.first]
    if before and "create" not in concepts_in(before):
        return reading
    taken = {k for slot in values for k in range(slot.first, slot.last)}
    rest = [line.words[k] for k in range(text.last, reading.last) if k not in taken]
    if DECLARED["update"].verbs & concepts_in(rest):  # "it fails again, set it to p1"
        return reading
    slots = (replace(text, name="title"), *values)
    return replace(reading, intent="create", find=lambda: slots)
