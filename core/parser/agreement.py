"""Agreement: somebody has the same problem. Where a ticket is meant it is a voice, else nothing."""

from __future__ import annotations

from core.command import Voice
from core.message import Mode
from core.parser import lexicon as lex
from core.parser.numbers import numbers_in
from core.parser.tokens import Line, Token
from core.ticket import ticket_id

_ON = frozenset(("on", "for", "to", "zu", "bei", "für", "para", "en", "pour", "sur", "em", ","))


def agreed(line: Line) -> tuple[str, ...] | None:
    """The ids that the agreement names ("+1 on T5"), () where it names none; None: it is none.
    line: without its courtesies."""
    tokens = [token for token in line.tokens if token.kind != "emoji" or _is_plus(token)]
    words = [token.low for token in tokens]
    if lex.AGREED.only(words):
        return ()
    rest = tokens[lex.PLUS.skip(words, 0, len(words)) :]
    ids = [token.value for token in rest if token.kind == "id"]
    if not ids or len(rest) == len(tokens):
        return None
    if any(token.kind != "id" and token.low not in _ON for token in rest):
        return None
    return tuple(dict.fromkeys(ticket_id(n) for value in ids for n in numbers_in(value)))


def voiced(named: tuple[str, ...], mode: Mode, ticket: str | None) -> tuple[Voice, ...]:
    """What an agreement is. named: as `agreed` has it, which counts where the bot is spoken to;
    ticket: id of the ticket whose thread it was said in."""
    if named:
        return (Voice(named),) if mode == "addressed" else ()
    return (Voice((ticket,)),) if ticket else ()


def _is_plus(token: Token) -> bool:
    return lex.PLUS.only((token.low,))
