"""The choices that an unclear message leaves: what each reading would do."""

from __future__ import annotations

from typing import Any

from core.actions import name_of, to_json
from core.command import (
    Assign,
    Close,
    Command,
    Correct,
    Create,
    Define,
    Every,
    Meet,
    Merge,
    Named,
    Notify,
    Question,
    Relabel,
    Remind,
    Repeat,
    Request,
    Set,
    SetFormat,
    Stop,
    Unclear,
    Update,
    Voice,
    Watch,
)
from core.reply import Choice, Failed
from core.ticket import cut, one_line
from core.translation import say

_TEXT_MAX = 60  # characters of a text in a choice's label


def ask(unclear: Unclear) -> Failed:
    """Return the question, with each reading as a choice."""
    if unclear.kind is Question.FEATURE:  # the question is the order
        yes = (Choice(say("Yes"), command) for command in unclear.choices)
        return Failed(unclear.msg, tuple(yes), unclear.kind)
    return Failed(unclear.msg, tuple(map(choice, unclear.choices)), unclear.kind)


def choice(command: Command) -> Choice:
    """Return the command as a choice: its label, and the command itself."""
    return Choice(_label(command), command)


def _label(command: Command) -> str:
    match command:
        case Create():
            return say("New ticket: {title}", title=command.title)
        case Close():
            return say("Close {ids}", ids=_ids(command.ids))
        case Merge():
            return say("Merge {ids} into {into}", ids=_ids(command.ids), into=command.into)
        case Assign():
            return say("Assign {ids} to {own}", ids=_ids(command.ids), own=command.own)
        case Update(res=str(note)) if _is_note(command):
            return say("Note on {ids}: {text}", ids=_ids(command.ids), text=_short(note))
        case Update():
            return say("Update {ids}: {values}", ids=_ids(command.ids), values=_values(command))
        case Meet():
            return say("Meet about {ids}: {when}", ids=_ids(command.ids), when=command.when)
        case Remind():
            return say("Remind me of {ids}: {when}", ids=_ids(command.ids), when=command.when)
        case Voice():
            return f"+1 {_ids(command.ids)}"
        case Notify():
            return say("Notify: {level}", level=command.level)
        case Watch():
            return say("Watch: {role}", role=command.role)
        case SetFormat():
            return say("Format: {format}", format=command.format)
        case Relabel():
            return say("Rename {name} to {to}", name=command.name, to=command.to)
        case Every():
            return f"{command.when}: {command.title}"
        case Request() | Define():
            return f"{command.type}: {_short(_words(command))}"
        case Stop(number=int()):
            return say("End repeat {number}", number=command.number)
        case Set():
            return say("Set {name}: {value}", name=command.name, value=command.value)
        case Named(ids=ids) | Correct(ids=ids) | Repeat(ids=ids) if ids:
            return say("{action} {ids}", action=_name(command), ids=_ids(ids))
        case _:
            return _name(command)


def _words(command: Request | Define) -> str:
    return ", ".join(command.answers) if isinstance(command, Request) else command.text


def _is_note(update: Update) -> bool:
    """Whether `res` is all that the update changes."""
    return update == Update(update.ids, ref=update.ref, where=update.where, res=update.res)


def _name(command: Command) -> str:
    action = name_of(command)
    return _NAMES.get(action) or action.capitalize()


_NAMES = {
    "list": say("Search"),
    "view": say("Show"),
    "note": say("Note"),
    "tell": say("Tell the other desk about"),
    "comment": say("Comment on"),
    "stats": say("Statistics"),
    "history": say("History"),
    "undo": say("Undo"),
    "why": say("Why"),
    "sum": say("Sum up"),
    "correct": say("Correct"),
    "repeat": say("Repeat"),
    "log": say("Log time"),
    "help": say("Help"),
    "repeats": say("Repeats"),
    "approve": say("Ask approval of"),
    "vote": say("Vote on"),
    "follow": say("Follow"),
    "unfollow": say("Unfollow"),
    "following": say("Following"),
    "save": say("Save"),
    "saved": say("Saved lists"),
    "rate": say("Rate"),
    "feedback": say("Feedback"),
    "use": say("Use an answer on"),
    "offer": say("Answer the offer on"),
}


def _short(text: str) -> str:
    """Return the text as one short line, with `…` where it is cut."""
    line = one_line(text)
    short = cut(line, _TEXT_MAX)
    return short if short == line else f"{short}…"


def _ids(ids: tuple[str, ...]) -> str:
    return ", ".join(ids)


def _values(command: Update) -> str:
    said = to_json(command)
    values = {name: said[name] for name in said if name not in ("action", "ids")}
    return ", ".join(f"{name} {_value(value)}" for name, value in values.items())


def _value(value: Any) -> str:
    return " ".join(value) if isinstance(value, list) else str(value)
