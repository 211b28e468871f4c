"""Posts: calls to make after the commit. They wait in the outbox."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import Any

from core.frozen import dataclass

# A file into a channel or to a person: `channel`, `thread`, `name`, and its `content` in base64.
UPLOAD = "file"
# Derived posts of files, with `channel`, `thread` and `user`, who asked. A chart has `of` and
# `weeks` (Monday, opened, closed); a sheet has `name`, `kind`, `columns` and `rows`.
CHART, SHEET = "ticket.chart", "ticket.sheet"


@dataclass(frozen=True, slots=True)
class Post:
    """A call to make once the change is committed. It stays in the outbox until it is made.

    method: a Web API method ("chat.postMessage"), "response_url", UPLOAD, or a derived post
        ("ticket.card", "ticket.notice", ..), which is made from the state at the time it is sent
    lane: posts of a lane (a channel) are sent in order, at most one a second
    body: the JSON arguments
    ticket: id of the ticket that the message belongs to; the message opens or continues the
        ticket's thread
    in_thread: send it to the thread that the ticket has in that channel by then, if any
    shows: set if the message is a card of the ticket: key of the latest change that it shows
    once: a name; while a post of this name waits, another one is not queued
    """

    method: str
    lane: str
    body: dict[str, Any]
    ticket: str | None = None
    in_thread: bool = False
    shows: int | None = None
    once: str | None = None


def upload(channel: str, name: str, content: bytes, thread: str | None = None) -> Post:
    """Return the post of a file. channel: id of a channel or a user; thread: a message time"""
    body = {"channel": channel, "thread": thread, "name": name}
    return Post(UPLOAD, f"file:{channel}", {**body, "content": b64encode(content).decode()})


def uploaded(post: Post) -> bytes:
    """Return the content of a file's post."""
    return b64decode(post.body["content"])


def refresh(id: str) -> Post:
    """Return the post that updates the ticket's cards and the reaction on its source message."""
    return Post("ticket.card", f"ticket:{id}", {}, ticket=id, once=f"card:{id}")


@dataclass(frozen=True, slots=True)
class Queued:
    """A post waiting in the outbox.

    key: key of its row
    workspace: id of its workspace
    post: the post
    tries: how often it was tried
    thread: the ticket's thread in that channel (a Slack message time), if any
    undecided: a process died between the call and its record
    """

    key: int
    workspace: str
    post: Post
    tries: int
    thread: str | None = None
    undecided: bool = False
