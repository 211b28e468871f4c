"""Messages: mentions, direct messages, and overheard messages in channels.

A mention is delivered twice, as `app_mention` and as `message`. Both become a message with the same
source, so the first one is answered and the other is a duplicate.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck

from core.errors import StoreError
from core.message import Audience, Message, Place
from handlers.slack.answers import Spoken
from handlers.slack.attachments import files_of, forwarded
from handlers.slack.identity import Identity
from handlers.slack.mrkdwn import mentions, only_in_code, plain
from handlers.slack.routes import Routes
from handlers.slack.service import FAILED, Payload, Service, deliver_again, netted

Event = dict[str, Any]

EVENTS = ("app_mention", "message")
# Subtypes that the bot reads; others are edits, joins, ..
READ = (None, "file_share", "thread_broadcast", "bot_message", "me_message")

_PREFIXES = {"D": "im", "G": "group"}  # by a channel id's first letter; app_mention has no type


def register(routes: Routes) -> None:
    """Listen for messages."""

    @netted(_rescue)
    async def hear(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        message = message_of(body["event"], service)
        if message is not None:
            shared = bool(body.get("is_ext_shared_channel"))
            await answer(service, replace(message, audience=Audience(external=shared)))
        return None

    for event in EVENTS:
        routes.event(event)(hear)


async def _rescue(
    ack: AsyncAck, body: Payload, service: Service, error: Exception
) -> BoltResponse | None:
    if not isinstance(error, StoreError):
        _tell_failed(service, body["event"])
    return await deliver_again(ack, body, service, error)


async def answer(service: Service, message: Message) -> None:
    """Hand the message to the desk. The guard limits answers to other bots."""
    channel = message.place.channel if message.place else ""
    if not message.actor.is_bot:
        service.guard.person_spoke(channel)
        await service.handle(message, Spoken(), is_event=True)
        return
    may = service.guard.bot_spoke(channel, message.at)
    handled = await service.handle(message, Spoken(mute=not may), is_event=True)
    if handled.posted:
        service.guard.answered(channel)


def message_of(event: Event, service: Service) -> Message | None:
    """Return the event as a message to the desk; None for an edit, a join, an empty text, or a
    message of another bot that does not address this one."""
    identity = service.identity
    user, is_bot = event.get("user") or event.get("bot_id"), "bot_id" in event
    if event.get("subtype") not in READ or "edited" in event or not user:
        return None
    place = _place(event, identity)
    said = event.get("text") or ""
    called = mentions(said, identity.user)
    is_mention = event["type"] == "app_mention" and not only_in_code(said, identity.user)
    addressed = called or is_mention or place.channel_type == "im"
    message = Message(
        text=plain(said, identity.user),
        actor=identity.actor(user, is_bot=is_bot, may_sign_in=not is_bot),
        at=min(datetime.fromtimestamp(float(event["ts"]), UTC), service.now()),  # clocks differ
        mode="addressed" if addressed else "overheard",
        source=f"{place.channel}:{place.ts}",
        place=place,
        quoted=forwarded(event, identity),
        files=files_of(event, place, identity),
    )
    if called and not message.text and not message.brings:
        message = replace(message, text="help")
    return message if _is_read(message) else None


def _is_read(message: Message) -> bool:
    """Whether the desk gets the message. An overheard message counts only with text of its own, and
    only by a person."""
    if message.mode == "overheard":
        return bool(message.text) and not message.actor.is_bot
    return bool(message.text or message.brings)


def _place(event: Event, identity: Identity) -> Place:
    channel, ts = event["channel"], event["ts"]
    thread = event.get("thread_ts")
    if thread == ts:
        thread = None
    kind = event.get("channel_type") or _PREFIXES.get(channel[:1])
    return Place(channel, kind, ts, thread, identity.link(channel, ts, thread))


def _tell_failed(service: Service, event: Event) -> None:
    """Report the failure to a person who addressed the bot. An overheard message may not have been
    for the bot."""
    message = message_of(event, service)
    if message is None or message.actor.is_bot or message.mode == "overheard":
        return
    thread = event.get("thread_ts") or (None if event.get("channel_type") == "im" else event["ts"])
    said = {"channel": event["channel"], "text": FAILED}
    service.send("chat.postMessage", **said, **({"thread_ts": thread} if thread else {}))
