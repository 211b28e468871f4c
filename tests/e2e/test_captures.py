"""A message becomes a ticket: by the shortcut and its form, or by a reaction. Once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.desk.captures import CAPTURE
from core.post import Post, Queued
from handlers.slack.calls import Calls
from handlers.slack.cards import MARKS
from handlers.slack.reactions import Captures
from tests.e2e.conftest import scopes
from tests.e2e.office import Office

TEXT = "hey all, the VPN drops every ten minutes since this morning, quite urgent\nBerlin only"


async def shown(office: Office) -> str:
    """The ticket with everything, as an admin gets it."""
    await office.store.set_admins({"U1"})
    said = await office.alice.slash("view T001", channel="D1")
    return str(said.json["blocks"])


async def history(office: Office) -> str:
    said = await office.alice.slash("history T001", channel="D1")
    return str(said.json["blocks"])


def cards(office: Office) -> list[Any]:
    """Where a ticket's card was posted: channel and thread."""
    return [(post.body["channel"], post.body.get("thread_ts")) for post in office.posts()]


async def test_the_form_is_filled_with_what_the_message_says(office: Office) -> None:
    said = await office.bob.says("C1", TEXT)
    ack = await office.alice.captures("C1", said["ts"])
    assert ack.status == 200
    inputs = {b["block_id"]: b["element"] for b in office.alice.modal()["blocks"] if "element" in b}
    assert inputs["title"]["initial_value"] == "the VPN drops every ten minutes"
    assert inputs["desc"]["initial_value"] == TEXT
    assert inputs["cat"]["initial_option"]["value"] == "infra"
    assert inputs["pri"]["initial_option"]["value"] == "1"


async def test_a_captured_message_is_due_at_the_time_that_its_author_means(quick: Office) -> None:
    day = datetime.now(UTC) + timedelta(days=20)
    quick.slack.users["U2"]["tz"] = "Asia/Tokyo"
    said = await quick.bob.says("C1", f"the vpn is down, due {day:%Y-%m-%d} 17:00")
    await quick.alice.captures("C1", said["ts"])
    inputs = {b["block_id"]: b for b in quick.alice.modal()["blocks"] if "element" in b}
    at = day.replace(hour=8, minute=0, second=0, microsecond=0)
    assert inputs["due"]["element"]["initial_date_time"] == at.timestamp()
    await quick.alice.reacts("C1", said["ts"], "ticket")
    await quick.quiet()
    ticket = await quick.store.read(lambda db: db.ticket(quick.slack.team, "T001"))
    assert ticket
    assert (ticket.title, ticket.more.due) == ("the vpn is down", f"{day:%Y-%m-%d}T08:00Z")


async def test_sent_off_it_is_the_author_s_ticket_with_its_card_in_the_message_s_thread(
    office: Office,
) -> None:
    said = await office.bob.says("C1", TEXT)
    await office.alice.captures("C1", said["ts"])
    ack = await office.alice.submits(title="VPN drops in Berlin", pri="low", own="U1")
    await office.quiet()
    assert (ack.status, ack.body) == (200, "")
    assert office.slack.modals("U1") == []
    assert cards(office) == [("C1", said["ts"])]
    card = str(office.slack.messages["C1", office.posts()[-1].ts]["blocks"])
    assert "VPN drops in Berlin" in card
    assert "by <@U2>" in card
    assert "for <@U1>" in card
    assert "low" in card
    assert office.slack.reactions_by_bot("C1", said["ts"]) == [MARKS["open"]]


async def test_who_captured_can_take_it_back(quick: Office) -> None:
    said = await quick.bob.says("C1", TEXT)
    await quick.alice.captures("C1", said["ts"])
    await quick.alice.submits()
    await quick.quiet()
    card = quick.posts()[-1].ts
    await quick.alice.presses("C1", card, "Undo")
    await quick.quiet()
    assert "withdrawn" in str(quick.slack.messages["C1", card])
    await quick.alice.captures("C1", said["ts"])
    assert quick.alice.modal()["title"]["text"] == "New ticket"


async def test_a_reply_in_a_thread_can_be_captured(office: Office) -> None:
    root = await office.alice.says("C1", "anybody seen bob?")
    reply = await office.bob.says("C1", "the badge reader on floor 3 is broken", root["ts"])
    await office.alice.captures("C1", reply["ts"])
    await office.alice.submits()
    await office.quiet()
    assert cards(office) == [("C1", root["ts"])]
    assert office.slack.reactions_by_bot("C1", reply["ts"]) == [MARKS["open"]]
    await office.bob.says("C1", "close, replaced", root["ts"])
    await office.quiet()
    assert "replaced" in str(office.slack.messages["C1", office.posts()[0].ts]["blocks"])


