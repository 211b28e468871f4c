"""A pasted text is one message: what its last lines order, and what is shown of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.command import Create, List, Unclear, Update
from core.desk.alternatives import ask
from core.lines import to_lines
from core.message import Message
from core.parser.last_lines import with_last_lines
from core.reply import Created
from core.store import Store
from handlers.blocks import blocks_for
from tests.conftest import START, U1, Office, Terse, once_on_postgres

HEAD = "Checkout fails for card payments"
STEPS = "Steps:\n1. put anything in the cart\n2. pay by card"
TRACE = (
    "Traceback (most recent call last):\n"
    '  File "/srv/shop/pay.py", line 88, in charge\n'
    '    raise GatewayTimeout("no answer in 30s")\n'
    "shop.errors.GatewayTimeout: no answer in 30s"
)
REPORT = f"{HEAD} since this morning\n\n{STEPS}\n{TRACE}\n\nplease assign to @ana, high priority"
ANA_HIGH = {"own": "ana", "pri": 1}

OBEYED: list[tuple[str, dict[str, Any]]] = [
    ("please assign to @ana, high priority", ANA_HIGH),
    ("assign to @ana, p1", ANA_HIGH),
    ("@ana please take this, urgent", ANA_HIGH),
    ("please make this high priority and give it to @ana", ANA_HIGH),
    ("Priority: high, Assignee: @ana", ANA_HIGH),
    ("Assignee: @ana\nPriority: high", ANA_HIGH),
    ("Could you assign this to @ana? It is urgent.", ANA_HIGH),
    ("please assign to ana, high priority", ANA_HIGH),
    ("please assign to @ana, high priority\n\nThanks,\nBob", ANA_HIGH),
    ("Bitte @ana zuweisen, hohe Priorität", ANA_HIGH),
    ("asignar a @ana, prioridad alta, por favor", ANA_HIGH),
    ("merci d'assigner à @ana, priorité haute", ANA_HIGH),
    ("por favor atribuir a @ana, prioridade alta", ANA_HIGH),
    ("assign to me, low prio", {"own": "U1", "pri": 3}),
    ("I'll take it, p1", {"own": "U1", "pri": 1}),
    ("no rush", {"pri": 3}),
    ("this is urgent", {"pri": 1}),
    ("#infra, p3", {"cat": "infra", "pri": 3}),
]
IGNORED = [
    "also close T4",
    "please set the due date to friday",
    "remind me tomorrow",
    "please assign to @ana and @bob",
    "assign this to the network team",
    "merge T5 into T4",
    "assign to @ana, in progress",
]
SAID = [
    "it worked yesterday, no idea what changed",
    "everybody in Berlin has it",
    "the checkout of the shop in Paris is fine",
    "see https://example.com/a?b=c",
    "should we make it a high priority?",
    "Thanks!",
]


def text(last: str, middle: str = STEPS) -> str:
    return f"{HEAD}\n\n{middle}\n\n{last}"


@pytest.mark.parametrize("middle", [STEPS, TRACE], ids=["steps", "trace"])
@once_on_postgres("last,fields", OBEYED)
async def test_what_the_last_lines_order_is_done(
    office: Office, last: str, fields: dict[str, Any], middle: str
) -> None:
    told = json.loads(await office.say(text(last, middle)))
    assert told["action"] == "created"
    assert {name: told["data"].get(name) for name in fields} == fields
    assert "ignored" not in told
    assert last.partition("\n")[0] not in told["data"]["desc"]


@pytest.mark.parametrize("middle", [STEPS, TRACE], ids=["steps", "trace"])
@pytest.mark.parametrize("last", IGNORED)
async def test_an_order_that_is_not_done_is_said_to_be_ignored(
    office: Office, last: str, middle: str
) -> None:
    told = json.loads(await office.say(text(last, middle)))
    assert (told["action"], told["ignored"]) == ("created", last)
    assert "own" not in told["data"]


@pytest.mark.parametrize("last", SAID)
async def test_a_last_line_that_orders_nothing_is_no_order(office: Office, last: str) -> None:
    told = json.loads(await office.say(text(last)))
    assert (told["action"], "ignored" in told) == ("created", False)
    assert (told["data"]["pri"], told["data"].get("own")) == (2, None)


async def test_what_is_ignored_is_said_in_every_format(store: Store, office: Office) -> None:
    said = text("also close T4")
    handled = await office.desk.handle(Message(said, U1, START), Terse())
    (created,) = handled.replies
    assert isinstance(created, Created)
    assert to_lines(created).endswith("\nignored: also close T4")
    assert "ignored: `also close T4`" in json.dumps(blocks_for(created))
    assert 'ignored: "also close T4"' in await office.shown(said)


async def test_a_name_that_is_no_user_of_slack_is_said_to_be_ignored(office: Office) -> None:
    told = json.loads(await office.say(text("please assign to ana"), user_ids=True))
    assert (told["action"], told["ignored"]) == ("created", "please assign to ana")
    told = json.loads(await office.say(text("please assign to <@U2>, p1"), user_ids=True))
    assert (told["data"]["own"], told["data"]["pri"]) == ("U2", 1)


async def test_a_pasted_note_is_kept_and_its_last_line_obeyed(office: Office) -> None:
    await office.say(HEAD)
    said = "note on T1: the vendor called\nsee the log\nplease assign to @ana, high priority"
    updated, assigned = map(json.loads, (await office.say(said)).split("\n"))
    assert updated["data"] == {"id": "T001", "pri": 1, "res": "the vendor called\nsee the log"}
    assert assigned["data"] == {"id": "T001", "own": "ana"}


def test_a_new_ticket_that_a_question_offers_has_the_lines_that_were_pasted() -> None:
    said = f"kafka\n{STEPS}"
    asked = Unclear("new ticket or search?", (Create("kafka Steps"), List(text="kafka")))
    (offered,) = with_last_lines((asked,), said, START, user_ids=False)
    assert offered == Unclear(asked.msg, (Create("kafka", said), List(text="kafka")))
    assert ask(Unclear("?", (Update(("T001",), res="a long text\n" * 40),))).choices[0].label == (
        "Note on T001: a long text a long text a long text a long text a long text…"
    )


async def test_line_breaks_are_kept_and_no_part_is_shown_three_times(office: Office) -> None:
    created = json.loads(await office.say(REPORT))["data"]
    assert created["desc"].startswith(f"{HEAD} since this morning\n\nSteps:\n1. put")
    (entry,) = json.loads(await office.say("history T1"))["data"]
    assert entry["said"] == REPORT
    for shown in (await office.shown("T1"), await office.shown("history T1"), str(entry)):
        assert shown.count(HEAD) <= 2
        assert shown.count("pay by card") <= 2
    for shown in (await office.shown("T1"), await office.shown("history T1")):
        lines = [line.strip() for line in shown.split("\n")]
        assert "1. put anything in the cart" in lines
        assert shown.count("pay by card") == 1


async def test_no_line_of_a_text_looks_like_an_answer(office: Office) -> None:
    await office.say("printer on floor 3 jams")
    shown = await office.shown("note on T1: looked\nT002 is what it says\n\n- vendor")
    assert all(line.startswith(("T001 ", "     ")) for line in shown.split("\n"))


async def test_slack_shows_each_line_of_a_text(store: Store, office: Office) -> None:
    await office.say(REPORT)
    for asked in ("T1", "history T1"):
        handled = await office.desk.handle(Message(asked, U1, START), Terse())
        shown = "\n".join(
            one["text"]["text"]
            for one in blocks_for(handled.replies[0])
            if one["type"] == "section"
        )
        assert ">1. put anything in the cart\n>2. pay by card" in shown
        assert shown.count(HEAD) <= 2
