"""Rules for messages that are not addressed to the bot.

Only an order that opens the message and names a ticket counts.
"""

from __future__ import annotations

from functools import cache

from core.parser.candidates import Reading
from core.parser.caution import is_doubtful
from core.parser.features import plain
from core.parser.intents import OVERHEARD
from core.parser.tokens import Line
from core.parser.words import caution, overheard
from core.ticket import TEXTS

LEAST = 0.9
_NOTES = frozenset(("note", "notiz", "nota"))
_SMALL = frozenset(
    ("now", "again", "ticket", "off", "up", "down", "wieder", "ya", "jetzt", "de", "nuevo")
)
_STOPS = frozenset((",", ":", ";", ".", "!", "\n", "-", "–", "—"))
_POINTING = frozenset(("it", "this", "that"))
_AFTER = frozenset((",", ":", "-", "–", "—", "it", "this", "that", "to", "as", "please", ".", "!"))


@cache
def listed(text: str) -> frozenset[str]:
    """Return the plain words of a comma separated table."""
    return frozenset(plain(word.strip()) for word in text.replace("\n", " ").split(","))


def is_order(reading: Reading, line: Line, ticket: str | None) -> bool:
    """Whether the reading is an explicit order. ticket: id of the ticket whose thread it is in."""
    first = _opening(reading, line)
    if first >= reading.last or reading.odds < LEAST or is_doubtful(reading, line):
        return False
    word = plain(line.words[first])
    if "?" in line.words[reading.first : reading.last][-2:] or "could" in line.courtesies:
        return False
    if reading.intent == "create":
        if _ends_in(overheard.CREATED, reading, line, first):
            return word in listed(overheard.TICKET) | listed(overheard.ARTICLES)
        return word in listed(overheard.CREATE) and _names_ticket(reading, line, first)
    if reading.intent not in OVERHEARD:
        return False
    if line.tokens[first].kind == "id":
        return _ends_in(overheard.INFINITIVES, reading, line, first)
    if word not in listed(overheard.ORDERS):
        return False
    return any(slot.name == "id" for slot in reading.slots) or _means_thread(
        reading, line, first, ticket
    )


def _opening(reading: Reading, line: Line) -> int:
    k = reading.first
    polite = listed(overheard.BEFORE) | {","}
    while k < reading.last and (line.words[k] in polite or line.tokens[k].kind in ("emoji", "who")):
        k += 1
    return k


def _names_ticket(reading: Reading, line: Line, first: int) -> bool:
    title = next((slot.first for slot in reading.slots if slot.name == "title"), None)
    lead = [plain(word) for word in line.words[first:title]] if title else []
    named = any(word in listed(overheard.TICKET) for word in lead)
    while lead and lead[-1] in listed(overheard.ARTICLES):
        lead.pop()
    leads_on = bool(lead) and lead[-1] in listed(overheard.LEADS) | {"ticket", ","}
    return named and leads_on and not any(word in listed(caution.DUE) for word in lead)


def _ends_in(verbs: str, reading: Reading, line: Line, first: int) -> bool:
    """Whether the first clause is a German order: the verb at its end, and no subject."""
    clause = []
    for k in range(first, reading.last):
        if line.words[k] in _STOPS:
            break
        clause.append(plain(line.words[k]))
    is_ordered = bool(clause) and clause[-1] in listed(verbs)
    return is_ordered and not listed(overheard.SUBJECTS) & set(clause)


def _means_thread(reading: Reading, line: Line, first: int, ticket: str | None) -> bool:
    """Whether the order is about the ticket of the thread, without an id ("close, fixed")."""
    if ticket is None or any(slot.name == "ref" and slot.value != "it" for slot in reading.slots):
        return False
    after = line.words[first + 1] if first + 1 < reading.last else "."
    if plain(line.words[first]) in _NOTES:  # sentences often begin with "note that"
        return after == ":" and any(slot.name == "res" for slot in reading.slots)
    if after in _POINTING:  # "take it, please" is an order, "take it to the list" is not
        after = line.words[first + 2] if first + 2 < reading.last else "."
        return after in _STOPS or _is_all_read(reading, line, first)
    return after in _AFTER or _is_all_read(reading, line, first)


def _is_all_read(reading: Reading, line: Line, first: int) -> bool:
    """Whether every word after the verb is a value or a courtesy ("bump p1 please")."""
    values = (one for one in reading.slots if one.first > first and one.name not in TEXTS)
    read = {k for slot in values for k in range(slot.first, slot.last)}
    rest = {line.words[k] for k in range(first + 1, reading.last) if k not in read}
    return rest <= listed(overheard.BEFORE) | _AFTER | _SMALL
