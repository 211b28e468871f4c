"""The words of a moment, put into the few words of the grammar."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from core.parser.features import plain
from core.parser.words.days import WEEKDAYS
from core.parser.words.moments import PHRASES, WORDS
from core.patterns import pattern

_BEFORE_HOUR = (
    r"(?:at|a|as|um|las|la|by|until|till|bis|ate|hasta|@|about|around|gegen|vers|sobre|pelas)"
)
_ROMANCE_DAY = (
    r"lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche|(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?"
)
_NO_HOUR = r"(?![\w:.,/]| ?(?:h|am|pm|hs|hrs?|horas?|heures?|uhr|dias?|jours?|min\w*)\b)"
_MARKS = (
    (pattern(r"(\d{4}-\d\d-\d\d)t(?=\d)"), r"\1 "),
    (pattern(r"\b([ap])\. ?m\.?(?!\w)"), r"\1m"),
    (pattern(r"(?<!um )\b(\d\d?) (?=[ap]m\b)"), r"\1"),  # not "um 9 am Freitag"
    (pattern(r"[,;!?]+|(?<!\d)\.(?=\s|$)"), " "),
    (pattern(r"(?<=\d)-?ish\b"), ""),
    (pattern(rf"\b({_ROMANCE_DAY}|dia|el|le|au) (\d\d?)o?{_NO_HOUR}"), r"\1 \2th"),
    (pattern(r"(\d\d?)[.:](\d\d) ?uhr\b"), r"at \1:\2"),
    (pattern(r"(\d\d?) ?uhr (\d\d)\b"), r"at \1:\2"),
    (pattern(r"(\d\d?) ?(?:uhr\b|o'clock)"), r"at \1"),
    (pattern(rf"(?<!\S)(?<!daqui )(?<!d'ici )(?:{_BEFORE_HOUR} )+(?=at \d|\d)"), "at "),
    (pattern(r"at at "), "at "),
    (pattern(r"(\d)(?=(?:m|min|mins|minutes|d|w|days?|weeks?|hrs?|hours?)\b)"), r"\1 "),
)
_DIGIT = pattern(r"\d")
_MARKS_OF_WORDS = (_MARKS[1], _MARKS[3], _MARKS[-2])  # the others need a digit
_PHRASES = [(f" {phrase} ", f" {means} ") for phrase, means in PHRASES]
_FIRSTS = frozenset(phrase.split()[0] for phrase, _ in PHRASES)
_ONE = frozenset(("a", "um", "uma", "un", "une", "una", "ein", "eine", "einer"))
_IN = frozenset(("en", "em"))
_UNITS = frozenset(("minutes", "hours", "days", "weeks", "months"))
TIMES = frozenset(WORDS.values()) - {"", "1", "and", "in", "this"}  # words of days and times
_MORNING = frozenset(("morgen", "manana"))  # "tomorrow", but the morning of a day before it


@lru_cache(maxsize=256)  # a suggestion looks at the parts of a sentence again and again
def simple(text: str) -> str:
    """Return the text in the words of the grammar, with single spaces."""
    said = plain(text.lower().replace("’", "'"))
    for mark, put in _MARKS if _DIGIT.search(said) else _MARKS_OF_WORDS:
        said = mark.sub(put, said)
    words = said.split()
    if not _FIRSTS.isdisjoint(words):
        said = f" {' '.join(words)} "
        for phrase, means in _PHRASES:
            if phrase in said:
                said = said.replace(phrase, means)
        words = said.split()
    return " ".join(filter(None, [_word(words, k) for k in range(len(words))]))


def _word(words: Sequence[str], k: int) -> str:
    word = words[k]
    if word in _MORNING and k and WORDS.get(words[k - 1], words[k - 1]) in WEEKDAYS:
        return "morning"
    if word in _ONE and _is_unit(words, k + 1):
        return "1"
    if word in _IN and _is_unit(words, k + 2):
        return "in"
    return WORDS.get(word, word)


def _is_unit(words: Sequence[str], k: int) -> bool:
    return k < len(words) and WORDS.get(words[k], words[k]) in _UNITS