async def test_a_reaction_makes_a_ticket_without_a_form(office: Office) -> None:
    said = await office.bob.says("C1", TEXT)
    ack = await office.alice.reacts("C1", said["ts"], "ticket")
    await office.quiet()
    assert ack.status == 200
    assert cards(office) == [("C1", said["ts"])]
    assert "by <@U2>" in str(office.posts()[-1].body["blocks"])
    assert "Berlin only" in await history(office)


async def test_a_reaction_on_a_reply_makes_a_ticket_in_that_thread(office: Office) -> None:
    root = await office.alice.says("C1", "anybody seen bob?")
    reply = await office.bob.says("C1", "the badge reader on floor 3 is broken", root["ts"])
    await office.alice.reacts("C1", reply["ts"], "ticket")
    await office.quiet()
    assert cards(office) == [("C1", root["ts"])]


async def test_only_the_workspace_s_emoji_makes_a_ticket(office: Office) -> None:
    await office.alice.slash("set emoji :sos:")
    said = await office.bob.says("C1", TEXT)
    for emoji in ("ticket", "eyes"):
        await office.alice.reacts("C1", said["ts"], emoji)
    await office.quiet()
    assert office.posts() == []
    await office.alice.reacts("C1", said["ts"], "sos")
    await office.quiet()
    assert cards(office) == [("C1", said["ts"])]


async def test_the_bot_s_own_reaction_makes_none(quick: Office) -> None:
    said = await quick.bob.says("C1", TEXT)
    event = quick.alice.marks("C1", said["ts"], "ticket")
    await quick.alice.event({**event, "user": quick.slack.bot_user})
    await quick.quiet()
    assert quick.posts() == []


async def test_a_reaction_delivered_twice_makes_one_ticket(office: Office) -> None:
    said = await office.bob.says("C1", TEXT)
    event = office.alice.marks("C1", said["ts"], "ticket")
    for retry in range(3):
        await office.alice.event(event, retry)
    await office.quiet()
    await office.alice.event(event, 3)
    await office.quiet()
    assert cards(office) == [("C1", said["ts"])]
    assert office.slack.of("chat.postEphemeral") == []


async def test_captured_again_by_the_shortcut_the_ticket_is_shown_with_its_link(
    office: Office,
) -> None:
    said = await office.bob.says("C1", TEXT)
    await office.alice.reacts("C1", said["ts"], "ticket")
    await office.quiet()
    await office.bob.captures("C1", said["ts"])
    modal = office.bob.modal()
    assert modal["title"]["text"] == "T001 exists"
    assert f"thread_ts={said['ts']}" in str(modal["blocks"])
    assert "submit" not in modal


async def test_captured_again_by_a_reaction_the_ticket_is_told_to_who_reacted(
    office: Office,
) -> None:
    said = await office.bob.says("C1", TEXT)
    await office.alice.captures("C1", said["ts"])
    await office.alice.submits()
    await office.quiet()
    await office.bob.reacts("C1", said["ts"], "ticket")
    await office.quiet()
    [told] = office.slack.done("chat.postEphemeral")
    assert (told.body["user"], told.body["channel"]) == ("U2", "C1")
    assert "*T001*" in str(told.body["blocks"])
    assert f"thread_ts={said['ts']}" in str(told.body["blocks"])
    assert len(office.posts()) == 1


async def test_a_message_that_is_a_ticket_by_its_own_words_is_none_twice(quick: Office) -> None:
    said = await quick.bob.says("C1", "<@UBOT> the vpn is down")
    await quick.quiet()
    await quick.alice.captures("C1", said["ts"])
    assert quick.alice.modal()["title"]["text"] == "T001 exists"


async def test_the_bot_s_own_card_is_the_ticket_that_it_shows(quick: Office) -> None:
    await quick.bob.says("C1", "<@UBOT> the vpn is down")
    await quick.quiet()
    await quick.alice.captures("C1", quick.posts()[-1].ts)
    assert quick.alice.modal()["title"]["text"] == "T001 exists"


