"""What stands beside a ticket's fields, as phrases: `+payments`, `client acme`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.details import DETAILS, as_dict
from core.ticket import Ticket
from core.translation import say, tell, told

_PHRASES: Mapping[str, Callable[[Any], str]] = {
    "labels": lambda labels: " ".join(signed(labels)),
    "client": lambda name: tell("client {name}", name=name),
    "answer": lambda name: tell("answer {name}", name=name),
}
_GONE = {"labels": say("no labels"), "client": say("no client"), "answer": say("no answer")}
if odd := {*DETAILS} ^ _PHRASES.keys() | {*DETAILS} ^ _GONE.keys():
    raise RuntimeError(f"handlers/details.py: a phrase for each detail, see {', '.join(odd)}")


def detail_phrases(changed: Mapping[str, Any]) -> list[str]:
    """Return a phrase for each detail among the values. Other names are left out."""
    names = [name for name in DETAILS if name in changed]
    return [_PHRASES[name](changed[name]) if changed[name] else told(_GONE[name]) for name in names]


def beside(ticket: Ticket) -> list[str]:
    """Return a phrase for each detail that the ticket has."""
    return detail_phrases(as_dict(ticket.more))


def signed(labels: tuple[str, ...]) -> list[str]:
    """Return each label with a `+`, or with the `-` that it has."""
    return [one if one[0] in "+-" else f"+{one}" for one in labels]
