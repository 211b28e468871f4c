"""A desk connected with Linear as npm `emulate` plays it, for tests and the bench.

What emulate lacks is done on the way. It lists the earliest changed issues first, and comments by
nothing but their creation; `orderBy` is a text there. Linear lists the latest first. It takes any
key, and has no limits of requests: the proxy refuses strange keys, and answers faults that a test
orders. It signs webhooks, but sends none again that failed: as if it was lost.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

from core.store import Store
from handlers.connections.trackers.issue import Facts
from handlers.connections.trackers.linear import Linear
from handlers.connections.trackers.linear_tracker import issue_of, team_of
from tests.connections.trackers.between import Between
from tests.connections.trackers.world import EMULATE, SECRET, Watched, World as Base, served
from tests.e2e.program import free_port, program

TEAM = "ENG"
USERS = ("desk", "ana", "ben")
SEED = {
    "linear": {
        "organization": {"name": "Acme", "url_key": "acme"},
        "users": [{"email": f"{name}@acme.com", "name": name, "admin": True} for name in USERS],
        "teams": [
            {
                "key": TEAM,
                "name": "Engineering",
                "states": [
                    {"name": "Todo", "type": "unstarted"},
                    {"name": "Done", "type": "completed"},
                ],
            }
        ],
        "tokens": [
            {"token": name, "user": f"{name}@acme.com", "scopes": ["read", "write", "admin"]}
            for name in USERS
        ],
    }
}
PEOPLE = {"ana@acme.com": "U0ANA0001", "ben@acme.com": "U0BEN0001"}
ORDERED = ", orderBy: updatedAt"
PAGE = 50  # rows, as the desk asks for
REFUSED = {
    "message": "Authentication required, not authenticated",
    "extensions": {"code": "AUTHENTICATION_ERROR"},
}
LIMITED = '{"errors":[{"message":"Rate limit exceeded","extensions":{"code":"RATELIMITED"}}]}'
_ISSUE = """query($id: String!) { issue(id: $id) { id identifier title updatedAt state { type }
  assignee { email } comments(first: 250) { nodes { body } } } }"""
_UPDATE = """mutation($id: String!, $input: IssueUpdateInput!) {
  issueUpdate(id: $id, input: $input) { success } }"""
_COMMENT = "mutation($input: CommentCreateInput!) { commentCreate(input: $input) { success } }"
_HOOK = "mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { success } }"


class Watch(Watched, Linear):
    """Linear that says how far it was told."""


class LinearBetween(Between):
    """The proxy. `calls` has queries and mutations."""

    def __init__(self, api: str, *, seed: int = 1) -> None:
        super().__init__(api, seed=seed)
        self._listed: dict[str, list[Any]] = {}

    @property
    def writes(self) -> int:
        return self.calls["mutation"]

    async def _answered(self, request: web.Request, path: str) -> web.Response:
        said, key = await request.json(), request.headers.get("Authorization", "")
        what = "mutation" if said["query"].startswith("mutation") else "query"
        self.calls[what] += 1
        if key not in USERS:
            return web.json_response({"errors": [REFUSED]}, status=401)
        if ORDERED in said["query"]:
            return web.json_response({"data": await self._latest(said, key)})
        answer = await self.graphql(said, key)
        if what in self.cut:  # it is done, but the answer is lost
            self.cut.discard(what)
            return web.Response(status=504)
        return web.json_response(answer)

    async def graphql(self, said: dict[str, Any], key: str) -> Any:
        headers = {"Authorization": key}
        async with self.session.post(self.api, json=said, headers=headers) as answer:
            return await answer.json()

    async def _latest(self, said: dict[str, Any], key: str) -> dict[str, Any]:
        """Answer a page of issues or comments, the last changed first."""
        name = "issues" if "issues(" in said["query"] else "comments"
        after = said["variables"]["after"]
        if after is None:
            rows = await self._all(said["query"], name, key)
            self._listed[name] = sorted(rows, key=lambda one: str(one["updatedAt"]), reverse=True)
        start, rows = int(after or 0), self._listed[name]
        end = start + PAGE
        info = {"hasNextPage": end < len(rows), "endCursor": str(end)}
        return {name: {"nodes": rows[start:end], "pageInfo": info}}

    async def _all(self, query: str, name: str, key: str) -> list[Any]:
        query = query.replace(ORDERED, "").replace(f"first: {PAGE}", "first: 250")
        rows: list[Any] = []
        after = None
        while True:
            answer = await self.graphql({"query": query, "variables": {"after": after}}, key)
            page = answer["data"][name]
            rows += page["nodes"]
            after = page["pageInfo"]["endCursor"]
            if not page["pageInfo"]["hasNextPage"]:
                return rows


@dataclass
class There:
    """Linear, as ana uses it. states: ids of the open and the done one"""

    between: LinearBetween
    states: dict[str, str] = field(default_factory=dict)

    async def call(self, query: str, **variables: Any) -> Any:
        answer = await self.between.graphql({"query": query, "variables": variables}, "ana")
        assert "errors" not in answer, answer
        return answer["data"]

    async def facts(self, key: str) -> Facts:
        return issue_of((await self.call(_ISSUE, id=key))["issue"]).facts

    async def retitle(self, key: str, title: str) -> None:
        await self.call(_UPDATE, id=key, input={"title": title})

    async def set_done(self, key: str, done: bool) -> None:
        state = self.states["done" if done else "open"]
        await self.call(_UPDATE, id=key, input={"stateId": state})

    async def assign(self, key: str, login: str | None) -> None:
        await self.call(_UPDATE, id=key, input={"assigneeId": login})

    async def say(self, key: str, text: str) -> None:
        await self.call(_COMMENT, input={"issueId": key, "body": text})

    async def texts(self, key: str) -> list[str]:
        issue = (await self.call(_ISSUE, id=key))["issue"]
        return [one["body"].partition("\n")[0] for one in issue["comments"]["nodes"]]


@dataclass
class World(Base):
    """The desk, Linear, and what is between them."""

    KIND, NAME, PEOPLE = "linear", TEAM, PEOPLE

    there: There = field(kw_only=True)

    @property
    def tracker(self) -> There:
        return self.there

    async def connect(self) -> None:
        terms, secrets = {"api": f"{self.between.url}/api/v3/graphql"}, {"token": "desk"}
        async with aiohttp.ClientSession() as session:
            seen = await team_of(session, terms, secrets, TEAM)
        self.there.states = seen["states"]
        await self.begin(secrets, {**terms, **seen})


@asynccontextmanager
async def world(store: Store, program_node: str, *, seed: int = 1) -> AsyncIterator[World]:
    """A desk with a running pump, and Linear. It is connected by `World.connect`."""
    async with AsyncExitStack() as stack:
        between = await stack.enter_async_context(linear(program_node, seed))
        base, kinds = await stack.enter_async_context(
            served(store, between, "linear", f"{__name__}:Watch")
        )
        there = There(between)
        address = f"{between.url}/hook/in/linear/W/{TEAM}"
        await there.call(_HOOK, input={"url": address, "secret": SECRET, "resourceTypes": ["*"]})
        made = World(store, base.desk, kinds, base, between, there=there)
        stack.push_async_callback(made.end)
        yield made


@asynccontextmanager
async def linear(program_node: str, seed: int = 1) -> AsyncIterator[LinearBetween]:
    """Linear behind the proxy."""
    port = free_port()
    env = {"SERVICE": "linear", "PORT": str(port), "SEED": json.dumps(SEED)}
    between = LinearBetween(f"http://127.0.0.1:{port}/graphql", seed=seed)
    async with program(program_node, "tracker.mjs", env=env, cwd=EMULATE, ready="ready"), between:
        yield between
