"""JSON commands as language models write them.

They come alone, in a code fence or in an array; with the fields under `data`, with actions like an
answer's ("created"), or with field names of other trackers. JSON without an action is no command,
and its words are not read as a message.
"""

from __future__ import annotations

import json
import re
from typing import Any

from core.actions import ACTIONS, said_names
from core.command import Command, Create, Question, Unclear
from core.parser.objects import from_json
from core.patterns import pattern
from core.ticket import ALIASES, one_line
from core.title import titled
from core.translation import say

_FENCED = pattern(r"```(?:[a-z]*[ \t]*\n)?(.*?)\n?[ \t]*```", re.S)
_DONE = {  # action in an answer -> action in a command
    "created": "create",
    "updated": "update",
    "closed": "close",
    "assigned": "assign",
    "undone": "undo",
}
_STATUSES = ("ok", "nf", "er")
_WRAPPERS = ("data", "ticket")  # keys under which models put the fields
# Keys of a JSON message for the console, the API or the MCP tool, which has the text inside.
_AROUND = frozenset(("text", "mode", "thread", "user", "message", "messages", "cmd"))
_QUOTE = "[\"'\u2018-\u201f]"
_WRAPPED = pattern(rf"\[?\s*\{{\s*{_QUOTE}(?:text|messages?|cmd){_QUOTE}\s*:", re.I)


def from_model(text: str) -> tuple[Command, ...] | None:
    """Return the commands of a JSON text, or a question about it; None if it is not JSON."""
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
    """Return the question about objects without an action.

    A wrapped message belongs to another way in. Anything else may become a ticket.
    """
    is_wrapper = all(one.keys() <= _AROUND for one in objects)
    msg = say("send the text itself") if is_wrapper else say("make this a ticket?")
    created = Create(titled(one_line(text)), text)
    return Unclear(msg, (created,), Question.NEW_OR_OTHER)


def _flat(said: dict[str, Any]) -> dict[str, Any]:
    """Return the fields on one level, with our names. A field under our own name wins."""
    said = {**said}
    if said.get("status") in _STATUSES:
        del said["status"]  # the status of an answer, not of a ticket
    for wrapper in _WRAPPERS:
        if isinstance(said.get(wrapper), dict):
            said = {**_lower(said.pop(wrapper)), **said}
    action = said["action"]
    order = _DONE.get(action.strip().lower(), action) if isinstance(action, str) else action
    ours = {name: own_name(name, order) for name in said}
    named = {ours[name]: item for name, item in said.items() if ours[name] != name}
    own = {name: item for name, item in said.items() if ours[name] == name}
    return {**named, **own, "action": order}


def own_name(name: str, action: object) -> str:
    """Return our name of a field. A field that the action itself calls so keeps its name."""
    verb = action.strip().lower() if isinstance(action, str) else ""
    is_its_own = verb in ACTIONS and name in said_names(verb)
    return name if is_its_own else ALIASES.get(name, name)


def _lower(value: dict[str, Any]) -> dict[str, Any]:
    return {str(name).lower(): item for name, item in value.items()}
