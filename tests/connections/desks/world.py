"""Two desks, a consultancy's and a client's, and the wire between them."""

from __future__ import annotations

import base64
import itertools
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, NamedTuple

import aiohttp
from aiohttp import web

from core.connections import Connection, Tie
from core.desk import Desk
from core.desk.paired import Shared
from core.encryption import Seal
from core.history import Entry
from core.store import Store
from core.ticket import Ticket
from handlers.connections.desks import Desks
from handlers.connections.kind import Base, Kinds, Later, Told, sealed
from handlers.connections.run import incoming
from handlers.web.site import build_site, listen
from tests.conftest import Terse, message_of
from tests.loopback import listening

SEAL = Seal(["k" * 43 + "="])
SECRET = f"whsec_{base64.b64encode(b's' * 32).decode()}"


@dataclass
class Wire:
    """Carries requests to one desk. to: where it is, with the port

    fates: what the next requests meet: "carried", "lost", "unanswered", "doubled" or "late"
    forged: whether answers are signed with another secret
    bodies: of all requests and answers that it carried
    """

    to: str = ""
    url: str = ""
    fates: Iterator[str] = field(default_factory=lambda: itertools.repeat("carried"))
    forged: bool = False
    bodies: list[str] = field(default_factory=list)
    met: Counter[str] = field(default_factory=Counter)
    _kept: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)

    async def carry(self, request: web.Request) -> web.StreamResponse:
        body, headers = await request.read(), _signature(request.headers)
        self.bodies.append(body.decode())
        await self._arrive()  # before this one
        what = next(self.fates)
        self.met[what] += 1
        if what == "late":  # the sender gives it up
            self._kept.append((request.path, headers, body))
        if what in ("lost", "late"):
            raise web.HTTPBadGateway
        status, more, said = await self._deliver(request.path, headers, body)
        if what == "doubled":
            await self._deliver(request.path, headers, body)
        if what == "unanswered":
            raise web.HTTPBadGateway
        if self.forged:
            more = {**more, "webhook-signature": "v1,AAAA"}
        return web.Response(status=status, body=said, headers=more)

    async def mend(self) -> None:
        """Carry all from now on, and what was late."""
        self.fates = itertools.repeat("carried")
        await self._arrive()

    async def _arrive(self) -> None:
        kept, self._kept = self._kept, []
        for one in kept:
            await self._deliver(*one)

    async def _deliver(
        self, path: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.post(f"{self.to}{path}", data=body, headers=headers) as answer,
            ):
                said = await answer.read()
                self.bodies.append(said.decode())
                return answer.status, _signature(answer.headers), said
        except aiohttp.ClientError as error:
            raise web.HTTPBadGateway from error


def _signature(headers: Any) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.lower().startswith("webhook-")}


class Moment(NamedTuple):
    """How far a side is. Two that are equal: it did nothing in between.

    latest, told: key of its latest change, and of the last that the other side was told
    open: keys of shared tickets of which the other side's state is not certain
    states: of all ties
    """

    latest: int
    told: int
    open: list[str]
    states: list[Any]

    @property
    def is_quiet(self) -> bool:
        """Whether it has nothing to say."""
        return self.told >= self.latest and not self.open


