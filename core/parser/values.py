"""New values of fields: "to in progress, high prio", "priority 3", "-> done", and what is left."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from core.command import Assign, Close, Command, Heard, Update
from core.parser import lexicon as lex
from core.parser.saying import Saying
from core.parser.tokens import ARROWS, QUOTES, SEPARATORS, Line, person_at
from core.ticket import TITLE_MAX, Cat, Pri, Stat, cut, one_line

_FIELDS: dict[str, lex.Lexicon[Any]] = {"stat": lex.STAT, "pri": lex.PRI, "cat": lex.CAT}


@dataclass(slots=True)
class Values:
    """What was said of each field; end: the token after the last value."""

    end: int
    stat: Stat | None = None
    pri: Pri | None = None
    cat: Cat | None = None
    own: str | None = None
    title: str | None = None
    res: str | None = None
    heard: list[Heard] = field(default_factory=list)

    def __bool__(self) -> bool:
        said = (self.stat, self.pri, self.cat, self.own, self.title, self.res)
        return any(value is not None for value in said)


def values_at(line: Line, i: int, end: int) -> Values:
    """The values at token i, as many as follow each other."""
    found = Values(i)
    k, named = i, ""
    while k < end:
        if size := _value(line, k, end, named, found):
            k += size
            k += k < end and lex.TICKET_KINDS.has(line.words[k])
            found.end, named = k, ""
        elif name := _field(line, k, end):
            named, size = name
            k += size
            if named in ("title", "res") and k < end:
                _text(line, k, end, named, found)
                return found
        elif line.words[k] == "from" and (size := _plain_size(line, k + 1, end)):
            k += 1 + size
        elif found and (size := _instead(line, k, end)):
            k += size
            found.end = k
        elif lex.JOINERS.has(line.words[k]) or line.is_mark(k, end, SEPARATORS | ARROWS):
            k += 1
        else:
            break
    return found


def _instead(line: Line, k: int, end: int) -> int:
    """How many words "not code" or "instead of low" at k has."""
    size = 1 if line.words[k] == "not" else 2
    if size == 1 or line.words[k : k + 2] in (("instead", "of"), ("rather", "than")):
        plain = _plain_size(line, k + size, end)
        return size + plain if plain else 0
    return 0


def _plain_size(line: Line, k: int, end: int) -> int:
    """How many words the value of any field at k has."""
    k2 = k + 1 if k < end and line.words[k] in ("a", "an") else k
    sizes = (found[1] for known in _FIELDS.values() if (found := known.at(line.words, k2, end)))
    size = max(sizes, default=0)
    return size + k2 - k if size else 0


def _field(line: Line, k: int, end: int) -> tuple[str, int] | None:
    """The field named at k, if "to", "=" or a value may follow."""
    found = lex.FIELD.at(line.words, k, end)
    if not found or found[0] not in ("stat", "pri", "cat", "own", "title", "res"):
        return None
    name, size = found
    n = k + size
    if name in ("title", "res") and not (
        n < end and line.words[n] in ("to", "=", ":", "as", "->", "is", "should")
    ):
        return None
    return name, size


def _value(line: Line, k: int, end: int, named: str, found: Values) -> int:
    """Takes the value at k into `found`; how many words it has."""
    if named == "own" or line.tokens[k].kind == "who" or line.words[k] in ("unassigned", "me"):
        person, size = person_at(
            line, k, end, bare=named == "own" and line.words[k - 1] in ("to", "=", ":")
        )
        if size and found.own is None:
            found.own = person
            return size
        return 0
    best: tuple[int, str, Any] = (0, "", None)
    for name, known in _FIELDS.items():
        hit = known.at(line.words, k, end)
        if (
            hit
            and (getattr(found, name) is None or _is_said_twice(line, k, end, hit, found, name))
            and (hit[1], name == named) > (best[0], best[1] == named)
        ):
            best = (hit[1], name, hit[0])
    word = line.words[k]
    if named == "pri" and word in ("1", "2", "3"):
        best = (1, "pri", int(word))
    size, name, value = best
    if size:
        setattr(found, name, value)
        found.heard.append(Heard(name, line.part(k, k + size)))
        if name == "stat" and lex.STAT_AS_NOTE.whole(line.words, k, k + size):
            found.res = line.part(k, k + size)
    return size


def _is_said_twice(
    line: Line, k: int, end: int, hit: tuple[Any, int], found: Values, name: str
) -> bool:
    """Whether a priority at k only repeats the one before ("p1, urgent"), and no text begins."""
    n = k + hit[1]
    is_apart = n >= end or line.is_mark(n, end, SEPARATORS) or lex.JOINERS.has(line.words[n])
    return name == "pri" and found.pri == hit[0] and is_apart


def _text(line: Line, k: int, end: int, named: str, found: Values) -> None:
    while k < end and (
        line.words[k] in ("to", "as", "is", "should", "be") or line.is_mark(k, end, ARROWS)
    ):
        k += 1
    text = unquoted(line.part(k, end))
    if text:
        setattr(found, named, text)
        found.end = end


def unquoted(text: str) -> str:
    """The text without quotes around the whole of it."""
    text = text.strip()
    if len(text) > 1 and QUOTES.get(text[0]) == text[-1] and text[0] not in text[1:-1]:
        return text[1:-1].strip()
    return text


def rest(saying: Saying, k: int) -> str | None:
    """What is said from token k on, as a note: without the words that only join it."""
    line, end = saying.line, saying.stop
    while k < end:
        if line.is_mark(k, end, SEPARATORS | ARROWS | {"?"}) and line.words[k] != "(":
            k += 1
        elif size := lex.REST_LEADS.skip(line.words, k, end):
            k += size
        else:
            break
    said = unquoted(line.part(k, end))
    if said.startswith("(") and said.endswith(")"):
        said = said[1:-1].strip()
    said = "\n".join(part for part in (said, *saying.more) if part).strip()
    return said or None


def change(ids: tuple[str, ...], found: Values, res: str | None) -> tuple[Command, ...]:
    """The commands that give these tickets these values."""
    res = res or found.res
    commands: list[Command] = []
    if found.stat == "done" and found.pri is None and found.cat is None and found.title is None:
        commands.append(Close(ids, res))
    elif found.stat or found.pri or found.cat or found.title or (res and not found.own):
        title = cut(one_line(found.title), TITLE_MAX) if found.title else None
        heard = tuple(found.heard)
        commands.append(Update(ids, found.stat, found.pri, found.cat, title, None, res, heard))
    if found.own:
        commands.append(Assign(ids, found.own))
    return tuple(commands)
