"""What programs send: JSON commands, and `action key=value` pairs with the fields' own names."""

from __future__ import annotations

import json
import re
from typing import Any

from core.command import ACTIONS, Command
from core.parser.emitted import emitted
from core.parser.objects import from_json

_PAIR = re.compile(r'([a-z]{2,6})=("(?:[^"\\]|\\.)*"|[^\s"=]+)')
_FIELDS = frozenset(
    ("ids", "title", "desc", "cat", "pri", "stat", "res", "own", "by", "text", "since", "until")
    + ("page", "into", "change", "format", "level", "role", "name", "value", "ref", "ask", "sort")
    + ("limit",)
)
_ORDER = re.compile(r"([a-z]+)((?: +[a-z]{2,6}=(?:\"(?:[^\"\\]|\\.)*\"|[^\s\"=]+))*)")


def machine(text: str) -> tuple[Command, ...] | None:
    """The commands of a text that a program wrote, None where a person did."""
    found = emitted(text)
    if found is not None:
        return found
    match = _ORDER.fullmatch(text)
    if match is None or match[1] not in ACTIONS:
        return None
    said: dict[str, Any] = {}
    for pair in _PAIR.finditer(match[2]):
        if pair[1] not in _FIELDS:
            return None
        said[pair[1]] = _value(pair[2])
    if not said:
        return None
    return (from_json({"action": match[1], **said}),)


def _value(written: str) -> str:
    if written[0] != '"':
        return written
    try:
        return str(json.loads(written, strict=False))
    except ValueError:
        return written[1:-1]
