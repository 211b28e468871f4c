"""Who may see and do what: every rule, in one place.

A ticket that was born in a private channel or a direct conversation is *secret*. Seen is

- by a member: what is not secret; in a channel also what was born there; and where nobody else
  reads the answer, what they reported or are assigned;
- by an admin: the same, and where nobody else reads the answer, everything;
- by a guest, or where people of another organisation read the answer: what was born in that
  channel; and where nobody else reads the answer, what they reported or are assigned.

What is not seen is as if it did not exist. Of what they see, requester and assignee may change
everything and anybody may leave a note; agents may change all tickets. Where nobody is named an
agent every member is one. What concerns the whole workspace is for admins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from core.history import Remark
from core.message import Actor, Message, Place
from core.ticket import Ticket

Notes = tuple[Remark, ...]
Role = Literal["guest", "member", "agent", "admin"]

SECRET_PLACES = frozenset(("im", "mpim", "group"))  # Slack's channel types that not all can read


@dataclass(frozen=True, slots=True)
class Sight:
    """Which tickets are seen: those that are not secret (`public`), those born in `channel`, those
    that `user` reported or is assigned, or `everything`."""

    public: bool = True
    channel: str | None = None
    user: str | None = None
    everything: bool = False

    def sees(self, ticket: Ticket) -> bool:
        return (
            self.everything
            or (self.public and not ticket.secret)
            or (ticket.channel is not None and ticket.channel == self.channel)
            or (self.user is not None and self.user in (ticket.by, ticket.own))
        )


EVERYTHING = Sight(everything=True)  # the desk's own eyes: what it posts is not an answer
PUBLIC = Sight()  # everybody's


def is_secret(place: Place | None) -> bool:
    """Whether a ticket that is born there is seen by some only."""
    return place is not None and place.channel_type in SECRET_PLACES


def is_private(message: Message) -> bool:
    """Whether nobody but the one who asks reads the answer."""
    is_direct = message.place is not None and message.place.channel_type == "im"
    return message.audience.private or is_direct


def role_of(actor: Actor, *, is_admin: bool, is_agent: bool) -> Role:
    """is_admin, is_agent: what the desk's own settings say of them."""
    if is_admin or actor.standing == "admin":
        return "admin"
    if actor.standing == "guest":
        return "guest"
    return "agent" if is_agent else "member"


def sight_of(message: Message, role: Role) -> Sight:
    """What the answer to this message may tell of."""
    channel = message.place.channel if message.place else None
    if not is_private(message):
        return Sight(public=role != "guest" and not message.audience.external, channel=channel)
    if role == "admin":
        return EVERYTHING
    return Sight(public=role != "guest", channel=channel, user=message.user)


def shared_sight_of(message: Message, role: Role) -> Sight:
    """What may be told where others read too, although the answer itself is for one alone: the new
    ticket's card in the channel of a slash command."""
    place = message.place
    if place is None or place.channel_type == "im":
        return sight_of(message, role)
    return Sight(public=role != "guest" and not message.audience.external, channel=place.channel)


def may_change(ticket: Ticket, user: str, role: Role, *, is_note: bool = False) -> bool:
    """Whether somebody who sees the ticket may change it. is_note: nothing but a note is left."""
    return role in ("agent", "admin") or is_note or user in (ticket.by, ticket.own)


def may_merge(ticket: Ticket, into: Ticket) -> bool:
    """A duplicate names the ticket it is merged into: who sees the one must see the other."""
    return not into.secret or (ticket.secret and ticket.channel == into.channel)


def notes_for(message: Message, role: Role, ticket: Ticket, notes: Sequence[Remark]) -> Notes:
    """The internal notes that the answer may show, where nobody else reads it: to assignee and
    admins all, but of a ticket of their own, and to everybody what they wrote themselves."""
    if not is_private(message):
        return ()
    user = message.user
    sees_all = user != ticket.by and (role == "admin" or user == ticket.own)
    return tuple(note for note in notes if sees_all or note.by == user)


def may_choose(role: Role, *, has_admins: bool) -> bool:
    """Whether they set what holds for the whole workspace; where nobody is an admin, all may but
    guests."""
    return role == "admin" or (role != "guest" and not has_admins)
