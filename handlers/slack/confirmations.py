"""Answers to reactions that make a ticket, and to submitted forms."""

from __future__ import annotations

from core.frozen import dataclass
from core.json_text import dumps
from core.message import Format, Message, Place
from core.post import Post
from core.reply import Beaten, Created, Failed, Missing, Reply, Viewed
from core.surface import Answered
from handlers.blocks import known_text, notice_of
from handlers.blocks.parts import section
from handlers.slack.answers import QUIET, Content, as_card, content, whisper
from handlers.slack.calls import INSTEAD
from handlers.slack.mrkdwn import fitted


@dataclass(frozen=True, slots=True)
class Reacted:
    """Answers to a reaction. A new ticket's card goes to the message's thread. Only the person who
    reacted sees any other reply, for example that the message has a ticket already.

    url: link to the message's thread
    """

    url: str | None

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "blocks"

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        assert message.place is not None
        told = self._known(reply) if isinstance(reply, Viewed) else content(reply, format)
        if isinstance(reply, Created):
            post = card_at(message.place, message.user, reply, told)
        else:
            post = whisper(message.place, message.user, told)
        return Answered(dumps(told), [post])

    def _known(self, viewed: Viewed) -> Content:
        text = known_text(viewed.tickets[0], self.url)
        return {"text": fitted(text), "blocks": [section(text)]}


@dataclass(frozen=True, slots=True)
class Sent:
    """Answers to a form. An answer is empty if all went well; else the form shows it. The card of a
    new ticket is posted.

    url: link to the thread of the message that becomes a ticket; None without one
    """

    url: str | None = None

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "blocks"

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        match reply:
            case Viewed():
                return Answered(known_text(reply.tickets[0], self.url))
            case Failed() | Missing() | Beaten():
                return Answered(notice_of(reply))
            case Created():
                told = content(reply, format)
                return Answered("", [card_at(message.place, message.user, reply, told)])
        return Answered("")


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
