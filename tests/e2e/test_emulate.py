"""The same bot against somebody else's model of Slack: npm `emulate`, over signed HTTP."""

from __future__ import annotations

import html
import os
import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from tests.e2e.program import bot, free_port, program

EMULATE = Path(__file__).parent / "emulate"


@pytest.fixture(scope="module")
def node() -> str:
    """Node, with emulate installed."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if not (found and npm):
        if os.environ.get("CI"):
            pytest.fail("emulate needs node and npm, and CI must have them")
        pytest.skip("emulate needs node and npm")
    if not (EMULATE / "node_modules" / "emulate").exists():
        flags = ("--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund")
        subprocess.run([npm, "install", *flags], cwd=EMULATE, check=True, capture_output=True)
    return found


class Emulated:
    """Slack as emulate plays it, driven over its /_sim routes."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self._url, self._session = url, session

    async def sim(self, what: str, **body: Any) -> dict[str, Any]:
        async with self._session.post(f"{self._url}/_sim/{what}", json=body) as response:
            said: dict[str, Any] = await response.json()
        assert said["ok"], said
        return said

    async def says(self, text: str, **where: Any) -> dict[str, Any]:
        return await self.sim("message", user="alice", text=text, **where)

    async def call(self, method: str, n: int = 1, **more: Any) -> dict[str, Any]:
        """The n-th call of the bot that went well."""
        call: dict[str, Any] = (await self.sim("wait", method=method, n=n, **more))["call"]
        return call

    async def post(self, n: int = 1) -> dict[str, Any]:
        """What the bot posted."""
        body: dict[str, Any] = (await self.call("chat.postMessage", n))["body"]
        return body


@pytest_asyncio.fixture
async def slack(node: str, tmp_path: Path) -> AsyncIterator[Emulated]:
    """emulate and `python bot.py`, each in its process."""
    port, bot_port = free_port(), free_port()
    url = f"http://127.0.0.1:{port}"
    here = {"PORT": str(port), "BOT_URL": f"http://127.0.0.1:{bot_port}/slack/events"}
    env = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'tickets.db'}",
        "SLACK_API_URL": f"{url}/api/",
        "SLACK_BOT_TOKEN": "xoxb-ticket",
        "SLACK_SIGNING_SECRET": "s3cr3t",
        "PORT": str(bot_port),
    }
    async with (
        program(node, "server.mjs", env=here, cwd=EMULATE, ready="ready"),
        bot(env),
        aiohttp.ClientSession() as session,
    ):
        yield Emulated(url, session)


async def test_a_direct_message_after_format_json_gets_the_contract_s_json(slack: Emulated) -> None:
    await slack.says("format json", dm=True)
    assert "json" in (await slack.post(1))["text"]
    await slack.says("Create ticket for API timeout issues in production, high priority", dm=True)
    text = html.unescape((await slack.post(2))["text"])
    assert text.startswith('{"status":"ok","action":"created","data":{"id":"T001",')
    await slack.says("View T999", dm=True)
    assert (await slack.post(3))["text"] == '{"status":"nf","id":"T999"}'


async def test_a_mention_is_answered_once_in_its_thread_and_the_thread_is_the_ticket_s(
    slack: Emulated,
) -> None:
    said = await slack.says("<@U00TICKETB> the vpn is down", channel="support")
    assert (await slack.post(1))["thread_ts"] == said["ts"]
    await slack.says("close, restarted", channel="support", thread_ts=said["ts"])
    assert "done" in str((await slack.call("chat.update"))["body"]["blocks"])
    posted = [c for c in (await slack.sim("state"))["calls"] if c["method"] == "chat.postMessage"]
    assert len(posted) == 1  # the ticket's card tells of the change in its place


async def test_a_slash_command_is_answered_and_posted_and_its_buttons_work(slack: Emulated) -> None:
    said = await slack.sim("command", user="alice", channel="support", text="the vpn is down")
    assert said["ack"]["status"] == 200
    assert "T001" in said["ack"]["body"]
    posted = await slack.call("chat.postMessage")
    pressed = await slack.sim(
        "press", user="bob", channel="support", ts=posted["ts"], label="Close"
    )
    assert pressed["ack"]["status"] == 200
    update = await slack.call("chat.update")
    assert update["body"]["ts"] == posted["ts"]
    assert "done" in str(update["body"]["blocks"])


