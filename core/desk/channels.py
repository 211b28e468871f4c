"""Watched channels: a problem reported in an intake channel becomes a ticket, and new tickets are
posted in the triage channels."""

from __future__ import annotations

from collections.abc import Mapping

from core import parser
from core.command import ChannelUse, Command
from core.desk.drafts import attached
from core.message import Message
from core.parser.deadlines import deadlines_in, with_due
from core.parser.last_lines import with_last_lines
from core.parser.marks import Marks, marked, marks_in
from core.post import Post
from core.store import Snapshot
from core.ticket import Ticket


def reported(message: Message) -> tuple[Command, ...]:
    """Return the new ticket of a message in an intake channel; empty if it reports no problem.

    The caller checks the channel: see `is_intake`.
    """
    at, marks = message.at, marks_in(message.text, ())
    for text, due in () if message.quoted else deadlines_in(marks.text, at):
        if timed := with_due(parser.reported(text, at), due):
            return _whole(timed, text, marks, message)
    text = marks.text
    made = parser.reported(text, at)
    if made and message.quoted:
        made = parser.parse(message.said, "addressed", at)
    if not made:
        return ()
    return _whole(made, text, marks, message)


def _whole(
    made: tuple[Command, ...], text: str, marks: Marks, message: Message
) -> tuple[Command, ...]:
    """Return the new ticket with what its last lines, its labels and its files add."""
    whole = with_last_lines(made, text, message.at, user_ids=message.actor.user_ids)
    return attached(marked(whole, marks, None) or whole, message)


async def is_intake(message: Message, db: Snapshot) -> bool:
    """Whether a person wrote the message in an intake channel, outside of threads."""
    place = message.place
    if message.actor.is_bot or place is None or place.thread:
        return False
    return (await db.roles(message.workspace)).get(place.channel) == "intake"


def announced(ticket: Ticket, change: int, roles: Mapping[str, ChannelUse]) -> list[Post]:
    """Return a card of a new ticket for each triage channel except its own; none if it is secret.

    change: key of the ticket's creation
    roles: the watched channels' roles, by channel id
    """
    if ticket.secret:
        return []
    return [
        Post("ticket.triage", channel, {}, ticket=ticket.id, shows=change)
        for channel in triage(roles)
        if channel != ticket.channel
    ]


def triage(roles: Mapping[str, ChannelUse]) -> list[str]:
    """Return the ids of the triage channels."""
    return [channel for channel, role in roles.items() if role == "triage"]
