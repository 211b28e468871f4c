"""Short things to say: help, stats, undo, formats, paging, thanks and greetings."""

from __future__ import annotations

from core.command import Assign, Help, List, SetFormat, Stats, Unclear, Undo, View
from core.parser import lexicon as lex
from core.parser.orders import checked, closing_order, noted
from core.parser.saying import Found, Saying
from core.parser.tokens import SEPARATORS, ids_at
from core.parser.values import change, values_at
from core.parser.words import little


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
    if lex.HELP.whole(words, i, stop) or _asks_how(saying, i) or _asks_meaning(saying, i):
        return (Help(),)
    if lex.UNDO.whole(words, i, stop) or lex.UNDO.whole(
        _plain_words(saying, i), 0, len(_plain_words(saying, i))
    ):
        return (Undo(),)
    if lex.NEXT_PAGE.whole(words, i, stop):
        return (List(page="next"),)
    return _format(words[i:stop]) or _stats(words[i:stop])


def _asks_how(saying: Saying, i: int) -> bool:
    """Whether it is asked how something is done with tickets ("how can I close a ticket?")."""
    words, stop = saying.words, saying.stop
    k = i + lex.HOW.skip(words, i, stop)
    if k == i or stop - k > _HOW_MAX or saying.more:
        return False
    is_verb = lex.VERBS.at(words, k, stop) or lex.CREATE_VERBS.skip(words, k, stop)
    is_verb = is_verb or lex.LIST_VERBS.skip(words, k, stop)
    nouns = any(lex.TICKETS.has(w) and not lex.PROBLEMS.has(w) for w in words[k:stop])
    return bool(is_verb) and nouns and all(t.kind == "word" for t in saying.line.tokens[k:stop])


def _asks_meaning(saying: Saying, i: int) -> bool:
    """ "what does p1 mean?" """
    words = saying.words[i : saying.stop]
    others = [w for w in words if not lex.MEANING.has(w) and not lex.MEANS.has(w)]
    known = (lex.PRI, lex.STAT, lex.CAT)
    is_value = all(any(one.whole((w,), 0, 1) for one in known) for w in others)
    return len(words) > len(others) > 0 and is_value and any(map(lex.MEANS.has, words))


_HOW_MAX = 7  # words after "how do I"


def _plain_words(saying: Saying, i: int) -> tuple[str, ...]:
    """The words without marks between them ("oops, undo that")."""
    tokens = saying.line.tokens[i : saying.stop]
    if len(tokens) > 12 or any(token.kind == "id" for token in tokens):
        return ()
    return tuple(t.low for t in saying.line.tokens[i : saying.stop] if t.kind == "word")


def _in_thread(saying: Saying, i: int) -> Found:
    ids = (saying.ticket or "",)
    asked = saying.words[i : saying.stop]
    if lex.VIEW_ALONE.whole(saying.words, i, saying.stop):
        return (View(ids),)
    if saying.asks and not saying.more and all(map(lex.VIEW_ASKED.has, asked)):
        return (View(ids),)
    return None


def _format(words: tuple[str, ...]) -> Found:
    if not words or len(words) > _FORMAT_MAX:
        return None
    others = [w for w in words if not lex.FORMAT_FILL.has(w) and w not in _FORMAT_MARKS]
    said = {lex.FORMATS.whole((word,), 0, 1) for word in others}
    is_named = any(lex.FORMAT.has(w) for w in words)
    if len(said) != 1 or not (is_named or lex.FORMAT_VERBS.has(words[0])):
        return None
    value = said.pop()
    if value == "no":
        return (Unclear("format is json, lines, blocks"),)
    return (SetFormat(value),) if value else None


_FORMAT_MAX = 9  # words
_FORMAT_MARKS = frozenset((":", "=", ","))


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
    if not saying.more and (_is_hushed(saying) or _is_gratitude(saying)):
        return ()
    words = tuple(t.low for t in saying.line.tokens if t.kind == "word")
    others = all(t.kind in ("word", "mark", "emoji", "who") for t in saying.line.tokens)
    if saying.more:
        return None
    if not words:
        return () if (others and not saying.ticket) or not saying.line.tokens or others else None
    if not others or not all(lex.TALK.has(word) for word in words):
        return None
    return () if any(lex.TALK_NEEDS.has(word) for word in words) else None


def _is_gratitude(saying: Saying) -> bool:
    """Whether it is thanks for something and nothing else ("thanks for closing T5")."""
    k = lex.GRATITUDE.skip(saying.words, 0, saying.end)
    marks = (t.kind == "mark" and t.low in _CLAUSES for t in saying.line.tokens[k : saying.stop])
    return k > 0 and not any(marks)


_CLAUSES = frozenset((",", ".", ";", ":", "-", "–", "—"))


def _is_hushed(saying: Saying) -> bool:
    words = _plain_words(saying, saying.plain)
    return bool(lex.HUSH.whole(words, 0, len(words)))


def negated(saying: Saying) -> Found:
    """ "don't close T4 yet": nothing."""
    line, stop, i = saying.line, saying.stop, saying.order
    for skipped in (lex.SELF, lex.INTENT, lex.WISHES):
        i += skipped.skip(saying.words, i, stop)
    if _is_order_denied(saying, i):
        return ()
    size = lex.NEVER.skip(saying.words, i, stop)
    order = lex.VERBS.at(saying.words, i, stop)
    if not size or (order and order[1] > size) or _is_refusal(saying, i):
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
    has_id = line.numbered and any(ids_at(line, k, stop)[0] for k in range(n, stop))
    verb = lex.VERBS.at(saying.words, n, stop) or lex.STAT.at(saying.words, n, stop)
    is_small = lex.UNDO.skip(saying.words, n, stop) or lex.FORGET.skip(saying.words, n, stop)
    is_merge = saying.ticket and lex.MERGE.skip(saying.words, n, stop)
    if has_id or (saying.ticket and verb) or is_small or is_merge or _is_no_create(saying, n):
        return ()
    return None


def _is_order_denied(saying: Saying, i: int) -> bool:
    """Whether a "not" further on stands right before a verb and its ticket."""
    words, stop = saying.words, saying.stop
    for m in range(i + 1, min(i + _NOT_WITHIN, stop)):
        k = m + lex.NEVER.skip(words, m, stop)
        verb = lex.VERBS.at(words, k, stop)
        if k > m and (size := verb[1] if verb else lex.MERGE.skip(words, k, stop)):
            k += size
            return any(ids_at(saying.line, n, stop)[0] for n in range(k, min(k + 2, stop)))
    return False


_NOT_WITHIN = 5  # words


def _is_refusal(saying: Saying, i: int) -> bool:
    """Whether "won't fix" is said as a state: nothing or a reason follows."""
    state = lex.STAT.at(saying.words, i, saying.stop)
    if not state or state[1] < 2:
        return False
    k = i + state[1]
    return k >= saying.stop or saying.line.is_mark(k, saying.stop, SEPARATORS)


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
    is_not_yet = lex.NOT_YET.skip(saying.words, k, stop) and not _is_refusal(saying, k)
    if is_not_yet and not lex.PRI.at(saying.words, k, stop):
        return ()
    found = values_at(line, k, stop)
    if not found:
        return None
    rest = found.end + lex.POLITE.skip(saying.words, found.end, stop)
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


_SUBJECT = frozenset(lex.phrases(little.THREAD_SUBJECT)) | {","}
