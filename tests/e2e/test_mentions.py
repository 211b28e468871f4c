"""Mentions, direct messages, and what is overheard."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.e2e.fake.people import mention_of
from tests.e2e.office import Office, event_of


async def test_a_mention_delivered_as_two_events_is_answered_once_in_its_thread(
    office: Office,
) -> None:
    said = await office.alice.says("C1", "<@UBOT> create a ticket for the build, it is broken")
    await office.quiet()
    [post] = office.posts()
    assert post.body["channel"] == "C1"
    assert post.body["thread_ts"] == said["ts"]
    assert post.body["text"]
    assert post.body["blocks"]
    assert post.body["unfurl_links"] is False


async def test_the_app_mention_alone_or_first_is_enough(office: Office) -> None:
    event = office.alice.writes("C1", "<@UBOT> create a ticket for the build, it is broken")
    await office.alice.event(mention_of(event))
    await office.alice.event(event)
    await office.quiet()
    assert len(office.posts()) == 1


async def test_both_at_the_same_time_are_one(office: Office) -> None:
    event = office.alice.writes("C1", "<@UBOT> create a ticket for the build, it is broken")
    await asyncio.gather(office.alice.event(event), office.alice.event(mention_of(event)))
    await office.quiet()
    assert len(office.posts()) == 1
    assert "T001" in office.posts()[0].body["text"]


async def test_a_mention_in_a_thread_is_answered_in_that_thread(quick: Office) -> None:
    root = quick.bob.writes("C1", "anybody here?")
    await quick.alice.says("C1", "<@UBOT> create a ticket for the vpn, it is down", root["ts"])
    await quick.quiet()
    assert [post.body["thread_ts"] for post in quick.posts()] == [root["ts"]]


async def test_a_bare_mention_gets_help(quick: Office) -> None:
    await quick.alice.says("C1", "<@UBOT>")
    await quick.quiet()
    [post] = quick.posts()
    assert "close" in str(post.body["blocks"])


async def test_a_direct_message_is_answered_where_it_was_written(office: Office) -> None:
    await office.alice.says("D1", "the vpn is down")
    await office.quiet()
    [post] = office.posts()
    assert post.body["channel"] == "D1"
    assert "thread_ts" not in post.body


async def test_in_a_thread_of_a_direct_conversation_the_answer_is_in_the_thread(
    quick: Office,
) -> None:
    first = await quick.alice.says("D1", "the vpn is down")
    await quick.alice.says("D1", "close, restarted", first["ts"])
    await quick.quiet()
    assert [post.body.get("thread_ts") for post in quick.posts()] == [None, first["ts"]]


async def test_under_the_answer_to_a_new_ticket_that_ticket_is_meant(quick: Office) -> None:
    await quick.alice.says("D1", "the vpn is down")
    await quick.quiet()
    [answer] = quick.posts()
    await quick.alice.says("D1", "format json")
    await quick.alice.says("D1", "close, restarted", answer.ts)
    await quick.quiet()
    assert '"action":"closed"' in quick.posts()[-1].body["text"]


async def test_thanks_are_not_answered(quick: Office) -> None:
    ack = await quick.alice.event(quick.alice.writes("D1", "thanks!"))
    await quick.quiet()
    assert ack.status == 200
    assert quick.posts() == []


@pytest.mark.parametrize(
    "text", ["I closed T001 yesterday", "is T001 done?", "we should file a ticket", "vpn is down"]
)
async def test_talk_in_a_channel_is_not_answered(quick: Office, text: str) -> None:
    await quick.alice.says("C1", text)
    await quick.quiet()
    assert quick.posts() == []


async def test_an_order_in_a_channel_is_obeyed_in_its_thread(office: Office) -> None:
    said = await office.alice.says("C1", "create a ticket for the broken build pipeline")
    await office.quiet()
    [post] = office.posts()
    assert post.body["thread_ts"] == said["ts"]


async def test_in_a_ticket_s_thread_an_order_without_an_id_means_that_ticket(
    office: Office,
) -> None:
    root = await office.alice.says("C1", "<@UBOT> create a ticket for the build, it is broken")
    await office.bob.says("C1", "format json", root["ts"])
    await office.bob.says("C1", "<@UBOT> format json", root["ts"])
    await office.bob.says("C1", "so it is broken again", root["ts"])
    await office.bob.says("C1", "close, rolled back", root["ts"])
    await office.quiet()
    card, _ = office.posts()
    assert "rolled back" in str(office.slack.messages["C1", card.ts]["blocks"])
    assert {post.body["thread_ts"] for post in office.posts()} == {root["ts"]}


async def test_a_redelivered_message_makes_no_second_ticket_and_no_second_post(
    office: Office,
) -> None:
    event = office.alice.writes("D1", "the vpn is down")
    first = await office.alice.event(event)
    again = await office.alice.event(event, retry=1)
    await office.quiet()
    assert (first.status, again.status) == (200, 200)
    assert len(office.posts()) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"subtype": "message_changed", "message": {}, "previous_message": {}},
        {"subtype": "message_deleted", "deleted_ts": "1.2"},
        {"subtype": "channel_join"},
        {"edited": {"user": "U1", "ts": "1.2"}},
        {"text": ""},
        {"user": "UBOT", "bot_id": "BBOT"},
    ],
)
async def test_what_is_no_message_to_the_desk_is_acknowledged_and_ignored(
    quick: Office, change: dict[str, Any]
) -> None:
    event = quick.alice.writes("D1", "the vpn is down")
    ack = await quick.alice.event({**event, **change})
    await quick.quiet()
    assert ack.status == 200
    assert quick.posts() == []


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast"])
async def test_messages_with_files_and_broadcast_answers_are_read(
    quick: Office, subtype: str
) -> None:
    await quick.alice.event(quick.alice.writes("D1", "the vpn is down", subtype=subtype))
    await quick.quiet()
    assert len(quick.posts()) == 1


async def test_an_event_nobody_listens_for_is_acknowledged(office: Office) -> None:
    ack = await office.alice.event({"type": "team_join", "user": {"id": "U3"}})
    assert ack.status == 200


async def test_other_bots_get_json(quick: Office) -> None:
    await quick.robo.says("C1", "<@UBOT> create a ticket for the broken build, p1")
    await quick.quiet()
    [post] = quick.posts()
    assert post.body["text"].startswith('{"status":"ok","action":"created"')
    assert "blocks" not in post.body


async def test_another_bot_is_not_overheard(quick: Office) -> None:
    await quick.robo.says("C1", "create a ticket for the broken build pipeline")
    await quick.quiet()
    assert quick.posts() == []


async def test_a_bot_message_without_a_user_is_its_bot_s(quick: Office) -> None:
    event = quick.robo.writes("C1", "<@UBOT> create a ticket for the broken build, p1")
    del event["user"]
    await quick.robo.event({**event, "subtype": "bot_message"})
    await quick.quiet()
    assert len(quick.posts()) == 1


async def test_two_bots_do_not_answer_each_other_for_ever(quick: Office) -> None:
    await quick.robo.says("C1", "<@UBOT> create a ticket for the broken build, p1")
    for answered in range(30):
        await quick.quiet()
        posts = quick.posts()
        if len(posts) == answered:
            break
        text = event_of(posts[-1])["text"]
        await quick.robo.says("C1", f"<@UBOT> update T001: {text[:20]}")
    assert len(quick.posts()) == 10
    await quick.alice.says("C1", "quiet, you two")
    await quick.robo.says("C1", "<@UBOT> view T001")
    await quick.quiet()
    assert len(quick.posts()) == 11


async def test_what_a_user_wrote_never_pings(office: Office) -> None:
    await office.alice.says("D1", "the &lt;!channel&gt; &lt;@U2&gt; &lt;https://x.y|z&gt; is down")
    await office.alice.says("D1", "create ticket <!channel> <!subteam^S1|@ops> <https://x.y|z>")
    await office.alice.says("D1", "format lines")
    await office.alice.says("D1", "list")
    await office.alice.says("D1", "view T001")
    await office.alice.says("D1", "format json")
    await office.alice.says("D1", "list")
    await office.alice.slash("new ticket: &lt;!here&gt; is broken")
    await office.quiet()
    assert len(office.posts()) >= 7
    assert office.pings() == []


@pytest.mark.parametrize(
    "text", ["give T001 to <@U7>", "new ticket: fix the printer, assign to <@U7>", "T1 <@U7>"]
)
async def test_nothing_is_given_to_somebody_who_has_left(quick: Office, text: str) -> None:
    quick.slack.hire("U7", "carol", deleted=True)
    await quick.alice.says("C1", "<@UBOT> the vpn is down")
    await quick.quiet()
    assert "That person left, name somebody else" in await quick.answer(quick.alice, text)


async def test_nothing_is_given_to_somebody_who_has_left_in_a_thread_either(quick: Office) -> None:
    quick.slack.hire("U7", "carol", deleted=True)
    said = await quick.alice.says("C1", "<@UBOT> the vpn is down")
    await quick.quiet()
    await quick.bob.says("C1", "assign to <@U7>", said["ts"])
    await quick.quiet()
    [told] = quick.slack.done("chat.postEphemeral")
    assert "That person left, name somebody else" in str(told.body["blocks"])


async def test_nor_by_the_answer_that_says_which_ticket(quick: Office) -> None:
    quick.slack.hire("U7", "carol", deleted=True)
    await quick.alice.says("D1", "the vpn is down")
    await quick.alice.says("D1", "give the coffee ticket to <@U7>")
    await quick.alice.says("D1", "T1")
    await quick.quiet()
    assert "That person left, name somebody else" in str(quick.posts()[-1].body["blocks"])
