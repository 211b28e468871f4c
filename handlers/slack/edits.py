"""Edited and deleted messages, whose tickets follow them. A message that mentions the bot only
since an edit is answered once; no other edit runs a command."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck

from core.message import Message
from handlers.slack.messages import answer, message_of
from handlers.slack.routes import Routes
from handlers.slack.service import Payload, Service, deliver_again, netted

Event = dict[str, Any]

CHANGED, DELETED, TOMBSTONE = "message_changed", "message_deleted", "tombstone"


def register(routes: Routes) -> None:
    """Listen for edits and deletions. They are `message` events, so this comes before messages."""

    def is_change(body: Payload) -> bool:
        return body["event"].get("subtype") in (CHANGED, DELETED)

    @netted(deliver_again)
    async def hear(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        event = body["event"]
        if _is_deletion(event):
            if message := deleted(event, service):
                await service.follow_deletion(message)
        elif message := edited(event, service):
            await _follow_or_answer(event, message, service)
        return None

    routes.event("message", only=is_change)(hear)


async def _follow_or_answer(event: Event, message: Message, service: Service) -> None:
    """Answer a message that mentions the bot now, or let its ticket follow. message: as edited."""
    said, was = _said(event, event["message"], service), deleted(event, service)
    before = was.mode if was else "overheard"
    is_called = message.mode == "addressed" and before == "overheard"
    if is_called and said and not await _is_ticket(said, service):
        await answer(service, said)
        return
    await service.follow(replace(message, mode=before), was.text if was else message.text)


async def _is_ticket(said: Message, service: Service) -> bool:
    """Whether the message has a ticket already."""
    return await service.made_of(replace(said, author=said.user)) is not None


def _is_deletion(event: Event) -> bool:
    """Whether the event is a deletion. Slack replaces a message with replies by a tombstone."""
    now = event.get("message") or {}
    return event["subtype"] == DELETED or now.get("subtype") == TOMBSTONE


def edited(event: Event, service: Service) -> Message | None:
    """Return the edited message; None if its text did not change or it is the bot's own."""
    now, was = event.get("message") or {}, event.get("previous_message") or {}
    if not now.get("edited") or now.get("text") == was.get("text"):
        return None
    message, at = _said(event, now, service), now["edited"]["ts"]
    return message and replace(
        message,
        at=datetime.fromtimestamp(float(at), UTC),
        source=f"edit:{message.source}:{at}",
    )


def deleted(event: Event, service: Service) -> Message | None:
    """Return the message before the event; None if it is the bot's own."""
    message = _said(event, event.get("previous_message") or {}, service)
    return message and replace(message, source=f"gone:{message.source}")


def _said(event: Event, message: Event, service: Service) -> Message | None:
    """Return a message inside the event, as if it were new; None if it is the bot's own."""
    if message.get("user") == service.identity.user or "ts" not in message:
        return None
    said = {name: value for name, value in message.items() if name != "edited"}
    said |= {name: event[name] for name in ("channel", "channel_type") if name in event}
    return message_of({**said, "type": "message"}, service)
