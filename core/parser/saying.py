"""One line that may be a command, with its greetings, politeness and closing thanks set aside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.command import Command
from core.parser import lexicon as lex
from core.parser.tokens import SEPARATORS, Line, read

Found = tuple[Command, ...] | None  # None: not mine; (): nothing at all

_TAIL_MAX = 6
_BULLETS = frozenset(("-", "*", "•", ">", "–", "—", "~", "_"))
_STOPS = frozenset((".", ",", "!", ";", ":", "-", "…", "..", "...", "–", "—", "*", "_", "~", "|"))
_SMILES = frozenset((")", "(", "/", "d", "p", "/", "]"))


@dataclass(frozen=True, slots=True)
class Saying:
    """line.words[order:stop] is what may be an order, line.words[plain:end] what may be a problem;
    asks: it ended in a question mark; more: the lines after it; ticket: whose thread it is in."""

    line: Line
    order: int
    plain: int
    stop: int
    end: int
    asks: bool
    more: tuple[str, ...]
    at: datetime
    ticket: str | None
    overheard: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return self.line.words

    @property
    def is_polite(self) -> bool:
        """Asked in a way that makes a question an order ("can you close T5?")."""
        return any(lex.ASKED.has(word) for word in self.words)


def hear(text: str, more: tuple[str, ...], at: datetime, ticket: str | None) -> Saying:
    """The text as something said to the bot."""
    line = read(text)
    stop, asks = _trimmed(line, len(line.tokens), keep=False)
    end, _ = _trimmed(line, len(line.tokens), keep=True)
    plain = _after_lead(line, end, before_order=False)
    order = _after_lead(line, stop, before_order=True)
    return Saying(line, order, min(plain, end), stop, end, asks, more, at, ticket)


def overhear(text: str, more: tuple[str, ...], at: datetime, ticket: str | None) -> Saying:
    """The text as something said to others."""
    line = read(text)
    stop, asks = _trimmed(line, len(line.tokens), keep=False)
    end, _ = _trimmed(line, len(line.tokens), keep=True)
    i = _decoration(line, 0, stop)
    while i < stop and lex.PLEASE.has(line.words[i]):
        i += 1
        i += i < stop and line.words[i] == ","
    return Saying(line, i, i, stop, end, asks, more, at, ticket, overheard=True)


def _decoration(line: Line, i: int, end: int) -> int:
    """After bullets and emoji at the start."""
    while i < end:
        token = line.tokens[i]
        is_bullet = token.low in _BULLETS and i + 1 < end and line.tokens[i + 1].start > token.end
        if not (token.kind == "emoji" or is_bullet or _is_symbol(token.low)):
            return i
        i += 1
    return i


def _is_symbol(low: str) -> bool:
    return len(low) == 1 and ord(low) > 0x2190 and low not in "→" and not low.isalnum()


def _after_lead(line: Line, end: int, before_order: bool) -> int:
    i = _after_mention(line, _decoration(line, 0, end), end)
    greeted = i > 0
    while i < end:
        size = _lead(line, i, end, greeted, before_order)
        if not size:
            return i
        i = _decoration(line, _separators(line, i + size, end), end)
        greeted = True
    return i


def _after_mention(line: Line, i: int, end: int) -> int:
    """After a mention of the bot that opens the message ("@bot close T5")."""
    if i + 1 < end and line.tokens[i].kind == "who":
        follows = line.words[i + 1]
        if follows not in ("'", "’") and not lex.THEY.at(line.words, i + 1, end):
            takes = lex.WILL.has(follows)
            return i if takes else _separators(line, i + 1, end)
    return i


def _lead(line: Line, i: int, end: int, greeted: bool, before_order: bool) -> int:
    words = line.words
    size = lex.GREETINGS.skip(words, i, end) or lex.POLITE.skip(words, i, end)
    if size and lex.POLITE.skip(words, i, end) > size:
        size = lex.POLITE.skip(words, i, end)
    if not size and before_order:
        size = lex.WISHES.skip(words, i, end)
    if not size and (aside := lex.ASIDES.skip(words, i, end)):
        is_apart = i + aside >= end or words[i + aside] in (
            ",",
            "!",
            "-",
            ".",
            ":",
            "…",
            "...",
            "–",
        )
        free = before_order and words[i] != "no"
        size = aside if is_apart or free or (greeted and _is_social(words[i])) else 0
    return size


def _is_social(word: str) -> bool:
    return lex.SOCIAL.has(word)


def _separators(line: Line, i: int, end: int) -> int:
    while i < end and line.words[i] in _STOPS and not _opens_tag(line, i, end):
        i += 1
    return i


def _opens_tag(line: Line, i: int, end: int) -> bool:
    """Whether "!" belongs to the word after it ("!high")."""
    return line.words[i] == "!" and i + 1 < end and line.tokens[i + 1].start == line.tokens[i].end


def _trimmed(line: Line, end: int, keep: bool) -> tuple[int, bool]:
    """Before closing thanks, marks and emoji, and whether a question mark was among them. keep:
    words that say a priority stay."""
    asks = False
    while end > 0:
        token = line.tokens[end - 1]
        if token.low == "?" and end > 1:
            asks = True
        elif (
            (token.low in _STOPS and token.kind == "mark")
            or token.kind == "emoji"
            or (token.kind == "mark" and (_is_symbol(token.low) or token.low == "\ufe0f"))
        ):
            pass
        elif _is_smile(line, end):
            end -= 1
        else:
            size = _tail(line.words, end, keep)
            if not size or size == end:
                break
            end -= size - 1
        end -= 1
    return end, asks


def _is_smile(line: Line, end: int) -> bool:
    return (
        end > 2
        and line.words[end - 1] in _SMILES
        and line.words[end - 2] in (":", ";", "=", "-")
        and line.tokens[end - 2].start > line.tokens[end - 3].end
    )


def _tail(words: tuple[str, ...], end: int, keep: bool) -> int:
    for size in range(min(_TAIL_MAX, end), 0, -1):
        if lex.TAIL.whole(words, end - size, end):
            if keep and lex.KEPT_TAIL.whole(words, end - size, end):
                return 0
            return size
    return 0


def next_word(line: Line, i: int, end: int) -> int:
    """The first token from i on that is no separator."""
    while i < end and line.words[i] in SEPARATORS and line.tokens[i].kind == "mark":
        i += 1
    return i
