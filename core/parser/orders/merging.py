"""Duplicates: "merge T5 into T2", "T5 is a duplicate of T2", in a thread "same as T2"."""

from __future__ import annotations

from core.command import Merge, Unclear, View
from core.parser import lexicon as lex
from core.parser.orders.details import FILL, Ids
from core.parser.orders.idless import pronoun
from core.parser.saying import Found, Saying
from core.parser.tokens import ARROWS, SEPARATORS, ids_at
from core.ticket import ticket_id

_CHOICES_MAX = 5
_NAMED = SEPARATORS | ARROWS


def merging(saying: Saying) -> Found:
    """A merge that is ordered, or tickets that are called the same."""
    if not saying.line.numbered and not _is_merge_alone(saying):
        return None
    i = saying.order
    will = lex.INTENT.skip(saying.words, i, saying.stop)
    for start in {i + will, i + will + lex.SELF.skip(saying.words, i + will, saying.stop)}:
        if (found := _ordered(saying, start, bool(will))) is not None:
            return found
    return None if saying.overheard else _called_same(saying)


def _is_merge_alone(saying: Saying) -> bool:
    size = lex.MERGE.skip(saying.words, saying.order, saying.stop)
    k = saying.order + size
    return bool(size) and k + pronoun(saying, k) == saying.stop and not saying.overheard


def _ordered(saying: Saying, i: int, is_doubtful: bool) -> Found:
    """ "merge T5 and T6 into T2", given where the verb stands."""
    words, stop = saying.words, saying.stop
    n = i + lex.MERGE.skip(words, i, stop)
    if n == i:
        is_typo = i < stop and not saying.overheard and lex.MERGE.like(words[i])
        if not is_typo or not _joint(saying, i + 1):
            return None
        n = i + 1
    joint = _joint(saying, n)
    if joint is None:
        return None if saying.overheard else _halves(saying, n)
    at, size = joint
    ids, after = _tickets(saying, n, at)
    into, end = _tickets(saying, at + size, stop)
    if not ids and not saying.overheard and at - n == 1:
        return _bare(saying, n, at + size)
    if not ids and into and at == n and not saying.overheard:
        return (Unclear("merge which ticket?"),)
    if not ids or not into or set(words[after:at]) - FILL:
        return None
    if saying.overheard and (words[at] != "into" or not _is_whole(saying, end)):
        return ()
    return _merged(saying, ids, into, end, is_doubtful)


def _joint(saying: Saying, n: int) -> tuple[int, int] | None:
    """Where "into" stands and how many words it has: a ticket follows. The last of weaker words."""
    found = None
    for k in range(n, saying.stop):
        size = lex.MERGE_INTO.skip(saying.words, k, saying.stop)
        if size and (_tickets(saying, k + size, saying.stop)[0] or _is_number(saying, k + size)):
            found = (k, size)
            if saying.words[k] == "into":
                break
    return found


def _tickets(saying: Saying, k: int, end: int) -> tuple[Ids, int]:
    """The tickets at k, filler words before them left out; "this" is a thread's own."""
    n = k
    while n < end and saying.words[n] in FILL and not ids_at(saying.line, n, end)[0]:
        n += 1
    ids, after = ids_at(saying.line, n, end)
    if ids:
        return ids, after
    if not saying.ticket:
        return (), k
    if n >= end:
        return (saying.ticket,), end
    size = pronoun(saying, k)
    return ((saying.ticket,), k + size) if size and k + size <= end else ((), k)


def _is_number(saying: Saying, k: int) -> bool:
    word = saying.words[k] if k < saying.stop else ""
    return word.isascii() and word.isdigit() and len(word) < 10


def _bare(saying: Saying, n: int, k: int) -> Found:
    """ "merge 5 into 2": numbers alone may be tickets; asks."""
    if not (_is_number(saying, n) and _is_number(saying, k) and k + 1 == saying.stop):
        return None
    gone, into = (ticket_id(int(saying.words[at])) for at in (n, k))
    return _asked((gone,), into) if gone != into else None


