"""Service levels as phrases: `answer due Friday 14:30`, `solve by Tuesday 10:00`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.clocks import Due, Kind
from core.message import minute
from core.translation import Said, say, tell
from handlers.style import Style

NAMES: Mapping[Kind, Said] = {
    "answer": say("Answer due"),
    "next": say("Answer due"),
    "solve": say("Solve by"),
}


def due_phrases(dues: Iterable[Due], style: Style) -> list[str]:
    """Return a phrase for each clock."""
    return [due_phrase(due, style) for due in dues]


def due_phrase(due: Due, style: Style) -> str:
    """Return until when it is to be done."""
    time = style.time(minute(due.at))
    if due.kind == "solve":
        return tell("solve by {time}", time=time)
    return tell("answer due {time}", time=time)


def lease_phrases(until: str | None, style: Style) -> list[str]:
    """Return until when the assignee has the ticket, if they took it for a time."""
    return [tell("held until {time}", time=style.time(until))] if until else []


def missed_phrase(due: Due, style: Style) -> str:
    """Return until when it was to be done."""
    time = style.time(minute(due.at))
    if due.kind == "solve":
        return tell("should be solved since {time}", time=time)
    return tell("should be answered since {time}", time=time)
