"""When something of ours fails, Slack gets its answer and the person hears of it."""

from __future__ import annotations

import pytest

from core.command import Command
from core.desk import Desk, Understood
from core.errors import StoreError
from core.message import Message
from tests.e2e.office import Office


class Broken(Desk):
    """A desk that cannot."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    async def understood(self, message: Message, command: Command | None = None) -> Understood:
        raise self._error

    async def language(self, workspace: str, user: str | None) -> None:
        """Nobody chose one."""


@pytest.fixture
def broken(office: Office, caplog: pytest.LogCaptureFixture) -> Office:
    office.service._desk = Broken(ValueError("a bug"))
    return office


async def test_a_slash_command_is_answered_all_the_same(
    broken: Office, caplog: pytest.LogCaptureFixture
) -> None:
    ack = await broken.alice.slash("the vpn is down")
    assert ack.status == 200
    assert "went wrong" in ack.json["text"]
    assert "a bug" in caplog.text


async def test_who_wrote_to_the_bot_is_told(broken: Office) -> None:
    event = broken.alice.writes("D1", "the vpn is down")
    assert (await broken.alice.event(event)).status == 200
    told = await broken.slack.wait_for("chat.postMessage")
    assert "went wrong" in told.body["text"]


async def test_what_was_overheard_is_not_talked_about(broken: Office) -> None:
    event = broken.alice.writes("C1", "create a ticket for the build")
    assert (await broken.alice.event(event)).status == 200
    await broken.service.settle(1)
    assert broken.posts() == []


async def test_who_pressed_a_button_is_told(broken: Office) -> None:
    element = {"type": "button", "action_id": "desk:close", "value": "{}"}
    assert (await broken.alice.acts("C1", element)).status == 200
    told = await broken.slack.wait_for("chat.postEphemeral")
    assert told.body["user"] == "U1"


async def test_without_the_database_slack_is_made_to_deliver_again(quick: Office) -> None:
    desk = quick.service._desk
    quick.service._desk = Broken(StoreError("locked"))
    event = quick.alice.writes("D1", "the vpn is down")
    assert (await quick.alice.event(event)).status == 500
    quick.service._desk = desk
    assert (await quick.alice.event(event, retry=1)).status == 200
    await quick.quiet()
    assert len(quick.posts()) == 1
