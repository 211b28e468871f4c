"""What stands beside a ticket's fields, as phrases: `+payments`, `client acme`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.command import Deadline, List
from core.desk.unknown_people import is_user_id
from core.details import DETAILS, as_dict
from core.reply import Reminded
from core.ticket import Ticket
from core.translation import say, tell, told
from handlers.style import Style

_PHRASES: Mapping[str, Callable[[Any, Style], str]] = {
    "labels": lambda labels, style: " ".join(signed(labels)),
    "client": lambda name, style: tell("client {name}", name=name),
    "due": lambda at, style: tell("due {time}", time=style.time(at)),
    "waits": lambda what, style: tell("waits for {what}", what=_waited(what, style)),
    "until": lambda at, style: tell("back {time}", time=style.time(at)),
}
_GONE = {"labels": say("no labels"), "client": say("no client")}
_GONE |= {"due": say("not due"), "waits": say("waits for nothing"), "until": say("back now")}
if odd := {*DETAILS} ^ _PHRASES.keys() | {*DETAILS} ^ _GONE.keys():
    raise RuntimeError(f"handlers/details.py: a phrase for each detail, see {', '.join(odd)}")


DEADLINES: dict[Deadline, str] = {
    "any": say("with a due time"),
    "overdue": say("overdue"),
    "today": say("due today"),
    "tomorrow": say("due tomorrow"),
    "this week": say("due this week"),
    "next week": say("due next week"),
}


def detail_phrases(changed: Mapping[str, Any], style: Style) -> list[str]:
    """Return a phrase for each detail among the values. Other names are left out."""
    names = [name for name in DETAILS if name in changed]
    return [
        _PHRASES[name](changed[name], style) if changed[name] else told(_GONE[name])
        for name in names
    ]


def beside(ticket: Ticket, style: Style) -> list[str]:
    """Return a phrase for each detail that the ticket has."""
    return detail_phrases(as_dict(ticket.more), style)


def signed(labels: tuple[str, ...]) -> list[str]:
    """Return each label with a `+`, or with the `-` that it has."""
    return [one if one[0] in "+-" else f"+{one}" for one in labels]


def waiting(ticket: Ticket, style: Style) -> str:
    """Return what the ticket waits for and when it is back: `waits for parts, back 4 Dec`."""
    more = {"waits": ticket.more.waits, "until": ticket.more.until}
    return ", ".join(detail_phrases({n: v for n, v in more.items() if v}, style))


def times_asked(ticket: Ticket, query: List, style: Style) -> str:
    """Return what a list by time was asked for of this ticket; empty for any other list."""
    due = detail_phrases({"due": ticket.more.due}, style) if query.due else []
    return ", ".join([*due, *([waiting(ticket, style)] if query.waiting else [])])


def reminded(reminder: Reminded, style: Style) -> str:
    """Return when the caller is reminded of which tickets, or that they are not."""
    ids = ", ".join(reminder.ids)
    if reminder.at is None:
        return tell("I do not remind you of {ids}.", ids=ids)
    return tell("I remind you of {ids}: {time}", ids=ids, time=style.time(reminder.at))


def _waited(what: str, style: Style) -> str:
    return style.person(what) if is_user_id(what) else style.text(what)
