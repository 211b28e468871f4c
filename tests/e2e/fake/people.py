"""Somebody in the workspace: what they do, delivered as Slack delivers it."""

from __future__ import annotations

import time
import uuid
from typing import Any

from tests.e2e.fake.checks import elements_of
from tests.e2e.fake.delivery import Ack, Payload, Transport
from tests.e2e.fake.server import FakeSlack


class Person:
    """A user; with `bot` another bot, whose messages carry that bot id."""

    def __init__(
        self, slack: FakeSlack, transport: Transport, user: str, bot: str | None = None
    ) -> None:
        self._slack, self._transport, self.id, self._bot = slack, transport, user, bot

    async def event(self, event: Payload, retry: int = 0) -> Ack:
        """Delivers an event."""
        slack = self._slack
        envelope = {
            "token": "t",
            "team_id": slack.team,
            "api_app_id": slack.app,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{uuid.uuid4().hex[:10].upper()}",
            "event_time": int(time.time()),
            "authorizations": [{"team_id": slack.team, "user_id": slack.bot_user, "is_bot": True}],
        }
        return await self._transport.send("event", envelope, retry)

    def writes(self, channel: str, text: str, thread: str | None = None, **more: Any) -> Payload:
        """A message in the channel, and the `message` event of it, not yet delivered."""
        by_bot = {"bot_id": self._bot} if self._bot else {}
        message = self._slack.add(channel, self.id, text, thread_ts=thread, **by_bot)
        kind = self._slack.channels[channel]["kind"]
        return {**message, "channel": channel, "channel_type": kind, **more}

    async def says(self, channel: str, text: str, thread: str | None = None) -> Payload:
        """Writes; a mention is delivered twice, as `message` and as `app_mention`."""
        event = self.writes(channel, text, thread)
        await self.event(event)
        if f"<@{self._slack.bot_user}>" in text and event["channel_type"] != "im":
            await self.event(mention_of(event))
        return event

    async def slash(self, text: str, channel: str = "C1", trigger: str | None = None) -> Ack:
        """/ticket text"""
        slack = self._slack
        form = {
            "team_id": slack.team,
            "channel_id": channel,
            "channel_name": slack.channels[channel]["name"],
            "user_id": self.id,
            "user_name": slack.users[self.id],
            "command": "/ticket",
            "text": text,
            "api_app_id": slack.app,
            "response_url": slack.response_url(),
            "trigger_id": trigger or uuid.uuid4().hex,
        }
        return await self._transport.send("command", form)

    async def presses(self, channel: str, ts: str, label: str) -> Ack:
        """Presses the button with that label under a message of the bot."""
        message = self._slack.messages[channel, ts]
        element = button(message["blocks"], label)
        return await self.acts(channel, element, ts=ts, message=message)

    async def presses_in(self, ack: Ack, label: str, channel: str = "C1") -> Ack:
        """Presses a button in an ephemeral answer."""
        return await self.acts(channel, button(ack.json["blocks"], label), is_ephemeral=True)

    async def acts(
        self,
        channel: str,
        element: Payload,
        *,
        ts: str | None = None,
        message: Payload | None = None,
        is_ephemeral: bool = False,
    ) -> Ack:
        """The block_actions of an element."""
        slack = self._slack
        ts = ts or slack.ts()
        thread = {"thread_ts": message["thread_ts"]} if message and "thread_ts" in message else {}
        action = {"block_id": "b", "action_ts": slack.ts(), **element}
        payload = {
            "type": "block_actions",
            "api_app_id": slack.app,
            "team": {"id": slack.team},
            "user": {"id": self.id, "team_id": slack.team},
            "trigger_id": uuid.uuid4().hex,
            "response_url": slack.response_url(),
            "channel": {"id": channel, "name": slack.channels[channel]["name"]},
            "container": {
                "type": "message",
                "message_ts": ts,
                "channel_id": channel,
                "is_ephemeral": is_ephemeral,
                **thread,
            },
            "state": {"values": {}},
            "actions": [action],
            **({"message": message} if message else {}),
        }
        return await self._transport.send("interactive", payload)


def mention_of(event: Payload) -> Payload:
    """The `app_mention` that goes with a `message`; it does not say the channel's type."""
    kept = {name: value for name, value in event.items() if name != "channel_type"}
    return {**kept, "type": "app_mention"}


def button(blocks: list[Payload], label: str) -> Payload:
    """The button with that label."""
    for block in blocks:
        for element in elements_of(block):
            if element.get("type") == "button" and element["text"]["text"].startswith(label):
                return element
    raise LookupError(f"no button {label}")
