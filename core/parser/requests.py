"""New tickets that are asked for as such: "create a ticket for ..", "log: ..", "bug: .."."""

from __future__ import annotations

from core.command import Unclear
from core.parser import lexicon as lex
from core.parser.modifiers import Modifiers, Said, modifier_at
from core.parser.nouns import TICKET_WORDS, after_whom, noun_at, ticket_near
from core.parser.saying import Found, Saying
from core.parser.titles import make
from core.parser.tokens import QUOTES, Line

_LINK_MARKS = frozenset((":", "-", "–", "—", "->", "=", ",", "|", "."))


_EACH = (
    "each",
    "every",
    "any",
    "all",
    "whatever",
    "anything",
    "everything",
    "your",
    "yourself",
    "you",
)


def new_ticket(saying: Saying) -> Found:
    """A new ticket that is asked for as such ("create a ticket for ..", "log: ..", "bug: ..")."""
    beside = Modifiers()
    start = _after_request(saying, beside)
    if start is None:
        return None
    if not saying.overheard:
        start = after_whom(saying, start)
    if start < saying.stop or saying.more:
        return make(saying, start, beside)
    return () if saying.overheard else (Unclear("say what the problem is"),)


def _after_request(saying: Saying, beside: Modifiers) -> int | None:
    """The token after "create a ticket for"; None if nothing like it is said."""
    line, k, end = saying.line, saying.order, saying.end
    for begin in {saying.plain, k}:
        verb = lex.CREATE_VERBS.skip(line.words, begin, end)
        if not verb and begin < end and not saying.overheard and ticket_near(line, begin + 1, end):
            verb = 1 if lex.CREATE_VERBS.like(line.words[begin]) else 0
        if verb and (start := _after_noun(saying, begin, begin + verb, beside)) is not None:
            return start
        if (start := _noun_first(saying, begin, beside)) is not None:
            return start
        if not saying.overheard and (start := _verb_alone(saying, begin)) is not None:
            return start
    return None


def _after_noun(saying: Saying, begin: int, k: int, beside: Modifiers) -> int | None:
    """After "create a high priority doc ticket for", given where the verb ends."""
    line, end = saying.line, saying.end
    is_weak = bool(lex.CREATE_WEAK.whole(line.words, begin, k))
    is_definite = False
    for _ in range(10):
        if k >= end:
            return None
        found = modifier_at(line, k, end)
        size = noun_at(line, k, end, beside, is_weak)
        if size and not (found and found.size > size and not lex.KIND.skip(line.words, k, end)):
            if saying.overheard and (
                is_definite or line.part(k, k + size).lower() not in TICKET_WORDS
            ):
                return None
            if (
                k + size < end
                and line.words[k + size] == "with"
                and lex.PROBLEM_NOUNS.has(line.words[k])
            ):
                return k
            return _link(saying, k + size, beside, is_weak)
        if found and found.field != "own":
            beside.take(found)
            k += found.size
        elif cat := lex.CAT.at(line.words, k, end):
            beside.take(Said("cat", cat[0], cat[1], line.part(k, k + cat[1]), False))
            k += cat[1]
        elif lex.ARTICLES.has(line.words[k]) or line.words[k] in (",", "/", "-", "(", ")"):
            is_definite = is_definite or line.words[k] in ("the", "my", "this", "our")
            k += 1
        else:
            return None
    return None


def _link(saying: Saying, k: int, beside: Modifiers, is_weak: bool) -> int | None:
    """After "for", "about", ":" and modifiers that stand before them."""
    line, end = saying.line, saying.end
    k += k < end and lex.FILED.has(line.words[k])
    n = _beside_noun(line, k, end, beside)
    linked = n
    while n < end and line.is_mark(n, end, _LINK_MARKS):
        n += 1
    is_marked = n > linked
    if not is_marked and (size := lex.CREATE_LINK.skip(line.words, n, end)):
        n += size
        while (
            n < end
            and line.words[n] in ("title", "subject", "is", ":", "the")
            and line.words[n - 1] in ("with", "title", "subject", "titled", ":")
        ):
            n += 1
        n += n < end and line.words[n] in (":", "-")
        if lex.ABOUT_LEADS.has(line.words[n - 1]):
            n += (
                n + 1 < end
                and line.words[n] in ("the", "an")
                and not lex.KIND.skip(line.words, n, end)
            )
        return n if _overheard_title(saying, n) else None
    if saying.overheard:
        return n if is_marked and _overheard_title(saying, n) else None
    if not is_marked and n < end and not saying.more and is_weak and not _opens_quote(line, n, end):
        return None
    return n


