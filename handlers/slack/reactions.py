"""A reaction that makes a ticket of the message it is put on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from core.message import Message, Place
from core.surface import Post, Queued
from core.translation import say, speaking, told
from handlers.slack.answers import whisper
from handlers.slack.calls import Calls, Refused, Unanswered
from handlers.slack.captures import captured, place_of, thread_link
from handlers.slack.confirmations import Reacted
from handlers.slack.directory import kind_of
from handlers.slack.service import Payload, Service, deliver_again, netted

GONE = say("I cannot read that message, so I made no ticket: write it in your own words.")


def register(app: AsyncApp) -> None:
    """Listens for reactions."""

    @netted(deliver_again)
    async def added(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        event = body["event"]  # not the bot's own: Bolt keeps those
        item = event["item"]
        if item["type"] == "message" and item.get("channel") and item.get("ts"):
            emoji = event["reaction"].partition("::")[0]  # without its skin tone
            await service.capture(_message(event, service), emoji)
        return None

    app.event("reaction_added")(added)


def _message(event: dict[str, Any], service: Service) -> Message:
    channel, ts, user = event["item"]["channel"], event["item"]["ts"], event["user"]
    return Message(
        text="",
        user=user,
        workspace=service.identity.workspace,
        at=service.now(),
        source=f"reaction:{channel}:{ts}:{user}:{event['event_ts']}",
        place=Place(channel, ts=ts),
        user_ids=True,
    )


class Captures:
    """Makes the tickets that reactions asked for: the message is read, then the desk has it."""

    def __init__(self, service: Service, calls: Calls) -> None:
        self._service, self._calls = service, calls

    async def make(self, queued: Queued) -> Post | None:
        """Raises CallError where that must be tried again; a message that cannot be read is told
        to the one who reacted."""
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
        message = replace(message, external=external)
        await service.handle(message, Reacted(thread_link(place, service.identity)))
        return None

    async def _kind(self, channel: str) -> tuple[str, bool]:
        """The channel's type, and whether it is shared with another organisation. What Slack does
        not tell of is private; while it does not answer nobody knows, and the ticket waits."""
        try:
            found = (await self._calls.read("conversations.info", channel=channel))["channel"]
        except Refused:
            return "group", False
        except Unanswered as unanswered:
            if str(unanswered) != "missing_scope":
                raise
            return "group", False
        return kind_of(found), bool(found.get("is_ext_shared"))
