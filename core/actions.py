"""Actions: the name of each command in JSON, and a command as JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

from core.command import (
    Answer,
    Answers,
    Approve,
    Assign,
    Attainment,
    Away,
    Bill,
    Board,
    Calendar,
    Client,
    Clients,
    Close,
    Command,
    Comment,
    Contract,
    Correct,
    Cover,
    Create,
    Define,
    Deputy,
    Every,
    Feedback,
    Follow,
    Following,
    Forget,
    Help,
    History,
    Hours,
    Labels,
    List,
    Log,
    Meet,
    Merge,
    New,
    Next,
    Note,
    Notify,
    Offer,
    Offers,
    OnCall,
    Rate,
    Relabel,
    Remind,
    Repeat,
    Repeats,
    Report,
    Request,
    Requests,
    Route,
    Save,
    Saved,
    Set,
    SetFormat,
    Sla,
    Statement,
    Stats,
    Stop,
    Sum,
    Team,
    Tell,
    Unclear,
    Undo,
    Unfollow,
    Update,
    Use,
    View,
    Voice,
    Vote,
    Wait,
    Watch,
    Weekly,
    WhatIf,
    Why,
)

ACTIONS: dict[str, type] = {
    "create": Create,
    "update": Update,
    "close": Close,
    "merge": Merge,
    "view": View,
    "list": List,
    "assign": Assign,
    "stats": Stats,
    "history": History,
    "why": Why,
    "sum": Sum,
    "forget": Forget,
    "undo": Undo,
    "help": Help,
    "format": SetFormat,
    "note": Note,
    "tell": Tell,
    "comment": Comment,
    "remind": Remind,
    "voice": Voice,
    "notify": Notify,
    "watch": Watch,
    "client": Client,
    "labels": Labels,
    "clients": Clients,
    "relabel": Relabel,
    "approve": Approve,
    "vote": Vote,
    "every": Every,
    "repeats": Repeats,
    "stop": Stop,
    "set": Set,
    "sla": Sla,
    "attainment": Attainment,
    "new": New,
    "next": Next,
    "wait": Wait,
    "correct": Correct,
    "repeat": Repeat,
    "board": Board,
    "report": Report,
    "whatif": WhatIf,
    "meet": Meet,
    "calendar": Calendar,
    "weekly": Weekly,
    "route": Route,
    "away": Away,
    "team": Team,
    "oncall": OnCall,
    "cover": Cover,
    "deputy": Deputy,
    "log": Log,
    "hours": Hours,
    "contract": Contract,
    "bill": Bill,
    "statement": Statement,
    "follow": Follow,
    "unfollow": Unfollow,
    "following": Following,
    "save": Save,
    "saved": Saved,
    "rate": Rate,
    "feedback": Feedback,
    "answer": Answer,
    "answers": Answers,
    "use": Use,
    "offer": Offer,
    "offers": Offers,
    "request": Request,
    "requests": Requests,
    "define": Define,
}
_NAMES = {kind: name for name, kind in ACTIONS.items()}
_FIELDS = {kind: tuple(f.name for f in fields(kind) if f.compare) for kind in ACTIONS.values()}


def name_of(command: Command) -> str:
    """Return the command's action; `unclear` for Unclear."""
    return _NAMES.get(type(command), "unclear")


def said_names(action: str) -> tuple[str, ...]:
    """Return the names of an action's fields in JSON (`not` for `not_`)."""
    return _reading(action)[0]


def to_json(command: Command) -> dict[str, Any]:
    """Return the command as `{"action":...}`, without empty fields; an Unclear as an error."""
    if isinstance(command, Unclear):
        return {"status": "er", "msg": command.msg}
    return {"action": _NAMES[type(command)], **_said(command)}


def _said(command: Command) -> dict[str, Any]:
    names, values = _reading(_NAMES[type(command)])
    said: dict[str, Any] = {}
    for name, value in zip(names, values(command), strict=True):
        if value is None or value is False or value == ():
            continue
        if isinstance(value, tuple):
            said[name] = list(value)
        else:
            said[name] = _said(value) if isinstance(value, List) else value
    return said


@cache
def _reading(action: str) -> tuple[tuple[str, ...], Callable[[Command], tuple[Any, ...]]]:
    """Return the names of an action's fields in JSON, and the function that reads their values."""
    names = _FIELDS[ACTIONS[action]]
    values = attrgetter("__class__", *names, "__class__")  # so that it returns a tuple for any
    return tuple(name.rstrip("_") for name in names), lambda command: values(command)[1:-1]
