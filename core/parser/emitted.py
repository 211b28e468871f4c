"""JSON commands as language models emit them: alone, in a code fence, several in an array, with the
fields under `data`, in the words of an answer, or with the names that other trackers use."""

from __future__ import annotations

import json
import re
from typing import Any

from core.command import Command, Unclear
from core.parser.objects import from_json
from core.ticket import ALIASES

_FENCED = re.compile(r"```[a-z]*[ \t]*\n(.*)\n[ \t]*```", re.S)
_DONE = {  # an answer's word for what an order does
    "created": "create",
    "updated": "update",
    "closed": "close",
    "assigned": "assign",
    "undone": "undo",
}
_STATUSES = ("ok", "nf", "er")
_WRAPPERS = ("data", "ticket")  # names under which the fields are put


def emitted(text: str) -> tuple[Command, ...] | None:
    """The commands of a text that is JSON and nothing else; None if it is none."""
    fenced = _FENCED.fullmatch(text)
    inner = fenced[1].strip() if fenced else text
    if inner[:1] not in ("{", "["):
        return None
    try:
        value = json.loads(inner)
    except (ValueError, RecursionError):
        is_meant = inner[0] == "{" and '"action"' in inner
        return (Unclear("send valid JSON"),) if is_meant else None
    found = value if isinstance(value, list) else [value]
    if not found or not all(isinstance(one, dict) and "action" in one for one in found):
        return None
    return tuple(from_json(_flat(one)) for one in found)


def _flat(value: dict[str, Any]) -> dict[str, Any]:
    """The fields side by side, by our names; our own names come first."""
    said = _lower(value)
    if said.get("status") in _STATUSES:
        del said["status"]  # of an answer, not of a ticket
    for wrapper in _WRAPPERS:
        if isinstance(said.get(wrapper), dict):
            said = {**_lower(said.pop(wrapper)), **said}
    named = {ALIASES[name]: item for name, item in said.items() if name in ALIASES}
    own = {name: item for name, item in said.items() if name not in ALIASES}
    action = own["action"]
    order = _DONE.get(action.strip().lower(), action) if isinstance(action, str) else action
    return {**named, **own, "action": order}


def _lower(value: dict[str, Any]) -> dict[str, Any]:
    return {str(name).lower(): item for name, item in value.items()}
