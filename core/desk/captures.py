"""A reaction that asks for a ticket: what it is on must be read in Slack first, which can wait."""

from __future__ import annotations

from core.desk.unit_of_work import Work
from core.message import Message
from core.options import options_of
from core.post import Post
from core.store import Snapshot

CAPTURE = "message.capture"  # the post that reads the message and makes a ticket of it


async def asks_for_ticket(message: Message, emoji: str, db: Snapshot) -> bool:
    """Whether this workspace makes tickets with that emoji. emoji: as Slack names it."""
    return emoji == options_of(await db.options(message.workspace)).emoji


async def capture(work: Work) -> None:
    """Puts the reading of what is at the message's place into the outbox."""
    message, place = work.message, work.message.place
    if place is None or place.ts is None:
        return
    name = f"capture:{place.channel}:{place.ts}"
    body = {"channel": place.channel, "ts": place.ts, "user": message.user}
    work.posts.append(
        Post(CAPTURE, name, body | {"source": message.source}, once=f"{name}:{message.user}")
    )
