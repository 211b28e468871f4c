"""Answers in Slack: the reply as a message, and the posts that follow.

There is one surface for each way to ask: a message, a slash command, a button.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from core import lines, terse
from core.frozen import dataclass
from core.json_text import dumps
from core.message import Format, Message, Place
from core.parser import agrees
from core.post import Post
from core.reply import Batch, Changes, Created, Listed, Reply
from core.surface import Answered
from core.translation import tell
from handlers.blocks import blocks_for, text_for
from handlers.slack.calls import INSTEAD
from handlers.slack.mrkdwn import escape, fitted

Content = dict[str, Any]  # `text` and, for people, `blocks`

BLOCKS_MAX = 50  # blocks of one message
QUIET: Content = {"unfurl_links": False, "unfurl_media": False}


def content(reply: Reply, format: Format) -> Content:
    """Return the reply as `text` and `blocks` of a Slack message; json and lines have no blocks."""
    if format == "json":
        return {"text": fitted(escape(terse.to_json(reply)))}
    if format == "lines":
        return {"text": fitted(escape(lines.to_lines(reply)))}
    return {"text": text_for(reply) or tell("Done."), "blocks": blocks_for(reply)}


def joined(answers: Sequence[str]) -> Content:
    """Return several stored answers as one message. Answers in terse JSON become an array."""
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
    """Return the key of the change that the reply reports, if any."""
    return reply.change if isinstance(reply, Created | Changes | Batch) else None


def in_channel(reply: Reply, place: Place, told: Content) -> list[Post]:
    """Return a post of a new ticket's card to the channel, because only one person saw the answer.

    The card starts the ticket's thread and shows later changes. There is no post for other replies
    and in direct messages. told: the answer
    """
    if not isinstance(reply, Created) or place.channel_type == "im":
        return []
    if "blocks" not in told:
        told = content(reply, "blocks")
    body = {"channel": place.channel, **told, **QUIET}
    return [as_card(reply, Post("chat.postMessage", place.channel, body))]


def as_card(created: Created, post: Post) -> Post:
    """Return the post bound to the new ticket, and as its card if it has blocks."""
    shows = created.change if "blocks" in post.body else None
    return replace(post, ticket=created.ticket.id, shows=shows)


def whisper(place: Place, user: str, told: Content) -> Post:
    """Return an answer that only one person sees, at the place where they wrote or pressed."""
    body = {"channel": place.channel, "user": user, **told}
    if place.thread:
        body["thread_ts"] = place.thread
    return Post("chat.postEphemeral", f"{place.channel}/{user}", body)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Answers to a message. They go to its thread; in a direct conversation they start no thread.

    A change by an overheard message is answered, but not in the ticket's own thread: there its card
    shows the change. Any other reply to an overheard message is ephemeral. An overheard agreement
    gets no answer.
    mute: post nothing, because another bot has got enough answers
    """

    mute: bool = False

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        if chosen is None or chosen == "text":
            return "json" if message.actor.is_bot else "blocks"
        return chosen

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        told = content(reply, format)
        return Answered(dumps(told), self.posts(message, reply, told, format))

    def posts(
        self, message: Message, reply: Reply, told: Content, format: Format
    ) -> Sequence[Post]:
        """Return the posts of an answer. told: the reply as a Slack message."""
        if self.mute or message.place is None:
            return []
        if message.mode == "overheard" and agrees(message.said):
            return []
        place = message.place
        if message.mode == "overheard" and change_in(reply) is None:
            return [whisper(place, message.user, told)]
        if message.mode == "overheard" and _is_of(message.ticket, reply):
            return []
        direct = place.channel_type == "im"
        thread = place.thread if direct else place.thread or place.ts
        body = {"channel": place.channel, **told, **QUIET}
        if not message.actor.is_bot:
            body[INSTEAD] = message.user
        if thread:
            body["thread_ts"] = thread
        if format != "blocks":
            body["mrkdwn"] = False
        post = Post("chat.postMessage", place.channel, body)
        return [as_card(reply, post) if isinstance(reply, Created) else post]


def _is_of(ticket: str | None, reply: Reply) -> bool:
    """Whether the reply reports a change of this ticket."""
    return isinstance(reply, Changes) and reply.change is not None and reply.id == ticket


@dataclass(frozen=True, slots=True)
class Slash(Spoken):
    """Answers to a slash command. The acknowledgement is the answer and only one person sees it; a
    new ticket is also posted in the channel."""

    def posts(
        self, message: Message, reply: Reply, told: Content, format: Format
    ) -> Sequence[Post]:
        """Return the post of a new ticket's card, if any."""
        return in_channel(reply, message.place, told) if message.place else []


@dataclass(frozen=True, slots=True)
class Late(Spoken):
    """Answers to a slash command that takes longer than Slack waits: each is a post of its own,
    which only one person sees. It is for commands that make no ticket.

    response_url: takes the answers, for half an hour
    """

    response_url: str = ""

    def posts(
        self, message: Message, reply: Reply, told: Content, format: Format
    ) -> Sequence[Post]:
        """Return the post of the answer."""
        body = {"url": self.response_url, "response_type": "ephemeral", **told}
        return [Post("response_url", f"late/{message.user}", body)]


@dataclass(frozen=True, slots=True)
class Pressed:
    """Answers to a button. A change or a page replaces the message with the button; only the person
    who pressed sees any other reply. A ticket's card is not replaced: it shows changes by itself.

    user: id of the person who pressed
    ts: message time of the message with the button
    card: id of the ticket whose card that message is; None if it is no card
    response_url: changes an ephemeral message, which no other call can; None for other messages
    """

    user: str
    ts: str
    card: str | None = None
    response_url: str | None = None

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "blocks"

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        told = content(reply, format)
        return Answered(dumps(told), self._posts(message.place, reply, told))

    def _posts(self, place: Place | None, reply: Reply, told: Content) -> Sequence[Post]:
        if place is None:
            return []
        replaces = isinstance(reply, Listed) or change_in(reply) is not None
        if self.response_url:
            return [self._respond(told, replaces), *in_channel(reply, place, told)]
        if _is_of(self.card, reply):
            return []
        if replaces and self.card is None:
            return [self._update(place.channel, reply, told)]
        return [whisper(place, self.user, told)]

    def _respond(self, told: Content, replaces: bool) -> Post:
        body = {"response_type": "ephemeral", "replace_original": replaces, **told}
        return Post("response_url", f"{self.ts}/{self.user}", {"url": self.response_url, **body})

    def _update(self, channel: str, reply: Reply, told: Content) -> Post:
        body = {"channel": channel, "ts": self.ts, **told, INSTEAD: self.user}
        if isinstance(reply, Created):  # the question's message becomes the new ticket's card
            return as_card(reply, Post("chat.update", channel, body))
        return Post("chat.update", f"{channel}/{self.ts}", body)
