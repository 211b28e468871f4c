"""Command -> the shortest text with the same meaning."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from core.actions import to_json
from core.command import (
    Answer,
    Answers,
    Approve,
    Assign,
    Bill,
    Board,
    Calendar,
    Client,
    Clients,
    Close,
    Command,
    Comment,
    Contract,
    Create,
    Define,
    Every,
    Follow,
    Following,
    Forget,
    Help,
    History,
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
    Rate,
    Relabel,
    Remind,
    Repeats,
    Report,
    Requests,
    Save,
    Saved,
    Set,
    SetFormat,
    Sla,
    Statement,
    Stats,
    Stop,
    Sum,
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
from core.hours import signed
from core.parser.reader import parse

_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)
_ESCAPES = {"&": "\\u0026", "<": "\\u003c", ">": "\\u003e", ";": "\\u003b", "\x85": "\\u0085"}


def canonical(command: Command) -> str:
    """Return a text that `parse`, addressed and outside of a thread, reads as this command."""
    for text in _short(command):
        if parse(text, "addressed", _ANY_TIME) == (command,):
            return text
    return _object(command)


def _short(command: Command) -> Iterator[str]:
    """Yield candidates, the shortest first. Some may be read as another command."""
    match command:
        case Create():
            own = {None: "", "me": " assign to me"}.get(command.own, f" assign to @{command.own}")
            cat = f" #{command.cat}" if command.cat else ""
            pri = "" if command.pri == 2 else f" !p{command.pri}"
            desc = f"\n{command.desc}" if command.desc else ""
            yield f"new ticket: {command.title}{cat}{pri}{own}{desc}"
        case Update():
            values = (command.stat, f"p{command.pri}" if command.pri else None, command.cat)
            said = [value for value in values if value]
            if command.title:
                yield f"rename {_ids(command.ids)} to {command.title}"
            yield " ".join((_ids(command.ids), *said, command.res or ""))[:].strip()
            if not said and command.res:
                yield f"{_ids(command.ids)}: {command.res}"
        case Close():
            yield f"close {_ids(command.ids)} {command.res or ''}".strip()
            yield f"close {_ids(command.ids)}, {command.res or ''}".strip()
        case Merge():
            yield f"merge {_ids(command.ids)} into {command.into}"
        case View():
            yield _ids(command.ids)
        case History():
            yield f"history {_ids(command.ids)}"
        case Sum():
            yield f"sum up {_ids(command.ids)}"
        case Why():
            yield f"why {_ids(command.ids)}"
        case Assign():
            yield f"{_ids(command.ids)} @{command.own}"
            yield f"assign {_ids(command.ids)} to {command.own}"
        case List(not_=None):
            yield "list" + "".join(_pairs(to_json(command)))
        case (
            Undo(change=None)
            | Stats()
            | Help()
            | Forget(list=None, answer=None)
            | New()
            | Board()
            | Following()
            | Saved()
        ):
            yield to_json(command)["action"]
        case Approve() | Vote():
            pass
        case Every():
            yield f"{command.when}: {command.title}"
        case Next(where=None):
            yield f"next ticket for {command.for_}m" if command.for_ else "next ticket"
        case Wait():
            yield f"wait {command.seconds or ''}".strip()
        case Stop():
            yield f"stop repeating {command.ticket}"
            yield f"repeat {command.number} off"
        case Repeats():
            yield "repeats"
        case Requests():
            yield "request types"
        case Define():
            yield f"request type {command.type}: {command.text}"
        case Labels() | Clients():
            yield to_json(command)["action"]
        case SetFormat():
            yield f"format {command.format}"
        case Note():
            yield f"internal note on {_ids(command.ids)}: {command.text}"
        case Tell(desk=str()):
            yield f"tell {command.desk} {_ids(command.ids)}: {command.text}"
        case Comment():
            yield f"public note on {_ids(command.ids)}: {command.text}"
        case Remind(when="none"):
            yield f"no reminder for {_ids(command.ids)}"
        case Remind():
            yield f"remind me of {_ids(command.ids)} {command.when}"
        case Voice():
            yield f"+1 {_ids(command.ids)}"
        case Notify():
            yield f"notify {command.level}"
        case Watch():
            yield f"watch {command.role}"
        case Client():
            yield f"client {command.client}"
        case Report():
            yield "report" + "".join(_pairs(to_json(command)))
        case Meet(guest=str(), minutes=None):
            invited = " ".join(f"@{one}" for one in (command.guest, *command.others))
            yield f"meet {invited} about {_ids(command.ids)} {command.when}"
        case Meet(when="none", guest=None):
            yield f"cancel the meeting about {_ids(command.ids)}"
        case Calendar():
            yield {"on": "calendar"}.get(command.feed, f"calendar {command.feed}")
        case WhatIf():
            yield f"what if {command.rule}"
        case Weekly():
            yield f"set report {command.at}"
        case Relabel(sure=False):
            yield f"rename {command.what} {command.name} to {command.to}"
        case Set():
            yield f"set {command.name} {command.value}" if command.name else "settings"
        case Sla():
            yield f"set sla {_target(command)}".strip() if command != Sla() else "sla"
        case Answer(title=None):
            yield f"answer {command.answer}: {command.text}"
        case Answers(ticket=None):
            yield f"answer {command.answer}" if command.answer else "answers"
        case Answers():
            yield f"answers for {command.ticket}"
        case Forget(answer=str()):
            yield f"forget answer {command.answer}"
        case Use():
            values_said = f" {command.said}" if command.said else ""
            closes = "close " if command.stat else ""
            verb = "with answer" if command.stat else "use"
            yield f"{closes}{_ids(command.ids)} {verb} {command.answer}{values_said}"
        case Offer():
            does = "accept" if command.solved == "yes" else "refuse"
            yield f"{does} offer on {_ids(command.ids)}"
        case Offers():
            yield "answers report"
        case Follow(where=None) | Unfollow(where=None):
            yield f"{to_json(command)['action']} {_ids(command.ids)}"
        case Save():
            yield f"save {command.said or 'this list'} as {command.list}"
        case Rate():
            yield f"rate {_ids(command.ids)} {'good' if command.good else 'bad'}"
        case Log():
            day = f" {command.day}" if command.day else ""
            yield f"{_ids(command.ids)} {signed(command.minutes)}{day} {command.note or ''}".strip()
        case Contract(minutes=None):
            yield f"contract {command.client}" if command.client else "contracts"
        case Contract(minutes=0):
            yield f"contract {command.client} off"
        case Bill() if command.since[:7] == command.until[:7]:
            yield f"bill {command.client} {command.since[:7]}"
        case Statement():
            yield f"statement {command.client} {command.month}"
        case Answer() | Forget() | Undo() | Relabel() | Meet() | Unclear():
            pass
    if not isinstance(command, Unclear) and not _is_nested(command):
        said_back = to_json(command)
        yield said_back["action"] + "".join(_pairs(said_back))


def _target(command: Sla) -> str:
    """Return a target as it is said: `acme +payments p1 answer 30m solve 4h`."""
    rule = command.client, command.label and f"+{command.label}", command.pri and f"p{command.pri}"
    spans = ("answer", command.answer), ("next", command.next_), ("solve", command.solve)
    said = [*rule, *(f"{name} {span}" for name, span in spans if span), command.off and "off"]
    return " ".join(one for one in said if one)


def _is_nested(command: Command) -> bool:
    """Whether a field has filters of a list, which `key=value` cannot express."""
    return any(isinstance(value, dict) for value in to_json(command).values())


def _ids(ids: tuple[str, ...]) -> str:
    return ", ".join(ids)


def _pairs(said: dict[str, Any]) -> Iterator[str]:
    """Yield ` key=value` for each field but the action. Texts are quoted."""
    for key, value in said.items():
        if isinstance(value, list):
            yield f" {key}={','.join(value)}"
        elif key != "action":
            plain = isinstance(value, int) or (value.isascii() and value.isalnum())
            yield f" {key}={value if plain else _quoted(value)}"


def _quoted(text: str) -> str:
    return "".join(_ESCAPES.get(c, c) for c in json.dumps(text, ensure_ascii=False))


def _object(command: Command) -> str:
    text = json.dumps(to_json(command), ensure_ascii=False, separators=(",", ":"))
    return "".join(_ESCAPES.get(c, c) for c in text)
