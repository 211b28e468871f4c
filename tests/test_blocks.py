import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from slack_sdk.models.blocks import Block

from core.command import Close, Create, Heard, List, View
from core.help import TOPICS
from core.history import Entry
from core.reply import (
    Batch,
    Changes,
    Choice,
    Created,
    Failed,
    Helped,
    Listed,
    Missing,
    Reply,
    Row,
    Told,
    Viewed,
)
from handlers.blocks import blocks_for, text_for
from handlers.blocks.parts import Block as Json
from tests.replies import replies, ticket

MARKUP = re.compile(r"<(?!@[UW][A-Z0-9]+>|https?://[^\s<>|]+\|(?:[-0-9: ]+|Open the board)>)")
T1 = ticket()


def elements(blocks: list[Json], kind: str) -> list[Json]:
    rows = [block["elements"] for block in blocks if block["type"] == "actions"]
    return [element for row in rows for element in row if element["type"] == kind]


def buttons(reply: Reply) -> dict[str, Any]:
    """label -> the command it stands for"""
    found = elements(blocks_for(reply), "button")
    return {button["text"]["text"]: json.loads(button["value"]) for button in found}


def strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            # A button's own label is plain text, and values and ids are not shown.
            if name not in ("value", "action_id") and value.get("type") != "plain_text":
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def shown(reply: Reply, viewer: str | None = None) -> str:
    return "\n".join(strings(blocks_for(reply, viewer)))


def test_a_create_says_what_was_understood_from_which_words() -> None:
    created = Created(T1, 7, heard=(Heard("pri", "urgent"),), why=("production",))
    assert "infra · high, from `production`, `urgent`" in shown(created)


def test_a_create_that_heard_nothing_names_no_words() -> None:
    assert "infra · high, from" not in shown(Created(T1, 7, heard=(Heard("title", "API"),)))


def test_a_create_offers_claim_start_close_undo_and_each_category() -> None:
    created = Created(T1, 7)
    assert buttons(created) == {
        "Claim": {"action": "assign", "ids": ["T001"], "own": "me"},
        "Start": {"action": "update", "ids": ["T001"], "stat": "prog"},
        "Close": {"action": "close", "ids": ["T001"]},
        "Undo": {"action": "undo", "change": 7},
    }
    (menu,) = elements(blocks_for(created), "static_select")
    assert [json.loads(option["value"]) for option in menu["options"]] == [
        {"action": "update", "ids": ["T001"], "cat": cat}
        for cat in ("code", "infra", "doc", "other")
    ]
    assert menu["initial_option"]["text"]["text"] == "infra"


def test_a_doubtful_category_is_asked_about_with_four_buttons() -> None:
    created = Created(T1, 7, why=("API",), sure=0.4)
    assert "Is it infra?" in shown(created)
    asked = {label: do for label, do in buttons(created).items() if "cat" in do}
    assert asked == {
        cat: {"action": "update", "ids": ["T001"], "cat": cat}
        for cat in ("code", "infra", "doc", "other")
    }
    assert elements(blocks_for(created), "static_select") == []


def test_a_ticket_that_looks_like_another_can_be_merged_or_told_apart() -> None:
    created = Created(T1, 7, similar=ticket("T012", "API <times> out"))
    assert "looks like *T012*  API &lt;times&gt; out" in shown(created)
    asked = buttons(created)
    assert asked["Same: merge"] == {"action": "merge", "ids": ["T001"], "into": "T012"}
    assert asked["Different"] == {"action": "view", "ids": ["T001"]}


def test_a_ticket_like_no_other_is_not_asked_about() -> None:
    assert "looks like" not in shown(Created(T1, 7))
    assert "Same: merge" not in buttons(Created(T1, 7))


@pytest.mark.parametrize(
    ("stat", "labels"),
    [("open", ["Start", "Close"]), ("prog", ["Close"]), ("done", ["Reopen"])],
)
def test_a_ticket_offers_what_its_state_allows(stat: str, labels: list[str]) -> None:
    assert list(buttons(Viewed((ticket(stat=stat, own="U2"),)))) == labels


def test_a_ticket_that_nobody_has_can_be_claimed_until_it_is_done() -> None:
    claim = {"action": "assign", "ids": ["T001"], "own": "me"}
    offers = {stat: buttons(Viewed((ticket(stat=stat),))) for stat in ("open", "prog", "done")}
    assert [one.get("Claim") for one in offers.values()] == [claim, claim, None]


def test_a_change_can_be_undone_and_an_undo_cannot() -> None:
    change = Changes("updated", "T001", {"stat": "prog"}, ticket(stat="prog"), change=3)
    undone = Changes("undone", "T001", {"stat": "open"}, T1, change=4)
    assert buttons(change)["Undo"] == {"action": "undo", "change": 3}
    assert "Undo" not in buttons(undone)


