"""What each workspace's people have taught the classifier, kept at hand.

They teach by saying a category (in full), and by closing a ticket without having touched the
guess: that is believed by half, and only where the guess was doubtful.

The database holds it; what is read is kept in memory until its version changes, so that a creation
costs the look at a version. Nothing is kept here before it is committed.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from core.classifier import Guess, Learnt, classify
from core.store import Snapshot, Transaction
from core.ticket import Ticket

WORKSPACES = 32  # kept at hand, 160 KB each
LEFT = 0.5  # how far a guess is believed that nobody touched until its ticket was closed
SURE = 0.9  # from here on such a guess teaches nothing new


class Learning:
    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[int, Learnt | None]] = OrderedDict()

    async def classify(self, db: Snapshot, ws: str, title: str, desc: str | None) -> Guess:
        """The category as this workspace would have it."""
        return classify(title, desc, await self._of(db, ws))

    async def take_in(
        self, db: Transaction, ws: str, said: Sequence[Ticket], left: Sequence[Ticket]
    ) -> None:
        """Learn, in the same transaction. said: tickets whose category somebody gave or confirmed;
        left: tickets that were closed with the category that was guessed."""
        before = learnt = await self._of(db, ws)
        for ticket in said:
            learnt = (learnt or Learnt()).correct(ticket.title, ticket.desc, ticket.cat)
        for ticket in left:
            now = classify(ticket.title, ticket.desc, learnt)
            if now.cat == ticket.cat and now.sure < SURE:
                learnt = (learnt or Learnt()).correct(ticket.title, ticket.desc, ticket.cat, LEFT)
        if learnt and learnt is not before:
            await db.set_learnt(ws, learnt.to_bytes())

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
