"""Message -> tokens: words, ticket ids, people and marks, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from core.frozen import dataclass
from core.parser.words import people
from core.patterns import pattern

_NOUN = (
    r"(?:(?:the\s)?(?:tickets?|tkts?|tix|issues?|chamados?|incidencias?|vorgang|vorgänge|demandes?|billets?)\s"
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
# A ticket or several: "T1, T3 and T7", "#1-#4", "tickets 5, 6 and 7".
_IDS = (
    rf"(?:{_WRITTEN}{_ENDS}(?:{_JOINED}{_NOUN}?{_WRITTEN}{_ENDS}|[-–][0-9]{{1,18}}\b{_ENDS})*"
    rf"|{_NOUN}[0-9]{{1,18}}\b{_ENDS}(?:{_JOINED}(?:{_NOUN}?{_WRITTEN}{_ENDS}|{_NOUN}[0-9]{{1,18}}\b|{_BARE}))*"
    rf"|(?:{_NOUN}|(?:number|no\.?)\s){_SPOKEN})"
)
# The end of a German compound that names a ticket: "das VPN-Ticket".
OF_TICKETS = (
    r"-(?:tickets?|tix|issues?|sachen?|themas?|themen|geschichten?|dings?|f[aä]lle?|meldung(?:en)?"
    r"|vorg[aä]nge?)(?![\w-])"
)
_TOKEN = pattern(
    rf"""
      (?P<link><(?:https?://|mailto:|tel:)[^<>\s]+(?:\|[^<>]*)?>|https?://\S+)
    | (?P<who><@(?P<user>[A-Z0-9]+)(?:\|[^<>]*)?>|(?<!\w)@(?P<name>[a-z0-9](?:[\w.-]*\w)?))
    | (?P<room><[\#!][^<>]*>)
    | (?P<code>```[^`]*```|`[^`\n]*`)
    | (?P<id>(?<!\w){_IDS})
    | (?P<emoji>(?<!\w):(?:[+-]1|[a-z][a-z0-9_+-]*):(?!\w)
        |(?:(?<![\w:])[:;=]['-]?[()|/\\dpo*]|[:;]-?[()])(?=\s|$|[.,!?]))
    | (?P<word>\w+(?:(?!{OF_TICKETS})[-'’./_&]\w+)*|(?<=\w)-\w+)
    | (?P<mark>->|=>|→|-->|\.{{2,}}|[^\w\s])
    """,
    re.IGNORECASE | re.VERBOSE,
)


def either(table: str) -> str:
    """Return a pattern that matches any line of a table; a space is any white space."""
    lines = filter(None, table.strip().split("\n"))
    return "(?:" + "|".join(f"(?:{line})" for line in lines).replace(" ", r"\s") + ")"


WHO = r"(?:<@[A-Z0-9]+(?:\|[^<>]*)?>|(?<!\w)@[a-z0-9](?:[\w.-]*\w)?)"
# People as the subject of a sentence: "@bob and I cannot ..", "@bob's laptop ..".
_SUBJECT = pattern(
    rf"(?P<people>{WHO}(?:(?:\s?[,&/+]\s?|\s)(?:(?:{either(people.JOINED)}\s)?{WHO}"
    rf"|{either(people.JOINED)}\s{either(people.OTHERS)}(?!\w))){{0,9}})"
    rf"(?:['’]s(?=\s\w)(?!\s{either(people.PILES)}(?!\w))|(?=\s(?:{either(people.VERBS)}(?![\w-])"
    rf"|{either(people.ASKING)}(?![\w-])(?!\s{either(people.CALLS)}(?!\w)))))",
    re.IGNORECASE,
)
# People as the object of a task: "onboard @bob on monday".
_OBJECT = pattern(
    rf"(?<!\w){either(people.DONE_FOR)}\s(?P<people>{WHO})(?=\s{either(people.GOES_ON)})",
    re.IGNORECASE,
)
_BEGINS = pattern(r"(?:^|[.:!?\n;(–—-]|^(?:\w+\s?){1,3},)\s*$")
_JOINS = pattern(rf"(?<!\w){either(people.BEFORE)}\s$", re.IGNORECASE)
_ASKED_FOR = pattern(rf"(?<!\w){either(people.ASKED_FOR)}(?!\w)", re.IGNORECASE)
_CALLED = pattern(
    rf"(?:{WHO}[,\s]{{1,2}}(?:{either(people.JOINED)}\s)?){{1,10}}(?={either(people.ARTICLES)}\s)",
    re.IGNORECASE,
)
_TICKETS = pattern(
    rf"^[^.;\n]*?(?<!\w){either(people.TICKETS)}(?!\w)|^(?:\s[\w']+){{1,2}}\sit(?!\w)",
    re.IGNORECASE,
)
_READ_AS = "someone"  # the word for a person who is a subject or an object
_FENCE = pattern(r"```\w*\n?(.*?)\n?```", re.DOTALL)
_ENTITY = pattern("&(amp|lt|gt);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}
_LINK = pattern(r"<((?:https?://|mailto:|tel:)[^<>|\s]+)(?:\|([^<>]*))?>")
_ROOM = pattern(r"<#[A-Z0-9]+\|([^<>]*)>|<!(here|channel|everyone)(?:\|[^<>]*)?>")
_PERSON = pattern(r"<@([A-Z0-9]+)\|([^<>]*)>")


class Token(NamedTuple):
    """One token of a text.

    kind: link, who, room, code, id, emoji, word or mark
    low: the text in lower case
    start, end: its place in the text, in characters
    value: ids as written, or a person's user id or name; also set for a person read as a word
    """

    kind: str
    low: str
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A text with its tokens.

    text: the whole text
    tokens: its tokens, perhaps without courtesies
    words: the tokens' lower-case texts
    courtesies: kinds of courtesy that were left out of the tokens: `please`, `could`, ..
    """

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    courtesies: tuple[str, ...] = ()

    def part(self, i: int, end: int) -> str:
        """Return the text from token i to before token end."""
        if i >= end:
            return ""
        return self.text[self.tokens[i].start : self.tokens[end - 1].end]

    def only(self, i: int, end: int) -> Line:
        """Return the line with the tokens from i to before `end`, and no text after them."""
        stop = self.tokens[end].start if end < len(self.tokens) else len(self.text)
        return replace(
            self, text=self.text[:stop], tokens=self.tokens[i:end], words=self.words[i:end]
        )


def unescape(text: str) -> str:
    """Replace Slack's three entities (`&amp;`, `&lt;`, `&gt;`) with their characters."""
    return _ENTITY.sub(lambda m: _ENTITIES[m[1]], text) if "&" in text else text


def spoken(text: str) -> tuple[str, str]:
    """Return the user's own lines, and the quoted ones (`> ..`) without their mark."""
    if ">" not in text:
        return text.strip(), ""
    lines = text.split("\n")
    quotes = [line.lstrip() for line in lines if line.lstrip().startswith(">")]
    own = [line for line in lines if not line.lstrip().startswith(">")]
    said = [quote.lstrip("> ").rstrip() for quote in quotes]
    return "\n".join(own).strip(), "\n".join(filter(None, said))


def unfenced(text: str) -> str:
    """Return the text without a code fence around the whole of it."""
    match = _FENCE.fullmatch(text)
    return match[1] if match else text


def addresses(text: str) -> list[str]:
    """Return the addresses of links that are shown with another label."""
    return [m[1] for m in _LINK.finditer(text) if m[2] and m[2] not in m[1]]


def shown(text: str) -> str:
    """Return the text as people see it in Slack: link labels, names of channels and people."""
    if "<" not in text:
        return text
    text = _LINK.sub(lambda m: m[2] or m[1], text)
    text = _ROOM.sub(lambda m: f"#{m[1]}" if m[1] is not None else f"@{m[2]}", text)
    return _PERSON.sub(lambda m: f"@{m[2]}", text)


@lru_cache(maxsize=8)  # a line of a message is read up to three times
def read(text: str) -> Line:
    """Return the text with its tokens."""
    tokens = [_token(match) for match in _TOKEN.finditer(text)]
    if "@" in text and not any(token.kind == "id" for token in tokens):
        for found in filter(_is_subject, chain(_SUBJECT.finditer(text), _OBJECT.finditer(text))):
            tokens = _with_subjects(tokens, *found.span("people"), found.end())
    return Line(text, tuple(tokens), tuple([token.low for token in tokens]))


def called(text: str, start: int) -> int:
    """Return where the sentence begins after the people it calls ("@ana the printer jams").

    start: where to look; returned if nobody is called
    """
    found = _CALLED.match(text, start)
    is_said = found and not _TICKETS.match(text[found.end() : found.end() + _AROUND])
    return found.end() if found and is_said else start


def is_about(token: Token) -> bool:
    """Whether the token is a person who is read as a word of the sentence."""
    return token.kind == "word" and bool(token.value)


def _is_subject(found: re.Match[str]) -> bool:
    """Whether the people begin a clause that neither asks for tickets nor says who has one."""
    text, first, last = found.string, found.start(), found.end()
    before = text[max(0, first - _AROUND) : first]
    begins = _BEGINS.search(before) or (_JOINS.search(before) and not _ASKED_FOR.search(before))
    return bool(begins) and not _TICKETS.match(text[last : last + _AROUND])


def _with_subjects(tokens: list[Token], first: int, last: int, end: int) -> list[Token]:
    """Return the tokens, with the people from `first` to `last` turned into words.

    end: where the people end, including a following "'s"
    """
    kept = [token for token in tokens if not last <= token.start < end]
    return [
        token._replace(kind="word", low=_READ_AS, end=end if token.end == last else token.end)
        if token.kind == "who" and first <= token.start < last
        else token
        for token in kept
    ]


_AROUND = 200  # characters that are read before and after a person


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or "mark"
    start, end = match.span()
    low = match[0].lower().replace("’", "'")
    if kind == "word":
        return Token(kind, low.lstrip("-"), start, end)
    if kind == "id":
        return Token(kind, low, start, end, match[0])
    if kind == "who":
        return Token(kind, low, start, end, match["user"] or match["name"])
    return Token(kind, low, start, end)
