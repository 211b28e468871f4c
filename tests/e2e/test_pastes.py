"""A report that is pasted into Slack: one ticket, its lines on the card, its last line obeyed."""

from __future__ import annotations

import pytest

from tests.e2e.office import Office

HEAD = "Checkout fails for card payments"
STEPS = "Steps:\n1. put anything in the cart\n2. pay by card"
LAST = "please assign to <@U2>, high priority"


@pytest.mark.parametrize(
    ("channel", "text"),
    [
        ("D1", f"{HEAD} since this morning\n\n{STEPS}\n\n{LAST}"),
        ("C1", f"<@UBOT> {HEAD} since this morning\n\n{STEPS}\n\n{LAST}"),
        ("C1", f"create a ticket for {HEAD}\n{STEPS}\n{LAST}"),
    ],
)
async def test_a_report_is_one_ticket(quick: Office, channel: str, text: str) -> None:
    await quick.alice.says(channel, text)
    await quick.quiet()
    [post] = quick.posts(channel)
    card = "\n".join(one["text"]["text"] for one in post.body["blocks"] if one["type"] == "section")
    assert ">1. put anything in the cart\n>2. pay by card" in card
    assert card.count(HEAD) == 1
    assert "<@U2>" in str(post.body["blocks"])
    assert "high" in str(post.body["blocks"])


async def test_what_is_not_done_is_said_on_the_card(quick: Office) -> None:
    await quick.alice.says("D1", f"{HEAD}\n{STEPS}\nremind me tomorrow")
    await quick.quiet()
    [post] = quick.posts("D1")
    assert "ignored: `remind me tomorrow`" in str(post.body["blocks"])


async def test_what_does_not_exist_is_said(quick: Office) -> None:
    await quick.alice.says("D1", "put T1 in sprint 4")
    await quick.quiet()
    [post] = quick.posts("D1")
    assert "Can't do that: no sprints" in post.body["blocks"][0]["text"]["text"]


async def test_text_is_no_format_of_slack_and_shown_as_blocks(quick: Office) -> None:
    for said in ("format text", "T9"):
        await quick.alice.says("D1", said)
    await quick.quiet()
    assert all("blocks" in post.body for post in quick.posts("D1"))
