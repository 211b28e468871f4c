"""An order that is denied, asked about, put under a condition or ambiguous changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings, strategies as st

from core.command import Help, History, List, New, Stats, Unclear, View, Why
from core.message import Mode
from core.parser import parse

AT = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
HARMLESS = (New, View, List, History, Why, Stats, Help, Unclear)

ORDERS = (  # on {0}, in a form that "don't", "should we" and "if" may stand before
    "close {0}",
    "resolve {0}",
    "mark {0} as done",
    "reopen {0}",
    "merge {0} into T900",
    "assign {0} to @ana",
    "unassign {0}",
    "take {0}",
    "delete {0}",
    "set {0} to p1",
    "bump {0} to p1",
    "move {0} to in progress",
    "update {0} to done",
)
SMALL = ("undo", "undo that", "undo my last change", "forget what you learnt")
DENIED = (
    "don't {0}",
    "do not {0}",
    "please don't {0}",
    "please do not {0} yet",
    "never {0}",
    "we should not {0}",
    "we shouldn't {0}",
    "you must not {0}",
    "let's not {0}",
    "no need to {0}",
    "I would not {0}",
    "I'd rather not {0}",
    "I did not {0}",
    "hey, don't {0} please",
    "pls dont {0}",
    "hold off, don't {0}",
)
ASKED = (
    "should we {0}?",
    "should I {0}?",
    "why did you {0}?",
    "did anyone {0}?",
    "who wants to {0}?",
    "shall we {0}?",
    "when will you {0}?",
    "{0}?",
)
CONDITIONAL = (
    "{0} if ana agrees",
    "{0} when the tests are green",
    "{0} once it is deployed",
    "{0} unless it fails again",
    "{0} after the release",
    "{0} tomorrow",
    "if ana agrees, {0}",
    "if the tests pass {0}",
    "once it is deployed, {0}",
    "when ana is back, {0}",
    "unless it fails again, {0}",
    "as soon as it is green, {0}",
    "maybe {0}",
    "perhaps {0}",
    "I might {0}",
    "I'll {0} later",
    "we will {0} next week",
)
HARD = DENIED + ASKED + CONDITIONAL

tickets = st.integers(1, 2000).map(lambda n: f"T{n:03d}")
written = st.one_of(
    tickets,
    st.integers(1, 800).map(lambda n: f"#{n}"),
    st.integers(1, 800).map(lambda n: f"ticket {n}"),
    st.lists(tickets, min_size=2, max_size=3, unique=True).map(" and ".join),
)


def _is_harmless(text: str, mode: Mode, ticket: str | None) -> bool:
    return all(isinstance(c, HARMLESS) for c in parse(text, mode, AT, ticket))


@given(st.sampled_from(HARD), st.sampled_from(ORDERS), written)
@settings(max_examples=200, deadline=None)
def test_a_doubtful_order_changes_nothing(frame: str, order: str, ids: str) -> None:
    text = frame.format(order.format(ids))
    for mode in ("addressed", "overheard"):
        for ticket in (None, "T042"):
            assert _is_harmless(text, mode, ticket), (text, mode, ticket)


@given(
    st.sampled_from(HARD), st.sampled_from(ORDERS), st.sampled_from(["this", "it", "this ticket"])
)
@settings(max_examples=150, deadline=None)
def test_a_doubtful_order_in_a_thread_changes_nothing(frame: str, order: str, it: str) -> None:
    text = frame.format(order.format(it))
    for mode in ("addressed", "overheard"):
        assert _is_harmless(text, mode, "T042"), (text, mode)


@given(st.sampled_from(HARD), st.sampled_from(SMALL))
@settings(deadline=None)
def test_a_doubtful_undo_changes_nothing(frame: str, order: str) -> None:
    for mode in ("addressed", "overheard"):
        assert _is_harmless(frame.format(order), mode, None)


@given(st.sampled_from(ORDERS), tickets, tickets)
@settings(max_examples=100, deadline=None)
def test_one_ticket_or_another_is_asked_about(order: str, one: str, other: str) -> None:
    text = order.format(f"{one} or {other}")
    assert one == other or _is_harmless(text, "addressed", None)
    assert _is_harmless(f"either {text}", "overheard", None)
