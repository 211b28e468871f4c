"""Files that came with a message: their links stay on the ticket that the message is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from core.command import Close, Command, Create, Note, Unclear, Update
from core.message import File

C = TypeVar("C", bound=Command)


def with_files(command: C, files: Sequence[File]) -> C:
    """The command with the files' links below its text: a description, or a note."""
    if not files:
        return command
    if isinstance(command, Unclear):
        return replace(command, choices=tuple(with_files(one, files) for one in command.choices))
    if isinstance(command, Create) or (isinstance(command, Update) and command.desc):
        return replace(command, desc=_below(command.desc, command.title, files))
    if isinstance(command, Update | Close):
        return replace(command, res=_below(command.res, None, files))
    if isinstance(command, Note):
        return replace(command, text=_below(command.text, None, files))
    return command


def names_of(files: Sequence[File]) -> str:
    """What the files are called."""
    return ", ".join(dict.fromkeys(file.name for file in files))


def _below(text: str | None, title: str | None, files: Sequence[File]) -> str:
    """A line a file. A name that the title says already is not said again."""
    lines = (
        file.link if file.name in (title or "") else f"{file.name}: {file.link}" for file in files
    )
    return "\n".join(filter(None, [text, *lines]))
