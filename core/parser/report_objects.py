"""JSON objects -> commands about reports, meetings and calendars."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from core import weekly
from core.command import Calendar, Command, Meet, Per, Report, Weekly, WhatIf
from core.command.meetings import What
from core.parser import team_objects, values
from core.parser.forms.meetings import MINUTES_MAX
from core.ticket import NOBODY, one_line
from core.translation import say


def _report(value: dict[str, Any]) -> Command:
    return Report(
        since=values.day(value, "since"),
        until=values.day(value, "until"),
        client=values.client(value),
        labels=values.labels(value),
        own=values.person(value, "own"),
        per=None if value.get("per") is None else values.one_of(value, "per", get_args(Per)),
        chart=bool(values.flag(value, "chart")),
    )


def _weekly(value: dict[str, Any]) -> Command:
    at = weekly.read(values.text(value, "at") or "")
    if at is None:
        raise values.Bad(say("try: set report mon 9:00"))
    return Weekly(at)


def _what_if(value: dict[str, Any]) -> Command:
    rule = values.text(value, "rule")
    if rule is None:
        raise values.Bad(say("like: what if sla p1 20m"))
    return WhatIf(one_line(rule))


def _meet(value: dict[str, Any]) -> Command:
    when = values.moment(value, "when")
    if when is None:
        raise values.Bad("when? like: friday 17:00")
    who, minutes = values.person(value, "guest"), value.get("minutes")
    if who == NOBODY:
        raise values.Bad("guest is one user")
    long = None if minutes is None else values.number(minutes, MINUTES_MAX)
    others = team_objects.people(value, "others")
    if NOBODY in others or (others and who is None):
        raise values.Bad("invite whom?")
    return Meet(**values.named(value), when=when, guest=who, minutes=long, others=others)


def _calendar(value: dict[str, Any]) -> Command:
    return Calendar(values.one_of({"feed": "on", **value}, "feed", get_args(What)))


MAKERS: dict[str, Callable[[dict[str, Any]], Command]] = {
    "report": _report,
    "weekly": _weekly,
    "whatif": _what_if,
    "meet": _meet,
    "calendar": _calendar,
}
