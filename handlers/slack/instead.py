"""What somebody was to see where the bot cannot post, or not any more: they get it directly."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from core.store import Card, Face
from core.surface import Post
from handlers.blocks import card_text
from handlers.blocks.parts import context, is_person, section
from handlers.slack.answers import QUIET
from handlers.slack.calls import INSTEAD

WHY = {
    "channel_not_found": "I am not a member of that channel: /invite me there.",
    "not_in_channel": "I am not a member of that channel: /invite me there.",
    "user_not_in_channel": "You are not a member of that channel.",
    "is_archived": "That channel is archived.",
    "message_not_found": "That message is gone.",
}


def instead(post: Post, reason: str) -> Post | None:
    """The same as a direct message to whom it was for, with the reason; None where that is nobody,
    or no channel's fault. reason: Slack's error."""
    body = post.body
    user = body.get("user") if post.method == "chat.postEphemeral" else body.get(INSTEAD)
    if not user or reason not in WHY or user == body["channel"]:
        return None
    kept = ("text", "blocks", "unfurl_links", "unfurl_media")
    told: dict[str, Any] = {name: body[name] for name in kept if name in body}
    if "blocks" in told:
        told["blocks"] = [*told["blocks"], context(f"Told here: {WHY[reason]}")]
    else:
        told["text"] = f"{body['text']}\n{WHY[reason]}"
    return replace(post, method="chat.postMessage", lane=user, body={"channel": user, **told})


def unshown(face: Face, card: Card, reason: str) -> Post | None:
    """For whoever just changed the ticket where its card is, and does not see it there."""
    place, user = face.change.place, face.change.by
    is_here = place is not None and place.channel == card.channel
    if reason not in WHY or not is_here or not is_person(user):
        return None
    text = card_text(face)
    why = f"It was done, but its card there stays as it was: {WHY[reason]}"
    told = {"text": text, "blocks": [section(text), context(why)], **QUIET}
    return Post("chat.postMessage", user, {"channel": user, **told}, face.ticket.id)
