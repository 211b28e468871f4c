"""What people write, change and delete, as the events that Slack makes of it."""

from __future__ import annotations

import time
import uuid
from typing import Any

from tests.e2e.fake import forms
from tests.e2e.fake.delivery import Ack, Payload, Transport
from tests.e2e.fake.server import FakeSlack


class Talker:
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
            "is_ext_shared_channel": slack.is_shared(event.get("channel")),
            "authorizations": [{"team_id": slack.team, "user_id": slack.bot_user, "is_bot": True}],
        }
        return await self._transport.send("event", envelope, retry)

    def writes(self, channel: str, text: str, thread: str | None = None, **more: Any) -> Payload:
        """A message in the channel, and the `message` event of it, not yet delivered. more: as in
        `says`."""
        by_bot = {"bot_id": self._bot} if self._bot else {}
        message = self._slack.add(channel, self.id, text, thread_ts=thread, **by_bot, **more)
        return {**message, **self._where(channel)}

    def _where(self, channel: str) -> Payload:
        return {"channel": channel, "channel_type": self._slack.channels[channel]["kind"]}

    async def says(
        self, channel: str, text: str, thread: str | None = None, **more: Any
    ) -> Payload:
        """Writes; a mention is delivered twice, as `message` and as `app_mention`. more: what is
        attached, a subtype."""
        event = self.writes(channel, text, thread, **more)
        await self.event(event)
        if f"<@{self._slack.bot_user}>" in text and event["channel_type"] != "im":
            await self.event(mention_of(event))
        return event

    async def edits(self, channel: str, ts: str, text: str) -> Ack:
        """Changes the text of a message of theirs."""
        return await self.event(self.rewrites(channel, ts, text))

    def rewrites(self, channel: str, ts: str, text: str) -> Payload:
        """A changed message, and its `message_changed`, not yet delivered."""
        slack = self._slack
        message, at = slack.messages[channel, ts], slack.ts()
        was = {**message}
        message |= {"text": text, "edited": {"user": self.id, "ts": at}}
        return self._changed(channel, at, {**message}, was)

    def _changed(self, channel: str, at: str, message: Payload, was: Payload) -> Payload:
        return {
            "type": "message",
            "subtype": "message_changed",
            "hidden": True,
            "message": message,
            "previous_message": was,
            "ts": at,
            "event_ts": at,
            **self._where(channel),
        }

    async def deletes(self, channel: str, ts: str) -> Ack:
        """Deletes a message of theirs. Where it has replies Slack puts a tombstone in its place,
        and the event is a `message_changed` to that."""
        return await self.event(self.removes(channel, ts))

    def removes(self, channel: str, ts: str) -> Payload:
        """A deleted message, and the event of it, not yet delivered."""
        slack = self._slack
        was, at = {**slack.remove(channel, ts)}, slack.ts()
        if tombstone := slack.messages.get((channel, ts)):
            return self._changed(channel, at, {**tombstone}, was)
        return {
            "type": "message",
            "subtype": "message_deleted",
            "hidden": True,
            "deleted_ts": ts,
            "previous_message": was,
            "ts": at,
            "event_ts": at,
            **self._where(channel),
        }

    async def reacts(self, channel: str, ts: str, name: str) -> Ack:
        """Puts a reaction on a message."""
        return await self.event(self.marks(channel, ts, name))

    def marks(self, channel: str, ts: str, name: str) -> Payload:
        """A reaction, and its `reaction_added`, not yet delivered."""
        slack = self._slack
        message = slack.messages[channel, ts]
        slack.react(message, self.id, name)
        return {
            "type": "reaction_added",
            "user": self.id,
            "reaction": name,
            "item_user": message["user"],
            "item": {"type": "message", "channel": channel, "ts": ts},
            "event_ts": slack.ts(),
        }

    async def opens_home(self, tab: str = "home") -> Ack:
        """Looks at the app. tab: "home" or "messages"; `view`: what was last published."""
        slack = self._slack
        shown = slack.homes.get(self.id) if tab == "home" else None
        return await self.event(
            {
                "type": "app_home_opened",
                "user": self.id,
                "channel": slack.direct(self.id),
                "tab": tab,
                "event_ts": slack.ts(),
                **({"view": forms.payload(shown)} if shown else {}),
            }
        )


def mention_of(event: Payload) -> Payload:
    """The `app_mention` that goes with a `message`; it does not say the channel's type."""
    kept = {name: value for name, value in event.items() if name != "channel_type"}
    return {**kept, "type": "app_mention"}
