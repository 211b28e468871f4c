"""A message as tokens: words, ticket ids, people, marks, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_NOUN = (
    r"(?:(?:the\s)?(?:tickets?|tkts?|tix|issues?|chamados?|incidencias?|vorgang|vorgänge|demandes?)\s"
    r"(?:no\.?|nr\.?|num|number|numbers|nummer|número|numero|numéro|id|ids)?\s?\#?)"
)
_WRITTEN = r"(?:\#\s?t?-?|t[-\ ]?\#?)[0-9]{1,18}"
_ENDS = r"(?!\w|[.:]\w|-(?![t#]?-?[0-9]+\b(?![.:]\w)))"
_AND = r"(?:and|und|y|et|e|plus|or|oder|ou|o)\s"
_TO = r"(?:to|through|thru|until|till|bis|a|al|à|au|hasta|até|ao)\s"
_JOINED = (
    rf"(?:\s?(?:,|&|\+|/)\s?(?:{_AND})?|\s{_AND}|\s"
    rf"|[ \t]?(?:-|–|—|->|\.\.+|…)[ \t]?|\s{_TO})"
)
_BARE = (
    r"[0-9]{1,18}(?=\s?(?:,|;|:|\.?$|\.\s|-|–|\n"
    r"|(?:and|und|y|et|e|to|through|bis|is|are)\b))"
)
_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_SPOKEN = (
    rf"(?:{_DIGIT}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    rf"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[\s-](?:{_DIGIT}))?)\b"
)
# One ticket or an enumeration of them: "T1, T3 and T7", "#1-#4", "tickets 5, 6 and 7".
_IDS = (
    rf"(?:{_WRITTEN}{_ENDS}(?:{_JOINED}{_NOUN}?{_WRITTEN}{_ENDS}|[-–][0-9]{{1,18}}\b{_ENDS})*"
    rf"|{_NOUN}[0-9]{{1,18}}\b{_ENDS}(?:{_JOINED}(?:{_NOUN}?{_WRITTEN}{_ENDS}|{_NOUN}[0-9]{{1,18}}\b|{_BARE}))*"
    rf"|(?:{_NOUN}|(?:number|no\.?)\s){_SPOKEN})"
)
# What a compound is made with that says which ticket is meant: "das VPN-Ticket".
OF_TICKETS = (
    r"-(?:tickets?|tix|issues?|sachen?|themas?|themen|geschichten?|dings?|f[aä]lle?|meldung(?:en)?"
    r"|vorg[aä]nge?)(?![\w-])"
)
_TOKEN = re.compile(
    rf"""
      (?P<link><(?:https?://|mailto:|tel:)[^<>\s]+(?:\|[^<>]*)?>|https?://\S+)
    | (?P<who><@(?P<user>[A-Z0-9]+)(?:\|[^<>]*)?>|(?<!\w)@(?P<name>[a-z0-9](?:[\w.-]*\w)?))
    | (?P<room><[\#!][^<>]*>)
    | (?P<code>```[^`]*```|`[^`\n]*`)
    | (?P<id>(?<!\w){_IDS})
    | (?P<emoji>(?<!\w):(?:[+-]1|[a-z][a-z0-9_+-]*):(?!\w))
    | (?P<word>\w+(?:(?!{OF_TICKETS})[-'’./_&]\w+)*|(?<=\w)-\w+)
    | (?P<mark>->|=>|→|-->|\.{{2,}}|[^\w\s])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FENCE = re.compile(r"```\w*\n?(.*?)\n?```", re.DOTALL)
_ENTITY = re.compile("&(amp|lt|gt);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}
_LINK = re.compile(r"<((?:https?://|mailto:|tel:)[^<>|\s]+)(?:\|([^<>]*))?>")
_ROOM = re.compile(r"<#[A-Z0-9]+\|([^<>]*)>|<!(here|channel|everyone)(?:\|[^<>]*)?>")
_PERSON = re.compile(r"<@([A-Z0-9]+)\|([^<>]*)>")


class Token(NamedTuple):
    """kind: link who room code id emoji word mark; low: lower-case text; value: of ids as
    they are written, of a person the user id or name."""

    kind: str
    low: str
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A text with its tokens; `words` are the tokens' lower-case texts; `courtesies` the kinds of
    courtesy that were left out of them."""

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    courtesies: tuple[str, ...] = ()

    def part(self, i: int, end: int) -> str:
        """The text from token i to before token end."""
        if i >= end:
            return ""
        return self.text[self.tokens[i].start : self.tokens[end - 1].end]


def unescape(text: str) -> str:
    """Slack's three entities as the characters they stand for."""
    return _ENTITY.sub(lambda m: _ENTITIES[m[1]], text) if "&" in text else text


def spoken(text: str) -> tuple[str, str]:
    """The person's own lines, and those that they quote (`> ..`), without the mark."""
    lines = text.split("\n")
    quotes = [line.lstrip() for line in lines if line.lstrip().startswith(">")]
    own = [line for line in lines if not line.lstrip().startswith(">")]
    said = [quote.lstrip("> ").rstrip() for quote in quotes]
    return "\n".join(own).strip(), "\n".join(filter(None, said))


def unfenced(text: str) -> str:
    """The text within a code fence that is all of the message."""
    match = _FENCE.fullmatch(text)
    return match[1] if match else text


def addresses(text: str) -> list[str]:
    """The addresses that a person does not see because a label stands for them."""
    return [m[1] for m in _LINK.finditer(text) if m[2] and m[2] not in m[1]]


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
    return Line(text, tokens, tuple([token.low for token in tokens]))


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or "mark"
    low = match[0].lower()
    if "’" in low:
        low = low.replace("’", "'")
    if kind == "word":
        low = low.lstrip("-")
    if kind == "id":
        return Token(kind, low, match.start(), match.end(), match[0])
    if kind == "who":
        return Token(kind, low, match.start(), match.end(), match["user"] or match["name"])
    return Token(kind, low, match.start(), match.end())
