"""Words of a message that were taken for a field, and what value they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.parser.features import TOKENS_MAX, concepts, plain
from core.parser.model import Model
from core.parser.numbers import rows_in
from core.parser.tokens import OF_TICKETS, Line
from core.parser.words import caution
from core.ticket import TEXTS

OUT = "O"  # the tag of a token that says no field
_BARE = "?!"  # what may stand before a slot's name: a filter, a filter turned round
VALUED = frozenset(("pri", "cat", "stat", "own", "by", "sort", "ask", "fmt", "ref"))
PERSON, WORDS = "@", "words"  # values that the words themselves spell


@dataclass(frozen=True, slots=True)
class Slot:
    """name: `pri`, `?cat` (a filter), `!own` (a filter turned round); first to before last: tokens
    of the line; text: as written; value: what the words mean, where a few values are possible."""

    name: str
    first: int
    last: int
    text: str
    value: str | None = None

    @property
    def field(self) -> str:
        return self.name.lstrip(_BARE)


def slots_of(tags: Sequence[str], line: Line, start: int, intent: str, model: Model) -> list[Slot]:
    """The slots that tags give to the tokens from `start` on."""
    found: list[Slot] = []
    k = 0
    while k < len(tags):
        n = k + 1
        while n < len(tags) and tags[n] == tags[k]:
            n += 1
        if tags[k] != OUT and _is_spelt(tags[k], line.words[start + k : start + n]):
            found.append(slot(tags[k], start + k, start + n, line, intent, model))
        k = n
    if found and found[-1].field in _TEXTS and found[-1].last == len(tags) + start == TOKENS_MAX:
        found[-1] = replace(
            found[-1], last=len(line.tokens), text=line.part(found[-1].first, len(line.tokens))
        )
    return found


def _is_spelt(name: str, words: Sequence[str]) -> bool:
    """A number that is no priority is none ("09:00")."""
    digits = [word for word in words if word.isdigit()]
    return not name.endswith("pri") or len(digits) < len(words) or {*digits} <= _LEVELS


_LEVELS = frozenset("01234")
_TEXTS = frozenset(TEXTS)  # of a long one the models look at the beginning


def slot(name: str, first: int, last: int, line: Line, intent: str, model: Model) -> Slot:
    made = Slot(name, first, last, line.part(first, last))
    if made.field not in VALUED:
        return made
    named = _pointed(made) if made.field == "ref" else None
    value = named or model.values.best(of_value(made, line, intent))
    return Slot(name, first, last, made.text, value)


def _pointed(ref: Slot) -> str | None:
    """The rows or the pronoun that the words of a ticket are, where that needs no learning."""
    is_several = "them" in concepts(plain(ref.text.lower()))
    return rows_in(ref.text) or ("them" if is_several else None)


_NEGATING = frozenset(caution.NEGATING.split())
_BETWEEN = frozenset(caution.BETWEEN.split())
_TURNED_BY_WORD = frozenset(("own", "by", "cat", "pri"))
_TURNING = frozenset(plain(word) for word in f"{caution.NEGATING} {caution.TURNING}".split())
_FILTERS = frozenset(("stat", "cat", "pri", "own", "by", "text"))


def negated(slot: Slot, line: Line) -> Slot:
    """The filter, turned round where a word before it negates it ("not assigned to me"), and as it
    is where none does."""
    k = slot.first - 1
    while k >= 0 and plain(line.words[k]) in _BETWEEN:
        k -= 1
    turns = k >= 0 and line.words[k] in _NEGATING and slot.name in _FILTERS
    if turns and slot.value != "none":
        return replace(slot, name=f"!{slot.name}")
    is_turned = slot.name[0] == "!" and slot.field in _TURNED_BY_WORD
    said = {plain(word) for word in line.words[: slot.last]}
    return replace(slot, name=slot.field) if is_turned and not said & _TURNING else slot


def of_value(slot: Slot, line: Line, intent: str) -> list[str]:
    """What the values' chain looks at."""
    words = [
        "@" if token.kind == "who" else plain(token.low)
        for token in line.tokens[slot.first : slot.last]
    ]
    name = slot.field
    before = line.words[slot.first - 1] if slot.first else "^"
    found = [f"{name}", f"{name}={' '.join(words)}", f"{name}<{before}", f"{name}{intent}"]
    for word in words:
        found.append(f"{name}:{word}")
        found += [f"{name}c{concept}" for concept in concepts(word)]
        found += [f"{name}~{word[k : k + 3]}" for k in range(max(1, len(word) - 2))]
    if name == "ask":  # "how .. solved": what is asked is said around the ticket
        near = line.words[max(0, slot.first - _NEAR) : slot.last + _NEAR]
        found += [f"{name}&{plain(word)}" for word in near]
        found += [f"{name}&c{concept}" for word in near for concept in concepts(plain(word))]
    return list(dict.fromkeys(found))


_NEAR = 8  # words


_LITTLE = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "one",
        "ones",
        "ticket",
        "tickets",
        "tix",
        "issue",
        "issues",
        "bug",
        "task",
        "about",
        "for",
        "with",
        "of",
        "on",
        "my",
        "our",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "mit",
        "zum",
        "zur",
        "für",
        "fuer",
        "von",
        "el",
        "la",
        "los",
        "las",
        "lo",
        "del",
        "de",
        "con",
        "sobre",
        "le",
        "les",
        "du",
        "des",
        "avec",
        "pour",
        "un",
        "une",
        "uma",
        "um",
        "o",
        "os",
        "as",
        "do",
        "da",
        "dos",
        "das",
        "com",
        "tarea",
        "incidencia",
        "vorgang",
        "billet",
        "chamado",
        "celui",
        "celle",
        "mit",
        "zur",
    ]
)


_ELIDED = re.compile(rf"^[ldLD]['’]|{OF_TICKETS}|[Tt]ickets?$", re.IGNORECASE)


def described(text: str) -> str:
    """The words of a description that say which ticket: "the printer one" -> "printer"."""
    words = [_ELIDED.sub("", word) for word in re.findall(r"[^\s,;:!?()]+", text)]
    said = [word for word in words if word and plain(word.lower()) not in _LITTLE]
    return " ".join(said) or text
