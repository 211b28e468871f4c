"""The contract's transcript in a direct conversation, message for message, over each transport."""

from __future__ import annotations

import json
import re

from tests.e2e.office import Office

DAY = 1768469400  # 2026-01-15T09:30Z

CREATED = (
    '{"status":"ok","action":"created","data":{"id":"T001",'
    '"title":"API timeout issues in production","cat":"infra","pri":1,"stat":"open",'
    '"created":"2026-01-15"}}'
)
LISTED = (
    '{"status":"ok","count":2,"data":['
    '{"id":"T001","title":"API timeout issues","cat":"infra","pri":1},'
    '{"id":"T003","title":"Build pipeline broken","cat":"code","pri":1}]}'
)
CLOSED = (
    '{"status":"ok","action":"closed",'
    '"data":{"id":"T001","stat":"done","res":"fixed load balancer configuration"}}'
)
BATCH = (
    '{"status":"ok","action":"closed","count":2,"data":[{"id":"T001","status":"up"},'
    '{"id":"T002","status":"up"},{"id":"T999","status":"nf"}],"res":"duplicates"}'
)
VIEWED = (
    '{"status":"ok","data":{"id":"T002","title":"Readme for the runbook","cat":"doc",'
    '"pri":3,"stat":"open","created":"2026-01-15","by":"U1"}}'
)

# What is said, and the answer: the text itself, or a pattern for all of it.
TRANSCRIPT: list[tuple[str, str | re.Pattern[str]]] = [
    ("format json", re.compile(".*json.*")),
    ("format json", '{"status":"ok","format":"json"}'),
    ("Create ticket for API timeout issues in production, high priority", CREATED),
    ("new ticket: Readme for the runbook, low priority", re.compile(r".*T002.*")),
    ("new ticket: Build pipeline broken, high priority", re.compile(r".*T003.*")),
    ("Show open high priority tickets", LISTED),
    (
        "Update T001 to in progress, investigating load balancer",
        '{"status":"ok","action":"updated",'
        '"data":{"id":"T001","stat":"prog","res":"investigating load balancer"}}',
    ),
    ("Show tickets about vpn", '{"status":"ok","count":0}'),
    ("View T002", VIEWED),
    ("Close T001, fixed load balancer configuration", CLOSED),
    (
        "Give T001 to <@U02ABC>",
        '{"status":"ok","action":"assigned","data":{"id":"T001","own":"U02ABC"}}',
    ),
    ("undo", re.compile(r'\{"status":"ok","action":"undone","data":\{"id":"T001".*\}\}')),
    ("View T999", '{"status":"nf","id":"T999"}'),
    ("close", '{"status":"er","msg":"which ticket?"}'),
    ("reopen T001", re.compile(r'.*"stat":"open".*')),
    ("Close T001, T002 and T999: duplicates", BATCH),
    (
        "stats",
        '{"status":"ok","data":{"open":1,"prog":0,"done":2,"p1":2,'
        '"code":1,"infra":1,"doc":1,"other":0}}',
    ),
    (
        "history T002",
        re.compile(
            r'\{"status":"ok","count":2,"data":\[\{"at":"2026-01-15T09:30Z","by":"U1",'
            r'"stat":"done","res":"duplicates"\},\{"at":.*\}\]\}'
        ),
    ),
    ("help", re.compile(r'\{"status":"ok","msg":".+"\}')),
    ("format lines", '{"status":"ok","format":"lines"}'),
    ("T003", re.compile(r"T003 p1 code open .*Build pipeline broken\nby: U1")),
    ("view T999", "nf T999"),
]


async def test_the_contract_s_transcript_is_answered_as_it_stands(office: Office) -> None:
    office.slack.time = DAY
    for said, expected in TRANSCRIPT:
        answer = await office.answer(office.alice, said)
        if isinstance(expected, str):
            assert answer == expected, said
        else:
            assert expected.fullmatch(answer), (said, answer)


async def test_json_has_no_blocks_and_is_never_marked_up(office: Office) -> None:
    await office.answer(office.alice, "format json")
    text = await office.answer(office.alice, "new ticket: a &lt; b &amp;&amp; *c* `d`")
    assert json.loads(text)["data"]["title"] == "a < b && c `d`"
    body = office.posts()[-1].body
    assert "blocks" not in body
    assert body["mrkdwn"] is False
