"""What the desk does by itself, when its time has come: reminders, notices, repeating tickets."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from core.desk.shares import Shares
from core.store import Snapshot, Transaction


class Chores(Shares):
    """Part of the desk. A way in calls it again and again."""

    async def reminded(self, now: datetime) -> list[str]:
        """Return the ids of the workspaces that turned on reminders or the digest, or in which
        something is to be done by now."""

        async def look(db: Snapshot) -> list[str]:
            repeats = [ws for ws, _ in await db.repeats_due(now)]
            waiting = [*await db.reminded(), *await db.alarmed(now), *await db.clocked(now)]
            return [*dict.fromkeys((*waiting, *repeats, *await db.leased(now)))]

        return await self._store.read(look)

    async def repeating(self, now: datetime) -> list[str]:
        """Return the ids of the workspaces in which something is to be done by now that needs no
        Slack: see `repeat`."""

        async def look(db: Snapshot) -> list[str]:
            return [*(ws for ws, _ in await db.repeats_due(now)), *await db.leased(now)]

        return [*dict.fromkeys(await self._store.read(look))]

    async def repeat(self, workspace: str, now: datetime) -> bool:
        """File the repeating tickets whose time has come, and give tickets back that agents did
        not finish in time. Return whether there were posts."""
        from core.desk.queue import give_back
        from core.desk.repeats import file_due

        is_filed = await file_due(self._store, self._learning, workspace, now)
        if workspace not in await self._store.read(lambda db: db.leased(now)):
            return is_filed
        return await self._store.transact(partial(give_back, workspace, now)) or is_filed

    async def remind(self, workspace: str, now: datetime) -> bool:
        """Queue the reminders that are due, and bring tickets back. Return whether there were
        posts."""
        from core.desk.alarms import ring
        from core.desk.lateness import tell_late
        from core.desk.reminders import remind

        async def do(db: Transaction) -> bool:
            told = [await tell_late(workspace, now, db)]  # first: it replaces other reminders
            told += [await remind(workspace, now, db), await ring(workspace, now, db)]
            return any(told)

        is_filed = await self.repeat(workspace, now)
        return await self._store.transact(do) or is_filed
