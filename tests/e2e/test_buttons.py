"""Buttons: a change or a page takes the place of the message, an error goes to the presser."""

from __future__ import annotations

import pytest

from tests.e2e.fake.people import button
from tests.e2e.office import Office


async def created(office: Office) -> str:
    """A ticket in C1. Returns the time of the message with its buttons."""
    await office.alice.slash("the vpn is down")
    await office.quiet()
    return office.posts()[-1].ts


async def test_start_and_close_change_the_message_in_place(office: Office) -> None:
    ts = await created(office)
    for label, stat in (("Start", "in progress"), ("Close", "done")):
        ack = await office.bob.presses("C1", ts, label)
        await office.quiet()
        assert ack.status == 200
        assert stat in str(office.slack.messages["C1", ts]["blocks"])
    assert len(office.posts()) == 1


async def test_undo_takes_its_own_change_back(office: Office) -> None:
    ts = await created(office)
    await office.alice.presses("C1", ts, "Undo")
    await office.quiet()
    assert "withdrawn" in str(office.slack.messages["C1", ts])


async def test_undo_is_its_author_s_alone(office: Office) -> None:
    ts = await created(office)
    before = office.slack.messages["C1", ts]["blocks"]
    await office.bob.presses("C1", ts, "Undo")
    await office.quiet()
    [told] = office.slack.done("chat.postEphemeral")
    assert told.body["user"] == "U2"
    assert office.slack.messages["C1", ts]["blocks"] == before


async def test_a_press_delivered_twice_counts_once(quick: Office) -> None:
    ts = await created(quick)
    card = quick.slack.messages["C1", ts]
    element = {**button(card["blocks"], "Close"), "action_ts": "1.5"}
    for _ in range(2):
        await quick.bob.acts("C1", element, ts=ts, message=card)
    await quick.quiet()
    assert len(quick.slack.done("chat.update")) == 1


async def test_pages_of_a_list_turn_in_place(office: Office) -> None:
    for number in range(12):
        await office.alice.slash(f"new ticket: printer {number} is jammed", channel="D1")
    await office.alice.says("D1", "list")
    await office.quiet()
    ts = office.posts()[-1].ts
    await office.alice.presses("D1", ts, "Next")
    await office.quiet()
    assert "T012" in str(office.slack.messages["D1", ts]["blocks"])
    assert "T001" not in str(office.slack.messages["D1", ts]["blocks"])


async def test_a_button_in_an_answer_to_one_changes_it_through_its_response_url(
    office: Office,
) -> None:
    ack = await office.alice.slash("the vpn is down")
    await office.quiet()
    await office.alice.presses_in(ack, "Close")
    await office.quiet()
    [told] = office.slack.done("response_url")
    assert told.body["replace_original"] is True
    assert "done" in str(told.body["blocks"])
    [card] = office.posts()
    assert "done" in str(office.slack.messages["C1", card.ts]["blocks"])


async def test_a_failure_there_leaves_it_as_it_is(quick: Office) -> None:
    ack = await quick.alice.slash("the vpn is down")
    undo = button(ack.json["blocks"], "Undo")
    await quick.bob.acts("C1", undo, is_ephemeral=True)
    await quick.quiet()
    [told] = quick.slack.done("response_url")
    assert told.body["replace_original"] is False


async def test_a_button_of_nobody_s_is_acknowledged(quick: Office) -> None:
    ack = await quick.alice.acts("C1", {"type": "button", "action_id": "other", "value": "x"})
    assert ack.status == 200


@pytest.mark.parametrize(
    ("change", "why"),
    [({"is_archived": True}, "is archived"), ({"members": {"U1", "U2"}}, "I am not a member")],
    ids=["archived", "removed"],
)
async def test_where_its_card_cannot_be_reached_who_pressed_is_told(
    office: Office, change: dict[str, object], why: str
) -> None:
    ts = await created(office)
    office.slack.channels["C1"] |= change
    await office.bob.presses("C1", ts, "Close")
    await office.quiet()
    [told] = office.notices("U2")
    assert "T001" in told.body["text"]
    assert "done" in str(told.body["blocks"])
    assert why in str(told.body["blocks"])
    await office.alice.slash("T001 p1", channel="C2")
    await office.quiet()
    assert len(office.notices("U2")) == 1


async def test_where_nothing_can_be_whispered_who_pressed_is_told_directly(office: Office) -> None:
    ts = await created(office)
    shown = {**office.slack.messages["C1", ts]}
    await office.alice.presses("C1", ts, "Undo")
    await office.quiet()
    office.slack.channels["C1"]["members"] = {"U1", "U2"}
    await office.bob.acts("C1", button(shown["blocks"], "Close"), ts=ts, message=shown)
    await office.quiet()
    [told] = office.notices("U2")
    assert "No ticket `T001`." in str(told.body["blocks"])
    assert "I am not a member of that channel" in str(told.body["blocks"])
