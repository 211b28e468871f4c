"""Sign in with Slack at the bot as it is started for real."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from handlers.web.people import BACK
from tests.e2e.fake import FakeSlack
from tests.e2e.program import bot, free_port


@asynccontextmanager
async def running(
    slack: FakeSlack, tmp_path: Path, **more: str
) -> AsyncIterator[aiohttp.ClientSession]:
    """A browser at the board of a bot in that Slack."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    slack.redirects = [f"{url}{BACK}"]
    env = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'tickets.db'}",
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_API_URL": slack.api_url,
        "SLACK_CLIENT_ID": slack.client_id,
        "SLACK_CLIENT_SECRET": slack.client_secret,
        "PUBLIC_URL": url,
        "PORT": str(port),
        **more,
    }
    jar = aiohttp.CookieJar(unsafe=True)  # of an address without a name too
    async with bot(env), aiohttp.ClientSession(url, cookie_jar=jar) as browser:
        yield browser


@pytest.mark.parametrize("way", ["socket", "http"])
async def test_somebody_signs_in_with_slack_and_sees_the_board(
    slack: FakeSlack, tmp_path: Path, way: str
):
    more = (
        {"SLACK_APP_TOKEN": slack.app_token}
        if way == "socket"
        else {"SLACK_SIGNING_SECRET": slack.secret}
    )
    async with running(slack, tmp_path, **more) as browser:
        async with browser.get("/") as outside:
            assert (outside.status, "/sign-in/slack" in await outside.text()) == (401, True)
        async with browser.get("/sign-in/slack") as inside:
            text = await inside.text()
        assert [answer.status for answer in inside.history] == [302, 302, 303]
        assert (inside.status, inside.url.path) == (200, "/")
        assert "Sign out U1" in text
