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
    "text", ["&gt; close T1", "&gt; close T1\nis that so?", "```close T1```", "`close T1`", "+1"]
)
async def test_what_somebody_else_said_orders_nothing(
    quick: Office, channel: str, text: str
) -> None:
    await card(quick, channel, "new ticket: vpn is down")
    await card(quick, channel, text)
    assert "open" in await card(quick, channel, "T1")
