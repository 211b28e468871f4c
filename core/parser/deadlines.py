"""When a new ticket is due, in its own words: "vpn is down, due friday 5pm". Pure.

Only what is certain is taken out of the words: a clause of its own that begins with a word for a
due time. "by friday" at the end says when it is due too, but stays among the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from core.command import Command, Create, List, Unclear
from core.parser.details import ordered
from core.parser.machine import machine
from core.parser.moments import TEXT_MAX, moment
from core.parser.moments.words import simple
from core.patterns import pattern

_NAME = (
    r"(?:due(?: date)?|deadline|fällig|frist|vence|plazo|fecha l[ií]mite|échéance|date limite"
    r"|à rendre|prazo|data limite)"
)
_TO = r"(?:\s*[:=]\s*|\s+)(?:(?:is|ist|es|est|é|by|on|at|am|bis|el|le|até|a|para|pour)\s+)*"
_CLAUSE = pattern(  # a clause of its own
    rf"(?:^|[,;(\n]|(?<=\s)[-–—](?=\s)|(?<=[\w)][.!?])(?=\s))\s*"
    rf"(?P<said>(?:{_NAME}{_TO}|pour le\s+)(?P<when>[^,;()\n]+?))"
    r"(?P<after>[.!]?\s*(?:$|[,;)\n])|[.!]\s|\s[-–—]\s|\s+(?=(?:[!+]?p[123]|[+#@]\w|<@)))",
    re.IGNORECASE,
)
_LAST = pattern(  # the last words of a clause
    r"\s(?:due(?: by| on)?|by|fällig(?: am| bis)?|(?:bis )?spätestens(?: am| bis)?|antes del?"
    r"|d'ici|avant|antes d[aeo]|no más tardar|au plus tard|o mais tardar)"
    r"\s+(?P<when>[^,;()\n]+?)[.!]?\s*$",
    re.IGNORECASE,
)
_OTHERS = pattern(r"```|`|^\s*(?:>|&gt;)", re.MULTILINE)  # code, and what others wrote
_VALUES = pattern(r"(?:!?p[123]|#\w+|@[\w.-]+|<@\w+>|\s)+", re.IGNORECASE)
_BEFORE = pattern(  # another sentence, or "not before friday"
    r"[.!?\n]\s|\b(?:not|no|nicht|pas|não|nao|nunca|never|off)$", re.IGNORECASE
)
_NO_DAY = pattern(  # a time of the day, or how much something is off by
    r"at |\d+(?::\d\d)?(?:[ap]m|h)?$|noon$|midnight$"
    r"|(?:an? )?(?:\w+ )?(?:minutes|hours|h|days|weeks|months)$"
)


_SHORT = 160  # characters


class Deadline(NamedTuple):
    """When a new ticket is due.

    text: the message without it
    due: the words of a moment
    """

    text: str
    due: str


def deadlines_in(text: str, at: datetime) -> Iterator[Deadline]:
    """Yield when a new ticket of the message is due, the most certain first; perhaps nothing.

    at: when it was written (aware)
    """
    if _OTHERS.search(text) or machine(text) is not None:
        return
    for found in _CLAUSE.finditer(text):
        is_clear = _is_last(found) and _is_moment(found["when"], at)
        if is_clear and (left := _without(text, found)):
            yield Deadline(left, found["when"])
    if (last := _last(text)) and _is_moment(last, at):
        yield Deadline(text, last)


def with_due(commands: tuple[Command, ...], due: str) -> tuple[Command, ...] | None:
    """Return the only new ticket with its due time; None if the commands do anything else."""
    match commands:
        case (Create() as only,):
            return (replace(only, due=due),)
        case (Unclear() as asked,) if {*map(type, asked.choices)} == {Create, List}:
            each = (replace(c, due=due) if isinstance(c, Create) else c for c in asked.choices)
            return (replace(asked, choices=tuple(each)),)
    return None


def _last(text: str) -> str | None:
    """Return the words after "by" at the end of a short text, if they name a day."""
    found = _LAST.search(text) if len(text) <= _SHORT else None
    if found is None or _BEFORE.search(text[: found.start()]) or not _is_day(found["when"]):
        return None
    return found["when"]


def _is_last(found: re.Match[str]) -> bool:
    """Whether nothing but a priority, a category or an assignee follows in the line."""
    rest = found.string[found.end("when") :].partition("\n")[0]
    if found.string[: found.start("said")].rstrip().endswith("(") or re.match(r"[.!]\s", rest):
        return True
    said = re.sub(r"(?:^|\s)\+\w\S*", " ", rest).strip(" \t,;.!-–—")
    return not said or bool(ordered(said)) or _VALUES.fullmatch(said) is not None


def _is_moment(said: str, at: datetime) -> bool:
    return len(said) <= TEXT_MAX and moment(said, at, UTC) is not None


def _is_day(said: str) -> bool:
    """Whether the words name a day: "done by 9:00" is no due time."""
    return not _NO_DAY.match(simple(said.rstrip("?")))


def _without(text: str, found: re.Match[str]) -> str:
    """Return the text without the clause, and without the mark that set it apart."""
    before, after = text[: found.start("said")].rstrip(" \t-–—(,;"), text[found.end("when") :]
    if text[: found.start("said")].rstrip()[-1:] == "(":
        after = after.lstrip(" ").removeprefix(")")
    after = after if before else after.lstrip(" \t,;.:!-–—\n")
    return (before + (after if after.strip(" .!") else "")).strip()
