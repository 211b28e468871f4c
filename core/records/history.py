"""A ticket's history from a file, or made from the ticket's fields if it has none. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, cast, get_args

from core.details import RENAMED
from core.errors import RecordError
from core.history import Action, Changed
from core.hours import BILLED, TIME
from core.message import Place, clean, iso
from core.records import Deed, fields
from core.records.details import HOLDS
from core.store import Change
from core.ticket import (
    COMMENT,
    COMMENT_MAX,
    FIELDS,
    OPTIONAL,
    SAVED,
    STORED,
    TURN,
    VOICE,
    WORDS,
    WORDS_MAX,
    Field,
    Ticket,
    filled,
)

_ACTIONS: tuple[str, ...] = get_args(Action)
_ENDING = ("stat", "res", "closed_at", "dup")  # fields that a ticket gets by its last change


def deeds_of(value: Any) -> tuple[Deed, ...]:
    """Return the history of a record, in the order given. Raises RecordError."""
    return tuple(_deed(said) for said in fields.objects(value, "history"))


def began(ticket: Ticket, deeds: tuple[Deed, ...], said: str) -> tuple[Deed, ...]:
    """Return the history with a creation, made from the ticket's fields if there is none.

    A ticket without any history that is not open also gets the change to its state.
    said: the ticket's texts in full
    """
    if any("cat" in deed.after and deed.change.action != "undone" for deed in deeds):
        return deeds
    first = f"{ticket.created}T00:00:00.000000Z"
    at = min([first, *(deed.change.at for deed in deeds)])
    after = {name: value for name, value in filled(ticket).items() if name not in _ENDING}
    start = Deed(Change(ticket.by, at, "created", said), {}, {**after, "stat": "open"})
    if deeds or ticket.stat == "open":
        return (start, *deeds)
    return (start, _ending(ticket))


def _ending(ticket: Ticket) -> Deed:
    """Return the change that brought a ticket without a history to its state."""
    action: Action = "closed" if ticket.stat == "done" else "updated"
    at = iso(_EPOCH + timedelta(microseconds=ticket.closed_at or 0))
    if ticket.closed_at is None:
        at = f"{ticket.created}T00:00:00.000000Z"
    after = {name: getattr(ticket, name) for name in _ENDING if getattr(ticket, name) is not None}
    before = {"stat": "open", **{name: None for name in after if name != "stat"}}
    return Deed(Change(ticket.own or ticket.by, at, action, ticket.res or ""), before, after)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def place_of(said: Mapping[str, Any]) -> Place | None:
    """Return the place in Slack; None without a channel."""
    channel = fields.short(said.get("channel"), "channel")
    if channel is None:
        return None
    kind, ts, thread = (fields.short(said.get(n), n) for n in ("channel_type", "ts", "thread"))
    return Place(channel, kind, ts, thread, fields.text(said.get("link"), "link") or None)


def _deed(said: Mapping[str, Any]) -> Deed:
    at, by = fields.time(said.get("at"), "at"), fields.person(said.get("by"), "by")
    action = fields.text(said.get("action"), "action")
    if at is None or by is None:
        raise RecordError("history: an entry lacks at or by: fill it in")
    if action not in _ACTIONS:
        raise RecordError(f"history: action {action[:20]!r}: write {', '.join(_ACTIONS)}")
    (where,) = fields.objects([said.get("place", {})], "history: place")
    key = fields.count(said.get("change"), "history: change")
    undone_by = fields.count(said.get("undone_by"), "history: undone_by") or None
    words = fields.text(said.get("said"), "history: said")
    change = Change(by, at, cast(Action, action), words, place_of(where), bool(undone_by), key)
    return Deed(change, _changed(said.get("before")), _changed(said.get("after")), undone_by)


def _changed(value: Any) -> Changed:
    """Return the fields before or after a change, checked, because the desk relies on them."""
    (said,) = fields.objects([value or {}], "history: before or after")
    for name, one in said.items():
        if name not in _HOLDS or not _HOLDS[name](one):
            raise RecordError(f"history: {name[:20]!r} has a value it cannot have: correct it")
    return said


def _text(limit: int) -> Callable[[Any], bool]:
    return lambda one: isinstance(one, str) and 0 < len(one) <= limit and clean(one) == one


def _or_none(holds: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda one: one is None or holds(one)


def _is_number(one: Any) -> bool:
    return isinstance(one, int | float) and not isinstance(one, bool) and abs(one) < 2**60


def _is_words(one: Any) -> bool:
    return isinstance(one, list) and all(_text(fields.NAME_MAX)(word) for word in one)


def _holds(field: Field) -> Callable[[Any], bool]:
    holds = _of_kind(field)
    return _or_none(holds) if field.name in OPTIONAL else holds


def _of_kind(field: Field) -> Callable[[Any], bool]:
    match field.kind:
        case "text":
            return _text(field.limit)
        case "choice":
            return lambda one: not isinstance(one, bool) and one in field.choices
        case "day":
            return _text(10)
        case "time":
            return lambda one: _is_number(one) and isinstance(one, int)
        case "flag":
            return lambda one: isinstance(one, int) and one in (0, 1)
        case _:
            return _text(fields.NAME_MAX)


_HOLDS: dict[str, Callable[[Any], bool]] = {
    **{field.name: _holds(field) for field in STORED if field.name in (*FIELDS[1:], *SAVED)},
    **HOLDS,
    "sure": _is_number,
    "why": _is_words,
    TURN: _text(fields.NAME_MAX),
    RENAMED: lambda one: one in ("label", "client"),
    WORDS: _text(WORDS_MAX),
    COMMENT: _text(COMMENT_MAX),
    VOICE: lambda one: type(one) is int and one in (0, 1),
    TIME: lambda one: _is_number(one) and isinstance(one, int),
    BILLED: lambda one: _is_number(one) and isinstance(one, int),
}
