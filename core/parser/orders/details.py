"""What each order does with the words that follow it."""

from __future__ import annotations

from typing import cast

from core.command import Assign, Close, Command, History, Unclear, Update, View
from core.parser import lexicon as lex
from core.parser.orders.people import person_after
from core.parser.saying import Found, Saying
from core.parser.tokens import ARROWS, SEPARATORS, ids_at
from core.parser.values import Values, change, rest, unquoted, values_at
from core.parser.words import little
from core.ticket import TITLE_MAX, Pri, cut, one_line

Ids = tuple[str, ...]


FILL = frozenset(lex.phrases(little.ORDER_FILL)) | frozenset((":", ",", "-", "–", "*", "#"))
VALUE_VERBS = ("set", "raise", "lower")


def apply(saying: Saying, verb: str, ids: Ids, i: int, k: int, strict: bool) -> Found:
    """The order on ids, with its details from token k on; i is where the verb stands. strict: in
    running text, where the verb may be no verb at all."""
    if lex.EXCEPT.skip(saying.words, k, saying.stop):
        start = k + lex.EXCEPT.skip(saying.words, k, saying.stop)
        out, after = ids_at(saying.line, start, saying.stop)
        if out:
            ids, k = tuple(one for one in ids if one not in out), after
    if (
        k < saying.stop
        and lex.SUBJECT.skip(saying.words, k, saying.stop)
        and verb not in ("view", "note", "history")
    ):
        return () if verb == "close" else None
    if strict and not may_follow(saying, verb, k):
        return None
    return _APPLY[verb](saying, ids, i, k)


def may_follow(saying: Saying, verb: str, k: int) -> bool:
    """Whether what stands at k lets the verb before it be an order with no id after it."""
    line, stop = saying.line, saying.stop
    if k >= stop or line.is_mark(k, stop, SEPARATORS | ARROWS):
        return True
    if verb == "close":
        return bool(lex.CLOSE_AFTER.skip(saying.words, k, stop))
    if verb in VALUE_VERBS:
        return bool(values_at(line, k, stop))
    if verb == "assign":
        return bool(person_after(saying, k)[0])
    if verb == "rename":
        return saying.words[k] in ("to", "as", "it", "this") or bool(
            line.text[line.tokens[k].start] in "\"'“"
        )
    if verb in ("reopen", "start", "take", "unassign"):
        return lex.STATE_AFTER.has(saying.words[k])
    if verb in ("view", "history"):
        return all(lex.VIEW_REST.has(word) for word in saying.words[k:stop])
    return False


def _asked(saying: Saying) -> bool:
    """A question with nothing of an order in it ("close T5?")."""
    return saying.asks and not saying.is_polite


def checked(saying: Saying, commands: tuple[Command, ...], k: int) -> Found:
    """The commands, or a question when the order is half one: conditional, or asked about."""
    if not commands:
        return None
    k = k + 1 if k < saying.stop and saying.words[k] == "," else k
    is_later = lex.LATER.skip(saying.words, k, saying.stop)
    closes = next((c for c in commands if isinstance(c, Close)), None)
    if closes and (is_later or _asked(saying) or _is_past(saying, k)):
        return (
            Unclear(f"close {name_of(closes.ids)} now?", (Close(closes.ids), View(closes.ids))),
        )
    return commands


def _is_past(saying: Saying, k: int) -> bool:
    """A report of what was done ("I closed T5 yesterday")."""
    size = lex.PAST.skip(saying.words, k, saying.stop)
    return bool(size) and k + size == saying.stop and saying.words[k] not in ("today", "already")


def name_of(ids: Ids) -> str:
    return ids[0] if len(ids) == 1 else "these"


