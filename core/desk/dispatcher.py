"""The commands that change something, and the function that runs each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from core.command import (
    Assign,
    Board,
    Close,
    Command,
    Correct,
    Create,
    Forget,
    Merge,
    New,
    Note,
    Notify,
    Repeat,
    Set,
    SetFormat,
    Undo,
    Update,
    Voice,
    Watch,
)
from core.desk.invitation import invite
from core.desk.lifecycle import assign, close, create, merge, update
from core.desk.news import new
from core.desk.notes import note
from core.desk.options import choose, forget, notify, set_format, watch
from core.desk.undo import undo
from core.desk.voices import voice
from core.reply import Reply

# Command type -> the function that runs it in a transaction of its own.
CHANGES: dict[type, Callable[..., Awaitable[Reply]]] = {
    Create: create,
    Update: update,
    Close: close,
    Merge: merge,
    Assign: assign,
    Undo: undo,
    SetFormat: set_format,
    Forget: forget,
    Note: note,
    Voice: voice,
    Notify: notify,
    Watch: watch,
    Set: choose,
    New: new,
    Board: invite,
}


def is_change(command: Command) -> bool:
    """Whether the command runs in a transaction of its own. `Set()` only shows the options."""
    return type(command) in (*CHANGES, Correct, Repeat) and command != Set()
