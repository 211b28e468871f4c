"""Watched channels, reminders and digests as people in Slack see them, at given times."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from core.message import Actor, Message
from tests.conftest import Terse
from tests.e2e.conftest import scopes
from tests.e2e.office import Office

BEGAN = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)  # a Thursday


class Clock:
    """What time it is for the bot, and for Slack."""

    def __init__(self) -> None:
        self.at = BEGAN

    def __call__(self) -> datetime:
        return self.at


class Watched(Office):
    """An office at a given time, with C2 as its triage channel and C1 as its intake channel."""

    clock: Clock

    async def begin(self, *chosen: str) -> None:
        self.slack.time = int(BEGAN.timestamp())
        await self.alice.slash("watch triage", "C2")
        await self.alice.slash("watch intake", "C1")
        for text in chosen:
            await self.alice.slash(text)
        await self.quiet()

    async def passes(self, **time: float) -> None:
        """Time passes, and what is due by then is told."""
        self.clock.at += timedelta(**time)
        self.slack.time = int(self.clock.at.timestamp())
        await self.remind()
        await self.quiet()


@pytest_asyncio.fixture(params=["inprocess", "http", "socket"])
async def office(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Watched]:
    clock = Clock()
    path = tmp_path / "tickets.db"
    async with Watched.opened(path, request.param, scopes(), now=clock) as opened:
        opened.clock = clock
        yield opened
    assert opened.slack.problems == []


@pytest_asyncio.fixture
async def quick(tmp_path: Path) -> AsyncIterator[Watched]:
    clock = Clock()
    async with Watched.opened(tmp_path / "t.db", "inprocess", scopes(), now=clock) as opened:
        opened.clock = clock
        yield opened
    assert opened.slack.problems == []


async def test_a_problem_stated_in_the_intake_channel_is_claimed_in_triage(office: Watched) -> None:
    await office.begin()
    said = await office.alice.says("C1", "the vpn is down in Berlin")
    await office.alice.says("C1", "thanks, have a nice day!")
    await office.bob.says("C1", "me too", said["ts"])
    await office.quiet()
    [card] = office.posts("C1")
    assert card.body["thread_ts"] == said["ts"]
    [triage] = office.posts("C2")
    await office.bob.presses("C2", triage.ts, "Claim")
    await office.quiet()
    for channel, ts in (("C1", card.ts), ("C2", triage.ts)):
        assert "for <@U2>" in str(office.slack.messages[channel, ts]["blocks"])
    assert [call.body["text"] for call in office.notices()] == [
        "T001 the vpn is down in Berlin: claimed by <@U2>"
    ]


async def test_words_in_the_triage_thread_mean_the_ticket(quick: Watched) -> None:
    await quick.begin()
    await quick.alice.says("C1", "the vpn is down in Berlin")
    await quick.quiet()
    [triage] = quick.posts("C2")
    await quick.bob.says("C2", "close, rebooted", triage.ts)
    await quick.quiet()
    assert "rebooted" in str(quick.slack.messages["C2", triage.ts]["blocks"])


async def test_what_is_withdrawn_before_it_is_posted_for_triage_is_not(quick: Watched) -> None:
    await quick.begin()
    for text in ("the vpn is down", "undo"):
        await quick.desk.handle(Message(text, Actor("U1", "T1"), BEGAN), Terse())
    await quick.quiet()
    assert quick.posts("C2") == []


async def test_an_unclaimed_high_ticket_is_mentioned_once_and_its_card_kept(
    office: Watched,
) -> None:
    await office.begin("set remind 30m")
    await office.alice.says("C1", "the vpn is down in Berlin, urgent")
    await office.quiet()
    await office.passes(minutes=29)
    assert len(office.posts("C2")) == 1
    await office.passes(minutes=2)
    await office.passes(minutes=60)
    [_, mention] = office.posts("C2")
    assert mention.body["text"] == "Nobody has claimed T001 yet: the vpn is down in Berlin"
    await office.bob.presses("C2", mention.ts, "Claim")
    await office.quiet()
    assert "for <@U2>" in str(office.slack.messages["C2", mention.ts]["blocks"])
    assert "nobody has claimed" not in str(office.slack.messages["C2", mention.ts]["blocks"])


async def test_an_untouched_ticket_asks_its_assignee_who_closes_it_there(office: Watched) -> None:
    await office.begin("set stale 3d", "set days off")
    await office.alice.slash("new ticket: the vpn drops, assign to <@U2|bob>")
    await office.quiet()
    await office.passes(days=4)
    await office.passes(days=4)
    [_, asked] = office.notices("U2")
    assert asked.body["text"] == "Is T001 still open? the vpn drops"
    await office.bob.presses("D2", asked.ts, "Close")
    await office.quiet()
    assert "Closed" in str(office.slack.messages["D2", asked.ts]["blocks"])


async def test_a_digest_comes_once_a_day_in_the_workspace_s_hours(office: Watched) -> None:
    await office.begin("set tz Europe/Berlin", "set digest 10:00")
    await office.alice.slash("the vpn is down, urgent")
    await office.alice.slash("new ticket: the lamp is broken, assign to <@U2|bob>")
    await office.alice.says("G1", "<@UBOT> payroll is wrong")
    await office.quiet()
    before = len(office.posts("C2"))
    for _ in range(3):
        await office.passes(minutes=30)  # 11:00 to 12:00 in Berlin
    [digest] = office.posts("C2")[before:]
    assert (
        digest.body["text"] == "Waiting tickets: unclaimed 1 (1 high) · assigned 1 · in progress 0"
    )
    assert "payroll" not in str(digest.body)
    await office.passes(days=1, hours=12)
    assert len(office.posts("C2")) == before + 1
    await office.passes(days=3)
    assert len(office.posts("C2")) == before + 1


async def test_a_report_comes_once_a_week(office: Watched) -> None:
    await office.begin("set tz Europe/Berlin")
    await office.alice.says("C1", "<@UBOT> set report mon 9:00")
    await office.alice.slash("the vpn is down, urgent")
    await office.alice.says("G1", "<@UBOT> payroll is wrong")
    await office.quiet()
    before = len(office.posts("C1"))
    await office.passes(days=3, hours=22, minutes=30)  # Monday, 9:00 in Berlin
    [report] = office.posts("C1")[before:]
    assert report.body["text"] == "report 2026-01-12 - 2026-01-18"
    assert re.search("all +1 +0 +1", str(report.body))
    await office.passes(minutes=1)
    await office.passes(days=1)
    assert len(office.posts("C1")) == before + 1
    await office.passes(days=6)
    assert len(office.posts("C1")) == before + 2


async def test_nothing_is_posted_until_it_is_turned_on(quick: Watched) -> None:
    await quick.begin()
    await quick.alice.slash("the vpn is down, urgent, assign to me")
    await quick.alice.slash("the dns is down, urgent")
    await quick.quiet()
    before = len(quick.slack.done("chat.postMessage"))
    for _ in range(9):
        await quick.passes(days=1)
    assert len(quick.slack.done("chat.postMessage")) == before


async def test_secret_tickets_are_never_posted_for_triage_or_mentioned(quick: Watched) -> None:
    await quick.begin("set remind 5m", "set digest 09:30")
    await quick.alice.says("D1", "my payslip is wrong, urgent")
    await quick.alice.says("G1", "<@UBOT> the payroll export is broken, urgent")
    await quick.quiet()
    await quick.passes(hours=1)
    assert quick.posts("C2") == []


async def test_a_reminder_waits_for_a_restart_and_comes_once(tmp_path: Path) -> None:
    clock, path = Clock(), tmp_path / "t.db"
    async with Watched.opened(path, "inprocess", scopes(), now=clock) as first:
        first.clock = clock
        await first.begin("set remind 5m")
        await first.alice.slash("the vpn is down, urgent")
        await first.quiet()
        clock.at += timedelta(minutes=9)
        await first.dies()
        await first.remind()
        async with Watched.opened(path, "inprocess", slack=first.slack, now=clock) as second:
            second.clock = clock
            await second.passes(minutes=1)
            assert len(second.posts("C2")) == 2


async def test_whom_a_stated_problem_is_about_is_in_the_title_by_name(quick: Watched) -> None:
    await quick.begin()
    await quick.alice.says("C1", "the laptop of <@U2> is broken since noon")
    await quick.quiet()
    assert "the laptop of @bob is broken" in str(quick.posts("C1")[-1].body["blocks"])