async def test_of_many_at_once_one_makes_the_ticket_and_the_others_see_it(office: Office) -> None:
    said = await office.bob.says("C1", TEXT)
    for person in (office.alice, office.bob):
        await person.captures("C1", said["ts"])
    events = [who.marks("C1", said["ts"], "ticket") for who in (office.alice, office.bob)]
    await asyncio.gather(
        office.alice.submits(),
        office.bob.submits(),
        *(office.alice.event(event) for event in events),
    )
    await office.quiet()
    assert cards(office) == [("C1", said["ts"])]
    found = await office.alice.slash("list", channel="D1")
    assert "1 ticket" in str(found.json["blocks"])
    told = [str(view["blocks"]) for view in office.slack.views.values()]
    told += [str(call.body["blocks"]) for call in office.slack.done("chat.postEphemeral")]
    assert len(told) == 3
    assert all("*T001*" in one for one in told)


async def test_who_comes_too_late_keeps_what_they_typed(quick: Office) -> None:
    said = await quick.bob.says("C1", TEXT)
    await quick.alice.captures("C1", said["ts"])
    await quick.bob.reacts("C1", said["ts"], "ticket")
    await quick.quiet()
    await quick.alice.submits(title="VPN drops")
    modal = quick.alice.modal()
    assert "was already made from this message" in str(modal["blocks"][0])
    await quick.alice.submits()
    assert len(quick.posts()) == 1


async def test_a_form_sent_off_twice_makes_one_ticket(quick: Office) -> None:
    await quick.alice.shortcut()
    form = quick.alice.modal()
    shown = {**form}
    await quick.alice.submits(title="the vpn is down")
    quick.slack.views[shown["id"]] = shown
    ack = await quick.alice.submits(shown, title="the vpn is down")
    await quick.quiet()
    assert ack.body == ""
    assert len(quick.posts()) == 1


async def test_files_stay_in_slack_and_are_linked(office: Office) -> None:
    link = "https://acme.slack.com/files/U2/F1/screen.png"
    said = await office.bob.says("C1", "the login page looks broken")
    files = [{"id": "F1", "name": "screen.png", "permalink": link}]
    office.slack.messages["C1", said["ts"]]["files"] = files
    await office.alice.reacts("C1", said["ts"], "ticket")
    await office.quiet()
    assert link in await shown(office)
    assert {call.method for call in office.slack.calls}.isdisjoint({"files.info", "files.upload"})


async def test_a_file_alone_is_named_by_its_title(quick: Office) -> None:
    link = "https://acme.slack.com/files/U2/F1/screen.png"
    said = await quick.bob.says("C1", "")
    files = [{"id": "F1", "title": "Broken login", "permalink": link}]
    quick.slack.messages["C1", said["ts"]]["files"] = files
    await quick.alice.captures("C1", said["ts"])
    await quick.alice.submits()
    await quick.quiet()
    told = await shown(quick)
    assert "*T001*  Broken login" in told
    assert link in told


async def test_another_bot_s_message_is_the_ticket_of_who_captures_it(quick: Office) -> None:
    said = await quick.robo.says("C1", "CPU over 90% on web-3")
    await quick.alice.reacts("C1", said["ts"], "ticket")
    await quick.quiet()
    assert "by <@U1>" in str(quick.posts()[-1].body["blocks"])


async def test_the_words_of_an_alert_may_be_in_its_attachment(quick: Office) -> None:
    said = await quick.robo.says("C1", "")
    parts = [{"fallback": "CPU over 90% on web-3"}]
    quick.slack.messages["C1", said["ts"]]["attachments"] = parts
    await quick.alice.captures("C1", said["ts"])
    await quick.alice.submits()
    await quick.quiet()
    assert "CPU over 90% on web-3" in str(quick.posts()[-1].body["blocks"])


async def test_a_message_without_words_is_told_by_a_reaction_and_asked_by_the_form(
    quick: Office,
) -> None:
    said = await quick.bob.says("C1", "")
    await quick.alice.reacts("C1", said["ts"], "ticket")
    await quick.quiet()
    [told] = quick.slack.done("chat.postEphemeral")
    assert "Say what the problem is" in str(told.body["blocks"])
    await quick.alice.captures("C1", said["ts"])
    await quick.alice.submits(title="bob sent an empty message")
    await quick.quiet()
    assert cards(quick) == [("C1", said["ts"])]


async def test_an_edit_of_the_captured_message_is_followed(quick: Office) -> None:
    said = await quick.bob.says("C1", "teh badge reader is borken")
    await quick.alice.captures("C1", said["ts"])
    await quick.alice.submits()
    await quick.quiet()
    await quick.bob.edits("C1", said["ts"], "the badge reader is broken")
    await quick.quiet()
    assert "the badge reader is broken" in await shown(quick)


