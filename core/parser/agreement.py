"""Agreement: "me too", "+1 on T5". It adds the user's voice to a ticket, if one is meant."""

from __future__ import annotations

from core.command import Voice
from core.message import Mode
from core.parser import lexicon as lex
from core.parser.numbers import numbers_in
from core.parser.tokens import Line, Token
from core.ticket import ticket_id

_ON = frozenset(("on", "for", "to", "zu", "bei", "für", "para", "en", "pour", "sur", "em", ","))


def agreed(line: Line) -> tuple[str, ...] | None:
    """Return the ids that an agreement names ("+1 on T5"), perhaps (). None: no agreement.

    line: a line without courtesies
    """
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
    """Return the command of an agreement, or () if no ticket is meant.

    named: ids from `agreed`; they count only if the bot is addressed
    ticket: id of the ticket whose thread it is in
    """
    if named:
        return (Voice(named),) if mode == "addressed" else ()
    return (Voice((ticket,)),) if ticket else ()


def _is_plus(token: Token) -> bool:
    return lex.PLUS.only((token.low,))
