"""Fixed rules: an order that is denied, asked, planned or reported changes nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from core.parser.candidates import Reading
from core.parser.features import concepts_in, plain
from core.parser.intents import DECLARED, ENDING
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
_ENDS = frozenset((".", "!", "?", ";"))
_REFUSALS = frozenset(caution.REFUSALS.split())
_ASKING = frozenset(("is", "are", "was", "were"))  # they begin a question without a mark
_SHORT = 2  # words of a note that may deny
_REFUSAL_MAX = 5  # tokens of a refusal with its comma, as "no no wait,"
_VERBS = frozenset(verb for intent in DECLARED.values() for verb in intent.verbs)  # concepts
_CORRECTING = frozenset(("correct", "repeat"))


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Return a pattern of a table's phrases as whole words. The phrases are literal text."""
    phrases = filter(None, map(str.strip, text.replace("\n", " ").split(",")))
    return re.compile(rf"(?<= )(?:{'|'.join(map(re.escape, phrases))})(?= )")


def _has(words: Sequence[str], text: str) -> bool:
    return _pattern(text).search(f" {' '.join(words)} ") is not None


def is_doubtful(reading: Reading, line: Line) -> bool:
    """Whether the words around the order say that nothing is to be changed now."""
    words = _around(reading, line)
    if _has([plain(word) for word in line.words[:3]], caution.CONDITION):
        return True
    if reading.intent in _CORRECTING:
        return _has(words, f"{caution.DENIED},{caution.CONDITION},{caution.TOLD}")
    ends = _has(words, f"{caution.DUE},{caution.PLANNED}") if _is_ending(reading) else False
    doubted = _has(words, f"{caution.DENIED},{caution.CONDITION},{caution.PLANNED},{caution.TOLD}")
    return ends or doubted or _is_asked(words, line) or is_either(reading, line)


def is_uncertain(reading: Reading, line: Line) -> bool:
    """Whether an order that names no ticket may be none: it is past, in part, hearsay, a question.

    A note of a word or two counts too: "fixed, not".
    """
    texts = [slot for slot in reading.slots if slot.field in _TEXTS | _VALUES]
    taken = {k for slot in texts for k in range(slot.first, slot.last)}
    inside = (k for k in _ordering(reading, line) if k not in taken)
    outside = [plain(line.words[k]) for k in inside]
    notes = (slot for slot in texts if slot.field in _NOTES and slot.last - slot.first <= _SHORT)
    short = [plain(word) for slot in notes for word in line.words[slot.first : slot.last]]
    said = [plain(word) for word in line.words]
    asks = said[reading.first] in _ASKING
    denied = _has(outside, caution.WAS) or _has(short, caution.NOT)
    return asks or denied or _has(said, caution.HEARSAY)


def _ordering(reading: Reading, line: Line) -> list[int]:
    """Return the tokens of the sentences that have a word of the order; all, if none has one."""
    verbs = DECLARED[reading.intent].verbs
    found: list[int] = []
    k = reading.first
    for end in (*_ends(reading, line), reading.last):
        sentence = range(k, end)
        found += sentence if verbs & concepts_in(line.words[k:end]) else ()
        k = end
    return found or [*range(reading.first, reading.last)]


def _ends(reading: Reading, line: Line) -> list[int]:
    inside = range(reading.first, reading.last)
    return [k + 1 for k in inside if line.words[k] in _ENDS]


def _is_ending(reading: Reading) -> bool:
    """Whether the reading would merge a ticket or change its state."""
    return reading.intent in ENDING or any(slot.name == "stat" for slot in reading.slots)


def _around(reading: Reading, line: Line) -> list[str]:
    """Return the plain words outside of texts and values.

    The first two words of a text count too, unless a mark is before it. Reasons why a ticket is
    done ("won't fix") are left out, and that the writer said it ("I meant T5").
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
    words = [plain(line.words[k]) for k in said if not _is_place(line, k)]
    return _pattern(f"{caution.SETTLED},{caution.MYSELF}").sub("", f" {' '.join(words)} ").split()


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
    words = _around(reading, line)
    is_ending = _is_ending(reading) and not _is_news(reading, line)
    return _has(words, caution.DENIED) or (is_ending and _has(words, caution.NOT))


def _is_news(reading: Reading, line: Line) -> bool:
    """Whether it is reopened because something is not so: "it is not fixed, reopen it"."""
    opens = next((s for s in reading.slots if s.name == "stat" and s.value == "open"), None)
    if opens is None:
        return False
    marks = [k for k in range(reading.first, opens.first) if line.words[k] in _SEPARATORS]
    clause = line.words[marks[-1] : opens.last] if marks else ()
    return bool(marks) and not _has([plain(word) for word in clause], caution.NOT)
