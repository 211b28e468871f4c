"""The lines of a message below its first one: labelled fields, modifiers, other text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from core.parser import lexicon as lex
from core.parser.courtesy import without_courtesies
from core.parser.features import concepts, phrases_of, plain
from core.parser.tokens import Line, read
from core.parser.words import fields
from core.patterns import pattern

_LABEL = pattern(r"\s*(?:[-*•]\s*)?\*{0,2}([^\W\d_]{2,12})\*{0,2}\s*[:=]\s*\*{0,2}\s*(.*)", re.S)
_NAMES = {
    **dict.fromkeys(("title", "titel", "titulo", "título", "titre", "summary", "subject"), "title"),
    **dict.fromkeys(("priority", "prio", "pri", "severity", "priorität", "prioridad"), "pri"),
    **dict.fromkeys(("priorité", "prioridade"), "pri"),
    **dict.fromkeys(("category", "cat", "kategorie", "categoría", "catégorie", "categoria"), "cat"),
    **dict.fromkeys(("assignee", "own", "owner", "assign"), "own"),
    **dict.fromkeys(("description", "desc", "beschreibung", "descripción", "descrição"), "desc"),
}
_SOCIAL = pattern(
    r"\W*(?:many )?(?:thanks|thank you|thx|cheers|regards|best|kind regards|best regards|danke|"
    r"gracias|merci|obrigad[oa]|mfg|saludos|cordialement|atenciosamente)\b.{0,30}",
    re.I | re.S,
)
_NAME_MAX = 3  # words of a name below "thanks,"
_ORDER_MAX = 20  # tokens of a line that only orders something
_FILL = frozenset((",", ".", "!", "please", "pls", "and", "priority", "prio", ":", "#", "-", "is"))
_BESIDES = """
    ; ( ) this it that the a as to with at by for of should be can you someone thanks make makes
    set mark treat needs ticket also very so und es das dies dieses ist als an auf mit bitte sollte
    sehr ticket zu zum y e esto este con a al la el es como por favor muy ticket et ce ça c'est est
    avec à au le svp s'il vous te plaît plait très de da do o os isto com é para como em i
    will would could we him her them one kindly level cat category categoría
"""
_FILL_LAST = _FILL | frozenset(_BESIDES.split())  # filler words in a line that is an order
_MINE = frozenset(("me", "mir", "mich", "mí", "mi", "moi", "mim", "myself"))
_I = frozenset(("i", "i'll", "ill", "ich", "yo", "je", "eu"))
_NOT_NAMES = frozenset(lex.phrases(fields.NOT_NAMES))
_TO = frozenset(("to", "an", "a", "à", "para"))  # words before a name
_PRIS = ("pri1", "pri2", "pri3")
_TABLES: dict[str, lex.Lexicon[Any]] = {"pri": lex.PRI, "cat": lex.CAT}


@dataclass(slots=True)
class Details:
    """What the lines say.

    title: the value of a label like "title:", else None
    fields: values of `pri`, `cat` and `own`, by name
    rest: all other lines
    """

    title: str | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)


def details(lines: Sequence[str]) -> Details:
    """Return what the lines say."""
    found = Details()
    for text in unsigned(lines):
        label = _LABEL.fullmatch(text)
        name = _NAMES.get(label[1].lower()) if label else None
        if label is None or name is None or not _take(found, name, label[2].strip()):
            _plain(found, text)
    return found


def unsigned(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines without thanks, regards and a name at their end."""
    kept = list(lines)
    if len(kept) > 1 and is_social(kept[-2]) and len(kept[-1].split()) <= _NAME_MAX:
        kept.pop()
    while kept and is_social(kept[-1]):
        kept.pop()
    return kept


