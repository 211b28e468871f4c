"""What holds for any message at all."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings, strategies as st

from core.command import (
    Assign,
    Close,
    Create,
    Help,
    List,
    Merge,
    SetFormat,
    Unclear,
    Undo,
    Update,
    View,
)
from core.parser import from_json, parse
from core.ticket import BATCH_MAX, TITLE_MAX

AT = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
PIECES = [
    "close",
    "T1",
    "#2",
    "T1-T4",
    "@ana",
    "<@U1>",
    "<@U1|a>",
    ":",
    "-",
    "->",
    ",",
    ";",
    "?",
    "!",
    "\n",
    "'",
    '"',
    "[",
    "]",
    "(",
    ")",
    "#",
    "²",
    "T٣",
    "t",
    "=",
    "title=",
    'res="x"',
    "`a`",
    "```",
    "&amp;",
    "👍",
    "page",
    "last",
    "99999",
    "since",
    "until",
    "between",
    "from",
    "2026-13-45",
    "jan",
    "32nd",
    "{",
    "}",
    "p1",
    "high",
    "create",
    "ticket",
    "for",
    "list",
    "open",
    "please",
    "don't",
    "is",
    "done",
]


@given(
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=15).map(" ".join)),
    st.sampled_from(["addressed", "overheard"]),
    st.sampled_from([None, "T042"]),
)
@example("set T1\nlooking into it", "addressed", None)
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str, mode: str, ticket: str | None) -> None:
    for command in parse(text, "addressed" if mode == "addressed" else "overheard", AT, ticket):
        assert mode == "addressed" or not isinstance(command, Unclear)
        if isinstance(command, Create):
            assert 0 < len(command.title) <= TITLE_MAX
            assert "\n" not in command.title
        if isinstance(command, Unclear):
            assert 0 < len(command.msg.split()) <= 6


@given(st.text(max_size=60))
@settings(max_examples=120, deadline=None)
def test_overheard_text_without_an_order_is_nothing(text: str) -> None:
    assert parse(f"I think {text}", "overheard", AT) == ()


@pytest.mark.parametrize(
    "piece",
    [
        "close T1 ",
        "a",
        "#1",
        "T1-",
        "close T1;",
        "a\n",
        "?",
        "!",
        '"',
        "<@",
        "a=",
        "high, ",
        "not ",
        "[",
    ],
)
def test_a_text_of_40000_characters_is_read_like_any_other(piece: str) -> None:
    text = (piece * 40_000)[:40_000]
    for prefix in ("", "close ", "list ", "create ticket: "):
        for mode in ("addressed", "overheard"):
            parse(prefix + text, "addressed" if mode == "addressed" else "overheard", AT, "T042")


def test_a_question_names_both_readings() -> None:
    (asked,) = parse("the other printer is dead", "addressed", AT, "T042")
    note = Update(("T042",), res="the other printer is dead")
    assert asked == Unclear("note or new ticket?", (note, Create("the other printer is dead")))


def test_more_than_fifty_tickets_are_refused() -> None:
    assert parse("close T1-T51", "addressed", AT) == (Unclear(f"at most {BATCH_MAX} tickets"),)
    assert parse("close T1-T999999999999", "addressed", AT) == (Unclear("at most 50 tickets"),)
    (fifty,) = parse("close T1-T50", "addressed", AT)
    assert isinstance(fifty, Close)
    assert len(fifty.ids) == BATCH_MAX


def test_heard_says_which_words_became_which_field() -> None:
    (ticket,) = parse("new ticket: dns is slow #infra, urgent", "addressed", AT)
    assert isinstance(ticket, Create)
    assert {(h.field, h.words) for h in ticket.heard} == {("cat", "#infra"), ("pri", "urgent")}


def test_a_title_that_was_cut_is_whole_in_the_description() -> None:
    text = "the quarterly numbers in the finance dashboard are off by a factor of ten since monday"
    (ticket,) = parse(text, "addressed", AT)
    assert isinstance(ticket, Create)
    assert ticket.desc == text


@pytest.mark.parametrize(
    ("value", "command"),
    [
        ({"action": "create", "title": "x"}, Create("x")),
        (
            {"action": "create", "title": "x", "pri": "high", "cat": "docs"},
            Create("x", cat="doc", pri=1),
        ),
        ({"action": "create", "title": "x, high"}, Create("x, high")),
        ({"action": "close", "id": "T1"}, Close(("T001",))),
        (
            {"action": "close", "ids": [1, "#2", "T-3"], "res": "ok"},
            Close(("T001", "T002", "T003"), "ok"),
        ),
        ({"action": "close", "ids": "T1-T3"}, Close(("T001", "T002", "T003"))),
        ({"action": "update", "id": 7, "stat": "done", "res": "x"}, Close(("T007",), "x")),
        ({"action": "update", "id": 7, "stat": "in progress"}, Update(("T007",), stat="prog")),
        ({"action": "merge", "ids": ["T5"], "into": "#2"}, Merge(("T005",), "T002")),
        ({"action": "merge", "id": "T1-T3", "into": 2}, Merge(("T001", "T003"), "T002")),
        ({"action": "view", "ids": ["T7"]}, View(("T007",))),
        ({"action": "assign", "ids": ["T7"], "own": "<@U1|ana>"}, Assign(("T007",), "U1")),
        ({"action": "list", "own": "nobody", "page": 2}, List(own="none", page=2)),
        ({"action": "undo", "change": 12}, Undo(12)),
        ({"action": "help"}, Help()),
        ({"action": "format", "format": "lines"}, SetFormat("lines")),
    ],
)
def test_json_objects_are_commands(value: object, command: object) -> None:
    assert from_json(value) == command
    assert parse(json.dumps(value), "addressed", AT) == (command,)


@pytest.mark.parametrize(
    ("value", "msg"),
    [
        ({"action": "fly"}, "unknown action"),
        ({"action": ["close"]}, "unknown action"),
        ([], "send one JSON object"),
        ({"action": "create"}, "title is missing"),
        ({"action": "create", "title": {"a": 1}}, "title must be text"),
        ({"action": "close"}, "which ticket?"),
        ({"action": "close", "ids": ["banana"]}, "write ids like T001"),
        ({"action": "close", "ids": [None]}, "write ids like T001"),
        ({"action": "close", "ids": "T1-T60"}, "at most 50 tickets"),
        ({"action": "merge", "ids": ["T1"]}, "merge into which ticket?"),
        ({"action": "merge", "ids": ["T1"], "into": "banana"}, "into is an id like T001"),
        ({"action": "merge", "ids": ["T1"], "into": ["T2", "T3"]}, "into is one ticket"),
        ({"action": "merge", "ids": ["T1"], "into": "T1"}, "name two different tickets"),
        ({"action": "update", "id": "T1"}, "what should change?"),
        ({"action": "update", "id": "T1", "pri": 9}, "pri is 1, 2 or 3"),
        ({"action": "update", "id": "T1", "stat": "odd"}, "stat is open, prog, done"),
        ({"action": "list", "since": "monday"}, "write dates like 2026-01-15"),
        ({"action": "list", "page": 0}, "write a whole number"),
        ({"action": "format", "format": "xml"}, "format is json, lines, text, blocks"),
    ],
)
def test_a_bad_object_says_what_to_do(value: object, msg: str) -> None:
    assert from_json(value) == Unclear(msg)


@pytest.mark.parametrize(
    ("text", "msg"),
    [
        ("update ids=T4 colour=red", "unknown field colour"),
        ("update ids=T4 pri=1 colour=red", "unknown field colour"),
        ("list stat=open colour=red", "unknown field colour"),
        ("update ids=banana pri=1", "write ids like T001"),
        ("update res=a colour=red", "which ticket?"),
    ],
)
def test_an_unknown_field_is_named(text: str, msg: str) -> None:
    assert parse(text, "addressed", AT) == (Unclear(msg),)


def test_a_change_of_all_that_match_names_its_filters() -> None:
    found = parse("close all open infra tickets", "addressed", AT)
    assert found == (Close(where=List(stat="open", cat="infra")),)


def test_what_no_desk_does_is_asked_about() -> None:
    (asked,) = parse("delete T5", "addressed", AT)
    assert isinstance(asked, Unclear)
