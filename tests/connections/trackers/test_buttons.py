"""The button of a ticket's card in Slack makes an issue; npm `emulate` is GitHub."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.connections.trackers.github_world import REPO, World, world
from tests.connections.trackers.world import PATIENCE
from tests.e2e.conftest import scopes
from tests.e2e.office import Office
from tests.e2e.test_trackers import LABEL, card, shown

TEAM = "T1"


async def connected(office: Office, github: World) -> None:
    """The pump has seen the connection."""
    await github.connect()
    async with asyncio.timeout(PATIENCE):
        while not office.desk.trackers.are_in(TEAM):  # noqa: ASYNC110 - the pump tells nobody
            await asyncio.sleep(0.01)


async def test_pressed_on_a_card_it_makes_the_issue(tmp_path: Path, program_node: str) -> None:
    async with (
        Office.opened(tmp_path / "tickets.db", "inprocess", scopes()) as office,
        world(office.store, program_node, desk=office.desk, ws=TEAM) as github,
    ):
        before = await card(office, "mail is down")
        assert LABEL not in await shown(office, before)
        await connected(office, github)
        ts = await card(office, "new ticket: vpn is down")
        assert LABEL in await shown(office, ts)
        await office.bob.presses("C1", before, "Start")  # a card that is updated has it too
        assert LABEL in await shown(office, before)
        await office.bob.presses("C1", ts, LABEL)
        await github.calm()
        assert (await github.there.issue(1))["title"] == "vpn is down"
        assert LABEL not in await shown(office, ts)
        assert f"issue {REPO}#1" in str(office.slack.messages["C1", ts]["blocks"])
    assert office.slack.problems == []
