"""A proxy between the desk and npm `emulate`, which does what a network and GitHub do and it lacks.

emulate answers no ETags, does not find a repository's comments (it takes their address for an
issue's), does not redirect after a rename, has no deployments, lists no pull requests among issues,
numbers its deliveries 1, 2, .. anew in each process, and its limit of 5,000 requests an hour cannot
be set. So the proxy adds ETags, comments and redirects, answers deployments and faults that a test
orders, and shares the requests among many tokens. Webhooks pass through it too: some are lost,
doubled, or come in another order.
"""

from __future__ import annotations

import asyncio
import hashlib
import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

TOKENS = 40  # each has its own limit
_SHARE = 2000  # requests of one token


def token_of(user: str, calls: int) -> str:
    """Return the token of the user for the next request: one for every few thousand."""
    return f"{user}-{calls // _SHARE % TOKENS}"


@dataclass
class Fault:
    """An answer in place of the real one. method: only to these; times: how often"""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    method: str | None = None
    times: int = 1
    body: str = '{"message":"no"}'


class Between:
    """The proxy. api, hooks: where it leads to.

    lost, doubled, late: odds of a webhook
    writes, calls: requests that went through, by method
    """

    def __init__(self, api: str, *, seed: int = 1) -> None:
        self.api, self.desk = api, ""
        self.lost = self.doubled = self.late = 0.0
        self.calls: Counter[str] = Counter()
        self.hooks: Counter[str] = Counter()
        self.faults: list[Fault] = []
        self.moved: dict[str, str] = {}
        self.deployed: list[dict[str, Any]] = []
        self.unchanged = self._inside = 0
        self.cut: set[str] = set()
        self._random = random.Random(seed)
        self._late: list[tuple[str, dict[str, str], bytes]] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self.session: aiohttp.ClientSession
        self._runner: web.AppRunner
        self.url = ""

    async def __aenter__(self) -> Between:
        app = web.Application(client_max_size=2**24)
        app.router.add_route("*", "/api/v3/{path:.*}", self._call)
        app.router.add_post("/hook/{path:.*}", self._hook)
        # Node ends a connection that rests for five seconds, maybe just as it is used again.
        self.session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True))
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.session.close()
        await self._runner.cleanup()

    @property
    def writes(self) -> int:
        """How many requests of the desk changed something."""
        return self.calls["POST"] + self.calls["PATCH"]

    async def settled(self) -> None:
        """Deliver what is late, and wait until all webhooks are answered."""
        while self._late or self._tasks:
            late, self._late = self._late, []
            self._random.shuffle(late)
            for one in late:
                self._deliver(*one)
            if self._tasks:
                await asyncio.wait(set(self._tasks))

    async def _call(self, request: web.Request) -> web.Response:
        fault = next((f for f in self.faults if f.method in (None, request.method)), None)
        if fault:
            fault.times -= 1
            if fault.times <= 0:
                self.faults.remove(fault)
            return web.Response(
                status=fault.status,
                headers=fault.headers,
                text=fault.body,
                content_type="application/json",
            )
        return await self._answered(request, request.match_info["path"])

    async def _answered(self, request: web.Request, path: str) -> web.Response:
        for old, new in self.moved.items():
            if path.startswith(f"repos/{old}"):
                query = f"?{request.query_string}" if request.query_string else ""
                there = f"{self.url}/api/v3/{path.replace(old, new, 1)}{query}"
                return web.Response(
                    status=301 if request.method == "GET" else 307, headers={"Location": there}
                )
        if "/deployments" in path:
            return self._deployments(path)
        if path.endswith("/issues/comments"):
            return await self._comments(request, path.removesuffix("/comments"))
        return await self._pass(request, path)

    async def _comments(self, request: web.Request, issues: str) -> web.Response:
        """Answer a repository's comments, which emulate takes for the issue "comments"."""
        since = request.query["since"]
        self.calls["GET"] += 1
        found: list[dict[str, Any]] = []
        for page in range(1, 1000):
            about = f"{issues}?state=all&since={since}&per_page=100&page={page}"
            listed = await self._get(about)
            for issue in listed:
                if issue["comments"]:
                    about = f"{issues}/{issue['number']}/comments?per_page=100"
                    found += await self._get(about)
            if len(listed) < 100:
                break
        later = sorted(
            (one for one in found if one["updated_at"] >= since), key=lambda one: one["updated_at"]
        )
        start = 100 * (int(request.query.get("page", "1")) - 1)
        return web.json_response(later[start : start + 100])

    async def _get(self, path: str) -> list[dict[str, Any]]:
        self._inside += 1
        headers = {"Authorization": f"token {token_of('desk', self._inside)}"}
        async with self.session.get(f"{self.api}/{path}", headers=headers) as answer:
            found: list[dict[str, Any]] = await answer.json()
            return found

    def _deployments(self, path: str) -> web.Response:
        if path.endswith("/statuses"):
            return web.json_response([{"state": "success"}])
        return web.json_response(self.deployed)

    async def _pass(self, request: web.Request, path: str) -> web.Response:
        body = await request.read()
        self.calls[request.method] += 1
        headers = {"Content-Type": request.content_type}
        said = request.headers.get("Authorization", "")
        if said == "token desk":
            said = f"token {token_of('desk', sum(self.calls.values()))}"
        headers["Authorization"] = said
        url = f"{self.api}/{path}"
        async with self.session.request(
            request.method, url, data=body, headers=headers, params=request.query
        ) as answer:
            text = await answer.read()
            etag = f'"{hashlib.sha1(text).hexdigest()}"'
            kept = {k: v for k, v in answer.headers.items() if k in ("Link", "Content-Type")}
        if request.method in self.cut:  # it is done, but the answer is lost
            self.cut.discard(request.method)
            return web.Response(status=504)
        if request.method == "GET" and answer.status == 200:
            if request.headers.get("If-None-Match") == etag:
                self.unchanged += 1
                return web.Response(status=304)
            kept["ETag"] = etag
        if "Link" in kept:
            kept["Link"] = kept["Link"].replace(self.api, f"{self.url}/api/v3")
        return web.Response(status=answer.status, body=text, headers=kept)

    async def _hook(self, request: web.Request) -> web.Response:
        body = await request.read()
        names = ("X-GitHub-Event", "X-Hub-Signature-256", "Linear-Signature", "Linear-Event")
        headers = {n: request.headers[n] for n in names if n in request.headers}
        one = (request.match_info["path"], {**headers, "Content-Type": "application/json"}, body)
        if self._random.random() < self.lost:
            self.hooks["lost"] += 1
            return web.Response()
        if self._random.random() < self.late:
            self.hooks["late"] += 1
            self._late.append(one)
            if len(self._late) > 20:
                self._deliver(*self._late.pop(self._random.randrange(len(self._late))))
        else:
            self._deliver(*one)
        if self._random.random() < self.doubled:
            self.hooks["doubled"] += 1
            self._deliver(*one)
        return web.Response()

    def _deliver(self, path: str, headers: dict[str, str], body: bytes) -> None:
        task = asyncio.create_task(self._post(path, headers, body))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _post(self, path: str, headers: dict[str, str], body: bytes) -> None:
        async with self.session.post(f"{self.desk}/{path}", data=body, headers=headers) as answer:
            self.hooks[str(answer.status)] += 1
