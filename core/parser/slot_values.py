"""The values of a part's slots: people, priorities, tickets, filters, texts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, cast

from core.command import List
from core.frozen import dataclass
from core.parser.calendar_days import Span
from core.parser.dates import between_in, span_in, span_said
from core.parser.features import concepts, plain
from core.parser.lexicon import AGES
from core.parser.numbers import numbers_in
from core.parser.slots import PERSON, WORDS, Slot, described
from core.parser.tokens import Line, shown
from core.parser.words import days, fields as tables
from core.patterns import pattern
from core.ticket import Pri, ticket_id

_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "„": "“", "«": "»", "`": "`"}
_OPENS = {close: open for open, close in _QUOTES.items()}
_SEVERAL = pattern(r"(?:-(?:les|l?[oa]s)|(?<=[aeiouáéíóúmens])(?:l[oa]s))$")
_ORDERS = frozenset(("close", "set", "give", "take", "view", "create", "reopen", "prog"))
OTHER = "other"  # the reference to the ticket before the current one
_OTHERS = frozenset(tables.OTHERS.split())
_TIMES = frozenset(("vez", "fois", "mal", "time"))
_BEFORE_NAMES = frozenset(f"{tables.ARTICLES} a ao à".split())
_THAN = frozenset(tables.THAN.split())
EDGES = " \t\n,;:-–—>=→"


@dataclass(frozen=True, slots=True)
class Heed:
    """A part of a message with all that is needed to read it.

    line: the line that has the part
    slots: its slots, in the order of the words
    at: when it was written (aware)
    ticket: id of the ticket whose thread it is in, None outside of a thread
    more: the lines below the first one
    clients: names of the workspace's clients
    """

    line: Line
    slots: tuple[Slot, ...]
    at: datetime
    ticket: str | None = None
    more: tuple[str, ...] = ()
    clients: Collection[str] = ()

    def of(self, *names: str) -> list[Slot]:
        """Return the slots with one of these names."""
        return [slot for slot in self.slots if slot.name in names]

    def value(self, name: str) -> Any:
        """Return the value of the last slot with this name, or None.

        Of "infra rather than code" it is that of the first one.
        """
        found = self.of(name)
        while len(found) > 1 and _THAN & {*self.line.words[found[-2].last : found[-1].first]}:
            found.pop()
        return found[-1].value if found else None


def priority(heed: Heed, name: str = "pri") -> Pri | None:
    """Return the priority of the last slot with this name, or None."""
    said = heed.value(name)
    return cast(Pri, int(said)) if said else None


def person(heed: Heed, name: str = "own") -> str | None:
    """Return the person of the last slot with this name: a user, `me` or `none`; else None."""
    slots = (slot for slot in reversed(heed.slots) if slot.name == name)
    return next((_person(one, heed) for one in slots if one.text[0] != "#"), None)  # "to #centos"


def _person(slot: Slot, heed: Heed) -> str:
    if slot.value and slot.value != PERSON:
        return slot.value
    who = (t.value for t in heed.line.tokens[slot.first : slot.last] if t.kind == "who" or t.value)
    named = next(who, None) or slot.text.strip(" .,:;!?").removesuffix("'s").lower()
    first, _, more = named.lstrip("@").partition(" ")
    return more.partition(" ")[0] if more and first in _BEFORE_NAMES else first


def text_of(heed: Heed, *names: str) -> str | None:
    """Return the text from the first to the last slot with these names, or None."""
    found = heed.of(*names)
    if not found:
        return None
    last = found[-1].last
    if names[0] == "res" and heed.line.words[last : last + 1] == ("?",):
        last += 1  # a note that is a question keeps its mark
    text = shown(heed.line.part(found[0].first, last))
    return unquoted(text.strip(EDGES)) or None


def runs_of(heed: Heed, name: str) -> list[str]:
    """Return the texts of a field's slots. Slots close together are one text."""
    runs: list[tuple[int, int]] = []
    for slot in heed.of(name):
        if runs and _is_joined(heed, runs[-1][1], slot.first):
            runs[-1] = runs[-1][0], slot.last
        else:
            runs.append((slot.first, slot.last))
    texts = (shown(_with_sign(heed.line, first, last)).strip(EDGES) for first, last in runs)
    return [text for text in map(unquoted, texts) if text]


def _with_sign(line: Line, first: int, last: int) -> str:
    """Return the text of the tokens with the sign that is glued to the first one ("/data")."""
    start = line.tokens[first].start
    sign = _SIGN.search(line.text, 0, start)
    return line.text[sign.start() if sign else start : line.tokens[last - 1].end]


_SIGN = pattern(r"(?<!\S)[/.~$]{1,2}\Z")


def _is_joined(heed: Heed, last: int, first: int) -> bool:
    if first - last > _GAP_MAX or any(last <= slot.first < first for slot in heed.slots):
        return False
    return not _STOPS & {*heed.line.words[last:first]}


_GAP_MAX = 3  # words
_STOPS = frozenset(".!?;:")


def unquoted(text: str) -> str:
    """Return the text without quotation marks around the whole of it."""
    if len(text) > 1 and _QUOTES.get(text[0]) == text[-1] and text[0] not in text[1:-1]:
        return text[1:-1].strip()
    return text[:-1].rstrip() if _is_left_over(text) else text


