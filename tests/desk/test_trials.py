"""What if: a quarter made by hand is replayed with a rule; nothing changes."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from core.message import Place
from core.routes import Route
from core.ticket import Ticket
from core.trials import handed_out
from tests.conftest import START, Office

HOUSE, ACME = Place("C1", "channel"), Place("CA", "channel")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)  # START is a Thursday, 9:30


@pytest.fixture
async def quarter(office: Office) -> Office:
    """Two p1 tickets, answered after 30 minutes and 3 hours; a p2 that is not answered.

    One p1 ticket is older than a quarter."""
    for n, (at, wait) in enumerate(((100, 1.0), (7, 0.5), (6, 3.0)), 1):
        born = START - at * DAY
        await office.say(f"new ticket: vpn {n} down, infra, p1", at=born, place=HOUSE)
        await office.say(f"take T{n}", "U2", at=born + wait * HOUR, place=HOUSE)
    await office.say("new ticket: typo, doc, p2", at=START - DAY, place=HOUSE)
    return office


async def tried(office: Office, rule: str, **how: Any) -> dict[str, tuple[int, int]]:
    answer = json.loads(await office.say(f"what if {rule}", at=START + HOUR, **how))
    assert answer["status"] == "ok", answer
    rows = answer["data"]
    name = next(iter(rows[0]))
    return {row[name]: (row["now"], row["then"]) for row in rows}


async def test_a_target_is_tried_on_the_quarter(quarter: Office) -> None:
    found = await tried(quarter, "sla p1 20m")
    assert found["tickets"] == (3, 3)
    assert (found["late"], found["answer"], found["solve"]) == ((0, 2), (0, 2), (0, 0))
    assert (await tried(quarter, "sla p1 1h"))["late"] == (0, 1)
    assert (await tried(quarter, "sla p1 4h"))["late"] == (0, 0)


async def test_a_trial_stands_beside_what_was(quarter: Office) -> None:
    await quarter.say("set sla p1 1h", at=START - 90 * DAY)
    assert (await tried(quarter, "sla p1 20m"))["late"] == (1, 2)
    assert (await tried(quarter, "sla p1 off"))["late"] == (1, 0)


async def test_working_hours_are_tried(quarter: Office) -> None:
    await quarter.say("set sla p1 1h", at=START - 90 * DAY)
    found = await tried(quarter, "set hours 12-13")
    assert found["late"] == (1, 0)


async def test_a_route_is_tried(quarter: Office) -> None:
    found = await tried(quarter, "route infra to @U5 @U6")
    assert found == {"U5": (0, 1), "U6": (0, 1), "U2": (2, 0)}


async def test_nothing_is_set_by_a_trial(quarter: Office) -> None:
    before = [await quarter.say(text, place=HOUSE) for text in ("settings", "routes", "sla")]
    for rule in ("sla p1 20m", "set hours 8-18", "route infra to @U5"):
        await tried(quarter, rule)
    after = [await quarter.say(text, place=HOUSE) for text in ("settings", "routes", "sla")]
    assert before == after


@pytest.mark.parametrize("rule", ["sla nonsense", "set days never", "route infra off", "sla p1"])
async def test_a_rule_that_cannot_be_tried_is_refused(quarter: Office, rule: str) -> None:
    assert json.loads(await quarter.say(f"what if {rule}"))["status"] == "er"


async def test_clients_try_nothing(quarter: Office) -> None:
    await quarter.say("client acme", place=ACME)
    answer = json.loads(await quarter.say("what if sla p1 20m", place=ACME))
    assert answer["status"] == "er"


def test_turns_are_replayed_in_order() -> None:
    tickets = [
        Ticket(
            id=f"T{n}",
            title="x",
            cat="infra" if n % 2 else "doc",
            pri=2,
            stat="open",
            created="2026-01-01",
            by="U1",
            key=n,
        )
        for n in range(1, 8)
    ]
    infra, vips = Route(cat="infra", people=("U1", "U2", "U3")), Route(cat="doc", people=("U9",))
    assert handed_out(tickets, [infra, vips], "infra") == {"U1": 2, "U2": 1, "U3": 1}
    assert handed_out(tickets, [vips], "infra") == {}
