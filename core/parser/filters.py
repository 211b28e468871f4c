"""The filters of a list: states, priorities, categories, people, days and pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from core.command import Heard
from core.parser import lexicon as lex
from core.parser.dates import may_be_day, span_at
from core.parser.saying import Saying
from core.parser.tokens import Line, person_at


@dataclass(slots=True)
class Query:
    """A list being read; words: the text looked for; loose: words nobody claimed;
    is_place: the text may as well say where the trouble is ("issues with login")."""

    said: dict[str, Any] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    last_loose: int = -2
    noun_at: int = -1
    noun_after: bool = False
    in_text: bool = False
    was_text: bool = False
    is_place: bool = False
    verb: str = ""

    def take(self, name: str, value: Any, words: str) -> None:
        if state := _BY_WORK.get(name):
            self.said.update(own=value, stat=state)
        else:
            self.said[name] = value
        self.heard.append(Heard("own" if state else name, words))
        self.in_text = False


_BY_WORK = {"work": "prog", "did": "done"}  # what somebody does says a state as well
_VALUES: dict[str, lex.Lexicon[Any]] = {"stat": lex.STAT, "pri": lex.PRI, "cat": lex.CAT}
_LEADS = (("by", lex.BY_LEADS), ("own", lex.OWN_LEADS), ("work", lex.WORKED_BY))
_PAGES = ("page", "pg", "p.")
_BEGINNINGS = frozenset(_PAGES).union(
    *(known.beginnings() for known in (lex.FILTERS, lex.PRI, lex.CAT, lex.FIELD)),
    *(leads.beginnings() for _, leads in _LEADS),
)


def _may_begin(line: Line, k: int) -> bool:
    """Whether any filter begins with the word at k: most words of a problem are soon passed."""
    word = line.words[k]
    return word in _BEGINNINGS or line.tokens[k].kind == "who" or may_be_day(word)


def filter_at(saying: Saying, k: int, stop: int, query: Query) -> int:
    """Takes the filter at k; how many words it has."""
    line = saying.line
    if named := _by_name(line, k, stop, query):
        query.take(*named[:2], line.part(k, k + named[2]))
        return named[2]
    if not _may_begin(line, k):
        return 0
    if pair := _pair(line, k, stop):
        query.take(*pair[0], line.part(k, k + pair[1]))
        return pair[1]
    if words_from := _from_name(saying, k, stop, query):
        query.take("by", words_from, line.part(k, k + 2))
        return 2
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


def _value(line: Line, k: int, stop: int, query: Query) -> int:
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
    """ "status:open", "priority high", "owner:ana" """
    name = lex.FIELD.at(line.words, k, stop)
    if name and line.is_mark(k + name[1], stop, _EQUALS) and name[0] in _BESIDE:
        return _marked(line, name[0], k, k + name[1] + 1, stop)
    if not name or name[0] not in _VALUES:
        return None
    n = k + name[1]
    while n < stop and line.words[n] in (":", "=", "is", "of"):
        n += 1
    if name[0] == "pri" and n < stop and line.words[n] in ("1", "2", "3"):
        return ("pri", int(line.words[n])), n + 1 - k
    hit = _VALUES[name[0]].at(line.words, n, stop)
    return ((name[0], hit[0]), n + hit[1] - k) if hit else None


_EQUALS = frozenset((":", "="))
_BESIDE = frozenset(("own", "by", "text", "desc"))


def _marked(line: Line, name: str, k: int, n: int, stop: int) -> tuple[tuple[str, Any], int] | None:
    """The value at n of "owner:ana" or "q:vpn", which begins at k."""
    if name in ("text", "desc"):
        return (("text", line.words[n]), n + 1 - k) if n < stop else None
    person, size = person_at(line, n, stop, bare=True)
    return ((name, person), n + size - k) if size else None


def _page(line: Line, k: int, stop: int) -> tuple[str, int, int] | None:
    words = line.words
    if words[k] in _PAGES and k + 1 < stop:
        n = k + 2 if words[k + 1] in ("no", "number", ".", "#") and k + 2 < stop else k + 1
        number = words[n].lstrip("#t")
        if number.isascii() and number.isdigit() and 0 < len(number) < 7 and int(number):
            return "page", int(number), n + 1 - k
    return None


def _person(line: Line, k: int, stop: int) -> tuple[str, str, int] | None:
    """ "assigned to @ana", "@ana's", "reported by me", "<@U1> is working on" """
    words = line.words
    for name, leads in _LEADS:
        size = leads.skip(words, k, stop)
        if not size:
            continue
        is_bare = lex.NAME_LEADS.has(words[k + size - 1])
        person, count = person_at(line, k + size, stop, bare=is_bare)
        whole = lex.FILTERS.at(words, k, stop) if count else None
        if count and not (whole and whole[1] > size + count):
            return name, person, size + count + _possessive(line, k + size + count, stop)
    if line.tokens[k].kind != "who":
        return None
    person, n = line.tokens[k].value, k + 1
    n += _possessive(line, n, stop)
    if they := lex.THEY.at(words, n, stop):
        return they[0], person, n + they[1] - k
    return "own", person, n - k


def _by_name(line: Line, k: int, stop: int, query: Query) -> tuple[str, str, int] | None:
    """ "did @ana close", and beside a noun "ana opened", "from bob" """
    words = line.words
    if lex.DID.has(words[k]) and k + 2 < stop:
        person, size = person_at(line, k + 1, stop, bare=bool(query.verb))
        they = lex.THEY_DID.at(words, k + 1 + size, stop)
        if size and they and person not in ("me", "none"):
            return they[0], person, 1 + size + they[1]
    is_noun_said = query.noun_at >= 0 or any(map(lex.TICKETS.has, query.verb.split()))
    if not is_noun_said or (lex.PROBLEMS.has(words[query.noun_at]) and not query.verb):
        return None
    if (they := lex.THEY.at(words, k + 1, stop)) and they[1] + k + 1 <= stop:
        person = _bare_name(line, k, stop)
        return (they[0], person, 1 + they[1]) if person else None
    return None


def _from_name(saying: Saying, k: int, stop: int, query: Query) -> str:
    """Who is named in "requests from bob"."""
    line = saying.line
    if line.words[k] != "from" or query.noun_at != k - 1 or k + 1 >= stop:
        return ""
    if k + 2 < stop and not _may_begin(line, k + 2):
        return ""
    is_day = span_at(line.words, k, stop, saying.at) is not None
    return "" if is_day else _bare_name(line, k + 1, stop)


def _bare_name(line: Line, k: int, stop: int) -> str:
    """The name at k, where it can be nothing else."""
    known = (lex.FILTERS, lex.PRI, lex.CAT, lex.LIST_FILL, lex.LIST_VERBS, lex.TICKETS, lex.ABOUT)
    if line.tokens[k].kind != "word" or any(one.begins(line.words[k]) for one in known):
        return ""
    person, size = person_at(line, k, stop, bare=True)
    return person if size == 1 and person not in ("me", "none") else ""


def _possessive(line: Line, n: int, stop: int) -> int:
    if n + 1 < stop and line.words[n] in ("'", "’") and line.words[n + 1] == "s":
        return 2
    return 0