def _take(found: Details, name: str, value: str) -> bool:
    """Add a labelled value to `found`. Returns whether the value is valid."""
    if name == "title" and found.title is None and value:
        found.title = value
    elif name == "desc":
        found.rest += [value] if value else []
    elif name == "own":
        who = next((token.value for token in read(value).tokens if token.kind == "who"), None)
        found.fields |= {"own": who} if who else {}
        return who is not None
    elif name in _TABLES:
        known = field_value(name, read(value))
        found.fields |= {name: known} if known else {}
        return known is not None
    else:
        return False
    return True


def field_value(name: str, line: Line) -> Any:
    """Return the value of `pri` or `cat` that the whole line says, or None."""
    words = line.words[:-1] if line.words[-1:] == (".",) else line.words
    if name == "pri" and words in (("1",), ("2",), ("3",)):
        return int(words[0])
    return _TABLES[name].whole(words, 0, len(words))


def is_social(text: str) -> bool:
    """Whether the line is only thanks or regards."""
    return _SOCIAL.fullmatch(text) is not None


def _plain(found: Details, text: str) -> None:
    """Add a line without a label to `found`: fields, or text. Thanks and regards are dropped."""
    if is_social(text):
        return
    if said := _assigned(text) or _modifiers(read(text)):
        found.fields |= said
    elif read(text).words:
        found.rest.append(text)


def _assigned(text: str) -> dict[str, Any]:
    """Return the fields of a line that assigns the ticket, perhaps with a priority; else {}."""
    said = ordered(text)
    return said if "own" in said else {}


def _modifiers(line: Line) -> dict[str, Any]:
    """Return the fields that the line says if it says nothing else; else {}."""
    known = phrases_of(line.words)
    if not all(name != "-" or word in _FILL for name, word in zip(known, line.words, strict=True)):
        return {}
    return _values(known)


def _values(known: Sequence[str]) -> dict[str, Any]:
    said = [(name[:3], name[3:]) for name in known if name[:3] in _TABLES]
    return {name: int(value) if value.isdigit() else value for name, value in said}


def ordered(text: str, *, names: bool = False) -> dict[str, Any]:
    """Return the fields that a whole line orders: "please assign to @ana, high priority".

    Returns {} if the line says anything else, or names several people.
    names: whether a bare name is a person too ("assign to ana")
    """
    line = without_courtesies(text)
    if not 0 < len(line.tokens) <= _ORDER_MAX:
        return {}
    about = [_about(plain(word)) for word in line.words]
    known = [_known(name, told) for name, told in zip(phrases_of(line.words), about, strict=True)]
    if any(name.startswith("stat") for name in known):  # a new ticket is open
        return {}
    who, before = [], ""
    for name, told, token in zip(known, about, line.tokens, strict=True):
        if token.kind == "who":
            who.append(token.value)
        elif name == "-" and token.low not in _FILL_LAST | _MINE and not told & _ABOUT:
            if not names or before not in _TO or not _is_name(token.low):
                return {}
            who.append(token.low)
        before = token.low
    return _given(known, who, line, is_giving=any(told & _GIVING for told in about))


def _given(known: Sequence[str], who: list[str], line: Line, *, is_giving: bool) -> dict[str, Any]:
    said = _values(known)
    takes = bool(line.words) and line.words[0] in _I
    if is_giving and not who and (takes or _MINE & {*line.words}):
        who = ["me"]
    if len(who) == 1 and is_giving:
        return {**said, "own": who[0]}
    return {} if who else said


def _about(word: str) -> set[str]:
    """Return the word's concepts, also of the word after an apostrophe: "d'assigner"."""
    _, _, rest = word.rpartition("'")
    return {*concepts(word), *(concepts(rest) if rest else ())}


def _is_name(word: str) -> bool:
    return word.isalpha() and word not in _NOT_NAMES


_GIVING = {"give", "own", "take"}
_ABOUT = {*_GIVING, "priword", "catword", "set"}


def _known(name: str, about: set[str]) -> str:
    """Return the field value of a word: `name` of its phrase, else a priority by its concepts."""
    return next((one for one in _PRIS if one in about), "-") if name == "-" else name
