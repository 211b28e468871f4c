"""No reply costs an agent more tokens than the documentation says."""

from __future__ import annotations

import re
from typing import Any

import pytest

from core.lines import to_lines
from core.terse import to_json
from handlers.tokenizer import count
from tests.bench.rivals import recorded
from tests.conftest import START, Office, Terse, message_of, on_one_store
from tests.docs import NOW, rows

TITLE = "API timeout issues in production since the upgrade"  # 50 characters
DESC = (
    "Requests to the orders service take more than thirty seconds every morning between nine"
    " and ten, and the load balancer drops them; customers in Berlin and Madrid see an error"
    " page since Monday"
)
NOTE = (
    "restarted the load balancer and raised the timeout of the upstream pool to sixty seconds"
    " for now"
)

# What is said first, and then the message whose answer is counted; tickets that are there before.
KINDS: dict[str, tuple[list[str], str, int]] = {
    "create": ([], f"new ticket: {TITLE}\n{DESC}", 0),
    "update": ([], f"T1 prog p1 code {NOTE}", 1),
    "close": ([], f"close T1, {NOTE}", 1),
    "assign": ([], "give T1 to <@U02ABCDEFGH>", 1),
    "undo": ([f"T1 prog p1 code {NOTE}"], "undo", 1),
    "not found": ([], "T9", 1),
    "error": ([], "close", 1),
    "list": ([], "list", 40),
    "view": ([f"T1 prog {NOTE}", "give T1 to <@U02ABCDEFGH>"], "T1", 1),
    "batch of 50": ([], f"close T1-T50: {NOTE}", 50),
    "history of 10": ([f"note on T1: {NOTE} {n}" for n in range(9)], "history T1", 1),
    "new, 10 known": ([f"T{n} prog" for n in range(1, 11)], "new", 10),
    "stats": ([], "stats", 40),
    "why": ([], "why T1", 1),
    "merge": ([], "merge T2 into T1", 2),
    "internal note": ([], f"internal note on T1: {NOTE}", 1),
    "voice": ([], "+1 on T1", 1),
    "settings": ([], "settings", 0),
    "help": ([], "help", 0),
}


def budgets() -> dict[str, tuple[int, int]]:
    """Of each kind in the table of docs/measured.md: JSON, lines."""
    section = NOW.partition("\n| reply | JSON | lines |\n")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| ([^|]+?) \| ([\d,]+) \| ([\d,]+) \|$", section, re.M)

    def number(text: str) -> int:
        return int(text.replace(",", ""))

    return {kind: (number(json), number(lines)) for kind, json, lines in rows}


def test_every_kind_has_a_published_budget() -> None:
    assert {*budgets()} == {*KINDS}


@on_one_store  # it is rendered alike
@pytest.mark.parametrize("kind", KINDS)
async def test_a_reply_keeps_within_its_budget(office: Office, kind: str) -> None:
    json, lines = await cost(office, kind)
    allowed = budgets()[kind]
    assert json <= allowed[0]
    assert lines <= allowed[1]


@pytest.mark.parametrize(
    "kind", ["create", "update", "close", "assign", "undo", "not found", "error", "merge"]
)
def test_a_single_change_or_error_is_at_most_150_tokens(kind: str) -> None:
    assert max(budgets()[kind]) <= 150


async def cost(office: Office, kind: str) -> tuple[int, int]:
    """Tokens of the answer as JSON and as lines."""
    before, text, there = KINDS[kind]
    for n in range(there):
        await office.say(f"new ticket: {TITLE} {n}\n{DESC}", "U2", user_ids=True)
    if kind.startswith("new"):
        await office.say("new", "U1")
    for said in before:
        await office.say(said, "U2", user_ids=True)
    how: dict[str, Any] = {"private": True, "user_ids": True}
    user = "U1" if kind.startswith("new") else "U2"
    message = message_of(text, user, at=START.replace(hour=23), **how)
    (reply,) = (await office.desk.handle(message, Terse())).replies
    return count(to_json(reply)), count(to_lines(reply))


def test_the_documented_tasks_of_others_are_those_that_were_recorded() -> None:
    shown = [row[1:4] for row in rows("The same task elsewhere")[1:]]
    assert shown == [
        [f"{one.calls}", f"{one.requests} + {one.replies:,}", f"{one.needed:,} / {one.shipped:,}"]
        for one in recorded()
    ]
