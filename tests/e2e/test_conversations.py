"""Conversations in Slack: what "it" is, answers to questions, and two people at once."""

from __future__ import annotations

import pytest

from tests.e2e.office import Office

PLACES = ["D1", "C1"]


async def says(office: Office, text: str, channel: str = "D1", who: str = "alice") -> str:
    """What the bot answers, as text."""
    before = len(office.posts())
    person = getattr(office, who)
    called = text if channel.startswith("D") else f"<@UBOT> {text}"
    await person.says(channel, called)
    await office.quiet()
    return "\n".join(post.body["text"] for post in office.posts()[before:])


@pytest.mark.parametrize("channel", PLACES)
async def test_it_is_the_ticket_of_the_last_command(office: Office, channel: str) -> None:
    assert "T001" in await says(office, "new ticket: the vpn is down", channel)
    assert "T001" in await says(office, "make it high", channel)
    assert "T001" in await says(office, "close it, restarted", channel)
    assert "T001" in await says(office, "who closed it?", channel)


async def test_of_two_people_in_a_channel_each_has_their_own(quick: Office) -> None:
    await says(quick, "new ticket: the vpn is down", "C1", "alice")
    await says(quick, "new ticket: the printer jams", "C1", "bob")
    assert "T001" in await says(quick, "make it low", "C1", "alice")
    assert "T002" in await says(quick, "close it", "C1", "bob")
    assert "T001" in await says(quick, "close it", "C1", "alice")


async def test_a_channel_and_a_direct_message_are_two_conversations(quick: Office) -> None:
    await says(quick, "new ticket: the vpn is down", "C1")
    await says(quick, "new ticket: the printer jams", "D1")
    assert "T001" in await says(quick, "make it high", "C1")
    assert "T002" in await says(quick, "make it high", "D1")


async def test_in_a_thread_it_is_the_thread_s_ticket(quick: Office) -> None:
    said = await quick.alice.says("C1", "<@UBOT> new ticket: the vpn is down")
    await quick.quiet()
    await says(quick, "new ticket: the printer jams", "C1")
    await quick.alice.says("C1", "<@UBOT> close it, restarted", said["ts"])
    await quick.quiet()
    assert "T001" in quick.posts()[-1].body["text"]


async def many(office: Office, channel: str = "D1") -> str:
    """Two tickets, and the question whether both are to be closed. Returns its time."""
    await says(office, "new ticket: vpn gateway is down, infra", channel)
    await says(office, "new ticket: disk full on db2, infra", channel)
    assert "close 2 tickets?" in (await says(office, "close all infra tickets", channel)).lower()
    return str(office.posts()[-1].ts)


@pytest.mark.parametrize("channel", PLACES)
async def test_all_that_match_are_shown_and_closed_by_a_press(quick: Office, channel: str) -> None:
    ts = await many(quick, channel)
    asked = str(quick.slack.messages[channel, ts]["blocks"])
    assert "vpn gateway" in asked
    assert "disk full" in asked
    await quick.alice.presses(channel, ts, "Yes")
    await quick.quiet()
    shown = str(quick.slack.messages[channel, ts])
    assert "Closed 2 tickets" in shown


@pytest.mark.parametrize("channel", PLACES)
async def test_no_drops_the_question_and_says_so(quick: Office, channel: str) -> None:
    ts = await many(quick, channel)
    await quick.alice.presses(channel, ts, "No")
    await quick.quiet()
    assert "Nothing was changed" in str(quick.slack.messages[channel, ts])
    assert "in progress" not in await says(quick, "yes", channel)
    assert "2 tickets" in await says(quick, "list open infra", channel)


async def test_an_answer_in_words_does_what_the_button_would(quick: Office) -> None:
    await many(quick)
    assert "Closed 2 tickets" in await says(quick, "yes")
    assert "2 tickets" in await says(quick, "undo")


async def test_what_somebody_may_not_see_is_not_found_by_its_description(quick: Office) -> None:
    await says(quick, "new ticket: payroll export is wrong", "G1", "alice")
    answer = await says(quick, "close the payroll ticket", "D2", "bob")
    assert "T001" not in answer
    assert "ticket?" in answer
