"""What is told without being asked, made when it is sent from how things stand then."""

from __future__ import annotations

from core.desk.telling import notice
from core.desk.watching import triage
from core.store import Face, Snapshot, Store
from core.surface import Post, Queued
from handlers.blocks import card_for, card_text, notice_for
from handlers.blocks.parts import Block
from handlers.slack.answers import QUIET


class Notices:
    """Makers for an outbox: of notices to people, and of cards in triage channels."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def notice(self, queued: Queued) -> Post | None:
        """A direct message to one person about a change."""
        body, ws = queued.post.body, queued.workspace
        told = await self._store.read(lambda db: notice(db, ws, body["to"], body["change"]))
        return _message(queued, *notice_for(told)) if told else None

    async def triage(self, queued: Queued) -> Post | None:
        """A new ticket's card, where that still is a triage channel."""
        ws, id = queued.workspace, queued.post.ticket or ""

        async def look(db: Snapshot) -> Face | None:
            is_watched = queued.post.lane in triage(await db.roles(ws))
            return await db.face(ws, id) if is_watched else None

        face = await self._store.read(look)
        if face is None or face.withdrawn:
            return None
        return _message(queued, card_text(face), card_for(face))


def _message(queued: Queued, text: str, blocks: list[Block]) -> Post:
    """To the channel or the person that the post was meant for."""
    body = {"channel": queued.post.lane, "text": text, "blocks": blocks, **QUIET}
    return Post("chat.postMessage", queued.post.lane, body, queued.post.ticket)
