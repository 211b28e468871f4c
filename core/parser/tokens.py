"""A message as tokens: words, ticket ids, people, marks, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from core.parser import lexicon
from core.ticket import BATCH_MAX, ticket_id

_TOKEN = re.compile(
    r"""
      (?P<link><(?:https?://|mailto:|tel:)[^<>\s]+(?:\|[^<>]*)?>|https?://\S+)
    | (?P<who><@(?P<user>[A-Z0-9]+)(?:\|[^<>]*)?>|(?<!\w)@(?P<name>[a-z0-9](?:[\w.-]*\w)?))
    | (?P<room><[\#!][^<>]*>)
    | (?P<code>```[^`]*```|`[^`\n]*`)
    | (?P<id>(?:\#\s?t?-?|t[-\ ]?\#?)(?P<number>[0-9]{1,18})
        (?!\w|[.:]\w|-(?![t#]?-?[0-9]+\b(?![.:]\w))))
    | (?P<emoji>(?<!\w):(?:[+-]1|[a-z][a-z0-9_+-]*):(?!\w))
    | (?P<word>\w+(?:[-'’./_&]\w+)*)
    | (?P<mark>->|=>|→|-->|\.{2,}|[^\w\s])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ENTITY = re.compile("&(amp|lt|gt);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}
_LINK = re.compile(r"<((?:https?://|mailto:|tel:)[^<>|\s]+)(?:\|([^<>]*))?>")
_ROOM = re.compile(r"<#[A-Z0-9]+\|([^<>]*)>|<!(here|channel|everyone)(?:\|[^<>]*)?>")
_PERSON = re.compile(r"<@([A-Z0-9]+)\|([^<>]*)>")

SEPARATORS = frozenset(",;:.-–—|(!/=") | {"->", "=>", "→", "-->", "..", "...", "…"}
ARROWS = frozenset((":", "-", "–", "—", "->", "=>", "→", "-->", "=", ">", ",", "|"))
QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "„": "“", "«": "»"}
_RANGE = frozenset(
    ("-", "–", "—", "..", "...", "…", "to", "through", "thru", "until", "till", "->")
)
_AND = frozenset((",", "and", "&", "+", "/", "n", "or", "und", "plus", "as", "well"))


class Token(NamedTuple):
    """kind: link who room code id emoji word mark; low: lower-case text; value: of an id its
    number, of a person the user id or name."""

    kind: str
    low: str
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A text with its tokens; `words` are the tokens' lower-case texts; numbered: some token may
    be the number of a ticket."""

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    numbered: bool

    def part(self, i: int, end: int) -> str:
        """The text from token i to before token end."""
        if i >= end:
            return ""
        return self.text[self.tokens[i].start : self.tokens[end - 1].end]

    def is_mark(self, i: int, end: int, marks: frozenset[str]) -> bool:
        return i < end and self.words[i] in marks and self.tokens[i].kind == "mark"


def unescape(text: str) -> str:
    """Slack's three entities as the characters they stand for."""
    return _ENTITY.sub(lambda m: _ENTITIES[m[1]], text) if "&" in text else text


def shown(text: str) -> str:
    """The text as a person sees it in Slack: labels of links, names of channels and people."""
    if "<" not in text:
        return text
    text = _LINK.sub(lambda m: m[2] or m[1], text)
    text = _ROOM.sub(lambda m: f"#{m[1]}" if m[1] is not None else f"@{m[2]}", text)
    return _PERSON.sub(lambda m: f"@{m[2]}", text)


@lru_cache(maxsize=8)  # a line of a message is read up to three times
def read(text: str) -> Line:
    """The text as a line of tokens."""
    tokens = tuple([_token(match) for match in _TOKEN.finditer(text)])
    numbered = any(token.kind == "id" or token.low.isdigit() for token in tokens)
    return Line(text, tokens, tuple([token.low for token in tokens]), numbered)


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or "mark"
    low = match[0].lower()
    if "’" in low:
        low = low.replace("’", "'")
    if kind == "id":
        return Token(kind, low, match.start(), match.end(), match["number"])
    if kind == "who":
        return Token(kind, low, match.start(), match.end(), match["user"] or match["name"])
    return Token(kind, low, match.start(), match.end())


def ids_at(line: Line, i: int, end: int) -> tuple[tuple[str, ...], int]:
    """The ticket ids at token i ("T1, T3 and T7", "#1-#4", "tickets 1 and 2") and the token after
    them; ids are empty when there are none. Of more than 51, 51."""
    if not line.numbered or not _may_begin_ids(line, i, end):
        return (), i
    named, k = _noun(line, i, end)
    numbers: dict[int, None] = {}
    while (first := _number(line, k, end, named)) is not None:
        k += 1
        last, k = _range_end(line, k, end, first, named)
        low, high = min(first, last), max(first, last)
        for number in range(low, min(high, low + BATCH_MAX) + 1):
            if len(numbers) <= BATCH_MAX:
                numbers[number] = None
        named, k = _next_id(line, k, end, named)
    if not numbers:
        return (), i
    if k + 1 < end and line.words[k] in ("'", "’") and line.words[k + 1] == "s":
        k += 2
    return tuple(ticket_id(n) for n in numbers), k


def _may_begin_ids(line: Line, i: int, end: int) -> bool:
    if i >= end:
        return False
    word = line.words[i]
    return line.tokens[i].kind == "id" or word in _BEFORE_NOUN or lexicon.TICKETS.has(word)


def _noun(line: Line, i: int, end: int) -> tuple[bool, int]:
    """Whether "ticket" or the like stands at i, and the token after it."""
    k = i + 1 if i < end and line.words[i] in _BEFORE_NOUN else i
    named = (
        k < end and lexicon.TICKETS.has(line.words[k]) and not lexicon.NOT_BEFORE.has(line.words[k])
    )
    if not named:
        return False, i if not _is_id(line, k, end) else k
    k += 1
    while k < end and line.words[k] in (
        "no",
        "nr",
        "number",
        "id",
        "ids",
        "#",
        ":",
        ".",
        "numbers",
    ):
        k += 1
    return True, k


_BEFORE_NOUN = frozenset(("the", "these", "both"))


def _is_id(line: Line, k: int, end: int) -> bool:
    return k < end and line.tokens[k].kind == "id"


def _number(line: Line, k: int, end: int, named: bool) -> int | None:
    if k >= end:
        return None
    if line.tokens[k].kind == "id":
        return int(line.tokens[k].value)
    word = line.words[k]
    return int(word) if named and word.isascii() and word.isdigit() and len(word) < 19 else None


def _range_end(line: Line, k: int, end: int, first: int, named: bool) -> tuple[int, int]:
    """The last number of a range whose first is before k, and the token after it."""
    if k + 1 < end and line.words[k] in _RANGE:
        last = _number(line, k + 1, end, True)
        is_close = line.tokens[k].start == line.tokens[k - 1].end
        if last is not None and (named or is_close or _is_id(line, k + 1, end)):
            return last, k + 2
    return first, k


def _next_id(line: Line, k: int, end: int, named: bool) -> tuple[bool, int]:
    """Where the next id of an enumeration begins, or k when there is none."""
    n = k
    while n < end and n < k + 3 and line.words[n] in _AND:
        n += 1
    is_named, after = _noun(line, n, end)
    if _number(line, after, end, is_named or named) is not None:
        return is_named or named, after
    bare = _number(line, n, end, True)
    ends = n + 1 >= end or line.words[n + 1] in (",", ":", "and", "&", "-")
    if n > k and bare is not None and ends and _all_numbers(line, n, end):
        return True, n
    return named and False, k


def _all_numbers(line: Line, n: int, end: int) -> bool:
    """Whether only numbers and what joins them follow, up to a colon."""
    for word in line.words[n:end]:
        if word in (":", "-"):
            return True
        if not (word.isdigit() or word in _AND):
            return False
    return True


def person_at(line: Line, i: int, end: int, bare: bool = False) -> tuple[str, int]:
    """Who is named at token i (`me`, `none`, a user id or name) and how many words that is.
    bare: a plain word may be a name."""
    if i >= end:
        return "", 0
    token = line.tokens[i]
    if token.kind == "who":
        return token.value, 1
    if size := lexicon.NOBODY.skip(line.words, i, end):
        return "none", size
    if size := lexicon.ME.skip(line.words, i, end):
        return "me", size
    if (
        bare
        and token.kind == "word"
        and not lexicon.NOT_NAMES.has(token.low)
        and token.low.isidentifier()
    ):
        return token.low, 1
    return "", 0


def all_ids(line: Line, end: int) -> tuple[str, ...]:
    """Every id before token end."""
    ids: dict[str, None] = {}
    k = 0 if line.numbered else end
    while k < end:
        some, after = ids_at(line, k, end)
        ids.update(dict.fromkeys(some))
        k = max(after, k + 1)
    return tuple(ids)
