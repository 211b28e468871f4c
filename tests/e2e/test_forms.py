"""Forms: a new ticket, and what a button alone cannot say. What goes wrong is told in the form."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.e2e.fake import Person
from tests.e2e.fake.delivery import Payload
from tests.e2e.office import Office

FIELDS = ("title", "desc", "cat", "pri", "own", "labels", "due")


async def created(office: Office) -> str:
    """T001 by alice in C1. Returns the time of its card."""
    await office.alice.says("C1", "<@UBOT> the vpn is down")
    await office.quiet()
    return office.posts()[-1].ts


async def of_acme(office: Office) -> None:
    """Makes T001 a ticket of the client acme, whose channel is C2."""
    await office.alice.slash("client acme", "C2")
    await office.alice.says("C1", "<@UBOT> update ids=T1 client=acme")
    await office.quiet()


def card(office: Office, ts: str, channel: str = "C1") -> str:
    return str(office.slack.messages[channel, ts]["blocks"])


def notice(view: Payload) -> str:
    """What the form says that went wrong."""
    (block,) = [block for block in view["blocks"] if block["block_id"] == "notice"]
    return str(block["text"]["text"])


async def opens(office: Office, person: Person, ts: str, choice: str) -> None:
    """Chooses in the menu of a card."""
    ack = await person.chooses("C1", ts, choice, "form:more")
    assert ack.status == 200


async def test_the_shortcut_opens_an_empty_form_and_the_card_comes_as_a_direct_message(
    office: Office,
) -> None:
    await office.alice.shortcut()
    form = office.alice.modal()
    assert tuple(b["block_id"] for b in form["blocks"]) == FIELDS
    await office.alice.submits(title="the vpn is down", desc="in Berlin", pri="high", own="U2")
    await office.quiet()
    [post] = office.posts()
    assert post.body["channel"] == "U1"
    shown = card(office, post.ts, "D1")
    assert all(text in shown for text in ("the vpn is down", "in Berlin", "high", "for <@U2>"))
    await office.alice.presses("D1", post.ts, "Start")
    await office.quiet()
    assert "in progress" in card(office, post.ts, "D1")


async def test_a_category_left_empty_is_guessed(quick: Office) -> None:
    await quick.alice.shortcut()
    await quick.alice.submits(title="API timeouts in production")
    await quick.quiet()
    assert "infra" in str(quick.posts()[-1].body["blocks"])


async def test_the_form_of_the_slash_command_posts_the_card_in_its_channel(office: Office) -> None:
    await office.alice.slash("")
    await office.alice.submits(title="the vpn is down")
    await office.quiet()
    [post] = office.posts()
    assert post.body["channel"] == "C1"
    assert "thread_ts" not in post.body
    await office.bob.says("C1", "close, restarted", post.ts)
    await office.quiet()
    assert "restarted" in card(office, post.ts)


async def test_where_the_bot_is_no_member_it_comes_as_a_direct_message(quick: Office) -> None:
    await quick.alice.slash("", channel="C9")
    await quick.alice.submits(title="the vpn is down")
    await quick.quiet()
    [post] = quick.posts()
    assert post.body["channel"] == "U1"


@pytest.mark.parametrize(
    ("field", "text", "error"),
    [
        ("title", "x" * 51, "At most 50 characters: this has 51."),
        ("title", "   ", "Say what is wrong."),
        ("desc", "x" * 3001, "At most 3,000 characters: this has 3,001."),
    ],
)
async def test_a_wrong_text_is_told_under_its_field_and_the_form_stays(
    office: Office, field: str, text: str, error: str
) -> None:
    await office.alice.shortcut()
    form = office.alice.modal()
    texts: dict[str, Any] = {"title": "the vpn is down", field: text}
    ack = await office.alice.submits(**texts)
    assert ack.json == {"response_action": "errors", "errors": {field: error}}
    assert office.alice.modal() == form
    await office.alice.submits(title="the vpn is down", desc=None)
    await office.quiet()
    assert office.slack.modals("U1") == []
    assert len(office.posts()) == 1


async def test_a_form_of_3000_characters_is_a_ticket_with_all_of_it_in_its_history(
    quick: Office,
) -> None:
    await quick.alice.shortcut()
    await quick.alice.submits(title="t" * 50, desc="long " * 599 + "tail.")
    await quick.quiet()
    told = await quick.alice.slash("format json", channel="D1")
    told = await quick.alice.slash("history T001", channel="D1")
    assert "tail." in told.json["text"]


async def test_edit_changes_what_was_changed_in_one_undoable_step(office: Office) -> None:
    ts = await created(office)
    await opens(office, office.bob, ts, "Edit")
    await office.bob.submits(title="VPN is down in Berlin", pri="high", stat="in progress")
    await office.quiet()
    shown = card(office, ts)
    assert all(text in shown for text in ("VPN is down in Berlin", "high", "in progress"))
    await office.bob.presses("C1", ts, "Undo")
    await office.quiet()
    shown = card(office, ts)
    assert all(text in shown for text in ("the vpn is down", "medium", "open"))
    assert len(office.posts()) == 1


async def test_edit_sent_off_as_it_was_changes_nothing(quick: Office) -> None:
    ts = await created(quick)
    before = card(quick, ts)
    await opens(quick, quick.bob, ts, "Edit")
    await quick.bob.submits()
    await quick.quiet()
    assert quick.slack.modals("U2") == []
    assert card(quick, ts) == before


async def test_edit_closes_and_reopens_with_a_note(quick: Office) -> None:
    ts = await created(quick)
    await opens(quick, quick.bob, ts, "Edit")
    await quick.bob.submits(stat="done", res="rebooted the router")
    await quick.quiet()
    assert "note: rebooted the router" in card(quick, ts)
    await opens(quick, quick.bob, ts, "Edit")
    await quick.bob.submits(stat="open")
    await quick.quiet()
    assert "Start" in card(quick, ts)


async def test_a_text_cannot_be_emptied(quick: Office) -> None:
    await quick.alice.says("C1", "<@UBOT> new ticket: the vpn is down\nin Berlin")
    await quick.quiet()
    await opens(quick, quick.bob, quick.posts()[-1].ts, "Edit")
    ack = await quick.bob.submits(desc=None)
    assert [*ack.json["errors"]] == ["desc"]


async def test_a_ticket_is_assigned_and_unassigned_with_the_picker(office: Office) -> None:
    ts = await created(office)
    await opens(office, office.bob, ts, "Edit")
    await office.bob.submits(own="U1")
    await office.quiet()
    assert "for <@U1>" in card(office, ts)
    await opens(office, office.bob, ts, "Edit")
    await office.bob.submits(own=None)
    await office.quiet()
    assert "for <@" not in card(office, ts)


async def test_nobody_is_assigned_who_has_left(office: Office) -> None:
    ts = await created(office)
    office.slack.hire("U7", "carol", deleted=True)
    await opens(office, office.bob, ts, "Edit")
    ack = await office.bob.submits(own="U7")
    assert "left the workspace" in ack.json["errors"]["own"]
    await office.bob.submits(own="U1")
    await office.quiet()
    assert "for <@U1>" in card(office, ts)


async def test_a_new_ticket_is_not_given_to_somebody_who_left(quick: Office) -> None:
    quick.slack.hire("U7", "carol", deleted=True)
    await quick.alice.shortcut()
    ack = await quick.alice.submits(title="the vpn is down", own="U7")
    assert [*ack.json["errors"]] == ["own"]
    assert quick.posts() == []


async def test_while_slack_does_not_tell_who_left_anybody_can_be_assigned(quick: Office) -> None:
    quick.slack.hire("U7", "carol")
    ts = await created(quick)
    await opens(quick, quick.bob, ts, "Edit")
    fault = quick.slack.fault("users.info", answer="cut", times=9)
    await quick.bob.submits(own="U7")
    assert fault.times < 9
    await quick.quiet()
    assert "for <@U7>" in card(quick, ts)


async def test_a_ticket_is_closed_with_a_resolution(office: Office) -> None:
    ts = await created(office)
    await opens(office, office.bob, ts, "Close with")
    await office.bob.submits(res="restarted\nthe gateway")
    await office.quiet()
    assert "note: restarted\\nthe gateway" in card(office, ts)
    assert "closed by <@U2>" in card(office, ts)


async def test_a_ticket_is_merged_into_another(office: Office) -> None:
    ts = await created(office)
    await office.alice.says("C1", "<@UBOT> the vpn drops all the time")
    await office.quiet()
    second = office.posts()[-1].ts
    await opens(office, office.bob, second, "Merge")
    ack = await office.bob.submits(into="that one")
    assert ack.json["errors"] == {"into": "Name one ticket, like T012."}
    await office.bob.submits(into="T9")
    assert "No ticket `T009`." in notice(office.bob.modal())
    await office.bob.submits(into="t1")
    await office.quiet()
    assert office.slack.modals("U2") == []
    assert "duplicate of T001" in card(office, second)
    assert "duplicate" not in card(office, ts)


async def test_an_internal_note_is_kept_and_reaches_no_channel(office: Office) -> None:
    ts = await created(office)
    before = card(office, ts)
    await opens(office, office.bob, ts, "Internal note")
    await office.bob.submits(text="she is an important customer")
    await office.quiet()
    assert card(office, ts) == before
    assert len(office.posts()) == 1
    await office.store.set_admins({"U2"})
    told = await office.bob.slash("view T001", channel="D2")
    assert "she is an important customer" in str(told.json["blocks"])


async def test_a_done_ticket_offers_no_closing(quick: Office) -> None:
    ts = await created(quick)
    await quick.bob.presses("C1", ts, "Close")
    await quick.quiet()
    with pytest.raises(LookupError):
        await opens(quick, quick.bob, ts, "Close with")


async def test_a_form_opened_before_somebody_changed_the_same_says_who_was_first(
    office: Office,
) -> None:
    ts = await created(office)
    await opens(office, office.bob, ts, "Close with")
    await office.alice.presses("C1", ts, "Close")
    await office.quiet()
    await office.bob.submits(res="restarted")
    assert "T001 was closed by <@U1> at " in notice(office.bob.modal())
    assert "note:" not in card(office, ts)
    await office.bob.submits()  # what was typed is still there
    await office.quiet()
    assert office.slack.modals("U2") == []
    assert "note: restarted" in card(office, ts)


async def test_a_form_opened_before_somebody_changed_something_else_goes_through(
    quick: Office,
) -> None:
    ts = await created(quick)
    await opens(quick, quick.bob, ts, "Edit")
    await quick.alice.says("D1", "T001 p1")
    await quick.bob.submits(title="VPN down in Berlin")
    await quick.quiet()
    assert "VPN down in Berlin" in card(quick, ts)
    assert "high" in card(quick, ts)


async def test_of_two_forms_sent_off_at_once_one_wins(office: Office) -> None:
    ts = await created(office)
    for person in (office.alice, office.bob):
        await opens(office, person, ts, "Edit")
    await asyncio.gather(office.alice.submits(own="U1"), office.bob.submits(own="U2"))
    await office.quiet()
    [late] = [user for user in ("U1", "U2") if office.slack.modals(user)]
    winner = "U2" if late == "U1" else "U1"
    assert f"for <@{winner}>" in card(office, ts)
    assert f"T001 was claimed by <@{winner}>" in notice(office.slack.modals(late)[-1])


async def test_a_form_for_a_ticket_that_is_gone_says_so(office: Office) -> None:
    ts = await created(office)
    shown = {**office.slack.messages["C1", ts]}
    await opens(office, office.bob, ts, "Edit")
    await office.alice.presses("C1", ts, "Undo")
    await office.quiet()
    await office.bob.submits(title="VPN down in Berlin")
    assert "No ticket `T001`." in notice(office.bob.modal())
    office.slack.messages["C1", ts] = shown
    await opens(office, office.bob, ts, "Edit")
    assert "no ticket `T001` any more" in str(office.bob.modal()["blocks"])


async def test_who_presses_where_slack_opens_no_form_is_told_how_to_do_without(
    office: Office,
) -> None:
    ts = await created(office)
    said = await office.bob.says("C1", "it is down again")
    office.slack.trigger_seconds = 0
    await opens(office, office.bob, ts, "Merge")
    await office.bob.shortcut()
    await office.bob.captures("C1", said["ts"])
    ack = await office.bob.slash("")
    assert "did not open the form in time" in ack.json["text"]
    await office.service.settle(3)
    told = [post.body["text"] for post in office.notices("U2")]
    assert len(told) == 3
    assert all("did not open the form in time" in text for text in told)
    assert "`merge T001 into T2`" in told[0]


@pytest.mark.parametrize("fault", [{"answer": "cut"}, {"status": 503, "times": 9}], ids=str)
async def test_a_form_whose_answer_is_lost_is_open_and_one_that_slack_refuses_is_told(
    quick: Office, fault: dict[str, Any]
) -> None:
    quick.slack.fault("views.open", **fault)
    ack = await quick.alice.shortcut()
    assert ack.status == 200
    await quick.service.settle(3)
    assert len(quick.notices("U1")) == (0 if quick.slack.modals("U1") else 1)
    assert bool(quick.slack.modals("U1")) is ("answer" in fault)


async def test_a_form_that_could_not_be_stored_stays_open_and_says_so(quick: Office) -> None:
    await quick.alice.shortcut()
    form = quick.alice.modal()
    await quick.store.close()
    ack = await quick.alice.submits(title="the vpn is down")
    assert "went wrong" in ack.json["errors"]["title"]
    assert quick.alice.modal() == form


async def test_time_is_logged_in_a_form_on_a_ticket_of_a_client(office: Office) -> None:
    ts = await created(office)
    assert "Log time…" not in card(office, ts)
    await of_acme(office)
    await opens(office, office.bob, ts, "Log time")
    ack = await office.bob.submits(minutes="soon", day="yesterday")
    assert set(ack.json["errors"]) == {"minutes", "day"}
    await office.bob.submits(minutes="1h30", day=None, note="proxy")
    await office.quiet()
    assert office.slack.modals("U2") == []
    told = await office.bob.slash("hours T1", channel="D2")
    assert "1h30" in str(told.json)
    assert "proxy" in str(told.json)


async def test_a_day_to_come_is_told_in_the_form(office: Office) -> None:
    ts = await created(office)
    await office.alice.says("C1", "<@UBOT> T1 est 2h")
    await office.quiet()
    await opens(office, office.bob, ts, "Log time")
    await office.bob.submits(minutes="45m", day="2999-01-01")
    assert "yet to come" in notice(office.bob.modal())


async def test_logged_time_in_slack_has_an_undo_button(office: Office) -> None:
    await created(office)
    await office.alice.says("C1", "<@UBOT> T1 +45m proxy")
    await office.quiet()
    post = office.posts()[-1]
    assert "+45m" in str(post.body["blocks"])
    await office.alice.presses("C1", post.ts, "Undo")
    await office.quiet()
    told = await office.alice.slash("hours T1", channel="D1")
    assert "45m" not in str(told.json)


async def test_a_statement_comes_as_a_file_in_a_direct_message_only(office: Office) -> None:
    await created(office)
    await of_acme(office)
    await office.alice.says("C1", "<@UBOT> T1 +45m proxy")
    month = datetime.now(UTC).strftime("%Y-%m")
    await office.alice.says("C1", f"<@UBOT> statement acme {month}")
    await office.quiet()
    assert f"bot.py statement acme {month}" in str(office.posts()[-1].body)
    assert office.slack.shared == []
    await office.alice.says("D1", f"statement acme {month}")
    await office.quiet()
    await office.slack.until(lambda: bool(office.slack.shared))
    ((channel, title, content),) = office.slack.shared
    assert (channel, title) == ("D1", f"acme-{month}.jsonl")
    assert b'"minutes":45' in content
