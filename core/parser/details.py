"""The lines of a message below its first: labelled fields, modifiers, and what is left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from core.parser import lexicon as lex
from core.parser.features import concepts, phrases_of, plain
from core.parser.tokens import Line, read

_LABEL = re.compile(r"\s*(?:[-*•]\s*)?\*{0,2}([^\W\d_]{2,12})\*{0,2}\s*[:=]\s*\*{0,2}\s*(.*)", re.S)
_NAMES = {
    **dict.fromkeys(("title", "titel", "titulo", "título", "titre", "summary", "subject"), "title"),
    **dict.fromkeys(("priority", "prio", "pri", "severity", "priorität", "prioridad"), "pri"),
    **dict.fromkeys(("priorité", "prioridade"), "pri"),
    **dict.fromkeys(("category", "cat", "kategorie", "categoría", "catégorie", "categoria"), "cat"),
    **dict.fromkeys(("assignee", "own", "owner", "assign"), "own"),
    **dict.fromkeys(("description", "desc", "beschreibung", "descripción", "descrição"), "desc"),
}
_SOCIAL = re.compile(
    r"\W*(?:many )?(?:thanks|thank you|thx|cheers|regards|best|kind regards|best regards|danke|"
    r"gracias|merci|obrigad[oa]|mfg|saludos|cordialement|atenciosamente)\b.{0,30}",
    re.I | re.S,
)
_ASSIGN_MAX = 6  # words of a line that only names an assignee
_FILL = frozenset((",", ".", "!", "please", "pls", "and", "priority", "prio", ":", "#", "-", "is"))
_TABLES: dict[str, lex.Lexicon[Any]] = {"pri": lex.PRI, "cat": lex.CAT}


@dataclass(slots=True)
class Details:
    """title: of a label; fields: pri, cat, own; rest: lines that say more."""

    title: str | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)


def details(lines: Sequence[str]) -> Details:
    """What the lines say."""
    found = Details()
    for text in lines:
        label = _LABEL.fullmatch(text)
        name = _NAMES.get(label[1].lower()) if label else None
        if label is None or name is None or not _take(found, name, label[2].strip()):
            _plain(found, text)
    return found


def _take(found: Details, name: str, value: str) -> bool:
    """Whether the label's value is one."""
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
    """The value of a field that the whole line says, if it does."""
    words = line.words[:-1] if line.words[-1:] == (".",) else line.words
    if name == "pri" and words in (("1",), ("2",), ("3",)):
        return int(words[0])
    return _TABLES[name].whole(words, 0, len(words))


def _plain(found: Details, text: str) -> None:
    """A line without a label: modifiers alone, a closing, or more of what is said."""
    if _SOCIAL.fullmatch(text):
        return
    line = read(text)
    who = [token.value for token in line.tokens if token.kind == "who"]
    about = {name for word in line.words for name in concepts(plain(word))}
    if len(who) == 1 and len(line.words) < _ASSIGN_MAX and about & {"give", "own", "take"}:
        found.fields["own"] = who[0]
        return
    known = phrases_of(line.words)
    if all(name != "-" or word in _FILL for name, word in zip(known, line.words, strict=True)):
        said = [name for name in known if name[:3] in _TABLES]
        for name in said:
            value: Any = name[3:]
            found.fields[name[:3]] = int(value) if value.isdigit() else value
        if said or not line.words:
            return
    found.rest.append(text)
