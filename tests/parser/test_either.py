"""One ticket or another is a question, never a change of both."""

from __future__ import annotations

import pytest

from core.command import Close, Named, Unclear, View
from core.parser import parse
from tests.conftest import START


@pytest.mark.parametrize(
    "text", ["close T4 or T5", "close T4, T5 or T6", "T4 or T5 done", "assign T4 or T5 to me"]
)
def test_one_or_another_is_asked_about(text: str) -> None:
    (asked,) = parse(text, "addressed", START)
    assert isinstance(asked, Unclear)
    named = [choice for choice in asked.choices if not isinstance(choice, Unclear)]
    assert all(isinstance(choice, Named) and len(choice.ids) == 1 for choice in named)
    assert parse(text, "overheard", START) == ()


def test_each_one_is_a_choice() -> None:
    assert parse("close T4 or T5, fixed", "addressed", START) == (
        Unclear("which of them?", (Close(("T004",), "fixed"), Close(("T005",), "fixed"))),
    )


def test_looking_at_either_shows_both() -> None:
    assert parse("show T4 or T5", "addressed", START) == (View(("T004", "T005")),)
