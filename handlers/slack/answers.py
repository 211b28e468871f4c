"""How Slack is answered: the reply as a message, and what is posted besides.

One surface for each way of asking: in a message, by slash command, by a button.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core import lines, terse
from core.message import Format, Message, Place
from core.reply import Batch, Changes, Created, Listed, Reply
from core.surface import Post
from handlers.blocks import blocks_for, text_for
from handlers.slack.mrkdwn import escape, fitted

Content = dict[str, Any]  # `text` and, for people, `blocks`

BLOCKS_MAX = 50  # blocks of one message
_QUIET: Content = {"unfurl_links": False, "unfurl_media": False}


def content(reply: Reply, format: Format) -> Content:
    """The reply as a Slack message's text and blocks."""
    if format == "json":
        return {"text": fitted(escape(terse.to_json(reply)))}
    if format == "lines":
        return {"text": fitted(escape(lines.to_lines(reply)))}
    return {"text": text_for(reply) or "Done.", "blocks": blocks_for(reply)}


def joined(answers: Sequence[str]) -> Content:
    """Several rendered answers as one message; several of terse JSON are an array."""
    contents: list[Content] = [json.loads(answer) for answer in answers]
    if len(contents) == 1:
        return contents[0]
    texts = [one["text"] for one in contents]
    if all(text.startswith("{") for text in texts):
        return {"text": fitted(f"[{','.join(texts)}]")}
    blocks = [block for one in contents for block in one.get("blocks", ())]
    text = fitted("\n".join(texts))
    return {"text": text, "blocks": blocks[:BLOCKS_MAX]} if blocks else {"text": text}


def change_in(reply: Reply) -> int | None:
    """The change that a reply tells of, if it tells of one."""
    return reply.change if isinstance(reply, Created | Changes | Batch) else None


def in_channel(message: Message, reply: Reply, place: Place, told: Content) -> list[Post]:
    """A change told to the channel, because only one person saw the answer: a new ticket's post is
    the root of its thread, later ones go into it. told: that answer."""
    if change_in(reply) is None or place.channel_type == "im":
        return []
    if "blocks" not in told:
        told = content(reply, "blocks")
    if not isinstance(reply, Created):  # a new ticket's card names its requester
        actor = {"type": "mrkdwn", "text": f"<@{message.user}>"}
        shown = told["blocks"][: BLOCKS_MAX - 1]
        told = {**told, "blocks": [*shown, {"type": "context", "elements": [actor]}]}
    return [
        Post(
            method="chat.postMessage",
            lane=place.channel,
            body={"channel": place.channel, **told, **_QUIET},
            ticket=_subject(reply),
            in_thread=not isinstance(reply, Created),
        )
    ]


def _subject(reply: Reply) -> str | None:
    """The one ticket that a change is about."""
    if isinstance(reply, Created):
        return reply.ticket.id
    return reply.id if isinstance(reply, Changes) else None


@dataclass(frozen=True, slots=True)
class Spoken:
    """Answers to a message: in its thread, in a direct conversation where it was written.

    mute: nothing is posted (another bot has been answered often enough).
    """

    mute: bool = False

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        if chosen is None or chosen == "text":
            return "json" if message.is_bot else "blocks"
        return chosen

    def render(self, reply: Reply, format: Format) -> str:
        return terse.dumps(content(reply, format))

    def posts(self, message: Message, reply: Reply, answer: str, format: Format) -> Sequence[Post]:
        if self.mute or message.place is None:
            return []
        place = message.place
        direct = place.channel_type == "im"
        thread = place.thread if direct else place.thread or place.ts
        body = {"channel": place.channel, **json.loads(answer), **_QUIET}
        if thread:
            body["thread_ts"] = thread
        if format != "blocks":
            body["mrkdwn"] = False
        root = reply.ticket.id if isinstance(reply, Created) and not thread else None
        return [Post("chat.postMessage", place.channel, body, ticket=root)]


@dataclass(frozen=True, slots=True)
class Slash(Spoken):
    """Answers to a slash command: the acknowledgement is the answer, seen by one person; what it
    changed is posted in the channel."""

    def posts(self, message: Message, reply: Reply, answer: str, format: Format) -> Sequence[Post]:
        place = message.place
        return in_channel(message, reply, place, json.loads(answer)) if place else []


@dataclass(frozen=True, slots=True)
class Pressed:
    """Answers to a button: a change or a page takes the place of the message with the button, all
    else is told to the presser alone.

    ts: the message with the button; response_url: set where only Slack can change that message,
    because one person alone sees it.
    """

    user: str
    ts: str
    thread: str | None = None
    response_url: str | None = None

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "blocks"

    def render(self, reply: Reply, format: Format) -> str:
        return terse.dumps(content(reply, format))

    def posts(self, message: Message, reply: Reply, answer: str, format: Format) -> Sequence[Post]:
        if message.place is None:
            return []
        replaces = isinstance(reply, Listed) or change_in(reply) is not None
        told = json.loads(answer)
        if self.response_url:
            posts = in_channel(message, reply, message.place, told)
            return [self._respond(told, replaces), *posts]
        if replaces:
            return [self._update(message.place.channel, told)]
        return [self._whisper(message.place.channel, told)]

    def _respond(self, told: Content, replaces: bool) -> Post:
        body = {"response_type": "ephemeral", "replace_original": replaces, **told}
        return Post("response_url", f"{self.ts}/{self.user}", {"url": self.response_url, **body})

    def _update(self, channel: str, told: Content) -> Post:
        return Post(
            "chat.update", f"{channel}/{self.ts}", {"channel": channel, "ts": self.ts, **told}
        )

    def _whisper(self, channel: str, told: Content) -> Post:
        body = {"channel": channel, "user": self.user, **told}
        if self.thread:
            body["thread_ts"] = self.thread
        return Post("chat.postEphemeral", f"{channel}/{self.user}", body)
