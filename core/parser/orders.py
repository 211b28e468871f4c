"""Orders on tickets: "close T5, fixed", "assign T3 to @ana", "T7 prog", "bump to p1"."""

from __future__ import annotations

from core.command import (
    Assign,
    Close,
    Command,
    Create,
    History,
    Unclear,
    Update,
    View,
)
from core.parser import lexicon as lex
from core.parser.saying import Found, Saying
from core.parser.tokens import ARROWS, SEPARATORS, ids_at, person_at
from core.parser.values import Values, change, rest, unquoted, values_at
from core.ticket import TITLE_MAX, cut, one_line

Ids = tuple[str, ...]

_BEFORE_IDS = 10  # how many words may stand between a verb and its ids
_FILL = frozenset(
    "the ticket tickets of both all these following out up on with for number please pls me to again my this that"
    " our down off issue issues task bug now over assignment ownership working work nr no".split()
) | frozenset((":", ",", "-", "–", "*", "#"))
_VALUE_VERBS = ("set", "raise", "lower")
_SUBJECT = lex.Words(
    "is, was, would, will, could, should, takes, might, may, must, can, isn't, wasn't, can't, won't, are,"
    " didn't, doesn't, does, did, has, had, needs, seems, looks, sounds, fails, broke, feels, makes"
)
_BY_MISTAKE = ("mistake", "accident", "accidentally", "wrongly", "mistakenly")
_AGREE = frozenset("as because since due with by in via after thanks now it this".split())
_OVERHEARD = lex.Words(
    "close, resolve, reopen, re-open, assign, reassign, unassign, claim, update, set, mark, move, bump,"
    " escalate, lower, rename, retitle, note, note on, add a note, add note, comment on, add a note to,"
    " add a comment, add comment, view, show, show me, history, history of, show history of,"
    " deprioritize, downgrade, raise, change, clsoe, add a note on, retitle, put, give"
)


def order(saying: Saying) -> Found:
    """An order that begins with its verb: on the ids it names, or on the thread's ticket."""
    line, stop = saying.line, saying.stop
    for i in _starts(saying):
        found = _verb(saying, i)
        if not found:
            continue
        verb, n = found
        k, ids, after = _ids_after(saying, n)
        if ids and (done := _with_ids(saying, verb, i, n, k, ids, after)) is not None:
            return done
        if not ids and not saying.overheard and (done := _without_ids(saying, verb, i, n)) is not None:
            return done
    if lex.INTENT.skip(line.words, saying.order, stop):
        return _intended(saying)
    return None


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
        if saying.overheard and not _OVERHEARD.whole(saying.words, i, i + found[1]):
            return None
        return found[0], i + found[1]
    _, ids, _ = _ids_after(saying, i + 1)
    if (ids or saying.ticket) and (verb := lex.VERBS.like(saying.words[i])):
        return verb, i + 1
    return None


def _ids_after(saying: Saying, n: int) -> tuple[int, Ids, int]:
    """Where the first ids after token n stand, the ids, and the token after them."""
    for k in range(n, min(n + _BEFORE_IDS, saying.stop)):
        ids, after = ids_at(saying.line, k, saying.stop)
        if ids:
            return k, ids, after
        if saying.words[k] in (";", "\n"):
            break
    return n, (), n


