"""Who may see and do what: every rule, in one place.

A ticket made in a private channel or a direct conversation is *secret*. An answer may show

- to a member: tickets that are not secret, and in a channel those made there. If nobody else reads
  the answer, also tickets that they reported, are assigned to, or were asked to approve;
- to an admin: the same, and if nobody else reads the answer, all tickets;
- to a guest, or where people of another organisation read it: tickets made in that channel. If
  nobody else reads the answer, also tickets that they reported or are assigned to;
- in a client's channel: the same, and never a ticket that is now of another client.

Any other ticket does not exist for them. Of the tickets that they see, requester and assignee may
change theirs, agents may change all, and anybody may leave a note. If no agents are named, every
member is one. What concerns the whole workspace is for admins.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from core import approvals
from core.frozen import dataclass
from core.history import Remark
from core.message import Actor, Message, Place
from core.ticket import Ticket

Notes = tuple[Remark, ...]
Role = Literal["guest", "member", "agent", "admin"]

SECRET_PLACES = frozenset(("im", "mpim", "group"))  # Slack channel types with restricted readers


@dataclass(frozen=True, slots=True)
class Sight:
    """Which tickets are seen: those that any of these fields allows.

    public: tickets that are not secret
    channel: tickets made in this channel (its id)
    user: tickets that this user reported or is assigned to; if `public`, also those that they were
        asked to approve
    everything: all tickets
    client: the client whose channel it is: tickets of other clients are not seen by their channel
    """

    public: bool = True
    channel: str | None = None
    user: str | None = None
    everything: bool = False
    client: str | None = None

    def sees(self, ticket: Ticket) -> bool:
        """Whether the ticket is seen."""
        if self.everything or (self.public and not ticket.secret):
            return True
        if self.channel is not None and ticket.channel == self.channel:
            return self.public or self.client is None or ticket.more.client in (None, self.client)
        return self.user is not None and is_theirs(ticket, self.user, asked=self.public)


def is_theirs(ticket: Ticket, user: str, *, asked: bool = True) -> bool:
    """Whether the user sees the ticket also if it is secret.

    asked: whether it is enough that they were asked to approve it, and that was not withdrawn
    """
    if user in (ticket.by, ticket.own):
        return True
    return asked and user in approvals.asked(ticket.more.approval)


EVERYTHING = Sight(everything=True)  # for the desk itself: its posts are no answers
PUBLIC = Sight()  # what every member may see


def is_secret(place: Place | None) -> bool:
    """Whether a ticket made at this place is secret."""
    return place is not None and place.channel_type in SECRET_PLACES


def is_private(message: Message) -> bool:
    """Whether only the sender of the message reads the answer."""
    is_direct = message.place is not None and message.place.channel_type == "im"
    return message.audience.private or is_direct


def is_client_side(message: Message, role: Role) -> bool:
    """Whether people of another organisation read the answer."""
    return role == "guest" or (message.audience.external and not is_private(message))


def role_of(actor: Actor, *, is_admin: bool, is_agent: bool) -> Role:
    """Return the actor's role. is_admin, is_agent: according to the desk's own settings"""
    if is_admin or actor.standing == "admin":
        return "admin"
    if actor.standing == "guest":
        return "guest"
    return "agent" if is_agent else "member"


def sight_of(message: Message, role: Role) -> Sight:
    """Return which tickets the answer to the message may show."""
    channel, client = message.place.channel if message.place else None, message.audience.client
    if not is_private(message):
        is_public = role != "guest" and not message.audience.external
        return Sight(public=is_public, channel=channel, client=client)
    if role == "admin":
        return EVERYTHING
    return Sight(public=role != "guest", channel=channel, user=message.user, client=client)


def shared_sight_of(message: Message, role: Role) -> Sight:
    """Return which tickets a post for others may show, although the answer itself is private.

    Such a post is the new ticket's card in the channel of a slash command.
    """
    place, audience = message.place, message.audience
    if place is None or place.channel_type == "im":
        return sight_of(message, role)
    is_public = role != "guest" and not audience.external
    return Sight(public=is_public, channel=place.channel, client=audience.client)


def may_name_clients(message: Message, role: Role) -> bool:
    """Whether the sender may name clients here: no guest may, and nobody where others read it."""
    return role != "guest" and not message.audience.external


def may_be_of(ticket: Ticket, clients: Mapping[str, str]) -> bool:
    """Whether the ticket may have its client. clients: of each client's channel, by its id

    A ticket made in the channel of one client is never another's: its card is there.
    """
    return ticket.more.client in (None, clients.get(ticket.channel or "", ticket.more.client))


def may_change(ticket: Ticket, user: str, role: Role, *, is_note: bool = False) -> bool:
    """Whether a user who sees the ticket may change it. is_note: the change only adds a note"""
    return role in ("agent", "admin") or is_note or user in (ticket.by, ticket.own)


def may_merge(ticket: Ticket, into: Ticket, clients: Collection[str] = ()) -> bool:
    """Whether all who see the duplicate may see the ticket that it then names.

    clients: ids of the channels of clients
    """
    if ticket.channel != into.channel and ticket.channel in clients:
        return False
    return not into.secret or (ticket.secret and ticket.channel == into.channel)


def notes_for(message: Message, role: Role, ticket: Ticket, notes: Sequence[Remark]) -> Notes:
    """Return the internal notes that the answer may show; none if others read the answer.

    Assignee and admins see all notes, except on tickets that they reported. Everybody sees the
    notes that they wrote.
    """
    if not is_private(message):
        return ()
    user = message.user
    sees_all = user != ticket.by and (role == "admin" or user == ticket.own)
    return tuple(note for note in notes if sees_all or note.by == user)


def may_choose(role: Role, *, has_admins: bool) -> bool:
    """Whether the role may set a workspace's options. Without admins, all but guests may."""
    return role == "admin" or (role != "guest" and not has_admins)
