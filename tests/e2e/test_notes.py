"""An internal note in Slack: who reads it, and that nothing else that the bot sends holds it."""

from __future__ import annotations

import json

import pytest

from tests.e2e.office import Office

SECRET = "owes us money"
NOTE = f"internal note on T001: {SECRET}"


async def filed(office: Office) -> None:
    """A ticket of alice's that is bob's to do."""
    await office.alice.says("C1", "<@UBOT> the vpn is down")
    await office.alice.slash("give T001 to <@U2|bob>")
    await office.quiet()


def sent(office: Office) -> str:
    """All that the bot has called Slack with."""
    return json.dumps([call.body for call in office.slack.calls])


async def test_a_note_by_slash_command_is_read_by_the_assignee_alone(office: Office) -> None:
    await filed(office)
    kept = await office.bob.slash(NOTE)
    assert "for its assignee and admins only" in str(kept.json)
    assert SECRET in str((await office.bob.slash("T001")).json)
    assert SECRET not in str((await office.alice.slash("T001")).json)
    await office.bob.slash("T001 prog looking into it")
    await office.bob.slash("close T001, paid")
    await office.quiet()
    assert SECRET not in sent(office)


async def test_a_note_in_a_direct_message_is_answered_there_alone(office: Office) -> None:
    await filed(office)
    await office.bob.says("D2", NOTE)
    await office.bob.says("D2", "T001")
    await office.alice.says("D1", "T001")
    await office.quiet()
    holding = [c.body["channel"] for c in office.slack.calls if SECRET in json.dumps(c.body)]
    assert holding == ["D2"]


@pytest.mark.parametrize("channel", ["C1", "G1"])
async def test_a_note_where_others_read_is_refused_and_not_kept(
    quick: Office, channel: str
) -> None:
    await filed(quick)
    await quick.bob.says(channel, f"<@UBOT> {NOTE}")
    await quick.quiet()
    assert SECRET not in str((await quick.bob.slash("T001")).json)
    assert SECRET not in sent(quick)


async def test_where_others_read_the_assignee_is_not_shown_it(quick: Office) -> None:
    await filed(quick)
    await quick.bob.slash(NOTE)
    for text in ("<@UBOT> T001", "<@UBOT> history T001", "<@UBOT> find owes"):
        await quick.bob.says("C1", text)
    await quick.quiet()
    assert SECRET not in sent(quick)


async def test_an_overheard_note_is_none(quick: Office) -> None:
    await filed(quick)
    await quick.bob.says("C1", NOTE)
    await quick.quiet()
    assert SECRET not in str((await quick.bob.slash("T001")).json)
