"""A submitted form as commands."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from core.command import Command
from core.details import LABEL, difference
from core.frozen import dataclass
from core.hours import minutes_of
from core.json_text import dumps
from core.message import iso, minute
from core.parser import from_form
from core.ticket import NOBODY, PRIS, TEXTS, TOLD, ticket_id
from core.translation import say, tell, told
from handlers.blocks.forms import PREFIX, About
from handlers.blocks.inputs import LIMITS, TEXT_MAX
from handlers.blocks.requests import WHO
from handlers.slack.service import Payload

_ID = re.compile(r"(?:[Tt]-?|#)?0*([1-9][0-9]{0,8})", re.ASCII)
_IS_LABEL = re.compile(rf"\+{LABEL.pattern}").fullmatch
_ONE = say("Name one ticket, like T012.")
_TIME = say("Write a time like 45m or 1h30.")
# The required fields of each form, and the error if one is empty.
_NEEDED: dict[str, dict[str, str]] = {
    "new": {"title": say("Say what is wrong."), "pri": say("Choose one.")},
    "edit": {"title": say("Say what is wrong."), "pri": say("Choose one.")},
    "assign": {},
    "close": {},
    "merge": {"into": _ONE},
    "note": {"text": say("Write something.")},
    "reject": {},
    "log": {"minutes": _TIME},
    "request": {},
}
NAMES = tuple(_NEEDED)
# Type of input -> key of its content, and key of the content that it was opened with.
_CONTENT = {
    "plain_text_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "users_select": ("selected_user", "initial_user"),
    "datepicker": ("selected_date", "initial_date"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
}
_BESIDE = ("due", "waits", "until")


@dataclass(frozen=True, slots=True)
class Order:
    """One command of a submitted form.

    fields: the command as JSON, with texts as they were typed
    """

    fields: dict[str, Any]

    @property
    def command(self) -> Command:
        """The command, or an Unclear that says what is wrong with it."""
        return from_form(self.fields)

    @property
    def text(self) -> str:
        """The command as JSON text, for the history."""
        return dumps(self.fields)


@dataclass(frozen=True, slots=True)
class Submission:
    """A submitted form.

    name: the form's name, a key of `FORMS` or `new`
    about: what it is about
    now: field -> its content; None if it is empty
    was: field -> what it was filled with when the form was opened
    """

    name: str
    about: About
    now: dict[str, str | None]
    was: dict[str, str | None]

    @classmethod
    def of(cls, view: Payload) -> Submission:
        """Read a submission. view: as Slack sends it."""
        inputs = [(b["block_id"], b["element"]) for b in view["blocks"] if _is_input(b)]
        said = view["state"]["values"]
        return cls(
            view["callback_id"].removeprefix(PREFIX),
            About.from_text(view["private_metadata"]),
            {n: _content(e, said[n].get(e["action_id"]), 0) for n, e in inputs if n in said},
            {n: _content(e, e, 1) for n, e in inputs},
        )

    def new(self, name: str) -> str | None:
        """Return the field's content; None if it is empty or was not changed."""
        return self.now.get(name) if self.is_changed(name) else None

    def is_changed(self, name: str) -> bool:
        """Whether the field was changed since the form was opened."""
        return self.now.get(name) != self.was.get(name)

    @property
    def orders(self) -> list[Order]:
        """The commands of the form, in order. An edit that changes nothing has none."""
        return [Order(fields) for fields in _ORDERS[self.name](self)]

    @property
    def errors(self) -> dict[str, str]:
        """The wrong fields, as field -> sentence."""
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


def _error(filled: Submission, name: str, text: str) -> str | None:
    most = LIMITS.get(name, TEXT_MAX)
    if len(text) > most:
        return tell("At most {most:,} characters: this has {count:,}.", most=most, count=len(text))
    if name in _NEEDED[filled.name] and not text:
        return told(_NEEDED[filled.name][name])
    if name == "pri" and text not in ("", *map(str, PRIS)):
        return tell("Choose one.")
    if name in TEXTS and filled.was.get(name) and not text:
        return tell("This cannot be empty: write a text.")
    if name == "minutes" and not minutes_of(text):
        return told(_TIME)
    if name == "day" and text and not _is_day(text):
        return tell("Write a day like 2026-01-15.")
    if name == "labels" and not all(map(_IS_LABEL, difference("", text))):
        return tell("Each label is one word.")
    if name == "into" and not _ID.fullmatch(text):
        return told(_ONE)
    return None


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


