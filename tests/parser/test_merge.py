"""Merging: which ticket stays is never guessed, and only an order merges."""

from __future__ import annotations

import pytest

from core.command import Close, Merge, Unclear
from core.message import Mode
from core.parser import parse
from tests.conftest import START

FIVE_INTO_TWO = Merge(("T005",), "T002")


@pytest.mark.parametrize(
    "text",
    [
        "merge T5 into T2",
        "merge T5 with T2",
        "mrege T5 into T2",
        "merge ticket 5 into ticket 2, same cause",
        "can you merge T5 into T2 please?",
        "T5 is a duplicate of T2",
        "T5 dup of T2",
        "T5 duplicates T2",
        "mark T5 as duplicate of T2",
        "merge ids=T5 into=T2",
    ],
)
def test_what_is_merged_goes_into_the_one_named_last(text: str) -> None:
    assert parse(text, "addressed", START) == (FIVE_INTO_TWO,)


@pytest.mark.parametrize(
    "text", ["duplicate of T2", "merge into T2", "same as T2", "merge with T2"]
)
def test_in_a_thread_its_own_ticket_is_merged(text: str) -> None:
    assert parse(text, "addressed", START, "T005") == (FIVE_INTO_TWO,)


@pytest.mark.parametrize("text", ["T5 and T2 are duplicates"])
def test_where_no_direction_is_said_both_are_offered(text: str) -> None:
    both = (FIVE_INTO_TWO, Merge(("T002",), "T005"))
    assert parse(text, "addressed", START) == (Unclear("merge into T002 or T005?", both),)


@pytest.mark.parametrize(
    "text",
    [
        "merge T5",
        "merge into T2",
        "merge T5 into T5",
        "merge T5 into T2 and T3",
        "merge T5 into T2?",
        "merge T5 into T2 if ana agrees",
        "T5 looks like a duplicate of T2",
    ],
)
def test_half_an_order_is_asked_about(text: str) -> None:
    (asked,) = parse(text, "addressed", START)
    assert isinstance(asked, Unclear)
    assert len(asked.msg.split()) <= 6


def test_several_are_merged_into_one() -> None:
    assert parse("merge T5-T7 into T6", "addressed", START) == (Merge(("T005", "T007"), "T006"),)


def test_closing_as_duplicates_stays_a_closing() -> None:
    (closed,) = parse("close T5, duplicate of T2", "addressed", START)
    assert closed == Close(("T005",), "duplicate of T2")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("T5 is a duplicate of T2", "overheard"),
        ("we should merge T5 into T2", "overheard"),
        ("don't merge T5 into T2", "addressed"),
        ("T5 is not a duplicate of T2", "addressed"),
    ],
)
def test_talk_merges_nothing(text: str, mode: Mode) -> None:
    assert parse(text, mode, START) == ()


def test_an_overheard_order_merges() -> None:
    assert parse("merge T5 into T2", "overheard", START) == (FIVE_INTO_TWO,)
