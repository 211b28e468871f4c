"""Words around a new ticket's title that say its priority, category or assignee."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from core.command import Heard
from core.parser import lexicon as lex
from core.parser.tokens import SEPARATORS, Line, person_at
from core.ticket import Cat, Pri

_APART = SEPARATORS | {")", "]", "[", "*", "_", "~"}
_SEGMENT = 14  # the longest modifier, in tokens
_BEGINNINGS = frozenset("[#!").union(
    *(known.beginnings() for known in (lex.FIELD, lex.PRI, lex.CAT_TAG)),
    lex.TAKE_IT.beginnings(),
    lex.ASSIGN_TO.beginnings(),
)


@dataclass(slots=True)
class Modifiers:
    """What was said beside the title."""

    pri: Pri | None = None
    cat: Cat | None = None
    own: str | None = None
    heard: list[Heard] = field(default_factory=list)

    def take(self, found: Said) -> None:
        setattr(self, found.field, found.value)
        self.heard.append(Heard(found.field, found.words))


class Said(NamedTuple):
    field: str
    value: Any
    size: int
    words: str
    is_bare: bool


def modifier_at(line: Line, k: int, end: int) -> Said | None:
    """The one modifier at token k: "#infra", "!high", "[doc]", "priority: low", "assign to me"."""
    if k >= end or line.words[k] not in _BEGINNINGS:
        return None
    if found := _tag(line, k, end) or _named(line, k, end) or _owner(line, k, end):
        return found
    if hit := lex.PRI.at(line.words, k, end):
        is_bare = bool(lex.PRI_BARE.whole(line.words, k, k + hit[1]))
        return Said("pri", hit[0], hit[1], line.part(k, k + hit[1]), is_bare)
    if cat := lex.CAT_TAG.at(line.words, k, end):
        return Said("cat", cat[0], cat[1], line.part(k, k + cat[1]), False)
    return None


def _tag(line: Line, k: int, end: int) -> Said | None:
    mark = line.words[k]
    if mark == "[":
        return _bracket(line, k, end)
    if mark not in ("#", "!") or k + 1 >= end or line.tokens[k + 1].start != line.tokens[k].end:
        return None
    said = line.part(k, k + 2)
    if cat := lex.CAT_TAG.whole(line.words, k + 1, k + 2):
        return Said("cat", cat, 2, said, True)
    if pri := lex.PRI.whole(line.words, k + 1, k + 2):
        return Said("pri", pri, 2, said, True)
    number = line.words[k + 1]
    if mark == "!" and number in ("1", "2", "3"):
        return Said("pri", int(number), 2, said, True)
    return None


def _bracket(line: Line, k: int, end: int) -> Said | None:
    for size in (1, 2, 3):
        close = k + 1 + size
        if close < end and line.words[close] == "]":
            inner = modifier_at(line, k + 1, close)
            if inner and inner.size == size:
                return inner._replace(size=size + 2, words=line.part(k, close + 1), is_bare=True)
            return None
    return None


def _named(line: Line, k: int, end: int) -> Said | None:
    """ "priority: high", "cat infra" """
    name = lex.FIELD.at(line.words, k, end)
    if not name or name[0] not in ("pri", "cat", "own"):
        return None
    n = k + name[1]
    while n < end and line.words[n] in (
        ":",
        "=",
        "is",
        "to",
        "as",
        "->",
        "should",
        "be",
        "set",
        "level",
        "of",
    ):
        n += 1
    if name[0] == "own":
        person, size = person_at(
            line, n, end, bare=n > k + name[1] and line.words[n - 1] in (":", "=", "is")
        )
        return Said("own", person, n + size - k, line.part(k, n + size), True) if size else None
    known: lex.Lexicon[Any] = lex.PRI if name[0] == "pri" else lex.CAT
    if name[0] == "pri" and n < end and line.words[n] in ("1", "2", "3"):
        return Said("pri", int(line.words[n]), n + 1 - k, line.part(k, n + 1), True)
    hit = known.at(line.words, n, end)
    if not hit:
        return None
    return Said(name[0], hit[0], n + hit[1] - k, line.part(k, n + hit[1]), True)


def _owner(line: Line, k: int, end: int) -> Said | None:
    if size := lex.TAKE_IT.skip(line.words, k, end):
        return Said("own", "me", size, line.part(k, k + size), False)
    size = lex.ASSIGN_TO.skip(line.words, k, end)
    if not size:
        return None
    is_loose = lex.NOT_ASSIGN_BARE.whole(line.words, k, k + size)
    bare = lex.ASSIGN_BARE.has(line.words[k + size - 1]) and not is_loose
    person, count = person_at(line, k + size, end, bare)
    if not count:
        return None
    size += count
    return Said("own", person, size, line.part(k, k + size), True)


def segment(line: Line, k: int, end: int) -> list[Said] | None:
    """The modifiers that tokens k..end are, with nothing else but filler; None if they are not."""
    found: list[Said] = []
    while k < end:
        if one := modifier_at(line, k, end):
            found.append(one)
            k += one.size
        elif found and line.tokens[k].kind == "who":
            found.append(Said("own", line.tokens[k].value, 1, line.part(k, k + 1), True))
            k += 1
        elif (
            lex.MODIFIER_FILL.has(line.words[k])
            or line.is_mark(k, end, _APART)
            or line.words[k] == "?"
            or (found and lex.BLOCKED_WHOM.has(line.words[k]))
        ):
            k += 1
        else:
            return None
    return found or None


def leading(line: Line, k: int, end: int, into: Modifiers) -> int:
    """Takes the modifiers before a title ("#infra !high ..", "URGENT: .."); where it begins."""
    while k < end:
        found = modifier_at(line, k, end)
        if line.words[k] in ("(", "[") and not found:
            found, size = _parenthesis(line, k, end)
        else:
            size = found.size if found else 0
        if not found:
            return k
        n = k + size
        is_apart = n < end and line.words[n] in (":", "-", "–", "—", "|", "!", ",", "]", ")")
        is_tag = line.words[k] in ("#", "!", "[", "(")
        is_code = found.field == "pri" and size == 1 and lex.PRI_CODES.has(line.words[k])
        is_said = size > 1 and found.field == "pri" and bool(_PRIORITY & set(line.words[k:n]))
        is_content = bool(lex.PRI_CONTENT.whole(line.words, k, n))
        if n >= end or is_content or not (is_apart or is_tag or is_code or is_said):
            return k
        if (
            is_apart
            and line.words[n] == "-"
            and line.tokens[n].end == line.tokens[n + 1 if n + 1 < end else n].start
        ):
            return k
        into.take(found)
        k = n
        while (
            k < end
            and line.words[k] in (":", "-", "–", "—", "|", ",", "!")
            and not _is_tag(line, k, end)
        ):
            k += 1
    return k


_PRIORITY = frozenset(("priority", "prio", "pri"))


def _is_tag(line: Line, k: int, end: int) -> bool:
    return _tag(line, k, end) is not None


def _parenthesis(line: Line, k: int, end: int) -> tuple[Said | None, int]:
    for close in range(k + 2, min(k + 6, end)):
        if line.words[close] in (")", "]"):
            found = segment(line, k + 1, close)
            return (found[0], close + 1 - k) if found else (None, 0)
    return None, 0


def trailing(line: Line, k: int, end: int, into: Modifiers) -> int:
    """Takes the modifiers after a title (", high priority", "asap", "#infra"); where it ends."""
    while (start := _tail(line, k, end)) is not None:
        for found in reversed(segment(line, start, end) or []):
            if getattr(into, found.field) is None:
                into.take(found)
        end = start
        while end > k and line.is_mark(end - 1, end, _APART):
            end -= 1
    return end


def _tail(line: Line, k: int, end: int) -> int | None:
    """Where the longest run of modifiers that ends the title begins."""
    best = None
    for start in range(end - 1, max(k, end - _SEGMENT) - 1, -1):
        apart = (
            start > k and line.is_mark(start - 1, end, _APART) and not _inside_word(line, start - 1)
        )
        if not (apart or _may_start(line, start, end)):
            continue
        found = segment(line, start, end)
        if found is None or (start == k):
            continue
        if apart or found[0].is_bare:
            best = start
    return best


def _may_start(line: Line, start: int, end: int) -> bool:
    word = line.words[start]
    if word in ("this", "it") and start + 1 < end and line.words[start + 1] in ("is", "needs"):
        return True
    if word in ("it's", "its"):
        return True
    return lex.MODIFIER_START.has(word) or modifier_at(line, start, end) is not None


def _inside_word(line: Line, k: int) -> bool:
    """Whether the mark at k joins the tokens around it ("a-b")."""
    tokens = line.tokens
    return (
        0 < k < len(tokens) - 1
        and tokens[k - 1].end == tokens[k].start
        and tokens[k].end == tokens[k + 1].start
    )


def within(line: Line, k: int, end: int, into: Modifiers) -> None:
    """Takes a priority said in the middle of the text, if none was said beside it."""
    if into.pri is not None:
        return
    while k < end:
        hit = lex.PRI_ANYWHERE.at(line.words, k, end)
        if hit and hit[0]:
            value, size = hit
            into.take(Said("pri", value, size, line.part(k, k + size), False))
            return
        k += hit[1] if hit else 1
