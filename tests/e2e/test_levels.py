"""Service levels as people in Slack see them: on cards, and as notices at given times."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest_asyncio

from tests.e2e.conftest import scopes
from tests.e2e.test_alarms import Timed
from tests.e2e.test_channels import BEGAN, Clock  # a Thursday, 9:30 UTC


@pytest_asyncio.fixture
async def office(tmp_path: Path) -> AsyncIterator[Timed]:
    clock = Clock()
    async with Timed.opened(tmp_path / "t.db", "inprocess", scopes(), now=clock) as opened:
        opened.clock = clock
        opened.slack.time = int(BEGAN.timestamp())
        yield opened
    assert opened.slack.problems == []


def seconds(hour: int, minute: int) -> int:
    return int(datetime(2026, 1, 15, hour, minute, tzinfo=UTC).timestamp())


async def test_a_card_says_until_when_and_the_assignee_is_told_twice(office: Timed) -> None:
    await office.does("set sla p1 40m 4h")
    await office.alice.says("C1", "<@UBOT> the vpn is down, urgent")
    await office.quiet()
    assert f"answer due <!date^{seconds(10, 10)}^" in office.card()
    assert f"solve by <!date^{seconds(13, 30)}^" in office.card()
    await office.does("give T1 to <@U2|bob>")  # alice reported it: this is no response
    before = len(office.notices("U2"))
    await office.passes(minutes=29)
    assert len(office.notices("U2")) == before
    await office.passes(minutes=1)
    [warning] = office.notices("U2")[before:]
    assert "T001 the vpn is down: answer due" in warning.body["text"]
    await office.passes(minutes=10)
    await office.passes(minutes=10)
    *_, breach = office.notices("U2")[before:]
    assert len(office.notices("U2")) == before + 2
    assert "should be answered since" in breach.body["text"]
    await office.bob.presses("D2", breach.ts, "Start")
    await office.quiet()
    assert "answer due" not in office.card()
    assert "solve by" in office.card()
    await office.passes(hours=4)
    assert len(office.notices("U2")) == before + 2


async def test_nobody_is_told_of_what_was_answered_meanwhile(office: Timed) -> None:
    await office.does("set sla p1 40m")
    root = (await office.alice.says("C1", "<@UBOT> the vpn is down, urgent"))["ts"]
    await office.quiet()
    await office.does("give T1 to <@U2|bob>")
    before = len(office.notices("U2"))
    await office.bob.says("C1", "rebooting the vpn server now", thread=root)
    await office.quiet()
    await office.passes(hours=2)
    assert len(office.notices("U2")) == before
