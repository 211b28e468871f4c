"""Orders that name their tickets: what may stand between the verb and the ids."""

from __future__ import annotations

from core.command import Assign, Update, View
from core.parser import lexicon as lex
from core.parser.orders.details import FILL, VALUE_VERBS, Ids, apply, checked
from core.parser.saying import Found, Saying
from core.parser.tokens import person_at
from core.parser.values import Values, change, rest, unquoted, values_at


def with_ids(saying: Saying, verb: str, i: int, n: int, k: int, ids: Ids, after: int) -> Found:
    """The order of this verb (tokens i..n) on ids at k..after, if the words between allow it."""
    line = saying.line
    words = saying.words[n:k]
    if verb == "assign" or (
        verb in ("set", "take", "unassign", "delete")
        and any(t.kind == "who" or t.low == "me" for t in line.tokens[n:k])
    ):
        person, size = person_at(line, n, k, bare=False)
        between = set(saying.words[n + size : k])
        if size and person == "me" and k < saying.stop and _is_detail(saying, k):
            return (View(ids),)
        if size and between <= FILL | {
            "take",
            "handle",
            "do",
            "own",
            "look",
            "at",
            "into",
            "in",
            "charge",
            "have",
            "from",
        }:
            return (
                (Assign(ids, person),)
                if verb not in ("unassign", "delete")
                else (Assign(ids, "none"),)
            )
    if verb in VALUE_VERBS and words:
        found = values_at(line, n, k)
        left = set(saying.words[max(found.end, n) : k])
        names = {w for w in left if lex.FIELD.at((w,), 0, 1)}
        if left - names - FILL - {"from", "state"}:
            return None
        return _set_before(saying, verb, ids, found, after, "title" in names or "name" in names)
    if verb == "rename" and set(words) <= FILL | {"title"}:
        return apply(saying, verb, ids, i, after, strict=False)
    if verb == "note" and words and not set(words) <= FILL | {"in", "note", "comment"}:
        return _note_before(saying, n, k, ids, after)
    if verb == "view" and (
        set(words) <= FILL or all(lex.VIEW_REST.has(w) for w in words if w not in FILL)
    ):
        return apply(saying, verb, ids, i, after, strict=False)
    if set(words) <= FILL and not (verb == "close" and "of" in words[-1:]):
        return apply(saying, verb, ids, i, after, strict=False)
    return None


def _is_detail(saying: Saying, k: int) -> bool:
    """Whether details are asked for ("give me T3 details")."""
    last = saying.words[saying.stop - 1]
    return lex.DETAILS.has(last)


def _set_before(
    saying: Saying, verb: str, ids: Ids, found: Values, after: int, is_title: bool
) -> Found:
    """Values named before the ids ("set p1 on T5"), or a field there and its value after them."""
    if found:
        return checked(saying, change(ids, found, rest(saying, after)), after)
    line, stop = saying.line, saying.stop
    if is_title:
        return apply(saying, "rename", ids, after, after, strict=False)
    if "owner" in saying.words or "assignee" in saying.words:
        return apply(saying, "assign", ids, after, after, strict=False)
    is_pri = any(w in ("priority", "prio", "pri", "severity") for w in saying.words)
    if is_pri and after + 1 < stop and saying.words[stop - 1] in ("1", "2", "3"):
        number = int(saying.words[stop - 1])
        return (Update(ids, pri=1 if number == 1 else 2 if number == 2 else 3),)
    later = values_at(line, after, stop)
    if later:
        return checked(saying, change(ids, later, rest(saying, later.end)), later.end)
    return apply(saying, verb, ids, after, after, strict=False)


def _note_before(saying: Saying, n: int, k: int, ids: Ids, after: int) -> Found:
    """ "add 'customer called' to T5" """
    if not lex.NOTE_ON.has(saying.words[k - 1]) or saying.overheard:
        return None
    text = unquoted(saying.line.part(n, k - 1).strip(" :-"))
    quoted = text != saying.line.part(n, k - 1)
    is_note = saying.words[n - 1] in ("note", "comment") or quoted
    if not text or not is_note:
        return None
    return (Update(ids, res=text),)
