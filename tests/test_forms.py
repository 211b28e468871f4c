"""Forms are views that Slack takes, whatever is in them, and say again what they were about."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, strategies as st
from slack_sdk.models.views import View

from core.command import Assign, Close, Command, Create, Merge, Note, Unclear, Update
from core.message import Place, clean
from core.reply import Beaten, Failed, Missing
from core.store import Change, Face
from core.ticket import CATS, PRIS, Ticket, one_line
from handlers.blocks import form_for, gone_view, known_view, notice_of
from handlers.blocks.forms import FORMS, About, blank_form, menu, new_form, noticed
from handlers.slack.submissions import Submission
from tests.e2e.fake import forms
from tests.e2e.fake.checks import check_blocks, check_view
from tests.replies import NASTY, changes_made, ids, ticket, tickets, users

MARKUP = re.compile(r"<(?!@[UW][A-Z0-9]+>|https?://[^\s<>|]+\|[a-z ]+>)")
IDS = ("T001",)
PLACE = Place("C1", "channel", "1.1", "1.0", "https://acme.slack.com/archives/C1/p11")
about = st.builds(
    About,
    id=st.none() | st.just("T001"),
    seen=st.none() | st.integers(1, 10**9),
    place=st.none() | st.just(PLACE) | st.just(Place("D1")),
    author=st.none() | users,
    home=st.none() | st.just(""),
)
drafts = st.builds(
    Create,
    title=NASTY,
    desc=st.none() | NASTY | st.just("&" * 40_000),
    cat=st.none() | st.sampled_from(CATS),
    pri=st.sampled_from(PRIS),
    own=st.none() | users,
    labels=st.lists(st.sampled_from(["eu", "payments", "日本"]), unique=True).map(tuple),
)

wrong = st.one_of(
    st.builds(Failed, msg=NASTY.filter(str.strip)),
    st.builds(Missing, id=ids),
    st.builds(
        Beaten, ticket=tickets, by=users, at=st.just("2026-01-15T09:30Z"), changed=changes_made
    ),
)


def face(one: Ticket | None = None) -> Face:
    change = Change("U2", "2026-01-15T09:31:00.000000Z", "updated", "said", key=9)
    return Face(one or ticket(), change)


def commands(sent: Submission) -> list[Command]:
    return [order.command for order in sent.orders]


def filled(view: dict[str, Any], **values: Any) -> Submission:
    """The form as it comes back with that put in."""
    named = [{"block_id": f"b{n}", **block} for n, block in enumerate(view["blocks"])]
    shown = {**view, "blocks": named}
    return Submission.of({**shown, "state": {"values": forms.state(shown, values)}})


def form(name: str, one: Ticket | None = None) -> dict[str, Any]:
    return form_for(name, face(one), About("T001", 9))


def check(view: dict[str, Any]) -> None:
    """Slack's limits, as its SDK and as our stand-in have them."""
    check_view(view)
    View(**view).validate_json()
    texts = [text for block in view["blocks"] for text in _parsed(block)]
    assert not any(MARKUP.search(text) for text in texts)


def _parsed(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for one in value for text in _parsed(one)]
    if not isinstance(value, dict):
        return []
    own = [value["text"]] if value.get("type") == "mrkdwn" else []
    return own + [text for one in value.values() for text in _parsed(one)]


@given(drafts, about)
def test_any_new_form_is_a_view_that_slack_takes(draft: Create, what: About) -> None:
    check(new_form(draft, what))


@given(st.sampled_from([*FORMS]), tickets, about)
def test_any_form_about_a_ticket_is_a_view_that_slack_takes(
    name: str, one: Ticket, what: About
) -> None:
    check(form_for(name, face(one), what))


@given(tickets, st.none() | NASTY)
def test_any_view_to_read_is_one_that_slack_takes(one: Ticket, url: str | None) -> None:
    check(known_view(one, url))
    check(gone_view(one.id))


@given(tickets)
def test_any_menu_is_one_that_slack_takes(one: Ticket) -> None:
    check_blocks([{"type": "actions", "elements": [menu(one, f"more:{one.id}:9")]}])


