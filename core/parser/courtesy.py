"""Courtesies: greetings, thanks, signatures and "could you". A message is read without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from core.parser.tokens import Line, Token, called, either as _either, is_about, read
from core.parser.words import courtesy as words
from core.patterns import pattern

# The patterns up to _COULD are for lower-case text: they take half the time of IGNORECASE.
_MARK = r"(?:[\s,;:.!)]|\U0001F64F|\U0001F44B|\U0001F60A)"


_NAME = r"(?:<@\w+>|@[\w.-]+)"
_OPENING = pattern(
    rf"\s*(?:{_either(words.GREETING)}(?:[,\s]{{1,2}}(?:{_either(words.CALLED)}|{_NAME})){{0,3}}"
    rf"|dear\s[\w' ]{{2,30}}(?=[,:!]))(?!\w){_MARK}*"
)
_INTRODUCED = pattern(rf"{_either(words.INTRODUCED)}\s?[,.:;!–-]+(?=\s)")
_SIGNED = pattern(
    rf"(?:(?<=[.!?,;)])\s|(?<=\n)){_either(words.SIGNED)}[,!]?(?:\s[\w.'-]{{1,20}}){{0,3}}[\s.!]*$"
)
_THANKED = (
    _either(words.THANKS)
    .replace("{thank}", _either(words.THANK))
    .replace("{much}", _either(words.MUCH))
)
_THANKS = pattern(rf"(?<![\w-]){_THANKED}(?![\w-])(?=\s*[,.!?;:)\n]|\s*$|\s+\W*$)")
_PLEASE = pattern(rf"(?<![\w-]){_either(words.PLEASE)}(?![\w-])")
_COULD = pattern(rf"(?:^|[.!?;:,\n¿¡])\s*({_either(words.COULD)})(?![\w-])")
_WISH = pattern(rf"{_either(words.WISH)}[\s,]+(?=\S)", re.IGNORECASE)
_UNDERSTOOD = frozenset(words.UNDERSTOOD.split())
_ASIDE = frozenset(("please", "could", "thanks"))  # they can stand between the words of an order
_GAPS = re.compile(r"(?<=,)(?: *,)+|[ ]{2,}")
_SIGNED_MAX = 80  # characters of a signature
_STOPS = frozenset(".!?;")
_ENDS = frozenset((",", "!", ".", "?"))


@lru_cache(maxsize=8)
def without_courtesies(text: str) -> Line:
    """Return the text with its tokens, without courtesies. If nothing else is there, all are kept.

    The kinds that were left out are in `courtesies`.
    """
    line = read(text)
    spans = _spans(line)
    if not spans:
        return line
    kept = [
        token
        for token in line.tokens
        if not any(start <= token.start and token.end <= end for _, start, end in spans)
    ]
    if len(kept) == len(line.tokens) or not any(token.kind != "mark" for token in kept):
        return line
    kept = _ordered(kept, [end for kind, _, end in spans if kind == "could"])
    after = [*(token.low for token in kept[1:]), "."]
    kept = [t for t, low in zip(kept, after, strict=False) if t.low != "," or low not in _ENDS]
    while kept and kept[0].low in _ENDS:
        kept.pop(0)
    said = tuple(dict.fromkeys(kind for kind, _, _ in spans))
    return replace(
        line, tokens=tuple(kept), words=tuple(token.low for token in kept), courtesies=said
    )


def bare(text: str) -> str:
    """Return the text without "please", "could you" and thanks; the rest stays letter by letter.

    An order that is put as a question becomes the order.
    """
    line = without_courtesies(text)
    if _ASIDE.isdisjoint(line.courtesies):
        return text
    said = _blanked(text, (one for one in _spans(line) if one[0] in _ASIDE))
    said = _GAPS.sub(" ", said).strip(" ,") or text
    return said.rstrip(" ?") if "could" in line.courtesies else said


def is_thanks(text: str) -> bool:
    """Whether the text only thanks, greets or says that something was understood ("ok, thanks")."""
    line = read(text)
    rest = _blanked(text, _spans(line)).lower()
    words = [token.low for token in read(rest).tokens if token.kind not in ("mark", "emoji")]
    return all(word in _UNDERSTOOD for word in words)


def without_wish(text: str) -> str:
    """Return the text without "we need" and similar words at its beginning."""
    return _WISH.sub("", text, count=1) if _WISH.match(text) else text


def _ordered(kept: list[Token], asked: list[int]) -> list[Token]:
    """Return the tokens, with the question mark of a polite order as a full stop.

    asked: where each "could you" ends
    """
    for end in asked:
        k = next((k for k, t in enumerate(kept) if t.start >= end and t.low in _STOPS), None)
        if k is not None and kept[k].low == "?":
            kept[k] = kept[k]._replace(low=".")
    return kept


def _spans(line: Line) -> list[tuple[str, int, int]]:
    """Return the courtesies as kind, start and end in the text."""
    text = _lowered(line.text)
    found = list(_opening(line, text))
    start = found[-1][2] if found else 0
    if signed := _SIGNED.search(text, max(start, len(text) - _SIGNED_MAX)):
        found.append(("signed", signed.start(), len(text)))
    for kind, one in (("please", _PLEASE), ("thanks", _THANKS)):
        found += [(kind, m.start(), m.end()) for m in one.finditer(text, start)]
    found += [("could", *m.span(1)) for m in _COULD.finditer(_blanked(text, found))]
    return found


def _opening(line: Line, low: str) -> Iterator[tuple[str, int, int]]:
    """Yield what comes before the sentence: a greeting, an introduction, the people called.

    A greeting ends before a person who is the sentence's subject.
    low: the line's text in lower case
    """
    start = 0
    if opening := _OPENING.match(low):
        start = min([opening.end(), *(token.start for token in line.tokens if is_about(token))])
        yield "greet", 0, start
        if introduced := _INTRODUCED.match(low, start):
            start = introduced.end()
            yield "intro", opening.end(), start
    first = next((token for token in line.tokens if token.start >= start), None)
    is_subject = first is not None and first.start == start and is_about(first)
    if not is_subject and (said := called(line.text, start)) > start:
        yield "greet", start, said


def _lowered(text: str) -> str:
    """Return the text in lower case, each letter at its place, as IGNORECASE reads it."""
    text = text if text.isascii() else text.replace("İ", "i").replace("ı", "i").replace("ſ", "s")
    return text.lower()


def _blanked(text: str, spans: Iterable[tuple[str, int, int]]) -> str:
    """Return the text with spaces in place of the spans."""
    for _, start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
