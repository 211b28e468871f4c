"""A desk connected with GitHub as npm `emulate` plays it, for tests and the bench."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import aiohttp
from cryptography.fernet import Fernet

from core.connections import Connection
from core.desk import Desk
from core.encryption import Seal
from core.history import Entry
from core.message import Actor, Message
from core.store import Store
from handlers.connections.kind import KINDS, Base, Kinds, Later, sealed
from handlers.connections.pump import Pump
from handlers.connections.run import incoming
from handlers.connections.trackers.github import GitHub
from handlers.plain import Plain
from handlers.web.site import build_site, listen
from tests.connections.trackers.between import TOKENS, Between, token_of
from tests.e2e.program import free_port, program

EMULATE = Path(__file__).parents[2] / "e2e" / "emulate"
REPO = "acme/api"
SECRET = "webhook-secret"
PEOPLE = {"ana": "U0ANA0001", "ben": "U0BEN0001"}
PATIENCE = 60.0  # seconds; of one wait
SEED = {
    "tokens": {
        **{f"octo-{n}": {"login": "octocat"} for n in range(TOKENS)},
        "ana": {"login": "ana"},
        **{f"desk-{n}": {"login": "desk"} for n in range(TOKENS)},
    },
    "github": {
        "users": [{"login": name} for name in ("octocat", "desk", "ana", "ben")],
        "orgs": [
            {
                "login": "acme",
                "members": [
                    {"login": name, "role": "admin"} for name in ("octocat", "desk", "ana", "ben")
                ],
            }
        ],
        "repos": [{"owner": "acme", "name": "api", "auto_init": True}],
        "apps": [
            {
                "app_id": 7,
                "slug": "desk",
                "name": "Desk",
                "permissions": {
                    "issues": "write",
                    "contents": "write",
                    "metadata": "read",
                    "pull_requests": "read",
                },
                "events": [],
                "installations": [{"installation_id": 100, "account": "acme"}],
            }
        ],
    },
}


def node() -> str | None:
    """Node, with emulate installed; None: there is no Node."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if not (found and npm):
        return None
    if not (EMULATE / "node_modules" / "emulate").exists():
        flags = ("--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund")
        subprocess.run([npm, "install", *flags], cwd=EMULATE, check=True, capture_output=True)
    return found


class Watched(GitHub):
    """Says how far it was told."""

    last: ClassVar[int] = 0
    heard: ClassVar[asyncio.Condition]

    async def tell(self, connection: Connection, change: int, entries: Sequence[Entry]) -> None:
        await super().tell(connection, change, entries)
        async with Watched.heard:
            Watched.last = max(Watched.last, change)
            Watched.heard.notify_all()


@dataclass
class There:
    """GitHub, as a person there uses it. user: their token"""

    url: str
    session: aiohttp.ClientSession
    user: str = "octo"
    calls: int = 0
    repo: str = REPO

    async def call(self, method: str, path: str, **data: Any) -> Any:
        self.calls += 1
        headers = {"Authorization": f"token {token_of(self.user, self.calls)}"}
        url, body = f"{self.url}/{path}", data or None
        async with self.session.request(method, url, json=body, headers=headers) as answer:
            said = await answer.text()
            assert answer.status < 300, (method, path, answer.status, said)
            return json.loads(said) if said else None

    async def hook(self, url: str) -> None:
        config = {"url": url, "secret": SECRET}
        await self.call("POST", f"repos/{self.repo}/hooks", events=["*"], config=config)

    async def issue(self, number: int | str) -> Any:
        return await self.call("GET", f"repos/{self.repo}/issues/{number}")

    async def change(self, number: int | str, **data: Any) -> Any:
        return await self.call("PATCH", f"repos/{self.repo}/issues/{number}", **data)

    async def say(self, number: int | str, text: str) -> Any:
        return await self.call("POST", f"repos/{self.repo}/issues/{number}/comments", body=text)

    async def comments(self, number: int | str) -> list[Any]:
        found: list[Any] = []
        for page in range(1, 50):
            path = f"repos/{self.repo}/issues/{number}/comments?per_page=100&page={page}"
            more = await self.call("GET", path)
            found += more
            if len(more) < 100:
                break
        return found


