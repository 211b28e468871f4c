"""Fallback to a direct message if the bot cannot post where a person should see it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from core.post import CHART, SHEET, UPLOAD, Post
from core.store import Card, Face
from core.translation import say, tell, told
from handlers.blocks import card_text
from handlers.blocks.parts import context, is_person, section
from handlers.slack.answers import QUIET
from handlers.slack.calls import INSTEAD

WHY = {
    "channel_not_found": say("I am not a member of that channel: /invite me there."),
    "not_in_channel": say("I am not a member of that channel: /invite me there."),
    "user_not_in_channel": say("You are not a member of that channel."),
    "is_archived": say("That channel is archived."),
    "message_not_found": say("That message no longer exists."),
}


NO_SCOPE = say("I may not send files. Add the scope files:write and install the app again.")
_FILES = (UPLOAD, CHART, SHEET)


def fallback(post: Post, reason: str) -> Post | None:
    """Return the post as a direct message to its recipient, with the reason.

    reason: Slack's error code. The result is None if there is no recipient, or if the error is not
        about the channel.
    """
    body = post.body
    if post.method in _FILES:
        return _file(post, reason)
    user = body.get("user") if post.method == "chat.postEphemeral" else body.get(INSTEAD)
    if not user or reason not in WHY or user == body["channel"]:
        return None
    kept = ("text", "blocks", "unfurl_links", "unfurl_media")
    shown: dict[str, Any] = {name: body[name] for name in kept if name in body}
    if "blocks" in shown:
        shown["blocks"] = [
            *shown["blocks"],
            context(tell("Sent to you instead: {reason}", reason=WHY[reason])),
        ]
    else:
        shown["text"] = f"{body['text']}\n{told(WHY[reason])}"
    return replace(post, method="chat.postMessage", lane=user, body={"channel": user, **shown})


def _file(post: Post, reason: str) -> Post | None:
    """Return the file as a direct message, or the reason why there is none."""
    body, user = post.body, post.body.get("user")
    if reason in WHY and user and user != body["channel"]:
        alone = {**body, "channel": user, "thread": None}
        return replace(post, lane=f"file:{user}", body=alone)
    return message(post, told(NO_SCOPE)) if reason == "missing_scope" else None


def message(file: Post, text: str) -> Post:
    """Return a message in place of a file."""
    body = {"channel": file.body["channel"], "text": text}
    where = {"thread_ts": file.body["thread"]} if file.body["thread"] else {}
    return Post("chat.postMessage", file.lane, {**body, **where})


def unshown(face: Face, card: Card, reason: str) -> Post | None:
    """Return a post to the person who changed a ticket in its card's channel, if the card could not
    be updated. reason: Slack's error code; None as for `instead`."""
    place, user = face.change.place, face.change.by
    is_here = place is not None and place.channel == card.channel
    if reason not in WHY or not is_here or not is_person(user):
        return None
    text = card_text(face)
    why = tell("Done, but I cannot update its card there: {reason}", reason=WHY[reason])
    shown = {"text": text, "blocks": [section(text), context(why)], **QUIET}
    return Post("chat.postMessage", user, {"channel": user, **shown}, face.ticket.id)