def test_a_change_says_what_is_new() -> None:
    changed = {"stat": "prog", "res": "looking", "own": "U2"}
    text = shown(Changes("updated", "T001", changed, ticket(stat="prog"), change=3))
    assert "Updated: in progress, for <@U2>, note: looking" in text


def test_a_withdrawn_ticket_has_no_buttons() -> None:
    assert buttons(Changes("undone", "T001", {}, None)) == {}


def test_the_only_reader_is_called_you() -> None:
    assert "by you" in shown(Viewed((T1,)), viewer="U1")
    assert "by <@U1>" in shown(Viewed((T1,)), viewer="U2")


def test_only_a_user_id_becomes_a_mention() -> None:
    text = shown(Viewed((ticket(by="U1>", own="<!channel>"),)))
    assert "by U1&gt;" in text
    assert "for &lt;!channel&gt;" in text


def test_words_cannot_leave_their_backticks() -> None:
    created = Created(T1, 1, heard=(Heard("pri", "`*urgent*` <!here>"),))
    assert "from `'*urgent*' &lt;!here&gt;`" in shown(created)


def test_a_code_fence_cannot_swallow_the_lines_below() -> None:
    assert "```" not in shown(Listed((ticket(title="a ``` b"),) * 2, 2, List()))


def test_a_list_pages_both_ways_with_its_own_filters() -> None:
    asked = List(stat="open", page=2, after="0.2.10.10")
    listed = Listed((T1,) * 10, 35, asked, next=3, left=15, end="0.2.20.20")
    assert buttons(listed) == {
        "Previous": {"action": "list", "stat": "open", "page": 1},
        "Next": {"action": "list", "stat": "open", "page": 3, "after": "0.2.20.20"},
    }
    assert "35 tickets · open · page 2" in shown(listed)


def test_a_list_of_nothing_says_so() -> None:
    assert shown(Listed((), 0, List(text="vpn"))).endswith("No tickets · `vpn`")


def test_a_search_too_long_for_a_button_is_paged_by_a_word() -> None:
    listed = Listed((T1,), 11, List(text="x" * 40_000), next=2)
    assert buttons(listed) == {}
    assert "`more`" in shown(listed)


def test_a_batch_names_every_ticket_and_can_be_undone() -> None:
    rows = (Row("T001", "up"), Row("T999", "nf"), Row("T003", "er", "changed since"))
    batch = Batch("closed", rows, 1, {"stat": "done", "res": "duplicates"}, change=5)
    text = shown(batch)
    assert "Closed 1 ticket: duplicates" in text
    assert "No such ticket: T999" in text
    assert "T003 changed since" in text
    assert buttons(batch) == {"Undo": {"action": "undo", "change": 5}}


def test_readings_to_choose_from_are_buttons() -> None:
    choices = (
        Choice("Close T4", Close(("T004",))),
        Choice("Show T4", View(("T004",))),
    )
    assert buttons(Failed("close or show T4?", choices)) == {
        "Close T4": {"action": "close", "ids": ["T004"]},
        "Show T4": {"action": "view", "ids": ["T004"]},
    }


def test_a_reading_too_long_for_a_button_is_named() -> None:
    failed = Failed("a note or a ticket?", (Choice("New ticket", Create("vpn", "x" * 2001)),))
    assert buttons(failed) == {}
    assert "New ticket" in shown(failed)


def test_errors_and_help_teach_by_example() -> None:
    assert "`close T9, config fixed`" in shown(Failed("which ticket?"))
    assert all(f"`{example}`" in shown(Helped()) for t in TOPICS for example in t.examples)
    assert "`list`" in shown(Missing("T999"))


def test_a_history_links_each_change_to_its_message() -> None:
    entry = Entry("2026-01-15T09:30Z", "U1", {"stat": "prog"}, "on it", "https://s.com/p1?a=1|x")
    assert (
        "<https://s.com/p1?a=1%7Cx|2026-01-15 09:30> · <@U1> · in progress\n>on it"
        in shown(Told("T001", (entry,)))
    )  # fmt: skip


def test_many_tickets_are_a_line_each() -> None:
    many = Viewed(tuple(ticket(f"T{n:03d}", "&" * 50) for n in range(1, 51)))
    assert buttons(many) == {}
    assert len(blocks_for(many)) < 10


@given(replies)
def test_any_reply_is_blocks_that_slack_takes(reply: Reply) -> None:
    blocks = blocks_for(reply)
    assert 0 < len(blocks) <= 50
    for block in Block.parse_all(blocks):
        block.validate_json()
        assert block.to_dict() in blocks
    ids = [e["action_id"] for e in elements(blocks, "button") + elements(blocks, "static_select")]
    assert all(name.startswith("desk:") for name in ids)
    assert len(text_for(reply)) <= 3000
    assert text_for(reply)


@given(replies)
def test_nothing_that_a_user_wrote_pings_or_links(reply: Reply) -> None:
    for text in (*strings(blocks_for(reply)), text_for(reply)):
        assert not MARKUP.search(text)
        assert len(text) <= 3000
