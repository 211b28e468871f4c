"""What the kinds of trackers share: when tickets and issues are brought together.

A webhook only says where to look: the issue is then read as it is. So deliveries may come twice,
late, or in any order. What was never delivered is found by `tend`.
"""

from __future__ import annotations

import asyncio
import logging
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from core.connections import Connection, Tie
from core.frozen import dataclass
from core.history import Entry
from core.ticket import Ticket
from handlers.connections.kind import Base, Kind, Later, Useless
from handlers.connections.trackers.hold import Hold, held
from handlers.connections.trackers.issue import Issue, Refused, Tracker
from handlers.connections.trackers.sync import PENDING, Sync
from handlers.connections.trackers.ticket_side import TicketSide

PATIENCE = timedelta(seconds=50)  # how long a look waits for another process; `tend` is next
TEND_PATIENCE = timedelta(seconds=10)
SAVED = 50  # issues between two records of how far `tend` came

Name = tuple[str, str]  # workspace and name of a connection

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """Where something may have changed.

    what: "issue", "pull", "push" or "live"
    key: which issue or pull request
    """

    what: str
    key: str = ""


class Trackers(Kind):
    """A kind of tracker.

    EVERY: see `Kind`
    """

    TELLS = True
    EVERY: ClassVar[float | None] = 60.0

    def __init__(self, base: Base) -> None:
        super().__init__(base)
        self._looks: dict[Name, dict[Look, None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @abstractmethod
    def tracker(self, connection: Connection) -> Tracker:
        """Return the connection's tracker."""

    async def look_more(self, sync: Sync, look: Look) -> None:
        """Look at something that is no issue."""

    async def tend_more(self, sync: Sync, hold: Hold) -> None:
        """Find what else was missed."""

    async def tell(self, connection: Connection, change: int, entries: Sequence[Entry]) -> None:
        """Bring the issues of the changed tickets to what these are now."""
        connection = await self._now(connection)
        sync = self.sync(connection)
        for entry in entries:
            ticket = await sync.side.ticket(entry.id or "")
            if ticket:
                await self._tell_one(sync, change, entry, ticket)
        await self._look_all(sync)

    async def tend(self, connection: Connection) -> None:
        """Find what changed there and was not heard of."""
        async with held(self.base, connection, TEND_PATIENCE) as hold:
            if hold is None:
                return
            sync = self.sync(await self._now(connection))
            await self._look_all(sync)
            await self._catch_up(sync, hold)
            await self.tend_more(sync, hold)

    async def close(self) -> None:
        """Stop to look."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def settled(self) -> None:
        """Wait until all that webhooks said is looked at."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    def sync(self, connection: Connection) -> Sync:
        """Return what keeps the connection's tickets and issues alike."""
        return Sync(self.tracker(connection), TicketSide(self.base, connection))

    def look_soon(self, connection: Connection, look: Look) -> None:
        """Look there as soon as no other process works for the connection."""
        name = (connection.workspace, connection.name)
        is_first = not self._looks.get(name)
        self._looks.setdefault(name, {})[look] = None
        if is_first:
            task = asyncio.create_task(self._look(connection))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _look(self, connection: Connection) -> None:
        try:
            async with held(self.base, connection, PATIENCE) as hold:
                if hold:
                    await self._look_all(self.sync(await self._now(connection)), hold)
        except (Later, Useless) as error:  # `tend` meets it too, and says so
            logger.warning("%s %s: %s", connection.kind, connection.name, error)
        except Exception:
            logger.exception("%s %s failed", connection.kind, connection.name)
        finally:
            self._looks.pop((connection.workspace, connection.name), None)

    async def _look_all(self, sync: Sync, hold: Hold | None = None) -> None:
        """Look wherever webhooks said so. The caller holds the connection."""
        c = sync.side.connection
        looks = self._looks.get((c.workspace, c.name), {})
        while looks:
            look = next(iter(looks))
            del looks[look]
            await (
                self._look_issue(sync, look.key)
                if look.what == "issue"
                else self.look_more(sync, look)
            )
            if hold:
                await hold.renew()

    async def _look_issue(self, sync: Sync, key: str) -> None:
        tie = await sync.side.tie(key)
        if tie is None or "where" not in tie.state:
            return
        issue = await sync.tracker.read(tie.state["where"])
        if issue is None:
            await self._gone(sync, tie)
            return
        await self._agree(sync, tie, issue, fresh=True)
        async for said in sync.tracker.said_of(issue, tie.state.get("since", "")):
            await sync.hear(said)

    async def _tell_one(self, sync: Sync, change: int, entry: Entry, ticket: Ticket) -> None:
        ties = await sync.side.ties(ticket)
        tie = next((one for one in ties if "here" in one.state), None)
        if tie is None:
            if _is_wanted(sync.side.connection, entry, ticket):
                tie = await self._create(sync, ticket)
        elif ticket.more.issue is None:
            await sync.side.unbind(*ties)
            return
        else:
            await self._agree(sync, tie)
        if tie:
            tie = await sync.side.tie(tie.remote) or tie
            try:
                await sync.tell_comment(tie, change, entry.changed)
            except Refused as error:
                _log(sync, tie.ticket, error)

    async def _create(self, sync: Sync, ticket: Ticket) -> Tie | None:
        try:
            return await sync.create(ticket)
        except Refused as error:
            _log(sync, ticket.id, error)
            ties = await sync.side.ties(ticket)
            await sync.side.unbind(*(tie for tie in ties if tie.remote.startswith(PENDING)))
            await sync.side.name_issue(ticket, None)
            return None

    async def _agree(
        self, sync: Sync, tie: Tie, issue: Issue | None = None, *, fresh: bool = False
    ) -> None:
        try:
            if not await sync.agree(tie, issue, fresh=fresh):
                await self._gone(sync, tie)
        except Refused as error:
            _log(sync, tie.ticket, error)

    async def _gone(self, sync: Sync, tie: Tie) -> None:
        """Part the ticket from an issue that was deleted."""
        ticket = await sync.side.ticket(tie.ticket)
        await sync.side.unbind(tie)
        if ticket and ticket.more.issue == tie.state["issue"]:
            await sync.side.name_issue(ticket, None)

    async def _catch_up(self, sync: Sync, hold: Hold) -> None:
        """Go through what changed there since the last time."""
        at, count = sync.side.connection.terms.get("since", ""), 0
        async for issue in sync.tracker.since(at):
            tie = await sync.side.tie(issue.key)
            if tie and "here" in tie.state:
                await self._agree(sync, tie, issue)
            at, count = max(at, issue.at), count + 1
            if count % SAVED == 0:
                await self.remember(sync, since=at)
                await hold.renew()
        await self.remember(sync, since=at)
        at = sync.side.connection.terms.get("said", at)
        async for said in sync.tracker.said_since(at):
            await sync.hear(said)
            at = max(at, said.at)
            await hold.renew()
        await self.remember(sync, said=at)

    async def remember(self, sync: Sync, **terms: object) -> None:
        """Keep how far a process came among the connection's terms."""
        now = await self._now(sync.side.connection)
        if all(now.terms.get(name) == value for name, value in terms.items()):
            return
        new = {**now.terms, **terms}
        await self.base.store.transact(lambda db: db.set_terms_of(now, new))

    async def _now(self, connection: Connection) -> Connection:
        """Return the connection as it is stored now. Raises Useless if it was removed."""
        c = connection
        found = await self.base.store.read(lambda db: db.connection(c.workspace, c.kind, c.name))
        if found is None:
            raise Useless("it was removed")
        return replace(found)


def _is_wanted(connection: Connection, entry: Entry, ticket: Ticket) -> bool:
    """Whether an issue is to be made: somebody said so, or the ticket got the label for it."""
    if ticket.more.issue:
        return ticket.more.issue == connection.name
    label = connection.terms.get("label")
    return bool(label and label in ticket.more.labels and "labels" in entry.changed)


def _log(sync: Sync, id: str, error: Refused) -> None:
    c = sync.side.connection
    logger.warning("%s %s does not take what %s is: %s", c.kind, c.name, id, error)
