"""Orders that begin with their verb: "close T5, fixed", "assign T3 to @ana", "bump to p1"."""

from __future__ import annotations

from core.command import Assign, Close, Unclear, Update
from core.parser import lexicon as lex
from core.parser.dates import span_at
from core.parser.orders.details import Ids, apply, name_of
from core.parser.orders.idless import is_state_word, pronoun, without_ids
from core.parser.orders.placed import with_ids
from core.parser.saying import Found, Saying
from core.parser.tokens import ids_at
from core.ticket import ticket_id

_BEFORE_IDS = 10  # how many words may stand between a verb and its ids


def order(saying: Saying) -> Found:
    """An order that begins with its verb: on the ids it names, or on the thread's ticket."""
    line, stop = saying.line, saying.stop
    for i in _starts(saying):
        found = _verb(saying, i)
        if not found:
            continue
        verb, n = found
        if _is_filter(saying, i, n):
            continue
        if saying.overheard and verb != "note" and saying.words[n : n + 1] == (":",):
            return None
        k, ids, after = _ids_after(saying, n)
        if ids and (done := with_ids(saying, verb, i, n, k, ids, after)) is not None:
            return done
        if ids and verb == "close" and _DUPLICATES & set(saying.words[n:k]):
            return _as_duplicate(saying, i, n)
        if not ids and (done := _bare_number(saying, verb, i, n)):
            return done
        if (
            not ids
            and not saying.overheard
            and (done := without_ids(saying, verb, i, n)) is not None
        ):
            return done
    if lex.INTENT.skip(line.words, saying.order, stop):
        return _intended(saying)
    return None


_DUPLICATES = frozenset(("duplicate", "dup", "dupe", "copy", "same"))


def _as_duplicate(saying: Saying, i: int, n: int) -> Found:
    """ "close as duplicate of T3": the ticket that is named is not the one to close."""
    if saying.overheard:
        return None
    if not saying.ticket:
        return (Unclear("which ticket?"),)
    return apply(saying, "close", (saying.ticket,), i, n + pronoun(saying, n), strict=False)


def _is_filter(saying: Saying, i: int, n: int) -> bool:
    """Whether days follow a state ("closed since monday"): that is a list."""
    if n >= saying.stop or saying.ticket or not is_state_word(saying.words[i]):
        return False
    return span_at(saying.words, n, saying.stop, saying.at) is not None


def _bare_number(saying: Saying, verb: str, i: int, n: int) -> Found:
    """ "reopen 4": a number alone may be a ticket; asks."""
    is_number = n + 1 == saying.stop and saying.words[n].isascii() and saying.words[n].isdigit()
    if (
        not is_number
        or saying.overheard
        or verb in ("raise", "lower", "start")
        or len(saying.words[n]) > 9
    ):
        return None
    ids = (ticket_id(int(saying.words[n])),)
    meant = apply(saying, verb, ids, i, saying.stop, strict=False) or ()
    if len(meant) == 1 and isinstance(meant[0], Unclear):  # that it is one is not all to ask
        meant = meant[0].choices
    return (Unclear(f"do you mean {ids[0]}?", meant),)


def _starts(saying: Saying) -> tuple[int, ...]:
    """Where the verb may stand: first, or after "I", "just" and the like."""
    i = saying.order
    if saying.overheard:
        return (i,)
    size = lex.SELF.skip(saying.words, i, saying.stop)
    if size and (more := lex.SELF.skip(saying.words, i + size, saying.stop)):
        size += more
    return (i, i + size) if size else (i,)


def _verb(saying: Saying, i: int) -> tuple[str, int] | None:
    if i >= saying.stop:
        return None
    if saying.overheard and not lex.VERBS.at(saying.words, i, saying.stop):
        return None
    if found := lex.VERBS.at(saying.words, i, saying.stop):
        if saying.overheard and not lex.OVERHEARD.whole(saying.words, i, i + found[1]):
            return None
        return found[0], i + found[1]
    _, ids, _ = _ids_after(saying, i + 1)
    if (ids or saying.ticket) and (verb := lex.VERBS.like(saying.words[i])):
        return verb, i + 1
    return None


def _ids_after(saying: Saying, n: int) -> tuple[int, Ids, int]:
    """Where the first ids after token n stand, the ids, and the token after them."""
    if not saying.line.numbered:
        return n, (), n
    for k in range(n, min(n + _BEFORE_IDS, saying.stop)):
        ids, after = ids_at(saying.line, k, saying.stop)
        if ids:
            return k, ids, after
        if saying.words[k] in (";", "\n"):
            break
    return n, (), n


def _intended(saying: Saying) -> Found:
    """ "I'll close T5": what somebody will do is not done; asks, or stays silent."""
    i = saying.order + lex.INTENT.skip(saying.words, saying.order, saying.stop)
    found = _verb(saying, i)
    if not found:
        return None
    _, ids, _ = _ids_after(saying, found[1])
    if not ids and saying.ticket and pronoun(saying, found[1]):
        ids = (saying.ticket,)
    if not ids:
        return None
    if found[0] == "close":
        return (Unclear(f"close {name_of(ids)} now?", (Close(ids), Assign(ids, "me"))),)
    if found[0] in ("start", "view"):
        return (
            Unclear(
                f"take or start {name_of(ids)}?", (Assign(ids, "me"), Update(ids, stat="prog"))
            ),
        )
    return None


def taken(saying: Saying) -> Found:
    """ "@ana takes T5" """
    line, i, stop = saying.line, saying.plain, saying.stop
    if i >= stop or line.tokens[i].kind != "who":
        return None
    size = lex.TAKES.skip(saying.words, i + 1, stop)
    ids, _ = ids_at(line, i + 1 + size, stop)
    if not ids and saying.ticket and pronoun(saying, i + 1 + size):
        ids = (saying.ticket,)
    return (Assign(ids, line.tokens[i].value),) if size and ids else None