@given(wrong)
def test_a_form_with_any_notice_is_a_view_that_slack_takes(
    reply: Failed | Missing | Beaten,
) -> None:
    shown = {**form("edit")}
    shown["blocks"] = [{"block_id": f"b{n}", **b} for n, b in enumerate(shown["blocks"])]
    told = noticed(shown, notice_of(reply), About("T001", 10))
    check(told)
    again = noticed(told, "again", About("T001", 11))
    assert [block["block_id"] for block in again["blocks"]].count("notice") == 1
    assert About.from_text(again["private_metadata"]).seen == 11


@given(about)
def test_what_a_form_is_about_comes_back_with_it(what: About) -> None:
    assert About.from_text(what.to_text()) == what


@given(drafts, about)
def test_a_form_sent_off_as_it_was_filled_is_the_draft(draft: Create, what: About) -> None:
    sent = filled(new_form(draft, what))
    if "title" in sent.errors:
        assert not sent.now["title"]
        return
    [command] = commands(sent)
    if not one_line(clean(sent.now["title"] or "")):
        assert command == Unclear("title is missing")
        return
    assert isinstance(command, Create)
    assert (command.cat, command.pri) == (draft.cat, draft.pri)
    assert (command.labels, command.due) == (draft.labels, None)
    assert len(command.title) <= 50


@given(st.sampled_from(["edit", "assign"]), tickets)
def test_a_form_about_a_ticket_sent_off_as_it_was_asks_for_nothing(name: str, one: Ticket) -> None:
    assert filled(form(name, one)).orders == []


@pytest.mark.parametrize(
    ("name", "values", "asked"),
    [
        ("edit", {"pri": "high"}, []),
        ("edit", {"pri": "low"}, [Update(IDS, pri=3)]),
        ("edit", {"stat": "done", "res": "fixed"}, [Close(IDS, "fixed")]),
        (
            "edit",
            {"own": "U2", "cat": "doc"},
            [Update(IDS, cat="doc"), Assign(IDS, "U2")],
        ),
        ("assign", {"own": "U2"}, [Assign(IDS, "U2")]),
        ("close", {}, [Close(IDS)]),
        ("close", {"res": " fixed \n"}, [Close(IDS, "fixed")]),
        ("merge", {"into": " #12 "}, [Merge(IDS, "T012")]),
        ("merge", {"into": "T-0012"}, [Merge(IDS, "T012")]),
        ("note", {"text": "a secret"}, [Note(IDS, "a secret")]),
    ],
)
def test_a_form_is_the_command_that_words_would_be(
    name: str, values: dict[str, str], asked: list[Command]
) -> None:
    sent = filled(form(name), **values)
    assert sent.errors == {}
    assert commands(sent) == asked


def test_an_assignee_taken_away_is_nobody() -> None:
    sent = filled(form("assign", ticket(own="U2")), own=None)
    assert commands(sent) == [Assign(IDS, "none")]


@pytest.mark.parametrize("text", ["", "T", "T0", "T1 T2", "T1234567890", "²", "none"])
def test_what_is_no_one_ticket_is_not_merged_into(text: str) -> None:
    assert [*filled(form("merge"), into=text).errors] == ["into"]


def test_a_blank_form_asks_for_a_title_alone() -> None:
    sent = filled(blank_form(About()))
    assert [*sent.errors] == ["title"]
    needed = [b["block_id"] for b in blank_form(About())["blocks"] if not b.get("optional")]
    assert needed == ["title", "pri"]


def test_what_a_form_is_about_is_ids_and_places_only() -> None:
    assert json.loads(About("T001", 9, PLACE, "U1").to_text()) == {
        "id": "T001",
        "seen": 9,
        "author": "U1",
        "place": {
            "channel": "C1",
            "channel_type": "channel",
            "ts": "1.1",
            "thread": "1.0",
            "link": "https://acme.slack.com/archives/C1/p11",
        },
    }
