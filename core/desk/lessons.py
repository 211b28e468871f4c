"""What people of each workspace have taught the classifier and the reader, cached in memory.

The reader learns from answers to the question how a message was meant. The classifier learns from
categories that people state, in full. It also learns from tickets closed with a guessed category,
with half the weight, and only if the guess was doubtful.

The database holds the lessons. They stay in the cache until their version changes, so a creation
only reads the version. Nothing is cached before it is committed.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from core.actions import name_of
from core.classifier import Guess, Learnt, classify
from core.command import Command
from core.frozen import dataclass
from core.parser import Taught
from core.store import Snapshot, Transaction
from core.ticket import Ticket, unlinked

WORKSPACES = 32  # in the cache, 160 KB each
NOTHING = Taught()
LEFT = 0.5  # weight of a guess that nobody changed before its ticket was closed
SURE = 0.9  # such a guess teaches nothing if it was at least this sure


@dataclass(frozen=True, slots=True)
class _Kept:
    version: int
    learnt: Learnt | None = None
    taught: Taught = NOTHING


class Learning:
    """Reads and writes the lessons of all workspaces. Methods that write do so in `db`."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    async def classify(
        self, db: Snapshot, ws: str, version: int, title: str, desc: str | None
    ) -> Guess:
        """Return the category that this workspace's classifier guesses. version: of its lessons"""
        return classify(title, unlinked(desc or ""), (await self._of(db, ws, version)).learnt)

    async def taught(self, db: Snapshot, ws: str, version: int) -> Taught:
        """Return the lessons of this workspace's reader. version: of its lessons"""
        return (await self._of(db, ws, version)).taught

    async def answered(
        self, db: Transaction, ws: str, text: str, ticket: str | None, meant: Command
    ) -> None:
        """Teach the reader what a message meant, after the bot asked about it.

        text: the message
        ticket: id of the ticket whose thread it was in, None elsewhere
        meant: the command that the user chose
        """
        before = await self.taught(db, ws, await db.learnt_version(ws))
        section = "thread" if ticket else "addressed"
        taught = before.answered(text, section, name_of(meant))
        if taught is not before:
            await db.set_lessons(ws, taught.to_bytes())

    async def import_records(
        self, db: Transaction, ws: str, said: Sequence[Ticket], left: Sequence[Ticket]
    ) -> None:
        """Teach the classifier.

        said: tickets whose category somebody stated or confirmed
        left: tickets that were closed with their guessed category
        """
        before = learnt = (await self._of(db, ws, await db.learnt_version(ws))).learnt
        for ticket in said:
            learnt = (learnt or Learnt()).correct(ticket.title, _words(ticket), ticket.cat)
        for ticket in left:
            now = classify(ticket.title, _words(ticket), learnt)
            if now.cat == ticket.cat and now.sure < SURE:
                learnt = (learnt or Learnt()).correct(
                    ticket.title, _words(ticket), ticket.cat, LEFT
                )
        if learnt and learnt is not before:
            await db.set_learnt(ws, learnt.to_bytes())

    async def _of(self, db: Snapshot, ws: str, version: int) -> _Kept:
        kept = self._kept.get(ws)
        if kept is None or kept.version != version:
            kept = await _looked_up(db, ws, version)
        self._keep(ws, kept)
        return kept

    def _keep(self, ws: str, kept: _Kept) -> None:
        self._kept[ws] = kept
        self._kept.move_to_end(ws)
        if len(self._kept) > WORKSPACES:
            self._kept.popitem(last=False)


def _words(ticket: Ticket) -> str:
    return unlinked(ticket.desc or "")


async def _looked_up(db: Snapshot, ws: str, version: int) -> _Kept:
    if not version:
        return _Kept(version)
    learnt, lessons = await db.learnt(ws), await db.lessons(ws)
    return _Kept(
        version,
        Learnt.from_bytes(learnt) if learnt else None,
        Taught.from_bytes(lessons) if lessons else NOTHING,
    )
