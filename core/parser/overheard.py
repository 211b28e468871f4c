"""Orders overheard in a ticket's thread: only those that open the message."""

from __future__ import annotations

from core.command import Assign, Close, Update
from core.parser import lexicon as lex
from core.parser.saying import Found, Saying
from core.parser.tokens import ARROWS, SEPARATORS, person_at
from core.parser.values import change, rest, values_at

_TALKED = ("but", "then", "and", "though", "so", "or", "if")
_HIGH = frozenset(lex.phrases("p0, p1, p2, p3, p4, sev1, sev2, sev3, high, low, medium, urgent"))


def thread_order(saying: Saying) -> Found:
    """ "close, fixed by rollback", "reopen", "assign to @ana", "note: .."; the rest is talk."""
    i, stop = saying.order, saying.stop
    if (
        not saying.ticket
        or saying.asks
        or i >= stop
        or any(t.kind == "id" for t in saying.line.tokens[:i])
    ):
        return None
    reader = _READERS.get(saying.words[i])
    return reader(saying, (saying.ticket,), i + 1) if reader else None


def _opened(saying: Saying, k: int) -> int | None:
    """After "close this", if nothing or a reason follows."""
    line, stop = saying.line, saying.stop
    k += lex.THREAD_PRONOUNS.skip(saying.words, k, stop)
    if k >= stop:
        return k
    word = saying.words[k]
    if word == "as" and k + 1 < stop and lex.CLOSE_REASONS.has(saying.words[k + 1]):
        return k
    if line.is_mark(k, stop, SEPARATORS - {"/", "=", "(", "!"}):
        joined = line.tokens[k].start == line.tokens[k - 1].end and word == "-"
        follows = saying.words[k + 1 : k + 2]
        return None if joined or follows in [(w,) for w in _TALKED] else k
    return None


def _close(saying: Saying, ids: tuple[str, ...], k: int) -> Found:
    after = _opened(saying, k)
    return None if after is None else (Close(ids, rest(saying, after)),)


def _reopen(saying: Saying, ids: tuple[str, ...], k: int) -> Found:
    after = _opened(saying, k)
    return None if after is None else (Update(ids, stat="open", res=rest(saying, after)),)


def _assign(saying: Saying, ids: tuple[str, ...], k: int) -> Found:
    k += lex.THREAD_PRONOUNS.skip(saying.words, k, saying.stop)
    k += k < saying.stop and saying.words[k] == "to"
    person, size = person_at(saying.line, k, saying.stop)
    is_alone = size and k + size == saying.stop and not lex.NOT_WHO.has(saying.words[k])
    return (Assign(ids, person),) if is_alone else None


def _unassign(saying: Saying, ids: tuple[str, ...], k: int) -> Found:
    k += lex.THREAD_PRONOUNS.skip(saying.words, k, saying.stop)
    return (Assign(ids, "none"),) if k == saying.stop else None


def _note(saying: Saying, ids: tuple[str, ...], k: int) -> Found:
    text = rest(saying, k) if saying.line.is_mark(k, saying.stop, frozenset(":")) else None
    return (Update(ids, res=text),) if text else None


def _values(saying: Saying, ids: tuple[str, ...], k: int) -> Found:
    """ "bump to p1", "set priority to high", "mark as done": whole orders only."""
    k += lex.THREAD_PRONOUNS.skip(saying.words, k, saying.stop)
    found = values_at(saying.line, k, saying.stop)
    said = set(saying.words[k : saying.stop])
    is_plain = found.end == saying.stop and found.own is None and found.title is None
    is_clear = bool(said & {"to", "as"}) and (bool(said & _HIGH) or found.stat is not None)
    return (
        change(ids, found, None) if found and is_plain and is_clear and not said & ARROWS else None
    )


_READERS = {
    "close": _close,
    "resolve": _close,
    "reopen": _reopen,
    "re-open": _reopen,
    "assign": _assign,
    "reassign": _assign,
    "unassign": _unassign,
    "note": _note,
    "bump": _values,
    "set": _values,
    "mark": _values,
    "raise": _values,
    "lower": _values,
}
