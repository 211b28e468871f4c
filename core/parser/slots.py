"""Slots: the words of a message that were taken for a field, and their value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from core.frozen import dataclass
from core.parser.features import TOKENS_MAX, concepts, plain, read_out
from core.parser.model import Model
from core.parser.numbers import rows_in
from core.parser.tokens import OF_TICKETS, Line
from core.parser.words import caution, fields
from core.parser.words.small import SMALL
from core.patterns import pattern
from core.ticket import TEXTS

OUT = "O"  # tag of a token that is no part of a field
_IT_LEAST = 0.9  # odds that unknown words need to be a pronoun
_BARE = "?!"  # prefixes of a slot's name: `?` is a filter, `!` a negated filter
VALUED = frozenset(("pri", "cat", "stat", "own", "by", "sort", "ask", "fmt", "ref"))
PERSON, WORDS = "@", "words"  # placeholders: the value is in the slot's words


@dataclass(frozen=True, slots=True)
class Slot:
    """Words that were taken for a field.

    name: `pri`, `?cat` (a filter) or `!own` (a negated filter)
    first, last: tokens of the line, from `first` to before `last`
    text: the words as written
    value: what they mean, for the fields in VALUED; else None
    """

    name: str
    first: int
    last: int
    text: str
    value: str | None = None

    @property
    def field(self) -> str:
        """The name without its prefix: `cat` for `?cat`."""
        return self.name.lstrip(_BARE)


def slots_of(tags: Sequence[str], line: Line, start: int, intent: str, model: Model) -> list[Slot]:
    """Return the slots of a part. tags: one for each token from `start` on."""
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
    """Whether the words can be this field: a priority is no other number ("09:00")."""
    digits = [word for word in words if word.isdigit()]
    return not name.endswith("pri") or len(digits) < len(words) or {*digits} <= _LEVELS


_ENDING = frozenset(("close", "reopen"))  # concepts
_LEVELS = frozenset("01234")
_TEXTS = frozenset(TEXTS)  # of a long one the models look at the beginning


def slot(name: str, first: int, last: int, line: Line, intent: str, model: Model) -> Slot:
    """Return the slot of tokens `first` to before `last`, with its value.

    A verb after the name of a ticket is no part of it: "el teclado ciérralo".
    """
    if name == "ref" and _ends_in_order(line.words[first:last]):
        last -= 1
    made = Slot(name, first, last, line.part(first, last))
    if made.field not in VALUED:
        return made
    if made.field == "ref" and (rows := _pointed(made)):
        return replace(made, value=rows)
    features = of_value(made, line, intent)
    value = model.values.best(features)
    if made.field == "ref" and value == "it" and all(map(may_describe, made.text.lower().split())):
        value = value if model.values.odds(features)[value] >= _IT_LEAST else WORDS
    return replace(made, value=value)


def _ends_in_order(named: Sequence[str]) -> bool:
    """Whether the last word closes or reopens what the words before it describe."""
    orders = bool(named) and not _ENDING.isdisjoint(concepts(plain(named[-1])))
    return orders and any(map(may_describe, named[:-1]))


def _pointed(ref: Slot) -> str | None:
    """Return the rows (`1-2`) or `them` that a reference says by rule, or None."""
    is_several = "them" in concepts(plain(ref.text.lower()))
    return rows_in(ref.text) or ("them" if is_several else None)


def may_describe(word: str) -> bool:
    """Whether a word in lower case is unknown: it rather describes a ticket than says "it"."""
    bare = plain(word)
    return bare.isalnum() and bare not in SMALL and not concepts(bare)


_NEGATING = frozenset(caution.NEGATING.split())
_BETWEEN = frozenset(caution.BETWEEN.split())
_PLACES = frozenset(caution.PLACES.split())
_TURNED_BY_WORD = frozenset(("own", "by", "cat", "pri"))
_TURNING = frozenset(plain(word) for word in f"{caution.NEGATING} {caution.TURNING}".split())
_FILTERS = frozenset(("stat", "cat", "pri", "own", "by", "text"))


def negated(slot: Slot, line: Line) -> Slot:
    """Return the filter with the right prefix: negated only if some word negates it.

    "not assigned to me" negates; a negated filter without such a word loses its `!`.
    """
    k = slot.first - 1
    while k >= 0 and plain(line.words[k]) in _BETWEEN:
        k -= 1
    is_place = k >= 0 and line.words[k] == "no" and line.words[k + 1] in _PLACES
    turns = k >= 0 and line.words[k] in _NEGATING and slot.name in _FILTERS and not is_place
    if turns and slot.value != "none":
        return replace(slot, name=f"!{slot.name}")
    is_turned = slot.name[0] == "!" and slot.field in _TURNED_BY_WORD
    said = {plain(word) for word in line.words[: slot.last]}
    return replace(slot, name=slot.field) if is_turned and not said & _TURNING else slot


def of_value(slot: Slot, line: Line, intent: str) -> list[str]:
    """Return the features of a slot for the `values` chain."""
    words = [
        "@" if token.kind == "who" else read_out(token.low)
        for token in line.tokens[slot.first : slot.last]
    ]
    name = slot.field
    before = line.words[slot.first - 1] if slot.first else "^"
    found = [f"{name}", f"{name}={' '.join(words)}", f"{name}<{before}", f"{name}{intent}"]
    for word in words:
        found.append(f"{name}:{word}")
        found += [f"{name}c{concept}" for concept in concepts(word)]
        found += [f"{name}~{word[k : k + 3]}" for k in range(max(1, len(word) - 2))]
    if name == "ask":  # "how was T4 solved": the words around the ticket say what is asked
        near = line.words[max(0, slot.first - _NEAR) : slot.last + _NEAR]
        found += [f"{name}&{plain(word)}" for word in near]
        found += [f"{name}&c{concept}" for word in near for concept in concepts(plain(word))]
    return list(dict.fromkeys(found))


_NEAR = 8  # words


_LITTLE = frozenset(fields.LITTLE.split())


_ELIDED = pattern(rf"^[ldLD]['’]|{OF_TICKETS}|[Tt]ickets?$", re.IGNORECASE)


def described(text: str) -> str:
    """Return a ticket's description without little words: "the printer one" -> "printer".

    Empty if no other word is left ("my ticket").
    """
    words = [_ELIDED.sub("", word) for word in re.findall(r"[^\s,;:!?()]+", text)]
    said = [word for word in words if word and plain(word.lower()) not in _LITTLE]
    return " ".join(said)
