"""Files sent with a message: the ticket that the message is about keeps their links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from core.command import Close, Command, Create, Note, Unclear, Update
from core.message import File

C = TypeVar("C", bound=Command)


def with_files(command: C, files: Sequence[File]) -> C:
    """Return the command with the files' links below its description or note."""
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
    """Return the names of the files, each once, separated by commas."""
    return ", ".join(dict.fromkeys(file.name for file in files))


def _below(text: str | None, title: str | None, files: Sequence[File]) -> str:
    """Return the text with one line per file. A name that is in the title is left out."""
    lines = (
        file.link if file.name in (title or "") else f"{file.name}: {file.link}" for file in files
    )
    return "\n".join(filter(None, [text, *lines]))