def _close(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    words = saying.words
    if saying.overheard and any(t.kind == "who" for t in saying.line.tokens[k : saying.stop]):
        return ()
    if words[k : k + 2] == ("as", "done"):
        k += 2
    if k == i + 1 and is_told_how(saying, k):
        k = i
    if k < saying.stop and lex.AT_ONCE.whole(words, k, saying.stop):
        return (Close(ids),)
    return _close_or_set(saying, ids, k) or checked(saying, (Close(ids, rest(saying, k)),), k)


def is_told_how(saying: Saying, k: int) -> bool:
    """Whether "fixed by .." is said at k - 1: a resolution to keep whole."""
    return lex.FIXED.has(saying.words[k - 1]) and bool(
        lex.FIXED_BY.skip(saying.words, k, saying.stop)
    )


def _close_or_set(saying: Saying, ids: Ids, k: int) -> Found:
    """ "close T1 urgent": a priority is no reason; asks."""
    pri = lex.PRI.whole(saying.words, k, saying.stop)
    if pri is None or saying.more:
        return None
    name = name_of(ids)
    return (
        Unclear(f"close {name} or make p{pri}?", (Close(ids), Update(ids, pri=cast(Pri, pri)))),
    )


def _reopen(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    if lex.LATER.skip(saying.words, k, saying.stop):
        return (Unclear(f"reopen {name_of(ids)} now?", (Update(ids, stat="open"), View(ids))),)
    return (Update(ids, stat="open", res=rest(saying, k)),)


def _start(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    return (Update(ids, stat="prog", res=rest(saying, k)),)


def _set(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    """Values after the ids; a text after a colon is a note."""
    found = values_at(saying.line, k, saying.stop)
    if found and not is_noted(saying, k, found):
        return checked(saying, change(ids, found, rest(saying, found.end)), found.end)
    said = rest(saying, k)
    if said is None:
        return (Unclear("what should change?", (View(ids),)),)
    if saying.overheard and not saying.line.is_mark(k, saying.stop, SEPARATORS):
        return ()
    if k < saying.stop and saying.words[k] in ("to", "as", "->", "=", "=>", "→"):
        return (Unclear("which status, priority or category?", (View(ids), Update(ids, res=said))),)
    return (Update(ids, res=said),)


def is_noted(saying: Saying, k: int, found: Values) -> bool:
    """Whether a value after a colon is the first word of a note ("T5: open question to ana")."""
    line, stop = saying.line, saying.stop
    if saying.words[k] != ":" or found.end >= stop or line.is_mark(found.end, stop, SEPARATORS):
        return False
    return not lex.VALUE_CODES.has(saying.words[found.end - 1])


def _raise(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    return _shift(saying, ids, i, k, 1)


def _lower(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    return _shift(saying, ids, i, k, 3)


def _shift(saying: Saying, ids: Ids, i: int, k: int, pri: int) -> Found:
    """A priority raised or lowered: to the one that is said, else to the end that way."""
    found = values_at(saying.line, k, saying.stop)
    if found:
        return checked(saying, change(ids, found, rest(saying, found.end)), found.end)
    if saying.words[i].startswith(("esc", "prior", "depr", "de-")):
        res = rest(saying, k)
        return (Update(ids, pri=1 if pri == 1 else 3, res=res),)
    one, two = Update(ids, pri=1 if pri == 1 else 3), Update(ids, pri=2)
    return (Unclear("which priority? p1, p2, p3", (one, two)),)


def _rename(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    line, stop = saying.line, saying.stop
    while k < stop and (lex.RENAME_TO.has(saying.words[k]) or line.is_mark(k, stop, ARROWS)):
        k += 1
    title = cut(one_line(unquoted(line.part(k, stop))), TITLE_MAX)
    return (Update(ids, title=title),) if title else (Unclear("rename it to what?", ()),)


def _note(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    while k < saying.stop and lex.NOTE_LEADS.has(saying.words[k]):
        k += 1
    text = rest(saying, k)
    if text and saying.overheard and not saying.line.is_mark(k, saying.stop, SEPARATORS):
        return ()
    return (Update(ids, res=text),) if text else (Unclear("what is the note?", (View(ids),)),)


def _assign(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    """To the person named after the ids."""
    person, after = person_after(saying, k)
    if not person:
        return (Unclear("assign to whom?", (Assign(ids, "me"),)),)
    if saying.overheard and lex.LATER.skip(saying.words, after, saying.stop):
        return ()
    return (Assign(ids, person),)


def _take(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    """To the writer; whoever is mentioned first may be meant instead."""
    following = saying.words[k : saying.stop]
    if following[:1] == ("off",) or following[:2] == ("away", "from"):
        return (Assign(ids, "none"),)
    if following[:1] in (("if",), ("unless",)):
        return (Unclear(f"take {name_of(ids)} now?", (Assign(ids, "me"),)),)
    first = saying.line.tokens[0]
    if first.kind == "who":
        return (Unclear("assign to whom?", (Assign(ids, first.value), Assign(ids, "me"))),)
    is_for = following[:1] in (("to",), ("for",), ("->",))
    person, _ = person_after(saying, k) if is_for else ("", k)
    return (Assign(ids, person or "me"),)


def _unassign(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    if (
        saying.words[i] == "drop"
        and k < saying.stop
        and (found := values_at(saying.line, k, saying.stop))
    ):
        return checked(saying, change(ids, found, rest(saying, found.end)), found.end)
    if saying.words[i] == "drop":
        return (Unclear("close or unassign?", (Close(ids), Assign(ids, "none"))),)
    return (Assign(ids, "none"),)


def _view(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    following = saying.words[k : saying.stop]
    if "history" in following[:3] or "timeline" in following[:3] or "log" in following[:2]:
        return (History(ids),)
    if saying.words[i].startswith("open") and following[:1] == ("again",):
        return _reopen(saying, ids, i, k + 1)
    if saying.overheard and following:
        return ()
    return (View(ids),)


def _history(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    if saying.words[i] == "log" and saying.line.is_mark(k, saying.stop, frozenset(":")):
        return _note(saying, ids, i, k)
    return (History(ids),)


def _delete(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    """Nothing is ever deleted: what comes nearest is offered."""
    return (Unclear("close or undo instead?", (Close(ids),)),)


_APPLY = {
    "delete": _delete,
    "close": _close,
    "reopen": _reopen,
    "start": _start,
    "set": _set,
    "raise": _raise,
    "lower": _lower,
    "rename": _rename,
    "note": _note,
    "assign": _assign,
    "take": _take,
    "unassign": _unassign,
    "view": _view,
    "history": _history,
}
