"""What a new ticket is called, and for whom it is."""

from __future__ import annotations

from core.parser import lexicon as lex
from core.parser.modifiers import Modifiers, modifier_at
from core.parser.saying import Saying
from core.parser.tokens import Line
from core.parser.words import requests

TICKET_WORDS = frozenset(lex.phrases(requests.TICKET_ITSELF))


def ticket_near(line: Line, k: int, end: int) -> bool:
    return any(word in TICKET_WORDS for word in line.words[k : min(k + 6, end)])


def noun_at(line: Line, k: int, end: int, beside: Modifiers, is_weak: bool) -> int:
    """How many words the kind of ticket at k has; a bug or a feature is code."""
    if size := lex.TICKET.skip(line.words, k, end):
        if is_weak and line.part(k, k + size).lower() not in TICKET_WORDS:
            return 0
        return size
    if size := lex.KIND.skip(line.words, k, end):
        cat = lex.CAT.whole(line.words, k, k + size)
        if cat and beside.cat is None and (found := modifier_at(line, k, k + size)):
            beside.take(found)
        n = k + size
        return size + (n < end and line.words[n] in TICKET_WORDS)
    return 0


def after_whom(saying: Saying, start: int) -> int:
    """The title's first token, after "me:" in "a ticket for me: .."; the end if only "me" or
    "this" is said."""
    line, stop = saying.line, saying.stop
    is_me = start < stop and lex.US.has(line.words[start])
    if is_me and line.is_mark(start + 1, stop, _AFTER_WHOM):
        return start + 2
    is_person = start + 1 == stop and line.tokens[start].kind == "who"
    is_vague = is_person or lex.VAGUE.whole(line.words, start, stop)
    return saying.end if is_vague else start


_AFTER_WHOM = frozenset((":", ",", "-", "–", "—", "."))
