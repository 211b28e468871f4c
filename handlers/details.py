"""What stands beside a ticket's fields, as phrases: `+payments`, `client acme`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.desk.unknown_people import is_user_id
from core.details import DETAILS, as_dict
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


def _waited(what: str, style: Style) -> str:
    return style.person(what) if is_user_id(what) else style.text(what)
