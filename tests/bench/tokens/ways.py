"""The scenario by every way in: the console as a program, HTTP, and MCP with the SDK's client."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import httpx2
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from core.actions import to_json as as_json
from core.command import Create
from core.desk import Desk
from core.json_text import dumps
from core.message import Actor, Message
from core.store import Store
from core.store.sqlite import SqliteStore
from core.tokens import Token, hash_of, new_token
from handlers.console import Console, ConsoleSurface
from handlers.tokenizer import count
from handlers.web.api import api
from handlers.web.mcp import PATH, mcp
from handlers.web.site import build_site, listen
from tests.bench.tokens.counter import Bill
from tests.bench.tokens.scenario import EACH, THERE, Operation
from tests.conftest import Terse

Say = Callable[[str], Awaitable[str]]

# Each way, and the goal for its total.
WAYS = {
    "lines over MCP": 950,
    "lines over MCP, with new": 600,
    "lines over HTTP": None,
    "lines, console": 760,
    "lines, console, with new": 600,
    "JSON over MCP": None,
    "JSON over HTTP": None,
    "JSON, console": 1740,
    "JSON, console, in sentences": None,
}
HOST, USER = "127.0.0.1", "bot"


async def bills(folder: Path) -> dict[str, Bill]:
    """What each way costs."""
    found: dict[str, Bill] = {}
    for name in WAYS:
        async with AsyncExitStack() as stack:
            store = await SqliteStore.open(folder / f"{len(found)}.db")
            stack.push_async_callback(store.close)
            found[name] = await _bill(store, name, stack)
    return found


async def _bill(store: Store, name: str, stack: AsyncExitStack) -> Bill:
    requests: list[int] = []
    replies: list[int] = []
    definition = 0
    await fill(store, "W", "all")
    for given in ("all", "open", "p1", "code"):
        await fill(store, given, given, more=3)
    for one in EACH:
        text, ws = _said(one, name)
        async with entered(store, ws, name) as (say, request, tool):
            requests.append(count(request(text)))
            replies.append(count((await say(text)).strip()))
            definition = count(tool) if tool else 0
    return Bill(tuple(requests), tuple(replies), definition)


def _said(one: Operation, name: str) -> tuple[str, str]:
    """How it is said, and in which workspace. With `new` each list is what is new since the one
    before: the first is the whole list."""
    if one.given and "new" in name:
        return "new", "W"
    return one.sentence if "sentences" in name else one.lines, one.given or "W"


async def fill(store: Store, ws: str, given: str, more: int = 0) -> None:
    """The tickets that exist; for a list they have its filter in common, and `more` come after."""
    desk = Desk(store)
    rows = [*THERE, *((f"{title} too", cat, pri) for title, cat, pri in THERE[:more])]
    for title, cat, pri in rows:
        create = Create(
            title,
            cat="code" if given == "code" else cat,
            pri=1 if given == "p1" else pri,
        )
        text = dumps(as_json(create))
        await desk.handle(Message(text, Actor(USER, ws), datetime.now(UTC)), Terse())


Entered = tuple[Say, Callable[[str], str], str | None]


@asynccontextmanager
async def entered(store: Store, ws: str, name: str) -> AsyncIterator[Entered]:
    """How to say something, how that is written by an agent, and its tool's definition."""
    format = "lines" if name.startswith("lines") else "json"
    if "console" in name:
        surface = ConsoleSurface("lines" if format == "lines" else "json")
        yield Console(Desk(store), surface, Actor(USER, ws)).answer, str, None
        return
    secret = new_token()
    await store.add_token(hash_of(secret), Token(secret[:9], ws, USER, False, ""))
    site = build_site(api(Desk(store), store), mcp(Desk(store), store))
    runner = await listen(site, HOST, 0)
    url = f"http://{HOST}:{runner.addresses[0][1]}"
    way = _over_mcp if "MCP" in name else _over_http
    try:
        async with way(url, secret, format) as talk:
            yield talk
    finally:
        await runner.cleanup()


@asynccontextmanager
async def _over_http(url: str, secret: str, format: str) -> AsyncIterator[Entered]:
    headers = {
        "Authorization": f"Bearer {secret}",
        "Accept": "text/plain" if format == "lines" else "application/json",
    }
    async with aiohttp.ClientSession(url, headers=headers) as session:

        async def say(text: str) -> str:
            async with session.post("/api/process", json={"message": text}) as response:
                return await response.text()

        yield say, lambda text: f"POST /api/process {dumps({'message': text})}", None


@asynccontextmanager
async def _over_mcp(url: str, secret: str, format: str) -> AsyncIterator[Entered]:
    async with AsyncExitStack() as stack:
        headers = {"Authorization": f"Bearer {secret}"}
        http = await stack.enter_async_context(httpx2.AsyncClient(headers=headers))
        transport = streamable_http_client(f"{url}{PATH}", http_client=http)
        client = await stack.enter_async_context(Client(transport))
        (tool,) = (await client.list_tools()).tools

        async def say(text: str) -> str:
            result = await client.call_tool(tool.name, {"cmd": text})
            return "\n".join(one.text for one in result.content if one.type == "text")

        if format == "json":
            await say("format json")
        carried = {
            "name": tool.name,
            "description": tool.description,
            "input_schema": tool.input_schema,
        }
        yield say, lambda text: f"{tool.name} {json.dumps({'cmd': text})}", dumps(carried)


__all__ = ["WAYS", "Operation", "bills", "entered", "fill"]
