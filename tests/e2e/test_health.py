"""What the program tells of itself, as it is really started: health, counters, log."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from core import VERSION
from handlers.slack.web import PATH
from tests.bench.faults.files import NO_DISK, disk, fill
from tests.e2e.fake import FakeSlack, OverHTTP, OverSocket, Person
from tests.e2e.program import Program, bot, free_port
from tests.e2e.test_api import settings


async def get(port: int, path: str) -> tuple[int, str]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}{path}") as response,
    ):
        return response.status, await response.text()


@pytest.mark.parametrize("transport", ["socket", "http"])
async def test_a_bot_that_works_says_so(slack: FakeSlack, tmp_path: Path, transport: str) -> None:
    port = free_port()
    async with bot(settings(slack, tmp_path, transport, port)):
        if transport == "socket":
            await slack.until(lambda: len(slack.sockets) == 2)
        lives = f'{{"status":"ok","version":"{VERSION}"}}'
        assert await get(port, "/healthz") == (200, lives)
        assert await get(port, "/readyz") == (200, '{"status":"ok"}')


async def test_a_bot_that_slack_does_not_reach_is_not_ready(
    slack: FakeSlack, tmp_path: Path
) -> None:
    port = free_port()
    async with bot(settings(slack, tmp_path, "socket", port)):
        await slack.until(lambda: len(slack.sockets) == 2)
        await slack.stop()
        status, said = await get(port, "/readyz")
        assert (status, json.loads(said)["slack"]) == (503, "no socket to Slack is open")
        assert (await get(port, "/healthz"))[0] == 200


async def test_with_a_full_disk_it_says_so_and_what_it_did_not_take_is_delivered_again(
    slack: FakeSlack, tmp_path: Path
) -> None:
    port = free_port()
    with disk(tmp_path / "small") as place:
        if place is None:
            pytest.skip(NO_DISK)
        async with (
            bot(settings(slack, place, "http", port)) as program,
            aiohttp.ClientSession() as s,
        ):
            alice = Person(slack, OverHTTP(slack, f"http://127.0.0.1:{port}{PATH}", s), "U1")
            fill(place / "filler")
            event = alice.writes("D1", "the vpn is down")
            assert (await alice.event(event)).status == 500
            status, said = await get(port, "/readyz")
            assert (status, json.loads(said)["database"]) == (503, "database or disk is full")
            (place / "filler").unlink()
            assert (await alice.event(event, retry=1)).status == 200
            assert (await get(port, "/readyz"))[0] == 200
            await slack.wait_for("chat.postMessage")
            assert await program.stops() == 0
    assert [call.body["text"][:4] for call in slack.done("chat.postMessage")] == ["T001"]
    assert "not ready: database: database or disk is full" in program.said


async def test_it_counts_commands_calls_and_posts(slack: FakeSlack, tmp_path: Path) -> None:
    port = free_port()
    async with bot(settings(slack, tmp_path, "socket", port)):
        await slack.until(lambda: len(slack.sockets) == 2)
        alice = Person(slack, OverSocket(slack), "U1")
        await alice.says("D1", "the vpn is down")
        await alice.says("D1", "T9")
        await slack.until(lambda: len(slack.done("chat.postMessage")) == 2)
        _, counted = await get(port, "/metrics")
    assert 'ticketdesk_commands_total{action="create",outcome="ok"} 1.0' in counted
    assert 'ticketdesk_commands_total{action="view",outcome="nf"} 1.0' in counted
    assert 'ticketdesk_slack_calls_total{method="chat.postMessage",outcome="ok"}' in counted
    assert "ticketdesk_sockets 2.0" in counted
    assert "ticketdesk_outbox_given_up 0.0" in counted
    assert "vpn" not in counted


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
async def test_the_log_is_json_without_secrets_and_what_people_wrote(
    slack: FakeSlack, tmp_path: Path, level: str
) -> None:
    log = {"LOG_FORMAT": "json", "LOG_LEVEL": level}
    port = free_port()
    async with bot({**settings(slack, tmp_path, "socket", port), **log}) as program:
        await slack.until(lambda: len(slack.sockets) == 2)
        alice = Person(slack, OverSocket(slack), "U1")
        slack.fault("chat.postMessage", status=500, times=1)
        await alice.says("D1", "the zanzibar gateway is down")
        await slack.until(lambda: len(slack.done("chat.postMessage")) == 1)
        assert await program.stops() == 0, program.said
    entries = logged(program)
    assert {"INFO"} <= {entry["level"] for entry in entries}
    assert all({"at", "level", "logger", "message"} <= entry.keys() for entry in entries)
    assert "zanzibar" not in program.said
    for secret in (slack.bot_token, slack.app_token, slack.secret):
        assert secret not in program.said


def logged(program: Program) -> list[dict[str, Any]]:
    return [json.loads(line) for line in program.said.splitlines()]
