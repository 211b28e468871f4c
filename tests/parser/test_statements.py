"""A sentence in the shape of an order that only mentions a ticket and a person changes nothing."""

from __future__ import annotations

import pytest

from core.command import Assign, Close, Unclear
from core.parser.reader import parse
from tests.conftest import START

STATEMENTS = (
    "T2 affects @bob",
    "T1 looks odd to @bob",
    "T9 flummoxes @ana and the crew",
    "T6 nervt @ana",
    "T3 intriga mucho a @ana",
    "o T5 aborrece a @ana",
)
ORDERS = ("T2 to @bob", "@bob has T2", "T2 is @bob's", "T2 an @bob", "T2 pour @bob", "T2 -> @bob")


@pytest.mark.parametrize("text", STATEMENTS)
def test_words_that_speak_against_an_order_are_asked_about(text: str) -> None:
    (made,) = parse(text, "addressed", START)
    assert isinstance(made, Unclear)
    assert parse(text, "overheard", START) == ()


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_without_a_verb_is_one(text: str) -> None:
    assert parse(text, "addressed", START) == (Assign(("T002",), own="bob"),)


def test_one_telling_word_is_enough() -> None:
    assert isinstance(parse("T5 kann in die Tonne", "addressed", START)[0], Close)


def test_a_line_with_a_doubtful_part_is_read_as_one_order() -> None:
    text = "T305 listo, reiniciado el servicio y purgada la cola"
    expected = Close(("T305",), res="reiniciado el servicio y purgada la cola")
    assert parse(text, "addressed", START) == (expected,)
