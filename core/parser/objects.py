"""JSON objects -> commands: `{"action":"create","title":"..."}`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, cast, get_args

from core import options
from core.actions import ACTIONS
from core.command import (
    Assign,
    Board,
    ChannelUse,
    Clients,
    Close,
    Command,
    Correct,
    Create,
    Fact,
    Feedback,
    Follow,
    Following,
    Help,
    History,
    Labels,
    Merge,
    New,
    Note,
    Notify,
    NotifyLevel,
    Rate,
    Remind,
    Repeat,
    Saved,
    Set,
    SetFormat,
    Stats,
    Sum,
    Unclear,
    Undo,
    Unfollow,
    Update,
    View,
    Voice,
    Watch,
    Why,
)
from core.message import Format, clean
from core.parser import desk_objects, issue_objects, label_objects, values
from core.parser.tokens import unescape
from core.ticket import DESC_MAX, cut
from core.title import titled

_COUNT_MAX = 10**18

Maker = Callable[[dict[str, Any]], Command]  # returns the command of an object, or raises Bad


def from_json(value: object) -> Command:
    """Return the command of a JSON value, or an Unclear that says what is wrong with it."""
    if not isinstance(value, dict):
        return Unclear("send one JSON object")
    action = value.get("action")
    make = maker(action.strip().lower()) if isinstance(action, str) else None
    if make is None:
        return Unclear("unknown action")
    try:
        said = {str(key).lower(): _cleaned(v) for key, v in value.items() if v is not None}
        return make(said)
    except values.Bad as bad:
        return Unclear(str(bad))


@cache
def _of_module(name: str) -> Mapping[str, Maker]:
    return cast("Mapping[str, Maker]", import_module(f"core.parser.{name}").MAKERS)


def maker(action: str) -> Maker | None:
    """Return what makes the commands of an action, or None. A feature's module is loaded now."""
    found = MAKERS.get(action)
    return _of_module(found)[action] if isinstance(found, str) else found


def from_text(text: str) -> Command | None:
    """Return the command of a button's value; None if the value is words, not a JSON object."""
    try:
        value = json.loads(unescape(text))
    except (ValueError, RecursionError):
        return None
    return from_json(value) if isinstance(value, dict) else None


def from_form(fields: Mapping[str, Any]) -> Command:
    """Return the command of the fields of a form or an address. Slack's escapes are undone."""
    return from_json(
        {name: unescape(one) if isinstance(one, str) else one for name, one in fields.items()}
    )


def _cleaned(item: Any) -> Any:
    """Clean texts again: JSON escapes can hide characters that the desk does not accept."""
    if isinstance(item, list):
        return [_cleaned(one) for one in item]
    return clean(item) if isinstance(item, str) else item


def _create(value: dict[str, Any]) -> Command:
    title = values.text(value, "title")
    if title is None:
        raise values.Bad("title is missing")
    desc = values.text(value, "desc")
    short = titled(title)
    if short != title and desc is None:
        desc = cut(title, DESC_MAX)
    own = values.person(value, "own")
    return Create(
        short,
        desc,
        values.cat(value),
        values.pri(value) or 2,
        None if own == "none" else own,
        values.labels(value),
        values.client(value),
        values.moment(value, "due"),
    )


def _update(value: dict[str, Any]) -> Command:
    named = values.named(value)
    said = {
        "stat": values.stat(value),
        "pri": values.pri(value),
        "cat": values.cat(value),
        "title": values.text(value, "title"),
        "desc": values.text(value, "desc"),
        "res": values.text(value, "res"),
    }
    said |= {"labels": values.labels(value, signed=True) or None, "client": values.client(value)}
    said |= {name: values.moment(value, name) for name in ("due", "until")}
    said |= {"waits": values.waits(value)}
    said |= {"blocked_by": values.links(value, "blocked_by") or None}
    said |= {"part_of": values.whole(value, "part_of"), "anyway": values.flag(value, "anyway")}
    said["est"] = values.minutes(value, "est")
    said |= {"issue": issue_objects.issue(value), "shared": desk_objects.shared(value)}
    given = {name: one for name, one in said.items() if one is not None}
    if value.get("own") is not None:
        if given:
            raise values.Bad("assign in its own command")
        return _assign(value)
    if not given.keys() - {"anyway"}:
        raise values.Bad("what should change?")
    if said["stat"] == "done" and given.keys() <= {"stat", "res", "anyway"}:
        return Close(**named, res=said["res"], anyway=said["anyway"])
    if "title" in given:
        given["title"] = titled(given["title"])
    return Update(**named, **given)


def _merge(value: dict[str, Any]) -> Command:
    if not value.get("into"):
        raise values.Bad("merge into which ticket?")
    try:
        into = values.ids({"ids": value["into"]})
    except values.Bad:
        raise values.Bad("into is an id like T001") from None
    if len(into) > 1:
        raise values.Bad("into is one ticket")
    named = values.named(value)
    if "ids" not in named:
        return Merge(**named, into=into[0])
    gone = tuple(id for id in named["ids"] if id != into[0])
    if not gone:
        raise values.Bad("name two different tickets")
    return Merge(gone, into=into[0])


