"""Lists: "show open p1s about vpn since monday", "mine", "how many infra tickets are open?"."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from core.command import Heard, List
from core.parser import lexicon as lex
from core.parser.dates import span_at
from core.parser.saying import Found, Saying
from core.parser.tokens import QUOTES, Line, person_at

_DROPPED = frozenset(
    lex.phrases(
        "a, an, the, any, some, our, my, is, are, was, been, has, have, that, which, please, of"
    )
)


@dataclass(slots=True)
class _Query:
    """A list being read; words: the text looked for; loose: words nobody claimed."""

    said: dict[str, Any] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    last_loose: int = -2
    noun_at: int = -1
    noun_after: bool = False
    in_text: bool = False
    was_text: bool = False
    verb: str = ""

    def take(self, name: str, value: Any, words: str) -> None:
        if name == "work":
            self.said.update(own=value, stat="prog")
        else:
            self.said[name] = value
        self.heard.append(Heard(name if name != "work" else "own", words))
        self.in_text = False


def listing(saying: Saying) -> Found:
    """A list that is asked for, with its filters."""
    line, stop = saying.line, saying.stop
    if saying.order >= stop:
        return None
    for begin in sorted({saying.order, saying.plain}):
        if begin >= stop:
            continue
        verb, k = _verb(line, begin, stop)
        query = _Query(verb=verb)
        is_search = bool(verb) and bool(lex.SEARCH_VERBS.whole(line.words, begin, k))
        _read(saying, k, stop, query, is_search)
        if _is_list(saying, query, verb, is_search):
            return (_finished(query),)
    return None


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


def _read(saying: Saying, k: int, stop: int, query: _Query, is_search: bool) -> None:
    line = saying.line
    while k < stop:
        size = _filter(saying, k, stop, query)
        if not size:
            size = _text(line, k, stop, query)
        if not size and query.in_text:
            query.words.append(line.text[line.tokens[k].start : line.tokens[k].end])
            size = 1
        if not size:
            size = _plain(line, k, stop, query)
        k += size


def _filter(saying: Saying, k: int, stop: int, query: _Query) -> int:
    """Takes the filter at k; how many words it has."""
    line = saying.line
    if pair := _pair(line, k, stop):
        query.take(*pair[0], line.part(k, k + pair[1]))
        return pair[1]
    for found in (_page, _person):
        if hit := found(line, k, stop):
            name, value, size = hit
            query.take(name, value, line.part(k, k + size))
            return size
    if (span := span_at(line.words, k, stop, saying.at)) is not None:
        if span.since:
            query.take("since", span.since.isoformat(), line.part(k, k + span.size))
        if span.until:
            query.take("until", span.until.isoformat(), line.part(k, k + span.size))
        return span.size
    return _value(line, k, stop, query)


def _value(line: Line, k: int, stop: int, query: _Query) -> int:
    """Takes a state, priority or category at k. In a text, only what cannot be part of it."""
    best: tuple[int, str, Any] = (0, "", None)
    if hit := lex.FILTERS.at(line.words, k, stop):
        best = (hit[1], *hit[0])
    if (pri := lex.PRI.at(line.words, k, stop)) and pri[1] > best[0]:
        best = (pri[1], "pri", pri[0])
    if (cat := lex.CAT.at(line.words, k, stop)) and cat[1] > best[0]:
        best = (cat[1], "cat", cat[0])
    size, name, value = best
    if not size or (query.in_text and not _ends_text(line, k, size, name)):
        return 0
    if name in query.said and name != "own" and query.said[name] != value:
        return 0
    query.take(name, value, line.part(k, k + size))
    if name == "cat" or line.words[k + size - 1].endswith("s"):
        query.noun_after = True
    return size


def _ends_text(line: Line, k: int, size: int, name: str) -> bool:
    """Whether a value inside a text is one after all: "about vpn, open", "about dns p1"."""
    before = line.words[k - 1]
    if before in (",", "are", "is", "and", "with", "but"):
        return True
    return size > 1 or (name == "pri" and line.words[k] in ("p1", "p2", "p3", "p1s"))


def _pair(line: Line, k: int, stop: int) -> tuple[tuple[str, Any], int] | None:
    """ "status:open", "priority high" """
    name = lex.FIELD.at(line.words, k, stop)
    if not name or name[0] not in ("stat", "pri", "cat"):
        return None
    n = k + name[1]
    while n < stop and line.words[n] in (":", "=", "is", "of"):
        n += 1
    known: dict[str, lex.Lexicon[Any]] = {"stat": lex.STAT, "pri": lex.PRI, "cat": lex.CAT}
    if name[0] == "pri" and n < stop and line.words[n] in ("1", "2", "3"):
        return ("pri", int(line.words[n])), n + 1 - k
    hit = known[name[0]].at(line.words, n, stop)
    return ((name[0], hit[0]), n + hit[1] - k) if hit else None


def _page(line: Line, k: int, stop: int) -> tuple[str, int, int] | None:
    words = line.words
    if words[k] in ("page", "pg", "p.") and k + 1 < stop:
        n = k + 2 if words[k + 1] in ("no", "number", ".", "#") and k + 2 < stop else k + 1
        number = words[n].lstrip("#t")
        if number.isascii() and number.isdigit() and 0 < len(number) < 7 and int(number):
            return "page", int(number), n + 1 - k
    return None


def _person(line: Line, k: int, stop: int) -> tuple[str, str, int] | None:
    """ "assigned to @ana", "@ana's", "reported by me", "<@U1> is working on" """
    words = line.words
    whole = lex.FILTERS.at(words, k, stop)
    for name, leads in (("by", lex.BY_LEADS), ("own", lex.OWN_LEADS), ("work", lex.WORKED_BY)):
        size = leads.skip(words, k, stop)
        if not size:
            continue
        is_bare = words[k + size - 1] in ("by", "to", "reporter", "requester", "owner", "assignee")
        person, count = person_at(line, k + size, stop, bare=is_bare)
        if count and not (whole and whole[1] > size + count):
            return name, person, size + count + _possessive(line, k + size + count, stop)
    if line.tokens[k].kind != "who":
        return None
    person, n = line.tokens[k].value, k + 1
    n += _possessive(line, n, stop)
    if they := lex.THEY.at(words, n, stop):
        return they[0], person, n + they[1] - k
    return "own", person, n - k


def _possessive(line: Line, n: int, stop: int) -> int:
    if n + 1 < stop and line.words[n] in ("'", "’") and line.words[n + 1] == "s":
        return 2
    return 0


def _text(line: Line, k: int, stop: int, query: _Query) -> int:
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
        return 1 if line.words[k] in _DROPPED or line.tokens[k].kind == "mark" else 0
    size = lex.ABOUT.skip(line.words, k, stop)
    weak = size == 0 and lex.ABOUT_WEAK.skip(line.words, k, stop) and query.noun_at >= 0
    if (
        weak
        and k + 1 < stop
        and not lex.FILTERS.at(line.words, k + 1, stop)
        and not _is_value(line, k + 1, stop)
    ):
        size = 1
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


def _plain(line: Line, k: int, stop: int, query: _Query) -> int:
    """A noun, a filler, or a word nobody claims."""
    if size := lex.TICKETS.skip(line.words, k, stop):
        query.noun_at = k
        return size
    if size := lex.LIST_FILL.skip(line.words, k, stop):
        return size
    if (size := lex.LIST_VERBS.skip(line.words, k, stop)) > 1:
        return size
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


def _is_list(saying: Saying, query: _Query, verb: str, is_search: bool) -> bool:
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
    if not verb and has_text and _is_statement(query.words):
        return False
    if is_search and query.noun_at < 0 and _is_statement(query.words):
        return False
    if verb or query.noun_at >= 0:
        return True
    only_pri = set(query.said) == {"pri"} and not saying.words[saying.order].startswith("p")
    return is_said and not only_pri


def _is_statement(words: list[str]) -> bool:
    return any(lex.STATES.has(word.lower()) for word in words)


def _takes_loose(saying: Saying, query: _Query, verb: str, is_search: bool) -> bool:
    """Whether unclaimed words are what to look for: "find kafka", "show vpn tickets"."""
    if _is_statement(query.loose):
        return False
    if is_search:
        return len(query.loose) <= 6
    right_before = 0 <= query.noun_at - query.last_loose <= 1
    return right_before and len(query.loose) <= (3 if verb else 2)


def _finished(query: _Query) -> List:
    text = " ".join((*query.words, *query.loose)).strip(" ?!.,")
    said = dict(query.said)
    if text:
        said["text"] = text
        query.heard.append(Heard("text", text))
    return List(**said, heard=tuple(query.heard))
