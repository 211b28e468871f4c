"""A real MCP client: over standard input and output, and over HTTP behind a token."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiohttp
import httpx2
import pytest
from mcp import Client as McpClient
from mcp.client.stdio import StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp.types import TextContent

from core.desk import Desk
from core.store import Store
from handlers.web.mcp import mcp
from handlers.web.site import build_site, listen
from tests.web.conftest import token_for

ROOT = Path(__file__).parents[2]
HOST = "127.0.0.1"


@asynccontextmanager
async def over_stdio(folder: Path, user: str = "ana") -> AsyncIterator[McpClient]:
    """The program, started by its client."""
    place = {**os.environ, "DATABASE_URL": f"sqlite:///{folder / 'tickets.db'}"}
    program = StdioServerParameters(
        command=sys.executable, args=["bot.py", "mcp", "--as", user], cwd=ROOT, env=place
    )
    async with McpClient(program) as client:
        yield client


@asynccontextmanager
async def over_http(store: Store, *tokens: str) -> AsyncIterator[list[McpClient]]:
    """A client for each token."""
    async with AsyncExitStack() as stack:
        runner = await listen(build_site(mcp(Desk(store), store)), HOST, 0)
        stack.push_async_callback(runner.cleanup)
        url = f"http://{HOST}:{runner.addresses[0][1]}/mcp"
        clients = []
        for token in tokens:
            headers = {"Authorization": f"Bearer {token}"}
            http = await stack.enter_async_context(httpx2.AsyncClient(headers=headers))
            way = streamable_http_client(url, http_client=http)
            clients.append(await stack.enter_async_context(McpClient(way)))
        yield clients


async def say(client: McpClient, cmd: object) -> str:
    result = await client.call_tool("ticket", {"cmd": cmd})
    assert not result.is_error
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


async def test_an_agent_lists_the_one_tool_and_works_over_stdio(tmp_path: Path) -> None:
    async with over_stdio(tmp_path) as client:
        assert [tool.name for tool in (await client.list_tools()).tools] == ["ticket"]
        assert await say(client, "Build pipeline broken on main p1") == "T001 p1 code"
        assert await say(client, "T1 prog looking into it") == "T001 prog"
        assert await say(client, "list") == "T001 p1 code prog Build pipeline broken on main"
        assert "by: ana" in await say(client, "T1")
        assert "close" in await say(client, "help")


@pytest.mark.parametrize(
    ("cmd", "answer"),
    [
        ("close", "er which ticket?"),
        ("T9", "nf T009"),
        ("find %", "er find what?"),
        ("find 404", "0"),
        ('find "close T1"', "0"),
        ("thanks!", "null"),
        ("", "null"),
        (7, "er call ticket with a cmd text"),
        ('{"text":"vpn is down"}', "er send the text itself"),
        ('{"cmd":"vpn is down"}', "er send the text itself"),
        ('{"text":"vpn is down"', "er send valid JSON"),
        ('{"name":"ticket","arguments":{"cmd":"close"}}', "er make this a ticket?"),
        ("x" * 40_001, "er text over 40,000 characters, shorten it"),
    ],
)
async def test_a_bad_command_is_answered_and_no_error_of_the_protocol(
    store: Store, cmd: object, answer: str
) -> None:
    async with over_http(store, await token_for(store)) as (client,):
        assert await say(client, cmd) == answer
        assert await say(client, "vpn is down") == "T001 p2 infra"


async def test_two_agents_at_once_act_each_for_their_own_user(store: Store) -> None:
    tokens = [await token_for(store, user) for user in ("U1", "U2")]
    async with over_http(store, *tokens) as clients:
        said = [say(client, f"vpn {n} is down") for n in range(20) for client in clients]
        filed = await asyncio.gather(*said)
        assert sorted(filed) == sorted(f"T{n:03d} p2 infra" for n in range(1, 41))
        for user, client in zip(("U1", "U2"), clients, strict=True):
            assert f"by: {user}" in await say(client, (await say(client, "list by me"))[:4])


async def test_a_format_that_was_chosen_holds_here_too(store: Store) -> None:
    async with over_http(store, await token_for(store)) as (client,):
        await say(client, "format json")
        assert await say(client, "T9") == '{"status":"nf","id":"T009"}'


async def test_a_token_that_only_reads_changes_nothing(store: Store) -> None:
    async with over_http(store, await token_for(store, read_only=True)) as (client,):
        assert await say(client, "vpn is down") == "er this token can only read"


async def test_without_a_token_nobody_comes_in(
    store: Store, session: aiohttp.ClientSession
) -> None:
    runner = await listen(build_site(mcp(Desk(store), store)), HOST, 0)
    url = f"http://{HOST}:{runner.addresses[0][1]}/mcp"
    try:
        for method, headers, status in (
            ("POST", {}, 401),
            ("POST", {"Authorization": "Bearer desk_wrong"}, 401),
            ("GET", {}, 405),
            ("DELETE", {}, 405),
        ):
            async with session.request(method, url, json={}, headers=headers) as response:
                assert response.status == status
                assert (await response.json())["status"] == "er"
    finally:
        await runner.cleanup()
