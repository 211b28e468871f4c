"""Every action has all parts that an action needs. A failure names the file that lacks one."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from core.actions import ACTIONS, said_names, to_json
from core.command import CHANGING, Command, Pointing, Unclear, Update, Voice
from core.desk.alternatives import choice
from core.orders import order
from core.parser import from_json, parse
from core.parser.canonical import canonical
from core.translation import LANGUAGES, speaking, told
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
    "name": "digest",
    "value": "off",
    "what": "client",
    "to": "acme-gmbh",
    "client": "acme",
    "at": "mon 09:00",
    "when": "every friday 17:00",
    "number": 3,
    "who": ("U02ABC",),
    "list": "fire",
    "said": "open infra",
    "minutes": 45,
    "since": "2026-01-01",
    "until": "2026-01-31",
    "month": "2026-01",
    "people": ("ana", "bob"),
    "show": "routes",
    "answer": "vpn-reset",
    "solved": "no",
    "deputy": "ana",
    "type": "access",
    "answers": ("system=github", "why=the new pipeline"),
}
"""A value of each field that some action needs."""
OF: dict[str, dict[str, Any]] = {
    "sla": {"answer": "30m"},
    "meet": {"when": "friday"},
    "whatif": {"rule": "sla p1 20m"},
    "away": {"who": "ana", "when": "friday"},
    "cover": {"who": "ana", "when": "friday"},
    "deputy": {"who": "bob"},
    "define": {"text": "system? (github, aws); why?"},
}  # action -> values of fields that mean something else there


def sample(action: str) -> Command:
    known = SAID | OF.get(action, {})
    said = {name: known[name] for name in said_names(action) if name in known}
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
    label = told(_label(kind))
    assert "T007" in label, f"{kind.__name__} is {label!r}: `_label` in core/desk/alternatives.py"


@pytest.mark.parametrize("kind", [kind for kind in get_args(Pointing) if kind is not Voice])
def test_a_choice_is_in_the_language_of_its_reader(kind: type) -> None:
    labels = set()
    for language in LANGUAGES:
        with speaking(language):
            labels.add(told(_label(kind)))
    lack = f"{kind.__name__} is {labels} in all languages"
    assert len(labels) > 1, f"{lack}: `_label` and `_NAMES` in core/desk/alternatives.py"


def _label(kind: type) -> str:
    values = {"pri": 1} if kind is Update else {}
    return choice(kind(("T007",), **values)).label


def test_a_choice_is_a_note_only_if_it_changes_nothing_else() -> None:
    assert choice(Update(("T007",), res="called")).label == "Note on T007: called"
    for field in said_names("update"):
        if field not in ("ids", "ref", "where", "res"):
            more: dict[str, Any] = {"res": "called", field: "new"}
            label = choice(Update(("T007",), **more)).label
            assert label.startswith("Update T007: "), field
            assert f"{field} new" in label
