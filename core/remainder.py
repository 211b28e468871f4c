"""The user's text beyond a change's fields: the history shows it if a field cut it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from core.history import Entry
from core.ticket import INDENT_MAX, STORED, kept_lines, one_line
from core.title import titled

_LIMITS = {field.name: field.limit for field in STORED if field.kind == "text"}
_NEXT_WORD = re.compile(r' ?(?:(?!"[,}])\S)*')  # a text in a JSON command ends at its quote


def remainder(entry: Entry) -> str | None:
    """Return the user's whole text if a field of the change cut it, else None.

    For a JSON command the text is its title, description and resolution, one per line.
    """
    entry = replace(entry, said=_in_words(entry.said))
    said, texts = one_line(entry.said or ""), _texts(entry)
    cut = any(_is_cut(text, _room(entry.changed[name], name), said) for name, text in texts.items())
    is_untold = cut or _is_titled(texts.get("title"), said)
    return "\n".join(kept_lines(entry.said or "")) if is_untold else None


def _in_words(said: str | None) -> str | None:
    """Return the message as people read it: of a JSON command only its texts."""
    if not said or not said.startswith('{"action":'):
        return said
    try:
        fields = json.loads(said)
    except ValueError:
        return said
    texts = (fields.get(name) for name in _LIMITS)
    return "\n".join(text for text in texts if isinstance(text, str)) or said


def told_once(entry: Entry, said: str | None) -> dict[str, Any]:
    """Return the changed fields without a title or description that a longer text contains.

    said: the user's text, if it is shown beside them
    """
    changed = dict(entry.changed)
    title, desc = changed.get("title"), changed.get("desc")
    if holds(said, desc):
        del changed["desc"]
    if holds(said, title) or (title and holds(desc, title)):
        del changed["title"]
    return changed


def holds(text: str | None, part: str | None) -> bool:
    """Whether the text contains the part, white space aside; False if one is empty."""
    return bool(text and part) and one_line(part or "") in one_line(text or "")


def _is_titled(title: str | None, said: str) -> bool:
    """Whether `titled` made this title by cutting the user's text at a clause."""
    start = said.find(title) if title else -1
    return start >= 0 and said[start:] != title and titled(said[start:]) == title


def _texts(entry: Entry) -> dict[str, str]:
    """Return the entry's texts by field; no title if the description starts with it."""
    texts = {n: text for n in _LIMITS if (text := one_line(entry.changed.get(n) or ""))}
    if texts.get("desc", "").startswith(texts.get("title", "\n")):
        del texts["title"]
    return texts


def _room(text: str, name: str) -> int:
    """Return how many more characters the field could hold, less one line's indent."""
    return max(0, _LIMITS[name] - len(text) - (INDENT_MAX if "\n" in text else 0))


def _is_cut(text: str, room: int, said: str) -> bool:
    """Whether the text was cut because the next word did not fit.

    A text that is not in the message literally counts as cut if the message is longer.
    """
    _, found, rest = said.partition(text)
    if not found:
        return len(said) > len(text) + room
    next_word = _NEXT_WORD.match(rest)
    return next_word is not None and len(next_word.group()) > room
