"""Orders with a question mark, and words that are less than an order."""

from __future__ import annotations

import pytest

from core.command import Command, Create, Follow, Question, Unclear, Update
from core.parser import parse
from tests.conftest import START


def read(text: str) -> tuple[Command, ...]:
    return parse(text, "addressed", START)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("T7 due friday?", Update(("T007",), due="friday")),
        ("T1 due +2d?", Update(("T001",), due="+2d")),
        ("snooze T7 until friday?", Update(("T007",), until="friday")),
        ("follow T5?", Follow(("T005",))),
    ],
)
def test_an_order_with_a_question_mark_is_asked_about(text: str, order: Command) -> None:
    (asked,) = read(text)
    assert isinstance(asked, Unclear)
    assert (asked.msg, asked.choices, asked.kind) == (text, (order,), Question.CONFIRM)


@pytest.mark.parametrize("text", ["T7 due friday, please?", "could you set T7 due friday?"])
def test_a_polite_order_is_an_order(text: str) -> None:
    assert all(isinstance(one, Update | Unclear) for one in read(text))
    assert read("T7 due friday, please?") == (Update(("T007",), due="friday"),)


@pytest.mark.parametrize("text", ["create ticket high", "new p1 ticket", "new ticket, infra"])
def test_what_only_asks_for_a_ticket_is_asked_for_its_problem(text: str) -> None:
    (asked,) = read(text)
    assert isinstance(asked, Unclear)
    assert asked.kind is Question.VALUE


@pytest.mark.parametrize(
    ("text", "title", "pri"),
    [
        ("p99 on /search is 6s, dublin only. p2 infra", "p99 on /search is 6s, dublin only", 2),
        ("la presse 4 demarre plus urgent", "la presse 4 demarre plus", 1),
        ("/data is full on preprod", "/data is full on preprod", 2),
        ("we're running low on esd bags", "we're running low on esd bags", 2),
    ],
)
def test_a_problem_keeps_its_words(text: str, title: str, pri: int) -> None:
    (made,) = read(text)
    assert isinstance(made, Create)
    assert (made.title, made.pri) == (title, pri)
