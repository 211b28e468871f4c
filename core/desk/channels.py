"""Channels that are watched: what is stated in an intake channel is a ticket, new tickets are
posted in the triage channels."""

from __future__ import annotations

from collections.abc import Mapping

from core import parser
from core.command import ChannelUse, Command
from core.desk.drafts import attached
from core.message import Message
from core.parser.last_lines import obeyed
from core.post import Post
from core.store import Snapshot
from core.ticket import Ticket


def reported(message: Message) -> tuple[Command, ...]:
    """The ticket that a person's message would state in an intake channel; nothing in threads."""
    place = message.place
    if message.mode != "overheard" or message.actor.is_bot or place is None or place.thread:
        return ()
    text, at = message.text, message.at
    if not parser.reported(text, at):
        return ()
    made = obeyed(
        parser.parse(message.said, "addressed", at), text, at, user_ids=message.actor.user_ids
    )
    return attached(made, message)


async def is_intake(message: Message, db: Snapshot) -> bool:
    """Whether it was written in an intake channel."""
    roles = await db.roles(message.workspace)
    return message.place is not None and roles.get(message.place.channel) == "intake"


def announced(ticket: Ticket, change: int, roles: Mapping[str, ChannelUse]) -> list[Post]:
    """A new ticket's card for each triage channel but its own. roles: of watched channels; change:
    its creation."""
    if ticket.secret:
        return []
    return [
        Post("ticket.triage", channel, {}, ticket=ticket.id, shows=change)
        for channel in triage(roles)
        if channel != ticket.channel
    ]


def triage(roles: Mapping[str, ChannelUse]) -> list[str]:
    """The triage channels."""
    return [channel for channel, role in roles.items() if role == "triage"]
