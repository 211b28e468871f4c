"""The reaction that makes a ticket of its message."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck

from core.message import Audience, Message, Place
from core.post import Post, Queued
from core.translation import say, speaking, told
from handlers.slack.answers import whisper
from handlers.slack.calls import Calls, Refused, Unanswered
from handlers.slack.captures import captured, place_of, thread_link
from handlers.slack.confirmations import Reacted
from handlers.slack.directory import kind_of
from handlers.slack.routes import Routes
from handlers.slack.service import Payload, Service, deliver_again, netted

GONE = say("I cannot read that message, so I made no ticket: write it in your own words.")


def register(routes: Routes) -> None:
    """Listen for reactions."""

    @netted(deliver_again)
    async def added(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        event = body["event"]  # never the bot's own reaction: Bolt drops those
        item = event["item"]
        if item["type"] == "message" and item.get("channel") and item.get("ts"):
            emoji = event["reaction"].partition("::")[0]  # without its skin tone
            await service.capture(_message(event, service), emoji)
        return None

    routes.event("reaction_added")(added)


def _message(event: dict[str, Any], service: Service) -> Message:
    channel, ts, user = event["item"]["channel"], event["item"]["ts"], event["user"]
    return Message(
        text="",
        actor=service.identity.actor(user),
        at=service.now(),
        source=f"reaction:{channel}:{ts}:{user}:{event['event_ts']}",
        place=Place(channel, ts=ts),
    )


class Captures:
    """The outbox's maker of captures. It hands a message with a reaction to the desk."""

    def __init__(self, service: Service, calls: Calls) -> None:
        self._service, self._calls = service, calls

    async def make(self, queued: Queued) -> Post | None:
        """Make the ticket. Return a post for the person who reacted if the message cannot be read.

        Raises CallError if it must be tried again.
        """
        asked, service = queued.post.body, self._service
        channel, user = asked["channel"], asked["user"]
        try:
            found = await self._calls.read("reactions.get", channel=channel, timestamp=asked["ts"])
        except Refused:
            with speaking(await self._service.language(user)):
                return whisper(Place(channel), user, {"text": told(GONE)})
        kind, external = await self._kind(channel)
        place = place_of(found["message"], channel, kind, service.identity)
        source = f"{asked['source']}:made"
        message = captured(found["message"], place, user, service.identity, service.now(), source)
        message = replace(message, audience=Audience(external=external))
        message = await service.directory.clocked(message)
        surface = Reacted(thread_link(place, service.identity))
        await service.handle(message, surface, is_event=True)
        return None

    async def _kind(self, channel: str) -> tuple[str, bool]:
        """Return the channel's type, and whether it is shared with another organisation.

        A channel that Slack refuses to show is private. Raises CallError while Slack does not
        answer; then the ticket waits.
        """
        try:
            found = (await self._calls.read("conversations.info", channel=channel))["channel"]
        except Refused:
            return "group", False
        except Unanswered as unanswered:
            if str(unanswered) != "missing_scope":
                raise
            return "group", False
        return kind_of(found), bool(found.get("is_ext_shared"))
