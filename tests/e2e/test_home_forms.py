"""Forms that are opened from the Home, and the Home that shows what became of them."""

from __future__ import annotations

from tests.e2e.office import Office


async def test_a_new_ticket_is_made_from_the_home_and_shown_there(office: Office) -> None:
    await office.alice.opens_home()
    await office.alice.presses_on(office.alice.home(), "New ticket")
    await office.alice.submits(title="the vpn is down")
    await office.quiet()
    assert office.slack.modals("U1") == []
    assert "the vpn is down" in str(office.alice.home()["blocks"])
    assert [post.body["channel"] for post in office.posts()] == ["U1"]


async def test_a_ticket_is_edited_from_its_row_in_the_list_that_was_shown(office: Office) -> None:
    await office.alice.says("C1", "<@UBOT> the vpn is down")
    await office.alice.opens_home()
    await office.alice.presses_on(office.alice.home(), "All")
    await office.alice.chooses_on(office.alice.home(), "Edit", "home:do:T001")
    await office.alice.submits(title="VPN is down in Berlin", own="U1")
    await office.quiet()
    shown = office.alice.home()
    assert "VPN is down in Berlin" in str(shown["blocks"])
    assert "for you" in str(shown["blocks"])
    assert '"list"' in shown["private_metadata"]


async def test_a_home_that_cannot_be_shown_loses_nothing_of_the_form(quick: Office) -> None:
    await quick.alice.opens_home()
    await quick.alice.presses_on(quick.alice.home(), "New ticket")
    fault = quick.slack.fault("views.publish", error="internal_error", times=9)
    ack = await quick.alice.submits(title="the vpn is down")
    assert (ack.status, ack.body) == (200, "")
    fault.times = 0
    await quick.alice.opens_home()
    assert "the vpn is down" in str(quick.alice.home()["blocks"])


async def test_where_slack_opens_no_form_the_home_stays_and_it_is_told(quick: Office) -> None:
    await quick.alice.opens_home()
    quick.slack.trigger_seconds = 0
    await quick.alice.presses_on(quick.alice.home(), "New ticket")
    await quick.service.settle(3)
    [told] = quick.notices("U1")
    assert "`/ticket the vpn is down`" in told.body["text"]