async def test_an_edit_of_a_long_message_is_followed_in_title_and_description(
    quick: Office,
) -> None:
    said = await quick.bob.says("C1", TEXT)
    await quick.alice.reacts("C1", said["ts"], "ticket")
    await quick.quiet()
    await quick.bob.edits("C1", said["ts"], TEXT.replace("Berlin", "Paris").replace("VPN", "LAN"))
    await quick.quiet()
    told = await shown(quick)
    assert "the LAN drops" in told
    assert "Paris only" in told


async def test_a_message_in_a_private_channel_makes_a_ticket_seen_there(quick: Office) -> None:
    quick.slack.channels["C7"] = {**quick.slack.channels["G1"], "name": "board"}  # C, and private
    said = await quick.bob.says("C7", "the payroll export is wrong")
    await quick.alice.reacts("C7", said["ts"], "ticket")
    await quick.quiet()
    assert cards(quick) == [("C7", said["ts"])]
    outside = await quick.robo.slash("T001", channel="C1")
    assert "No ticket" in str(outside.json["blocks"])


async def test_where_the_bot_is_no_member_who_captured_gets_the_card(office: Office) -> None:
    said = await office.bob.says("C9", "the vpn is down")
    await office.alice.captures("C9", said["ts"])
    await office.alice.submits()
    await office.quiet()
    [card] = office.posts()
    assert card.body["channel"] == "U1"
    assert "I am not a member of that channel" in str(card.body["blocks"])
    await office.alice.presses("D1", card.ts, "Start")
    await office.quiet()
    assert "in progress" in str(office.slack.messages["D1", card.ts]["blocks"])


@pytest.mark.parametrize("how", ["is_archived", "members"])
async def test_where_it_cannot_post_any_more_who_captured_is_told_why(
    quick: Office, how: str
) -> None:
    said = await quick.bob.says("C1", "the vpn is down")
    await quick.alice.captures("C1", said["ts"])
    quick.slack.channels["C1"][how] = True if how == "is_archived" else {"U1", "U2"}
    await quick.alice.submits()
    await quick.quiet()
    [card] = quick.posts()
    assert card.body["channel"] == "U1"
    assert ("archived" if how == "is_archived" else "not a member") in str(card.body["blocks"])


async def test_a_message_that_is_gone_by_then_makes_none_and_is_told(quick: Office) -> None:
    said = await quick.bob.says("C1", "the vpn is down")
    event = quick.alice.marks("C1", said["ts"], "ticket")
    await quick.bob.deletes("C1", said["ts"])
    await quick.alice.event(event)
    await quick.quiet()
    [told] = quick.slack.done("chat.postEphemeral")
    assert "cannot read" in told.body["text"]


@pytest.mark.parametrize("method", ["reactions.get", "conversations.info"])
async def test_while_slack_does_not_answer_a_reaction_waits_and_its_ticket_is_no_secret(
    quick: Office, method: str
) -> None:
    said = await quick.bob.says("C1", "the vpn is down")
    quick.slack.fault(method, status=503)
    await quick.alice.reacts("C1", said["ts"], "ticket")
    await quick.slack.wait_for("chat.postMessage", seconds=5)
    assert cards(quick) == [("C1", said["ts"])]
    elsewhere = await quick.bob.slash("T001", channel="C2")
    assert "the vpn is down" in str(elsewhere.json["blocks"])


async def test_killed_before_it_was_read_a_reaction_makes_its_ticket_after_the_restart(
    tmp_path: Path,
) -> None:
    path = tmp_path / "tickets.db"
    async with Office.opened(path, "inprocess", scopes()) as first:
        said = await first.bob.says("C1", "the vpn is down")
        first.slack.fault("reactions.get", answer="never")
        await first.alice.reacts("C1", said["ts"], "ticket")
        await first.slack.until(lambda: len(first.slack.of("reactions.get")) == 1)
        await first.dies()
        async with Office.opened(path, "inprocess", slack=first.slack) as second:
            await second.quiet()
            assert cards(second) == [("C1", said["ts"])]


async def test_made_again_because_its_record_was_lost_it_is_the_same_ticket_and_nothing_is_said(
    quick: Office,
) -> None:
    said = await quick.bob.says("C1", "the vpn is down")
    about = {"channel": "C1", "ts": said["ts"], "user": "U1", "source": "reaction:1"}
    queued = Queued(1, quick.slack.team, Post(CAPTURE, "capture", about), tries=0)
    for _ in range(2):
        assert await Captures(quick.service, Calls(quick.client)).make(queued) is None
    await quick.quiet()
    assert cards(quick) == [("C1", said["ts"])]
    assert quick.slack.of("chat.postEphemeral") == []
