"""Saved answers in Slack: offered on a new ticket's card, and in the form that closes it."""

from __future__ import annotations

from core.desk.offers import is_withheld
from tests.e2e.office import Office
from tests.e2e.test_forms import card, opens

TITLE = "new ticket: vpn drops in Berlin"


async def offered(office: Office) -> str:
    """A ticket in C1 with an offer. Returns the time of its card."""
    await office.alice.says("D1", "answer vpn-reset (vpn drops in Berlin): Restart the client")
    await office.quiet()
    number = 0
    while not number or is_withheld("T1", f"T{number:03d}"):
        await office.alice.slash(TITLE)
        await office.quiet()
        number += 1
    return office.posts()[-1].ts


async def test_solved_closes_the_ticket_and_names_the_answer(office: Office) -> None:
    ts = await offered(office)
    assert "Restart the client" in card(office, ts)
    await office.alice.presses("C1", ts, "Solved")
    await office.quiet()
    shown = card(office, ts)
    assert "note: Restart the client" in shown
    assert "answer vpn-reset" in shown
    assert "Reopen" in shown
    assert "Solved" not in shown


async def test_no_takes_the_offer_off_the_card(office: Office) -> None:
    ts = await offered(office)
    await office.alice.presses("C1", ts, "No")
    await office.quiet()
    shown = card(office, ts)
    assert "Restart the client" not in shown
    assert "Close" in shown


async def test_the_form_that_closes_uses_an_answer(quick: Office) -> None:
    ts = await offered(quick)
    await opens(quick, quick.bob, ts, "Close with")
    await quick.bob.submits(answer="vpn-reset", then="note")
    await quick.quiet()
    assert "note: Restart the client" in card(quick, ts)
    assert "Start" in card(quick, ts)
    await opens(quick, quick.bob, ts, "Close with")
    await quick.bob.submits(answer="vpn-reset")
    await quick.quiet()
    assert "Reopen" in card(quick, ts)