Fields = dict[str, Any]


def _create(filled: Submission) -> list[Fields]:
    now = filled.now
    said: Fields = {name: now.get(name) for name in ("title", "desc", "cat", "own")}
    said["labels"] = difference("", now.get("labels") or "") or None
    said["due"] = _utc(due) if (due := now.get("due")) else None
    return [_order("create", **said, pri=int(str(now["pri"])))]


def _edit(filled: Submission) -> list[Fields]:
    """Return commands for the changed fields only. Others may have changed the rest meanwhile."""
    said = (name for name in TOLD if name != "own")
    given: dict[str, Any] = {name: value for name in said if (value := filled.new(name))}
    if "pri" in given:
        given["pri"] = int(given["pri"])
    given |= _beside(filled)
    if filled.is_changed("labels"):
        before, after = filled.was.get("labels") or "", filled.now.get("labels") or ""
        given["labels"] = difference(before, after)
    changes = [_order("update", ids=_ids(filled), **given)] if given else []
    return changes + _assign(filled)


def _beside(filled: Submission) -> dict[str, str]:
    """Return the changed times, in UTC, and what the ticket waits for; `none` for what is empty."""
    changed = {name: filled.now.get(name) for name in _BESIDE if filled.is_changed(name)}
    return {
        name: NOBODY if not value else value if name == "waits" else _utc(value)
        for name, value in changed.items()
    }


def _utc(seconds: str) -> str:
    return minute(iso(datetime.fromtimestamp(int(seconds), UTC)))


def _assign(filled: Submission) -> list[Fields]:
    if not filled.is_changed("own"):
        return []
    return [_order("assign", ids=_ids(filled), own=filled.now.get("own") or NOBODY)]


def _close(filled: Submission) -> list[Fields]:
    if answer := filled.now.get("answer"):
        stat = None if filled.now.get("then") == "note" else "done"
        return [
            _order("use", ids=_ids(filled), answer=answer, said=filled.now.get("res"), stat=stat)
        ]
    return [_order("close", ids=_ids(filled), res=filled.now.get("res"))]


def _merge(filled: Submission) -> list[Fields]:
    found = _ID.fullmatch(filled.now["into"] or "")
    assert found
    return [_order("merge", ids=_ids(filled), into=ticket_id(int(found[1])))]


def _note(filled: Submission) -> list[Fields]:
    return [_order("note", ids=_ids(filled), text=filled.now["text"] or "")]


def _log(filled: Submission) -> list[Fields]:
    said = {name: filled.now.get(name) for name in ("minutes", "day", "note")}
    return [_order("log", ids=_ids(filled), **said)]


def _reject(filled: Submission) -> list[Fields]:
    return [_order("vote", ids=_ids(filled), vote="no", reason=filled.now.get("reason"))]


def _request(filled: Submission) -> list[Fields]:
    """Return the request. What was left empty is said to be so: then no form is offered again."""
    asked = {
        name.partition(".")[2]: f"<@{text}>" if text and name.startswith(WHO) else text or ""
        for name, text in filled.now.items()
    }
    return [{"action": "request", "type": filled.about.type, **asked}]


def _order(action: str, **said: Any) -> Fields:
    return {"action": action, **{name: value for name, value in said.items() if value is not None}}


def _ids(filled: Submission) -> list[str]:
    return [filled.about.id or ""]


_ORDERS: dict[str, Callable[[Submission], list[Fields]]] = {
    "new": _create,
    "edit": _edit,
    "assign": _assign,
    "close": _close,
    "merge": _merge,
    "note": _note,
    "reject": _reject,
    "log": _log,
    "request": _request,
}
