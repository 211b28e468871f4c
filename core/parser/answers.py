"""Short answers to the bot's question: yes, no, the second, T4, a note, new ticket."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.parser.features import plain
from core.parser.lexicon import AGREED, Lexicon
from core.parser.numbers import WORDS, numbers_in
from core.parser.tokens import Token, read
from core.parser.words import answers as words
from core.patterns import pattern
from core.ticket import ticket_id

_SAID = Lexicon(words.SAID)
_FILL = frozenset(map(plain, f"{words.COURTEOUS} {words.POINTING}".split()))
_AGAIN = frozenset(map(plain, words.AGAIN.split()))
_LAST = frozenset(words.LAST.split())
_NUMBERED = pattern(r"\b(?:no|nr)\.\s*(?=[0-9])", re.IGNORECASE)
_SIGNS = ("mark", "emoji")
_DIGITS_MAX = 5  # digits of a number; a longer one is an amount or a date


def answer(text: str) -> str | int | None:
    """Return what a text answers, or None if it is no answer or has several.

    A word: `yes`, `no`, `note`, `new`, `search` or `view`. A ticket's id. Or the number of a
    choice: 0 is the first, -1 the last.
    """
    line = read(_NUMBERED.sub("", text))
    if AGREED.only(line.words):  # "+1" is no number of a choice
        return None
    tokens = [token for token in line.tokens if token.kind not in _SIGNS]
    found = list(dict.fromkeys(_parts(tokens)))
    if len(found) > 1 and found[0] == "yes":  # "ok, the second"
        found = found[1:]
    return found[0] if len(found) == 1 and found[0] != "" else None


def _parts(tokens: Sequence[Token]) -> Iterator[str | int]:
    """Yield each answer in the words; "" for a word that is no answer."""
    said = ["#" if token.kind == "id" else plain(token.low) for token in tokens]
    k, is_yes = 0, False
    while k < len(said):
        if hit := _SAID.at(said, k, len(said)):
            is_yes = is_yes or hit[0] == "yes"
            yield hit[0]
            k += hit[1]
            continue
        if said[k] not in _FILL and not (is_yes and said[k] in _AGAIN):
            yield _which(tokens[k])
        k += 1


def _which(token: Token) -> str | int:
    """Return the ticket's id or the choice's number that a token names; "" for none."""
    if token.kind == "id" and not token.low.startswith("number"):
        named = numbers_in(token.low)
        return ticket_id(named[0]) if len(named) == 1 else ""
    word = token.low.removeprefix("number").strip()
    if plain(word) in _LAST:
        return -1
    is_number = word.isascii() and word.isdigit() and len(word) <= _DIGITS_MAX
    number = 1 if word == words.FORMER else int(word) if is_number else WORDS.get(word)
    return number - 1 if number else ""
