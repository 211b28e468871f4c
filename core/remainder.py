"""What was said beside what a change holds of it: told where a field had no room for it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from core.reply import Entry
from core.ticket import INDENT_MAX, STORED, kept_lines, one_line
from core.title import titled

_LIMITS = {field.name: field.limit for field in STORED if field.kind == "text"}
_NEXT_WORD = re.compile(r' ?(?:(?!"[,}])\S)*')  # a text in a JSON command ends at its quote


def untold(entry: Entry) -> str | None:
    """The whole text that was said, where a field of the change could not hold its part of it; of a
    JSON command its texts."""
    entry = replace(entry, said=_in_words(entry.said))
    said, texts = one_line(entry.said or ""), _texts(entry)
    cut = any(_is_cut(text, _room(entry.changed[name], name), said) for name, text in texts.items())
    is_untold = cut or _is_titled(texts.get("title"), said)
    return "\n".join(kept_lines(entry.said or "")) if is_untold else None


def _in_words(said: str | None) -> str | None:
    """What was said, as people read it: a JSON command by its texts."""
    if not said or not said.startswith('{"action":'):
        return said
    try:
        fields = json.loads(said)
    except ValueError:
        return said
    texts = (fields.get(name) for name in _LIMITS)
    return "\n".join(text for text in texts if isinstance(text, str)) or said


def told_once(entry: Entry, said: str | None) -> dict[str, Any]:
    """The fields that changed, where the title and the description that are told by a longer text
    beside them are not told again. said: the text that was said, if it is shown."""
    changed = dict(entry.changed)
    title, desc = changed.get("title"), changed.get("desc")
    if holds(said, desc):
        del changed["desc"]
    if holds(said, title) or (title and holds(desc, title)):
        del changed["title"]
    return changed


def holds(text: str | None, part: str | None) -> bool:
    """Whether the part is in the text, whatever their white space is."""
    return bool(text and part) and one_line(part or "") in one_line(text or "")


def _is_titled(title: str | None, said: str) -> bool:
    """Whether the title ends where a clause of what was said does, for want of room."""
    start = said.find(title) if title else -1
    return start >= 0 and said[start:] != title and titled(said[start:]) == title


def _texts(entry: Entry) -> dict[str, str]:
    """The entry's texts; no title where the description says it whole."""
    texts = {n: text for n in _LIMITS if (text := one_line(entry.changed.get(n) or ""))}
    if texts.get("desc", "").startswith(texts.get("title", "\n")):
        del texts["title"]
    return texts


def _room(text: str, name: str) -> int:
    """How many characters more the field could have held, before the space that begins a line."""
    return max(0, _LIMITS[name] - len(text) - (INDENT_MAX if "\n" in text else 0))


def _is_cut(text: str, room: int, said: str) -> bool:
    """Whether the text ends where it is said for want of room for its next word. A text that is not
    in what was said as it stands counts as cut."""
    _, found, rest = said.partition(text)
    if not found:
        return len(said) > len(text) + room
    next_word = _NEXT_WORD.match(rest)
    return next_word is not None and len(next_word.group()) > room
