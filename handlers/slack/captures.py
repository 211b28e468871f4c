"""A message in Slack as what a ticket is made of: its words, its files, and who asks by it."""

from __future__ import annotations

from datetime import datetime

from core.message import Message, Place
from handlers.slack.attachments import attached, files_of, forwarded
from handlers.slack.identity import Identity
from handlers.slack.mrkdwn import mentions, plain
from handlers.slack.service import Payload


def captured(
    said: Payload, place: Place, user: str, identity: Identity, at: datetime, source: str
) -> Message:
    """The message `said` as it was written at `place`, for `user` who wants a ticket of it. Who
    wrote it is the requester; for a bot's message that is whoever captures it."""
    words = plain(said.get("text") or "", identity.user)
    called = mentions(said.get("text") or "", identity.user)
    return Message(
        text=words or attached(said, identity),
        actor=identity.actor(user),
        at=at,
        mode="addressed" if called or place.channel_type == "im" else "overheard",
        source=source,
        place=place,
        author=user if _is_bots(said) else said.get("user") or user,
        quoted=forwarded(said, identity) if words else "",
        files=files_of(said, place, identity),
    )


def place_of(said: Payload, channel: str, kind: str | None, identity: Identity) -> Place:
    """Where the message is. kind: the channel's type."""
    ts, thread = said["ts"], said.get("thread_ts")
    if thread == ts:
        thread = None
    return Place(channel, kind, ts, thread, identity.link(channel, ts, thread))


def thread_link(place: Place, identity: Identity) -> str | None:
    """To the thread that the message is in or begins; in a direct conversation to itself."""
    if place.ts is None or place.channel_type == "im":
        return place.link
    return identity.link(place.channel, place.ts, place.thread or place.ts)


def _is_bots(said: Payload) -> bool:
    return "bot_id" in said or said.get("subtype") == "bot_message"
