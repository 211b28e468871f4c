"""A desk connected with a tracker, for tests and the bench: what is the same for all kinds."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, Protocol

from cryptography.fernet import Fernet

from core.connections import Connection, Tie
from core.desk import Desk
from core.encryption import Seal
from core.history import Entry
from core.message import Actor, Message
from core.store import Store
from handlers.connections.kind import KINDS, Base, Kinds, Later, sealed
from handlers.connections.pump import Pump
from handlers.connections.run import incoming
from handlers.connections.trackers.issue import Facts
from handlers.connections.trackers.kind import Trackers
from handlers.plain import Plain
from handlers.web.site import build_site, listen
from tests.connections.trackers.between import Between

EMULATE = Path(__file__).parents[2] / "e2e" / "emulate"
SECRET = "webhook-secret"
PATIENCE = 200.0  # seconds; of one wait, which grows while the limit is reached again and again


def node() -> str | None:
    """Node, with emulate installed; None: there is no Node."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if not (found and npm):
        return None
    if not (EMULATE / "node_modules" / "emulate").exists():
        flags = ("--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund")
        subprocess.run([npm, "install", *flags], cwd=EMULATE, check=True, capture_output=True)
    return found


class Watched(Trackers):
    """Says how far it was told."""

    last: ClassVar[int] = 0
    heard: ClassVar[asyncio.Condition]

    async def tell(self, connection: Connection, change: int, entries: Sequence[Entry]) -> None:
        await super().tell(connection, change, entries)
        async with Watched.heard:
            Watched.last = max(Watched.last, change)
            Watched.heard.notify_all()


class There(Protocol):
    """A tracker, as a person there uses it. key: of an issue, as in its tie"""

    async def facts(self, key: str) -> Facts:
        """Return what is kept alike."""

    async def retitle(self, key: str, title: str) -> None:
        """Give the issue a title."""

    async def set_done(self, key: str, done: bool) -> None:
        """Close or open the issue."""

    async def assign(self, key: str, login: str | None) -> None:
        """Give the issue to somebody, or to nobody."""

    async def say(self, key: str, text: str) -> None:
        """Add a comment."""

    async def texts(self, key: str) -> list[str]:
        """Return the first line of each comment of the issue."""


@dataclass
class World:
    """The desk, a tracker, and what is between them.

    KIND, NAME, PEOPLE: of the connection
    """

    KIND: ClassVar[str]
    NAME: ClassVar[str]
    PEOPLE: ClassVar[dict[str, str]]

    store: Store
    desk: Desk
    kinds: Kinds
    base: Base
    between: Between
    ws: str = "W"
    pump: asyncio.Task[None] | None = None

    @property
    def tracker(self) -> There:
        """The tracker, for what all kinds have."""
        raise NotImplementedError

    async def connect(self) -> None:
        """Connect them."""
        raise NotImplementedError

    async def say(self, text: str, user: str = "U1", **more: Any) -> str:
        message = Message(text, Actor(user, self.ws), datetime.now(UTC), **more)
        return "\n".join((await self.desk.handle(message, Plain())).answers)

    async def connection(self) -> Connection:
        found = await self.store.read(lambda db: db.connection(self.ws, self.KIND, self.NAME))
        assert found
        return found

    async def kind(self) -> Watched:
        kind = self.kinds.of(await self.connection())
        assert isinstance(kind, Watched)
        return kind

    async def begin(self, secrets: dict[str, Any], terms: dict[str, Any]) -> None:
        """Store the connection, and tell it of all changes from now on."""
        since = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        seal = sealed(self.base.seal, {"webhook": SECRET, **secrets})
        latest = await self.store.read(lambda db: db.latest(self.ws))
        terms = {"people": self.PEOPLE, "since": since, **terms}
        made = Connection(self.ws, self.KIND, self.NAME, "U0DESK001", terms, seal, seen=latest)
        await self.store.transact(lambda db: db.connect(made))
        await self.end()
        self.pump = asyncio.create_task(Pump(self.base, self.kinds, look=0.05).run())

    async def end(self) -> None:
        """Stop the pump."""
        if self.pump:
            self.pump.cancel()
            await asyncio.gather(self.pump, return_exceptions=True)

    async def told(self) -> None:
        """Wait until the connection was told all changes, each in PATIENCE."""
        while True:
            latest = await self.store.read(lambda db: db.latest(self.ws))
            async with Watched.heard:
                while Watched.last < latest:
                    async with asyncio.timeout(PATIENCE):
                        await Watched.heard.wait()
            if await self.store.read(lambda db: db.latest(self.ws)) == latest:
                return

    async def calm(self) -> int:
        """Wait until both sides rest. Return how many rounds of catching up it took."""
        kind, rounds = await self.kind(), 0
        while True:
            rounds += 1
            await self.told()
            await self.between.settled()
            await kind.settled()
            before = self.between.writes, await self.store.read(lambda db: db.latest(self.ws))
            await self.tend()
            await self.told()
            after = self.between.writes, await self.store.read(lambda db: db.latest(self.ws))
            if before == after:
                return rounds

    async def tend(self) -> None:
        """Catch up, as late as a limit says."""
        kind = await self.kind()
        while True:
            try:
                await kind.tend(await self.connection())
                return
            except Later as error:
                await asyncio.sleep(min(error.seconds or 0.1, 2))

    async def stopped(self) -> Connection:
        """Wait until the connection is stopped, and return it."""
        async with asyncio.timeout(PATIENCE):
            while True:
                if (found := await self.connection()).stopped:
                    return found
                await asyncio.sleep(0.05)

    async def tied(self) -> dict[str, str]:
        """Return the keys of the issues by id of their tickets."""
        found: list[Tie] = []
        while True:
            after = found[-1].remote if found else ""
            some = await self.store.read(
                lambda db, after=after: db.ties_of(self.ws, self.KIND, self.NAME, after)  # type: ignore[misc]
            )
            if not some:
                return {tie.ticket: tie.remote for tie in found}
            found += some

    async def compare(self) -> list[str]:
        """Return what differs between tickets and issues, field by field."""
        odd: list[str] = []
        for id, key in (await self.tied()).items():
            ticket = await self.store.read(lambda db, id=id: db.ticket(self.ws, id))  # type: ignore[misc]
            facts = await self.tracker.facts(key)
            assert ticket
            pairs = {
                "title": (ticket.title, facts["title"]),
                "done": (ticket.stat == "done", facts["done"]),
                "own": (ticket.own, self.PEOPLE.get(facts["own"] or "")),
            }
            odd += [f"{id} {n}: {a!r} {b!r}" for n, (a, b) in pairs.items() if a != b]
        return odd


@asynccontextmanager
async def served(
    store: Store, between: Between, kind: str, watched: str, desk: Desk | None = None
) -> AsyncIterator[tuple[Base, Kinds]]:
    """A desk whose connections have addresses that webhooks reach through `between`.

    watched: module and class of the kind, with a colon between
    """
    Watched.last, Watched.heard = 0, asyncio.Condition()
    module, _, name = watched.partition(":")
    usual, KINDS[kind] = KINDS[kind], (module, name)
    base = Base(desk or Desk(store), store, Seal([Fernet.generate_key().decode()]))
    kinds = Kinds(base)
    runner = await listen(build_site(incoming(base, kinds)), "127.0.0.1", 0)
    between.desk = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield base, kinds
    finally:
        KINDS[kind] = usual
        await kinds.close()
        await runner.cleanup()
