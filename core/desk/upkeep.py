"""What is looked up for the team in idle time: calendars, and who has left the workspace."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from core.absences import LEFT
from core.message import iso
from core.rota import Rota, Shift, shifts_to_text
from core.store import Snapshot, Store, Transaction

READ_AFTER = timedelta(hours=1)  # after which a calendar is read again


class Upkeep:
    """What is looked up in idle time. Every method may raise StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def calendars(self, now: datetime) -> list[tuple[str, str, str]]:
        """Return the calendars that are to be read: workspace, name of the rota, address."""
        before = iso(now - READ_AFTER)

        async def look(db: Snapshot) -> list[tuple[str, str, str, str]]:
            return sorted(
                (one.read_at or "", ws, one.what, Rota.from_text(one.told).url or "")
                for ws, one in await db.calendars()
                if (one.read_at or "") <= before
            )

        return [(ws, what, url) for _, ws, what, url in await self._store.read(look) if url]

    async def keep_calendar(
        self, ws: str, what: str, found: Iterable[Shift] | None, now: datetime
    ) -> None:
        """Store the shifts of a calendar; None: it could not be read, the old ones stay."""
        text = None if found is None else shifts_to_text(found)
        await self._store.transact(lambda db: db.set_calendar(ws, what, text, iso(now)))

    async def routed(self) -> dict[str, list[str]]:
        """Return the people of each workspace's routes."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for ws, user in await self._store.read(lambda db: db.routed()):
            found[ws].append(user)
        return dict(found)

    async def mark_left(self, ws: str, users: Iterable[str], left: Collection[str]) -> None:
        """Store who of these users has left the workspace, and who is back."""

        async def mark(db: Transaction) -> None:
            known = {one.user: one for one in await db.presence(ws)}
            for user in users:
                one = known.get(user)
                if (user in left) != (one is not None and one.until == LEFT):
                    await db.set_away(ws, user, LEFT if user in left else None, one and one.later)

        await self._store.transact(mark)