async def test_a_rate_limit_is_waited_out(slack: Emulated) -> None:
    await slack.sim("fault", method="chat.postMessage", status=429, retry_after=1)
    await slack.says("the vpn is down", dm=True)
    await slack.call("chat.postMessage", failed=True)
    assert "T001" in (await slack.post())["text"]


async def test_a_redelivery_makes_no_second_ticket(slack: Emulated) -> None:
    said = await slack.says("the vpn is down", dm=True)
    await slack.post()
    event = {
        "type": "message",
        "channel_type": "im",
        "user": "U0ALICE",
        "text": "the vpn is down",
        "ts": said["ts"],
        "channel": said["channel"],
    }
    again = await slack.sim("emit", event=event, retry=1)
    assert again["ack"]["status"] == 200
    await slack.says("the dns is down", dm=True)
    assert "T002" in (await slack.post(2))["text"]


async def test_a_message_becomes_a_ticket_with_the_form_and_no_other_with_the_reaction(
    slack: Emulated,
) -> None:
    said = await slack.says("the badge reader on floor 3 is broken", channel="support")
    at = {"user": "bob", "channel": "support", "ts": said["ts"]}
    await slack.sim("shortcut", **at)
    view = (await slack.call("views.open"))["body"]["view"]
    assert "the badge reader on floor 3 is broken" in str(view["blocks"])
    sent = await slack.sim("submit", user="bob", values={"pri": "1", "own": "U0BOB"})
    assert sent["ack"] == {"status": 200, "body": ""}
    card = await slack.post()
    assert card["thread_ts"] == said["ts"]
    assert "by <@U0ALICE>" in str(card["blocks"])
    assert "for <@U0BOB>" in str(card["blocks"])
    await slack.sim("react", **at, emoji="ticket")
    again = (await slack.call("chat.postEphemeral"))["body"]
    assert again["user"] == "U0BOB"
    assert "*T001*" in str(again["blocks"])


async def test_the_reaction_makes_a_ticket(slack: Emulated) -> None:
    said = await slack.says("the badge reader on floor 3 is broken", channel="support")
    await slack.sim("react", user="bob", channel="support", ts=said["ts"], emoji="ticket")
    card = await slack.post()
    assert card["thread_ts"] == said["ts"]
    assert "by <@U0ALICE>" in str(card["blocks"])


async def test_the_shortcut_s_form_comes_back_as_a_card(slack: Emulated) -> None:
    await slack.sim("shortcut", user="alice")
    await slack.call("views.open")
    await slack.sim("submit", user="alice", values={"title": "the vpn is down"})
    assert (await slack.post())["channel"] == "U0ALICE"


async def test_the_requester_is_told_and_reopens_from_the_notice(slack: Emulated) -> None:
    await slack.sim("command", user="alice", channel="support", text="the vpn is down")
    card = await slack.call("chat.postMessage")
    await slack.sim("press", user="bob", channel="support", ts=card["ts"], label="Claim")
    claimed = await slack.post(2)
    assert (claimed["channel"], claimed["text"]) == (
        "U0ALICE",
        "T001 the vpn is down: claimed by <@U0BOB>",
    )
    await slack.sim("command", user="bob", channel="support", text="close T1, rebooted")
    closed = await slack.call("chat.postMessage", 3)
    assert closed["body"]["text"] == "T001 the vpn is down: closed by <@U0BOB>: rebooted"
    pressed = await slack.sim("press", user="alice", ts=closed["ts"], label="Reopen")
    assert pressed["ack"]["status"] == 200
    await slack.says("T1", dm=True)
    assert "open · by <@U0ALICE>" in str((await slack.post(4))["blocks"])


async def test_a_problem_stated_in_an_intake_channel_is_posted_for_triage(slack: Emulated) -> None:
    await slack.sim("command", user="alice", channel="support", text="watch intake")
    await slack.sim("command", user="alice", channel="triage", text="watch triage")
    said = await slack.says("the vpn is down in Berlin", channel="support")
    posts = {post["channel"]: post for post in (await slack.post(1), await slack.post(2))}
    assert posts["C0SUPPORT"]["thread_ts"] == said["ts"]
    assert "Claim" in str(posts["C0TRIAGE"]["blocks"])