def _assign(value: dict[str, Any]) -> Command:
    own = values.person(value, "own")
    if own is None:
        raise values.Bad("assign to whom?")
    return Assign(**values.named(value), own=own)


def _fact(value: dict[str, Any]) -> Any:
    return values.one_of(value, "ask", get_args(Fact)) if value.get("ask") is not None else None


def _one_of_named(value: dict[str, Any]) -> dict[str, Any]:
    named = values.named(value)
    if "where" in named:
        raise values.Bad("which ticket?")
    return named


def _undo(value: dict[str, Any]) -> Command:
    change = value.get("change")
    return Undo(None if change is None else values.number(change, _COUNT_MAX))


def _format(value: dict[str, Any]) -> Command:
    return SetFormat(values.one_of(value, "format", get_args(Format)))


def _note(value: dict[str, Any]) -> Command:
    text = values.text(value, "text")
    if text is None:
        raise values.Bad("what is the note?")
    return Note(**values.named(value), text=text)


def _remind(value: dict[str, Any]) -> Command:
    when = values.moment(value, "when")
    if when is None:
        raise values.Bad("when? like: friday 17:00")
    return Remind(**values.named(value), when=when)


def _set(value: dict[str, Any]) -> Command:
    """Return the command that sets an option; without a name and value it shows all options."""
    name, said = values.text(value, "name"), values.text(value, "value")
    if name is None and said is None:
        return Set()
    if name not in options.EXAMPLES:
        raise values.Bad("unknown option, see settings")
    found = options.read(name, said or "")
    if found is None:
        raise values.Bad(options.example(name))
    return Set(name, found)


def _rate(value: dict[str, Any]) -> Command:
    said = str(value.get("good", "")).lower()
    if said not in ("true", "false", "yes", "no"):
        raise values.Bad("good is true or false")
    return Rate(**_one_of_named(value), good=said in ("true", "yes"))


def _plain(kind: Callable[[], Command]) -> Maker:
    return lambda value: kind()


# Action -> what makes its command, or the module of its feature.
MAKERS: dict[str, Maker | str] = {
    "create": _create,
    "update": _update,
    "close": lambda value: Close(
        **values.named(value), res=values.text(value, "res"), anyway=values.flag(value, "anyway")
    ),
    "merge": _merge,
    "view": lambda value: View(**values.named(value), ask=_fact(value)),
    "list": values.filters,
    "assign": _assign,
    "stats": _plain(Stats),
    "history": lambda value: History(**values.named(value)),
    "why": lambda value: Why(**values.named(value)),
    "sum": lambda value: Sum(**_one_of_named(value)),
    "follow": lambda value: Follow(**values.named(value)),
    "unfollow": lambda value: Unfollow(**values.named(value)),
    "following": _plain(Following),
    "save": label_objects.save,
    "saved": _plain(Saved),
    "rate": _rate,
    "feedback": _plain(Feedback),
    "undo": _undo,
    "help": _plain(Help),
    "format": _format,
    "note": _note,
    **desk_objects.MAKERS,
    **issue_objects.MAKERS,
    "remind": _remind,
    "voice": lambda value: Voice(**_one_of_named(value)),
    "notify": lambda value: Notify(values.one_of(value, "level", get_args(NotifyLevel))),
    "watch": lambda value: Watch(values.one_of(value, "role", get_args(ChannelUse))),
    "client": label_objects.client,
    "labels": _plain(Labels),
    "clients": _plain(Clients),
    "relabel": label_objects.relabel,
    **dict.fromkeys(("approve", "vote"), "approval_objects"),
    **dict.fromkeys(("every", "repeats", "stop"), "repeat_objects"),
    "set": _set,
    "new": _plain(New),
    **dict.fromkeys(("next", "wait"), "queue_objects"),
    "correct": lambda value: Correct(**_one_of_named(value)),
    "repeat": lambda value: Repeat(**_one_of_named(value)),
    "board": _plain(Board),
    **dict.fromkeys(("report", "weekly", "whatif", "meet", "calendar"), "report_objects"),
    **dict.fromkeys(("route", "away", "team", "oncall", "cover", "deputy"), "team_objects"),
    **dict.fromkeys(("forget", "answer", "answers", "use", "offer", "offers"), "answer_objects"),
    **dict.fromkeys(("log", "hours", "contract", "bill", "statement"), "ledger_objects"),
    **dict.fromkeys(("sla", "attainment"), "level_objects"),
    **dict.fromkeys(("request", "requests", "define"), "request_objects"),
}
if odd := set(MAKERS) ^ set(ACTIONS):
    raise RuntimeError(f"every action has a JSON form: core/parser/objects.py, {', '.join(odd)}")
