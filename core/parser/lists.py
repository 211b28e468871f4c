"""Lists: "show open p1s about vpn since monday", "mine", "how many infra tickets are open?"."""

from __future__ import annotations

import re

from core.command import Heard, List, Unclear
from core.parser import lexicon as lex
from core.parser.filters import Query, filter_at
from core.parser.saying import Found, Saying
from core.parser.tokens import QUOTES, Line


def listing(saying: Saying) -> Found:
    """A list that is asked for, with its filters."""
    line, stop = saying.line, saying.stop
    if saying.order >= stop or _is_labelled(saying):
        return None
    for begin in sorted({saying.order, saying.plain}):
        if begin >= stop:
            continue
        verb, k = _verb(line, begin, stop)
        query = Query(verb=verb)
        is_search = bool(verb) and bool(lex.SEARCH_VERBS.whole(line.words, begin, k))
        if _read(saying, k, stop, query, is_search) and _is_list(saying, query, verb, is_search):
            return (_finished(query),)
        if _is_misdated(line, begin, k, stop):
            return (Unclear("write dates like 2026-01-15"),)
    return None


def _is_labelled(saying: Saying) -> bool:
    """Whether a category and a colon open a new ticket ("doc: explain how to close tickets")."""
    k, size = saying.plain, 0
    if cat := lex.CAT_TAG.at(saying.words, k, saying.stop):
        size = cat[1]
    return size > 0 and saying.words[k + size : k + size + 1] == (":",)


_DAY = re.compile(r"[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}")


def _is_misdated(line: Line, begin: int, k: int, stop: int) -> bool:
    """Whether a list ends in what should be a day and is none ("list since 2026-99-99")."""
    if k == begin and not (lex.TICKETS.has(line.words[k]) and not lex.PROBLEMS.has(line.words[k])):
        return False
    for n in range(k, stop - 1):
        if lex.DATED.has(line.words[n]) and _DAY.fullmatch(line.words[n + 1]):
            return True
        if lex.DATED_ALWAYS.has(line.words[n]):
            return n + 2 == stop and (n == k or lex.TICKETS.has(line.words[n - 1]))
    return False


def _verb(line: Line, i: int, stop: int) -> tuple[str, int]:
    """The list verb at i and the token after it; further ones are skipped too."""
    k = i
    while size := lex.LIST_VERBS.skip(line.words, k, stop):
        if k > i and lex.FILTERS.at(line.words, k, stop):
            break
        k += size
    if (
        k == i
        and i < stop
        and stop - i > 1
        and lex.LIST_VERBS.like(line.words[i])
        and _has_noun(line, i + 1, stop)
    ):
        k = i + 1
    return line.part(i, k).lower(), k


def _has_noun(line: Line, i: int, stop: int) -> bool:
    return any(lex.TICKETS.has(word) for word in line.words[i:stop])


def _read(saying: Saying, k: int, stop: int, query: Query, is_search: bool) -> bool:
    """Reads the tokens k..stop into the query; False as soon as they cannot be a list."""
    line = saying.line
    while k < stop:
        size = filter_at(saying, k, stop, query)
        if not size:
            size = _text(line, k, stop, query)
        if not size and query.in_text:
            query.words.append(line.text[line.tokens[k].start : line.tokens[k].end])
            size = 1
        if not size:
            size = _plain(line, k, stop, query)
            if query.last_loose == k and not _may_stay(line, k, stop, query, is_search):
                return False
        k += size
    return True


def _may_stay(line: Line, k: int, stop: int, query: Query, is_search: bool) -> bool:
    """Whether the unclaimed word at k may still be something to look for."""
    if (
        lex.STATES.has(query.loose[-1].lower())
        or _is_verb(line, k, stop)
        or len(query.loose) > _loose_max(query, is_search)
    ):
        return False
    if is_search:
        return True
    is_plain = not query.verb and not _has_filter(query)
    return any(_may_be_noun(word, is_plain) for word in line.words[k + 1 : stop])


def _is_verb(line: Line, k: int, stop: int) -> bool:
    """Whether the word at k has an object ("skips the last match")."""
    is_third_person = line.words[k].endswith("s") and not line.words[k].endswith("ss")
    return is_third_person and k + 1 < stop and lex.OBJECTS.has(line.words[k + 1])


def _loose_max(query: Query, is_search: bool) -> int:
    return 6 if is_search else 3 if query.verb else 2


def _has_filter(query: Query) -> bool:
    """Whether a filter was said that no statement of a problem has: "urgent" is in many."""
    return bool(query.said.keys() - {"pri", "cat"})


def _may_be_noun(word: str, is_plain: bool) -> bool:
    """Whether the word is or begins a noun of lists; is_plain: one that means nothing else."""
    if is_plain and lex.PROBLEMS.has(word):
        return False
    return lex.TICKETS.begins(word) or bool(lex.TICKET_TYPO.like(word))