def _with_ids(
    saying: Saying, verb: str, i: int, n: int, k: int, ids: Ids, after: int
) -> Found:
    """The order of this verb (tokens i..n) on ids at k..after, if the words between allow it."""
    line = saying.line
    words = saying.words[n:k]
    if verb == "assign" or (verb in ("set", "take", "unassign") and any(t.kind == "who" or t.low == "me" for t in line.tokens[n:k])):
        person, size = person_at(line, n, k, bare=False)
        between = set(saying.words[n + size : k])
        if size and person == "me" and k < saying.stop and _is_detail(saying, k):
            return (View(ids),)
        if size and between <= _FILL | {"take", "handle", "do", "own", "look", "at", "into", "in", "charge", "have"}:
            return (Assign(ids, person),) if verb != "unassign" else (Assign(ids, "none"),)
    if verb in _VALUE_VERBS and words:
        found = values_at(line, n, k)
        left = set(saying.words[max(found.end, n) : k])
        names = {w for w in left if lex.FIELD.at((w,), 0, 1)}
        if left - names - _FILL - {"from", "state"}:
            return None
        return _set_before(saying, verb, ids, found, after, "title" in names or "name" in names)
    if verb == "rename" and set(words) <= _FILL | {"title"}:
        return apply(saying, verb, ids, i, after, strict=False)
    if verb == "note" and words and not set(words) <= _FILL | {"in", "note", "comment"}:
        return _note_before(saying, n, k, ids, after)
    if verb == "view" and (set(words) <= _FILL or all(lex.VIEW_REST.has(w) for w in words if w not in _FILL)):
        return apply(saying, verb, ids, i, after, strict=False)
    if set(words) <= _FILL and not (verb == "close" and "of" in words[-1:]):
        return apply(saying, verb, ids, i, after, strict=False)
    return None


def _is_detail(saying: Saying, k: int) -> bool:
    """Whether details are asked for ("give me T3 details")."""
    last = saying.words[saying.stop - 1]
    return last in ("details", "status", "info", "summary", "detail", "information")


def _set_before(
    saying: Saying, verb: str, ids: Ids, found: Values, after: int, is_title: bool
) -> Found:
    """Values named before the ids ("set p1 on T5"), or a field there and its value after them."""
    if found:
        return _checked(saying, change(ids, found, rest(saying, after)), after)
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
        return _checked(saying, change(ids, later, rest(saying, later.end)), later.end)
    return apply(saying, verb, ids, after, after, strict=False)


def _note_before(saying: Saying, n: int, k: int, ids: Ids, after: int) -> Found:
    """ "add 'customer called' to T5" """
    if saying.words[k - 1] not in ("to", "on", "for", "in", "at") or saying.overheard:
        return None
    text = unquoted(saying.line.part(n, k - 1).strip(" :-"))
    quoted = text != saying.line.part(n, k - 1)
    is_note = saying.words[n - 1] in ("note", "comment") or quoted
    if not text or not is_note:
        return None
    return (Update(ids, res=text),)


def apply(saying: Saying, verb: str, ids: Ids, i: int, k: int, strict: bool) -> Found:
    """The order on ids, with its details from token k on; i is where the verb stands. strict: in
    running text, where the verb may be no verb at all."""
    if lex.EXCEPT.skip(saying.words, k, saying.stop):
        start = k + lex.EXCEPT.skip(saying.words, k, saying.stop)
        out, after = ids_at(saying.line, start, saying.stop)
        if out:
            ids, k = tuple(one for one in ids if one not in out), after
    if k < saying.stop and _SUBJECT.skip(saying.words, k, saying.stop) and verb not in ("view", "note", "history"):
        return () if verb == "close" else None
    if strict and not _may_follow(saying, verb, k):
        return None
    return _APPLY[verb](saying, ids, i, k)


def _may_follow(saying: Saying, verb: str, k: int) -> bool:
    """Whether what stands at k lets the verb before it be an order with no id after it."""
    line, stop = saying.line, saying.stop
    if k >= stop or line.is_mark(k, stop, SEPARATORS | ARROWS):
        return True
    if verb == "close":
        return bool(lex.CLOSE_AFTER.skip(saying.words, k, stop))
    if verb in _VALUE_VERBS:
        return bool(values_at(line, k, stop))
    if verb == "assign":
        return bool(_person_after(saying, k)[0])
    if verb == "rename":
        return saying.words[k] in ("to", "as", "it", "this") or bool(line.text[line.tokens[k].start] in "\"'“")
    if verb in ("reopen", "start", "take", "unassign"):
        return saying.words[k] in ("because", "since", "as", "please", "now", "again", "and", "with", "from", "for")
    if verb in ("view", "history"):
        return all(lex.VIEW_REST.has(word) for word in saying.words[k:stop])
    return False


