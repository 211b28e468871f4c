"""Calls over MCP that are killed or cancelled: asked again they tell what they did."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from core.desk import Desk
from core.store import Store
from core.store.sqlite import SqliteStore
from handlers.web.mcp import mcp
from handlers.web.site import build_site, listen
from tests.web.conftest import token_for
from tests.web.test_mcp import HOST, ROOT, over_http, over_stdio, say

VPN = "new ticket: vpn is down #infra p1"
Json = dict[str, Any]


def tickets(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "tickets.db")) as db:
        return int(db.execute("SELECT count(*) FROM tickets").fetchone()[0])


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Nobody else can write meanwhile, so that a call stays under way."""
    with closing(sqlite3.connect(folder / "tickets.db", isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("ROLLBACK")


class Raw:
    """A client that writes requests and need not read answers."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    def send(self, method: str, params: Json, id: int | None = None) -> None:
        said = {"jsonrpc": "2.0", "method": method, "params": params}
        assert self.process.stdin
        line = json.dumps({**said, **({} if id is None else {"id": id})})
        self.process.stdin.write(f"{line}\n".encode())

    def call(self, cmd: str, id: int) -> None:
        self.send("tools/call", {"name": "ticket", "arguments": {"cmd": cmd}}, id)

    async def answer(self, id: int | None = None) -> Json:
        """That of the request, or the next one."""
        assert self.process.stdout
        async with asyncio.timeout(20):
            while line := await self.process.stdout.readline():
                if (answer := json.loads(line)).get("id") == id or id is None:
                    return dict(answer)
        raise EOFError

    async def text(self, id: int | None = None) -> str:
        return str((await self.answer(id))["result"]["content"][0]["text"])


@asynccontextmanager
async def raw(folder: Path) -> AsyncIterator[Raw]:
    place = {**os.environ, "DATABASE_URL": f"sqlite:///{folder / 'tickets.db'}"}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "bot.py", "mcp", "--as", "ana"),
        cwd=ROOT,
        env=place,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    client = Raw(process)
    about = {"capabilities": {}, "clientInfo": {"name": "raw", "version": "1"}}
    client.send("initialize", {"protocolVersion": "2025-06-18", **about}, 0)
    await client.answer(0)
    client.send("notifications/initialized", {})
    try:
        yield client
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def test_what_a_killed_server_did_is_told_by_the_next(tmp_path: Path) -> None:
    async with raw(tmp_path) as client:
        client.call(VPN, 1)
        await client.answer(1)  # on its way, for all that the server knows
        client.process.kill()
    async with over_stdio(tmp_path) as other:
        assert await say(other, VPN) == "T001 p1 infra"
        assert await say(other, VPN) == "T002 p1 infra"
    assert tickets(tmp_path) == 2


async def test_a_client_that_dies_in_the_middle_of_a_call_is_told_when_it_is_back(
    tmp_path: Path,
) -> None:
    async with raw(tmp_path) as client:
        with held(tmp_path):
            client.call(VPN, 1)
            client.send("ping", {}, 2)
            await client.answer(2)
            assert client.process.stdin
            client.process.stdin.close()
        await client.process.wait()
    async with over_stdio(tmp_path) as other:
        assert await say(other, VPN) == "T001 p1 infra"
    assert tickets(tmp_path) == 1


async def test_a_call_that_was_cancelled_tells_what_it_did(tmp_path: Path) -> None:
    async with raw(tmp_path) as client:
        with held(tmp_path):
            client.call(VPN, 1)
            client.send("ping", {}, 2)
            await client.answer(2)
            client.send("notifications/cancelled", {"requestId": 1})
            client.send("ping", {}, 2)
            await client.answer(2)
        client.call(VPN, 3)
        assert await client.text(3) == "T001 p1 infra"
        client.call(VPN, 4)  # that answer has arrived
        assert await client.text(4) == "T002 p1 infra"
    assert tickets(tmp_path) == 2


async def test_a_call_that_was_cancelled_too_late_tells_it_as_well(tmp_path: Path) -> None:
    async with raw(tmp_path) as client:
        client.call(VPN, 1)
        assert await client.text(1) == "T001 p1 infra"
        client.send("notifications/cancelled", {"requestId": 1})
        client.call(VPN, 2)
        assert await client.text(2) == "T001 p1 infra"


async def test_calls_at_once_are_all_done(tmp_path: Path) -> None:
    async with raw(tmp_path) as client:
        with held(tmp_path):
            for id in range(1, 5):
                client.call(VPN, id)
            client.send("ping", {}, 9)
            await client.answer(9)
        told = [await client.text() for _ in range(4)]
    assert sorted(told) == [f"T{n:03d} p1 infra" for n in range(1, 5)]


async def test_the_same_words_in_another_session_are_meant_anew(tmp_path: Path) -> None:
    for number in range(1, 4):
        async with over_stdio(tmp_path) as client:
            assert await say(client, VPN) == f"T{number:03d} p1 infra"


# Over HTTP


@asynccontextmanager
async def door(folder: Path) -> AsyncIterator[tuple[SqliteStore, str, dict[str, str]]]:
    """A store, the address, and the headers of a request."""
    store = await SqliteStore.open(folder / "tickets.db")
    runner = await listen(build_site(mcp(Desk(store), store)), HOST, 0)
    headers = {
        "Authorization": f"Bearer {await token_for(store)}",
        "Accept": "application/json, text/event-stream",
        "MCP-Protocol-Version": "2025-06-18",
    }
    try:
        yield store, f"http://{HOST}:{runner.addresses[0][1]}/mcp", headers
    finally:
        await runner.cleanup()
        await store.close()


def called(cmd: str, id: int = 1) -> Json:
    params = {"name": "ticket", "arguments": {"cmd": cmd}}
    return {"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": params}


@dataclass
class Way:
    """A client's way in."""

    session: aiohttp.ClientSession
    url: str
    headers: dict[str, str]

    def call(self, cmd: str, id: int = 1) -> asyncio.Task[str]:
        return asyncio.create_task(self._text(called(cmd, id)))

    async def post(self, said: Json) -> tuple[int, str]:
        sending = self.session.post(self.url, json=said, headers=self.headers)
        async with sending as response:
            return response.status, await response.text()

    async def _text(self, said: Json) -> str:
        _, text = await self.post(said)
        return str(json.loads(text)["result"]["content"][0]["text"])


async def hangs_up(way: Way) -> None:
    """In the middle of a call, as far as another is answered meanwhile."""
    call = way.call(VPN)
    await way.call("help")
    call.cancel()
    with suppress(asyncio.CancelledError):
        await call


async def test_over_http_a_client_that_hung_up_is_told_when_it_asks_again(
    tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    async with door(tmp_path) as (_, url, headers):
        way = Way(session, url, headers)
        with held(tmp_path):
            await hangs_up(way)
        assert [await way.call(VPN), await way.call(VPN)] == ["T001 p1 infra", "T002 p1 infra"]


async def test_over_http_it_may_ask_again_while_the_first_call_is_under_way(
    tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    async with door(tmp_path) as (_, url, headers):
        way = Way(session, url, headers)
        with held(tmp_path):
            await hangs_up(way)
            again = way.call(VPN)
            await way.call("help")
        assert await again == "T001 p1 infra"
        assert tickets(tmp_path) == 1


async def test_over_http_a_call_can_be_cancelled_by_its_number(
    tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    cancelled = {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 7}}
    async with door(tmp_path) as (_, url, headers):
        way = Way(session, url, headers)
        with held(tmp_path):
            call = way.call(VPN, 7)
            await way.call("help")
            assert (await way.post(cancelled))[0] == 202
            await way.call("help")
        await call
        assert await way.call(VPN, 8) == "T001 p1 infra"
        assert tickets(tmp_path) == 1


async def test_over_http_an_answer_that_was_sent_makes_the_same_words_new(store: Store) -> None:
    async with over_http(store, await token_for(store)) as (client,):
        told = [await say(client, VPN) for _ in range(3)]
        assert told == [f"T{n:03d} p1 infra" for n in range(1, 4)]
        assert [
            await say(client, "T1 p2"),
            await say(client, "undo"),
            await say(client, "undo"),
        ] == [
            "T001 p2",
            "T001 p1",
            "T003 withdrawn",
        ]


async def test_over_http_a_client_s_own_cancelling_is_heard(tmp_path: Path) -> None:
    async with (
        door(tmp_path) as (store, _, _),
        over_http(store, await token_for(store, "U2")) as (client,),
    ):
        with held(tmp_path):
            call = asyncio.create_task(say(client, VPN))
            await say(client, "help")
            call.cancel()
            with suppress(asyncio.CancelledError):
                await call
        assert await say(client, VPN) == "T001 p1 infra"
