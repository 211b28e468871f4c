"""/ticket: the acknowledgement is the answer; a change is also told to the channel."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from tests.e2e.office import Office


async def test_a_new_ticket_is_answered_to_one_and_posted_to_all(office: Office) -> None:
    ack = await office.alice.slash("the vpn is down")
    await office.quiet()
    assert ack.status == 200
    assert ack.json["response_type"] == "ephemeral"
    assert "T001" in ack.json["text"]
    assert ack.json["blocks"]
    [post] = office.posts()
    assert post.body["channel"] == "C1"
    assert "thread_ts" not in post.body


@pytest.mark.parametrize("transport", ["http", "socket"])
async def test_a_word_that_bolt_takes_for_a_field_is_a_word(tmp_path: Path, transport: str) -> None:
    async with Office.opened(tmp_path / "tickets.db", transport) as office:
        ack = await office.alice.slash("the webhook sends an empty payload, payload=1&payload=2")
        await office.quiet()
        assert ack.status == 200
        [post] = office.posts()
        assert "the webhook sends an empty payload" in str(post.body)


async def test_the_post_is_the_root_of_the_ticket_s_thread(office: Office) -> None:
    await office.alice.slash("the vpn is down")
    await office.quiet()
    [root] = office.posts()
    await office.bob.says("C1", "<@UBOT> close, restarted", root.ts)
    await office.quiet()
    assert [post.body.get("thread_ts") for post in office.posts()] == [None, root.ts]


async def test_a_change_is_told_by_the_ticket_s_card_alone(office: Office) -> None:
    await office.alice.slash("the vpn is down")
    await office.quiet()
    [card] = office.posts()
    await office.alice.slash("T001 prog looking into it")
    await office.quiet()
    assert len(office.posts()) == 1
    assert "looking into it" in str(office.slack.messages["C1", card.ts]["blocks"])


async def test_a_question_is_answered_to_one_only(quick: Office) -> None:
    ack = await quick.alice.slash("list")
    await quick.quiet()
    assert ack.json["text"]
    assert quick.posts() == []


async def test_without_a_text_it_opens_the_form(office: Office) -> None:
    ack = await office.alice.slash("  ")
    assert (ack.status, ack.body) == (200, "")
    assert office.alice.modal()["title"]["text"] == "New ticket"


async def test_in_a_direct_conversation_nothing_is_posted(quick: Office) -> None:
    await quick.alice.slash("the vpn is down", channel="D1")
    await quick.quiet()
    assert quick.posts() == []


async def test_where_the_bot_is_no_member_the_post_is_dropped_quietly(quick: Office) -> None:
    ack = await quick.alice.slash("the vpn is down", channel="C9")
    await quick.quiet()
    assert "T001" in ack.json["text"]
    assert quick.posts() == []
    await quick.alice.slash("the dns is down", channel="C2")
    await quick.quiet()
    assert len(quick.slack.of("chat.postMessage", lambda c: c.body["channel"] == "C9")) == 1
    assert len(quick.posts("C2")) == 1


async def test_delivered_twice_it_says_the_same_again(office: Office) -> None:
    first = await office.alice.slash("the vpn is down", trigger="1.2.3")
    again = await office.alice.slash("the vpn is down", trigger="1.2.3")
    await office.quiet()
    assert first.body == again.body
    assert len(office.posts()) == 1


async def test_json_and_lines_are_text_alone(quick: Office) -> None:
    await quick.alice.slash("format json")
    ack = await quick.alice.slash("new ticket: a &lt; b fails")
    assert html.unescape(ack.json["text"]).startswith('{"status":"ok","action":"created"')
    assert "a &lt; b fails" in ack.json["text"]
    assert "blocks" not in ack.json


async def test_several_commands_are_one_answer(quick: Office) -> None:
    await quick.alice.slash("format json")
    await quick.alice.slash("the vpn is down")
    ack = await quick.alice.slash("T001 p1; T001 prog")
    assert ack.json["text"].startswith('[{"status":"ok"')
    assert ack.json["text"].endswith("}]")


async def test_the_board_s_link_is_for_the_one_who_asks(quick: Office) -> None:
    ack = await quick.alice.slash("board")
    await quick.quiet()
    assert "https://desk.example.com/sign-in?code=" in str(ack.json["blocks"])
    assert quick.posts() == []
