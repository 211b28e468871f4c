"""A card shows the ticket as it stands, and its buttons know what it showed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st
from slack_sdk.models.blocks import Block

from core.history import Action
from core.message import Place
from core.reply import Created
from core.store import Change, Face, Origin
from core.ticket import Ticket
from handlers.blocks import blocks_for, card_for, card_text
from handlers.blocks.cards import card_in, seen_in
from tests.replies import ticket, tickets, users

LINK = "https://acme.slack.com/archives/C1/p11"


def face(action: Action = "updated", by: str = "U2", **more: Any) -> Face:
    """A ticket whose latest change, the ninth, was of this kind."""
    change = Change(by, "2026-01-15T09:31:00.000000Z", action, "said", key=9)
    return Face(more.pop("ticket", ticket()), change, **more)


def told(one: Face) -> str:
    return json.dumps(card_for(one), ensure_ascii=False)


def labels(one: Face) -> list[str]:
    rows = [block["elements"] for block in card_for(one) if block["type"] == "actions"]
    return [element["text"]["text"] for row in rows for element in row if "text" in element]


def test_it_says_who_changed_it_last() -> None:
    assert "closed by <@U2>" in told(face("closed"))
    assert "created by" not in told(face("created"))


def test_it_says_how_many_others_have_the_problem() -> None:
    assert "2 others have this problem" in told(face(voices=2))
    assert "have this" not in told(face())


def test_it_links_the_message_it_was_made_of_until_that_is_deleted() -> None:
    place = Place("C1", "channel", "1.1", link=LINK)
    assert f"<{LINK}|source message>" in told(face(origin=Origin(place)))
    assert "source message deleted" in told(face(origin=Origin(place, deleted=True)))
    assert "source message" not in told(face(origin=Origin(Place("C1")))) + told(face())


def test_it_offers_to_undo_the_latest_change_unless_that_was_an_undo() -> None:
    assert labels(face()) == ["Claim", "Start", "Close", "Undo"]
    assert labels(face("undone")) == ["Claim", "Start", "Close"]


def test_a_withdrawn_ticket_is_a_line() -> None:
    (block,) = card_for(face("undone", withdrawn=True))
    assert block["text"]["text"] == "*T001* withdrawn by <@U2>"
    assert card_text(face("undone", withdrawn=True)) == "T001 withdrawn"


@pytest.mark.parametrize("blocks", [card_for(face()), blocks_for(Created(ticket(), 9))])
def test_a_card_says_whose_it_is_and_its_buttons_what_was_seen(blocks: list[Any]) -> None:
    assert card_in(blocks) == ("T001", 9)
    (buttons, *_) = [block["elements"] for block in blocks if block["type"] == "actions"]
    seen = [seen_in(e["action_id"]) for e in buttons if not e["action_id"].startswith("desk:undo")]
    assert set(seen) == {9}


@pytest.mark.parametrize("name", ["desk:page:2", "desk:undo:7", "desk:close:T001", "other"])
def test_other_buttons_saw_nothing(name: str) -> None:
    assert seen_in(name) is None


@pytest.mark.parametrize(
    "blocks", [[], [{"type": "section"}], [{"type": "section", "block_id": "card:T001:9:more"}]]
)
def test_other_messages_are_no_cards(blocks: list[Any]) -> None:
    assert card_in(blocks) == (None, None)


@given(tickets, users, st.sampled_from(["updated", "closed", "undone"]), st.booleans())
def test_any_card_is_blocks_that_slack_takes(
    one: Ticket, by: str, action: Action, withdrawn: bool
) -> None:
    shown = face(action, by, ticket=one, withdrawn=withdrawn)
    for block in Block.parse_all(card_for(shown)):
        block.validate_json()
    assert 0 < len(card_text(shown)) <= 3000
