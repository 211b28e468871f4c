"""Orders that name no ticket: in a ticket's thread that one is meant, elsewhere it is asked."""

from __future__ import annotations

from core.command import Assign, Command, Unclear
from core.parser import lexicon as lex
from core.parser.orders.details import FILL, VALUE_VERBS, Ids, apply, may_follow
from core.parser.saying import Found, Saying
from core.parser.tokens import ARROWS, SEPARATORS, person_at
from core.parser.values import Values, values_at


def pronoun(saying: Saying, n: int) -> int:
    return lex.THREAD_PRONOUNS.skip(saying.words, n, saying.stop)


def _is_about_many(saying: Saying) -> bool:
    words = saying.words
    if words[saying.stop - 1] in ("everything", "all") or {"tickets", "list"} & set(words):
        return True
    if "issues" not in words:
        return False
    after = words.index("issues") + 1
    return words[after : after + 1] not in (("with",), ("in",), ("on",), ("at",))


def is_state_word(word: str) -> bool:
    """Whether a verb's form says a state as well: "closed tickets"."""
    return word.endswith(("ed", "ing")) or word in ("done", "on")


def without_ids(saying: Saying, verb: str, i: int, n: int) -> Found:
    """An order that names no id: the thread's ticket is meant, or nobody knows which."""
    if verb == "view" and not saying.ticket:
        return None
    if _is_about_many(saying):
        is_change = verb in ("close", "reopen", "start", "take", "unassign", "delete")
        is_change = is_change and not is_state_word(saying.words[i])
        return (Unclear("name the tickets, like T1-T4"),) if is_change else None
    size = pronoun(saying, n)
    if verb in ("assign", "set") and not size:
        person, taken = person_at(saying.line, n, saying.stop)
        if person:
            return _to_person(saying, person, n + taken)
    if verb == "unassign" and not size and person_at(saying.line, n, saying.stop)[1]:
        return _meant(saying, (Assign(_ids(saying), "none"),))
    k = n + size + _is_particle(saying, verb, n + size)
    if not _fits(saying, verb, i, n, k):
        return None
    done = apply(saying, verb, _ids(saying), i, k, strict=False)
    return _meant(saying, done) if done else done


def _to_person(saying: Saying, person: str, k: int) -> Found:
    """ "assign me", "put @ana on it" """
    left = set(saying.words[k : saying.stop])
    if left <= FILL | {"it", "in", "charge", "here"}:
        return _meant(saying, (Assign(_ids(saying), person),))
    return None


def _is_particle(saying: Saying, verb: str, k: int) -> bool:
    """Whether "up", "out" or "down" at k belongs to the verb ("close it out")."""
    is_there = k < saying.stop and lex.PARTICLES.has(saying.words[k])
    return is_there and verb in ("close", "raise", "lower")


def _fits(saying: Saying, verb: str, i: int, n: int, k: int) -> bool:
    """Whether what follows the verb (tokens i..n) lets it be an order with no id."""
    is_short = n - i == 1
    if verb in VALUE_VERBS and k == n:
        return _values_only(saying, n)
    if verb == "note":
        is_set = saying.line.is_mark(k, saying.stop, frozenset((":", "-", "–")))
        is_told = bool(saying.ticket) and not is_short and k < saying.stop
        return is_set or is_told or _is_quote(saying, k)
    if verb == "start" and k == n and is_short and lex.OFTEN_NOUNS.has(saying.words[i]):
        return k >= saying.stop
    return may_follow(saying, verb, k)


def _is_quote(saying: Saying, k: int) -> bool:
    return k < saying.stop and saying.words[k] in ('"', "'", "“")


def _ids(saying: Saying) -> Ids:
    return (saying.ticket,) if saying.ticket else ("T000",)


def _meant(saying: Saying, done: tuple[Command, ...]) -> Found:
    return done if saying.ticket else (Unclear("which ticket?"),)


def _is_thing(saying: Saying, n: int, found: Values) -> bool:
    """Whether the value is a thing to work on: "update the README" is a task."""
    others = (found.stat, found.pri, found.own, found.title, found.res)
    words = set(saying.words[n : found.end])
    if any(value is not None for value in others) or words & _GIVES:
        return False
    names = any(lex.FIELD.at((word,), 0, 1) for word in words)
    return not names and (not saying.ticket or bool(words & {"the", "our", "a", "my"}))


_GIVES = frozenset(("to", "as", "is", "be")) | ARROWS


def _values_only(saying: Saying, n: int) -> bool:
    found = values_at(saying.line, n, saying.stop)
    if _is_thing(saying, n, found):
        return False
    at_end = found.end >= saying.stop or saying.line.is_mark(found.end, saying.stop, SEPARATORS)
    after = saying.words[found.end : found.end + 1]
    return bool(found) and (
        at_end or after in (("because",), ("since",), ("as",), ("for",), ("and",))
    )
