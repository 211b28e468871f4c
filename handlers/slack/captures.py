"""A Slack message that becomes a ticket: its text, its files and its requester."""

from __future__ import annotations

from datetime import UTC, datetime

from core.message import Message, Place
from handlers.slack.attachments import attached, files_of, forwarded
from handlers.slack.identity import Identity
from handlers.slack.mrkdwn import mentions, plain
from handlers.slack.service import Payload


def captured(
    said: Payload, place: Place, user: str, identity: Identity, at: datetime, source: str
) -> Message:
    """Return the Slack message `said` as a message to the desk. `user` wants a ticket of it.

    Its author becomes the requester; for a bot's message that is `user`.
    """
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
        written_at=datetime.fromtimestamp(float(said["ts"]), UTC),
        quoted=forwarded(said, identity) if words else "",
        files=files_of(said, place, identity),
    )


def place_of(said: Payload, channel: str, kind: str | None, identity: Identity) -> Place:
    """Return the place of the message. kind: the channel's type; None if it is not known."""
    ts, thread = said["ts"], said.get("thread_ts")
    if thread == ts:
        thread = None
    return Place(channel, kind, ts, thread, identity.link(channel, ts, thread))


def thread_link(place: Place, identity: Identity) -> str | None:
    """Return a link to the thread that the message is in or starts; to the message itself in a
    direct conversation."""
    if place.ts is None or place.channel_type == "im":
        return place.link
    return identity.link(place.channel, place.ts, place.thread or place.ts)


def _is_bots(said: Payload) -> bool:
    return "bot_id" in said or said.get("subtype") == "bot_message"
