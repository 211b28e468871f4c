"""What the desk asks of a way in: how it answers, and what it posts besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from core.message import Format, Message
from core.reply import Reply


@dataclass(frozen=True, slots=True)
class Post:
    """A call that must happen once the change is committed, kept in the outbox until it did.

    method: the Web API method ("chat.postMessage"), "response_url", or what is made when it is sent
    from how things stand then ("ticket.card", "ticket.notice", ..); lane: what is sent in order
    and at most once a second (a channel); body: its JSON arguments;
    ticket: id of the ticket that the message belongs to. A posted message with a ticket opens or
    continues that ticket's thread; with `in_thread` it goes under the thread the ticket already has
    in that channel, if there is one by the time it is sent. shows: the message is a card of that
    ticket, to be kept up to date, and tells of its changes up to this one. once: what waits under
    this name already is not put in a second time.
    """

    method: str
    lane: str
    body: dict[str, Any]
    ticket: str | None = None
    in_thread: bool = False
    shows: int | None = None
    once: str | None = None


def refresh(id: str) -> Post:
    """What brings the ticket's cards, and the reaction on its source message, up to date."""
    return Post("ticket.card", f"ticket:{id}", {}, ticket=id, once=f"card:{id}")


@dataclass(frozen=True, slots=True)
class Queued:
    """A post waiting in the outbox. key: its row; thread: the ticket's thread in that channel (a
    Slack message time), if any; undecided: a process died between the call and its record."""

    key: int
    workspace: str
    post: Post
    tries: int
    thread: str | None = None
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """One reply as a way in gives it. text: what is stored with the delivery and given back on a
    redelivery; posts: what to post for it."""

    text: str
    posts: Sequence[Post] = ()


class Surface(Protocol):
    """One way in. Pure: it is called inside the transaction that makes the change."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        """The format of the answers, given what the caller chose (`format lines`), if anything."""

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        """One reply to the message."""
