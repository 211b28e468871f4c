"""Whose turn it was to get a ticket, and who is away, as phrases."""

from __future__ import annotations

from core.absences import LEFT, NO_END
from core.reply import Batch, Changes, Created
from core.ticket import Ticket
from core.translation import tell
from handlers.style import Style


def whose(reply: Created | Changes | Batch, ticket: Ticket | None, style: Style) -> list[str]:
    """Return whose turn it was to get the ticket, and until when the assignee is away."""
    own = ticket.own if ticket else None
    if not own:
        return []
    route = reply.turn if isinstance(reply, Created) else None
    found = [turn_of(own, route, style)] if route else []
    return [*found, absence(own, reply.away, style)] if reply.away else found


def turn_of(own: str, route: str, style: Style) -> str:
    """Return whose turn it was, and on which route."""
    return tell("turn of {person} ({route})", person=style.person(own), route=style.text(route))


def absence(user: str, until: str, style: Style) -> str:
    """Return until when somebody is away. until: UTC, to the minute, or as in `core.absences`"""
    who = style.person(user)
    if until == LEFT:
        return tell("{person} has left", person=who)
    if until == NO_END:
        return tell("{person} is away", person=who)
    return tell("{person} is away until {time}", person=who, time=style.time(until))
