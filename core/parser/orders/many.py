"""Orders on whatever matches a filter: "close all my tickets". They are asked about."""

from __future__ import annotations

from core.command import List, Unclear
from core.parser import lexicon as lex
from core.parser.filters import Query, filter_at
from core.parser.orders.idless import is_state_word
from core.parser.saying import Found, Saying

_CHANGES = frozenset(
    ("close", "reopen", "start", "set", "raise", "lower", "assign", "take", "unassign", "delete")
)
_EVERY = frozenset(("all", "every", "each", "both", "any"))
_AFTER = frozenset(("to", "as", "with", ",", ":", "-", "and", "from", "because", "now", "that"))


def many(saying: Saying) -> Found:
    """A change of every ticket that matches a filter: the matching ones can be shown instead."""
    i, stop = saying.order, saying.stop
    verb = lex.VERBS.at(saying.words, i, stop)
    if not verb or verb[0] not in _CHANGES or is_state_word(saying.words[i]):
        return None
    k = i + verb[1]
    if saying.words[k : k + 1] in (("me",), ("us",)) and verb[0] != "assign":
        return None
    if saying.words[i] in ("give", "giving", "have", "let"):
        k += saying.words[k : k + 1] == ("to",)
        if saying.words[k : k + 1] in (("me",), ("us",)):
            return None
    query = Query()
    if not _matches(saying, k, query):
        return None
    shown = (List(**query.said),) if query.said else ()
    return (Unclear("name the tickets, like T1-T4", shown),)


def _matches(saying: Saying, k: int, query: Query) -> bool:
    """Whether "all my open tickets" stands at k, with its filters."""
    words, stop = saying.words, saying.stop
    is_every = False
    while k < stop:
        if words[k] in _EVERY:
            is_every = True
            k += 1
        elif size := filter_at(saying, k, stop, query):
            k += size
        elif words[k] in ("the", "of", "our", "these", "me", "remaining", "other", "and", ","):
            k += 1
        else:
            break
    if k >= stop or not (is_every or query.said) or not lex.TICKETS.has(words[k]):
        return False
    follows = words[k + 1] if k + 1 < stop else ","
    is_problem = lex.PROBLEMS.has(words[k]) and follows not in _AFTER - {"with", "from"}
    is_one = not words[k].endswith(("s", "x")) and not {"every", "each"} & set(words[:k])
    if is_problem or is_one or (follows == "page"):
        return False
    while k < stop and words[k] not in ("to", "as", "because", ":", ","):
        k += max(1, filter_at(saying, k, stop, query))
    return True
