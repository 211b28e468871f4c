import json
from typing import Any

import pytest
from hypothesis import given

from core.command import List
from core.help import help_lines
from core.history import Entry
from core.reply import (
    Batch,
    Changes,
    Counted,
    Created,
    Failed,
    FormatSet,
    Helped,
    Listed,
    Missing,
    Reply,
    Row,
    Told,
    Viewed,
)
from core.terse import to_json
from core.ticket import cut
from tests.replies import replies, ticket

T1 = ticket()
WHOLE = ticket(
    "T002", "VPN", desc="since nine", res="looking", own="U02ABC", stat="prog", pri=2, by="ana"
)

EXAMPLES: dict[str, tuple[Reply, str]] = {
    "create": (
        Created(T1, change=1),
        '{"status":"ok","action":"created","data":{"id":"T001",'
        '"title":"API timeout issues in production",'
        '"cat":"infra","pri":1,"stat":"open","created":"2026-01-15"}}',
    ),
    "create with details": (
        Created(WHOLE, change=1),
        '{"status":"ok","action":"created","data":{"id":"T002","title":"VPN","desc":"since nine",'
        '"cat":"infra","pri":2,"stat":"prog","created":"2026-01-15","own":"U02ABC"}}',
    ),
    "update": (
        Changes("updated", "T001", {"res": "investigating load balancer", "stat": "prog"}, T1),
        '{"status":"ok","action":"updated","data":{"id":"T001","stat":"prog",'
        '"res":"investigating load balancer"}}',
    ),
    "list filtered by state": (
        Listed(
            (T1, ticket("T003", "Build pipeline broken", cat="code")), 2, List(stat="open", pri=1)
        ),
        '{"status":"ok","count":2,"data":[{"id":"T001","title":"API timeout issues","cat":"infra",'
        '"pri":1},{"id":"T003","title":"Build pipeline broken","cat":"code","pri":1}]}',
    ),
    "list of all": (
        Listed((T1,), 11, List(page=1), next=2),
        '{"status":"ok","count":11,"data":[{"id":"T001","title":"API timeout issues",'
        '"cat":"infra","pri":1,"stat":"open"}],"next":2}',
    ),
    "list of nothing": (Listed((), 0, List(text="vpn")), '{"status":"ok","count":0}'),
    "view": (
        Viewed((WHOLE,)),
        '{"status":"ok","data":{"id":"T002","title":"VPN","desc":"since nine","cat":"infra",'
        '"pri":2,"stat":"prog","created":"2026-01-15","res":"looking","by":"ana","own":"U02ABC"}}',
    ),
    "view of several": (
        Viewed((ticket(title="VPN"),), missing=("T999",)),
        '{"status":"ok","count":1,"data":[{"id":"T001","title":"VPN","cat":"infra","pri":1,'
        '"stat":"open","created":"2026-01-15","by":"U1"},{"id":"T999","status":"nf"}]}',
    ),
    "view of one that is not there": (
        Viewed((), missing=("T999",)),
        '{"status":"nf","id":"T999"}',
    ),
    "view of several that are not there": (
        Viewed((), missing=("T998", "T999")),
        '{"status":"nf","count":0,"data":[{"id":"T998","status":"nf"},{"id":"T999","status":"nf"}]}',
    ),
    "close": (
        Changes("closed", "T001", {"stat": "done", "res": "fixed load balancer configuration"}, T1),
        '{"status":"ok","action":"closed","data":{"id":"T001","stat":"done",'
        '"res":"fixed load balancer configuration"}}',
    ),
    "assign": (
        Changes("assigned", "T001", {"own": "U02ABC"}, T1),
        '{"status":"ok","action":"assigned","data":{"id":"T001","own":"U02ABC"}}',
    ),
    "unassign": (
        Changes("assigned", "T001", {"own": "none"}, T1),
        '{"status":"ok","action":"assigned","data":{"id":"T001","own":"none"}}',
    ),
    "unassign, as the store has it": (
        Changes("assigned", "T001", {"own": None}, T1),
        '{"status":"ok","action":"assigned","data":{"id":"T001","own":"none"}}',
    ),
    "undo of an assignment": (
        Changes("undone", "T001", {"own": None}, T1),
        '{"status":"ok","action":"undone","data":{"id":"T001"}}',
    ),
    "undo of a create": (
        Changes("undone", "T001", {}, None),
        '{"status":"ok","action":"undone","data":{"id":"T001"}}',
    ),
    "undo that empties a field": (
        Changes("undone", "T001", {"stat": "open", "res": None}, T1),
        '{"status":"ok","action":"undone","data":{"id":"T001","stat":"open"}}',
    ),
    "not found": (Missing("T999"), '{"status":"nf","id":"T999"}'),
    "error": (Failed("which ticket?"), '{"status":"er","msg":"which ticket?"}'),
    "batch": (
        Batch(
            "closed",
            (Row("T001", "up"), Row("T002", "up"), Row("T999", "nf")),
            2,
            {"stat": "done", "res": "duplicates"},
        ),
        '{"status":"ok","action":"closed","count":2,"data":[{"id":"T001","status":"up"},'
        '{"id":"T002","status":"up"},{"id":"T999","status":"nf"}],"res":"duplicates"}',
    ),
    "batch of changes": (
        Batch(
            "updated",
            (Row("T001", "up"), Row("T002", "er", "close it first")),
            1,
            {"stat": "prog", "pri": 1},
        ),
        '{"status":"ok","action":"updated","count":1,"data":[{"id":"T001","status":"up"},'
        '{"id":"T002","status":"er","msg":"close it first"}],"pri":1,"stat":"prog"}',
    ),
    "batch undone": (
        Batch(
            "undone",
            (Row("T001", "up", changed={"stat": "open"}), Row("T002", "er", "changed since")),
            1,
            {},
        ),
        '{"status":"ok","action":"undone","count":1,"data":[{"id":"T001","status":"up",'
        '"stat":"open"},{"id":"T002","status":"er","msg":"changed since"}]}',
    ),
    "batch of none": (
        Batch("closed", (Row("T998", "nf"), Row("T999", "nf")), 0, {"stat": "done"}),
        '{"status":"nf","action":"closed","count":0,"data":[{"id":"T998","status":"nf"},'
        '{"id":"T999","status":"nf"}]}',
    ),
    "stats": (
        Counted(
            {"open": 4, "prog": 1, "done": 9, "p1": 2, "code": 6, "infra": 5, "doc": 1, "other": 2}
        ),
        '{"status":"ok","data":{"open":4,"prog":1,"done":9,"p1":2,"code":6,"infra":5,"doc":1,'
        '"other":2}}',
    ),
    "history": (
        Told("T001", (Entry("2026-01-15T09:30Z", "U1", {"res": "..", "stat": "prog"}, "said"),)),
        '{"status":"ok","count":1,"data":[{"at":"2026-01-15T09:30Z","by":"U1","stat":"prog",'
        '"res":".."}]}',
    ),
    "format": (FormatSet("lines"), '{"status":"ok","format":"lines"}'),
    "text as it is": (Failed("größer 😀"), '{"status":"er","msg":"größer 😀"}'),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_reply_is_json_as_the_contract_has_it(name: str) -> None:
    reply, text = EXAMPLES[name]
    assert to_json(reply) == text


LONG = (
    "waiting for the vendor to send us the logs of the last two weeks and their config in full, too"
)


@pytest.mark.parametrize(
    ("said", "changed", "shows"),
    [
        (f"T2 note: {LONG}", {"res": LONG}, False),
        (f"T2 note: {LONG} everything else", {"res": LONG}, True),
        ("VPN down, urgent, please do hurry up as nobody at all can work", {"title": "VPN"}, False),
        (f"{LONG[:50]}{LONG}", {"title": LONG[:50]}, True),
        (f"log {LONG}", {"title": cut(LONG, 50), "desc": LONG}, False),
        (f'{{"action":"close","ids":["T1"],"res":"{LONG}"}}', {"res": LONG}, False),
        (
            "reworded &amp; far too long to be held by such a title",
            {"title": "reworded & far too"},
            True,
        ),
        (None, {"res": "x"}, False),
    ],
)
def test_a_history_shows_all_that_was_said_where_a_field_could_not_hold_it(
    said: str | None, changed: dict[str, Any], shows: bool
) -> None:
    entry = Entry("2026-01-15T09:30Z", "U1", changed, said)
    assert ("said" in json.loads(to_json(Told("T002", (entry,))))["data"][0]) == shows


def test_help_is_a_message_that_teaches() -> None:
    value = json.loads(to_json(Helped()))
    assert value["status"] == "ok"
    assert value["msg"].splitlines() == list(help_lines())


@given(replies)
def test_any_reply_is_one_line_of_json_with_a_status(reply: Reply) -> None:
    text = to_json(reply)
    assert "\n" not in text
    assert json.loads(text)["status"] in ("ok", "nf", "er")
