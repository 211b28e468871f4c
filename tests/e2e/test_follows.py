"""What followers, assignees and requesters hear in Slack, and what a card shows of links."""

from __future__ import annotations

from tests.e2e.fake.people import Person
from tests.e2e.office import Office
from tests.e2e.test_sight import person


async def filed(office: Office, text: str = "the vpn is down", channel: str = "C1") -> str:
    """A ticket of alice's; the message time of its card."""
    await office.alice.says(channel, f"<@UBOT> new ticket: {text}")
    await office.quiet()
    return str(office.posts(channel)[-1].ts)


async def does(office: Office, person: Person, *texts: str) -> None:
    for text in texts:
        await person.slash(text)
        await office.quiet()


def told(office: Office, user: str) -> list[str]:
    return [call.body["text"] for call in office.notices(user)]


def card(office: Office, ts: str, channel: str = "C1") -> str:
    return str(office.slack.messages[channel, ts]["blocks"])


async def test_the_assignee_hears_that_nothing_blocks_their_ticket_any_more(
    office: Office,
) -> None:
    await filed(office)
    await filed(office, "the build is slow")
    await does(office, office.bob, "take T2", "T2 blocked by T1")
    await does(office, office.alice, "close T1")
    assert told(office, "U2") == [
        "T002 the build is slow: not blocked any more: <@U1> closed the last ticket in its way"
    ]


async def test_what_is_blocked_again_before_it_is_told_is_not_told(quick: Office) -> None:
    await filed(quick)
    await filed(quick, "the build is slow")
    await does(quick, quick.bob, "take T2", "T2 blocked by T1", "notify none")
    await does(quick, quick.alice, "close T1")
    assert told(quick, "U2") == []


async def test_a_card_is_followed_from_its_menu(office: Office) -> None:
    ts = await filed(office)
    await office.bob.chooses("C1", ts, "Follow", "form:more")
    await office.quiet()
    await does(office, office.alice, "T1 prog looking", "T1 p1")
    await does(office, office.bob, "T1 doc", "notify none")
    await does(office, office.alice, "T1 p3")
    head = "T001 the vpn is down: changed by <@U1>, you follow it: Updated: "
    assert told(office, "U2") == [f"{head}in progress, note: looking", f"{head}high"]


async def test_who_may_no_longer_see_a_ticket_hears_nothing(quick: Office) -> None:
    await filed(quick, channel="G1")
    await quick.bob.slash("follow T1", channel="G1")
    await quick.alice.slash("T1 p1", channel="G1")
    await quick.quiet()
    assert told(quick, "U2") == []
    await filed(quick, "the printer jams")
    visitor = person(quick, "U7", is_restricted=True)
    await does(quick, visitor, "follow T2")  # a guest sees it in its channel, not elsewhere
    await does(quick, quick.alice, "T2 p1")
    assert told(quick, "U7") == []


async def test_a_new_ticket_like_those_that_are_followed_is_told_once(quick: Office) -> None:
    await does(quick, quick.bob, "follow infra p1", "follow p1")
    await filed(quick, "the vpn is down, urgent")
    await filed(quick, "typo in the guide")
    await filed(quick, "the payroll server is down, urgent", "G1")
    assert told(quick, "U2") == ["T001 the vpn is down: new, like those that you follow"]


async def test_the_notice_of_a_closing_asks_once(quick: Office) -> None:
    await filed(quick)
    await does(quick, quick.bob, "set feedback on", "close T1, rebooted")
    [notice] = quick.notices("U1")
    assert "How did it go?" in str(notice.body["blocks"])
    await quick.alice.presses("D1", notice.ts, "Good")
    await quick.quiet()
    await does(quick, quick.bob, "reopen T1", "close T1, rebooted again")
    assert len(quick.notices("U1")) == 2  # the claim was never told: at most three a ticket
    assert "How did it go?" not in str(quick.notices("U1")[-1].body["blocks"])
    await quick.store.set_admins(["U2"])
    ack = await quick.bob.slash("feedback")
    assert "infra" in str(ack.json["blocks"])


async def test_closing_over_open_parts_is_asked_about_with_buttons(quick: Office) -> None:
    ts = await filed(quick)
    await filed(quick, "the build is slow")
    await does(quick, quick.alice, "T2 part of T1")
    await quick.alice.presses("C1", ts, "Close")
    await quick.quiet()
    asked = quick.slack.done("chat.postEphemeral")[-1].body
    assert "1 open part, close anyway?" in str(asked["blocks"])
    ack = await quick.alice.slash("close T1")
    await quick.alice.presses_in(ack, "Close T001")
    await quick.quiet()
    assert "done" in card(quick, ts)


async def test_a_card_shows_links_to_tickets_of_its_own_channel_alone(quick: Office) -> None:
    ts = await filed(quick)
    await filed(quick, "the build is slow")
    await filed(quick, "the printer jams", "C2")
    await filed(quick, "the payroll export is wrong", "G1")
    await quick.alice.slash("T1 blocked by T2, T3, T4", channel="G1")
    await quick.quiet()
    assert "blocked by T002" in card(quick, ts)
    assert "T003" not in card(quick, ts)
    assert "T004" not in card(quick, ts)


async def test_saved_lists_are_on_the_home(quick: Office) -> None:
    await filed(quick, "the vpn is down, urgent")
    await does(quick, quick.alice, "save open infra p1 as fire")
    await quick.alice.opens_home()
    await quick.alice.presses_on(quick.alice.home(), "fire")
    assert "the vpn is down" in str(quick.alice.home()["blocks"])
    await quick.bob.opens_home()
    assert "fire" not in str(quick.bob.home()["blocks"])
