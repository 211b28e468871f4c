"""What the slots of a part say: people, priorities, tickets, filters, texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from core.command import List
from core.parser.dates import span_said
from core.parser.features import concepts, plain
from core.parser.numbers import numbers_in
from core.parser.slots import PERSON, WORDS, Slot, described
from core.parser.tokens import Line, shown
from core.parser.words import days
from core.parser.words import fields as tables
from core.ticket import Pri, ticket_id

_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "„": "“", "«": "»", "`": "`"}
_OPENS = {close: open for open, close in _QUOTES.items()}
_SEVERAL = re.compile(r"(?:-(?:les|l?[oa]s)|(?<=[aeiouáéíóúmens])(?:l[oa]s))$")
_ORDERS = frozenset(("close", "set", "give", "take", "view", "create", "reopen", "prog"))
OTHER = "other"  # how a ticket is named that was at hand before
_OTHERS = frozenset(tables.OTHERS.split())
_BEFORE_NAMES = frozenset(f"{tables.ARTICLES} a ao à".split())
EDGES = " \t\n,;:-–—>=→"


@dataclass(frozen=True, slots=True)
class Heed:
    """What a part of a message is read with. ticket: whose thread it is in; at: when it was
    said; more: the lines below."""

    line: Line
    slots: tuple[Slot, ...]
    at: datetime
    ticket: str | None = None
    more: tuple[str, ...] = ()

    def of(self, *names: str) -> list[Slot]:
        return [slot for slot in self.slots if slot.name in names]

    def value(self, name: str) -> Any:
        """The last value that was said of a field."""
        return next((slot.value for slot in reversed(self.slots) if slot.name == name), None)


def priority(heed: Heed, name: str = "pri") -> Pri | None:
    said = heed.value(name)
    return cast(Pri, int(said)) if said else None


def person(heed: Heed, name: str = "own") -> str | None:
    return next((_person(slot, heed) for slot in reversed(heed.slots) if slot.name == name), None)


def _person(slot: Slot, heed: Heed) -> str:
    if slot.value and slot.value != PERSON:
        return slot.value
    who = (t.value for t in heed.line.tokens[slot.first : slot.last] if t.kind == "who" or t.value)
    named = next(who, None) or slot.text.strip(" .,:;!?").removesuffix("'s").lower()
    first, _, more = named.lstrip("@").partition(" ")
    return more.partition(" ")[0] if more and first in _BEFORE_NAMES else first


def text_of(heed: Heed, *names: str) -> str | None:
    """From the first word of a text to its last, with what stands between."""
    found = heed.of(*names)
    if not found:
        return None
    last = found[-1].last
    if names[0] == "res" and heed.line.words[last : last + 1] == ("?",):
        last += 1  # a note that asks
    text = shown(heed.line.part(found[0].first, last))
    return unquoted(text.strip(EDGES)) or None


def runs_of(heed: Heed, name: str) -> list[str]:
    """The texts that a field's slots are, those that little stands between as one."""
    runs: list[tuple[int, int]] = []
    for slot in heed.of(name):
        if runs and _is_joined(heed, runs[-1][1], slot.first):
            runs[-1] = runs[-1][0], slot.last
        else:
            runs.append((slot.first, slot.last))
    texts = (shown(heed.line.part(first, last)).strip(EDGES) for first, last in runs)
    return [text for text in map(unquoted, texts) if text]


def _is_joined(heed: Heed, last: int, first: int) -> bool:
    if first - last > _GAP_MAX or any(last <= slot.first < first for slot in heed.slots):
        return False
    return not _STOPS & {*heed.line.words[last:first]}


_GAP_MAX = 3  # words
_STOPS = frozenset(".!?;:")


def unquoted(text: str) -> str:
    """The text without quotes around the whole of it."""
    if len(text) > 1 and _QUOTES.get(text[0]) == text[-1] and text[0] not in text[1:-1]:
        return text[1:-1].strip()
    return text[:-1].rstrip() if _is_left_over(text) else text


