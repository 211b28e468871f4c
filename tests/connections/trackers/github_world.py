"""A desk connected with GitHub as npm `emulate` plays it, for tests and the bench."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from core.desk import Desk
from core.store import Store
from handlers.connections.trackers.github import GitHub
from handlers.connections.trackers.issue import Facts
from tests.connections.trackers.between import TOKENS, Between, token_of
from tests.connections.trackers.world import EMULATE, SECRET, Watched, World as Base, served
from tests.e2e.program import free_port, program

REPO = "acme/api"
PEOPLE = {"ana": "U0ANA0001", "ben": "U0BEN0001"}
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


class WatchedGitHub(Watched, GitHub):
    """GitHub that says how far it was told."""


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

    async def say(self, number: int | str, text: str) -> None:
        await self.call("POST", f"repos/{self.repo}/issues/{number}/comments", body=text)

    async def comments(self, number: int | str) -> list[Any]:
        found: list[Any] = []
        for page in range(1, 50):
            path = f"repos/{self.repo}/issues/{number}/comments?per_page=100&page={page}"
            more = await self.call("GET", path)
            found += more
            if len(more) < 100:
                break
        return found

    async def facts(self, key: str) -> Facts:
        issue = await self.issue(key)
        owner = issue["assignees"][0]["login"] if issue["assignees"] else None
        return {"title": issue["title"], "done": issue["state"] == "closed", "own": owner}

    async def retitle(self, key: str, title: str) -> None:
        await self.change(key, title=title)

    async def set_done(self, key: str, done: bool) -> None:
        await self.change(key, state="closed" if done else "open")

    async def assign(self, key: str, login: str | None) -> None:
        await self.change(key, assignees=[login] if login else [])

    async def texts(self, key: str) -> list[str]:
        return [one["body"].partition("\n")[0] for one in await self.comments(key)]


@dataclass
class World(Base):
    """The desk, GitHub, and what is between them. key: the private key of its app"""

    KIND, NAME, PEOPLE = "github", REPO, PEOPLE

    there: There = field(kw_only=True)
    key: str = ""

    @property
    def tracker(self) -> There:
        return self.there

    async def connect(self, secrets: dict[str, Any] | None = None, **terms: Any) -> None:
        given = {"repo": REPO, "api": f"{self.between.url}/api/v3"}
        await self.begin({"token": "desk"} if secrets is None else secrets, {**given, **terms})

    async def rename(self, new: str) -> None:
        """Give the repository another name. GitHub then redirects, and its webhooks go on."""
        await self.there.call("PATCH", f"repos/{self.there.repo}", name=new)
        self.between.moved[self.there.repo] = self.there.repo = f"acme/{new}"
        await self.there.hook(f"{self.between.url}/hook/in/github/{self.ws}/{REPO}")


@asynccontextmanager
async def world(
    store: Store, program_node: str, *, seed: int = 1, desk: Desk | None = None, ws: str = "W"
) -> AsyncIterator[World]:
    """A desk with a running pump, and GitHub. It is connected by `World.connect`.

    desk, ws: the desk, if it is there already, and whose tickets it is about
    """
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    env = {"SERVICE": "github", "PORT": str(port), "SEED": json.dumps(SEED)}
    async with AsyncExitStack() as stack:
        run = await stack.enter_async_context(
            program(program_node, "tracker.mjs", env=env, cwd=EMULATE, ready="ready")
        )
        between = await stack.enter_async_context(Between(url, seed=seed))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        watched = f"{__name__}:WatchedGitHub"
        base, kinds = await stack.enter_async_context(
            served(store, between, "github", watched, desk)
        )
        there = There(url, session)
        await there.hook(f"{between.url}/hook/in/github/{ws}/{REPO}")
        key = json.loads(run.said.split("\n")[0])["key"]
        made = World(store, base.desk, kinds, base, between, ws, there=there, key=key)
        stack.push_async_callback(made.end)
        yield made
