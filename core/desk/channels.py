"""Channels that are watched: what is stated in an intake channel is a ticket, new tickets are
posted in the triage channels."""

from __future__ import annotations

from collections.abc import Mapping

from core import parser
from core.command import Command, Role
from core.desk.drafts import attached
from core.message import Message
from core.parser.last_lines import obeyed
from core.store import Snapshot
from core.surface import Post
from core.ticket import Ticket


def reported(message: Message) -> tuple[Command, ...]:
    """The ticket that a message in an intake channel states; talk states none."""
    text, at = message.text, message.at
    made = parser.reported(text, at)
    if made and message.quoted:
        made = parser.parse(message.said, "addressed", at)
    return attached(obeyed(made, text, at, user_ids=message.user_ids), message) if made else ()


async def is_intake(message: Message, db: Snapshot) -> bool:
    """Whether a person wrote it in an intake channel, outside of its threads."""
    place = message.place
    if message.is_bot or place is None or place.thread:
        return False
    return (await db.roles(message.workspace)).get(place.channel) == "intake"


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
