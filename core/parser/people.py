"""People in what a ticket is about: they stay in its title, and those who are called do not."""

from __future__ import annotations

import re
from dataclasses import replace

from core.parser.features import concepts, plain
from core.parser.slot_values import Heed
from core.parser.slots import Slot
from core.parser.tokens import WHO, Line, either, is_about, read
from core.parser.words import courtesy, people

_OBJECTS = frozenset(people.OBJECTS.split())
_OWNERS = frozenset(people.OWNERS.split())
_STOPS = frozenset(".!?;:")


_FOR_ANOTHER = re.compile(
    rf"\s*(?:{either(courtesy.GREETING)}[,!\s]{{1,2}})?(?:{WHO}[,:\s]{{1,2}}){{1,10}}{either(courtesy.COULD)}"
    r"(?![\w-])",
    re.IGNORECASE,
)


def is_for_another(text: str) -> bool:
    """Whether it asks somebody else to do something about a ticket that is there."""
    asks = "@" in text and _FOR_ANOTHER.match(text)
    return bool(asks) and any(token.kind == "id" for token in read(text).tokens)


def with_people(heed: Heed) -> Heed:
    """What a new ticket is read with: the title begins with whom it is about and goes on with whom
    it breaks off before ("the laptop of @bob"); whom the message calls is left out of it."""
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
    """Whether it is a person whom a sentence is about: such a one is a word."""
    return any(map(is_about, line.tokens[slot.first : slot.last]))


def _beginning(title: Slot, line: Line) -> int:
    """The token that the title begins with: the first person of its sentence, or what follows those
    who are called."""
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
    """Where the clause begins that the person is in, of a sentence that begins at token k: with a
    verb of which they are the object, or with what they are said of ("when @bob prints, ..")."""
    before = line.text[line.tokens[k].start : line.tokens[person].start]
    if found := _DONE_FOR.search(before):
        start = line.tokens[k].start + found.start()
        return next(n for n in range(k, person) if line.tokens[n].start >= start)
    asks = any(_ASKING & {*concepts(plain(word))} for word in line.words[k:person])
    return k if k < person and line.words[person - 1] in _RELATING and not asks else person


_DONE_FOR = re.compile(rf"(?<!\w){either(people.DONE_FOR)}\s$", re.IGNORECASE)
_RELATING = frozenset(people.RELATING.split())
_ASKING = frozenset(("create", "ticket", "polite", "note"))


def _without_order(title: Slot, slots: list[Slot], line: Line) -> Slot:
    """The title without its last clause, if that only gives the ticket away ("x, assign to")."""
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
    """What stands between a token and the one before it."""
    return line.text[line.tokens[k - 1].end : line.tokens[k].start]


def _with_object(slot: Slot, slots: list[Slot], line: Line) -> Slot:
    """The slot, as a part of the title where that breaks off before it ("a laptop for @bob") or
    before what says whose it is ("the laptop" of @bob), or where it follows such a person."""
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
