"""JSON as language models emit it is taken, and text that only looks like it is not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, strategies as st

from core.actions import ACTIONS
from core.command import Answers, Assign, Close, Command, Create, List, Log, Stop, Unclear, Update
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


BROKEN = [
    '{"action":"close"',
    '{"text":"vpn is down"',
    '{"text":"vpn is down"}\n{"text":"close T1"}',
    '[{"cmd":"close T1"',
    "{'text': 'close T1'}",
    "{“text”:“close T1”}",
    '{"messages":["close T1",]}',
]


@pytest.mark.parametrize("text", BROKEN)
def test_json_that_is_broken_is_told_so(text: str) -> None:
    assert parse(text, "addressed", START) == (Unclear("send valid JSON"),)


WRAPPED = [
    '{"text":"vpn is down"}',
    '{"text":"close T1"}',
    ' {"text": "close T1", "mode": "addressed", "thread": "T001", "user": "U1"} ',
    '{\n  "text": "close, rebooted",\n  "thread": "T001"\n}',
    '```json\n{"text":"vpn is down"}\n```',
    '```{"text":"close T1"}```',
    '[{"text":"vpn is down"},{"text":"close T1"}]',
    '{"message":"vpn is down"}',
    '{"messages":["vpn is down","close T1"]}',
    '{"cmd":"close T1"}',
    '{"Text":"close T1"}',
    '{"text":7}',
    '{"text":{"text":"close T1"}}',
]


@pytest.mark.parametrize("text", WRAPPED)
def test_a_message_in_a_wrapper_is_refused_and_not_read(text: str) -> None:
    assert _asked(text) == "send the text itself"
    assert parse(text, "addressed", START, "T001") == parse(text, "addressed", START)
    assert parse(text, "overheard", START) == parse(text, "overheard", START, "T001") == ()


PASTED = [
    '{"error":"timeout","code":504}',
    '{"title":"vpn is down"}',
    '{"id":"T001","status":"done"}',
    '{"close":"T1"}',
    '[{"level":"error","msg":"close T1"}]',
    '{"name":"ticket","arguments":{"cmd":"close T1"}}',
    '{"role":"user","content":"vpn is down"}',
    '{"text":"close T1","channel":"C1"}',
    '```\n{"error":"timeout"}\n```',
    '[{"error":"timeout"},"close T1"]',
]


@pytest.mark.parametrize("text", PASTED)
def test_json_that_somebody_copied_orders_nothing_and_may_be_made_a_ticket(text: str) -> None:
    assert _asked(text) == "make this a ticket?"


def _asked(text: str) -> str:
    (unclear,) = parse(text, "addressed", START)
    assert isinstance(unclear, Unclear)
    (choice,) = unclear.choices
    assert isinstance(choice, Create)
    return unclear.msg


def test_one_without_an_action_keeps_the_others_from_being_done() -> None:
    for text in ('[{"action":"list"},{"text":"x"}]', '[{"action":"close","ids":["T1"]},"x"]'):
        assert parse(text, "addressed", START) == (Unclear("each command needs an action"),)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ('{"action":"log","ids":["T7"],"minutes":5,"note":"x"}', Log(("T007",), 5, note="x")),
        ('log ids=T7 minutes=5 note="x"', Log(("T007",), 5, note="x")),
        ('{"action":"stop","number":3}', Stop(3)),
        ('{"action":"stop","ticket":"T7"}', Stop(ticket="T007")),
        ('{"action":"answers","ticket":"T7"}', Answers(ticket="T007")),
        ('{"action":"update","ticket":"T7","note":"x"}', Update(("T007",), res="x")),
    ],
)
def test_a_field_of_the_action_keeps_its_name(text: str, command: Command) -> None:
    assert parse(text, "addressed", START) == (command,)


NAMES = st.text() | st.sampled_from(["data", "ticket", "status", "id", "ids", "title"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner),
)


@given(VALUES, st.sampled_from([*ACTIONS, "created", "x"]))
def test_any_json_is_taken_or_told_what_is_wrong(value: object, action: str) -> None:
    text = json.dumps({"action": action, "data": value})
    assert len(parse(text, "addressed", START)) == 1
