"""Sign in with Slack at the bot as it is started for real."""

from __future__ import annotations

from pathlib import Path

import aiohttp
import pytest

from handlers.web.people import BACK
from tests.e2e.fake import FakeSlack
from tests.e2e.program import bot, free_port
from tests.e2e.test_api import settings


@pytest.mark.parametrize("transport", ["socket", "http"])
async def test_somebody_signs_in_with_slack_and_sees_the_board(
    slack: FakeSlack, tmp_path: Path, transport: str
) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    slack.redirects = [f"{url}{BACK}"]
    env = {
        **settings(slack, tmp_path, transport, port),
        "SLACK_CLIENT_ID": slack.client_id,
        "SLACK_CLIENT_SECRET": slack.client_secret,
        "PUBLIC_URL": url,
    }
    jar = aiohttp.CookieJar(unsafe=True)  # of an address without a name too
    async with bot(env), aiohttp.ClientSession(url, cookie_jar=jar) as browser:
        async with browser.get("/") as outside:
            assert (outside.status, "/sign-in/slack" in await outside.text()) == (401, True)
        async with browser.get("/sign-in/slack") as inside:
            text = await inside.text()
        assert [answer.status for answer in inside.history] == [302, 302, 303]
        assert (inside.status, inside.url.path) == (200, "/")
        assert "Sign out U1" in text
