"""A ticket's message is its card: it changes in place, whoever changes the ticket from wherever."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.message import ALONE, Actor, Message
from core.ticket import Stat
from handlers.slack.cards import MARKS
from tests.conftest import Terse
from tests.e2e.conftest import scopes
from tests.e2e.fake.delivery import Payload
from tests.e2e.fake.people import button
from tests.e2e.office import Office


async def created(office: Office) -> tuple[str, str]:
    """A ticket by alice, made by a mention in C1. Returns the times of her message and its card."""
    said = await office.alice.says("C1", "<@UBOT> the vpn is down")
    await office.quiet()
    return said["ts"], office.posts()[-1].ts


def card(office: Office, ts: str, channel: str = "C1") -> str:
    return str(office.slack.messages[channel, ts]["blocks"])


async def from_the_console(office: Office, text: str, user: str = "U2") -> None:
    """What another way in does to the same database."""
    message = Message(text, Actor(user, "T1"), datetime.now(UTC), audience=ALONE)
    handled = await office.desk.handle(message, Terse())
    assert handled.answers
    await office.quiet()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("T001 prog looking into it", "looking into it"),
        ("close T001, rebooted", "closed by <@U2>"),
        ("take T001", "for <@U2>"),
        ("rename T001 to VPN down in Berlin", "VPN down in Berlin"),
        ("T001 p1", "high"),
    ],
)
async def test_it_follows_a_change_from_any_way_in(quick: Office, text: str, shown: str) -> None:
    _, ts = await created(quick)
    await from_the_console(quick, text)
    assert shown in card(quick, ts)
    assert len(quick.posts()) == 1


async def test_it_follows_words_in_its_thread_without_another_message(office: Office) -> None:
    source, ts = await created(office)
    await office.bob.says("C1", "close, rebooted", source)
    await office.quiet()
    assert "rebooted" in card(office, ts)
    assert "done" in card(office, ts)
    assert len(office.posts()) == 1


async def test_what_is_addressed_to_the_bot_there_is_answered_too(quick: Office) -> None:
    source, ts = await created(quick)
    await quick.bob.says("C1", "<@UBOT> close, rebooted", source)
    await quick.quiet()
    assert "rebooted" in card(quick, ts)
    assert len(quick.posts()) == 2


async def test_an_overheard_order_that_fails_is_whispered(office: Office) -> None:
    source, _ = await created(office)
    await office.bob.says("C1", "close T099, rebooted", source)
    await office.quiet()
    [told] = office.slack.done("chat.postEphemeral")
    assert (told.body["user"], told.body["thread_ts"]) == ("U2", source)
    assert len(office.posts()) == 1


async def test_an_order_elsewhere_in_the_channel_is_answered(quick: Office) -> None:
    _, ts = await created(quick)
    said = await quick.bob.says("C1", "close T001, rebooted")
    await quick.quiet()
    assert quick.posts()[-1].body["thread_ts"] == said["ts"]
    assert "rebooted" in card(quick, ts)


async def test_changes_in_a_row_are_one_update(quick: Office) -> None:
    _, ts = await created(quick)
    before = len(quick.slack.of("chat.update"))
    quick.slack.fault("chat.update", status=429, retry_after=1)
    await quick.bob.says("D2", "T001 prog")
    for text in ("T001 p1", "take T001", "T001 prog nearly"):
        await quick.bob.says("D2", text)
    await quick.slack.wait_for("chat.update")
    await quick.quiet()
    assert len(quick.slack.of("chat.update")) - before == 2
    assert "nearly" in card(quick, ts)


async def test_buttons_change_it_in_place_and_say_nothing_else(office: Office) -> None:
    _, ts = await created(office)
    for label, shown in (("Claim", "for <@U2>"), ("Start", "in progress"), ("Close", "done")):
        await office.bob.presses("C1", ts, label)
        await office.quiet()
        assert shown in card(office, ts)
    await office.bob.presses("C1", ts, "Reopen")
    await office.quiet()
    assert "Start" in card(office, ts)
    assert len(office.slack.done("chat.update")) == 4
    assert len(office.posts()) == 1
    assert office.slack.of("chat.postEphemeral") == []


async def test_a_claimed_ticket_offers_no_claim(quick: Office) -> None:
    _, ts = await created(quick)
    await quick.bob.presses("C1", ts, "Claim")
    await quick.quiet()
    with pytest.raises(LookupError):
        button(quick.slack.messages["C1", ts]["blocks"], "Claim")


async def test_of_two_who_press_at_once_one_wins_and_the_other_sees_by_whom(office: Office) -> None:
    _, ts = await created(office)
    shown: Payload = {**office.slack.messages["C1", ts]}
    close = button(shown["blocks"], "Close")
    await office.bob.acts("C1", close, ts=ts, message=shown)
    await office.quiet()
    await office.alice.acts("C1", close, ts=ts, message=shown)
    await office.quiet()
    [told] = office.slack.done("chat.postEphemeral")
    assert told.body["user"] == "U1"
    assert "T001 was closed by <@U2> at " in str(told.body["blocks"])
    assert len(office.slack.done("chat.update")) == 1


async def test_an_old_button_still_works_where_nobody_changed_what_it_changes(
    quick: Office,
) -> None:
    _, ts = await created(quick)
    shown: Payload = {**quick.slack.messages["C1", ts]}
    await from_the_console(quick, "T001 p1")
    await quick.alice.acts("C1", button(shown["blocks"], "Start"), ts=ts, message=shown)
    await quick.quiet()
    assert "in progress" in card(quick, ts)


async def test_undo_takes_the_latest_change_back(quick: Office) -> None:
    _, ts = await created(quick)
    await quick.bob.presses("C1", ts, "Start")
    await quick.quiet()
    await quick.bob.presses("C1", ts, "Undo")
    await quick.quiet()
    assert "undone by <@U2>" in card(quick, ts)
    with pytest.raises(LookupError):
        button(quick.slack.messages["C1", ts]["blocks"], "Undo")


async def test_a_withdrawn_ticket_s_card_says_so_and_its_reaction_goes(office: Office) -> None:
    source, ts = await created(office)
    await office.alice.presses("C1", ts, "Undo")
    await office.quiet()
    assert "withdrawn by <@U1>" in card(office, ts)
    assert office.slack.reactions_by_bot("C1", source) == []


async def test_the_source_carries_one_reaction_that_tells_the_state(office: Office) -> None:
    source, _ = await created(office)
    assert office.slack.reactions_by_bot("C1", source) == [MARKS["open"]]
    steps: tuple[tuple[str, Stat], ...]
    steps = (("T001 prog", "prog"), ("close T001", "done"), ("reopen T001", "open"))
    for text, stat in steps:
        await from_the_console(office, text)
        assert office.slack.reactions_by_bot("C1", source) == [MARKS[stat]]


async def test_what_was_done_of_a_reaction_is_not_forgotten_when_the_state_goes_back(
    quick: Office,
) -> None:
    source, _ = await created(quick)
    quick.slack.fault("reactions.add", status=503)
    await quick.bob.says("D2", "close T001")
    await quick.slack.until(lambda: len(quick.slack.of("reactions.add")) == 2)
    await quick.bob.says("D2", "reopen T001")
    await quick.slack.wait_for("reactions.add", 2, seconds=5)
    await quick.quiet()
    assert quick.slack.reactions_by_bot("C1", source) == [MARKS["open"]]


@pytest.mark.parametrize("done", [True, False])
async def test_a_reaction_of_which_nobody_heard_goes_with_the_state(
    quick: Office, done: bool
) -> None:
    quick.slack.fault("reactions.add", answer="cut", done=done)
    said = await quick.alice.says("C1", "<@UBOT> the vpn is down")
    await quick.slack.until(lambda: len(quick.slack.of("reactions.add")) == 1)
    await quick.bob.says("D2", "close T001")
    await quick.slack.until(lambda: len(quick.slack.of("reactions.add")) == 2, seconds=5)
    await quick.quiet()
    assert quick.slack.reactions_by_bot("C1", said["ts"]) == [MARKS["done"]]


async def test_of_two_tickets_of_one_message_the_first_that_is_left_marks_it(quick: Office) -> None:
    text = "<@UBOT> new ticket: the vpn is down\nnew ticket: the printer is on fire"
    said = await quick.alice.says("C1", text)
    await from_the_console(quick, "T002 prog")
    assert quick.slack.reactions_by_bot("C1", said["ts"]) == [MARKS["open"]]
    first = quick.posts()[0].ts
    await quick.alice.presses("C1", first, "Undo")
    await quick.quiet()
    assert quick.slack.reactions_by_bot("C1", said["ts"]) == [MARKS["prog"]]


async def test_without_the_scope_for_reactions_cards_work(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    few = scopes() - {"reactions:write"}
    async with Office.opened(tmp_path / "tickets.db", "inprocess", few) as office:
        _, ts = await created(office)
        await from_the_console(office, "T001 prog")
        assert "in progress" in card(office, ts)
    assert office.slack.of("reactions.add") == []
    assert caplog.text.count("without reactions:write") == 1


async def test_a_card_that_was_deleted_is_forgotten(quick: Office) -> None:
    _, ts = await created(quick)
    del quick.slack.messages["C1", ts]
    await from_the_console(quick, "T001 prog")
    await from_the_console(quick, "close T001")
    assert [call.error for call in quick.slack.of("chat.update")] == ["message_not_found"]


async def test_what_changed_before_the_card_was_posted_is_told_by_it_then(quick: Office) -> None:
    quick.slack.fault("chat.postMessage", status=503)
    await quick.alice.says("C1", "<@UBOT> the vpn is down")
    await from_the_console(quick, "close T001, rebooted")
    await quick.slack.wait_for("chat.update", seconds=5)
    await quick.quiet()
    assert "rebooted" in card(quick, quick.posts()[-1].ts)


async def test_killed_while_it_is_drawn_it_is_drawn_after_the_restart(tmp_path: Path) -> None:
    path = tmp_path / "tickets.db"
    async with Office.opened(path, "inprocess", scopes()) as first:
        source, ts = await created(first)
        first.slack.fault("reactions.remove", answer="never")
        await first.desk.handle(Message("T001 prog", Actor("U2", "T1"), datetime.now(UTC)), Terse())
        first.ring()
        await first.slack.until(lambda: len(first.slack.of("reactions.remove")) == 1)
        await first.dies()
        async with Office.opened(path, "inprocess", slack=first.slack) as second:
            await second.quiet()
            assert "in progress" in card(second, ts)
            assert second.slack.reactions_by_bot("C1", source) == [MARKS["prog"]]
            assert len(second.slack.done("chat.update")) == 1


async def test_a_server_s_error_is_tried_again_though_another_change_waits(quick: Office) -> None:
    _, ts = await created(quick)
    quick.slack.fault("chat.update", status=503)
    await quick.bob.says("D2", "T001 prog")
    await quick.slack.until(lambda: len(quick.slack.of("chat.update")) == 1)
    await quick.bob.says("D2", "close T001, rebooted")
    await quick.slack.wait_for("chat.update", seconds=5)
    await quick.quiet()
    assert "rebooted" in card(quick, ts)


async def test_a_card_in_a_direct_conversation_is_one_too(quick: Office) -> None:
    await quick.alice.says("D1", "the vpn is down")
    await quick.quiet()
    await from_the_console(quick, "close T001, rebooted", "U1")
    assert "rebooted" in card(quick, quick.posts()[-1].ts, "D1")


async def test_an_answer_chosen_from_a_question_becomes_the_card(quick: Office) -> None:
    source, _ = await created(quick)
    await quick.alice.says("C1", "<@UBOT> the printer is on fire", source)
    await quick.quiet()
    question = quick.posts()[-1].ts
    await quick.alice.presses("C1", question, "New ticket")
    await quick.quiet()
    await from_the_console(quick, "close T002, extinguished")
    assert "extinguished" in card(quick, question)