@dataclass
class World:
    """The desk, GitHub, and what is between them."""

    store: Store
    desk: Desk
    kinds: Kinds
    base: Base
    between: Between
    there: There
    key: str
    ws: str = "W"
    pump: asyncio.Task[None] | None = None

    async def say(self, text: str, user: str = "U1", **more: Any) -> str:
        message = Message(text, Actor(user, self.ws), datetime.now(UTC), **more)
        return "\n".join((await self.desk.handle(message, Plain())).answers)

    async def connection(self) -> Connection:
        found = await self.store.read(lambda db: db.connection(self.ws, "github", REPO))
        assert found
        return found

    async def kind(self) -> Watched:
        kind = self.kinds.of(await self.connection())
        assert isinstance(kind, Watched)
        return kind

    async def connect(self, secrets: dict[str, Any] | None = None, **terms: Any) -> None:
        since = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        given = {"repo": REPO, "api": f"{self.between.url}/api/v3", "people": PEOPLE}
        told = {"token": "desk"} if secrets is None else secrets
        seal = sealed(self.base.seal, {"webhook": SECRET, **told})
        latest = await self.store.read(lambda db: db.latest(self.ws))
        terms = {**given, "since": since, **terms}
        made = Connection(self.ws, "github", REPO, "U0DESK001", terms, seal, seen=latest)
        await self.store.transact(lambda db: db.connect(made))
        if self.pump:
            self.pump.cancel()
            await asyncio.gather(self.pump, return_exceptions=True)
        self.pump = asyncio.create_task(Pump(self.base, self.kinds, look=0.05).run())

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

    async def rename(self, new: str) -> None:
        """Give the repository another name. GitHub then redirects, and its webhooks go on."""
        await self.there.call("PATCH", f"repos/{self.there.repo}", name=new)
        self.between.moved[self.there.repo] = self.there.repo = f"acme/{new}"
        await self.there.hook(f"{self.between.url}/hook/in/github/{self.ws}/{REPO}")

    async def tied(self) -> dict[str, str]:
        """Return the numbers of the issues by id of their tickets."""
        found: dict[str, str] = {}
        n = 0
        while True:
            n += 1
            tie = await self.store.read(lambda db, n=n: db.tie(self.ws, "github", REPO, str(n)))  # type: ignore[misc]
            if tie is None:
                return found
            found[tie.ticket] = str(n)

    async def compare(self) -> list[str]:
        """Return what differs between tickets and issues, field by field."""
        odd: list[str] = []
        for id, number in (await self.tied()).items():
            ticket = await self.store.read(lambda db, id=id: db.ticket(self.ws, id))  # type: ignore[misc]
            issue = await self.there.issue(number)
            assert ticket
            owner = issue["assignees"][0]["login"] if issue["assignees"] else None
            pairs = {
                "title": (ticket.title, issue["title"]),
                "done": (ticket.stat == "done", issue["state"] == "closed"),
                "own": (ticket.own, PEOPLE.get(owner or "")),
            }
            odd += [f"{id} {n}: {a!r} {b!r}" for n, (a, b) in pairs.items() if a != b]
        return odd


@asynccontextmanager
async def world(
    store: Store, program_node: str, *, seed: int = 1, desk: Desk | None = None, ws: str = "W"
) -> AsyncIterator[World]:
    """A desk with a running pump, and GitHub. It is connected by `World.connect`.

    desk, ws: the desk, if it is there already, and whose tickets it is about
    """
    Watched.last, Watched.heard = 0, asyncio.Condition()
    usual, KINDS["github"] = KINDS["github"], (__name__, "Watched")
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    env = {
        "SERVICE": "github",
        "PORT": str(port),
        "SEED": json.dumps(SEED),
    }
    async with AsyncExitStack() as stack:
        run = await stack.enter_async_context(
            program(program_node, "tracker.mjs", env=env, cwd=EMULATE, ready="ready")
        )
        between = await stack.enter_async_context(Between(url, seed=seed))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        desk = desk or Desk(store)
        base = Base(desk, store, Seal([Fernet.generate_key().decode()]))
        kinds = Kinds(base)
        runner = await listen(build_site(incoming(base, kinds)), "127.0.0.1", 0)
        stack.push_async_callback(runner.cleanup)
        stack.push_async_callback(kinds.close)
        between.desk = f"http://127.0.0.1:{runner.addresses[0][1]}"
        there = There(url, session)
        await there.hook(f"{between.url}/hook/in/github/{ws}/{REPO}")
        try:
            key = json.loads(run.said.split("\n")[0])["key"]
            made = World(store, desk, kinds, base, between, there, key, ws)
            yield made
        finally:
            KINDS["github"] = usual
            if made.pump:
                made.pump.cancel()
                await asyncio.gather(made.pump, return_exceptions=True)
