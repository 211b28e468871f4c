"""Who sees what in Slack: guests, admins, private channels, other organisations."""

from __future__ import annotations

import pytest

from handlers.slack.directory import Directory
from tests.e2e.fake import Person
from tests.e2e.fake.requests import mention_of
from tests.e2e.office import Office


async def listed(office: Office, person: Person, channel: str, how: str = "slash") -> str:
    """What they get for `list`."""
    if how == "slash":
        return str((await person.slash("list", channel=channel)).json["blocks"])
    await person.says(channel, "<@UBOT> list")
    await office.quiet()
    return str(office.posts()[-1].body)


def person(office: Office, user: str, **more: bool) -> Person:
    office.slack.hire(user, user.lower(), **more)
    for channel in ("C1", "C2", "G1"):
        office.slack.channels[channel]["members"].add(user)
    return Person(office.slack, office.transport, user)


async def test_a_private_channels_ticket_stays_there(office: Office) -> None:
    await office.alice.says("G1", "<@UBOT> new ticket: the payroll export is wrong")
    await office.quiet()
    for how in ("slash", "mention"):
        assert "payroll" in await listed(office, office.bob, "G1", how)
        assert "payroll" not in await listed(office, office.bob, "C1", how)
    assert "payroll" not in await listed(office, office.alice, "C1", "mention")
    assert "payroll" in await listed(office, office.alice, "C1", "slash")
    assert "No ticket" in str((await office.bob.slash("T001", channel="C1")).json["blocks"])


async def test_a_mention_that_comes_before_its_message_knows_that_the_channel_is_private(
    quick: Office,
) -> None:
    quick.slack.channels["C7"] = {**quick.slack.channels["G1"], "name": "board"}  # C, and private
    event = quick.alice.writes("C7", "<@UBOT> new ticket: the payroll export is wrong")
    await quick.alice.event(mention_of(event))
    await quick.alice.event(event)
    await quick.quiet()
    assert len(quick.posts()) == 1
    assert "payroll" in await listed(quick, quick.bob, "C7")
    assert "payroll" not in await listed(quick, quick.bob, "C1")


@pytest.mark.parametrize(
    "guest", [{"is_restricted": True}, {"is_ultra_restricted": True}, {"team_id": "T9"}], ids=str
)
async def test_a_guest_sees_the_tickets_of_the_channel_alone(
    quick: Office, guest: dict[str, bool]
) -> None:
    await quick.alice.says("C1", "<@UBOT> new ticket: the vpn is down")
    await quick.alice.says("C2", "<@UBOT> new ticket: the printer jams")
    visitor = person(quick, "U7", **guest)
    for how in ("slash", "mention"):
        seen = await listed(quick, visitor, "C1", how)
        assert "vpn" in seen
        assert "printer" not in seen
    assert "vpn" in await listed(quick, quick.bob, "C2", "mention")


async def test_where_another_organisation_reads_along_only_the_channel_is_told(
    quick: Office,
) -> None:
    await quick.alice.says("C1", "<@UBOT> new ticket: the vpn is down")
    await quick.alice.says("C2", "<@UBOT> new ticket: the printer jams")
    quick.slack.channels["C2"]["is_ext_shared"] = True
    seen = await listed(quick, quick.alice, "C2", "mention")
    assert "printer" in seen
    assert "vpn" not in seen


async def test_a_button_there_tells_no_more_than_the_message_did(quick: Office) -> None:
    quick.slack.channels["C2"]["is_ext_shared"] = True
    for number in range(12):
        await quick.alice.slash(f"new ticket: printer {number} jams", channel="C2")
        await quick.alice.slash(f"new ticket: vpn {number} is down", channel="C1")
    await listed(quick, quick.alice, "C2", "mention")
    shown = quick.posts()[-1].ts
    await quick.alice.presses("C2", shown, "Next")
    await quick.quiet()
    page = str(quick.slack.messages["C2", shown]["blocks"])
    assert "printer 11" in page
    assert "vpn" not in page


async def test_an_admin_of_the_workspace_sees_all_where_nobody_reads_along(quick: Office) -> None:
    await quick.alice.says("G1", "<@UBOT> new ticket: the payroll export is wrong")
    boss = person(quick, "U8", is_admin=True)
    assert "payroll" in await listed(quick, boss, "C1", "slash")
    assert "payroll" not in await listed(quick, boss, "C1", "mention")


async def test_who_slack_does_not_know_yet_is_a_guest(quick: Office) -> None:
    await quick.alice.says("C2", "<@UBOT> new ticket: the printer jams")
    newcomer = person(quick, "U7")
    quick.slack.fault("users.info", status=500, times=9)
    assert "printer" not in await listed(quick, newcomer, "C1")


@pytest.mark.parametrize("status", [429, 500])
async def test_while_slack_does_not_say_who_somebody_is_they_are_asked_to_say_it_again(
    office: Office, status: int
) -> None:
    office.slack.fault("users.info", status=status, retry_after=1, times=9)
    await office.alice.slash("the printer jams", channel="C2")
    assert "again" in str((await office.alice.slash("close T001")).json["blocks"])
    office.slack.forgive()
    assert "done" in str((await office.alice.slash("close T001")).json["blocks"])


async def test_agents_may_be_a_user_group(quick: Office) -> None:
    quick.slack.groups["S1"] = ["U1"]
    directory = Directory(quick.client, quick.service.identity)
    assert await directory.members(["U5", "S1", "S2"]) == ["U5", "S1", "U1", "S2"]
    await quick.store.set_agents(await directory.members(["S1"]))
    await quick.bob.says("C1", "<@UBOT> new ticket: the vpn is down")
    carol = person(quick, "U7")
    refused = await carol.slash("T1 p1")
    assert "nly agents" in str(refused.json["blocks"])
    assert "high" in str((await quick.alice.slash("T1 p1")).json["blocks"])
