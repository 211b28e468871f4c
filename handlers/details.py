"""What stands beside a ticket's fields, as phrases: `+payments`, `client acme`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from core.command import List
from core.details import DETAILS, LINKS, as_dict
from core.hours import spell
from core.ticket import Ticket
from core.translation import say, tell, told

_PHRASES: Mapping[str, Callable[[Any], str]] = {
    "labels": lambda labels: " ".join(signed(labels)),
    "client": lambda name: tell("client {name}", name=name),
    "blocked_by": lambda ids: ", ".join(_blocking(ids)),
    "part_of": lambda id: tell("part of {id}", id=id),
    "est": lambda minutes: tell("estimate {time}", time=spell(minutes)),
}
_GONE = {"labels": say("no labels"), "client": say("no client"), "est": say("no estimate")}
_GONE |= {"blocked_by": say("not blocked"), "part_of": say("part of no ticket")}
if odd := {*DETAILS} ^ _PHRASES.keys() | {*DETAILS} ^ _GONE.keys():
    raise RuntimeError(f"handlers/details.py: a phrase for each detail, see {', '.join(odd)}")


def detail_phrases(changed: Mapping[str, Any]) -> list[str]:
    """Return a phrase for each detail among the values. Other names are left out."""
    names = [name for name in DETAILS if name in changed]
    return [_PHRASES[name](changed[name]) if changed[name] else told(_GONE[name]) for name in names]


def beside(ticket: Ticket) -> list[str]:
    """Return a phrase for each detail that the ticket has."""
    return detail_phrases(as_dict(ticket.more))


def _blocking(ids: Sequence[str]) -> list[str]:
    """Return who blocks, and who does not any more (`-T003`), as phrases."""
    now, not_now = (
        ", ".join(id.lstrip("+-") for id in ids if (id[0] == "-") is gone) for gone in (False, True)
    )
    told = [tell("blocked by {ids}", ids=now)] if now else []
    return told + ([tell("not blocked by {ids}", ids=not_now)] if not_now else [])


_BLOCKED = {"yes": say("blocked"), "no": say("ready")}


def filter_phrases(query: List) -> list[str]:
    """Return a phrase for each detail that a list is filtered by."""
    named = {name: getattr(query, name) for name in DETAILS if getattr(query, name, None)}
    return [*([told(_BLOCKED[query.blocked])] if query.blocked else []), *detail_phrases(named)]


def links_told(changed: Mapping[str, Any]) -> list[str]:
    """Return a phrase for each kind of links among the values."""
    return detail_phrases({name: changed[name] for name in LINKS if name in changed})


def reverse(links: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return what a ticket blocks and its parts, as phrases. links: as in `Viewed.links`"""
    known = {"blocks": say("blocks {ids}"), "parts": say("parts: {ids}")}
    return [tell(known[name], ids=", ".join(ids)) for name, ids in links.items()]


def signed(labels: tuple[str, ...]) -> list[str]:
    """Return each label with a `+`, or with the `-` that it has."""
    return [one if one[0] in "+-" else f"+{one}" for one in labels]