@dataclass
class Side:
    """One desk. workspace, name: of its connection, which others call `called`"""

    store: Store
    workspace: str
    name: str
    called: str
    side: str
    url: str = ""
    client: str | None = None
    clock: Iterator[int] = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.desk = Desk(self.store)
        self.base = Base(self.desk, self.store, SEAL)
        self.kinds = Kinds(self.base)
        self.last = 0

    @property
    def connection(self) -> Connection:
        terms: dict[str, Any] = {"url": self.url, "own": self.called, "side": self.side}
        terms |= {"inside": True, **({"client": self.client} if self.client else {})}
        box = sealed(SEAL, {"secret": SECRET})
        return Connection(self.workspace, "desk", self.name, self.name, terms, box, 0)

    @property
    def kind(self) -> Desks:
        found = self.kinds.of(self.connection)
        assert isinstance(found, Desks)
        return found

    async def say(self, text: str, user: str = "U0ANN", **more: Any) -> str:
        """Say something to the desk now; return the answer as terse JSON."""
        message = message_of(text, user, self.workspace, datetime.now(UTC), **more)
        return "\n".join((await self.desk.handle(message, Terse())).answers)

    async def tell(self) -> None:
        """Tell the other desk all that changed since the last time, as the pump does."""
        found = await self.store.read(
            lambda db: db.changes_since(self.workspace, self.last, 10_000)
        )
        shown: list[Told] = []
        for key, group in itertools.groupby(found, key=lambda one: one[0]):
            entries: list[Entry] = [entry for _, entry in group]
            public = [one for one in entries if not (await self.ticket(one.id or "")).secret]
            shown += [(key, public)] if public else []
        while shown:
            self.last = await self.kind.tell_next(self.connection, shown)
            shown = [one for one in shown if one[0] > self.last]
        self.last = found[-1][0] if found else self.last

    async def ticket(self, id: str) -> Ticket:
        found = await self.store.read(lambda db: db.ticket(self.workspace, id))
        assert found
        return found

    async def ties(self) -> dict[str, Tie]:
        """Ties by key."""
        found: dict[str, Tie] = {}
        ws, after = self.workspace, ""
        while page := await self.store.read(
            lambda db, last=after: db.ties_of(ws, "desk", self.name, last)  # type: ignore[misc]
        ):
            found |= {tie.remote: tie for tie in page}
            after = page[-1].remote
        return found

    async def moment(self) -> Moment:
        """Return how far it is. Raises AssertionError if it was given up."""
        ws = self.workspace
        latest = await self.store.read(lambda db: db.latest(ws))
        ties = [*(await self.ties()).values()]
        known = await self.store.read(lambda db: db.connection(ws, "desk", self.name))
        assert known
        assert known.stopped is None, known.stopped
        unsure = [tie.remote for tie in ties if not Shared(tie).is_agreed]
        return Moment(latest, known.seen or 0, unsure, [tie.state for tie in ties])

    async def words(self, id: str) -> list[tuple[str, str]]:
        """Who said what to the other desk, or for it."""
        ticket = await self.ticket(id)
        changes = await self.store.read(lambda db: db.changes_after(ticket, 0))
        return [(change.by, after["words"]) for change, after in changes if "words" in after]


@dataclass
class World:
    """house: the consultancy; client: its client; to_client, to_house: the wires"""

    house: Side
    client: Side
    to_client: Wire
    to_house: Wire

    async def calm(self, tries: int = 30) -> None:
        """Tell both ways until nothing is left to be told."""
        for _ in range(tries):
            before = len(self.bodies)
            for side in (self.house, self.client):
                try:
                    await side.tell()
                except Later:
                    before = -1
            if len(self.bodies) == before:
                return
        raise AssertionError("they do not calm down")

    @property
    def bodies(self) -> list[str]:
        return self.to_client.bodies + self.to_house.bodies


@asynccontextmanager
async def wired(wire: Wire) -> AsyncIterator[Wire]:
    """A wire that listens."""
    app = web.Application(client_max_size=2**20)
    app.router.add_post("/{path:.*}", wire.carry)
    async with listening(app) as address:
        wire.url = address
        yield wire


@asynccontextmanager
async def connected(house: Store, client: Store, rule: str | None = None) -> AsyncIterator[World]:
    """Two desks that are connected; the wires lead nowhere yet. rule: `--client` of the house"""
    async with wired(Wire()) as to_client, wired(Wire()) as to_house:
        here = Side(house, "W", "acme-desk", "consult-desk", "first", client=rule)
        there = Side(client, "V", "consult-desk", "acme-desk", "second")
        here.url = f"{to_client.url}/in/desk/V/consult-desk"
        there.url = f"{to_house.url}/in/desk/W/acme-desk"
        for side in (here, there):
            await side.store.transact(lambda db, s=side: db.connect(s.connection))  # type: ignore[misc]
        try:
            yield World(here, there, to_client, to_house)
        finally:
            for side in (here, there):
                await side.kinds.close()


@asynccontextmanager
async def side_by_side(
    house: Store, client: Store, rule: str | None = None
) -> AsyncIterator[World]:
    """Two desks, each with its site on loopback."""
    async with connected(house, client, rule) as world:
        runners = []
        for side, wire in ((world.house, world.to_house), (world.client, world.to_client)):
            runner = await listen(build_site(incoming(side.base, side.kinds)), "127.0.0.1", 0)
            wire.to = f"http://127.0.0.1:{runner.addresses[0][1]}"
            runners.append(runner)
        try:
            yield world
        finally:
            for runner in runners:
                await runner.cleanup()
