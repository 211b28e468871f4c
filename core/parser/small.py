"""Short things to say: help, stats, undo, formats, paging, thanks and greetings."""

from __future__ import annotations

from core.command import Assign, Help, List, SetFormat, Stats, Undo, View
from core.parser import lexicon as lex
from core.parser.orders import checked, closing_order, noted
from core.parser.saying import Found, Saying
from core.parser.values import change, values_at


def small(saying: Saying) -> Found:
    """A message that is nothing but one of the small commands."""
    if set(saying.words) == {"?"}:
        return (Help(),)
    for i in {saying.plain, saying.order, 0}:
        if i < saying.stop and (found := _one(saying, i)):
            return found
    return None


def _one(saying: Saying, i: int) -> Found:
    words, stop = saying.words, saying.stop
    if saying.ticket and (found := _in_thread(saying, i)):
        return found
    if lex.HELP.whole(words, i, stop):
        return (Help(),)
    if lex.UNDO.whole(words, i, stop) or lex.UNDO.whole(
        _plain_words(saying, i), 0, len(_plain_words(saying, i))
    ):
        return (Undo(),)
    if lex.NEXT_PAGE.whole(words, i, stop):
        return (List(page="next"),)
    return _format(words[i:stop]) or _stats(words[i:stop])


def _plain_words(saying: Saying, i: int) -> tuple[str, ...]:
    """The words without marks between them ("oops, undo that")."""
    tokens = saying.line.tokens[i : saying.stop]
    if len(tokens) > 12 or any(token.kind == "id" for token in tokens):
        return ()
    return tuple(t.low for t in saying.line.tokens[i : saying.stop] if t.kind == "word")


def _in_thread(saying: Saying, i: int) -> Found:
    ids = (saying.ticket or "",)
    if lex.VIEW_ALONE.whole(saying.words, i, saying.stop):
        return (View(ids),)
    return None


def _format(words: tuple[str, ...]) -> Found:
    if not words or len(words) > 9:
        return None
    said = {value for word in words if (value := lex.FORMATS.whole((word,), 0, 1))}
    is_asked = any(w.startswith("format") for w in words) or words[0] in (
        "use",
        "reply",
        "answer",
        "output",
        "respond",
    )
    is_asked = is_asked or words[0] in ("switch", "speak", "set", "talk")
    fits = all(
        lex.FORMAT_FILL.has(w) or lex.FORMATS.whole((w,), 0, 1)
        for w in words
        if w not in (":", "=", ",")
    )
    if len(said) != 1 or not is_asked or not fits:
        return None
    value = said.pop()
    return (SetFormat("json" if value == "json" else "lines" if value == "lines" else "blocks"),)


def _stats(words: tuple[str, ...]) -> Found:
    if not words or len(words) > 12:
        return None
    k, has_stats = 0, False
    while k < len(words):
        size = lex.STATS.skip(words, k, len(words))
        if size:
            has_stats = True
        elif lex.STATS_FILL.has(words[k]) or words[k] in ("?", ",", "'"):
            size = 1
        else:
            return None
        k += size
    return (Stats(),) if has_stats else None


def talk(saying: Saying) -> Found:
    """Thanks, greetings and chat: nothing."""
    words = tuple(t.low for t in saying.line.tokens if t.kind == "word")
    others = all(t.kind in ("word", "mark", "emoji", "who") for t in saying.line.tokens)
    if saying.more:
        return None
    if not words:
        return () if (others and not saying.ticket) or not saying.line.tokens or others else None
    if not others or not all(lex.TALK.has(word) for word in words):
        return None
    return () if any(lex.TALK_NEEDS.has(word) for word in words) else None


def negated(saying: Saying) -> Found:
    """ "don't close T4 yet": nothing."""
    line, stop, i = saying.line, saying.stop, saying.order
    for skipped in (lex.SELF, lex.INTENT, lex.WISHES):
        i += skipped.skip(saying.words, i, stop)
    size = lex.NEVER.skip(saying.words, i, stop)
    order = lex.VERBS.at(saying.words, i, stop)
    if not size or (order and order[1] > size):
        return None
    n = i + size
    while n < stop and saying.words[n] in (
        "to",
        "want",
        "need",
        "be",
        "you",
        "please",
        "yet",
        "we",
        "wish",
        "dare",
        ",",
    ):
        n += 1
    has_id = any(token.kind == "id" for token in line.tokens[n:stop])
    verb = lex.VERBS.at(saying.words, n, stop) or lex.STAT.at(saying.words, n, stop)
    if has_id or (saying.ticket and verb) or _is_no_create(saying, n):
        return ()
    return None


def _is_no_create(saying: Saying, n: int) -> bool:
    size = lex.CREATE_VERBS.skip(saying.words, n, saying.stop)
    near = saying.words[n + size : n + size + 3]
    return bool(size) and any(lex.TICKETS.has(word) for word in near)


def thread_value(saying: Saying) -> Found:
    """In a ticket's thread: "p1", "in progress, checking logs", "this is infra", "it's done"."""
    if not saying.ticket or saying.more or saying.asks:
        return None
    line, stop = saying.line, saying.stop
    k = saying.order
    if {"my", "tickets", "issues"} & set(saying.words[k:stop]):
        return None
    k += lex.THREAD_PRONOUNS.skip(saying.words, k, stop)
    while k < stop and saying.words[k] in _SUBJECT:
        k += 1
    ids = (saying.ticket,)
    if (ordered := closing_order(saying, ids, saying.plain)) is not None:
        return ordered
    if saying.words[k:stop] in (("mine",), ("me",), ("for", "me")):
        return (Assign(ids, "me"),)
    if lex.NOT_YET.skip(saying.words, k, stop) and not lex.PRI.at(saying.words, k, stop):
        return ()
    found = values_at(line, k, stop)
    if not found:
        return None
    rest = found.end
    is_apart = rest >= stop or saying.words[rest] in (
        ",",
        ".",
        ":",
        "-",
        "–",
        "—",
        ";",
        "because",
        "since",
        "by",
        "in",
        "with",
        "now",
        "(",
    )
    if not is_apart:
        return None
    return checked(saying, change(ids, found, noted(saying, found)), rest)


_SUBJECT = frozenset(
    lex.phrases(
        "it's, its, it, is, this, that's, that, should, be, now, we, are, i, think, was, has, "
        "been, to, a, an, rather, actually, make, set, mark, more, like, definitely, really, i'd, "
        "say, wrong, category, priority"
    )
) | {","}
