"""The API beside Slack, in the program as it is really started."""

from __future__ import annotations

import socket
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from core.store.sqlite import SqliteStore
from core.tokens import Token, hash_of, new_token
from tests.e2e.fake import FakeSlack
from tests.e2e.program import bot, free_port


@pytest_asyncio.fixture
async def token(tmp_path: Path, slack: FakeSlack) -> str:
    store = await SqliteStore.open(tmp_path / "tickets.db")
    secret = new_token()
    await store.add_token(hash_of(secret), Token("agent", "T1", "U1", False, "2026-01-15"))
    await store.close()
    return secret


def settings(slack: FakeSlack, folder: Path, transport: str, port: int) -> dict[str, str]:
    ways = {
        "socket": {"SLACK_APP_TOKEN": slack.app_token},
        "http": {"SLACK_SIGNING_SECRET": slack.secret},
    }
    return {
        "DATABASE_URL": f"sqlite:///{folder / 'tickets.db'}",
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_API_URL": slack.api_url,
        "PORT": str(port),
        **ways[transport],
    }


@pytest.mark.parametrize("transport", ["socket", "http"])
async def test_the_api_is_there_beside_slack(
    slack: FakeSlack,
    tmp_path: Path,
    token: str,
    transport: str,
) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/api/process"
    async with (
        bot(settings(slack, tmp_path, transport, port)) as program,
        aiohttp.ClientSession() as session,
        session.post(
            url, json={"message": "vpn is down"}, headers={"Authorization": f"Bearer {token}"}
        ) as response,
    ):
        assert (await response.json())["data"]["title"] == "vpn is down"
        assert await program.stops() == 0, program.said


async def test_socket_mode_goes_on_without_a_port_and_says_so(
    slack: FakeSlack,
    tmp_path: Path,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with bot(settings(slack, tmp_path, "socket", port)) as program:
            await slack.until(lambda: len(slack.sockets) == 2)
            assert await program.stops() == 0, program.said
    assert f"PORT: cannot listen on 127.0.0.1:{port}" in program.said


async def test_over_http_a_port_that_is_taken_ends_it(
    slack: FakeSlack,
    tmp_path: Path,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with bot(settings(slack, tmp_path, "http", port), ready=None) as program:
            assert await program.ends() == 2
    assert f"PORT: cannot listen on 127.0.0.1:{port}" in program.said
