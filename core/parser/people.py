"""People in the text of a new ticket.

People whom the ticket is about stay in its title. People whom the message calls do not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from core.parser.features import concepts, plain
from core.parser.slot_values import Heed
from core.parser.slots import Slot
from core.parser.tokens import WHO, Line, either, is_about, read
from core.parser.words import courtesy, people
from core.patterns import pattern

_OBJECTS = frozenset(people.OBJECTS.split())
_OWNERS = frozenset(people.OWNERS.split())
_STOPS = frozenset(".!?;:")


_FOR_ANOTHER = pattern(
    rf"\s*(?:{either(courtesy.GREETING)}[,!\s]{{1,2}})?(?:{WHO}[,:\s]{{1,2}}){{1,10}}{either(courtesy.COULD)}"
    r"(?![\w-])",
    re.IGNORECASE,
)


def is_for_another(text: str) -> bool:
    """Whether the message asks another person to do something with an existing ticket."""
    asks = "@" in text and _FOR_ANOTHER.match(text)
    return bool(asks) and any(token.kind == "id" for token in read(text).tokens)


def with_people(heed: Heed) -> Heed:
    """Return the part of a new ticket with the right people in its title.

    The title includes its subject ("@bob needs ..") and its object ("the laptop of @bob"). It
    leaves out the people whom the message calls ("@ana the printer jams").
    """
    slots = [slot for slot in heed.slots if slot.name != "own" or not _is_subject(slot, heed.line)]
    slots = [_with_object(slot, slots, heed.line) for slot in slots]
    first = next((k for k, slot in enumerate(slots) if slot.name == "title"), None)
    if first is not None:
        slots[first] = _without_order(slots[first], slots, heed.line)
        start = _beginning(slots[first], heed.line)
        slots[first] = _slot("title", start, slots[first].last, heed.line)
    return replace(heed, slots=tuple(slots))


def _slot(name: str, first: int, last: int, line: Line) -> Slot:
    return Slot(name, first, last, line.part(first, last))


def _is_subject(slot: Slot, line: Line) -> bool:
    """Whether the slot has a person who is read as a word of the sentence."""
    return any(map(is_about, line.tokens[slot.first : slot.last]))


def _beginning(title: Slot, line: Line) -> int:
    """Return the first token of the title.

    It begins the clause of the sentence's first subject, or follows the people who are called.
    """
    k = title.first
    while k and line.words[k - 1] not in _STOPS and "\n" not in _gap(line, k):
        k -= 1
    before = [n for n in range(k, title.first + 1) if is_about(line.tokens[n])]
    if before:
        return _clause(k, before[0], line)
    start = title.first
    while start < title.last - 1 and (
        line.tokens[start].kind == "who" or (start > title.first and line.words[start] in ",:")
    ):
        start += 1
    return start


def _clause(k: int, person: int, line: Line) -> int:
    """Return where the person's clause begins, in a sentence that begins at token k.

    It begins at the verb whose object the person is ("onboard @bob"), at the word that leads on
    to the person ("when @bob prints, .."), or at the person.
    """
    before = line.text[line.tokens[k].start : line.tokens[person].start]
    if found := _DONE_FOR.search(before):
        start = line.tokens[k].start + found.start()
        return next(n for n in range(k, person) if line.tokens[n].start >= start)
    asks = any(_ASKING & {*concepts(plain(word))} for word in line.words[k:person])
    return k if k < person and line.words[person - 1] in _RELATING and not asks else person


_DONE_FOR = pattern(rf"(?<!\w){either(people.DONE_FOR)}\s$", re.IGNORECASE)
_RELATING = frozenset(people.RELATING.split())
_ASKING = frozenset(("create", "ticket", "polite", "note"))


def _without_order(title: Slot, slots: list[Slot], line: Line) -> Slot:
    """Return the title without a last clause that only assigns the ticket ("x, assign to")."""
    words = line.words[title.first : title.last]
    mark = max((k for k, word in enumerate(words) if word in _MARKS), default=0)
    gives = all(_GIVING & {*concepts(plain(word))} or len(word) < 3 for word in words[mark + 1 :])
    is_before = any(slot.name == "own" and slot.first == title.last for slot in slots)
    return (
        _slot("title", title.first, title.first + mark, line)
        if mark and gives and is_before
        else title
    )


_MARKS = frozenset((",", ";", ".", "-", "–", "—"))
_GIVING = frozenset(("give", "own", "set", "take", "polite"))


def _gap(line: Line, k: int) -> str:
    """Return the text between a token and the one before it."""
    return line.text[line.tokens[k - 1].end : line.tokens[k].start]


def _with_object(slot: Slot, slots: list[Slot], line: Line) -> Slot:
    """Return the slot as a part of the title if the title goes on with the person, else unchanged.

    It does after a preposition: "a laptop for @bob", "the laptop of @bob".
    """
    k = slot.first if slot.name == "own" else slot.first - 1
    if slot.name not in ("own", "desc") or k < 1 or line.tokens[k].kind != "who":
        return slot
    first = slot.first - 1 if slot.name == "own" and line.words[k - 1] in _OWNERS else slot.first
    in_title = any(
        one.name == "title"
        and one.first < k
        and (one.last in (k - 1, k) if first < slot.first else one.first < k <= one.last)
        and not _STOPS & {*line.words[one.first : k]}
        for one in slots
    )
    goes_on = line.words[k - 1] in _OBJECTS | _OWNERS and in_title
    return _slot("title", first, slot.last, line) if goes_on else slot
