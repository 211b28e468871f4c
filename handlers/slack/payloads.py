"""The shapes of the payload fields that the bot reads. Other payloads reach no listener.

A shape is a type, a pattern of a text, `{name: shape}` (a name with `?` may be missing or null, `*`
is every name), `[shape]` for a list, `(shape,)` for a list that is not empty, or a function.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from core.errors import DeskError


class Malformed(DeskError):
    """The payload is not as Slack sends it. The text names the field, but not its value."""


ID = re.compile(r"[A-Za-z0-9]{1,64}")
TICKET = re.compile(r"T[0-9]{3,12}")
TOKEN = re.compile(r"[!-~]{1,255}")  # trigger ids, action ids, hashes: no spaces
WORD = re.compile(r"[\w.:+' -]{1,255}")  # the name of an emoji or a channel, chosen by people
TS = re.compile(r"[0-9]{1,10}(\.[0-9]{1,9})?")
URL = re.compile(r"https?://[!-~]{1,2000}")

_FILES = [{"permalink?": str, "title?": str, "name?": str, "mode?": str}]
_SAID = {
    "user?": ID,
    "bot_id?": ID,
    "subtype?": TOKEN,
    "text?": str,
    "ts?": TS,
    "thread_ts?": TS,
    "files?": _FILES,
    "attachments?": [
        {"text?": str, "fallback?": str, "title?": str, "is_share?": bool, "files?": _FILES}
    ],
}
_MESSAGE = {
    **_SAID,
    "edited?": {"ts": TS},
    "blocks?": [{}],
}
_HEARD = {
    **_SAID,
    "channel": ID,
    "ts": TS,
    "channel_type?": TOKEN,
    "message?": _MESSAGE,
    "previous_message?": _MESSAGE,
}
_EVENTS: Mapping[str, Any] = {
    "message": _HEARD,
    "app_mention": _HEARD,
    "app_home_opened": {
        "user": ID,
        "channel": ID,
        "tab?": TOKEN,
        "view?": {"private_metadata?": str},
    },
    "tokens_revoked": {"tokens?": {"bot?": [ID]}},
    "reaction_added": {
        "user": ID,
        "reaction": WORD,
        "event_ts": TS,
        "item": {"type": TOKEN, "channel?": ID, "ts?": TS},
    },
}

_PLACE = {"channel": ID, "channel_type?": TOKEN, "ts?": TS, "thread?": TS, "link?": URL}
_ABOUT = {"id?": TICKET, "seen?": int, "place?": _PLACE, "author?": ID, "home?": str}


def _is_about(text: Any) -> bool:
    """Whether the text is the JSON of an `About`, as in our own forms."""
    try:
        return isinstance(text, str) and not [*_wrong(json.loads(text), _ABOUT, "")]
    except (ValueError, RecursionError):
        return False


_WHERE = {"id": ID, "name?": str}
_ACTION = {"action_id": TOKEN, "action_ts": TS, "value?": str, "selected_option?": {"value": str}}
_SHOWN = {"message_ts?": TS, "thread_ts?": TS, "is_ephemeral?": bool}
_FIELD = {"type": TOKEN, "action_id": TOKEN}
_FORM = {
    "type": TOKEN,
    "id": TOKEN,
    "hash": TOKEN,
    "callback_id": TOKEN,
    "private_metadata": _is_about,
    "blocks": ({"type": TOKEN, "block_id?": TOKEN, "element?": _FIELD},),
    "state": {"values": {"*": {"*": {}}}},
}
_PRESSED = {"actions": (_ACTION,), "container": _SHOWN}
_INTERACTIONS: Mapping[str, Any] = {
    "shortcut": {"callback_id": TOKEN, "trigger_id": TOKEN},
    "message_action": {
        "callback_id": TOKEN,
        "trigger_id": TOKEN,
        "channel": _WHERE,
        "message": {**_MESSAGE, "ts": TS},
    },
    "block_actions": {
        **_PRESSED,
        "trigger_id": TOKEN,
        "channel?": _WHERE,
        "message?": {"thread_ts?": TS, "blocks?": [{}]},
        "view?": {"private_metadata?": str},
        "response_url?": URL,
    },
    "view_submission": {"view": _FORM},
    "view_closed": {"view": {"type": TOKEN}},
}
# A button under a message; buttons of the Home have a view instead.
_IN_MESSAGE = {
    "channel": _WHERE,
    "container": {**_SHOWN, "message_ts": TS},
}
_COMMAND = {
    "command": TOKEN,
    "text?": str,
    "user_id": ID,
    "trigger_id": TOKEN,
    "channel_id": ID,
    "channel_name": str,
    "response_url?": URL,
}


_OBJECTS = ("event", "view")  # Bolt reads these in every payload


def check(payload: Any) -> None:
    """Raise Malformed if a field that the bot reads is not as Slack sends it."""
    for place in _problems(payload):
        raise Malformed(f"{place.lstrip('.')} is not as Slack sends it")


def _problems(payload: Any) -> Iterator[str]:
    if not isinstance(payload, dict):
        yield "the payload"
    elif found := [name for name in _OBJECTS if not isinstance(payload.get(name, {}), dict)]:
        yield found[0]
    elif "command" in payload:
        yield from _wrong(payload, _COMMAND, "")
    elif payload.get("type") == "event_callback":
        yield from _wrong(payload, {"event": {"type": TOKEN}, "event_time?": int}, "")
        yield from _wrong(payload["event"], _EVENTS.get(payload["event"]["type"], {}), "event")
    elif shape := _INTERACTIONS.get(str(payload.get("type"))):
        yield from _wrong(payload, {"user": {"id": ID}, **shape}, "")
        if payload["type"] == "block_actions" and not _is_in_home(payload):
            yield from _wrong(payload, _IN_MESSAGE, "")


def _is_in_home(pressed: dict[str, Any]) -> bool:
    return str(pressed["actions"][0]["action_id"]).startswith("home:")


def _wrong(value: Any, shape: Any, place: str) -> Iterator[str]:
    """Yield the places where the value does not match the shape."""
    if isinstance(shape, dict):
        yield from _wrong_in(value, shape, place)
    elif isinstance(shape, list | tuple):
        if not isinstance(value, list) or (isinstance(shape, tuple) and not value):
            yield place
            return
        for one in value:
            yield from _wrong(one, shape[0], f"{place}[]")
    elif not _is(value, shape):
        yield place


def _wrong_in(value: Any, shape: dict[str, Any], place: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield place
        return
    for said, inner in shape.items():
        name = said.removesuffix("?")
        if said == "*":
            for one in value.values():
                yield from _wrong(one, inner, f"{place}.*")
        elif value.get(name) is not None:
            yield from _wrong(value[name], inner, f"{place}.{name}")
        elif said == name:
            yield f"{place}.{name}"


def _is(value: Any, shape: Any) -> bool:
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and shape.fullmatch(value) is not None
    return isinstance(value, shape) if isinstance(shape, type) else bool(shape(value))
