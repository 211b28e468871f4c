"""A ticket's page has a button that makes an issue of it in another tracker."""

from __future__ import annotations

import aiohttp

from core.connections import Connection
from core.desk import Desk
from core.store import Store
from tests.board.conftest import Browser, served


async def test_pressed_it_makes_an_issue(store: Store) -> None:
    desk, repo = Desk(store), Connection("local", "github", "acme/api", "U0DESK001")
    await store.transact(lambda db: db.connect(repo))
    async with served(store, desk=desk) as url, aiohttp.ClientSession() as session:
        browser = Browser(session, url)
        await browser.say("new ticket: vpn is down")
        assert "To GitHub" not in (await browser.get("/tickets/T001")).text
        desk.trackers.know([repo])
        await browser.press("To GitHub", "/tickets/T001")
        page = (await browser.get("/tickets/T001")).text
        assert "acme/api" in page
        assert "To GitHub" not in page
