"""JSON objects -> commands about another desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.command import Command, Tell
from core.parser import values


def shared(value: dict[str, Any]) -> str | None:
    """Return the name of a desk, in lower case, or `none`."""
    return _desk(value, "shared")


def _desk(value: dict[str, Any], key: str) -> str | None:
    return values.name(value, key, "desk") if values.text(value, key) else None


def _tell(value: dict[str, Any]) -> Command:
    text = values.text(value, "text")
    if text is None:
        raise values.Bad("tell them what?")
    return Tell(**values.named(value), text=text, desk=_desk(value, "desk"))


MAKERS: dict[str, Callable[[dict[str, Any]], Command]] = {"tell": _tell}
