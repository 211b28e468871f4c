"""Files in Slack. They are made when they are sent, of what the desk found when it was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.access import is_private
from core.message import Message
from core.post import Post


def file_post(message: Message, method: str, body: Mapping[str, Any]) -> Post | None:
    """Return the post of a file to where the answer is read; None outside Slack.

    What only the sender reads comes as a direct message.

    method: `CHART` or `SHEET` (`core.post`)
    body: what it is made of
    """
    place = message.place
    if place is None:
        return None
    is_own = is_private(message) and place.channel_type != "im"
    where = {"channel": message.user if is_own else place.channel, "user": message.user}
    thread = None if is_own else place.thread
    return Post(method, f"file:{where['channel']}", {**body, **where, "thread": thread})
