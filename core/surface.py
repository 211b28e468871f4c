"""The desk's view of a way in: the format of its answers, and the posts it makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from core.message import Format, Message
from core.reply import Reply


@dataclass(frozen=True, slots=True)
class Post:
    """A call to make after the change is committed. It waits in the outbox until it is made.

    method: a Web API method ("chat.postMessage"), "response_url", or a name like "ticket.card":
        such a post is built when it is sent, from the ticket's state at that time
    lane: posts of one lane go out in order, at most one a second; mostly a channel id
    body: the JSON arguments
    ticket: id of the ticket that the message is about; the message opens or continues its thread
    in_thread: put the message into the thread that the ticket has in this channel, if any
    shows: number of the latest change that the message tells of, if it is a card; cards are updated
    once: a name; the post is dropped if a post with the same name already waits
    """

    method: str
    lane: str
    body: dict[str, Any]
    ticket: str | None = None
    in_thread: bool = False
    shows: int | None = None
    once: str | None = None


def refresh(id: str) -> Post:
    """Return the post that updates the ticket's cards and the reaction on its source message."""
    return Post("ticket.card", f"ticket:{id}", {}, ticket=id, once=f"card:{id}")


@dataclass(frozen=True, slots=True)
class Queued:
    """A post that waits in the outbox.

    key: number of its row
    workspace: id of the workspace that it goes to
    post: what to send
    tries: failed attempts so far
    thread: the ticket's thread in that channel (a Slack message time), None if there is none
    undecided: a process died between the call and its record, so it may have been sent
    """

    key: int
    workspace: str
    post: Post
    tries: int
    thread: str | None = None
    undecided: bool = False


class Surface(Protocol):
    """One way in. Pure, as it is called inside the transaction of the change."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        """Return the format of the answers. chosen: the user's choice (`format lines`) or None."""

    def render(self, reply: Reply, format: Format) -> str:
        """Return a reply as text. It is stored with the delivery and repeated on a redelivery."""

    def posts(self, message: Message, reply: Reply, answer: str, format: Format) -> Sequence[Post]:
        """Return the posts for one reply. answer: its text from `render`."""
