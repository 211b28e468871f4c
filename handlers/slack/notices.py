"""What is told without being asked, made when it is sent from how things stand then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from core.desk.reminding import digest, unclaimed, untouched
from core.desk.telling import notice
from core.desk.watching import triage
from core.saying import speaking
from core.store import Face, Snapshot, Store
from core.surface import Post, Queued
from handlers.blocks import card_for, card_text, notice_for, unclaimed_for, untouched_for
from handlers.blocks.parts import Block
from handlers.blocks.reminders import digest_shown
from handlers.slack.answers import QUIET

Language = Callable[[str | None], Awaitable[str | None]]


class Notices:
    """Makers for an outbox: of what people are told, and of what triage channels are.

    language: what a person reads; of None, what many read."""

    def __init__(self, store: Store, language: Language) -> None:
        self._store, self._language = store, language

    async def notice(self, queued: Queued) -> Post | None:
        """A direct message to one person about a change."""
        body, ws = queued.post.body, queued.workspace
        told = await self._store.read(lambda db: notice(db, ws, body["to"], body["change"]))
        if told is None:
            return None
        with speaking(await self._language(body["to"])):
            return _message(queued, *notice_for(told))

    async def triage(self, queued: Queued) -> Post | None:
        """A new ticket's card, where that still is a triage channel."""
        ws, id = queued.workspace, queued.post.ticket or ""

        async def look(db: Snapshot) -> Face | None:
            is_watched = queued.post.lane in triage(await db.roles(ws))
            return await db.face(ws, id) if is_watched else None

        face = await self._store.read(look)
        if face is None or face.withdrawn:
            return None
        with speaking(await self._language(None)):
            return _message(queued, card_text(face), card_for(face))

    async def unclaimed(self, queued: Queued) -> Post | None:
        """High tickets that nobody has claimed, mentioned in a triage channel."""
        ws, ids = queued.workspace, queued.post.body["ids"]
        faces = await self._store.read(partial(unclaimed, ws, ids))
        with speaking(await self._language(None)):
            return _message(queued, *unclaimed_for(faces)) if faces else None

    async def untouched(self, queued: Queued) -> Post | None:
        """A question to the assignee of tickets that nobody touches."""
        ws, asked = queued.workspace, queued.post.body
        since = asked["at"]
        faces = await self._store.read(partial(untouched, ws, asked["to"], asked["ids"], since))
        with speaking(await self._language(asked["to"])):
            return _message(queued, *untouched_for(faces)) if faces else None

    async def digest(self, queued: Queued) -> Post | None:
        """What waits, once a day in a triage channel."""
        ws, channel = queued.workspace, queued.post.lane
        found = await self._store.read(partial(digest, ws, channel))
        with speaking(await self._language(None)):
            return _message(queued, *digest_shown(found)) if found else None


def _message(queued: Queued, text: str, blocks: list[Block]) -> Post:
    """To the channel or the person that the post was meant for."""
    body = {"channel": queued.post.lane, "text": text, "blocks": blocks, **QUIET}
    return Post("chat.postMessage", queued.post.lane, body, queued.post.ticket)
