"""Channels that are watched: new tickets are posted in a triage channel."""

from __future__ import annotations

from collections.abc import Mapping

from core.command import Role
from core.surface import Post
from core.ticket import Ticket


def announced(ticket: Ticket, change: int, roles: Mapping[str, Role]) -> list[Post]:
    """A new ticket's card for each triage channel but its own. roles: of watched channels; change:
    its creation."""
    if ticket.secret:
        return []
    return [
        Post("ticket.triage", channel, {}, ticket=ticket.id, shows=change)
        for channel in triage(roles)
        if channel != ticket.channel
    ]


def triage(roles: Mapping[str, Role]) -> list[str]:
    """The triage channels."""
    return [channel for channel, role in roles.items() if role == "triage"]
