"""What is said after a ticket: a problem that looks like a note on it, and the other way round."""

from __future__ import annotations

from dataclasses import replace

from core.parser.candidates import Reading
from core.parser.features import concepts_in, plain
from core.parser.intents import DECLARED
from core.parser.slots import Slot
from core.parser.tokens import Line
from core.parser.words import fields

_VALUES = frozenset(("pri", "cat"))
_TEXTS = frozenset(("res", "title"))
_IN_DOUBT = 0.5  # too little for a new ticket after another
_NOTING, _WRITING = (frozenset(table.split()) for table in (fields.NOTING, fields.WRITING))


def as_noted(reading: Reading, line: Line) -> Reading:
    """Return "note: the host was full" as a note on the last ticket, whatever else was likelier.

    A ticket that "anota: .." asks for may as well be a note: it is in doubt.
    """
    opens = line.words[reading.first : min(reading.first + 3, reading.last)]
    is_said = len(opens) > 2 and opens[1] == ":"
    if not is_said or any(slot.name == "id" for slot in reading.slots):
        return reading
    if plain(opens[0]) not in _NOTING:
        is_doubted = reading.intent == "create" and plain(opens[0]) in _WRITING
        return replace(reading, odds=_IN_DOUBT) if is_doubted else reading
    note = Slot("res", reading.first + 2, reading.last, line.part(reading.first + 2, reading.last))
    return replace(reading, intent="update", odds=1.0, find=lambda: (note,))


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
