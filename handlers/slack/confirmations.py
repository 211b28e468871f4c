"""Answers to reactions that make a ticket, and to submitted forms."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from core.json_text import dumps
from core.message import Format, Message, Place
from core.post import Post
from core.reply import Beaten, Created, Failed, Missing, Reply, Viewed
from handlers.blocks import known_text, notice_of
from handlers.blocks.parts import section
from handlers.slack.answers import QUIET, Content, as_card, content, whisper
from handlers.slack.calls import INSTEAD
from handlers.slack.mrkdwn import fitted


@dataclass(frozen=True, slots=True)
class Reacted:
    """Answers to a reaction. A new ticket's card goes to the message's thread. Any other reply, as
    that the message has a ticket already, goes only to the person who reacted.

    url: link to the message's thread
    """

    url: str | None

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "blocks"

    def render(self, reply: Reply, format: Format) -> str:
        return dumps(self._known(reply) if isinstance(reply, Viewed) else content(reply, format))

    def posts(self, message: Message, reply: Reply, answer: str, format: Format) -> Sequence[Post]:
        assert message.place is not None
        told = json.loads(answer)
        if isinstance(reply, Created):
            return [card_at(message.place, message.user, reply, told)]
        return [whisper(message.place, message.user, told)]

    def _known(self, viewed: Viewed) -> Content:
        text = known_text(viewed.tickets[0], self.url)
        return {"text": fitted(text), "blocks": [section(text)]}


@dataclass(frozen=True, slots=True)
class Sent:
    """Answers to a form. They are empty if all went well, and a new ticket's card is posted; else
    the form shows what went wrong.

    url: link to the thread of the message that becomes a ticket; None without one
    """

    url: str | None = None

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "blocks"

    def render(self, reply: Reply, format: Format) -> str:
        if isinstance(reply, Viewed):
            return known_text(reply.tickets[0], self.url)
        return notice_of(reply) if isinstance(reply, Failed | Missing | Beaten) else ""

    def posts(self, message: Message, reply: Reply, answer: str, format: Format) -> Sequence[Post]:
        if not isinstance(reply, Created):
            return []
        return [card_at(message.place, message.user, reply, content(reply, format))]


def card_at(place: Place | None, user: str, created: Created, told: Content) -> Post:
    """Return the post of a new ticket's card.

    It goes to the thread of the ticket's message, else to the channel, else to the user directly;
    also to the user if the bot may not post there.
    """
    channel = place.channel if place else user
    body = {"channel": channel, **told, **QUIET, INSTEAD: user}
    is_direct = place is not None and place.channel_type == "im"
    thread = place and (place.thread or (None if is_direct else place.ts))
    if thread:
        body["thread_ts"] = thread
    return as_card(created, Post("chat.postMessage", channel, body))
