"""Updates of a ticket's cards, and of the reaction on the message it was made of. They can be
repeated safely."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial

from core.desk.links import in_channel
from core.post import Post, Queued
from core.store import Card, Face, Snapshot, Store
from core.ticket import Stat
from core.translation import speaking
from handlers.blocks import card_for, card_text
from handlers.slack.calls import Calls, Refused, Unanswered
from handlers.slack.fallback import unshown
from handlers.slack.identity import Identity
from handlers.slack.service import Language
from handlers.slack.trackers import Outlets

# The reaction that shows a ticket's state.
MARKS: dict[Stat, str] = {"open": "ticket", "prog": "eyes", "done": "white_check_mark"}
UNSURE = "?"  # stored as the reaction while it is being changed

_GONE = frozenset(("message_not_found", "cant_update_message", "edit_window_closed"))
_AS_IT_IS = frozenset(("already_reacted", "no_reaction"))

logger = logging.getLogger(__name__)


class Cards:
    """The maker of "ticket.card" posts. Cards are in the language of the ticket's requester."""

    def __init__(
        self,
        store: Store,
        calls: Calls,
        identity: Identity,
        language: Language,
        outlets: Outlets,
    ) -> None:
        self._store, self._calls, self._language = store, calls, language
        self._outlets = outlets
        self._may_react = identity.may("reactions:write")
        if not self._may_react:
            logger.warning("without reactions:write no message shows the state of its ticket")

    async def draw(self, queued: Queued) -> Post | None:
        """Update the reaction, and every card that does not show the latest change.

        Return a post for the author of that change if a card could not be updated. Raises CallError
        if the update must be tried again.
        """
        face, bearer = await self._look(queued)
        if face is None:
            return None
        told = None
        for card in face.cards:
            if card.shows < face.latest:
                look = partial(in_channel, queued.workspace, face, card.channel)
                shown = await self._store.read(look)
                to = await self._outlets.of(queued.workspace, face.ticket, card.channel)
                told = await self._update(shown, card, to) or told
        if face.withdrawn:
            await self._mark(face, None)
        if bearer:
            await self._mark(bearer, MARKS[bearer.ticket.stat])
        return told

    async def _look(self, queued: Queued) -> tuple[Face | None, Face | None]:
        """Return the ticket now, and the ticket whose state the reaction on its source must show.

        The second is that message's first ticket that is not withdrawn. If that is another ticket,
        it is returned only if this one was withdrawn, else None.
        """
        ws, id = queued.workspace, queued.post.ticket or ""

        async def look(db: Snapshot) -> tuple[Face | None, Face | None]:
            face = await db.face(ws, id)
            if face is None or face.origin is None or face.origin.place.ts is None:
                return face, None
            first = await db.born_at(ws, face.origin.place.channel, face.origin.place.ts)
            if first and face.withdrawn:
                return face, await db.face(ws, first.id)
            return face, face if first and first.id == id else None

        return await self._store.read(look)

    async def _update(self, face: Face, card: Card, to: Sequence[str]) -> Post | None:
        with speaking(await self._language(face.ticket.by)):
            shown = {"text": card_text(face), "blocks": card_for(face, to)}
        try:
            await self._calls.call("chat.update", {"channel": card.channel, "ts": card.ts, **shown})
        except Refused as refused:
            logger.info("the card of %s in %s stays: %s", face.ticket.id, card.channel, refused)
            if str(refused) in _GONE:
                await self._store.erased(face, card)
            with speaking(await self._language(face.change.by)):
                return unshown(face, card, str(refused))
        await self._store.drawn(face, card)
        return None

    async def _mark(self, face: Face, mark: str | None) -> None:
        """Leave only this reaction of the bot. After a try that was interrupted, the present one is
        not known; then all others are removed."""
        origin = face.origin
        if origin is None or origin.deleted or origin.mark == mark or not self._may_react:
            return
        await self._store.marked(face, UNSURE)
        for old in MARKS.values() if origin.mark == UNSURE else [origin.mark]:
            if old and old != mark:
                await self._react("reactions.remove", face, old)
        if mark:
            await self._react("reactions.add", face, mark)
        await self._store.marked(face, mark)

    async def _react(self, method: str, face: Face, name: str) -> None:
        """Add or remove a reaction. A refusal by Slack is only logged."""
        assert face.origin is not None
        place = face.origin.place
        said = {"channel": place.channel, "timestamp": place.ts, "name": name}
        try:
            await self._calls.call(method, said)
        except Refused as refused:
            if str(refused) not in _AS_IT_IS:
                logger.info("%s on what %s was made of: %s", method, face.ticket.id, refused)
        except Unanswered as unanswered:
            if str(unanswered) != "missing_scope":
                raise
            self._may_react = False  # Slack did not name the granted scopes at start
