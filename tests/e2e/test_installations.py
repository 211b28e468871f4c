"""Many workspaces install the bot, which keeps them apart."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlencode

import aiohttp
import pytest
import pytest_asyncio
from cryptography.fernet import Fernet
from slack_sdk.web.async_client import AsyncWebClient

from core.desk import Desk
from core.encryption import Seal
from core.store import Store
from handlers.slack.app import NOT_INSTALLED
from handlers.slack.install import INSTALL
from handlers.slack.installations import Installation, Installed
from handlers.slack.manifest import INSTALLED
from handlers.slack.teams import Opening
from handlers.slack.web import PATH
from tests.databases import Database
from tests.e2e.conftest import scopes
from tests.e2e.fake import Ack, OverHTTP, Person
from tests.e2e.fake.many import ManySlacks
from tests.e2e.program import Program, bot, free_port

KEYS = [Fernet.generate_key().decode() for _ in range(3)]
TOKENS = re.compile(rb"xox[be]-")


@pytest_asyncio.fixture
async def slacks() -> AsyncIterator[ManySlacks]:
    many = await ManySlacks().start(scopes(), "T1", "T2")
    yield many
    await many.stop()
    assert [slack.problems for slack in many.slacks.values()] == [[], []]


class Site:
    """The bot as its visitors see it."""

    def __init__(self, running: Program, slacks: ManySlacks, url: str) -> None:
        self.running, self.slacks, self.url = running, slacks, url
        self.session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())

    def person(self, team: str, user: str = "U1") -> Person:
        slack = self.slacks.slacks[team]
        return Person(slack, OverHTTP(slack, f"{self.url}{PATH}", self.session), user)

    async def get(self, url: str, cookie: str = "") -> aiohttp.ClientResponse:
        return await self.session.get(
            url, headers={"Cookie": cookie} if cookie else {}, allow_redirects=False
        )

    async def comes_back(self) -> tuple[str, str]:
        """Where a browser comes back from Slack, and the cookie that it was given."""
        begun = await self.get(f"{self.url}{INSTALL}")
        assert begun.status == 302
        cookie = begun.headers["Set-Cookie"].partition(";")[0]
        assert "HttpOnly" in begun.headers["Set-Cookie"]
        there = await self.get(begun.headers["Location"])
        return there.headers["Location"], cookie

    async def install(self, team: str) -> None:
        self.slacks.chosen = team
        assert (await self.get(*await self.comes_back())).status == 200


@asynccontextmanager
async def serving(slacks: ManySlacks, file: Path, keys: str = KEYS[0]) -> AsyncIterator[Site]:
    env = settings(slacks, file, keys)
    async with bot(env) as running:
        site = Site(running, slacks, env["PUBLIC_URL"])
        try:
            yield site
        finally:
            await site.session.close()
        assert await running.stops() == 0


def settings(slacks: ManySlacks, file: Path, keys: str) -> dict[str, str]:
    port = free_port()
    return {
        "DATABASE_URL": f"sqlite:///{file}",
        "SLACK_SIGNING_SECRET": slacks.secret,
        "SLACK_CLIENT_ID": slacks.client_id,
        "SLACK_CLIENT_SECRET": slacks.client_secret,
        "SLACK_API_URL": slacks.api_url,
        "SECRET_KEYS": keys,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "PORT": str(port),
    }


def text_of(ack: Ack) -> str:
    assert ack.status == 200
    return ack.body


async def test_two_workspaces_with_the_same_ids_have_each_their_own(
    slacks: ManySlacks, tmp_path: Path
) -> None:
    file = tmp_path / "t.db"
    async with serving(slacks, file) as site:
        ones, twos = site.person("T1"), site.person("T2")
        for team in ("T1", "T2"):
            await site.install(team)
        assert "T001" in text_of(await ones.slash("the vpn is down"))
        assert "vpn" not in text_of(await twos.slash("list"))
        assert "T001" in text_of(await twos.slash("the printer jams"))
        assert "printer" not in text_of(await ones.slash("list"))
        for team, title in (("T1", "vpn"), ("T2", "printer")):
            card = await slacks.slacks[team].wait_for("chat.postMessage")
            assert title in str(card.body)
        assert [len(slack.done("chat.postMessage")) for slack in slacks.slacks.values()] == [1, 1]
    assert holders(tmp_path) == []


def holders(folder: Path) -> list[Path]:
    """The files with a token in them."""
    return [file for file in folder.iterdir() if TOKENS.search(file.read_bytes())]


async def test_uninstalled_it_is_gone_and_installed_again_its_tickets_are_there(
    slacks: ManySlacks, tmp_path: Path
) -> None:
    async with serving(slacks, tmp_path / "t.db") as site:
        for team in ("T1", "T2"):
            await site.install(team)
            await site.person(team).slash(f"the vpn of team {team[-1]} is down")
        revoked = {"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}}
        assert (await site.person("T2").event(revoked)).status == 200
        assert "vpn of team 2" in text_of(await site.person("T2").slash("list"))
        for event in ({"type": "app_uninstalled"}, {**revoked, "tokens": {"bot": ["UBOT"]}}):
            assert (await site.person("T2").event(event)).status == 200
        assert text_of(await site.person("T2").slash("list")) == ""
        told = slacks.slacks["T2"].of("response_url")[-1].body
        assert told["text"] == NOT_INSTALLED
        assert "vpn of team 1" in text_of(await site.person("T1").slash("list"))
        await site.install("T2")
        assert "vpn of team 2" in text_of(await site.person("T2").slash("list"))


async def test_after_a_restart_with_new_keys_the_old_ones_are_not_needed(
    slacks: ManySlacks, tmp_path: Path
) -> None:
    file = tmp_path / "t.db"
    async with serving(slacks, file) as site:
        await site.install("T1")
    async with bot(settings(slacks, file, KEYS[2]), ready=None) as other:
        assert await other.ends() == 2
        assert "SECRET_KEYS: no key opens" in other.said
    for keys in (f"{KEYS[1]},{KEYS[0]}", KEYS[1]):
        async with serving(slacks, file, keys) as site:
            assert text_of(await site.person("T1").slash("list"))


async def test_nobody_installs_without_the_browser_that_began_nor_twice(
    slacks: ManySlacks, tmp_path: Path
) -> None:
    async with serving(slacks, tmp_path / "t.db") as site:
        back, cookie = await site.comes_back()
        name = cookie.partition("=")[0]
        forged = Fernet(KEYS[1]).encrypt(b"install").decode()
        assert (await site.get(back)).status == 400
        other = f"{site.url}{INSTALLED}?{urlencode({'code': 'code0', 'state': forged})}"
        assert (await site.get(other, f"{name}={forged}")).status == 401
        assert (await site.get(f"{site.url}{INSTALLED}?error=access_denied", cookie)).status == 200
        assert "vpn" not in text_of(await site.person("T1").slash("the vpn is down"))
        assert (await site.get(back, cookie)).status == 200
        assert (await site.get(back, cookie)).status == 401  # Slack takes a code once
        assert "T001" in text_of(await site.person("T1").slash("the vpn is down"))


@asynccontextmanager
async def teams(slacks: ManySlacks, store: Store) -> AsyncIterator[Installed]:
    """The installations as one process has them."""
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(base_url=slacks.api_url, session=session)
        client.proxy = None
        opening = Opening(cast(Desk, None), store, lambda: None)
        ids = (slacks.client_id, slacks.client_secret)
        yield Installed(store, Seal(KEYS[:1]), opening, client, *ids)


def installation(id: str, **more: Any) -> Installation:
    return Installation(id, f"xoxb-{id}-0", "UBOT", "BBOT", "https://acme.slack.com/", **more)


async def test_a_token_that_ends_is_renewed_by_one_process_and_used_by_all(
    database: Database,
) -> None:
    slacks = await ManySlacks(hours=12).start(scopes(), "T1")
    stores = [await database.open() for _ in range(2)]
    soon = installation("T1", refresh="xoxe-xoxb-T1-0", ends=1)
    async with teams(slacks, stores[0]) as one, teams(slacks, stores[1]) as other:
        await one.add(soon)
        await asyncio.gather(one.renew(), other.renew(), one.renew())
        assert slacks.renewals == 1
        for each in (one, other):
            team = await each.of("T1")
            assert team
            assert (await team.service.call("auth.test"))["team_id"] == "T1"
        await other.renew()  # it lasts by now
        assert await other.begin() == 1
        assert slacks.renewals == 1
    for store in stores:
        await store.close()
    await slacks.stop()


async def test_an_answer_without_a_token_leaves_the_old_one(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    slacks = await ManySlacks().start(scopes(), "T1")  # its tokens last for ever
    async with teams(slacks, store) as installed:
        await installed.add(installation("T1", refresh="xoxe-xoxb-T1-0", ends=1))
        await installed.renew()
        team = await installed.of("T1")
        assert team
    assert "T1 is not renewed: the answer has no token" in caplog.text
    await slacks.stop()


async def test_what_is_late_ends_no_later_installation(store: Store) -> None:
    slacks = await ManySlacks().start(scopes())
    async with teams(slacks, store) as installed:
        await installed.add(installation("T1", since=100))
        await installed.leave("T1", 99)
        assert await installed.of("T1")
        await installed.leave("T1", 100)
        assert await installed.of("T1") is None
    await slacks.stop()


async def test_an_organisation_s_installation_serves_each_workspace_by_itself(store: Store) -> None:
    slacks = await ManySlacks("E1").start(scopes(), "T1", "T2")
    async with teams(slacks, store) as installed:
        await installed.add(installation("E1"))
        assert await installed.of("T1") is None  # nobody has said yet whose it is
        for workspace in ("T1", "T2"):
            team = await installed.of(workspace, "E1")
            assert team
            assert team.service.identity.workspace == workspace
    async with teams(slacks, store) as after:
        assert await after.of("T2")  # what it has still to post is posted
        assert await after.of("T3", "E2") is None
        await after.add(installation("T2"))
        await after.leave("E1", 100)
        assert await after.of("T1", "E1") is None
        assert await after.of("T2", "E1")
    await slacks.stop()
