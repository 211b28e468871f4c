"""The title of a new ticket and what is said beside it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from core.command import Create, Unclear
from core.parser import lexicon as lex
from core.parser.modifiers import Modifiers, leading, segment, trailing, within
from core.parser.saying import Found, Saying, hear
from core.parser.tokens import Line, read, shown
from core.parser.values import unquoted
from core.ticket import DESC_MAX, TITLE_MAX, cut, one_line

_LABEL = re.compile(
    r"\s*(?:[-*•]\s*)?\*{0,2}([A-Za-z]{2,12})\*{0,2}\s*[:=]\s*\*{0,2}\s*(.*)", re.DOTALL
)


_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def make(saying: Saying, start: int, beside: Modifiers) -> Found:
    """The new ticket whose title begins at token start, or on the next line."""
    line, more = saying.line, saying.more
    end = saying.end
    title_line, k = line, start
    k = leading(line, k, end, beside)
    end = trailing(line, k, end, beside)
    if start > saying.plain and k < end and line.words[end - 1] == "?":
        end -= 1
    if k < end and segment(line, k, end) and (more or start > saying.plain):
        found = segment(line, k, end) or []
        if more:
            for one in found:
                beside.take(one)
            k = end
    notes: list[str] = []
    while k >= end and more:
        head, more = more[0], more[1:]
        if _only_modifiers(head, beside) or (label := _label(head, beside, notes)) == "taken":
            continue
        heard = hear(label or head, (), saying.at, None)
        title_line = heard.line
        k = leading(title_line, heard.plain, heard.end, beside)
        end = trailing(title_line, k, heard.end, beside)
    title = _title(title_line, k, end, saying)
    if not title:
        return () if saying.overheard else (Unclear("say what the problem is"),)
    within(title_line, k, end, beside)
    desc = _description(more, beside, notes)
    return (_created(title, desc, beside),)


def _created(title: str, desc: str | None, beside: Modifiers) -> Create:
    short = cut(title, TITLE_MAX)
    if short != title and desc is None:
        desc = cut(title, DESC_MAX)
    return Create(short, desc, beside.cat, beside.pri or 2, beside.own, tuple(beside.heard))


def _title(line: Line, k: int, end: int, saying: Saying) -> str:
    text = line.part(k, end)
    is_whole = line is saying.line and k == saying.plain and end == saying.end
    is_work = saying.plain > 0 and k < end and lex.WORK.has(line.words[k])
    if is_whole and saying.asks and not is_work:
        text += "?"
    text = unquoted(one_line(shown(text)))
    return text.strip(" \t,;:-–—") or ""


def _only_modifiers(text: str, beside: Modifiers) -> bool:
    """Takes a line that says nothing but modifiers, thanks or a greeting."""
    line = read(text)
    heard = hear(text, (), _NO_TIME, None)
    if heard.plain >= heard.end:
        return True
    found = segment(line, heard.plain, heard.end)
    if not found:
        return False
    for one in found:
        beside.take(one)
    return True


def _label(text: str, beside: Modifiers, notes: list[str]) -> str | None:
    """ "Title: x" gives x; "Description: y" is noted and "taken"; other lines give None."""
    match = _LABEL.fullmatch(text)
    name = lex.FIELD.whole((match[1].lower(),), 0, 1) if match else None
    if (
        match is None
        or name not in ("title", "desc")
        or match[1].lower() in ("steps", "context", "info", "details")
    ):
        return None
    if name == "title":
        return match[2]
    if match[2].strip():
        notes.append(match[2].strip())
    return "taken"


def _description(more: tuple[str, ...], beside: Modifiers, notes: list[str]) -> str | None:
    for text in more:
        if _only_modifiers(text, beside) or _label(text, beside, notes) == "taken":
            continue
        notes.append(shown(text).rstrip())
    return "\n".join(notes).strip() or None


def statement(saying: Saying) -> Create | None:
    """The problem that is stated with no verb, as a new ticket."""
    found = make(saying, saying.plain, Modifiers())
    first = found[0] if found else None
    return first if isinstance(first, Create) else None