def _opens_quote(line: Line, k: int, end: int) -> bool:
    return k < end and line.text[line.tokens[k].start] in QUOTES


def _beside_noun(line: Line, k: int, end: int, beside: Modifiers) -> int:
    """After the modifiers between "ticket" and the title ("with high priority", "(p1)")."""
    n = k
    while n < end and (
        line.words[n] in ("with", "as", "(", ")", "in", "at", "and", ",", "please")
        or modifier_at(line, n, end)
    ):
        found = modifier_at(line, n, end)
        if found:
            beside.take(found)
            n += found.size
            k = n
        elif line.words[n] == ")" or (line.words[n] == "please" and n == k):
            n += 1
            k = n
        else:
            n += 1
    return k


def _overheard_title(saying: Saying, n: int) -> bool:
    """Whether an overheard order really names a problem."""
    if not saying.overheard:
        return True
    words = saying.words[n : saying.end]
    is_vague = bool(lex.VAGUE.whole(saying.words, n, saying.end)) or words[:1] in [
        (w,) for w in _EACH
    ]
    return bool(words) and not is_vague and not saying.asks


def _noun_first(saying: Saying, k: int, beside: Modifiers) -> int | None:
    """ "new ticket: ..", "ticket for ..", "bug: .." """
    line, end = saying.line, saying.end
    n, is_new = k, False
    while n < end and lex.NEW.has(line.words[n]):
        is_new = is_new or line.words[n] in ("new", "another")
        n += 1
    own = Modifiers()
    while (
        n < end
        and is_new
        and (found := modifier_at(line, n, end))
        and not lex.KIND.skip(line.words, n, end)
    ):
        own.take(found)
        n += found.size
    if saying.overheard and not is_new:
        return None
    size = noun_at(line, n, end, own, is_weak=saying.overheard)
    if not size:
        return None
    after = n + size
    while after < end and line.words[after] in ("please", "pls", "request") and not is_new:
        after += 1
    is_ticket = line.part(n, n + size).lower() in TICKET_WORDS
    is_marked = line.is_mark(after, end, frozenset((":", "–", "—"))) or _dash(line, after, end)
    linked = is_ticket and after < end and lex.TICKET_FOR.has(line.words[after])
    beside_noun = (
        is_ticket
        and is_new
        and not is_marked
        and _beside_noun(line, after, end, Modifiers()) > after
    )
    alone = is_new and after >= end
    quoted = is_new and is_ticket and after < end and not lex.PARTS.has(line.tokens[after].low)
    if not (is_marked or linked or alone or beside_noun or (quoted and not saying.overheard)):
        return None
    if linked and saying.asks and not is_new:
        return None
    for found_heard in own.heard:
        beside.heard.append(found_heard)
    beside.pri, beside.cat = own.pri or beside.pri, own.cat or beside.cat
    return _link(saying, after, beside, is_weak=False)


def _dash(line: Line, k: int, end: int) -> bool:
    is_dash = k < end and line.words[k] in ("-", "->", "|")
    return is_dash and k > 0 and line.tokens[k].start > line.tokens[k - 1].end


def _verb_alone(saying: Saying, k: int) -> int | None:
    """ "log: ..", "report a broken link": a verb with no "ticket" after it."""
    line, end = saying.line, saying.end
    if not lex.CREATE_ALONE.skip(line.words, k, end):
        return None
    verb, n = line.words[k], k + 1
    if line.is_mark(n, end, frozenset((":", "–", "—"))) or _dash(line, n, end):
        return n + 1
    following = n + lex.FOLLOWING.skip(line.words, n, end)
    if following > n and line.is_mark(following, end, frozenset((":", "–", "—"))):
        return following + 1
    if verb in ("new", "todo") or n >= end or saying.asks:
        return None
    if line.words[n] in lex.NOT_ORDERS_AFTER.get(verb, ()):
        return None
    if line.tokens[n].kind in ("mark", "id") and not _opens_quote(line, n, end):
        return None
    is_named = lex.NAMED.has(line.words[n])
    if (verb == "create" and is_named) or (verb == "raise" and not is_named):
        return None
    return n + (line.words[n] == "that")
