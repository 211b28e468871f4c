"""Socket Mode: connections are kept, mended, and closed without losing an answer."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest

from core.command import Command
from core.desk import Desk, Handled, Understood
from core.message import Message
from core.surface import Surface
from handlers.slack.sockets import Sockets
from tests.e2e.fake import OverSocket, Person
from tests.e2e.office import Office


async def test_an_address_that_died_is_not_tried_for_ever(quick: Office) -> None:
    quick.slack.refuses_sockets = True
    sockets = Sockets(
        quick.app, quick.client, quick.slack.app_token, connections=1, look=0.05, retry=0.02
    )
    sockets.open()
    watch = asyncio.create_task(sockets.watch())
    await quick.slack.wait_for("apps.connections.open", 2)
    quick.slack.refuses_sockets = False
    await quick.slack.until(lambda: len(quick.slack.sockets) == 1)
    watch.cancel()
    with suppress(asyncio.CancelledError):
        await watch
    await sockets.close(1)


async def test_after_too_long_without_slack_it_gives_up(
    quick: Office, caplog: pytest.LogCaptureFixture
) -> None:
    quick.slack.refuses_sockets = True
    sockets = Sockets(
        quick.app, quick.client, quick.slack.app_token, look=0.02, patience=0.1, retry=0.02
    )
    sockets.open()
    await asyncio.wait_for(sockets.watch(), 3)
    await sockets.close(1)
    assert "no connection to Slack" in caplog.text


class Slow(Desk):
    """A desk that takes until it is let."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self.entered, self.let = desk, asyncio.Event(), asyncio.Event()
        self.taken = 0

    async def understood(self, message: Message, command: Command | None = None) -> Understood:
        return await self._desk.understood(message, command)

    async def run(self, understood: Understood, surface: Surface) -> Handled:
        self.taken += 1
        self.entered.set()
        await self.let.wait()
        return await self._desk.run(understood, surface)

    async def language(self, workspace: str, user: str | None) -> str | None:
        return await self._desk.language(workspace, user)


async def test_what_was_taken_is_finished_and_acknowledged_before_closing(quick: Office) -> None:
    sockets = Sockets(quick.app, quick.client, quick.slack.app_token)
    sockets.open()
    await quick.slack.until(lambda: len(quick.slack.sockets) == 2)
    quick.service._desk = slow = Slow(quick.desk)
    alice = Person(quick.slack, OverSocket(quick.slack), "U1")
    bob = Person(quick.slack, OverSocket(quick.slack, seconds=0.2), "U2")
    taken = asyncio.create_task(alice.slash("the vpn is down"))
    await slow.entered.wait()
    closing = asyncio.create_task(sockets.close(3))
    late = await bob.slash("the dns is down")
    slow.let.set()
    await closing
    assert slow.taken == 1
    assert late.status == 408  # not taken, not acknowledged: Slack delivers it again
    assert "T001" in (await taken).json["text"]
    await quick.slack.until(lambda: quick.slack.sockets == [])


async def test_what_slack_would_not_send_is_not_delivered_again_and_hurts_nobody(
    quick: Office, caplog: pytest.LogCaptureFixture
) -> None:
    sockets = Sockets(quick.app, quick.client, quick.slack.app_token)
    sockets.open()
    await quick.slack.until(lambda: len(quick.slack.sockets) == 2)
    over = OverSocket(quick.slack)
    for junk in ({"event": None}, {"type": "event_callback", "event": {"type": []}}):
        assert (await over.send("event", junk)).status == 200
    await Person(quick.slack, over, "U1").says("D1", "the vpn is down")
    await quick.quiet()
    await sockets.close(1)
    assert len(quick.posts()) == 1
    assert "event.type is not as Slack sends it" in caplog.text
    assert [one for one in caplog.records if one.exc_info] == []
