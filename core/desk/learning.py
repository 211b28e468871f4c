"""What each workspace's corrections have taught the classifier, kept at hand.

The database holds it; what is read is kept in memory until its version changes, so that a creation
costs the look at a version. Nothing is kept here before it is committed.
"""

from __future__ import annotations

from collections import OrderedDict

from core.classifier import Guess, Learnt, classify
from core.store import Snapshot, Transaction
from core.ticket import Ticket

WORKSPACES = 32  # kept at hand, 128 KB each


class Learning:
    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[int, Learnt | None]] = OrderedDict()

    async def classify(self, db: Snapshot, ws: str, title: str, desc: str | None) -> Guess:
        """The category as this workspace would have it."""
        return classify(title, desc, await self._of(db, ws))

    async def correct(self, db: Transaction, ws: str, ticket: Ticket) -> None:
        """Somebody gave the ticket its category: take it in, in the same transaction."""
        learnt = await self._of(db, ws) or Learnt()
        taught = learnt.correct(ticket.title, ticket.desc, ticket.cat)
        await db.set_learnt(ws, taught.to_bytes())

    async def _of(self, db: Snapshot, ws: str) -> Learnt | None:
        version = await db.learnt_version(ws)
        kept = self._kept.get(ws)
        if kept is None or kept[0] != version:
            data = await db.learnt(ws) if version else None
            kept = (version, Learnt.from_bytes(data) if data else None)
        self._keep(ws, kept)
        return kept[1]

    def _keep(self, ws: str, kept: tuple[int, Learnt | None]) -> None:
        self._kept[ws] = kept
        self._kept.move_to_end(ws)
        if len(self._kept) > WORKSPACES:
            self._kept.popitem(last=False)
