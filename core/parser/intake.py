"""Messages of people in an intake channel: what states a problem is a ticket, as if addressed."""

from __future__ import annotations

from datetime import datetime

from core.command import Command, Create
from core.parser import lexicon as lex
from core.parser.reading import parse
from core.parser.saying import Saying, hear

_WORDS_MIN = 3  # fewer state nothing


def reported(text: str, at: datetime) -> tuple[Command, ...]:
    """The one ticket that a message states, if it does; talk, questions and thanks are nothing.
    It is rather nothing than a ticket that nobody wanted: whoever wants one can say so."""
    found = parse(text, "addressed", at)
    created = found[0] if len(found) == 1 else None
    first = next((line for line in text.split("\n") if line.strip()), "")
    if not isinstance(created, Create):
        return ()
    return found if _is_stated(hear(first, (), at, None), created) else ()


def _is_stated(saying: Saying, created: Create) -> bool:
    """Whether a problem or a wish is said, and not asked about or talked of."""
    words = saying.words[saying.plain : saying.end]
    if len(words) < _WORDS_MIN or "?" in saying.words:
        return False
    if lex.REQUESTED.skip(saying.words, 0, saying.end):
        return True
    says_pri = any(heard.field == "pri" for heard in created.heard)
    return not _is_talk(saying) and (says_pri or _is_reported(words))


def _is_reported(words: tuple[str, ...]) -> bool:
    return any(lex.REPORTED.skip(words, i, len(words)) for i in range(len(words)))


def _is_talk(saying: Saying) -> bool:
    """Whether it begins as an answer, a question or a remark does, or speaks to or of somebody."""
    if saying.line.tokens[0].kind == "who" or any(map(lex.ADDRESSING.has, saying.words)):
        return True
    starts, tables = (0, saying.plain), (lex.REMARKS, lex.QUESTION)
    return any(table.skip(saying.words, i, saying.end) for table in tables for i in starts)