def _text(line: Line, k: int, stop: int, query: Query) -> int:
    """Takes the beginning or end of a text to look for, or a quoted one, at k."""
    opening = line.text[line.tokens[k].start]
    if line.tokens[k].kind == "mark" and opening in QUOTES:
        for n in range(k + 1, min(stop, k + 30)):
            if line.words[n] in (QUOTES[opening], opening):
                query.words.append(line.part(k + 1, n))
                return n + 1 - k
    if query.in_text:
        size = lex.ABOUT_END.skip(line.words, k, stop)
        if size and (size > 1 or lex.FILTERS.at(line.words, k + size, stop)):
            query.in_text = False
            return size
        return 1 if lex.DROPPED.has(line.words[k]) or line.tokens[k].kind == "mark" else 0
    size = lex.ABOUT.skip(line.words, k, stop)
    weak = size == 0 and lex.ABOUT_WEAK.skip(line.words, k, stop) and query.noun_at >= 0
    if (
        weak
        and k + 1 < stop
        and not lex.FILTERS.at(line.words, k + 1, stop)
        and not _is_value(line, k + 1, stop)
    ):
        size = 1
        query.is_place = lex.PLACES.has(line.words[k])
    if size:
        query.in_text = query.was_text = True
    return size


def _is_value(line: Line, k: int, stop: int) -> bool:
    n = k + 1 if line.words[k] in ("the", "our") and k + 1 < stop else k
    return bool(
        lex.CAT.at(line.words, n, stop)
        or lex.PRI.at(line.words, n, stop)
        or lex.LIST_FILL.skip(line.words, n, stop) == stop - n
    )


def _plain(line: Line, k: int, stop: int, query: Query) -> int:
    """A noun, a filler, or a word nobody claims."""
    if size := lex.TICKETS.skip(line.words, k, stop):
        query.noun_at = k
        return size
    if size := lex.LIST_FILL.skip(line.words, k, stop):
        return size
    if (size := lex.LIST_VERBS.skip(line.words, k, stop)) > 1:
        return size
    if k + 1 < stop and lex.ABOUT_WEAK.has(line.words[k]) and _is_value(line, k + 1, stop):
        return 1
    if line.tokens[k].kind == "mark":
        return 1
    if lex.TICKET_TYPO.like(line.words[k]):
        query.noun_at = k
        return 1
    if query.verb and (hit := lex.FILTERS.like(line.words[k])):
        query.take(*hit, line.words[k])
        return 1
    query.loose.append(line.text[line.tokens[k].start : line.tokens[k].end])
    query.last_loose = k
    return 1


def _is_list(saying: Saying, query: Query, verb: str, is_search: bool) -> bool:
    """Whether what was read is a list after all."""
    has_text = bool(query.words)
    is_said = bool(query.said)
    if query.loose and not _takes_loose(saying, query, verb, is_search):
        return False
    if not (has_text or is_said or query.loose or query.noun_at >= 0):
        return verb in ("list", "list all", "show all", "all")
    if query.was_text and query.noun_at < 0 and not verb and not is_said:
        return False
    if has_text and query.noun_at < 0 and not is_search and not is_said and not verb:
        return False
    if not verb and (_names_problem(saying, query) or _is_statement(query.words)):
        return False
    if is_search and query.noun_at < 0 and _is_statement(query.words):
        return False
    if verb or query.noun_at >= 0:
        return True
    only_pri = set(query.said) == {"pri"} and not saying.words[saying.order].startswith("p")
    return is_said and not only_pri


def _is_statement(words: list[str]) -> bool:
    return any(lex.STATES.has(word.lower()) for word in words)


def _names_problem(saying: Saying, query: Query) -> bool:
    """Whether "network issues since monday" or "issues with login" rather is a problem itself."""
    kinds = {heard.words.lower() for heard in query.heard if heard.field == "cat"} - _KINDS
    if saying.asks or query.said.keys() - {"pri", "cat", "since", "until"}:
        return False
    if query.noun_at < 0:
        last = {kind.split()[-1] for kind in kinds}
        return any(lex.PROBLEMS.has(word) for word in last)
    is_problem = lex.PROBLEMS.has(saying.words[query.noun_at])
    return is_problem and bool(query.is_place or kinds)


_KINDS = frozenset(("code", "infra", "doc", "docs", "documentation", "other", "infrastructure"))


def _is_noun_plain(saying: Saying, query: Query) -> bool:
    is_problem = lex.PROBLEMS.has(saying.words[query.noun_at])
    return not is_problem or _has_filter(query)


def _takes_loose(saying: Saying, query: Query, verb: str, is_search: bool) -> bool:
    """Whether unclaimed words are what to look for: "find kafka", "show vpn tickets"."""
    if _is_statement(query.loose):
        return False
    if is_search:
        return len(query.loose) <= 6
    right_before = 0 <= query.noun_at - query.last_loose <= 1
    if not right_before or len(query.loose) > _loose_max(query, is_search):
        return False
    return bool(verb or (not query.words and _is_noun_plain(saying, query)))


def _finished(query: Query) -> List:
    text = " ".join((*query.words, *query.loose)).strip(" ?!.,")
    said = dict(query.said)
    if text:
        said["text"] = text
        query.heard.append(Heard("text", text))
    return List(**said, heard=tuple(query.heard))
