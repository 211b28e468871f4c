"""JSON as language models emit it is taken, and text that only looks like it is not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import ACTIONS, Assign, Close, Command, Create, List, Unclear, Update
from core.parser import parse
from tests.conftest import START

VPN = Create("vpn is down", cat="infra", pri=1)


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ('{"action":"create","title":"vpn is down","cat":"infra","pri":1}', (VPN,)),
        ('```json\n{"action":"create","title":"vpn is down","cat":"infra","pri":1}\n```', (VPN,)),
        ('```\n{"action":"CREATE","title":"vpn is down","cat":"infra","pri":"1"}\n```', (VPN,)),
        (
            '{"status":"ok","action":"created","data":{"id":"T001","title":"vpn is down",'
            '"cat":"infra","pri":1,"stat":"open","created":"2026-01-15"}}',
            (VPN,),
        ),
        (
            '{"action":"create","ticket":{"summary":"vpn is down","category":"infra",'
            '"priority":"high"}}',
            (VPN,),
        ),
        (
            '{"status":"ok","action":"updated","data":{"id":"T001","stat":"prog","res":"on it"}}',
            (Update(("T001",), stat="prog", res="on it"),),
        ),
        ('{"action":"update","id":"T001","status":"done"}', (Close(("T001",)),)),
        ('{"action":"list","status":"open"}', (List(stat="open"),)),
        ('{"action":"assign","ticket":"T001","assignee":"ana"}', (Assign(("T001",), "ana"),)),
        (
            '[{"action":"close","ids":["T001"]},{"action":"closed","data":{"id":"T002"}}]',
            (Close(("T001",)), Close(("T002",))),
        ),
    ],
)
def test_what_a_model_emits_is_a_command(text: str, commands: tuple[Command, ...]) -> None:
    assert parse(text, "addressed", START) == commands
    assert parse(text, "overheard", START) == ()


@pytest.mark.parametrize(
    "text",
    ["[vpn] is down", '["a","b"]', "[]", "{}", "```\nvpn is down\n```"],
)
def test_what_names_no_action_is_no_json_command(text: str) -> None:
    assert all(isinstance(command, Create | Unclear) for command in parse(text, "addressed", START))


def test_json_that_is_broken_is_told_so() -> None:
    assert parse('{"action":"close"', "addressed", START) == (Unclear("send valid JSON"),)


NAMES = st.text() | st.sampled_from(["data", "ticket", "status", "id", "ids", "title"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner),
)


@given(VALUES, st.sampled_from([*ACTIONS, "created", "x"]))
def test_any_json_is_taken_or_told_what_is_wrong(value: object, action: str) -> None:
    text = json.dumps({"action": action, "data": value})
    assert len(parse(text, "addressed", START)) == 1
