"""Due tickets, reminders and waiting tickets as people in Slack see them, at given times."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest_asyncio

from tests.e2e.conftest import scopes
from tests.e2e.office import Office
from tests.e2e.test_channels import BEGAN, Clock  # a Thursday; in Berlin it is 10:30


class Timed(Office):
    """An office at a given time. Its people live in Berlin."""

    clock: Clock

    async def does(self, *texts: str) -> None:
        for text in texts:
            await self.alice.slash(text)
            await self.quiet()

    async def passes(self, **time: float) -> None:
        """Time passes, and what is due by then is told."""
        self.clock.at += timedelta(**time)
        self.slack.time = int(self.clock.at.timestamp())
        await self.remind()
        await self.quiet()

    def card(self) -> str:
        """The newest card in C1."""
        of_bot = [told for (channel, _), told in self.slack.messages.items() if channel == "C1"]
        return str(next(told["blocks"] for told in reversed(of_bot) if "blocks" in told))


@pytest_asyncio.fixture
async def office(tmp_path: Path) -> AsyncIterator[Timed]:
    clock = Clock()
    async with Timed.opened(tmp_path / "t.db", "inprocess", scopes(), now=clock) as opened:
        opened.clock = clock
        opened.slack.time = int(BEGAN.timestamp())
        yield opened
    assert opened.slack.problems == []


async def test_who_has_it_is_told_when_it_is_due_and_puts_it_off(office: Timed) -> None:
    await office.alice.says("C1", "<@UBOT> the vpn is down")
    await office.quiet()
    await office.does("give T1 to <@U2|bob>", "T1 due friday 5pm")
    seconds = int(datetime(2026, 1, 16, 16, 0, tzinfo=UTC).timestamp())
    assert f"due <!date^{seconds}^" in office.card()
    before = len(office.notices("U2"))
    await office.passes(hours=30, minutes=29)
    assert len(office.notices("U2")) == before
    await office.passes(minutes=1)
    await office.passes(minutes=1)
    [told] = office.notices("U2")[before:]
    assert told.body["text"] == "T001 the vpn is down: due now"
    await office.bob.presses("D2", told.ts, "Snooze 1d")
    await office.quiet()
    await office.passes(hours=23)
    assert len(office.notices("U2")) == before + 1
    await office.passes(hours=1)
    again = office.notices("U2")[-1]
    assert again.body["text"] == "T001 the vpn is down: you asked to be reminded"
    await office.bob.presses("D2", again.ts, "Done")
    await office.quiet()
    assert "done" in office.card()
    await office.passes(days=7)
    assert len(office.notices("U2")) == before + 2


async def test_a_closed_ticket_reminds_nobody(office: Timed) -> None:
    await office.does("the vpn is down", "T1 due in 2h", "remind me about T1 in 2h", "close T1")
    before = len(office.notices())
    await office.passes(hours=3)
    assert len(office.notices()) == before


async def test_its_card_says_that_it_waits_and_that_it_is_back(office: Timed) -> None:
    await office.alice.says("C1", "<@UBOT> the vpn is down")
    await office.quiet()
    await office.does("T1 waiting on <@U2|bob> until friday 9:00")
    assert "waits for <@U2>" in office.card()
    before = len(office.slack.done("chat.postMessage"))
    await office.passes(hours=23)
    assert "T001 is back: its time came" in office.card()
    assert len(office.slack.done("chat.postMessage")) == before  # no message besides


async def test_the_requester_s_word_in_the_thread_brings_it_back(office: Timed) -> None:
    root = (await office.alice.says("C1", "<@UBOT> the vpn is down"))["ts"]
    await office.quiet()
    await office.does("T1 waits for the log")
    await office.alice.says("C1", "thanks!", thread=root)
    await office.quiet()
    assert "waits for the log" in office.card()
    await office.alice.says("C1", "here is the log", thread=root)
    await office.quiet()
    assert "T001 is back: <@U1> wrote" in office.card()


async def test_the_form_sets_and_removes_times(office: Timed) -> None:
    await office.alice.says("C1", "<@UBOT> the vpn is down")
    await office.quiet()
    ts = office.posts()[-1].ts
    friday = int(datetime(2026, 1, 16, 16, 0, tzinfo=UTC).timestamp())
    await office.alice.chooses("C1", ts, "edit", "form:more")
    await office.alice.submits(due=friday, waits="parts")
    await office.quiet()
    assert f"due <!date^{friday}^" in office.card()
    assert "waits for parts" in office.card()
    await office.alice.chooses("C1", ts, "edit", "form:more")
    await office.alice.submits(waits=None, due=None)
    await office.quiet()
    assert "parts" not in office.card()
    assert f"due <!date^{friday}^" not in office.card()


async def test_who_is_invited_is_told_in_a_direct_message(office: Timed) -> None:
    await office.alice.says("C1", "<@UBOT> the vpn is down")
    await office.quiet()
    await office.passes(minutes=1)
    before = len(office.notices("U2"))
    await office.does("meet <@U2|bob> about T1 friday 5pm 45m")
    [told] = office.notices("U2")[before:]
    assert told.body["text"] == "T001 the vpn is down: <@U1> invites you to a meeting"
    seconds = int(datetime(2026, 1, 16, 16, 0, tzinfo=UTC).timestamp())
    assert f"<!date^{seconds}^" in str(told.body["blocks"])
    await office.does("move the meeting about T1 to monday 9:00", "cancel the meeting about T1")
    _, moved, off = office.notices("U2")[before:]
    assert "the meeting was moved" in moved.body["text"]
    assert "the meeting was cancelled" in off.body["text"]
    await office.does("undo")
    _, _, _, back = office.notices("U2")[before:]
    assert "the meeting takes place after all" in back.body["text"]


async def test_nobody_is_told_of_a_meeting_about_what_they_may_not_see(office: Timed) -> None:
    await office.alice.says("D1", "payroll is wrong")
    await office.quiet()
    before = len(office.notices("U2"))
    await office.does("meet <@U2|bob> about T1 friday 5pm")
    assert len(office.notices("U2")) == before
