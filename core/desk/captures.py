"""A reaction that asks for a ticket.

The message with the reaction must first be read from Slack. A post in the outbox does that.
"""

from __future__ import annotations

from core.desk.unit_of_work import Work
from core.message import Message
from core.options import options_of
from core.post import Post
from core.store import Snapshot

CAPTURE = "message.capture"  # the post that reads the message and makes a ticket of it


async def asks_for_ticket(message: Message, emoji: str, db: Snapshot) -> bool:
    """Whether the emoji makes tickets in this workspace. emoji: its Slack name, without colons."""
    return emoji == options_of(await db.options(message.workspace)).emoji


async def capture(work: Work) -> None:
    """Queue the post that reads the message at this place and makes a ticket of it."""
    message, place = work.message, work.message.place
    if place is None or place.ts is None:
        return
    name = f"capture:{place.channel}:{place.ts}"
    body = {"channel": place.channel, "ts": place.ts, "user": message.user}
    work.posts.append(
        Post(CAPTURE, name, body | {"source": message.source}, once=f"{name}:{message.user}")
    )