def _halves(saying: Saying, n: int) -> Found:
    """Tickets to merge, and nothing said of which stays."""
    ids, end = _tickets(saying, n, saying.stop)
    if n >= saying.stop or (not ids and n + pronoun(saying, n) == saying.stop):
        return (Unclear("merge into which ticket?"),)
    if not ids or not _is_whole(saying, end):
        return None
    if saying.ticket and len(ids) == 1 and ids[0] != saying.ticket:
        ids = (saying.ticket, *ids)
    return (_which(ids),)


def _which(ids: Ids) -> Unclear:
    """Which of the tickets stays; each as a reading."""
    stays = ids[: -_CHOICES_MAX - 1 : -1] if len(ids) > 1 else ()
    choices = tuple(Merge(tuple(one for one in ids if one != into), into) for into in stays)
    if len(ids) == 2:
        return Unclear(f"merge into {ids[1]} or {ids[0]}?", choices)
    return Unclear("merge into which ticket?", choices)


def _is_whole(saying: Saying, end: int) -> bool:
    """Whether nothing, or only a reason, follows."""
    is_apart = saying.line.is_mark(end, saying.stop, _NAMED)
    return (
        end >= saying.stop or is_apart or bool(lex.CLOSE_AFTER.skip(saying.words, end, saying.stop))
    )


def _merged(saying: Saying, ids: Ids, into: Ids, end: int, is_doubtful: bool) -> Found:
    """The merge; a question where it is asked about, has a condition or more than one target."""
    if len(into) > 1:
        choices = tuple(Merge(ids, one) for one in into[:_CHOICES_MAX] if one not in ids)
        return () if saying.overheard else (Unclear("merge into which ticket?", choices),)
    gone = tuple(one for one in ids if one != into[0])
    if not gone:
        return (Unclear("name two different tickets"),)
    is_asked = saying.asks and not saying.is_polite
    if is_doubtful or is_asked or _is_conditional(saying, end):
        return () if saying.overheard else _asked(gone, into[0])
    return (Merge(gone, into[0]),)


def _is_conditional(saying: Saying, end: int) -> bool:
    """Whether what follows takes the order back, puts it off or tells of the past."""
    words, stop = saying.words, saying.stop
    return any(
        lex.LATER.skip(words, k, stop)
        or lex.PAST.skip(words, k, stop)
        or lex.NEVER.skip(words, k, stop)
        for k in range(end, stop)
    )


def _asked(ids: Ids, into: str) -> Found:
    gone = ids[0] if len(ids) == 1 else "these"
    return (Unclear(f"merge {gone} into {into}?", (Merge(ids, into), View((*ids, into)))),)


def _called_same(saying: Saying) -> Found:
    """ "T5 is a duplicate of T2", "mark T5 as dup of T2", in a thread "duplicate of T2"."""
    words, stop = saying.words, saying.stop
    i = saying.order + lex.SELF.skip(words, saying.order, stop)
    size = lex.MARK.skip(words, i, stop)
    ids, k = _tickets(saying, i + size, stop) if i + size < stop else ((), i)
    if not ids and saying.ticket:
        ids, k = (saying.ticket,), i + size
    if not ids:
        return None
    if len(ids) > 1 and lex.ALIKE.whole(words, k, stop):
        return (_which(ids),)
    while saying.line.is_mark(k, stop, _NAMED):
        k += 1
    k += words[k : k + 1] in (("both",), ("all",), ("just",), ("really",))
    perhaps = lex.PERHAPS.skip(words, k, stop)
    same = lex.SAME.skip(words, k + perhaps, stop)
    into, end = ids_at(saying.line, k + perhaps + same, stop)
    if not same or not into or not _is_whole(saying, end):
        return None
    return _merged(saying, ids, into, end, bool(perhaps))
