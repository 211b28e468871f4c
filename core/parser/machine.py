"""Texts of programs -> commands: JSON, and `key=value` like `close ids=T010 res="merged"`."""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import Any

from core.actions import ACTIONS, said_names
from core.command import Command, Unclear
from core.parser.model_output import from_model, own_name
from core.parser.objects import from_json
from core.patterns import pattern
from core.ticket import ALIASES, TEXTS

# Filters in a command, a cursor, and what a request answers: only JSON has them.
_UNSAID = ("where", "not", "after", "type", "answers")
_NAMES = frozenset({"id", *ALIASES, *chain(*map(said_names, ACTIONS))}.difference(_UNSAID))
_KEY = pattern(r"(?<![\w=])([a-z_]{2,12})\s?=\s?", re.IGNORECASE)
_WORDS = frozenset((*TEXTS, "text", "ref"))  # their values may have an `=`
_QUOTED = pattern(r'("(?:[^"\\]|\\.)*"|\'[^\']*\')')
_HEAD = pattern(
    r"(?:list\s+(?=late|waiting))?(?:([a-z]+)\b)?\s*(?:a\s)?(?:new\s)?(?:tickets?\b)?\s*((?:[#t][-\d]\S*[\s,]*)*)[:;,\s]*",
    re.I,
)
_ALSO: dict[str, tuple[str, dict[str, Any]]] = {
    "reopen": ("update", {"stat": "open"}),
    "start": ("update", {"stat": "prog"}),
    "late": ("list", {"late": True}),
    "waiting": ("list", {"waiting": True}),
    **dict.fromkeys(("set", "mark", "change", "edit"), ("update", {})),
}


def machine(text: str) -> tuple[Command, ...] | None:
    """Return the commands of a program's text, or None if it is a person's text."""
    found = from_model(text)
    if found is not None or "=" not in text:
        return found
    keys = [match for match in _KEY.finditer(text) if match[1].lower() in _NAMES]
    head = _HEAD.fullmatch(text[: keys[0].start()]) if keys else None
    if head is None:
        return None
    verb = (head[1] or "").lower()
    said = {_name(key[1], verb): _value(text[key.end() : end]) for key, end in _ends(keys, text)}
    if ids := head[2].strip(" ,"):
        said.setdefault("ids", ids)
    return _command(verb, said)


def _ends(keys: list[re.Match[str]], text: str) -> list[tuple[re.Match[str], int]]:
    """Return each key with the end of its value. A key inside a quoted value is left out."""
    found: list[tuple[re.Match[str], int]] = []
    for n, key in enumerate(keys):
        if found and key.start() < found[-1][1]:
            continue
        quoted = _QUOTED.match(text, key.end())
        after = keys[n + 1].start() if n + 1 < len(keys) else len(text)
        found.append((key, quoted.end() if quoted else after))
    return found


def _name(key: str, verb: str) -> str:
    name = own_name(key.lower(), verb)
    return "ids" if name == "id" else name


def _value(written: str) -> str:
    written = written.strip().rstrip(",;").strip()
    if written[:1] == '"':
        try:
            return str(json.loads(written, strict=False))
        except ValueError:
            return written.strip('"')
    return written.strip("'") if written[:1] == "'" else written


def _command(verb: str, said: dict[str, Any]) -> tuple[Command, ...] | None:
    action, more = _ALSO.get(verb, (verb, {}))
    if not verb:
        named = "ids" in said
        action = said.pop("action", "update" if named else "create" if "title" in said else "list")
    if action not in ACTIONS or "type" in said_names(action):
        return None
    if action == "update" and set(said) == {"ids", "own"}:
        action = "assign"
    if action == "list" and "desc" in said:
        said["text"] = said.pop("desc")
    made = from_json({"action": action, **more, **said})
    return (_unknown(said) or made if isinstance(made, Unclear) else made,)


def _unknown(said: dict[str, Any]) -> Unclear | None:
    """Return an error that names the first unknown field, which the value before it took up."""
    values = (str(value) for name, value in said.items() if name not in _WORDS)
    found = next(filter(None, map(_KEY.search, values)), None)
    return Unclear(f"unknown field {found[1]}") if found else None
