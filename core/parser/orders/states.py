"""What is said of tickets that are named first: "T7 prog", "T5 is done", a bare "T012"."""

from __future__ import annotations

from core.command import Assign, Close, Create, Unclear, Update, View
from core.parser import lexicon as lex
from core.parser.orders.details import Ids, apply, checked, is_noted, is_told_how, name_of
from core.parser.orders.idless import pronoun
from core.parser.saying import Found, Saying
from core.parser.tokens import ARROWS, SEPARATORS, ids_at, person_at
from core.parser.values import Values, change, rest, values_at
from core.ticket import TITLE_MAX, cut, one_line


def on_ids(saying: Saying) -> Found:
    """A message that begins with ids: "T7 prog looking into it", "T5 is done", a bare "T012"."""
    line, stop = saying.line, saying.stop
    start = (
        saying.plain
        if saying.plain < stop and ids_at(line, saying.plain, stop)[0]
        else saying.order
    )
    ids, k = ids_at(line, start, stop)
    if not ids:
        return None
    if k >= stop:
        return (View(ids),)
    if saying.asks and not any(w in ("you", "u", "please", "pls") for w in saying.words):
        return (View(ids),)
    return statement_on(saying, ids, k)


def statement_on(saying: Saying, ids: Ids, k: int) -> Found:
    """What is said of these tickets from token k on."""
    line, stop = saying.line, saying.stop
    is_note = line.is_mark(k, stop, frozenset((":", "-", "–", "—")))
    n = k
    while n < stop:
        if values_at(line, n, min(n + 3, stop)) and not lex.IS.skip(saying.words, n, stop) > 1:
            break
        if line.is_mark(n, stop, SEPARATORS | ARROWS):
            n += 1
        elif size := lex.IS.skip(saying.words, n, stop) or lex.POLITE.skip(saying.words, n, stop):
            n += size
        else:
            break
    if (
        (person := person_at(line, n, stop))[1]
        and saying.words[n] not in ("my", "i")
        and n + person[1] == stop
    ):
        return (Assign(ids, person[0]),)
    if (ordered := closing_order(saying, ids, k)) is not None:
        return ordered
    found = values_at(line, n, stop)
    if found and found.stat == "done" and {"was", "were"} & set(saying.words[k:n]):
        return (_close_or_reopen(ids),)
    if found and not (n == k + 1 and is_noted(saying, k, found)):
        if any(lex.BY_MISTAKE.has(w) for w in saying.words[found.end : found.end + 4]):
            return (_close_or_reopen(ids),)
        return checked(saying, change(ids, found, noted(saying, found)), found.end)
    if lex.NOT_YET.skip(saying.words, n, stop) or any(
        lex.NOT_YET.skip(saying.words, m, stop) for m in range(k, min(k + 3, stop))
    ):
        return () if not is_note else (Update(ids, res=rest(saying, k)),)
    verb = lex.VERBS.at(saying.words, n, stop)
    if verb and not (is_note and verb[0] in ("start", "view")):
        after = n + verb[1]
        after += pronoun(saying, after)
        done = apply(saying, verb[0], ids, n, after, strict=verb[0] != "note")
        if done is not None:
            return done
    note = rest(saying, k)
    if is_note and note:
        return (Update(ids, res=note),)
    whole = cut(one_line(line.part(saying.plain, saying.end)), TITLE_MAX)
    return (Unclear("note or new ticket?", (Update(ids, res=note), Create(title=whole))),)


def closing_order(saying: Saying, ids: Ids, k: int) -> Found:
    """An order that ends what is said: "T5 was closed too early, please reopen"."""
    line, stop = saying.line, saying.stop
    m = stop - 1
    while m > k and not line.is_mark(m, stop, SEPARATORS) and stop - m < 9:
        m -= 1
    if m <= k or not line.is_mark(m, stop, SEPARATORS):
        return None
    n = m + 1
    for skipped in (lex.ASIDES, lex.POLITE, lex.SELF):
        n += skipped.skip(saying.words, n, stop)
    verb = lex.VERBS.at(saying.words, n, stop)
    if not verb or verb[0] not in ("close", "reopen"):
        return None
    after = n + verb[1]
    after += pronoun(saying, after)
    if after < stop or lex.DONE_WORDS.has(saying.words[n]):
        return None
    before = line.part(k, m).strip(" ,:-")
    note = before if not values_at(line, k, m) and not _has_value(saying, k, m) else None
    if note and all(map(lex.NO_REASON.has, note.lower().split())):
        note = None
    return (Close(ids, note),) if verb[0] == "close" else (Update(ids, stat="open", res=note),)


def _has_value(saying: Saying, k: int, end: int) -> bool:
    return any(lex.STAT.at(saying.words, n, end) for n in range(k, end))


def _close_or_reopen(ids: Ids) -> Unclear:
    return Unclear(f"close or reopen {name_of(ids)}?", (Close(ids), Update(ids, stat="open")))


def noted(saying: Saying, found: Values) -> str | None:
    """What follows a state; "fixed by rollback" is said whole."""
    k = found.end
    if found.stat == "done" and is_told_how(saying, k):
        k -= 1
    return rest(saying, k)
