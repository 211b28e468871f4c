"""Every action has all parts that an action needs. A failure names the file that lacks one."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from core.actions import ACTIONS, said_names, to_json
from core.command import CHANGING, Command, Pointing, Unclear, Update
from core.desk.alternatives import choice
from core.orders import order
from core.parser import canonical, from_json, parse
from core.translation import told
from tests.conftest import START

SAID: dict[str, Any] = {
    "ids": ("T007",),
    "title": "vpn is down",
    "pri": 1,
    "own": "ana",
    "into": "T002",
    "text": "the vendor called",
    "format": "lines",
    "level": "mine",
    "role": "triage",
}
"""A value of each field that some action needs."""


def sample(action: str) -> Command:
    said = {name: SAID[name] for name in said_names(action) if name in SAID}
    command: Command = ACTIONS[action](**said)
    return command


def test_every_command_is_an_action() -> None:
    assert {*get_args(Command)} - {Unclear} == {*ACTIONS.values()}, "ACTIONS in core/actions.py"


@pytest.mark.parametrize("action", ACTIONS)
def test_an_action_is_said_back_as_json_and_in_short(action: str) -> None:
    command = sample(action)
    assert from_json(to_json(command)) == command, "core/parser/objects.py"
    assert parse(canonical(command), "addressed", START) == (command,), "core/parser/canonical.py"


@pytest.mark.parametrize("kind", CHANGING)
def test_what_changes_tickets_has_a_verb(kind: type) -> None:
    assert "T007" in told(order(kind(("T007",)), "T007")), "core/orders.py"


@pytest.mark.parametrize("kind", get_args(Pointing))
def test_a_choice_says_which_tickets_it_is_about(kind: type) -> None:
    values = {"pri": 1} if kind is Update else {}
    label = told(choice(kind(("T007",), **values)).label)
    assert "T007" in label, f"{kind.__name__} is {label!r}: `_label` in core/desk/alternatives.py"