def _is_left_over(text: str) -> bool:
    """Whether the text ends in a quotation mark that has no other (inches have none)."""
    opening = _OPENS.get(text[-1:], "")
    is_one = opening != "" and text.count(text[-1]) == 1
    is_pair = is_one and opening != text[-1] and opening in text
    return is_one and not is_pair and len(text) > 1 and not text[-2].isdigit()


def ids_of(heed: Heed, name: str = "id") -> tuple[str, ...]:
    numbers = dict.fromkeys(n for slot in heed.of(name) for n in numbers_in(slot.text))
    return tuple(ticket_id(number) for number in numbers)


def tickets(heed: Heed) -> dict[str, Any]:
    """The tickets: by id, by filters, by reference, or the one at hand."""
    if ids := ids_of(heed):
        return {"ids": ids}
    if heed.of("all") or any(slot.name[0] in "?!" for slot in heed.slots):
        return {"where": filters(heed, "?")}
    ref = reference(heed) or "it"
    return {"ids": (heed.ticket,)} if ref == "it" and heed.ticket else {"ref": ref}


def reference(heed: Heed) -> str | None:
    slot = next(iter(heed.of("ref")), None)
    if slot is None or slot.value == "it":
        is_several = any(map(_joins_several, heed.line.words))
        return "them" if is_several else "it" if slot else None
    if is_other(heed.line.words[slot.first : slot.last]):
        return OTHER
    return described(slot.text) if slot.value == WORDS else slot.value


def _joins_several(word: str) -> bool:
    """Whether a verb has several tickets joined to it: "ciérralos", "passe-les", "fecha-os"."""
    joined = _SEVERAL.search(word)
    return joined is not None and bool(_ORDERS & {*concepts(plain(word[: joined.start()]))})


def is_other(words: Sequence[str]) -> bool:
    """Whether one of them says "other" ("no, the other one")."""
    return any(plain(word) in _OTHERS for word in words)


def filters(heed: Heed, prefix: str) -> List:
    since, until = _days(heed, prefix)
    return List(
        stat=heed.value(f"{prefix}stat"),
        cat=heed.value(f"{prefix}cat"),
        pri=priority(heed, f"{prefix}pri"),
        own=person(heed, f"{prefix}own"),
        by=person(heed, f"{prefix}by"),
        text=_searched(heed, f"{prefix}text"),
        since=since,
        until=until,
        not_=filters(heed, "!") if prefix != "!" and _is_negated(heed) else None,
    )


def _is_negated(heed: Heed) -> bool:
    return any(slot.name.startswith("!") for slot in heed.slots)


def _searched(heed: Heed, name: str) -> str | None:
    """The words to search for; those that stand apart are searched together."""
    said = [
        unquoted(shown(_signed(slot, heed.line)).rstrip(EDGES + ".?!")) for slot in heed.of(name)
    ]
    return " ".join(text for text in said if text) or None


def _signed(slot: Slot, line: Line) -> str:
    """The slot's text with the signs that its first word begins with (`.NET`, `--flag`)."""
    start = line.tokens[slot.first].start
    while start and line.text[start - 1] in ".-+#":
        start -= 1
    return line.text[start : line.tokens[slot.last - 1].end]


def _lead(before: Sequence[str]) -> str:
    """The word that says the direction of a date, articles left out: "antes do dia 3"."""
    said = [word for word in before if word not in _OF_DAYS]
    return said[-1] if said else ""


_OF_DAYS = frozenset(days.OF_DAYS.split())


def _days(heed: Heed, prefix: str) -> tuple[str | None, str | None]:
    since = until = None
    for slot in heed.of(f"{prefix}since", f"{prefix}until"):
        before = _lead(heed.line.words[: slot.first])
        span = span_said(slot.field, before, heed.line.words[slot.first : slot.last], heed.at)
        if span:
            since = span.since.isoformat() if span.since else since
            until = span.until.isoformat() if span.until else until
    return since, until
