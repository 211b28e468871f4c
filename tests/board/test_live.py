"""Browsers hear of changes, whichever process made them."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from core.desk import Desk
from core.message import Actor, Message
from core.store.sqlite import SqliteStore
from tests.board.conftest import Browser, served
from tests.conftest import Terse


async def said(store: SqliteStore, text: str, workspace: str = "local") -> None:
    await Desk(store).handle(Message(text, Actor("bob", workspace), datetime.now(UTC)), Terse())


async def heard(response: aiohttp.ClientResponse) -> int:
    """The change that the next event tells of."""
    async with asyncio.timeout(30):
        while not (line := await response.content.readline()).startswith(b"data: "):
            assert line, "the stream ended"
    return int(line.removeprefix(b"data: "))


async def test_a_change_by_another_process_is_heard_by_everybody(tmp_path: Path) -> None:
    here, there = [await SqliteStore.open(tmp_path / "tickets.db") for _ in range(2)]
    await said(there, "vpn is down")
    async with (
        served(here) as url,
        aiohttp.ClientSession(url) as session,
        session.get("/live") as one,
        session.get("/live") as other,
    ):
        first = await heard(one)
        assert await heard(other) == first
        await said(there, "vpn is down", workspace="elsewhere")
        await said(there, "close T1")
        second = await heard(one)
        assert second > first
        assert await heard(other) == second
    for store in (here, there):
        await store.close()


async def test_the_program_does_not_wait_for_browsers_when_it_stops(tmp_path: Path) -> None:
    store = await SqliteStore.open(tmp_path / "tickets.db")
    await said(store, "vpn is down")
    async with aiohttp.ClientSession() as session:
        async with served(store) as url:
            response = await session.get(f"{url}/live")
            await heard(response)
        assert await response.content.read() == b"\r\n"
    await store.close()


async def test_a_page_knows_which_change_it_shows(browser: Browser, url: str) -> None:
    page = await browser.say("vpn is down")
    async with browser.session.get(f"{url}/live") as response:
        assert f'data-latest="{await heard(response)}"' in page.text
