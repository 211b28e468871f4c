"""JSON objects -> commands about other trackers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.command import Command, Comment
from core.details import ISSUE
from core.parser import values


def issue(value: dict[str, Any]) -> str | None:
    """Return the name of another tracker, or of an issue there, or `none`."""
    said = values.text(value, "issue")
    if said is not None and not ISSUE.fullmatch(said):
        raise values.Bad("issue is like acme/api")
    return said


def _comment(value: dict[str, Any]) -> Command:
    text = values.text(value, "text")
    if text is None:
        raise values.Bad("what is the comment?")
    return Comment(**values.named(value), text=text)


MAKERS: dict[str, Callable[[dict[str, Any]], Command]] = {"comment": _comment}
