"""`python bot.py` in Slack, as it is really started and stopped."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from core.desk import Desk
from core.message import ALONE, Actor, Message, Place
from core.store.sqlite import SqliteStore
from handlers.slack.answers import Spoken
from handlers.slack.web import PATH
from tests.e2e.fake import FakeSlack, OverHTTP, OverSocket, Person, Transport
from tests.e2e.program import Program, bot, free_port


@asynccontextmanager
async def started(
    slack: FakeSlack, path: Path, transport: str
) -> AsyncIterator[tuple[Program, Transport]]:
    """The program, and the way to it."""
    port = free_port()
    env = {
        "DATABASE_URL": f"sqlite:///{path}",
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_API_URL": slack.api_url,
        "SLACK_CLIENT_ID": slack.client_id,  # with these two Bolt by itself would drop the token
        "SLACK_CLIENT_SECRET": slack.client_secret,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "HTTPS_PROXY": "http://127.0.0.1:9",  # not for loopback
        "PORT": str(port),
    }
    secret = {"SLACK_SIGNING_SECRET": slack.secret}
    env |= {"SLACK_APP_TOKEN": slack.app_token} if transport == "socket" else secret
    async with bot(env) as running, aiohttp.ClientSession() as session:
        if transport == "socket":
            await slack.until(lambda: len(slack.sockets) == 2)
            yield running, OverSocket(slack)
        else:
            yield running, OverHTTP(slack, f"http://127.0.0.1:{port}{PATH}", session)


@pytest.mark.parametrize("transport", ["socket", "http"])
async def test_it_answers_stops_at_once_and_remembers(
    slack: FakeSlack, tmp_path: Path, transport: str
) -> None:
    path = tmp_path / "tickets.db"
    async with started(slack, path, transport) as (program, way):
        await Person(slack, way, "U1").says("D1", "the vpn is down")
        await slack.wait_for("chat.postMessage")
        assert await program.stops() == 0, program.said
        assert "Traceback" not in program.said
    async with started(slack, path, transport) as (program, way):
        await Person(slack, way, "U1").says("D1", "T001")
        post = await slack.wait_for("chat.postMessage", 2)
        assert "vpn is down" in post.body["text"]
        assert await program.stops() == 0, program.said


@pytest.mark.parametrize("transport", ["socket", "http"])
async def test_at_sigterm_the_outbox_is_drained(
    slack: FakeSlack, tmp_path: Path, transport: str
) -> None:
    async with started(slack, tmp_path / "tickets.db", transport) as (program, way):
        alice = Person(slack, way, "U1")
        for what in ("vpn", "dns", "build"):
            await alice.says("D1", f"the {what} is down")
        assert await program.stops() == 0, program.said
    assert len(slack.done("chat.postMessage")) == 3


@pytest.mark.parametrize("transport", ["socket", "http"])
async def test_slack_that_does_not_answer_cannot_hold_it_up(
    slack: FakeSlack, tmp_path: Path, transport: str
) -> None:
    path = tmp_path / "tickets.db"
    slack.fault("chat.postMessage", answer="never")
    async with started(slack, path, transport) as (program, way):
        await Person(slack, way, "U1").says("D1", "the vpn is down")
        await slack.until(lambda: len(slack.of("chat.postMessage")) == 1)
        assert await program.stops() == 0, program.said
    async with started(slack, path, transport) as (program, _):
        await slack.wait_for("conversations.history")
        assert await program.stops() == 0, program.said
    assert len(slack.done("chat.postMessage")) == 1


async def test_what_became_due_while_it_was_off_is_told_when_it_starts(
    slack: FakeSlack, tmp_path: Path
) -> None:
    path, yesterday = tmp_path / "tickets.db", datetime.now(UTC) - timedelta(days=1)
    store = await SqliteStore.open(path)
    said = [*(f"set {name} off" for name in ("hours", "days")), "set remind 30m", "watch triage"]
    for text in (*said, "new ticket: the vpn is down, p1"):
        place = Place("C2", "channel")
        message = Message(text, Actor("U1", slack.team), yesterday, place=place, audience=ALONE)
        await Desk(store).handle(message, Spoken(mute=True))
    await store.close()
    async with started(slack, path, "http") as (program, _):
        post = await slack.wait_for("chat.postMessage")
        assert post.body["text"] == "Nobody has claimed T001 yet: the vpn is down"
        assert await program.stops() == 0, program.said


async def test_it_stops_while_it_waits_for_slack_s_first_word(
    slack: FakeSlack, tmp_path: Path
) -> None:
    slack.fault("auth.test", answer="never")
    env = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'tickets.db'}",
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
    }
    async with bot(env, ready=None) as program:
        await slack.until(lambda: len(slack.of("auth.test")) == 1, seconds=10)
        assert await program.stops() == 0, program.said


@pytest.mark.parametrize(
    ("name", "value"), [("SLACK_BOT_TOKEN", "xoxb-wrong"), ("SLACK_APP_TOKEN", "xapp-wrong")]
)
async def test_a_token_that_slack_refuses_is_named(
    slack: FakeSlack, tmp_path: Path, name: str, value: str
) -> None:
    env = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'tickets.db'}",
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
    }
    async with bot({**env, name: value}, ready=None) as program:
        assert await program.ends() == 2
    assert f"{name}: " in program.said
    assert "Traceback" not in program.said


async def test_an_address_that_does_not_answer_is_named(tmp_path: Path) -> None:
    env = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'tickets.db'}",
        "SLACK_API_URL": f"http://127.0.0.1:{free_port()}/api/",
        "SLACK_BOT_TOKEN": "xoxb-fake",
        "SLACK_APP_TOKEN": "xapp-fake",
    }
    async with bot(env, ready=None) as program:
        assert await program.ends() == 2
    assert "SLACK_API_URL: " in program.said
