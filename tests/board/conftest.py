"""The board on loopback, and somebody who looks at its pages without a browser."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser as Chromium, Page, async_playwright
from slack_sdk.web.async_client import AsyncWebClient

from core.desk import Desk
from core.settings import Settings
from core.store import Store
from handlers.slack.identity import identify
from handlers.slack.openid import OpenId, People
from handlers.slack.teams import Opening, Single, Team, Teams
from handlers.web.board import board
from handlers.web.people import BACK, SignIn
from handlers.web.site import build_site, listen
from tests.board.chromium import CHROMIUM, FLAGS
from tests.e2e import conftest as e2e
from tests.e2e.fake import FakeSlack
from tests.web.conftest import Answer


@asynccontextmanager
async def served(
    store: Store,
    base: str | None = None,
    people: People | None = None,
    sign_in: SignIn | None = None,
    port: int = 0,
    desk: Desk | None = None,
) -> AsyncIterator[str]:
    """Where the board listens. desk: its desk, if it is no new one"""
    site = build_site(board(desk or Desk(store, base), store, base, people, sign_in))
    runner = await listen(site, "127.0.0.1", port)
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@dataclass
class Several:
    """Workspaces and organisations by their ids."""

    teams: dict[str, Team]

    async def of(self, workspace: str | None, organisation: str | None = None) -> Team | None:
        return self.teams.get(workspace or organisation or "")

    async def leave(self, id: str, at: int) -> None:
        del self.teams[id]

    async def settle(self, seconds: float) -> None:
        """Nothing is under way."""


@asynccontextmanager
async def served_to(
    slack: FakeSlack, store: Store, base: str, port: int = 0, other: FakeSlack | None = None
) -> AsyncIterator[str]:
    """Where the board of the bot in that Slack listens. other: where the bot is too."""
    slack.redirects = [f"{base}{BACK}"]
    settings = Settings(
        Path("unused"),
        client_id=slack.client_id,
        client_secret=slack.client_secret,
        api_url=slack.api_url,
        public_url=base,
    )
    async with aiohttp.ClientSession() as session:
        client, team = await team_in(slack, store, session)
        teams: Teams = Single(team)
        if other:
            teams = Several(
                {slack.team: team, other.team: (await team_in(other, store, session))[1]}
            )
        people = People(teams)
        async with served(store, base, people, OpenId(settings, client, people), port) as url:
            yield url


async def team_in(
    slack: FakeSlack, store: Store, session: aiohttp.ClientSession
) -> tuple[AsyncWebClient, Team]:
    client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, session=session)
    client.proxy = None
    opening = Opening(Desk(store), store, lambda: None)
    return client, opening.team(client, await identify(client))


@dataclass
class Browser:
    """Sends what the forms of a page send."""

    session: aiohttp.ClientSession
    url: str
    origin: str | None = None  # another than the board's own

    async def get(self, path: str = "/", **headers: str) -> Answer:
        async with self.session.get(f"{self.url}{path}", headers=headers) as response:
            return Answer(response.status, response.headers, await response.text())

    async def post(self, path: str, fields: dict[str, str], **headers: str) -> Answer:
        said = {"Origin": self.origin or self.url, **headers}
        async with self.session.post(
            f"{self.url}{path}", data=fields, headers=said, allow_redirects=False
        ) as response:
            return Answer(response.status, response.headers, await response.text())

    async def say(self, text: str, path: str = "/") -> Answer:
        """What is written into the page's chat box."""
        fields = form(await self.get(path), "chat")
        return await self.post(path, {**fields, "text": text})

    async def press(self, label: str, path: str = "/") -> Answer:
        """The page's first button of that name."""
        page = await self.get(path)
        found = re.search(rf'name="press" value="([^"]*)"[^>]*>{label}<', page.text)
        assert found, f"no button {label}"
        return await self.post(path, {**form(page, "press"), "press": unescape(found[1])})


def form(page: Answer, id: str) -> dict[str, str]:
    """The hidden fields of a form."""
    text = page.text.partition(f'id="{id}"')[2].partition("</form>")[0]
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', text))


slack = e2e.slack


@pytest_asyncio.fixture
async def url(store: Store) -> AsyncIterator[str]:
    async with served(store) as url:
        yield url


@pytest_asyncio.fixture
async def browser(url: str) -> AsyncIterator[Browser]:
    async with aiohttp.ClientSession() as session:
        yield Browser(session, url)


@pytest.fixture
def titles() -> Callable[[Answer], list[str]]:
    """The titles of the cards of a page, in order."""
    return lambda page: [
        unescape(title) for title in re.findall(r'<h3 id="t-T\d+"><a[^>]*>(.*?)</a>', page.text)
    ]


@pytest_asyncio.fixture(scope="session")
async def chromium() -> AsyncIterator[Chromium]:
    """One browser a worker: a context shares nothing with another."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture
async def page(chromium: Chromium, url: str) -> AsyncIterator[Page]:
    """The board in a tab; at the end the browser has no complaint."""
    context = await chromium.new_context(base_url=url, viewport={"width": 1280, "height": 800})
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    await page.goto("/")
    yield page
    await context.close()
    assert complaints == []
