import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from core.command import List
from core.history import Action, Entry
from core.lines import to_lines
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
from core.ticket import Ticket
from tests.replies import replies, ticket

T1 = ticket()
ROW = "T001 p1 infra open API timeout issues"
WHOLE = ticket(desc="since nine\nin Pune", res="looking", own="ana", stat="prog")


def changed(
    action: Action = "updated", id: str = "T001", ticket: Ticket | None = T1, **fields: Any
) -> Changes:
    return Changes(action, id, fields, ticket)


EXAMPLES: dict[str, tuple[Reply, str]] = {
    "create": (Created(ticket("T011", cat="code"), 1), "T011 p1 code"),
    "create with a cut title": (
        Created(replace(T1, title_cut=True), 1),
        f"T001 p1 infra {T1.title}",
    ),
    "state": (changed(id="T011", stat="prog"), "T011 prog"),
    "state and a note": (changed(stat="prog", res="looking"), "T001 prog"),
    "a note": (changed(res="vendor\ncalled"), "T001 vendor called"),
    "a title": (changed(title="New title"), "T001 New title"),
    "priority": (changed(id="T013", pri=1), "T013 p1"),
    "category": (changed(cat="code"), "T001 code"),
    "all of it": (changed(stat="open", pri=2, cat="doc", own="ana"), "T001 open p2 doc @ana"),
    "assign": (changed("assigned", "T015", own="ana"), "T015 @ana"),
    "unassign": (changed("assigned", "T015", own="none"), "T015 none"),
    "close": (changed("closed", "T011", stat="done", res="fixed"), "T011 done"),
    "undo": (changed("undone", stat="open", res=None), "T001 open"),
    "undo of a first note": (changed("undone", res=None), "T001 ok"),
    "undo of a create": (changed("undone", ticket=None), "T001 withdrawn"),
    "not found": (Missing("T999"), "nf T999"),
    "error": (Failed("which ticket?"), "er which ticket?"),
    "list": (Listed((T1,), 1, List(stat="open")), ROW),
    "first page": (Listed((T1,) * 10, 13, List(), next=2, left=3), f"{ROW}\n" * 10 + "+3 more"),
    "empty list": (Listed((), 0, List(text="vpn")), "0"),
    "page after the last": (Listed((), 12, List(page=9)), "0 of 12"),
    "view": (
        Viewed((WHOLE,)),
        "T001 p1 infra prog 2026-01-15 API timeout issues in production\n"
        "desc: since nine in Pune\nres: looking\nby: U1\nown: ana",
    ),
    "view of several": (
        Viewed((T1,), ("T999",)),
        "T001 p1 infra open 2026-01-15 API timeout issues in production\nby: U1\nnf T999",
    ),
    "batch": (
        Batch(
            "closed",
            (Row("T001", "up"), Row("T999", "nf"), Row("T003", "er", "changed since")),
            1,
            {"stat": "done", "res": "duplicates"},
        ),
        "T001 done\nnf T999\ner T003 changed since",
    ),
    "batch of notes": (
        Batch("updated", (Row("T001", "up"), Row("T002", "up")), 2, {"res": "x"}),
        "T001 ok\nT002 ok",
    ),
    "stats": (Counted({"open": 4, "prog": 1, "p1": 2}), "open 4 prog 1 p1 2"),
    "history": (
        Told(
            "T001",
            (
                Entry("2026-01-15T09:30Z", "U1", {"stat": "prog", "res": "looking"}),
                Entry("2026-01-15T09:00Z", "U2", {"stat": "open", "pri": 1, "title": "VPN"}),
            ),
        ),
        "2026-01-15T09:30Z U1 prog looking\n2026-01-15T09:00Z U2 open p1 VPN",
    ),
    "format": (FormatSet("lines"), "format lines"),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_reply_is_in_its_leanest_form(name: str) -> None:
    reply, text = EXAMPLES[name]
    assert to_lines(reply) == text


def test_help_has_a_line_a_topic() -> None:
    assert all(re.match(r"[a-z]+: \S", line) for line in to_lines(Helped()).splitlines())


@given(replies)
def test_no_reply_has_an_empty_line_or_a_line_that_a_user_began(reply: Reply) -> None:
    for line in to_lines(reply).split("\n"):
        assert line.strip()
        assert len(line.splitlines()) == 1
