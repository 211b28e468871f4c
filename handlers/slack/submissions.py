"""A form that was sent off, as the commands that its content stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.command import Command
from core.parser import from_form
from core.terse import dumps
from core.ticket import NOBODY, PRIS, ticket_id
from core.translation import say, tell, told
from handlers.blocks.forms import LIMITS, PREFIX, TEXT_MAX, About
from handlers.slack.service import Payload

_ID = re.compile(r"(?:[Tt]-?|#)?0*([1-9][0-9]{0,8})", re.ASCII)
_ONE = say("Name one ticket, like T012.")
# What each form needs, and what is said where it lacks.
_NEEDED: dict[str, dict[str, str]] = {
    "new": {"title": say("Say what is wrong."), "pri": say("Choose one.")},
    "edit": {"title": say("Say what is wrong."), "pri": say("Choose one.")},
    "assign": {},
    "close": {},
    "merge": {"into": _ONE},
    "note": {"text": say("Write something.")},
}
NAMES = tuple(_NEEDED)
# What each kind of input says of its content, and what it was filled with.
_CONTENT = {
    "plain_text_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "users_select": ("selected_user", "initial_user"),
}


@dataclass(frozen=True, slots=True)
class Order:
    """fields: a command's, as in JSON, with what somebody typed."""

    fields: dict[str, Any]

    @property
    def command(self) -> Command:
        return from_form(self.fields)

    @property
    def text(self) -> str:
        """The same as the history keeps it."""
        return dumps(self.fields)


@dataclass(frozen=True, slots=True)
class Filled:
    """A form's name, what it is about, what is in each field, and what it was opened with."""

    name: str
    about: About
    now: dict[str, str | None]
    was: dict[str, str | None]

    @classmethod
    def of(cls, view: Payload) -> Filled:
        """view: as Slack sends it with a submission."""
        inputs = [(b["block_id"], b["element"]) for b in view["blocks"] if _is_input(b)]
        said = view["state"]["values"]
        return cls(
            view["callback_id"].removeprefix(PREFIX),
            About.from_text(view["private_metadata"]),
            {n: _content(e, said[n].get(e["action_id"]), 0) for n, e in inputs if n in said},
            {n: _content(e, e, 1) for n, e in inputs},
        )

    def new(self, name: str) -> str | None:
        """What is in the field, if somebody changed it."""
        return self.now.get(name) if self.is_changed(name) else None

    def is_changed(self, name: str) -> bool:
        return self.now.get(name) != self.was.get(name)

    @property
    def orders(self) -> list[Order]:
        return [Order(fields) for fields in _ORDERS[self.name](self)]

    @property
    def errors(self) -> dict[str, str]:
        """What is wrong, by field."""
        names = {*self.now, *_NEEDED[self.name]}
        found = {name: _error(self, name, self.now.get(name) or "") for name in names}
        return {name: error for name, error in found.items() if error}


def _is_input(block: Payload) -> bool:
    is_named = block["type"] == "input" and block.get("block_id") is not None
    return is_named and (block.get("element") or {}).get("type") in _CONTENT


def _content(element: Payload, said: Payload | None, which: int) -> str | None:
    value: Any = (said or {}).get(_CONTENT[element["type"]][which])
    text = value.get("value") if isinstance(value, dict) else value
    return str(text).strip() or None if text else None


def _error(filled: Filled, name: str, text: str) -> str | None:
    most = LIMITS.get(name, TEXT_MAX)
    if len(text) > most:
        return tell("At most {most:,} characters: this has {count:,}.", most=most, count=len(text))
    if name in _NEEDED[filled.name] and not text:
        return told(_NEEDED[filled.name][name])
    if name == "pri" and text not in ("", *map(str, PRIS)):
        return tell("Choose one.")
    if name in ("desc", "res") and filled.was.get(name) and not text:
        return tell("This cannot be emptied: write what it should say.")
    if name == "into" and not _ID.fullmatch(text):
        return told(_ONE)
    return None


Fields = dict[str, Any]


def _create(filled: Filled) -> list[Fields]:
    now = filled.now
    said = {"title": now["title"], "desc": now.get("desc"), "cat": now.get("cat")}
    return [_order("create", **said, pri=int(str(now["pri"])), own=now.get("own"))]


def _edit(filled: Filled) -> list[Fields]:
    """What was changed; the rest may be somebody else's by now."""
    pri = filled.new("pri")
    given = {
        "stat": filled.new("stat"),
        "pri": int(pri) if pri else None,
        **{name: filled.new(name) for name in ("cat", "title", "desc", "res")},
    }
    changes = [_order("update", ids=_ids(filled), **given)] if any(given.values()) else []
    return changes + _assign(filled)


def _assign(filled: Filled) -> list[Fields]:
    if not filled.is_changed("own"):
        return []
    return [_order("assign", ids=_ids(filled), own=filled.now.get("own") or NOBODY)]


def _close(filled: Filled) -> list[Fields]:
    return [_order("close", ids=_ids(filled), res=filled.now.get("res"))]


def _merge(filled: Filled) -> list[Fields]:
    found = _ID.fullmatch(filled.now["into"] or "")
    assert found
    return [_order("merge", ids=_ids(filled), into=ticket_id(int(found[1])))]


def _note(filled: Filled) -> list[Fields]:
    return [_order("note", ids=_ids(filled), text=filled.now["text"] or "")]


def _order(action: str, **said: Any) -> Fields:
    return {"action": action, **{name: value for name, value in said.items() if value is not None}}


def _ids(filled: Filled) -> list[str]:
    return [filled.about.id or ""]


_ORDERS: dict[str, Callable[[Filled], list[Fields]]] = {
    "new": _create,
    "edit": _edit,
    "assign": _assign,
    "close": _close,
    "merge": _merge,
    "note": _note,
}