def _asked(saying: Saying) -> bool:
    """A question with nothing of an order in it ("close T5?")."""
    return saying.asks and not saying.is_polite


def _checked(saying: Saying, commands: tuple[Command, ...], k: int) -> Found:
    """The commands, or a question when the order is half one: conditional, or asked about."""
    if not commands:
        return None
    k = k + 1 if k < saying.stop and saying.words[k] == "," else k
    is_later = lex.LATER.skip(saying.words, k, saying.stop)
    closes = next((c for c in commands if isinstance(c, Close)), None)
    if closes and (is_later or _asked(saying) or _is_past(saying, k)):
        return (Unclear(f"close {_name(closes.ids)} now?", (Close(closes.ids), View(closes.ids))),)
    return commands


def _is_past(saying: Saying, k: int) -> bool:
    """A report of what was done ("I closed T5 yesterday")."""
    size = lex.PAST.skip(saying.words, k, saying.stop)
    return bool(size) and k + size == saying.stop and saying.words[k] not in ("today", "already")


def _name(ids: Ids) -> str:
    return ids[0] if len(ids) == 1 else "these"


def _close(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    words = saying.words
    if saying.overheard and any(t.kind == "who" for t in saying.line.tokens[k : saying.stop]):
        return ()
    if i < k <= i + 2 and words[i] in ("fixed", "resolved", "solved") and k < saying.stop:
        if words[k] in ("by", "in", "with", "via", "after", "on"):
            return _checked(saying, (Close(ids, rest(saying, k and i)),), k)
    if words[k : k + 2] == ("as", "done"):
        k += 2
    return _checked(saying, (Close(ids, rest(saying, k)),), k)


def _reopen(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    if lex.LATER.skip(saying.words, k, saying.stop):
        return (Unclear(f"reopen {_name(ids)} now?", (Update(ids, stat="open"), View(ids))),)
    return (Update(ids, stat="open", res=rest(saying, k)),)


def _start(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    return (Update(ids, stat="prog", res=rest(saying, k)),)


def _set(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    """Values after the ids; a text after a colon is a note."""
    found = values_at(saying.line, k, saying.stop)
    if found and not _is_noted(saying, k, found):
        return _checked(saying, change(ids, found, rest(saying, found.end)), found.end)
    said = rest(saying, k)
    if said is None:
        return (Unclear("what should change?", (View(ids),)),)
    if saying.overheard and not saying.line.is_mark(k, saying.stop, SEPARATORS):
        return ()
    if saying.words[k] in ("to", "as", "->", "=", "=>", "→"):
        return (Unclear("which status, priority or category?", (View(ids), Update(ids, res=said))),)
    return (Update(ids, res=said),)


_CODES = frozenset("p0 p1 p2 p3 p4 prog wip done sev1 sev2 sev3 fixed resolved closed".split())


def _is_noted(saying: Saying, k: int, found: Values) -> bool:
    """Whether a value after a colon is the first word of a note ("T5: open question to ana")."""
    line, stop = saying.line, saying.stop
    if saying.words[k] != ":" or found.end >= stop or line.is_mark(found.end, stop, SEPARATORS):
        return False
    return saying.words[found.end - 1] not in _CODES


def _raise(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    return _shift(saying, ids, i, k, 1)


def _lower(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    return _shift(saying, ids, i, k, 3)


def _shift(saying: Saying, ids: Ids, i: int, k: int, pri: int) -> Found:
    """A priority raised or lowered: to the one that is said, else to the end that way."""
    found = values_at(saying.line, k, saying.stop)
    if found:
        return _checked(saying, change(ids, found, rest(saying, found.end)), found.end)
    if saying.words[i].startswith(("esc", "prior", "depr", "de-")):
        res = rest(saying, k)
        return (Update(ids, pri=1 if pri == 1 else 3, res=res),)
    one, two = Update(ids, pri=1 if pri == 1 else 3), Update(ids, pri=2)
    return (Unclear("which priority? p1, p2, p3", (one, two)),)


def _rename(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    line, stop = saying.line, saying.stop
    while k < stop and (saying.words[k] in ("to", "as", "title", "it") or line.is_mark(k, stop, ARROWS)):
        k += 1
    title = cut(one_line(unquoted(line.part(k, stop))), TITLE_MAX)
    return (Update(ids, title=title),) if title else (Unclear("rename it to what?", ()),)


def _note(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    while k < saying.stop and saying.words[k] in ("that", "saying", "with"):
        k += 1
    text = rest(saying, k)
    if text and saying.overheard and not saying.line.is_mark(k, saying.stop, SEPARATORS):
        return ()
    return (Update(ids, res=text),) if text else (Unclear("what is the note?", (View(ids),)),)


def _person_after(saying: Saying, k: int) -> tuple[str, int]:
    """The person named from token k on, after "to", "over to", "->" and the like."""
    line, stop = saying.line, saying.stop
    bare = False
    while k < stop and (
        saying.words[k] in ("to", "over", "is", "now", "back", "it", "this", "ticket", "the", "for", "onto", "by", "on", "be", "user")
        or line.is_mark(k, stop, ARROWS)
    ):
        bare = bare or saying.words[k] in ("to", "->", "=", ":", "→")
        k += 1
    person, size = person_at(line, k, stop, bare)
    return person, k + size


def _assign(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    """To the person named after the ids."""
    person, after = _person_after(saying, k)
    if not person:
        return (Unclear("assign to whom?", (Assign(ids, "me"),)),)
    if saying.overheard and lex.LATER.skip(saying.words, after, saying.stop):
        return ()
    return (Assign(ids, person),)


def _take(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    person, _ = _person_after(saying, k) if saying.words[k : k + 1] in (("to",), ("for",), ("->",)) else ("", k)
    if lex.LATER.skip(saying.words, k, saying.stop) and saying.words[k] in ("if", "unless"):
        return (Unclear(f"take {_name(ids)} now?", (Assign(ids, "me"),)),)
    return (Assign(ids, person or "me"),)


def _unassign(saying: Saying, ids: Ids, i: int, k: int) -> Found:
    if saying.words[i] == "drop" and k < saying.stop and (found := values_at(saying.line, k, saying.stop)):
        return _checked(saying, change(ids, found, rest(saying, found.end)), found.end)
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
    return (History(ids),)


_APPLY = {
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


def _pronoun(saying: Saying, n: int) -> int:
    return lex.THREAD_PRONOUNS.skip(saying.words, n, saying.stop)


def _without_ids(saying: Saying, verb: str, i: int, n: int) -> Found:
    """An order that names no id: the thread's ticket is meant, or nobody knows which."""
    if verb == "view" and not saying.ticket:
        return None
    person = ""
    size = _pronoun(saying, n)
    k = n + size
    if k < saying.stop and saying.words[k] in ("up", "out", "down") and verb in ("close", "raise", "lower"):
        k += 1
    if verb in ("assign", "set") and not size:
        person, taken = person_at(saying.line, n, saying.stop)
        k = n + taken if person else k
    if person and (k == saying.stop or set(saying.words[k : saying.stop]) <= _FILL | {"it", "in", "charge", "here"}):
        return _meant(saying, (Assign(_ids(saying), person),))
    if person and not line_ends(saying, k):
        return None
    if verb in ("set", "raise", "lower", "note", "assign"):
        k = n if not size else k
    if verb in _VALUE_VERBS and not size and not _values_only(saying, n):
        return None
    if verb == "note" and not saying.line.is_mark(k, saying.stop, frozenset((":", "-", "–"))) and not _is_quote(saying, k):
        if not (saying.ticket and saying.words[i:n] != ("note",) and verb == "note" and n - i > 1 and k < saying.stop):
            return None
    if not _may_follow(saying, verb, k) and verb != "note":
        return None
    if verb == "start" and size == 0 and n - i == 1 and saying.words[i] in ("on", "checking", "progress", "start"):
        return None if k < saying.stop else _meant(saying, (Update(_ids(saying), stat="prog"),))
    done = _APPLY[verb](saying, _ids(saying), i, k)
    return _meant(saying, done) if done else done


def line_ends(saying: Saying, k: int) -> bool:
    """Whether nothing, or something set apart, stands at k."""
    return k >= saying.stop or saying.line.is_mark(k, saying.stop, SEPARATORS)


def _is_quote(saying: Saying, k: int) -> bool:
    return k < saying.stop and saying.words[k] in ('"', "'", "“")


def _ids(saying: Saying) -> Ids:
    return (saying.ticket,) if saying.ticket else ("T000",)


def _meant(saying: Saying, done: tuple[Command, ...]) -> Found:
    return done if saying.ticket else (Unclear("which ticket?"),)


def _values_only(saying: Saying, n: int) -> bool:
    found = values_at(saying.line, n, saying.stop)
    at_end = found.end >= saying.stop or saying.line.is_mark(found.end, saying.stop, SEPARATORS)
    after = saying.words[found.end : found.end + 1]
    return bool(found) and (at_end or after in (("because",), ("since",), ("as",), ("for",), ("and",)))


def _intended(saying: Saying) -> Found:
    """ "I'll close T5": what somebody will do is not done; asks, or stays silent."""
    i = saying.order + lex.INTENT.skip(saying.words, saying.order, saying.stop)
    found = _verb(saying, i)
    if not found:
        return None
    _, ids, _ = _ids_after(saying, found[1])
    if not ids and saying.ticket and _pronoun(saying, found[1]):
        ids = (saying.ticket,)
    if not ids:
        return None
    if found[0] == "close":
        return (Unclear(f"close {_name(ids)} now?", (Close(ids), Assign(ids, "me"))),)
    if found[0] in ("start", "view"):
        return (Unclear(f"take or start {_name(ids)}?", (Assign(ids, "me"), Update(ids, stat="prog"))),)
    return None


def on_ids(saying: Saying) -> Found:
    """A message that begins with ids: "T7 prog looking into it", "T5 is done", a bare "T012"."""
    line, stop = saying.line, saying.stop
    start = saying.plain if saying.plain < stop and ids_at(line, saying.plain, stop)[0] else saying.order
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
    if (person := person_at(line, n, stop))[1] and saying.words[n] not in ("my", "i") and n + person[1] == stop:
        return (Assign(ids, person[0]),)
    found = values_at(line, n, stop)
    if found and not (n == k + 1 and _is_noted(saying, k, found)):
        if any(w in _BY_MISTAKE for w in saying.words[found.end : found.end + 4]):
            return (Unclear(f"close or reopen {_name(ids)}?", (Close(ids), Update(ids, stat="open"))),)
        return _checked(saying, change(ids, found, _noted(saying, found)), found.end)
    if lex.NOT_YET.skip(saying.words, n, stop) or any(
        lex.NOT_YET.skip(saying.words, m, stop) for m in range(k, min(k + 3, stop))
    ):
        return () if not is_note else (Update(ids, res=rest(saying, k)),)
    verb = lex.VERBS.at(saying.words, n, stop)
    if verb and not (is_note and verb[0] in ("start", "view")):
        after = n + verb[1]
        after += _pronoun(saying, after)
        done = apply(saying, verb[0], ids, n, after, strict=verb[0] != "note")
        if done is not None:
            return done
    note = rest(saying, k)
    if is_note and note:
        return (Update(ids, res=note),)
    whole = cut(one_line(line.part(saying.plain, saying.end)), TITLE_MAX)
    return (Unclear("note or new ticket?", (Update(ids, res=note), Create(title=whole))),)


def _noted(saying: Saying, found: Values) -> str | None:
    """What follows a state; "fixed by rollback" is said whole."""
    k = found.end
    fixed = k < saying.stop and saying.words[k - 1] in ("fixed", "resolved", "solved")
    if found.stat == "done" and fixed and saying.words[k] in ("by", "in", "with", "via", "after", "on"):
        k -= 1
    return rest(saying, k)
