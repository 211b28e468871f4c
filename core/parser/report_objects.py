"""JSON objects -> commands about reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from core import weekly
from core.command import Command, Per, Report, Weekly
from core.parser import values
from core.translation import say


def _report(value: dict[str, Any]) -> Command:
    return Report(
        since=values.day(value, "since"),
        until=values.day(value, "until"),
        client=values.client(value),
        labels=values.labels(value),
        own=values.person(value, "own"),
        per=None if value.get("per") is None else values.one_of(value, "per", get_args(Per)),
    )


def _weekly(value: dict[str, Any]) -> Command:
    at = weekly.read(values.text(value, "at") or "")
    if at is None:
        raise values.Bad(say("try: set report mon 9:00"))
    return Weekly(at)


MAKERS: dict[str, Callable[[dict[str, Any]], Command]] = {"report": _report, "weekly": _weekly}
