"""The values of a sentence for the places of a fixed form, by the names of the places."""

from __future__ import annotations

import re
from collections.abc import Callable

from core.details import LABEL
from core.parser import lexicon as lex
from core.parser.blank_names import CLAUSE, answer, called, client, label, routed
from core.parser.blank_people import everybody, mentions
from core.parser.blank_rules import repeated, titled, worked
from core.parser.blanks import Blanks
from core.parser.features import plain
from core.parser.words import blanks as words
from core.parser.words.small import SMALL

_CODE = re.compile(r"\b(?:p|prio(?:rity|rität|ridade?|rité)?) ?([123])s?\b", re.IGNORECASE)
_OF_ANYBODY = frozenset(("contract", "statement", "hours"))


def value_of(said: Blanks, name: str) -> str | None:
    """Return the value of a place as it was written, None if the sentence has none."""
    return _FINDERS[name](said)


def _ids(said: Blanks) -> str | None:
    return " ".join(said.sentence.ids) or said.sentence.heed.ticket


def _one(said: Blanks) -> str | None:
    return " ".join(said.sentence.ids[:-1]) or None


def _other(said: Blanks) -> str | None:
    return said.sentence.ids[-1] if len(said.sentence.ids) > 1 else None


def _pri(said: Blanks) -> str | None:
    size = len(said.sentence.line.words)
    each = (lex.PRI.at(said.sentence.line.words, k, size) for k in range(size))
    return next((f"p{hit[0]}" for hit in each if hit), None)


def _scope(said: Blanks) -> str | None:
    """Return whose tickets a service level is for: a client, a priority, or both.

    Beside a client only a code is a priority: "from now on" is none.
    """
    about, code = said.sentence.client, _CODE.search(said.sentence.line.text)
    pri = f"p{code[1]}" if code else None if about else _pri(said)
    return " ".join(filter(None, (about, pri))) or None


def _label(said: Blanks) -> str | None:
    """Return the label, or the only word beside the ticket that nothing else explains."""
    if (named := label(said.sentence.line)) or not said.sentence.ids:
        return named
    if said.signs and (named := called(said.sentence.line)):
        return named
    if not any(slot.value == said.topic for slot in said.sentence.heed.of("feature")):
        return None
    clauses = "".join(";" if word in CLAUSE else " " for word in said.sentence.line.words)
    at = next((k for k, one in enumerate(said.sentence.line.tokens) if one.kind == "id"), 0)
    first, last = clauses.rfind(";", 0, at) + 1, clauses.find(";", at)
    words = said.sentence.line.tokens[first : last if last >= 0 else None]
    free = [one.low for one in words if one.kind == "word" and not said.is_explained(one.low)]
    return free[0] if len(free) == 1 and LABEL.fullmatch(free[0]) else None


def _client(said: Blanks) -> str | None:
    """Return the client; a new one may have a contract, a list is of one that the desk knows."""
    known = said.sentence.heed.clients
    is_new = said.topic in _OF_ANYBODY
    return said.sentence.client or client(said.sentence.line, () if is_new else known)


def _rest(said: Blanks) -> str | None:
    """Return what follows the word for the feature, up to the end of the clause."""
    tokens = said.sentence.line.tokens
    cues = [k for k, one in enumerate(tokens) if said.is_sign(plain(one.low))]
    if not cues:
        return None
    first = cues[-1] + 1
    while first < len(tokens) and plain(tokens[first].low) in SMALL | words.THAT:
        first += 1
    last = next((k for k in range(first, len(tokens)) if _is_end(said, k)), len(tokens))
    while last > first and plain(tokens[last - 1].low) in SMALL:
        last -= 1
    found = said.sentence.line.part(first, last)
    return found if any(map(str.isalnum, found)) else None


def _is_end(said: Blanks, k: int) -> bool:
    token = said.sentence.line.tokens[k]
    return token.kind == "id" or token.low in CLAUSE or plain(token.low) in words.GOES_ON


def _title(said: Blanks) -> str | None:
    """Return the title of a ticket that repeats, and whose it will be."""
    title, who = titled(said.sentence.line), next(iter(mentions(said.sentence.line)), None)
    return f"{title}, to {who}" if title and who and who not in title else title


def _done(said: Blanks) -> str | None:
    """Return the time that was worked, its day, and what was done."""
    time = said.sentence.spans.time()
    day = said.sentence.spans.day() if time else None
    return (
        " ".join(filter(None, (time, day, worked(said.sentence.line, said.sentence.spans))))
        if time
        else None
    )


_FINDERS: dict[str, Callable[[Blanks], str | None]] = {
    "ids": _ids,
    "one": _one,
    "other": _other,
    "who": lambda said: next(iter(said.sentence.people), None),
    "people": lambda said: (
        " ".join(everybody(said.sentence.line, said.sentence.heed.clients)) or None
    ),
    "when": lambda said: said.sentence.spans.when(),
    "end": lambda said: said.sentence.spans.end(),
    "stretch": lambda said: said.sentence.spans.stretch(),
    "slug": lambda said: answer(said.sentence.line),
    "period": lambda said: said.sentence.spans.period(),
    "span": lambda said: said.sentence.spans.span(),
    "time": lambda said: said.sentence.spans.time(),
    "both": lambda said: said.sentence.spans.both(),
    "done": _done,
    "pri": _pri,
    "scope": _scope,
    "what": lambda said: routed(said.sentence.line),
    "label": _label,
    "client": _client,
    "rest": _rest,
    "rule": lambda said: repeated(said.sentence.line),
    "title": _title,
}
