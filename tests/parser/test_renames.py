"""A short new title is a title, also if it looks like a state, a category or a priority."""

from __future__ import annotations

import pytest

from core.command import Update
from core.parser import parse
from tests.conftest import START


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("rename T1 to done", "done"),
        ("rename T1 to other", "other"),
        ("please rename T1 to urgent", "urgent"),
        ('rename T1 to "code"', "code"),
        ("rename T1 to Code review", "Code review"),
        ('rename T1 to "done, at last"', "done, at last"),
        ("change the title of T1 to docs", "docs"),
        ("T1 title: code", "code"),
        ("benenne T1 in Erledigt um", "Erledigt"),
        ("renombra T1 como hecho", "hecho"),
        ("renomme T1 en urgent", "urgent"),
        ("renomeia T1 para feito", "feito"),
    ],
)
def test_a_short_title_is_no_value(text: str, title: str) -> None:
    assert parse(text, "addressed", START) == (Update(("T001",), title=title),)


def test_a_description_is_the_rest() -> None:
    made = parse("T1 desc it smokes, p1\nand smells", "addressed", START)
    assert made == (Update(("T001",), desc="it smokes, p1\nand smells"),)


def test_what_follows_a_title_is_an_order_too() -> None:
    made = parse("rename T4 to vpn and make it high", "addressed", START)
    assert [one.pri for one in made if isinstance(one, Update)] == [None, 1]
