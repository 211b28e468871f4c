"""What people really send, over Slack: emergencies, quotations, markup, wide characters."""

from __future__ import annotations

import pytest

from tests.e2e.office import Office

CHANNELS = {"D1": "", "C1": "<@UBOT> "}


async def card(office: Office, channel: str, text: str) -> str:
    """The blocks of what the bot posts to a message that is said to it."""
    await office.alice.says(channel, f"{CHANNELS[channel]}{text}")
    await office.quiet()
    return str([post.body.get("blocks") for post in office.posts(channel)][-1:])


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("text", ["prod is down", "critical outage", "*URGENT:* prod is down"])
async def test_an_emergency_is_a_ticket(quick: Office, channel: str, text: str) -> None:
    shown = await card(quick, channel, text)
    assert "*T001*" in shown
    assert "high" in shown


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize(
    "text", ["*close T1*", "_close_ T1", "close T１", "~close T1~", "• close T1"]
)
async def test_marks_and_wide_digits_are_read(quick: Office, channel: str, text: str) -> None:
    await card(quick, channel, "new ticket: vpn is down")
    assert "closed" in (await card(quick, channel, text)).lower()


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize(
    "text", ["&gt; close T1", "&gt; close T1\nis that so?", "```close T1```", "`close T1`"]
)
async def test_what_somebody_else_said_orders_nothing(
    quick: Office, channel: str, text: str
) -> None:
    await card(quick, channel, "new ticket: vpn is down")
    await card(quick, channel, text)
    assert "open" in await card(quick, channel, "T1")


@pytest.mark.parametrize(
    "text",
    [
        *("+1", ":+1:", ":+1::skin-tone-3:", "me too :cry:", "same here, thanks", "ich auch"),
        *("a mí también", "moi aussi, merci", "eu também", "&gt; it is slow\n+1"),
    ],
)
async def test_agreement_in_a_tickets_thread_is_a_voice_that_only_its_card_tells_of(
    quick: Office, text: str
) -> None:
    said = await quick.alice.says("C1", "<@UBOT> new ticket: vpn is down")
    await quick.quiet()
    posts = quick.posts()
    for _ in range(2):
        await quick.bob.says("C1", text, said["ts"])
    await quick.alice.says("C1", text, said["ts"])
    await quick.quiet()
    shown = str(quick.slack.messages["C1", posts[0].ts]["blocks"])
    assert "1 other has this problem" in shown
    assert "updated by" not in shown
    assert quick.posts() == posts
    assert quick.slack.done("chat.postEphemeral") == []


@pytest.mark.parametrize("channel", CHANNELS)
async def test_agreement_said_to_the_bot_is_a_voice_of_what_it_just_told_of(
    quick: Office, channel: str
) -> None:
    await quick.alice.says("C1", "<@UBOT> new ticket: vpn is down")
    await quick.quiet()
    bob = {"D1": "D2"}.get(channel, channel)
    assert "vpn" in await quick.answer(quick.bob, f"{CHANNELS[channel]}T1", bob)
    assert "1 other has this problem" in await quick.answer(
        quick.bob, f"{CHANNELS[channel]}+1", bob
    )
    assert "1 other has this problem" in await quick.answer(
        quick.bob, f"{CHANNELS[channel]}+1", bob
    )
    shown = str(quick.slack.messages["C1", quick.posts()[0].ts]["blocks"])
    assert "1 other has this problem" in shown
    await quick.answer(quick.bob, f"{CHANNELS[channel]}undo", bob)
    shown = str(quick.slack.messages["C1", quick.posts()[0].ts]["blocks"])
    assert "other has this" not in shown


async def test_agreement_is_not_answered_where_its_ticket_is_not_seen(quick: Office) -> None:
    await quick.alice.says("C2", "<@UBOT> watch triage")
    await quick.alice.says("C1", "<@UBOT> new ticket: vpn is down")
    await quick.quiet()
    quick.slack.users["U2"]["is_restricted"] = True
    card, posts = quick.posts("C2")[-1], quick.posts()
    await quick.bob.says("C2", "+1", card.ts)
    await quick.quiet()
    assert "vpn" in str(card.body)
    assert "other" not in str(quick.slack.messages["C2", card.ts])
    assert quick.posts() == posts
    assert quick.slack.done("chat.postEphemeral") == []
