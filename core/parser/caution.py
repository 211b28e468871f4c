"""Fixed rules: an order that is denied, asked, planned or reported changes nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from core.parser.candidates import Reading
from core.parser.features import concepts_in, plain
from core.parser.intents import DECLARED, ENDING
from core.parser.lexicon import Words
from core.parser.tokens import Line
from core.parser.words import caution
from core.patterns import pattern
from core.ticket import TEXTS

_TEXTS = frozenset((*TEXTS, "text"))
_NOTES = frozenset(("res", "desc"))  # go to the end of what is said
_VALUES = frozenset(("pri", "cat"))
_SEPARATORS = frozenset((",", ":", ";", ".", "!", "-", "–", "—", "(", "->", "=>", "\n"))
_BOTH = pattern(r" e o |(?<=,) o ")  # Portuguese: "T4 e o T5", "T3, o T4"
_PLACES = frozenset(caution.PLACES.split())
_PORTUGUESE = frozenset(caution.PORTUGUESE.split())
_REFUSALS = frozenset(caution.REFUSALS.split())
_REFUSAL_MAX = 5  # tokens of a refusal with its comma, as "no no wait,"
_VERBS = frozenset(verb for intent in DECLARED.values() for verb in intent.verbs)  # concepts
_OPENING = 3  # words that may open a condition: "and if ..", "ok, once .."
_ASKING = frozenset(("is", "are", "was", "were"))  # they begin a question without a mark
_SUBJECTS = frozenset(("this", "that", "it", "they", "these", "those", "the"))
_SHORT = 2  # words of a note that may deny
_RANGE = pattern(r"\d+-\d+")
_YES = "sí"  # "si" is "if"
_HARMLESS = (caution.SETTLED, caution.HARMLESS)
_CORRECTING = frozenset(("correct", "repeat"))


_phrases = cache(Words)  # of a table, when it is first needed


def _has(words: Sequence[str], *tables: str) -> bool:
    """Whether the words have a phrase of a table."""
    end = len(words)
    return any(_phrases(one).skip(words, k, end) for one in tables for k in range(end))


def is_doubtful(reading: Reading, line: Line) -> bool:
    """Whether the words around the order say that nothing is to be changed now."""
    words = _around(reading, line)
    if _has(_doubting(line.words[:_OPENING]), caution.CONDITION) or _has(words, *_doubts(reading)):
        return True
    if _has(_short_notes(reading, line), caution.BELIEVED, caution.PLANNED):
        return True
    asked = _is_asked(words, line) or is_either(reading, line)
    return asked and reading.intent not in _CORRECTING


def _doubts(reading: Reading) -> list[str]:
    """Return the tables whose words doubt such an order. "I think it is p1" doubts no value."""
    tables = [caution.DENIED, caution.CONDITION, caution.TOLD]
    if reading.intent not in _CORRECTING:
        tables.append(caution.PLANNED)
        is_value = reading.intent == "update" and not _is_ending(reading)
        tables += [] if is_value else [caution.BELIEVED]
    tables += [caution.DUE] if _is_ending(reading) else []
    return tables


def is_uncertain(reading: Reading, line: Line) -> bool:
    """Whether an order without a named ticket may be none: denied, partial, hearsay, a question.

    It may also be for tickets by their numbers alone: "shift 7-9 to doc".
    """
    said = [plain(word) for word in line.words[reading.first :]]
    if said[0] in _ASKING and not _SUBJECTS.isdisjoint(said[1:2]):
        return True
    if any(map(_RANGE.fullmatch, _around(reading, line))):
        return True
    denied = _has(_short_notes(reading, line), caution.NOT)
    partly = _has(_ordering(reading, line), caution.PARTLY)
    return denied or partly or _has(_doubting(said), caution.HEARSAY)


def _short_notes(reading: Reading, line: Line) -> list[str]:
    """Return the words of notes of a word or two, which may be doubts: "fixed, not"."""
    notes = (s for s in reading.slots if s.field in _NOTES and s.last - s.first <= _SHORT)
    return _doubting([word for slot in notes for word in line.words[slot.first : slot.last]])


def _is_ending(reading: Reading) -> bool:
    """Whether the reading would merge a ticket or change its state."""
    return reading.intent in ENDING or any(slot.name == "stat" for slot in reading.slots)


def _around(reading: Reading, line: Line) -> list[str]:
    """Return the plain words of `_outside`, without the phrases that doubt nothing."""
    return _doubting([line.words[k] for k in _outside(reading, line)])


def _outside(reading: Reading, line: Line) -> list[int]:
    """Return the tokens outside of texts and values.

    The first two words of a text count too, unless a mark is before it.
    """
    taken: set[int] = set()
    for slot in reading.slots:
        first = slot.first
        if slot.field in _TEXTS and first == reading.first:
            continue
        if slot.field in _TEXTS:
            is_name = slot.name == "title" and reading.intent == "update"
            is_apart = is_name or line.words[first - 1] in _SEPARATORS
            first = first if is_apart else min(first + 2, slot.last)
        if slot.field in _TEXTS | _VALUES:
            taken.update(range(first, reading.last if slot.field in _NOTES else slot.last))
    first = _after_refusal(line, reading.first, reading.last)
    said = (k for k in range(first, reading.last) if k not in taken)
    return [k for k in said if not _is_place(line, k)]


def _ordering(reading: Reading, line: Line) -> list[str]:
    """Return the words of `_around` in the clauses with a verb of the order; all, if none has."""
    verbs = DECLARED[reading.intent].verbs
    marks = [k for k in range(reading.first, reading.last) if line.words[k] in _SEPARATORS]
    clauses = [range(a, b) for a, b in pairwise((reading.first, *marks, reading.last))]
    ordering = [one for one in clauses if verbs & concepts_in(line.words[one.start : one.stop])]
    if not ordering:
        return _around(reading, line)
    inside = [k for k in _outside(reading, line) if any(k in one for one in ordering)]
    return _doubting([line.words[k] for k in inside])


def _doubting(words: Sequence[str]) -> list[str]:
    """Return the plain words without the phrases that doubt nothing."""
    said = [plain(word) for word in words if word != _YES]
    found: list[str] = []
    k = 0
    while k < len(said):
        size = max(_phrases(one).skip(said, k, len(said)) for one in _HARMLESS)
        found += [] if size else said[k : k + 1]
        k += size or 1
    return found


def _after_refusal(line: Line, first: int, last: int) -> int:
    """Return the token after a "no" that answers what was said before: "no wait, reopen it".

    Such a refusal orders nothing itself, as "no cierres T4, gracias" does.
    """
    opening = line.words[first : min(first + _REFUSAL_MAX, last)]
    end = opening.index(",") if "," in opening else 0
    clause = opening[:end]
    is_order = bool(_VERBS & concepts_in(clause)) or any(
        token.kind == "id" for token in line.tokens[first : first + end]
    )
    is_refusal = any(plain(word) in _REFUSALS for word in clause)
    return first + end + 1 if is_refusal and not is_order else first


def _is_place(line: Line, k: int) -> bool:
    """Whether the word is the Portuguese "no" (in the), as in "junta o T48 no T45"."""
    after = line.tokens[k + 1] if k + 1 < len(line.tokens) else None
    if line.words[k] != "no" or k == 0 or after is None:
        return False
    is_name = line.text[after.start].isupper()  # "fix no PR 88"
    is_portuguese = len(_PORTUGUESE & {plain(word) for word in line.words}) > 1
    return after.kind == "id" or is_name or is_portuguese or plain(after.low) in _PLACES


def _is_asked(words: Sequence[str], line: Line) -> bool:
    """Whether it is a question and no polite order ("close T5?", "did anyone close T5?")."""
    is_polite = {"please", "could"} & {*line.courtesies} or _has(words, caution.POLITE)
    return "?" in words[-2:] and not is_polite


def is_either(reading: Reading, line: Line) -> bool:
    """Whether one of several tickets is meant: "close T1 or T2"."""
    ids = [slot for slot in reading.slots if slot.name == "id"]
    words = re.findall(r"\w+|,", " ".join(slot.text for slot in ids).lower())
    between = line.words[ids[0].last : ids[-1].first] if len(ids) > 1 else ()
    said = _BOTH.sub(" ", f" {' '.join((*words, *between))} ").split()
    return _has(said, caution.ALTERNATIVE)


def is_denied(reading: Reading, line: Line) -> bool:
    """Whether the order is denied: "don't close T4 yet"."""
    if _has(_around(reading, line), caution.DENIED):
        return True
    is_ending = _is_ending(reading) and not _is_news(reading, line)
    return is_ending and _has(_ordering(reading, line), caution.NOT)


def _is_news(reading: Reading, line: Line) -> bool:
    """Whether it is reopened because something is not so: "it is not fixed, reopen it"."""
    opens = next((s for s in reading.slots if s.name == "stat" and s.value == "open"), None)
    if opens is None:
        return False
    marks = [k for k in range(reading.first, opens.first) if line.words[k] in _SEPARATORS]
    clause = line.words[marks[-1] : opens.last] if marks else ()
    return bool(marks) and not _has([plain(word) for word in clause], caution.NOT)