def _is_left_over(text: str) -> bool:
    """Whether the text ends in a quotation mark without a partner. Inches (`24"`) do not count."""
    opening = _OPENS.get(text[-1:], "")
    is_one = opening != "" and text.count(text[-1]) == 1
    is_pair = is_one and opening != text[-1] and opening in text
    return is_one and not is_pair and len(text) > 1 and not text[-2].isdigit()


def ids_of(heed: Heed, name: str = "id") -> tuple[str, ...]:
    """Return the ticket ids of the slots with this name, each once."""
    numbers = dict.fromkeys(n for slot in heed.of(name) for n in numbers_in(slot.text))
    return tuple(ticket_id(number) for number in numbers)


def tickets(heed: Heed) -> dict[str, Any]:
    """Return the tickets as fields of `Named`: `ids`, `where` or `ref`.

    Without any of them it is the ticket of the thread, else `it`.
    """
    if ids := ids_of(heed):
        return {"ids": ids}
    if heed.of("all") or any(slot.name[0] in "?!" for slot in heed.slots):
        return {"where": filters(heed, "?")}
    ref = reference(heed) or "it"
    return {"ids": (heed.ticket,)} if ref == "it" and heed.ticket else {"ref": ref}


def reference(heed: Heed) -> str | None:
    """Return how a ticket is named without an id: `it`, `them`, OTHER, an age, a row or words."""
    slot = next(iter(heed.of("ref")), None)
    if is_other(_naming(heed, slot)):
        return OTHER
    if age := _age(heed, slot):
        return age
    if slot is None or slot.value == "it":
        is_several = any(map(_joins_several, heed.line.words))
        return "them" if is_several else "it" if slot else None
    return described(slot.text) or "it" if slot.value == WORDS else slot.value


def _age(heed: Heed, slot: Slot | None) -> str | None:
    """Return the age by which the ticket is named: "the oldest one", "le plus ancien"."""
    if slot:
        said = plain(described(slot.text).lower()).split()
        return AGES.whole(said, 0, len(said))
    words = [plain(word) for word in _naming(heed, None)]
    found = (AGES.at(words, k, len(words)) for k in range(len(words)))
    return next((hit[0] for hit in found if hit), None)


def _naming(heed: Heed, slot: Slot | None) -> list[str]:
    """Return the words that may name a ticket: the slot's, or without it those of no slot."""
    if slot:
        return list(heed.line.words[slot.first : slot.last])
    taken = {k for one in heed.slots for k in range(one.first, one.last)}
    return [word for k, word in enumerate(heed.line.words) if k not in taken]


def _joins_several(word: str) -> bool:
    """Whether the word is a verb with a plural pronoun: "ciérralos", "passe-les", "fecha-os"."""
    joined = _SEVERAL.search(word)
    return joined is not None and bool(_ORDERS & {*concepts(plain(word[: joined.start()]))})


def is_other(words: Sequence[str]) -> bool:
    """Whether one of the words is "other" ("no, the other one"); "otra vez" is "again"."""
    pairs = zip(words, (*words[1:], ""), strict=False)
    return any(one in _OTHERS and after not in _TIMES for one, after in pairs)


def filters(heed: Heed, prefix: str) -> List:
    """Return the list with the filters of the slots that have this prefix: "", `?` or `!`."""
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
    """Return the words to search for, those of several slots joined; None if there are none."""
    said = [
        unquoted(shown(_signed(slot, heed.line)).rstrip(EDGES + ".?!")) for slot in heed.of(name)
    ]
    return " ".join(text for text in said if text) or None


def _signed(slot: Slot, line: Line) -> str:
    """Return the slot's text with the signs before its first word (`.NET`, `--flag`)."""
    start = line.tokens[slot.first].start
    while start and line.text[start - 1] in ".-+#":
        start -= 1
    return line.text[start : line.tokens[slot.last - 1].end]


def _lead(before: Sequence[str]) -> str:
    """Return the last word before a date, articles left out: "antes" of "antes do dia 3"."""
    said = [word for word in before if word not in _OF_DAYS]
    return said[-1] if said else ""


_OF_DAYS = frozenset(days.OF_DAYS.split())


def _days(heed: Heed, prefix: str) -> tuple[str | None, str | None]:
    words = _day_first(heed.line.words)
    slots = heed.of(f"{prefix}since", f"{prefix}until")
    spans = [_span(slot, words, heed.at) for slot in slots]
    is_open = not spans or None in spans
    stated = None if prefix else between_in(words, heed.at)
    if is_open and not prefix:
        stated = stated or span_in(words, heed.at)
    since = until = None
    for span in [stated] if stated else spans:
        since = span.since.isoformat() if span and span.since else since
        until = span.until.isoformat() if span and span.until else until
    return since, until


def _span(slot: Slot, words: Sequence[str], at: datetime) -> Span | None:
    """Return the days of a slot, with the units and months right after it."""
    end = slot.last
    while end < len(words) and days.FOREIGN.get(words[end], words[end]) in _GOES_ON:
        end += 1
    return span_said(slot.field, _lead(words[: slot.first]), words[slot.first : end], at)


_GOES_ON = frozenset((*days.UNITS, *days.MONTH_NUMBERS))


def _day_first(words: Sequence[str]) -> Sequence[str]:
    """Return the words with 3/4 as 3.4, the third of April, if they are not English."""
    is_foreign = any(map(days.FOREIGN.get, words))
    return [_SLASH.sub(".", word) for word in words] if is_foreign else words


_SLASH = pattern(r"(?<=\d)/(?=\d)")
