"""JSON objects -> commands of agents that share a queue."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.command import Command, Next, Wait
from core.parser import values

_SECONDS_MAX = 10**6  # the desk waits for less


def _next(value: dict[str, Any]) -> Command:
    where = value.get("where")
    if where is not None and not isinstance(where, dict):
        raise values.Bad("where is a list's filters")
    lower = {str(key).lower(): item for key, item in (where or {}).items()}
    return Next(values.filters(lower) if lower else None, values.minutes(value, "for"))


def _wait(value: dict[str, Any]) -> Command:
    said = value.get("seconds")
    return Wait(None if said is None else values.number(said, _SECONDS_MAX))


MAKERS: dict[str, Callable[[dict[str, Any]], Command]] = {"next": _next, "wait": _wait}
