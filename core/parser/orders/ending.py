"""Orders that end what is said: "T19 still paging, bump to p1", "all fine now, please close T5"."""

from __future__ import annotations

from dataclasses import replace

from core.command import Assign, Close, Command, Merge, Unclear, Update
from core.parser import lexicon as lex
from core.parser.orders.merging import merging
from core.parser.orders.verbs import order
from core.parser.saying import Found, Saying, hear
from core.parser.tokens import all_ids, ids_at
from core.parser.values import values_at

_CLAUSE_MARKS = frozenset((",", ".", ";", "!", "-", "–", "—", "…", "..", "..."))
_CLAUSE_MAX = 14  # words of the order
_VERBS = frozenset(("close", "reopen", "set", "raise", "lower", "assign", "unassign", "take"))


def ending(saying: Saying) -> Found:
    """The order of the last clause, on the tickets it names or the one named before it."""
    line, stop = saying.line, saying.stop
    if saying.more or not (line.numbered or saying.ticket):
        return None
    for m in range(stop - 2, max(saying.plain, stop - _CLAUSE_MAX), -1):
        if line.is_mark(m, stop, _CLAUSE_MARKS) and (found := _clause(saying, m)) is not None:
            return found
    return None


def _clause(saying: Saying, m: int) -> Found:
    """The order after the mark at m, if there is one."""
    before = all_ids(saying.line, m) or ((saying.ticket,) if saying.ticket else ())
    text = saying.line.text[saying.line.tokens[m].end :]
    known = before[0] if len(before) == 1 else None
    said = hear(text, (), saying.at, known)
    if not _is_order(said) or _says_values(saying, m):
        return None
    found = merging(said) or order(said)
    if not found or not all(isinstance(c, Update | Close | Assign | Merge) for c in found):
        return None
    if _is_doubtful(saying, m) or (said.asks and not said.is_polite):
        return (Unclear("do it now?", found),)
    note = _note(saying, m)
    return tuple(_noted(command, note) for command in found)


def _is_order(said: Saying) -> bool:
    """Whether a verb that changes something opens the clause, and is no state ("fixed")."""
    i = said.order
    verb = lex.VERBS.at(said.words, i, said.stop)
    is_state = verb is not None and lex.STAT.at(said.words, i, i + verb[1]) is not None
    is_close = i < said.stop and said.words[i] == "close"
    is_change = verb is not None and verb[0] in _VERBS and (is_close or not is_state)
    return is_change or bool(lex.MERGE.skip(said.words, i, said.stop))


def _says_values(saying: Saying, m: int) -> bool:
    """Whether what comes before is an order already: "T5 p1, .." """
    ids, k = ids_at(saying.line, saying.plain, m)
    if ids:
        k += lex.IS.skip(saying.words, k, m)
        return bool(values_at(saying.line, k, m))
    return lex.VERBS.at(saying.words, saying.order, m) is not None


def _is_doubtful(saying: Saying, m: int) -> bool:
    """Whether a condition or another order's negation stands before."""
    words = saying.words
    return any(
        lex.CONDITION.skip(words, k, m)
        or ((no := lex.NEVER.skip(words, k, m)) and lex.VERBS.at(words, k + no, m))
        for k in range(saying.plain, m)
    )


def _note(saying: Saying, m: int) -> str | None:
    """What was said before the order, without the id it begins with."""
    _, k = ids_at(saying.line, saying.plain, m)
    words = saying.words[k:m]
    says_value = any(
        known.at(saying.words, n, m) for known in (lex.STAT, lex.PRI) for n in range(k, m)
    )
    if says_value or all(lex.NO_REASON.has(w) or not w.isalnum() for w in words):
        return None
    return saying.line.part(k, m).strip(" ,:-") or None


def _noted(command: Command, note: str | None) -> Command:
    if note and isinstance(command, Close | Update) and command.res is None:
        return replace(command, res=note)
    return command
