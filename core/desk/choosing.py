"""Two readings: what each would do, for the one who chooses."""

from __future__ import annotations

from core.command import (
    Assign,
    Close,
    Command,
    Create,
    Merge,
    Notify,
    Set,
    Unclear,
    Update,
    Watch,
    to_json,
)
from core.reply import Choice, Failed
from core.terse import dumps


def ask(unclear: Unclear) -> Failed:
    """The question, with each reading as a choice."""
    return Failed(unclear.msg, tuple(map(choice, unclear.choices)), unclear.kind)


def choice(command: Command) -> Choice:
    """The command as one reading to choose."""
    return Choice(_label(command), dumps(to_json(command)))


def _label(command: Command) -> str:
    match command:
        case Create():
            return f"New ticket: {command.title}"
        case Close():
            return f"Close {_ids(command.ids)}"
        case Merge():
            return f"Merge {_ids(command.ids)} into {command.into}"
        case Assign():
            return f"Assign {_ids(command.ids)} to {command.own}"
        case Update(res=str(note), stat=None, pri=None, cat=None, title=None):
            return f"Note on {_ids(command.ids)}: {note}"
        case Update():
            return f"Update {_ids(command.ids)}: {_values(command)}"
        case Notify():
            return f"Notify: {command.level}"
        case Watch():
            return f"Watch: {command.role}"
        case Set():
            return f"Set {command.name}: {command.value}"
        case _:
            return str(to_json(command)["action"]).capitalize()


def _ids(ids: tuple[str, ...]) -> str:
    return ", ".join(ids)


def _values(command: Update) -> str:
    said = to_json(command)
    return ", ".join(f"{name} {said[name]}" for name in said if name not in ("action", "ids"))
