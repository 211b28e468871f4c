"""A due time moves by a span, from what it was."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import Office

BERLIN: dict[str, Any] = {"zone": "Europe/Berlin"}


async def due(office: Office, when: str) -> None:
    await office.say("new ticket: vpn is down")
    await office.say(f"T1 due {when}", **BERLIN)


@pytest.mark.parametrize(
    ("order", "then"),
    [
        ("T1 due +2d", "2026-03-30T15:00Z"),  # the clocks were set in between
        ("push T1 out by 48 hours", "2026-03-30T16:00Z"),
        ("give T1 another week", "2026-04-04T15:00Z"),
        ("T1 due +1mo", "2026-04-28T15:00Z"),
        ("update ids=T1 due='+ 30 minutes'", "2026-03-28T16:30Z"),
    ],
)
async def test_it_is_reckoned_from_the_due_time_in_the_zone(
    office: Office, order: str, then: str
) -> None:
    await due(office, "2026-03-28 17:00")
    answer = json.loads(await office.say(order, **BERLIN))
    assert answer == {"status": "ok", "action": "updated", "data": {"id": "T001", "due": then}}


async def test_it_is_undone_and_in_the_history(office: Office) -> None:
    await due(office, "2026-01-16 17:00")
    await office.say("postpone T1 by 2 days", **BERLIN)
    (latest, *_) = json.loads(await office.say("history T1"))["data"]
    assert latest["due"] == "2026-01-18T16:00Z"
    assert "2026-01-16T16:00Z" in await office.say("undo")


async def test_a_ticket_without_a_due_time_says_so(office: Office) -> None:
    await due(office, "2026-01-16 17:00")
    await office.say("new ticket: printer jams")
    assert json.loads(await office.say("T2 due +2d"))["msg"] == "T002 has no due time"
    rows = json.loads(await office.say("push T1 and T2 back a day"))["data"]
    assert [row["status"] for row in rows] == ["up", "er"]
    assert "2026-01-17T16:00Z" in await office.say("T1")


async def test_no_span_leads_beyond_ten_years(office: Office) -> None:
    await due(office, "2026-01-16 17:00")
    assert json.loads(await office.say("T1 due +999w"))["status"] == "er"


async def test_a_new_ticket_has_no_due_time_to_move(office: Office) -> None:
    answer = json.loads(await office.say('{"action":"create","title":"vpn","due":"+2d"}'))
    assert answer == {"status": "er", "msg": "when? like: friday 17:00"}
