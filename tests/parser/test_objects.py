"""What a button carries and a form says: a command that is checked, however it was forged."""

from __future__ import annotations

import pytest

from core.actions import ACTIONS
from core.command import Close, Create, List, Unclear, Watch
from core.parser import from_form, from_text
from core.parser.objects import maker


@pytest.mark.parametrize(
    ("value", "command"),
    [
        ('{"action":"close","ids":["T001"]}', Close(("T001",))),
        ('{"action":"close","ids":["T001"],"res":"a &lt; b"}', Close(("T001",), "a < b")),
        ('{"action":"close"}', Unclear("which ticket?")),
        ('{"action":"close","ids":["T001","x"]}', Unclear("write ids like T001")),
        ('{"action":"watch","role":"intake"}', Watch("intake")),
        ('{"action":"watch","role":"admin"}', Unclear("role is intake, triage, off")),
        ('{"action":"drop"}', Unclear("unknown action")),
        ("{}", Unclear("unknown action")),
    ],
)
def test_a_buttons_value_is_its_command(value: str, command: object) -> None:
    assert from_text(value) == command


@pytest.mark.parametrize("value", ["", "no", "more", "[]", "7", '{"action":', "[" * 100_000])
def test_words_are_no_value_of_a_command(value: str) -> None:
    assert from_text(value) is None


def test_a_forms_fields_are_a_command() -> None:
    said = {"action": "create", "title": "R&amp;D\x07 printer\u2028jams", "pri": "1"}
    assert from_form(said) == Create("R&D printer jams", pri=1)
    assert from_form({"action": "list", "stat": "open"}) == List(stat="open")
    assert from_form({"action": "list", "page": -1}) == Unclear("write a whole number")


def test_each_action_has_what_makes_its_command() -> None:
    assert [action for action in ACTIONS if not callable(maker(action))] == []
