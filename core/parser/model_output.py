"""JSON commands as language models emit them: alone, in a code fence, several in an array, with the
fields under `data`, in the words of an answer, or with the names that other trackers use.

JSON without an action is not read as words, whatever words are in it: it orders nothing.
"""

from __future__ import annotations

import json
import re
from typing import Any

from core.command import Command, Create, Question, Unclear
from core.parser.objects import from_json
from core.ticket import ALIASES, one_line
from core.title import titled
from core.translation import say

_FENCED = re.compile(r"```(?:[a-z]*[ \t]*\n)?(.*?)\n?[ \t]*```", re.S)
_DONE = {  # an answer's word for what an order does
    "created": "create",
    "updated": "update",
    "closed": "close",
    "assigned": "assign",
    "undone": "undo",
}
_STATUSES = ("ok", "nf", "er")
_WRAPPERS = ("data", "ticket")  # names under which the fields are put
# What a wrapper has: that of the console, of the API, of the MCP tool.
_AROUND = frozenset(("text", "mode", "thread", "user", "message", "messages", "cmd"))
_QUOTE = "[\"'\u2018-\u201f]"
_WRAPPED = re.compile(rf"\[?\s*\{{\s*{_QUOTE}(?:text|messages?|cmd){_QUOTE}\s*:", re.I)


def emitted(text: str) -> tuple[Command, ...] | None:
    """The commands of a text that is JSON and nothing else, or what is asked about it; None where
    there is no object in it."""
    fenced = _FENCED.fullmatch(text)
    inner = fenced[1].strip() if fenced else text
    if inner[:1] not in ("{", "["):
        return None
    try:
        value = json.loads(inner)
    except (ValueError, RecursionError):
        is_meant = (inner[0] == "{" and '"action"' in inner) or _WRAPPED.match(inner)
        return (Unclear("send valid JSON"),) if is_meant else None
    found = value if isinstance(value, list) else [value]
    objects = [_lower(one) for one in found if isinstance(one, dict) and one]
    orders = [one for one in objects if "action" in one]
    if len(orders) == len(found) > 0:
        return tuple(from_json(_flat(one)) for one in orders)
    if orders:
        return (Unclear(say("each command needs an action")),)
    return (_pasted(inner, objects),) if objects else None


def _pasted(text: str, objects: list[dict[str, Any]]) -> Unclear:
    """Objects without an action: a message in a wrapper that is taken elsewhere, or what somebody
    copied, which may be made a ticket."""
    is_wrapper = all(one.keys() <= _AROUND for one in objects)
    msg = say("send the text itself") if is_wrapper else say("make this a ticket?")
    created = Create(titled(one_line(text)), text)
    return Unclear(msg, (created,), Question.NEW_OR_OTHER)


def _flat(said: dict[str, Any]) -> dict[str, Any]:
    """The fields side by side, by our names; our own names come first."""
    said = {**said}
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
