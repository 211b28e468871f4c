"""JSON objects -> commands about repeating tickets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.command import Command, Every, Repeats, Stop
from core.parser import values
from core.parser.recurrences import rule_of

NUMBER_MAX = 10**6
EXAMPLE = "when? like: every friday 17:00"


def _every(value: dict[str, Any]) -> Command:
    when, title = values.text(value, "when"), values.text(value, "title")
    if title is None:
        raise values.Bad("title is missing")
    if when is None or rule_of(when, 0) is None:
        raise values.Bad(EXAMPLE)
    own = values.person(value, "own")
    return Every(
        when,
        title,
        values.text(value, "desc"),
        values.cat(value),
        values.pri(value) or 2,
        None if own == "none" else own,
        values.labels(value),
        values.client(value),
    )


def _stop(value: dict[str, Any]) -> Command:
    if value.get("number") is None and value.get("ticket") is not None:
        return Stop(ticket=values.one_id(value["ticket"]))
    return Stop(values.number(value.get("number"), NUMBER_MAX))


MAKERS: dict[str, Callable[[dict[str, Any]], Command]] = {
    "every": _every,
    "repeats": lambda value: Repeats(),
    "stop": _stop,
}
